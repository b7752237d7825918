/** The checks that actions make: the workbook is read as it is now, checked, and the result shown. */
import type { WorkbookChange, WorkbookHost } from '../../hosts/host';
import type { ReportDocument } from '../../model/report/reportText';
import type { CheckResult } from '../../model/result/result';
import type { WorkbookSnapshot } from '../../model/workbook/snapshot';
import type { Core } from './core';
import type { Notice, PaneEvent, PaneState } from './pane';
import type { Running } from './runner';
import type { Store } from './store';
import { reached } from './timing';

/** What a check goes by, where it is not everything as it is known. */
interface Asked {
  readonly change?: WorkbookChange;
  /** `undefined` is no report. */
  readonly given?: { readonly document: ReportDocument | undefined };
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
  checkRead(running: Running, snapshot: WorkbookSnapshot, given?: Asked['given']): Promise<CheckResult>;
  /** What stands in the workbook now, shown after a write. */
  checkAgain(running: Running, notice?: Notice): Promise<Notice | undefined>;
}

export function createChecks(
  host: WorkbookHost,
  loadCore: () => Promise<Core>,
  state: Store<PaneState>,
  dispatch: (event: PaneEvent) => void,
): Checks {
  const checkRead: Checks['checkRead'] = async ({ enter }, snapshot, given) => {
    const core = await loadCore();
    enter('checking');
    const result = core.check(snapshot, undefined, (given ?? state.get()).document, {
      comparesPresets: true,
    });
    reached('checked');
    const readOnly = snapshot.readOnly ?? false;
    if (given) dispatch({ type: 'given', ...given });
    dispatch({
      type: 'checked',
      checked: { result, checkedAt: new Date(), readOnly, kept: core.keptIn(snapshot.settings) },
      lastWrite: host.lastWrite,
    });
    return result;
  };

  const readAndCheck: Checks['readAndCheck'] = async (running, { change, given } = {}) => {
    reached('asked');
    await loadCore();
    reached('loaded');
    running.enter('reading');
    const snapshot = await host.read(change, running.signal);
    reached('read');
    return { snapshot, result: await checkRead(running, snapshot, given) };
  };

  const checkNow: Checks['checkNow'] = async (running, asked) => (await readAndCheck(running, asked)).result;

  const checkAgain: Checks['checkAgain'] = async (running, notice) => {
    running.wrote(notice);
    await checkNow(running);
    return notice;
  };

  return { checkNow, readAndCheck, checkRead, checkAgain };
}
