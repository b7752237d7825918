/** Rows and columns: hidden or not, and their sizes. */
import { LAST_COLUMN, LAST_ROW } from '../model/address';
import { omit } from '../model/omit';
import type { Line } from '../model/parts';

/** Null where some are and some are not. */
export function hidden(lines: ReadonlyMap<number, Line>, first: number, last: number): boolean | null {
  let count = 0;
  for (const [index, line] of lines) if (line.hidden && index >= first && index <= last) count += 1;
  if (count === 0) return false;
  return count === last - first + 1 ? true : null;
}

export function setHidden(lines: Map<number, Line>, first: number, last: number, value: boolean): void {
  // Shown is no property of a line: one that was hidden and came back is as it was.
  change(lines, first, last, (line) => (value ? { ...line, hidden: true } : omit(line, 'hidden')), value);
}

export function setSize(lines: Map<number, Line>, first: number, last: number, size: number): void {
  change(lines, first, last, (line) => ({ ...line, size }), true);
}

/** Back to the size that a new sheet gives. */
export function unsetSize(lines: Map<number, Line>, first: number, last: number): void {
  change(lines, first, last, (line) => omit(line, 'size'), false);
}

/** `create`: also lines that are not kept yet, which has a meaning only where something is set. */
function change(
  lines: Map<number, Line>,
  first: number,
  last: number,
  work: (line: Line) => Line,
  create: boolean,
): void {
  // All rows of a sheet are a million entries; what is set for all of them is kept for those in use.
  const all = last - first >= Math.min(LAST_ROW, LAST_COLUMN);
  if (!create || all) {
    for (const [index, line] of [...lines]) {
      if (index < first || index > last) continue;
      const worked = work(line);
      if (Object.keys(worked).length > 0) lines.set(index, worked);
      else lines.delete(index);
    }
    return;
  }
  for (let index = first; index <= last; index += 1) lines.set(index, work(lines.get(index) ?? {}));
}
