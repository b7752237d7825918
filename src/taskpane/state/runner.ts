/**
 * One action at a time, in stages that are shown, until it ends or the user stops it; and between them the checks
 * after an edit, which nobody has asked for and nobody sees.
 */
import type { WorkbookChange } from '../../hosts/host';
import { HostError, refuseStopped, unlessStopped } from '../../hosts/host';
import type { ActionName, Notice, PaneEvent, PaneState, Stage } from './pane';
import { mayStop } from './pane';
import type { Store } from './store';
import { bothChanges } from './watching';

/** What an action is given to say how far it is; given on to the host, which says when it begins to write. */
export interface Running {
  readonly signal: AbortSignal;
  readonly writing: () => void;
  /** Fails where the action was stopped meanwhile, so that nothing of it is shown. */
  readonly enter: (stage: Stage) => void;
  /** It has been written: a check after it that fails, or is stopped, only leaves what is shown out of date. */
  readonly wrote: (notice: Notice | undefined) => void;
}

export type Work = (running: Running) => Promise<Notice | undefined>;

export interface Runner {
  /** A second press while an action runs does nothing. */
  run(action: ActionName, work: Work): Promise<void>;
  /** Does nothing while the action writes: see `Progress` of the host. */
  stop(): void;
  /** The workbook was changed by another hand. */
  changed(change: WorkbookChange): void;
}

export interface RunnerParts {
  readonly state: Store<PaneState>;
  readonly dispatch: (event: PaneEvent) => void;
  readonly lastWrite: () => PaneState['lastWrite'];
  /** Whether an edit is followed by a check. */
  readonly live: () => boolean;
  readonly check: (running: Running, change: WorkbookChange) => Promise<unknown>;
}

export function createRunner({ state, dispatch, lastWrite, live, check }: RunnerParts): Runner {
  /** Of the action that was pressed, and of a check after an edit. */
  let pressed = new AbortController();
  let quietly = new AbortController();
  let busy = false;
  /** A check after an edit, which a press waits for instead of being lost. */
  let quiet: Promise<void> = Promise.resolve();
  /** What was changed while something ran. */
  let missed: WorkbookChange | undefined;

  const settled = (): void => {
    busy = false;
    const change = missed;
    missed = undefined;
    if (change) changed(change);
  };

  const run = async (action: ActionName, work: Work): Promise<void> => {
    if (state.get().phase === 'busy') return;
    const { signal } = (pressed = new AbortController());
    let written: { readonly notice: Notice | undefined } | undefined;
    const enter = (stage: Stage): void => {
      refuseStopped(signal);
      dispatch({ type: 'entered', stage });
    };
    const running: Running = {
      signal,
      enter,
      writing: () => enter(action === 'undo' ? 'undoing' : 'writing'),
      wrote: (notice) => (written = { notice }),
    };
    dispatch({ type: 'started', action });
    try {
      await unlessStopped(quiet, signal);
      busy = true;
      const notice = await unlessStopped(work(running), signal);
      dispatch({ type: 'finished', notice, lastWrite: lastWrite() });
    } catch (error) {
      // Excel may hang: what has changed meanwhile is not read unasked.
      if (written || (signal.aborted && missed)) dispatch({ type: 'changed' });
      if (signal.aborted) missed = undefined;
      if (written) dispatch({ type: 'finished', notice: written.notice, lastWrite: lastWrite() });
      else if (signal.aborted) dispatch({ type: 'stopped' });
      else dispatch({ type: 'failed', notice: noticeOf(action, error) });
    } finally {
      settled();
    }
  };

  /** Without a word while it goes well; while the user is typing it waits for the next edit. */
  const checkQuietly = async (change: WorkbookChange): Promise<void> => {
    busy = true;
    const { signal } = (quietly = new AbortController());
    const enter = (): void => refuseStopped(signal);
    try {
      const running: Running = { signal, enter, writing: enter, wrote: () => undefined };
      await unlessStopped(check(running, change), signal);
    } catch {
      dispatch({ type: 'changed' });
    } finally {
      settled();
    }
  };

  const changed = (change: WorkbookChange): void => {
    if (busy || state.get().phase === 'busy') missed = missed ? bothChanges(missed, change) : change;
    else if (live() && state.get().checked) quiet = checkQuietly(change);
    else dispatch({ type: 'changed' });
  };

  const stop = (): void => {
    const { phase, stage } = state.get();
    if (phase !== 'busy' || !mayStop(stage)) return;
    pressed.abort();
    quietly.abort();
  };

  return { run, stop, changed };
}

/** What a failure has to say. */
export function noticeOf(action: ActionName, error: unknown): Notice {
  if (error instanceof HostError) return { kind: 'error', action, code: error.code, detail: error.detail };
  return { kind: 'error', action, code: 'failed', detail: String(error) };
}
