/** Places in a file, which may say anything: on Excel's grid, or the file is damaged. */
import { UnreadableFile } from '../ooxml/errors';
import { type CellArea, MAX_COLUMNS, MAX_ROWS, parseA1, parseArea } from '../../model/workbook/cell';

export function isOnGrid(row: number, column: number): boolean {
  return row >= 0 && row < MAX_ROWS && column >= 0 && column < MAX_COLUMNS;
}

export function requireCell(reference: string): { row: number; column: number } {
  const cell = plainCell(reference, 0, reference.length) ?? parseA1(reference);
  if (!cell || !isOnGrid(cell.row, cell.column)) throw new UnreadableFile('damaged', `cell ${reference}`);
  return cell;
}

export function requireArea(reference: string): CellArea {
  const area = plainArea(reference) ?? parseArea(reference);
  if (!area || !isOnGrid(area.bottom, area.right)) throw new UnreadableFile('damaged', `area ${reference}`);
  return area;
}

/** `A1:G28` as every writer has it, first corner first; undefined for whatever else an area may be. */
function plainArea(reference: string): CellArea | undefined {
  const colon = reference.indexOf(':');
  const first = plainCell(reference, 0, colon);
  const last = plainCell(reference, colon + 1, reference.length);
  if (!first || !last || last.row < first.row || last.column < first.column) return undefined;
  return { top: first.row, left: first.column, bottom: last.row, right: last.column };
}

/** `F7` as every writer has it, at a place in a text; undefined for whatever else. A file has one for each cell. */
function plainCell(text: string, from: number, to: number): { row: number; column: number } | undefined {
  let at = from;
  let column = 0;
  for (; at < to && at < from + 3; at++) {
    const letter = text.charCodeAt(at) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  const digits = at;
  let row = 0;
  for (; at < to && at < digits + 7; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9 || (digit === 0 && at === digits)) break;
    row = row * 10 + digit;
  }
  return at === to && column > 0 && row > 0 ? { row: row - 1, column: column - 1 } : undefined;
}
