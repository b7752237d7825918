/** References as Excel writes them. Rows and columns are counted from 0; `bottom` and `right` are inside. */

import { LAST_COLUMN, LAST_ROW, columnNumber, intersect } from '../../calculation/area';
import type { CellArea } from '../../model/workbook/cell';
import { columnName } from '../../model/workbook/cell';

export {
  LAST_COLUMN,
  LAST_ROW,
  WHOLE_SHEET,
  bound,
  columnCount,
  columnNumber,
  intersect,
  rowCount,
} from '../../calculation/area';
export { columnName } from '../../model/workbook/cell';

export type Area = CellArea;

export const cellArea = (row: number, column: number): Area => ({
  top: row,
  left: column,
  bottom: row,
  right: column,
});

export function areaToA1(area: Area): string {
  const rowsOnly = area.left === 0 && area.right === LAST_COLUMN;
  const columnsOnly = area.top === 0 && area.bottom === LAST_ROW;
  if (columnsOnly && !rowsOnly) return `${columnName(area.left)}:${columnName(area.right)}`;
  if (rowsOnly && !columnsOnly) return `${area.top + 1}:${area.bottom + 1}`;
  const first = `${columnName(area.left)}${area.top + 1}`;
  const last = `${columnName(area.right)}${area.bottom + 1}`;
  return first === last ? first : `${first}:${last}`;
}

export function parseArea(text: string): Area | undefined {
  const parts = text.replaceAll('$', '').trim().split(':');
  if (parts.length > 2) return undefined;
  const first = parsePart(parts[0] ?? '');
  const last = parts[1] === undefined ? first : parsePart(parts[1]);
  if (!first || !last) return undefined;
  // One letter or one number alone is no reference; a pair is whole columns or rows.
  if (parts.length === 1 && (first.row === undefined || first.column === undefined)) return undefined;
  const rows = [first.row ?? 0, last.row ?? LAST_ROW];
  const columns = [first.column ?? 0, last.column ?? LAST_COLUMN];
  const area = {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
  return area.bottom > LAST_ROW || area.right > LAST_COLUMN ? undefined : area;
}

function parsePart(text: string): { row: number | undefined; column: number | undefined } | undefined {
  const match = /^([A-Z]{1,3})?([1-9][0-9]{0,6})?$/i.exec(text);
  if (!match || text === '') return undefined;
  return {
    column: match[1] === undefined ? undefined : columnNumber(match[1]),
    row: match[2] === undefined ? undefined : Number(match[2]) - 1,
  };
}

/** `'My sheet'!A1` → the sheet's name and the rest; the name is absent where there is none. */
export function splitReference(text: string): { readonly sheet?: string; readonly cells: string } {
  const bare = text.startsWith('=') ? text.slice(1) : text;
  const mark = bare.lastIndexOf('!');
  if (mark < 0) return { cells: bare };
  const name = bare.slice(0, mark);
  const quoted = /^'(.*)'$/s.exec(name);
  return { sheet: quoted ? quoted[1]!.replaceAll("''", "'") : name, cells: bare.slice(mark + 1) };
}

/** Excel quotes a name that would not read as one: spaces, signs, a digit in front, or the look of a cell. */
export function quoteSheet(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !/^[A-Z]{1,3}[0-9]+$|^R[0-9]*(?:C[0-9]*)?$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** `=Data!$A$1:$C$4`, as names, charts and validations refer to cells. */
export function absoluteReference(sheetName: string, area: Area): string {
  const rows = area.left === 0 && area.right === LAST_COLUMN;
  const columns = area.top === 0 && area.bottom === LAST_ROW;
  const cells = areaToA1(area).replace(/[A-Z]+|[0-9]+/g, (part) => `$${part}`);
  return `=${quoteSheet(sheetName)}!${rows && columns ? '$1:$1048576' : cells}`;
}

export function covers(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top &&
    outer.left <= inner.left &&
    outer.bottom >= inner.bottom &&
    outer.right >= inner.right
  );
}

/** What is left of `area` without `hole`: up to four rectangles. */
export function subtract(area: Area, hole: Area): readonly Area[] {
  const cut = intersect(area, hole);
  if (!cut) return [area];
  const rest: Area[] = [];
  if (area.top < cut.top) rest.push({ ...area, bottom: cut.top - 1 });
  if (area.left < cut.left) rest.push({ ...area, top: cut.top, bottom: cut.bottom, right: cut.left - 1 });
  if (cut.right < area.right) rest.push({ ...area, top: cut.top, bottom: cut.bottom, left: cut.right + 1 });
  if (cut.bottom < area.bottom) rest.push({ ...area, top: cut.bottom + 1 });
  return rest;
}

export const isUnbounded = (area: Area): boolean => area.bottom === LAST_ROW || area.right === LAST_COLUMN;
