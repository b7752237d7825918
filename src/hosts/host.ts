/**
 * The port between gouji and whatever holds the workbook: Excel, a file, memory.
 * Every host passes `test/contract/host.contract.ts`.
 */
import type { CellAddress } from '../model/cell';
import type { Mark, SummarySheet } from '../model/marks';
import type { WorkbookSnapshot } from '../model/snapshot';

export interface HostCapabilities {
  /** Cells can be selected, marked, written; false for a file that is only read. */
  readonly canWrite: boolean;
}

export interface MarkReport {
  readonly marked: number;
  /** Sheets left alone because they are protected. */
  readonly protectedSheets: readonly string[];
}

export interface WorkbookHost {
  readonly capabilities: HostCapabilities;
  /** The whole workbook as it stands now. At most two batches. Our own summary sheet is left out. */
  read(): Promise<WorkbookSnapshot>;
  /** Shows and selects a cell. Fails with `not-found` where its sheet is gone. */
  select(cell: CellAddress): Promise<void>;
  /** Replaces our marks by these. The user's formats and conditional formats stay untouched. */
  mark(marks: readonly Mark[]): Promise<MarkReport>;
  /** Removes our marks, also those of an earlier session, and nothing else. Gives how many cells had one. */
  clearMarks(): Promise<number>;
  /** Rewrites our summary sheet in place, or adds it as the last sheet. Gives the name it has. */
  writeSummary(summary: SummarySheet): Promise<{ readonly sheet: string }>;
}

export type HostErrorCode =
  /** The user is typing in a cell; nothing was done. */
  | 'cell-edit'
  /** The sheet or the workbook is protected. */
  | 'protected'
  /** A sheet or cell that is not there any more. */
  | 'not-found'
  /** This host, or this version of Excel, cannot do that. */
  | 'unsupported'
  /** Anything else; `detail` has the host's own words, never shown as the message. */
  | 'failed';

export class HostError extends Error {
  constructor(
    readonly code: HostErrorCode,
    /** What the error is about (a sheet's name, a member), or the host's own words. */
    readonly detail: string = '',
    options?: { cause?: unknown },
  ) {
    super(`${code}${detail ? `: ${detail}` : ''}`, options as ErrorOptions);
    this.name = 'HostError';
  }
}
