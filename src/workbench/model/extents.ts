/** How much room cells take, in points, and which cell lies at a point. Hidden rows and columns take none. */
import type { Area } from './address';
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
