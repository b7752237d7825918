/** The checks that actions make: the workbook is read as it is now, checked, and the result shown. */
import type { WorkbookChange, WorkbookHost } from '../../hosts/host';
import { refuseStopped } from '../../hosts/host';
import type { ReportDocument } from '../../model/report/reportText';
import type { Review } from '../../model/result/review';
import type { CheckResult } from '../../model/result/result';
import { changedCells } from '../../model/workbook/changes';
import type { WorkbookSnapshot } from '../../model/workbook/snapshot';
import { KEPT_HEADERS } from '../../model/writing/own';
import type { Checker } from '../checking/checker';
import type { Core } from './core';
import type { Notice, PaneEvent, PaneState, PriorFile } from './pane';
import type { Running } from './runner';
import type { Store } from './store';
import { reached } from './timing';

/** What a check goes by, where it is not everything as it is known. */
interface Asked {
  readonly change?: WorkbookChange;
  /** `undefined` is no report. */
  readonly given?: { readonly document: ReportDocument | undefined };
  /** The same, of last year's workbook. */
  readonly compared?: { readonly prior: PriorFile | undefined };
}

interface Checked {
  readonly snapshot: WorkbookSnapshot;
  readonly result: CheckResult;
}

export interface Checks {
  /** Everything that is written is made from the workbook as it is now, never from an earlier check. */
  checkNow(running: Running, asked?: Asked): Promise<CheckResult>;
  /** The same, for who needs what was read as well. */
  readAndCheck(running: Running, asked?: Asked): Promise<Checked>;
  /** Checks what was read already. */
  checkRead(
    running: Running,
    snapshot: WorkbookSnapshot,
    asked?: Omit<Asked, 'change'>,
  ): Promise<CheckResult>;
  /** What stands in the workbook now, shown after a write. */
  checkAgain(running: Running, notice?: Notice): Promise<Notice | undefined>;
}

/** What an earlier check has left in the workbook is rare: what reads it is loaded with the first that has some. */
const loadDesk = () => import(/* webpackChunkName: "desk" */ '../../desk');

async function reviewOf(snapshot: WorkbookSnapshot): Promise<Review | undefined> {
  const hasKeys = snapshot.sheets.some(
    ({ name, cells }) =>
      name !== snapshot.summarySheet &&
      cells.some(({ value }) => KEPT_HEADERS.some((header) => header === value)),
  );
  return hasKeys ? (await loadDesk()).reviewIn(snapshot) : undefined;
}

async function besideLastTime(result: CheckResult, snapshot: WorkbookSnapshot): Promise<CheckResult> {
  return snapshot.summarySheet === undefined ? result : (await loadDesk()).withLastTime(result, snapshot);
}

/** What is to be checked of a reviewer's workbook: sheets that are none of gouji's. */
function withoutReview(snapshot: WorkbookSnapshot, review: Review | undefined): WorkbookSnapshot {
  if (!review) return snapshot;
  return { ...snapshot, sheets: snapshot.sheets.filter(({ name }) => !review.sheets.includes(name)) };
}

export function createChecks(
  host: WorkbookHost,
  loadCore: () => Promise<Core>,
  state: Store<PaneState>,
  dispatch: (event: PaneEvent) => void,
  checker: Checker,
): Checks {
  /** As it was when nothing was wrong: what alone was edited since is what broke it. */
  let sound: WorkbookSnapshot | undefined;

  const checkRead: Checks['checkRead'] = async ({ enter, signal }, snapshot, { given, compared } = {}) => {
    const core = await loadCore();
    enter('checking');
    const { document: report } = given ?? state.get();
    const { prior } = compared ?? state.get();
    const editedSince = sound && changedCells(sound, snapshot);
    const review = await reviewOf(snapshot);
    const asked = {
      snapshot: withoutReview(snapshot, review),
      report,
      editedSince,
      prior: prior && { workbooks: [prior] },
    };
    const alone = await checker(asked, core, signal);
    refuseStopped(signal);
    const result = await besideLastTime(alone, snapshot);
    refuseStopped(signal);
    if (result.counts.error === 0 && result.status === 'checked') sound = snapshot;
    reached('checked');
    const readOnly = snapshot.readOnly ?? false;
    if (given) dispatch({ type: 'given', ...given });
    if (compared) dispatch({ type: 'compared', ...compared });
    dispatch({
      type: 'checked',
      checked: {
        ...{ result, checkedAt: new Date(), readOnly, kept: core.keptIn(snapshot.settings) },
        ...(review && { review }),
      },
      lastWrite: host.lastWrite,
    });
    return result;
  };

  const readAndCheck: Checks['readAndCheck'] = async (running, { change, ...asked } = {}) => {
    reached('asked');
    await loadCore();
    reached('loaded');
    running.enter('reading');
    const snapshot = await host.read(change, running.signal);
    reached('read');
    return { snapshot, result: await checkRead(running, snapshot, asked) };
  };

  const checkNow: Checks['checkNow'] = async (running, asked) => (await readAndCheck(running, asked)).result;

  const checkAgain: Checks['checkAgain'] = async (running, notice) => {
    running.wrote(notice);
    await checkNow(running);
    return notice;
  };

  return { checkNow, readAndCheck, checkRead, checkAgain };
}
