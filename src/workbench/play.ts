/** What can be played on the host beyond a workbook: how old it is, how slow, and what goes wrong. */
import type { FaultCode } from './protocol/fault';
import { isFaultCode } from './protocol/fault';

export interface Play {
  /** The highest ExcelApi set that there is; members above it answer `ApiNotFound`. */
  apiSet: string;
  /** Whether the pane's page goes on running when it is hidden: `SharedRuntime 1.1`. */
  sharedRuntime: boolean;
  /** `showAsTaskpane` and its like never settle, as has been reported of Windows and of the Mac. */
  paneHangs: boolean;
  /** How the add-in was installed: each way has settings of its own in the workbook. */
  installation: string;
  /** What becomes of a batch in an undo group (`mergeUndoGroup`): as Microsoft has it, or it fails with this code. */
  undoGroups: 'as documented' | FaultCode;
  /** How long each batch takes, on top of what it takes. */
  latencyMs: number;
  /** As if the user were typing in a cell: batches are refused. */
  editMode: boolean;
  /** As if the file had been opened read-only: it can be changed, but not saved in its place. */
  readOnly: boolean;
  /** True protects every sheet, a list these sheets, false none. */
  protect: boolean | readonly string[];
  /** What this Excel cannot give, as has been reported: the conditional formats of these sheets, all comments. */
  unreadable: { readonly formats?: readonly string[]; readonly comments?: boolean };
  /** The add-in's next batch fails as a whole, with this code or `GeneralException`, and changes nothing. */
  failNextBatch: boolean | string;
  /** A later batch fails as a whole, or in its middle: then what came before stays done. */
  failAt: FailAt | undefined;
}

export interface FailAt {
  /** 1 is the add-in's next batch. */
  readonly batch: number;
  /**
   * How many changes of that batch are still made: properties set, and methods called that are no `get…`.
   * A batch with no more changes than that ends well, and the fault is used up. Absent: the batch fails as a
   * whole, and changes nothing.
   */
  readonly after?: number;
  readonly code?: FaultCode;
}

/** Protection, and what cannot be read, are states of the sheets, not of the host. */
export type Played = Readonly<Omit<Play, 'protect' | 'unreadable'>>;

/** The newest set of Office LTSC 2021, which is what the add-in promises to run on. */
const DEFAULT_API_SET = '1.14';

export const AT_FIRST: Played = {
  apiSet: DEFAULT_API_SET,
  sharedRuntime: true,
  paneHangs: false,
  installation: '',
  undoGroups: 'as documented',
  latencyMs: 0,
  editMode: false,
  readOnly: false,
  failNextBatch: false,
  failAt: undefined,
};

/** How one batch is to fail: after so many changes, or as a whole. */
export interface BatchFault {
  readonly code: FaultCode;
  readonly after?: number;
}

/** The fault of the batch that comes now, and what is left to play for the ones after it. */
export function nextFault(played: Played): { readonly fault?: BatchFault; readonly left: Played } {
  const { failNextBatch, failAt } = played;
  const left: Played = {
    ...played,
    failNextBatch: false,
    failAt: failAt && failAt.batch > 1 ? { ...failAt, batch: failAt.batch - 1 } : undefined,
  };
  if (failNextBatch !== false) {
    const known = typeof failNextBatch === 'string' && isFaultCode(failNextBatch);
    return { fault: { code: known ? failNextBatch : 'GeneralException' }, left };
  }
  if (failAt?.batch !== 1) return { left };
  const { after, code = 'GeneralException' } = failAt;
  return { fault: { code, ...(after !== undefined && { after }) }, left };
}

/** `1.9` is before `1.14`. Of the sets beside ExcelApi only `SharedRuntime` can be played. */
export function supports({ apiSet, sharedRuntime }: Played, since: string | undefined): boolean {
  if (since === undefined) return true;
  if (since.startsWith('SharedRuntime ')) return sharedRuntime && isWithin('1.1', since.split(' ')[1]!);
  return isWithin(apiSet, since);
}

function isWithin(played: string, since: string): boolean {
  const [major = 0, minor = 0] = since.split('.').map(Number);
  const [playedMajor = 0, playedMinor = 0] = played.split('.').map(Number);
  return major < playedMajor || (major === playedMajor && minor <= playedMinor);
}

/** As the library asks it of its host, once, when it loads. Texts: 1.10 as a number would be 1.1. */
export function requirementMatrix({ apiSet, sharedRuntime }: Played): string {
  return JSON.stringify({ ExcelApi: apiSet, ...(sharedRuntime && { SharedRuntime: '1.1' }) });
}
