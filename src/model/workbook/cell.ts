/**
 * Where a cell stands. The only module that knows A1 letters.
 * Rows and columns are counted from 0 everywhere else.
 */

/** Excel's grid: what no sheet goes beyond. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

export interface CellAddress {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; `bottom` and `right` are inside it. */
export interface CellArea {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** There are few, and a sheet with many merged areas asks for them by the ten thousand. */
const COLUMN_NAMES = new Map<number, string>();

/** `5` → `F`. */
export function columnName(column: number): string {
  const known = COLUMN_NAMES.get(column);
  if (known !== undefined) return known;
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  if (column < MAX_COLUMNS) COLUMN_NAMES.set(column, name);
  return name;
}

/** `{row: 6, column: 5}` → `F7`. */
export function toA1(cell: { readonly row: number; readonly column: number }): string {
  return `${columnName(cell.column)}${cell.row + 1}`;
}

/** `自评表!F7`. */
export function cellName(cell: CellAddress): string {
  return `${cell.sheet}!${toA1(cell)}`;
}

/** `F7`, `$F$7` → `{row: 6, column: 5}`; undefined for anything else. */
export function parseA1(text: string): { row: number; column: number } | undefined {
  const match = /^\$?([A-Z]{1,3})\$?([1-9][0-9]{0,6})$/i.exec(text.trim());
  if (!match) return undefined;
  let column = 0;
  for (const letter of match[1]!.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** `{top: 0, left: 0, bottom: 27, right: 6}` → `A1:G28`; one cell → `A1`. */
export function areaToA1(area: CellArea): string {
  const first = toA1({ row: area.top, column: area.left });
  const last = toA1({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

/** `A1:G28`, `A1`, `Sheet!A1:B2` → the area; undefined for anything else. */
export function parseArea(text: string): CellArea | undefined {
  const [first, last = first] = text.slice(text.lastIndexOf('!') + 1).split(':');
  const from = parseA1(first ?? '');
  const to = parseA1(last ?? '');
  if (!from || !to) return undefined;
  return {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
}

export function contains(area: CellArea, cell: { readonly row: number; readonly column: number }): boolean {
  return (
    cell.row >= area.top && cell.row <= area.bottom && cell.column >= area.left && cell.column <= area.right
  );
}
