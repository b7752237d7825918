/** Filtering and sorting the rows of a table, as its header buttons do. */
import type { Area } from './address';
import { moveFormula } from '../../calculation/rewrite';
import type { CellValue } from './numberFormat';
import { isError } from './numberFormat';
import type { Table, TableSortField } from './parts';
import type { Cell, Sheet } from './sheet';
import type { Workbook } from './workbook';

export function bodyOf({ area, showHeaders, showTotals }: Table): Area {
  return { ...area, top: area.top + (showHeaders ? 1 : 0), bottom: area.bottom - (showTotals ? 1 : 0) };
}

export function findTable(
  workbook: Workbook,
  name: string,
): { readonly sheet: Sheet; readonly table: Table } | undefined {
  const lower = name.toLowerCase();
  for (const sheet of workbook.sheets)
    for (const table of sheet.tables) if (table.name.toLowerCase() === lower) return { sheet, table };
  return undefined;
}

/** The column's place in the table; undefined where none has the title. */
export function columnOf(
  workbook: Workbook,
  sheet: Sheet,
  { area }: Table,
  title: string,
): number | undefined {
  for (let column = area.left; column <= area.right; column += 1)
    if (workbook.text(sheet, area.top, column) === title) return column - area.left;
  return undefined;
}

/** Undefined `texts` shows all again as far as this column is concerned. */
export function filterColumn(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  key: number,
  texts: readonly string[] | undefined,
): void {
  const filters = new Map(table.filters);
  if (texts) filters.set(key, [...texts]);
  else filters.delete(key);
  table.filters = filters;
  showFiltered(workbook, sheet, table);
}

export function clearFilters(workbook: Workbook, sheet: Sheet, table: Table): void {
  if (table.filters.size === 0) return;
  table.filters = new Map();
  showFiltered(workbook, sheet, table);
}

/** Hides the rows of which some column shows a text that its filter does not let through. */
function showFiltered(workbook: Workbook, sheet: Sheet, table: Table): void {
  const { top, bottom, left } = bodyOf(table);
  const filters = [...table.filters].map(
    ([key, texts]) => [left + key, new Set(texts.map((text) => text.toLowerCase()))] as const,
  );
  for (let row = top; row <= bottom; row += 1) {
    const hidden = filters.some(
      ([column, texts]) => !texts.has(workbook.text(sheet, row, column).toLowerCase()),
    );
    const line = sheet.rows.get(row);
    if (hidden) sheet.rows.set(row, { ...line, hidden: true });
    else if (line?.hidden) {
      if (line.size === undefined) sheet.rows.delete(row);
      else sheet.rows.set(row, { size: line.size });
    }
  }
  workbook.emit({ kind: 'layout', sheet });
}

/** Moves whole cells with their looks, links and notes. Rows that a filter hides stay where they are. */
export function sortRows(
  workbook: Workbook,
  sheet: Sheet,
  table: Table,
  fields: readonly TableSortField[],
): void {
  table.sort = fields;
  const body = bodyOf(table);
  const rows: number[] = [];
  for (let row = body.top; row <= body.bottom; row += 1)
    if (table.filters.size === 0 || !sheet.rows.get(row)?.hidden) rows.push(row);
  const keys = new Map(
    rows.map((row) => [row, fields.map(({ key }) => workbook.value(sheet, row, body.left + key))]),
  );
  const sorted = [...rows].sort((one, other) => {
    for (const [index, { ascending }] of fields.entries()) {
      const order = compareValues(keys.get(one)![index]!, keys.get(other)![index]!, ascending);
      if (order !== 0) return order;
    }
    return one - other;
  });
  const target = new Map(sorted.map((row, index) => [row, rows[index]!]));
  workbook.change(sheet, body, () => moveRows(sheet, body, target));
  workbook.emit({ kind: 'layout', sheet });
}

function moveRows(sheet: Sheet, body: Area, target: ReadonlyMap<number, number>): void {
  const cells = [...sheet.cells(body)].filter(({ row }) => target.has(row));
  for (const { row, column } of cells) sheet.put(row, column, { value: null });
  for (const { row, column, cell } of cells) {
    const to = target.get(row)!;
    sheet.put(to, column, movedCell(cell, to - row));
  }
  const inBody = (row: number, column: number): boolean =>
    target.has(row) && column >= body.left && column <= body.right;
  for (const comment of sheet.comments)
    if (inBody(comment.row, comment.column)) comment.row = target.get(comment.row)!;
  const notes = [...sheet.notes];
  sheet.notes.clear();
  for (const [place, text] of notes) {
    const [row = 0, column = 0] = place.split(',').map(Number);
    sheet.notes.set(inBody(row, column) ? `${target.get(row)},${column}` : place, text);
  }
}

/** A formula is moved as if it were copied: what it says of its own row stays true. */
function movedCell(cell: Cell, rows: number): Cell {
  return cell.formula === undefined ? cell : { ...cell, formula: moveFormula(cell.formula, rows, 0) };
}

const PINYIN = new Intl.Collator('zh-CN');

/** Numbers, texts, logical values, errors; blanks come last in either direction. */
function compareValues(one: CellValue, other: CellValue, ascending: boolean): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  const order = rank(one) - rank(other) || within(one, other);
  return ascending ? order : -order;
}

function within(one: CellValue, other: CellValue): number {
  if (typeof one === 'string' && typeof other === 'string') return PINYIN.compare(one, other);
  return Number(one) - Number(other) || 0;
}

function rank(value: CellValue): number {
  if (isError(value)) return 3;
  if (typeof value === 'boolean') return 2;
  return typeof value === 'string' ? 1 : 0;
}
