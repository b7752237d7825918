/**
 * What can be done with the workbook: each action calls the host and tells the state how it went. The pane's
 * buttons and the ribbon's press the same ones.
 */
import type { Checker } from '../checking/checker';
import { inPlace } from '../checking/checker';
import type { WorkbookChange, WorkbookHost } from '../../hosts/host';
import type { ActionParts } from './actionParts';
import type { CellActions } from './cellActions';
import { cellActions } from './cellActions';
import { createChecks } from './checks';
import type { Core } from './core';
import type { KeptActions } from './keptActions';
import { keptActions } from './keptActions';
import type { PaneEvent, PaneState } from './pane';
import { INITIAL, reduce } from './pane';
import type { Preferences } from './preferences';
import type { PriorActions } from './priorActions';
import { priorActions } from './priorActions';
import type { ReportActions } from './reportActions';
import { reportActions } from './reportActions';
import { createRunner } from './runner';
import type { SheetActions } from './sheetActions';
import { sheetActions } from './sheetActions';
import type { Store } from './store';
import { createStore } from './store';
import type { TeachActions } from './teachActions';
import { teachActions } from './teachActions';
import type { ViewActions } from './viewActions';
import { viewActions } from './viewActions';

export interface PaneActions
  extends CellActions, SheetActions, ReportActions, PriorActions, KeptActions, TeachActions, ViewActions {
  /** Stops the action that runs, unless it is writing: the pane is free at once, the workbook as it was. */
  stop(): void;
}

export interface Pane {
  readonly state: Store<PaneState>;
  readonly actions: PaneActions;
  /** The workbook was changed by another hand: what is shown is out of date, or is checked again. */
  changed(change: WorkbookChange): void;
}

export function createPane(
  host: WorkbookHost,
  loadCore: () => Promise<Core>,
  preferences: () => Preferences,
  checker: Checker = inPlace,
): Pane {
  const state = createStore(INITIAL);
  const dispatch = (event: PaneEvent): void => state.set(reduce(state.get(), event));
  const checks = createChecks(host, loadCore, state, dispatch, checker);
  const { run, stop, changed } = createRunner({
    state,
    dispatch,
    lastWrite: () => host.lastWrite,
    live: () => preferences().live,
    check: (running, change) => checks.checkNow(running, { change }),
  });
  const parts: ActionParts = { host, loadCore, preferences, state, dispatch, run, ...checks };
  const actions: PaneActions = {
    ...cellActions(parts),
    ...sheetActions(parts),
    ...reportActions(parts),
    ...priorActions(parts),
    ...keptActions(parts),
    ...teachActions(parts),
    ...viewActions(parts),
    stop,
  };
  return { state, actions, changed };
}
