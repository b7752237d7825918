/** Merged areas of a sheet: as Excel gives them, or, where it was not asked again, as they were read. */
import type { CellArea } from '../../model/workbook/cell';
import { contains, parseArea } from '../../model/workbook/cell';
import type { SheetSnapshot } from '../../model/workbook/snapshot';
import type { HostCache } from './cache';

/** An area over the border of two strips may come twice. */
export function mergesOf(merged: readonly Excel.RangeAreas[]): readonly CellArea[] {
  const addresses = merged.flatMap((found) =>
    found.isNullObject ? [] : found.areas.items.map(({ address }) => address),
  );
  return [...new Set(addresses)].map(parseArea).filter((area): area is CellArea => area !== undefined);
}

/** Cells may have been emptied: Excel gives the areas that reach into what is used. */
export function mergesKept(
  sheet: SheetSnapshot | undefined,
  used: CellArea | undefined,
): readonly CellArea[] {
  if (!sheet || !used) return [];
  return sheet.merges.filter(
    ({ top, left, bottom, right }) =>
      top <= used.bottom && bottom >= used.top && left <= used.right && right >= used.left,
  );
}

/** Whether only cells among those that were read are there; beyond them may be merged areas nobody asked for. */
export function isAmongRead({ read }: HostCache, id: string, address: string): boolean {
  const area = parseArea(address);
  const used = read.get(id)?.cells.reduce<CellArea | undefined>(
    (all, { row, column }) => ({
      top: Math.min(all?.top ?? row, row),
      left: Math.min(all?.left ?? column, column),
      bottom: Math.max(all?.bottom ?? row, row),
      right: Math.max(all?.right ?? column, column),
    }),
    undefined,
  );
  return (
    area !== undefined &&
    used !== undefined &&
    contains(used, { row: area.top, column: area.left }) &&
    contains(used, { row: area.bottom, column: area.right })
  );
}
