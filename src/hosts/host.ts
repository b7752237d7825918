/**
 * The port between gouji and whatever holds the workbook: Excel, or memory in a test.
 * Every host passes `test/contract/host.contract.ts`.
 */
import type { CellAddress } from '../model/workbook/cell';
import type { Edit } from '../model/workbook/edits';
import type { WriteAction } from '../model/writing/journal';
import type { Mark, SummarySheet } from '../model/writing/marks';
import type { WorkbookSnapshot } from '../model/workbook/snapshot';
import type { TemplateSheet } from '../model/writing/template';

/** What holds the workbook, in its own words. */
export interface HostVersion {
  readonly name: string;
  readonly version: string;
  /** E.g. `PC`, `Mac`, `OfficeOnline`. */
  readonly platform: string;
  /** The highest requirement set, e.g. `1.17`. */
  readonly excelApi: string | undefined;
}

export interface MarkResult {
  readonly marked: number;
  /** Sheets left alone because they are protected. */
  readonly protectedSheets: readonly string[];
  /** Sheets left alone because the host cannot tell which marks stand there; absent where there are none. */
  readonly unreadableSheets?: readonly string[];
  /** Cells that were to get a comment and could not, e.g. because they have one of the user's. */
  readonly withoutComment: number;
}

export interface FillResult {
  readonly written: number;
  /** Cells left alone: on a protected sheet, or holding something else than the edit expected. */
  readonly refused: readonly { readonly cell: CellAddress; readonly reason: 'protected' | 'changed' }[];
}

/** The write that an undo would take back. */
export interface LastWrite {
  readonly action: WriteAction;
  /** When it was made, ISO. */
  readonly at: string;
  /** How many cells, or sheets, it touched. */
  readonly count: number;
  /** Where: the cells of a fill (`自评表!F10`), or the sheets of another write. */
  readonly places: readonly string[];
}

/** What changed in the workbook by another hand than gouji's. */
export interface WorkbookChange {
  /** The sheets whose cells changed, by the host's own ids; `structure`: sheets came, went or were renamed. */
  readonly sheets: readonly string[] | 'structure';
}

/** What is used of an `AbortSignal`: hosts that hold no Excel know no browser's types. */
export interface StopSignal {
  readonly aborted: boolean;
  addEventListener(type: 'abort', stopped: () => void): void;
  removeEventListener(type: 'abort', stopped: () => void): void;
}

/**
 * How a write can be stopped. Only until it has begun: what was sent to Excel cannot be called back, and what
 * would take half of it away again is one more write, on a workbook that does not answer. So a write that has
 * begun ends, or fails and is taken back by its journal; whoever offers to stop it ceases to at `writing`.
 */
export interface Progress {
  /** Aborted when the user stops it: fails with `stopped`, at once, with nothing changed then or later. */
  readonly signal?: StopSignal;
  /** Called right before the first change is sent. The signal is not heeded any more. */
  readonly writing?: () => void;
}

/**
 * Writes are all or nothing: one that fails leaves the workbook as it was, or ends with `torn` where even that
 * failed. Every write goes to a journal in the workbook, which `undo` goes by.
 */
export interface WorkbookHost {
  /**
   * The whole workbook as it stands now, without our own summary sheet. At most two batches. After `change`
   * only what may have changed is read again. Stopped by the signal it fails with `stopped`, at once; what the
   * workbook answers later is not used.
   */
  read(change?: WorkbookChange, signal?: StopSignal): Promise<WorkbookSnapshot>;
  /** Shows and selects a cell. Fails with `not-found` where its sheet is gone. */
  select(cell: CellAddress): Promise<void>;
  /** Writes these cells. An edit is refused where its cell does not hold what the edit expects. */
  fill(edits: readonly Edit[], progress?: Progress): Promise<FillResult>;
  /** Replaces our marks by these. The user's formats, conditional formats and comments stay untouched. */
  mark(
    marks: readonly Mark[],
    options?: { readonly comments?: boolean },
    progress?: Progress,
  ): Promise<MarkResult>;
  /** Removes our marks, also those of an earlier session, and nothing else. Gives how many cells had one. */
  clearMarks(progress?: Progress): Promise<number>;
  /** Rewrites our summary sheet in place, or adds it as the last sheet. Gives the name it has. */
  writeSummary(summary: SummarySheet, progress?: Progress): Promise<{ readonly sheet: string }>;
  /** Adds sheets with blank forms behind the others. Gives their names. */
  insertTemplates(
    sheets: readonly TemplateSheet[],
    progress?: Progress,
  ): Promise<{ readonly sheets: readonly string[] }>;
  /** Keeps a text of gouji's in the workbook under a key that begins with `gouji.`; undefined removes it. */
  keep(key: string, text: string | undefined, progress?: Progress): Promise<void>;
  /** Keeps taught labels in the workbook as a write that `undo` takes back; undefined removes them. */
  teach(text: string | undefined, progress?: Progress): Promise<void>;
  /** Removes every text that `keep` and the journal have left: nothing can be taken back then. Sheets stay. */
  forget(progress?: Progress): Promise<void>;
  /** The write that `undo` would take back, as far as the last read or write has shown. */
  readonly lastWrite: LastWrite | undefined;
  /**
   * Takes the last write back exactly. Fails with `changed`, and changes nothing, where the user has edited
   * since what it wrote; with `nothing-to-undo` where there is no write.
   */
  undo(progress?: Progress): Promise<LastWrite>;
  /** Calls back after every change by another hand than gouji's. Gives a function that ends it. */
  watch(changed: (change: WorkbookChange) => void): Promise<() => Promise<void>>;
}

export type HostErrorCode =
  /** The user is typing in a cell; nothing was done. */
  | 'cell-edit'
  /** The sheet or the workbook is protected. */
  | 'protected'
  /** Excel does not give what has to be known first: the conditional formats of a sheet. The rest is done. */
  | 'unreadable'
  /** A sheet or cell that is not there any more. */
  | 'not-found'
  /** The user has edited what was to be taken back; `detail` names the places. */
  | 'changed'
  | 'nothing-to-undo'
  /** A write failed midway and could not be taken back. */
  | 'torn'
  /** This host, or this version of Excel, cannot do that. */
  | 'unsupported'
  /** A check was given up as it took longer than allowed; `detail` has the seconds. */
  | 'took-too-long'
  /** The user has stopped it; nothing was done. */
  | 'stopped'
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

/** Fails with `stopped` where the user has stopped it. */
export function refuseStopped(signal: StopSignal | undefined): void {
  if (signal?.aborted) throw new HostError('stopped');
}

/**
 * The result of the work, or `stopped` as soon as the user stops it: work that hangs is not waited for. It goes
 * on unseen, so that it has to ask `refuseStopped` itself before it does anything that could be noticed.
 */
export function unlessStopped<Result>(
  work: Promise<Result>,
  signal: StopSignal | undefined,
  mayStop: () => boolean = () => true,
): Promise<Result> {
  if (!signal) return work;
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      if (mayStop()) reject(new HostError('stopped'));
    };
    if (signal.aborted) stop();
    signal.addEventListener('abort', stop);
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}
