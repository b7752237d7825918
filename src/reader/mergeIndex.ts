/** Which merged area covers a place, found in a few steps however many areas a file has and however large they are. */
import type { CellArea } from '../model/workbook/cell';

/** Columns of a sheet, and so of its buckets at most. */
const COLUMNS = 2 ** 14;
/**
 * Areas of one size class that do not overlap meet a bucket of that class nine at most: three above each other,
 * three abreast. What is more overlaps, which Excel never makes; it is left out, so that no file makes a lookup long.
 */
const MOST = 9;

/** Areas of one size: their height and width up to these powers of two, in buckets of just that size. */
interface SizeClass {
  readonly rows: number;
  readonly columns: number;
  readonly buckets: Map<number, CellArea[]>;
}

/** An area of no more places is found by each of them, as most of a form's are: a label over a few cells. */
const FEW = 16;
/** So many places at most, whatever a file holds. */
const MOST_PLACES = 50_000;

/** Each larger area stands in the buckets of its own size class that it meets, four at most. */
export class MergeIndex {
  private readonly byPlace = new Map<number, CellArea>();
  private readonly classes: SizeClass[] = [];

  constructor(areas: readonly CellArea[]) {
    for (const area of areas) this.add(area);
  }

  /** The area that covers the place; undefined where none does. */
  at(row: number, column: number): CellArea | undefined {
    const small = this.byPlace.get(row * COLUMNS + column);
    // A place beyond the sheet's edge would be another's.
    if (small && covers(small, row, column)) return small;
    for (const { rows, columns, buckets } of this.classes) {
      const bucket = buckets.get((row >> rows) * COLUMNS + (column >> columns));
      if (!bucket) continue;
      for (const area of bucket) if (covers(area, row, column)) return area;
    }
    return undefined;
  }

  private add(area: CellArea): void {
    const { top, left, bottom, right } = area;
    if ((bottom - top + 1) * (right - left + 1) <= FEW && this.byPlace.size < MOST_PLACES) {
      for (let row = top; row <= bottom; row += 1)
        for (let column = left; column <= right; column += 1) this.enter(row * COLUMNS + column, area);
      return;
    }
    const { rows, columns, buckets } = this.classFor(area);
    for (let down = area.top >> rows; down <= area.bottom >> rows; down += 1) {
      for (let over = area.left >> columns; over <= area.right >> columns; over += 1) {
        const key = down * COLUMNS + over;
        const bucket = buckets.get(key);
        if (!bucket) buckets.set(key, [area]);
        else if (bucket.length < MOST) bucket.push(area);
      }
    }
  }

  /** What overlaps, which Excel never makes, is the first one's. */
  private enter(place: number, area: CellArea): void {
    if (!this.byPlace.has(place)) this.byPlace.set(place, area);
  }

  private classFor({ top, left, bottom, right }: CellArea): SizeClass {
    const [rows, columns] = [classOf(bottom - top + 1), classOf(right - left + 1)];
    const known = this.classes.find((each) => each.rows === rows && each.columns === columns);
    if (known) return known;
    const added = { rows, columns, buckets: new Map<number, CellArea[]>() };
    this.classes.push(added);
    return added;
  }
}

/** The power of two that a length does not go beyond. */
function classOf(length: number): number {
  return Math.ceil(Math.log2(length));
}

function covers({ top, left, bottom, right }: CellArea, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
