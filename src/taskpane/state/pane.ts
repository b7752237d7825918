/** The pane's state and what changes it. Pure: the actions that call the host are in usePane. */
import type { CellAddress } from '../../model/cell';
import type { Severity } from '../../model/diagnostic';
import type { CheckResult } from '../../model/result';
import type { HostErrorCode, MarkReport } from '../../hosts/host';

export type ActionName = 'check' | 'mark' | 'clear-marks' | 'write-summary' | 'select';
export type Phase = 'idle' | 'busy' | 'done' | 'failed';

export interface Report {
  readonly result: CheckResult;
  readonly checkedAt: Date;
}

/** What the last action has to say. It stays until the next action, or until it is dismissed. */
export type Notice =
  | ({ readonly kind: 'marked' } & MarkReport)
  | { readonly kind: 'cleared'; readonly count: number }
  | { readonly kind: 'written'; readonly sheet: string }
  | {
      readonly kind: 'error';
      readonly action: ActionName;
      readonly code: HostErrorCode;
      readonly detail: string;
    };

export interface PaneState {
  readonly phase: Phase;
  /** The action that runs, or ran last. */
  readonly action: ActionName | undefined;
  /** Of the last check that succeeded; a failed one does not take it away. */
  readonly report: Report | undefined;
  readonly notice: Notice | undefined;
  /** Only findings of this severity are shown. */
  readonly filter: Severity | undefined;
  /** The cell that was gone to last. */
  readonly selected: CellAddress | undefined;
}

export type PaneEvent =
  | { readonly type: 'started'; readonly action: ActionName }
  | { readonly type: 'checked'; readonly report: Report }
  | { readonly type: 'finished'; readonly notice: Notice | undefined }
  | { readonly type: 'failed'; readonly notice: Notice }
  | { readonly type: 'selected'; readonly cell: CellAddress }
  | { readonly type: 'dismissed' }
  | { readonly type: 'filtered'; readonly severity: Severity | undefined };

export const INITIAL: PaneState = {
  phase: 'idle',
  action: undefined,
  report: undefined,
  notice: undefined,
  filter: undefined,
  selected: undefined,
};

export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'started':
      return { ...state, phase: 'busy', action: event.action, notice: undefined };
    case 'checked': {
      const { counts } = event.report.result;
      // A filter that would now hide everything is of no use.
      const filter = state.filter && counts[state.filter] > 0 ? state.filter : undefined;
      return { ...state, report: event.report, filter };
    }
    case 'finished':
      return { ...state, phase: 'done', notice: event.notice };
    case 'failed':
      return { ...state, phase: 'failed', notice: event.notice };
    case 'selected':
      return { ...state, selected: event.cell, notice: undefined };
    case 'dismissed':
      return { ...state, notice: undefined };
    case 'filtered':
      return { ...state, filter: event.severity };
  }
}
