/** Rectangles of cells as formulas write them: whole columns and rows are areas up to the sheet's edge. */
import type { CellArea } from '../model/workbook/cell';
import { MAX_COLUMNS, MAX_ROWS } from '../model/workbook/cell';

export const LAST_ROW = MAX_ROWS - 1;
export const LAST_COLUMN = MAX_COLUMNS - 1;
export const WHOLE_SHEET: CellArea = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** `A` → 0, `AA` → 26. */
export function columnNumber(name: string): number {
  let column = 0;
  for (const letter of name.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}

/** What two areas have in common. */
export function intersect(one: CellArea, other: CellArea): CellArea | undefined {
  const area = {
    top: Math.max(one.top, other.top),
    left: Math.max(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.min(one.right, other.right),
  };
  return area.top > area.bottom || area.left > area.right ? undefined : area;
}

/** The smallest area with all of them. */
export function bound(areas: readonly CellArea[]): CellArea | undefined {
  const [first, ...others] = areas;
  if (!first) return undefined;
  return others.reduce(
    (sum, each) => ({
      top: Math.min(sum.top, each.top),
      left: Math.min(sum.left, each.left),
      bottom: Math.max(sum.bottom, each.bottom),
      right: Math.max(sum.right, each.right),
    }),
    first,
  );
}

export const rowCount = (area: CellArea): number => area.bottom - area.top + 1;
export const columnCount = (area: CellArea): number => area.right - area.left + 1;
