/** A sheet as a table: headings, cells, merged areas, sizes. Built anew on every change; sheets here are small. */
import type { Area } from '../../model/address';
import { areaToA1, cellArea, columnName, covers, intersect } from '../../model/address';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import { applyBorders, applyLook, toPixels } from './look';

export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

/** Pixels; the height is the style sheet's. */
export const HEADING_WIDTH = 46;
export const HEADING_HEIGHT = 23;

export function buildTable(
  workbook: Workbook,
  sheet: Sheet,
  extent: Extent,
  label: string,
): HTMLTableElement {
  workbook.calculate();
  const table = document.createElement('table');
  table.setAttribute('role', 'grid');
  // The forms are Chinese whatever the page speaks; the language chooses the shapes of the characters.
  table.lang = 'zh-CN';
  table.setAttribute('aria-label', label);
  table.classList.toggle('gridlines', sheet.showGridlines);
  const rows = indexes(extent.rows, sheet.rows);
  const columns = indexes(extent.columns, sheet.columns);
  const width = columns.reduce((sum, column) => sum + toPixels(sheet.columnWidth(column)), HEADING_WIDTH);
  table.style.width = `${width}px`;
  table.append(columnWidths(sheet, columns), headings(columns));
  const body = table.createTBody();
  for (const row of rows) body.append(line(workbook, sheet, row, rows, columns));
  return table;
}

/** Those that are not hidden. */
function indexes(
  count: number,
  lines: ReadonlyMap<number, { readonly hidden?: boolean }>,
): readonly number[] {
  return Array.from({ length: count }, (_, index) => index).filter((index) => !lines.get(index)?.hidden);
}

function columnWidths(sheet: Sheet, columns: readonly number[]): HTMLElement {
  const group = document.createElement('colgroup');
  const widths = [HEADING_WIDTH, ...columns.map((column) => toPixels(sheet.columnWidth(column)))];
  for (const width of widths) {
    const col = document.createElement('col');
    col.style.width = `${width}px`;
    group.append(col);
  }
  return group;
}

function headings(columns: readonly number[]): HTMLElement {
  const head = document.createElement('thead');
  const row = document.createElement('tr');
  const corner = document.createElement('td');
  corner.className = 'corner';
  row.append(corner, ...columns.map((column) => heading(columnName(column), 'col', column)));
  head.append(row);
  return head;
}

function heading(text: string, scope: 'col' | 'row', index: number): HTMLElement {
  const element = document.createElement('th');
  element.scope = scope;
  element.textContent = text;
  element.dataset[scope === 'col' ? 'column' : 'row'] = String(index);
  return element;
}

function line(
  workbook: Workbook,
  sheet: Sheet,
  row: number,
  rows: readonly number[],
  columns: readonly number[],
): HTMLElement {
  const element = document.createElement('tr');
  const height = sheet.rows.get(row)?.size;
  element.style.height = `${toPixels(sheet.rowHeight(row))}px`;
  element.append(heading(String(row + 1), 'row', row));
  for (const column of columns) {
    const merge = sheet.mergeAt(row, column);
    const shown = merge && visiblePart(merge, rows, columns);
    // A merged area stands where its first visible cell is.
    if (shown && (shown.top !== row || shown.left !== column)) continue;
    element.append(cell(workbook, sheet, merge ?? cellArea(row, column), shown, height));
  }
  return element;
}

interface VisiblePart {
  readonly top: number;
  readonly left: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

function visiblePart(
  merge: Area,
  rows: readonly number[],
  columns: readonly number[],
): VisiblePart | undefined {
  const down = rows.filter((row) => row >= merge.top && row <= merge.bottom);
  const across = columns.filter((column) => column >= merge.left && column <= merge.right);
  const [top] = down;
  const [left] = across;
  return top === undefined || left === undefined
    ? undefined
    : { top, left, rowSpan: down.length, columnSpan: across.length };
}

function cell(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  part: VisiblePart | undefined,
  height: number | undefined,
): HTMLElement {
  const { top: row, left: column } = area;
  const element = document.createElement('td');
  element.setAttribute('role', 'gridcell');
  element.dataset['cell'] = areaToA1(cellArea(row, column));
  if (part && part.rowSpan > 1) element.rowSpan = part.rowSpan;
  if (part && part.columnSpan > 1) element.colSpan = part.columnSpan;
  applyBorders(element, sheet, area);
  applyLook(element, workbook, sheet, row, column);
  const remarks = remarksAt(sheet, row, column);
  if (remarks) {
    element.title = remarks;
    element.classList.add('remark');
  }
  const text = workbook.text(sheet, row, column);
  if (text === '') return element;
  const content = document.createElement('div');
  content.textContent = text;
  const { wrapText } = sheet.style(row, column).alignment;
  if (wrapText) content.className = 'wrap';
  else if (overflows(sheet, area, sheet.cell(row, column).value)) content.className = 'overflow';
  // A height that is set cuts the text off; without one the row grows with it, as in Excel.
  if (height !== undefined) content.style.maxHeight = `${spannedHeight(sheet, area)}px`;
  element.append(content);
  return element;
}

function spannedHeight(sheet: Sheet, area: Area): number {
  let height = 0;
  for (let row = area.top; row <= area.bottom; row += 1)
    if (!sheet.rows.get(row)?.hidden) height += toPixels(sheet.rowHeight(row));
  return height - 1;
}

/** A text runs on over the next cell where that is blank. */
function overflows(sheet: Sheet, area: Area, value: unknown): boolean {
  if (typeof value !== 'string' || area.left !== area.right) return false;
  return sheet.cell(area.top, area.right + 1).value === null && !sheet.mergeAt(area.top, area.right + 1);
}

function remarksAt(sheet: Sheet, row: number, column: number): string {
  const comments = sheet.comments.filter((comment) => comment.row === row && comment.column === column);
  const note = sheet.notes.get(`${row},${column}`);
  return [
    ...comments.flatMap(({ content, replies }) => [content, ...replies.map((reply) => reply.content)]),
    note,
  ]
    .filter(Boolean)
    .join('\n');
}

/** Marks what is selected; a merged area counts as soon as a part of it does. */
export function showSelection(
  table: HTMLTableElement,
  sheet: Sheet,
  area: Area,
  active: string,
): HTMLElement | null {
  for (const old of table.querySelectorAll('[aria-selected], .active, .selected')) {
    old.removeAttribute('aria-selected');
    old.classList.remove('active', 'selected');
  }
  let found: HTMLElement | null = null;
  for (const element of table.querySelectorAll<HTMLElement>('td[data-cell]')) {
    const at = placeOf(element);
    if (!at) continue;
    const own = sheet.mergeAt(at.row, at.column) ?? cellArea(at.row, at.column);
    if (!intersect(own, area)) continue;
    element.setAttribute('aria-selected', 'true');
    if (element.dataset['cell'] === active) {
      element.classList.add('active');
      found = element;
    }
  }
  for (const element of table.querySelectorAll<HTMLElement>('th')) {
    const { row, column } = element.dataset;
    const at = row === undefined ? cellArea(area.top, Number(column)) : cellArea(Number(row), area.left);
    element.classList.toggle('selected', covers(area, at));
  }
  return found;
}

export function placeOf(element: HTMLElement): { readonly row: number; readonly column: number } | undefined {
  const match = /^([A-Z]+)(\d+)$/.exec(element.dataset['cell'] ?? '');
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** Keeps the frozen rows and columns in place; their offsets are known only once the table is laid out. */
export function freezePanes(table: HTMLTableElement, { freeze }: Sheet): void {
  if (freeze.rows === 0 && freeze.columns === 0) return;
  for (const element of table.querySelectorAll<HTMLElement>('tbody td, tbody th, thead th')) {
    const row = Number(element.dataset['row'] ?? placeOf(element)?.row ?? Infinity);
    const column = Number(element.dataset['column'] ?? placeOf(element)?.column ?? Infinity);
    const frozenRow = row < freeze.rows;
    const frozenColumn = column < freeze.columns;
    if (!frozenRow && !frozenColumn) continue;
    element.classList.add('frozen');
    if (frozenRow) element.style.top = `${element.offsetTop}px`;
    if (frozenColumn) element.style.left = `${element.offsetLeft}px`;
  }
}
