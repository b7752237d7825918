/** Forms that stand side by side on a sheet are read like forms of sheets of their own. */
import type { FormLayout } from '../model/form/layout';
import type { CellSnapshot, SheetSnapshot } from '../model/workbook/snapshot';
import type { DetectedForm } from './detect';
import { detectForms, titledCells } from './detect';
import { Grid } from './grid';

/** The forms of a sheet; where a row holds several titles, those of each band of columns that begins with one. */
export function formsOf(sheet: SheetSnapshot, layouts: readonly FormLayout[]): readonly DetectedForm[] {
  const grid = new Grid(sheet);
  const named = titledCells(grid, layouts);
  const starts = titleColumns(named);
  if (starts.length < 2) return detectForms(grid, layouts, named);
  const bands = starts.map((start, index) => {
    const left = index === 0 ? 0 : start;
    return detectForms(new Grid(columnsOf(sheet, left, (starts[index + 1] ?? Infinity) - 1)), layouts);
  });
  return bands.every((forms) => forms.length > 0) ? bands.flat() : detectForms(grid, layouts, named);
}

/** The columns in which the titles of the first row with several of them begin. */
function titleColumns(titles: readonly CellSnapshot[]): readonly number[] {
  const first = titles.find((title, index) => titles[index + 1]?.row === title.row);
  return titles.filter(({ row }) => row === first?.row).map(({ column }) => column);
}

function columnsOf(sheet: SheetSnapshot, left: number, right: number): SheetSnapshot {
  return {
    ...sheet,
    cells: sheet.cells.filter(({ column }) => column >= left && column <= right),
    merges: sheet.merges.filter((area) => area.left >= left && area.right <= right),
  };
}
