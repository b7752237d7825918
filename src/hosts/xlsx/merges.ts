/** Merged areas hide what their cells hold, all but the top left one. */
import { type CellArea, MAX_COLUMNS } from '../../model/workbook/cell';
import type { CellSnapshot } from '../../model/workbook/snapshot';

/**
 * The cells that are seen. `cells` are sorted by row and column.
 * A sweep down the rows with a count per column: an area costs the same whether it spans two cells or the sheet,
 * and areas that overlap, which only a broken or hostile file has, cost no more.
 */
export function dropCovered(cells: readonly CellSnapshot[], merges: readonly CellArea[]): CellSnapshot[] {
  const starts = [...merges].sort((a, b) => a.top - b.top);
  const ends = [...merges].sort((a, b) => a.bottom - b.bottom);
  const anchors = new Map<number, number>();
  for (const { top, left } of merges) {
    const key = cellKey(top, left);
    anchors.set(key, (anchors.get(key) ?? 0) + 1);
  }

  const open = new ColumnCounts(merges.reduce((widest, { right }) => Math.max(widest, right), 0));
  let started = 0;
  let ended = 0;
  return cells.filter(({ row, column }) => {
    for (; started < starts.length && starts[started]!.top <= row; started++) open.add(starts[started]!, 1);
    for (; ended < ends.length && ends[ended]!.bottom < row; ended++) open.add(ends[ended]!, -1);
    const covering = open.at(column);
    return covering === 0 || covering === anchors.get(cellKey(row, column));
  });
}

function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

/** How many open areas cover a column: a Fenwick tree, 14 steps for a range added and for a column asked. */
class ColumnCounts {
  private readonly tree: Int32Array;

  /** @param last the last column of any area: to its right none is covered */
  constructor(last: number) {
    this.tree = new Int32Array(last + 3);
  }

  add(area: CellArea, amount: number): void {
    this.addFrom(area.left, amount);
    this.addFrom(area.right + 1, -amount);
  }

  at(column: number): number {
    let count = 0;
    for (let i = Math.min(column + 1, this.tree.length - 1); i > 0; i -= i & -i) count += this.tree[i]!;
    return count;
  }

  private addFrom(column: number, amount: number): void {
    for (let i = column + 1; i < this.tree.length; i += i & -i) this.tree[i]! += amount;
  }
}
