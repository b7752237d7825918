/**
 * What was last seen of the workbook. Excel gives most things by sheet only, so that a workbook whose sheets
 * are known is read in one batch, and one with a sheet that is not in two.
 */
import type { JournalEntry } from '../../model/journal';
import type { SheetSnapshot } from '../../model/snapshot';

export interface Known {
  /** Of all sheets, our own summary sheet among them. */
  names: readonly string[];
  /** The user's sheets as they were read, by Excel's id of the sheet. */
  read: ReadonlyMap<string, SheetSnapshot>;
  /** All sheets at once were too much for Excel: they are read one by one. */
  piecewise: boolean;
  /** The journal, the last write first; undefined before it was read. */
  entries: readonly JournalEntry[] | undefined;
}

export const nothingKnown = (): Known => ({
  names: [],
  read: new Map(),
  piecewise: false,
  entries: undefined,
});
