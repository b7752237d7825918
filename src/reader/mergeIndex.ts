/** Which merged area covers a place, found in a few steps however many areas a file has and however large they are. */
import type { CellArea } from '../model/workbook/cell';

/** Bits of the place of a bucket, by rows and by columns: a sheet has 2^20 rows and 2^14 columns. */
const ROW_BITS = 2 ** 21;
const COLUMN_BITS = 2 ** 15;
const LEVELS = 16;
/**
 * Areas of one size class that do not overlap meet a bucket of that class nine at most: three above each other,
 * three abreast. What is more overlaps, which Excel never makes; it is left out, so that no file makes a lookup long.
 */
const MOST = 9;

/**
 * Each area stands in the buckets of its own size class that it meets, four at most: a class is a power of two for
 * the height and one for the width, and its buckets are of just that size.
 */
export class MergeIndex {
  private readonly buckets = new Map<number, CellArea[]>();
  private readonly classes = new Map<number, { readonly height: number; readonly width: number }>();

  constructor(areas: readonly CellArea[]) {
    for (const area of areas) this.add(area);
  }

  /** The first of the areas that covers the place; undefined where none does. */
  at(row: number, column: number): CellArea | undefined {
    for (const [id, { height, width }] of this.classes) {
      const found = this.buckets
        .get(keyOf(id, Math.floor(row / height), Math.floor(column / width)))
        ?.find((area) => covers(area, row, column));
      if (found) return found;
    }
    return undefined;
  }

  private add(area: CellArea): void {
    const rows = classOf(area.bottom - area.top + 1);
    const columns = classOf(area.right - area.left + 1);
    const id = rows * LEVELS + columns;
    const height = 2 ** rows;
    const width = 2 ** columns;
    this.classes.set(id, { height, width });
    for (let down = Math.floor(area.top / height); down <= Math.floor(area.bottom / height); down += 1) {
      for (let over = Math.floor(area.left / width); over <= Math.floor(area.right / width); over += 1) {
        const key = keyOf(id, down, over);
        const bucket = this.buckets.get(key);
        if (!bucket) this.buckets.set(key, [area]);
        else if (bucket.length < MOST) bucket.push(area);
      }
    }
  }
}

/** The power of two that a length does not go beyond. */
function classOf(length: number): number {
  return Math.ceil(Math.log2(length));
}

function keyOf(id: number, row: number, column: number): number {
  return (id * ROW_BITS + row) * COLUMN_BITS + column;
}

function covers({ top, left, bottom, right }: CellArea, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
