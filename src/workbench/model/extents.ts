/** How much room cells take, in points, and which cell lies at a point. Hidden rows and columns take none. */
import type { Area } from './address';
import { LAST_COLUMN, LAST_ROW } from './address';
import type { Sheet } from './sheet';

export function extents(
  sheet: Sheet,
  area: Area,
): { top: number; left: number; height: number; width: number } {
  const height = (row: number): number => (sheet.rows.get(row)?.hidden ? 0 : sheet.rowHeight(row));
  const width = (column: number): number =>
    sheet.columns.get(column)?.hidden ? 0 : sheet.columnWidth(column);
  return {
    top: sum(0, area.top - 1, height),
    left: sum(0, area.left - 1, width),
    height: sum(area.top, area.bottom, height),
    width: sum(area.left, area.right, width),
  };
}

function sum(first: number, last: number, size: (index: number) => number): number {
  let total = 0;
  for (let index = first; index <= last; index += 1) total += size(index);
  return total;
}

/** The row or column at so many points from the edge of the sheet, and how far into it that is. */
export function placeAt(
  sheet: Sheet,
  axis: 'row' | 'column',
  points: number,
): { readonly index: number; readonly rest: number } {
  const lines = axis === 'row' ? sheet.rows : sheet.columns;
  const last = axis === 'row' ? LAST_ROW : LAST_COLUMN;
  let rest = Math.max(0, points);
  for (let index = 0; index < last; index += 1) {
    const size = axis === 'row' ? sheet.rowHeight(index) : sheet.columnWidth(index);
    const taken = lines.get(index)?.hidden ? 0 : size;
    if (rest < taken) return { index, rest };
    rest -= taken;
  }
  return { index: last, rest: 0 };
}
