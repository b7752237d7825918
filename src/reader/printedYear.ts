/** The year that a form prints: in its title, alone on a row below it, or behind a label at its head. */
import type { CellArea } from '../model/workbook/cell';
import type { CellSnapshot } from '../model/workbook/snapshot';
import type { Grid } from './grid';
import { isOverValues } from './headRow';
import { matcherOf, normalizeLabel, plainText, yearIn } from './labels';

interface PrintedYear {
  readonly year: number;
  readonly cell: CellSnapshot;
}

/** Not 2024年2月5日, which is when the form was filled in. */
const YEAR_ALONE = /^\(?(?:19|20)\d\d\)?年度?\)?$/;
/** Behind a label, which may stand in the same cell. */
const LABELLED_YEAR = /^(\D{0,10})((?:19|20)\d\d)(?:年度?)?$/;
/** A head has so many rows. */
const HEAD = 8;

/** @param labels what a year may stand behind: 预算年度 */
export function printedYear(
  grid: Grid,
  area: CellArea,
  title: CellSnapshot | undefined,
  labels: readonly string[] = [],
): PrintedYear | undefined {
  const inTitle = title && yearIn(title.text);
  if (title && inTitle !== undefined) return { year: inTitle, cell: title };
  const head = (rows: number): readonly CellSnapshot[] =>
    grid.between(area.top, Math.min(area.top + rows - 1, area.bottom));
  // As far down as nothing but lines of text stand over it: there it may head columns.
  const isBelowLines = (row: number): boolean =>
    head(HEAD).every((cell) => cell.row > row || grid.row(cell.row).length === 1);
  const alone = head(HEAD).find(
    ({ text, row }) => YEAR_ALONE.test(plain(text)) && (row < area.top + 3 || isBelowLines(row)),
  );
  const year = alone && yearIn(alone.text);
  if (year !== undefined) return { year, cell: alone! };
  for (const cell of head(HEAD)) {
    const { area: own } = grid.at(cell.row, cell.column);
    const beside = grid.at(own.top, own.right + 1).cell;
    // 预算年度：2023年 is a label with its year.
    const label = matcherOf(labels).fits(grid.label(cell)) && yearIn(cell.text) === undefined;
    const value = label && isOverValues(grid, own.top) ? grid.at(own.bottom + 1, own.left).cell : beside;
    const written = LABELLED_YEAR.exec(plain(label ? (value?.text ?? '') : cell.text));
    const isOurs =
      written && (label ? written[1] === '' : matcherOf(labels).fits(normalizeLabel(written[1]!)));
    if (isOurs) return { year: Number(written[2]), cell: label ? value! : cell };
  }
  return undefined;
}

function plain(text: string): string {
  return text.length > 40 ? '' : plainText(text);
}
