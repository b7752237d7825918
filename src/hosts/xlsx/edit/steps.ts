/** What the host of a file is to others, and the small steps of its writes. */
import { LAYOUT_KEY } from '../../../model/form/taught';
import type { JournalEntry } from '../../../model/writing/journal';
import { SUMMARY_KEY } from '../../../model/writing/journal';
import type { KeptTexts } from '../../../model/writing/keptPart';
import { countOf, placesOf } from '../../../model/writing/markState';
import type { SummarySheet } from '../../../model/writing/marks';
import type { FillResult, LastWrite, Progress, WorkbookHost } from '../../host';
import { refuseStopped, unlessStopped } from '../../host';
import type { WorkbookLimits } from '../limits';
import { withoutText } from './journal';
import type { FileEdit } from './planFill';

export interface XlsxHostOptions {
  readonly limits?: Partial<WorkbookLimits>;
  /** A new summary sheet comes first, and not last. */
  readonly summaryFirst?: boolean;
}

/** A workbook's file that is being written. */
export interface XlsxHost extends WorkbookHost {
  /**
   * Formulas are calculated when the file is opened; until then a cell shows the edit's own result, and those that
   * read what is filled hold none: `read` computes them where it can.
   */
  fill(edits: readonly FileEdit[], progress?: Progress): Promise<FillResult>;
  /**
   * Adds the page on which the workbook is sent back as its first sheet. Not in the journal: who gets the workbook is
   * to have it. Fails with `protected`.
   */
  addReturn(page: SummarySheet): Promise<{ readonly sheet: string }>;
  /** The file as it stands now; the bytes that were opened, as long as nothing has been written. */
  save(): Uint8Array;
  /** The same, to be known again by `isUntouchedCopy` as long as nobody works on it. */
  saveCopy(): Uint8Array;
  /** It carries a digital signature, which no longer holds once anything is written. */
  readonly isSigned: boolean;
}

export function withContent(kept: KeptTexts, content: string | undefined): KeptTexts {
  const others = withoutText(kept, SUMMARY_KEY);
  return content === undefined ? others : { ...others, [SUMMARY_KEY]: content };
}

export function withTaught(kept: KeptTexts, text: string | undefined): KeptTexts {
  const others = withoutText(kept, LAYOUT_KEY);
  return text === undefined ? others : { ...others, [LAYOUT_KEY]: text };
}

export function describe(entry: JournalEntry): LastWrite {
  return { action: entry.action, at: entry.at, count: countOf(entry), places: placesOf(entry) };
}

/** An id, so that two programs never take the same write for theirs, and the time. */
export function entryHead(): { readonly id: string; readonly at: string } {
  return { id: crypto.randomUUID(), at: new Date().toISOString() };
}

export function begin({ signal, writing }: Progress): void {
  refuseStopped(signal);
  writing?.();
}

/** As long as any host takes that has to ask somebody else for what stands there: it can be stopped meanwhile. */
export const looked = ({ signal }: Progress): Promise<void> => unlessStopped(Promise.resolve(), signal);
