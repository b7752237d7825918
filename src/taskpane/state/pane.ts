/** The pane's state and what changes it. Pure: the actions that call the host are in actions.ts. */
import type { CellAddress } from '../../model/workbook/cell';
import type { LocalizedText } from '../../model/text/locale';
import type { ReportDocument } from '../../model/report/reportText';
import type { Kept } from '../../model/writing/kept';
import type { CheckResult } from '../../model/result/result';
import type { Review } from '../../model/result/review';
import type { Submission } from '../../model/result/submission';
import type { WorkbookSnapshot } from '../../model/workbook/snapshot';
import type { UnreadableCode } from '../../hosts/docx';
import type { FindingFilter } from './filter';
import { formKey, NO_FILTER } from './filter';
import type { FillResult, HostErrorCode, LastWrite, MarkResult } from '../../hosts/host';

export type ActionName =
  | 'check'
  | 'apply-fill'
  | 'correct'
  | 'mark'
  | 'clear-marks'
  | 'write-summary'
  | 'insert-template'
  | 'insert-example'
  | 'load-report'
  | 'load-prior'
  | 'import-report'
  | 'export-report'
  | 'explain'
  | 'keep-policy'
  | 'teach'
  | 'load-layout'
  | 'save-layout'
  | 'forget'
  | 'undo'
  | 'select';
export type Phase = 'idle' | 'busy' | 'done' | 'failed';

/** How far a running action is. */
export type Stage = 'reading' | 'report' | 'checking' | 'making' | 'writing' | 'undoing';

/** Writing is not stopped in its middle: see `Progress` of the host. */
export const mayStop = (stage: Stage): boolean => stage !== 'writing' && stage !== 'undoing';

export interface Checked {
  readonly result: CheckResult;
  readonly checkedAt: Date;
  /** The file was opened read-only: what is written to it is lost unless it is saved as another. */
  readonly readOnly: boolean;
  /** What gouji keeps in the workbook, beside the undo journal. */
  readonly kept: Kept;
  /** Where it is a reviewer's workbook: what that says. */
  readonly review?: Review;
}

/** Last year's workbook, as the user has chosen it. */
export interface PriorFile {
  readonly file: string;
  readonly workbook: WorkbookSnapshot;
  /** Whose it says it is. */
  readonly said: Submission;
}

/** What was written into one cell. */
export interface Change {
  readonly cell: CellAddress;
  readonly label: LocalizedText;
  /** As the cell showed it; `''` where it was blank. */
  readonly before: string;
  readonly after: string;
  /** A reason, which is told as a text and not as a figure. */
  readonly isReason?: true;
}

/**
 * What the last action has to say. It stays until the next action has ended, so that nothing moves twice, or until
 * it is dismissed.
 */
/** Why a chosen report was not taken. */
export type ReportProblem = UnreadableCode | 'return-letter';

export type Notice =
  | ({ readonly kind: 'marked' } & MarkResult)
  | { readonly kind: 'cleared'; readonly count: number }
  | { readonly kind: 'written'; readonly sheet: string }
  /** There is nothing to make a Word report of. */
  | { readonly kind: 'no-form' }
  /** @see Change */
  | ({ readonly kind: 'filled'; readonly changes: readonly Change[] } & FillResult)
  | { readonly kind: 'inserted'; readonly sheets: readonly string[] }
  | { readonly kind: 'undone'; readonly write: LastWrite }
  | { readonly kind: 'forgotten' }
  /** What a label means from now on: a field by its name, or nothing that is needed; absent, what it meant before. */
  | { readonly kind: 'taught'; readonly label: string; readonly meaning?: LocalizedText | 'not-needed' }
  /** Taught labels came from a file; how many. */
  | { readonly kind: 'layout-loaded'; readonly count: number }
  | { readonly kind: 'refused'; readonly problem: LocalizedText }
  /** The chosen report could not be read; the one before it stays. */
  | { readonly kind: 'unreadable'; readonly name: string; readonly code: ReportProblem }
  | {
      readonly kind: 'error';
      readonly action: ActionName;
      readonly code: HostErrorCode;
      readonly detail: string;
    };

export const VIEWS = ['check', 'scores', 'fill', 'report', 'settings', 'help'] as const;
export type View = (typeof VIEWS)[number];

export interface PaneState {
  readonly view: View;
  readonly phase: Phase;
  /** The action that runs, or ran last. */
  readonly action: ActionName | undefined;
  /** Of the action that runs. */
  readonly stage: Stage;
  /** The user has stopped the last action, which has changed nothing. */
  readonly stopped: boolean;
  /** How many actions have ended: the same notice once more is another one. */
  readonly ended: number;
  /** Of the last check that succeeded; a failed one does not take it away. */
  readonly checked: Checked | undefined;
  /** The report that is checked with the workbook. Kept while the pane is open, and nowhere else. */
  readonly document: ReportDocument | undefined;
  /** What the workbook is compared with. Kept while the pane is open, and nowhere else. */
  readonly prior: PriorFile | undefined;
  /** The workbook has changed since that check. */
  readonly stale: boolean;
  readonly notice: Notice | undefined;
  /** What an undo would take back. */
  readonly lastWrite: LastWrite | undefined;
  /** What was written into cells while the pane is open, the last write last. */
  readonly written: readonly (readonly Change[])[];
  /** Which items are shown. */
  readonly filter: FindingFilter;
  /** The cell that was gone to last. */
  readonly selected: CellAddress | undefined;
}

export type PaneEvent =
  | { readonly type: 'started'; readonly action: ActionName }
  | { readonly type: 'entered'; readonly stage: Stage }
  | { readonly type: 'stopped' }
  | { readonly type: 'checked'; readonly checked: Checked; readonly lastWrite: LastWrite | undefined }
  | {
      readonly type: 'finished';
      readonly notice: Notice | undefined;
      readonly lastWrite: LastWrite | undefined;
    }
  | { readonly type: 'failed'; readonly notice: Notice }
  | { readonly type: 'given'; readonly document: ReportDocument | undefined }
  | { readonly type: 'compared'; readonly prior: PriorFile | undefined }
  | { readonly type: 'shown'; readonly view: View }
  | { readonly type: 'changed' }
  | { readonly type: 'selected'; readonly cell: CellAddress }
  | { readonly type: 'dismissed' }
  | { readonly type: 'filtered'; readonly filter: FindingFilter };

export const INITIAL: PaneState = {
  view: 'check',
  phase: 'idle',
  action: undefined,
  stage: 'reading',
  stopped: false,
  ended: 0,
  checked: undefined,
  document: undefined,
  prior: undefined,
  stale: false,
  notice: undefined,
  lastWrite: undefined,
  written: [],
  filter: NO_FILTER,
  selected: undefined,
};

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'started':
      return { ...state, phase: 'busy', action: event.action, stage: 'reading' };
    case 'entered':
      return { ...state, stage: event.stage };
    case 'stopped':
      return { ...state, phase: 'idle', stopped: true };
    case 'checked': {
      const { checked, lastWrite } = event;
      // A filter that would now hide everything is of no use.
      const { forms } = checked.result;
      const { form, text } = state.filter;
      const filter: FindingFilter = {
        form: forms.some((each) => formKey(each) === form) ? form : undefined,
        text,
      };
      return { ...state, checked, lastWrite, filter, stale: false };
    }
    case 'finished':
      return {
        ...ended(state),
        phase: 'done',
        notice: event.notice,
        lastWrite: event.lastWrite,
        written: writtenAfter(state.written, event.notice),
      };
    case 'failed': {
      // Nothing went wrong where there was nothing to take back.
      const isNothing = event.notice.kind === 'error' && event.notice.code === 'nothing-to-undo';
      return { ...ended(state), phase: isNothing ? 'done' : 'failed', notice: event.notice };
    }
    case 'given':
      return { ...state, document: event.document };
    case 'compared':
      return { ...state, prior: event.prior };
    case 'shown':
      return { ...state, view: event.view };
    case 'changed':
      return { ...state, stale: state.checked !== undefined };
    case 'selected':
      // What was written, and how to take it back, is still to be seen at the next cell.
      return {
        ...state,
        selected: event.cell,
        notice: state.notice?.kind === 'filled' ? state.notice : undefined,
      };
    case 'dismissed':
      return { ...state, notice: undefined };
    case 'filtered':
      return { ...state, filter: event.filter };
  }
}

/** An undo takes back the last of them; what is then left to do comes back by itself. */
function writtenAfter(written: PaneState['written'], notice: Notice | undefined): PaneState['written'] {
  if (notice?.kind === 'filled' && notice.changes.length > 0) return [...written, notice.changes];
  return notice?.kind === 'undone' && notice.write.action === 'fill' ? written.slice(0, -1) : written;
}

const ended = (state: PaneState): PaneState => ({ ...state, stopped: false, ended: state.ended + 1 });
