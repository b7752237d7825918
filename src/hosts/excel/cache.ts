/**
 * What was last seen of the workbook. Excel gives most things by sheet only, so that a workbook whose sheets
 * are known is read in one batch, and one with a sheet that is not in two.
 */
import type { JournalEntry } from '../../model/writing/journal';
import type { SheetSnapshot } from '../../model/workbook/snapshot';
import type { KeptTexts } from '../../model/writing/keptPart';

/** What is kept in the workbook, as it stands there. */
export interface FoundKept {
  /** Of our parts: one, or several where two add-ins have added theirs at a time. */
  readonly ids: readonly string[];
  /** What the parts hold; undefined where there is none. */
  readonly texts: KeptTexts | undefined;
  /** What an older version has kept in the settings. */
  readonly settings: KeptTexts;
}

export interface HostCache {
  /** Of all sheets, our own summary sheet among them. */
  names: readonly string[];
  /** The sheets as they were read, our own summary sheet among them, by Excel's id of the sheet. */
  read: ReadonlyMap<string, SheetSnapshot>;
  /** Sheets among them, by id, that no change will be told of: gouji wrote there, or only their format changed. */
  stale: ReadonlySet<string>;
  /** Sheets by id whose merged areas may be others than were read: by an edit that was told they are not. */
  reshaped: ReadonlySet<string>;
  /** All sheets at once were too much for Excel: they are read one by one. */
  piecewise: boolean;
  /** Writes are tried as one step of Excel's own undo list. */
  groups: boolean;
  /** The journal, the last write first; undefined before it was read. */
  entries: readonly JournalEntry[] | undefined;
  /** What is kept in the workbook; undefined before it was read. */
  kept: FoundKept | undefined;
}

export const emptyCache = (): HostCache => ({
  names: [],
  read: new Map(),
  stale: new Set(),
  reshaped: new Set(),
  piecewise: false,
  groups: true,
  entries: undefined,
  kept: undefined,
});

/** These sheets are no longer as they were read, and nobody will say so: an own write is not reported. */
export function outdate(cache: HostCache, names: readonly string[]): void {
  const lower = new Set(names.map((name) => name.toLowerCase()));
  const ids = [...cache.read].filter(([, { name }]) => lower.has(name.toLowerCase())).map(([id]) => id);
  cache.stale = new Set([...cache.stale, ...ids]);
}

/** By other hands something was done to the sheet that is more than other values in cells that were read. */
export function reshape(cache: HostCache, id: string): void {
  cache.reshaped = new Set([...cache.reshaped, id]);
}
