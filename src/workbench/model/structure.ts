/** Inserting and deleting rows and columns: everything on the sheet moves, and all formulas follow. */
import type { Area } from './address';
import { cellArea } from './address';
import { extents } from './extents';
import type { Table } from './parts';
import type { Shift, ShiftedFormula } from './shift';
import {
  affected,
  moving,
  reanchored,
  shiftArea,
  shiftAreas,
  shiftFormula,
  shiftSpan,
  wholeLines,
} from './shift';
import type { Sheet } from './sheet';
import { STANDARD_HEIGHT } from './sheet';
import type { Style } from './style';
import { mapFormulas } from './validations';
import type { Workbook } from './workbook';

/** What Excel refuses, too: nothing was changed. */
class ShiftRefused extends Error {
  override name = 'ShiftRefused';
}

export function shiftCells(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  check(sheet, shift);
  const looks = shift.count > 0 ? looksBefore(sheet, shift) : [];
  moveCharts(sheet, shift);
  const placeOf = (row: number, column: number): readonly [number, number] | undefined => {
    const to = shiftArea(cellArea(row, column), shift);
    return to && [to.top, to.left];
  };
  moveParts(sheet, shift, placeOf);
  sheet.moveCells(placeOf);
  for (const [row, column, style] of looks) sheet.put(row, column, { value: null, style });
  moveLines(sheet, shift);
  moveTables(workbook, sheet, shift);
  followInFormulas(workbook, sheet, shift);
  workbook.emit({ kind: 'shifted', sheet, shift });
  workbook.emit({ kind: 'changed', sheet, area: affected(shift), before: null, shift });
  workbook.emit({ kind: 'layout', sheet });
}

function check(sheet: Sheet, shift: Shift): void {
  for (const table of sheet.tables) {
    const rest = shiftArea(table.area, shift);
    if (shift.axis === 'row' && rest && headerGoes(table, shift))
      throw new ShiftRefused(`The header of ${table.name} cannot be deleted without its rows.`);
  }
  if (shift.count < 0) return;
  const used = [...sheet.cells(moving(shift))].filter(
    ({ cell }) => cell.value !== null || cell.formula !== undefined,
  );
  const pushedOut = used.some(({ row, column }) => !shiftArea(cellArea(row, column), shift));
  if (pushedOut) throw new ShiftRefused('Cells with contents would be pushed off the sheet.');
}

function headerGoes({ area, showHeaders }: Table, shift: Shift): boolean {
  return showHeaders && shift.count < 0 && !shiftArea({ ...area, bottom: area.top }, shift);
}

/** New cells look as those above them, or to their left. */
function looksBefore(sheet: Sheet, { axis, at, count }: Shift): readonly [number, number, Style][] {
  if (at === 0) return [];
  return [...sheet.cells(affected(wholeLines(axis, at - 1, 1)))].flatMap(({ row, column, cell: { style } }) =>
    style
      ? Array.from({ length: count }, (_, index): [number, number, Style] =>
          axis === 'row' ? [at + index, column, style] : [row, at + index, style],
        )
      : [],
  );
}

/** Sizes and styles of whole rows or columns; new ones are as high and look as the one before them. */
function moveLines(sheet: Sheet, shift: Shift): void {
  const byRow = shift.axis === 'row';
  const lines = byRow ? sheet.rows : sheet.columns;
  const size = shift.at === 0 ? undefined : lines.get(shift.at - 1)?.size;
  moveKeys(lines, shift, size === undefined ? undefined : { size });
  const styles = byRow ? sheet.rowStyles : sheet.columnStyles;
  moveKeys(styles, shift, shift.at === 0 ? undefined : styles.get(shift.at - 1));
}

function moveKeys<Value>(map: Map<number, Value>, shift: Shift, added: Value | undefined): void {
  const before = [...map];
  map.clear();
  for (const [key, value] of before) {
    const span = shiftSpan([key, key], shift);
    if (span) map.set(span[0], value);
  }
  if (added === undefined) return;
  for (let index = 0; index < shift.count; index += 1) map.set(shift.at + index, added);
}

function moveParts(
  sheet: Sheet,
  shift: Shift,
  placeOf: (row: number, column: number) => readonly [number, number] | undefined,
): void {
  // A merged area of which one cell is left is none.
  sheet.merges = sheet.merges.flatMap((area) => {
    const moved = shiftArea(area, shift);
    return moved && (moved.top !== moved.bottom || moved.left !== moved.right) ? moved : [];
  });
  sheet.comments = sheet.comments.filter((comment) => {
    const to = placeOf(comment.row, comment.column);
    if (to) [comment.row, comment.column] = to;
    return to !== undefined;
  });
  const notes = [...sheet.notes];
  sheet.notes.clear();
  for (const [place, text] of notes) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    const to = placeOf(row, column);
    if (to) sheet.notes.set(to.join(','), text);
  }
  const { pageLayout } = sheet;
  pageLayout.printArea = shiftAreas(pageLayout.printArea, shift);
  const key = shift.axis === 'row' ? 'titleRows' : 'titleColumns';
  const titles = pageLayout[key];
  const span = titles && shiftSpan([titles.first, titles.last], shift);
  pageLayout[key] = span && { first: span[0], last: span[1] };
  if (shift.axis === 'column') return;
  pageLayout.rowBreaks = pageLayout.rowBreaks.filter((each) => {
    const moved = shiftSpan([each.row, each.row], shift);
    if (moved) [each.row] = moved;
    return moved !== undefined;
  });
}

function moveTables(workbook: Workbook, sheet: Sheet, shift: Shift): void {
  sheet.tables = sheet.tables.filter((table) => {
    const before = table.area;
    const after = shiftArea(before, shift);
    if (!after) return false;
    // A table always has a row below its header, be it a blank one.
    const least = after.top + (table.showHeaders ? 1 : 0);
    table.area = { ...after, bottom: Math.max(after.bottom, least) };
    if (shift.axis === 'column') moveColumns(workbook, sheet, table, before, shift);
    return true;
  });
}

/** Filters stay with their columns; a new column gets a title, which a table cannot do without. */
function moveColumns(workbook: Workbook, sheet: Sheet, table: Table, before: Area, shift: Shift): void {
  const keyOf = (key: number): number | undefined => {
    const span = shiftSpan([before.left + key, before.left + key], shift);
    return span && span[0] - table.area.left;
  };
  table.filters = new Map(
    [...table.filters].flatMap(([key, texts]) => {
      const to = keyOf(key);
      return to === undefined ? [] : [[to, texts] as const];
    }),
  );
  table.sort = table.sort.flatMap((field) => {
    const key = keyOf(field.key);
    return key === undefined ? [] : { ...field, key };
  });
  if (!table.showHeaders || shift.count < 0) return;
  const { top, left, right } = table.area;
  const titles = new Set<string>();
  for (let column = left; column <= right; column += 1) titles.add(workbook.text(sheet, top, column));
  for (let column = left, number = 1; column <= right; column += 1) {
    const cell = sheet.cell(top, column);
    if (cell.value !== null) continue;
    while (titles.has(`列${number}`)) number += 1;
    sheet.put(top, column, { ...cell, value: `列${number}` });
    titles.add(`列${number}`);
  }
}

/** Charts lie on points, but go with the cells under them. */
function moveCharts(sheet: Sheet, shift: Shift): void {
  const [edge, size] = shift.axis === 'row' ? (['top', 'height'] as const) : (['left', 'width'] as const);
  const start = extents(sheet, affected(shift))[edge];
  const end = shift.count < 0 ? start + extents(sheet, affected(shift))[size] : start;
  const lines = shift.axis === 'row' ? sheet.rows : sheet.columns;
  const standard = shift.axis === 'row' ? STANDARD_HEIGHT : sheet.standardWidth;
  const added = shift.count * (lines.get(shift.at - 1)?.size ?? standard);
  const at = (point: number): number => {
    if (shift.count > 0) return point > start ? point + added : point;
    return point >= end ? point - (end - start) : Math.min(point, start);
  };
  for (const chart of sheet.charts) {
    const [first, last] = [chart[edge], chart[edge] + chart[size]];
    // A chart that begins where rows are inserted moves down as a whole.
    const moved = shift.count > 0 && first === start ? first + added : at(first);
    chart[edge] = moved;
    chart[size] = at(last) - moved;
  }
}

/** References in cells, names, formats, validations and charts. What then reads other cells is calculated anew. */
function followInFormulas(workbook: Workbook, moved: Sheet, shift: Shift): void {
  const follow = (formula: string, home: string | undefined): ShiftedFormula =>
    shiftFormula(formula, shift, (sheet) => (sheet ?? home)?.toLowerCase() === moved.name.toLowerCase());
  for (const name of workbook.names) {
    const { formula, reads } = follow(name.formula, undefined);
    name.formula = formula;
    if (reads === 'other') markReaders(workbook, name.name);
  }
  for (const sheet of workbook.sheets) {
    for (const { row, column, cell } of [...sheet.cells()]) {
      if (cell.formula === undefined) continue;
      const { formula, reads } = follow(cell.formula, sheet.name);
      if (formula !== cell.formula) sheet.put(row, column, { ...cell, formula });
      if (reads === 'other' || tellsPlaces(formula)) workbook.markStale(sheet, cellArea(row, column));
    }
    const text = (formula: string): string => follow(formula, sheet.name).formula;
    const inPlace = (formula: string, areas: readonly Area[]): string =>
      text(sheet === moved ? reanchored(formula, areas, shift) : formula);
    sheet.conditionalFormats = sheet.conditionalFormats.filter((format) => {
      format.formula = inPlace(format.formula, format.areas);
      if (sheet === moved) format.areas = shiftAreas(format.areas, shift);
      return format.areas.length > 0;
    });
    sheet.validations = sheet.validations.filter((validation) => {
      validation.rule = mapFormulas(validation.rule, (formula) => inPlace(formula, validation.areas));
      if (sheet === moved) validation.areas = shiftAreas(validation.areas, shift);
      return validation.areas.length > 0;
    });
    for (const chart of sheet.charts) {
      for (const series of chart.series) {
        if (series.name.startsWith('=')) series.name = text(series.name);
        series.values = text(series.values);
        series.categories = text(series.categories);
      }
    }
  }
}

/** Their results depend on where cells are, not only on what they hold. */
const tellsPlaces = (formula: string): boolean => /\b(?:OFFSET|INDEX|ISREF|ROWS?|COLUMNS?)\(/i.test(formula);

function markReaders(workbook: Workbook, name: string): void {
  const lower = name.toLowerCase();
  for (const sheet of workbook.sheets)
    for (const { row, column, cell } of sheet.cells())
      if (cell.formula?.toLowerCase().includes(lower)) workbook.markStale(sheet, cellArea(row, column));
}
