/**
 * What can be done with the workbook: each action calls the host and tells the state how it went. The pane's
 * buttons and the ribbon's press the same ones.
 */
import type { CellAddress } from '../../model/cell';
import type { Diagnostic } from '../../model/diagnostic';
import type { Edit } from '../../model/edits';
import type { Fill } from '../../model/fill';
import type { Policy } from '../../model/policy';
import { POLICY_KEY } from '../../model/policySettings';
import type { CheckResult } from '../../model/result';
import { isParagraph } from '../../model/report';
import type { WordReport } from '../../model/wordReport';
import { localTime } from '../../model/time';
import type { WorkbookSnapshot } from '../../model/snapshot';
import type { TemplateForm } from '../../model/template';
import type { WorkbookChange, WorkbookHost } from '../../hosts/host';
import { HostError } from '../../hosts/host';
import type { Core } from './core';
import type { ActionName, Notice, PaneEvent, PaneState, View } from './pane';
import { INITIAL, reduce } from './pane';
import type { Preferences } from './preferences';
import type { Store } from './store';
import { createStore } from './store';
import type { ReportSource } from './readReport';
import { readReport } from './readReport';
import { reached } from './timing';
import { bothChanges } from './watching';

export interface WordExport {
  readonly report: WordReport;
  /** A .docx file. */
  readonly bytes: Uint8Array;
}

export interface PaneActions {
  check(): Promise<void>;
  /** Writes these fills. Each is refused where its cell has changed since the check. */
  applyFill(fills: readonly Fill[]): Promise<void>;
  /** Puts a cell right as its cause proposes: what the user has been shown and presses. */
  correct(edits: readonly Edit[]): Promise<void>;
  /** Checks, then fills every blank cell that can be computed. */
  fillBlanks(): Promise<void>;
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  writeSummary(): Promise<void>;
  insertTemplates(forms: readonly TemplateForm[], year: number): Promise<void>;
  /** Puts the example's forms into the workbook, and checks them. */
  insertExample(): Promise<void>;
  /** Reads a report and checks the workbook with it. One that cannot be read leaves the former one in place. */
  loadReport(source: ReportSource): Promise<void>;
  /** Checks without a report again. */
  removeReport(): Promise<void>;
  /** The forms that the report's tables show, as sheets of the open workbook. */
  importReport(): Promise<void>;
  /** The workbook's forms for Word; undefined where there are none, or it failed, which the notice says. */
  exportReport(): Promise<WordExport | undefined>;
  /** Closes a finding by a reason, which the caller has judged; `undefined` takes the reason back. */
  explain(diagnostic: Diagnostic, reason: string | undefined): Promise<void>;
  /** Keeps a policy in the workbook, and checks by it; the default one leaves nothing there. */
  keepPolicy(policy: Policy): Promise<void>;
  /** Removes all that gouji keeps in the workbook, and checks again. */
  forget(): Promise<void>;
  undo(): Promise<void>;
  select(cell: CellAddress): Promise<void>;
  show(view: View): void;
  dismiss(): void;
  filter(filter: PaneState['filter']): void;
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
): Pane {
  const state = createStore(INITIAL);
  const dispatch = (event: PaneEvent): void => state.set(reduce(state.get(), event));
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

  /** One action at a time: a second press while one runs does nothing. */
  const run = async (action: ActionName, work: () => Promise<Notice | undefined>): Promise<void> => {
    if (state.get().phase === 'busy') return;
    dispatch({ type: 'started', action });
    await quiet;
    busy = true;
    try {
      const notice = await work();
      dispatch({ type: 'finished', notice, lastWrite: host.lastWrite });
    } catch (error) {
      dispatch({ type: 'failed', notice: noticeOf(action, error) });
    } finally {
      settled();
    }
  };

  const readAndCheck = async (
    change?: WorkbookChange,
  ): Promise<{ readonly snapshot: WorkbookSnapshot; readonly result: CheckResult }> => {
    reached('asked');
    const core = await loadCore();
    reached('loaded');
    const snapshot = await host.read(change);
    reached('read');
    const result = core.check(snapshot, undefined, state.get().document);
    reached('checked');
    const readOnly = snapshot.readOnly ?? false;
    dispatch({
      type: 'checked',
      report: { result, checkedAt: new Date(), readOnly, kept: core.keptIn(snapshot.settings) },
      lastWrite: host.lastWrite,
    });
    return { snapshot, result };
  };

  /** Everything that is written is made from the workbook as it is now, never from an earlier check. */
  const checkNow = async (change?: WorkbookChange): Promise<CheckResult> =>
    (await readAndCheck(change)).result;

  const writeAndCheck = async (edits: readonly Edit[]): Promise<Notice> => {
    const report = await host.fill(edits);
    await checkNow();
    return { kind: 'filled', ...report };
  };

  const actions: PaneActions = {
    check: () =>
      run('check', async () => {
        await checkNow();
        return undefined;
      }),
    applyFill: (fills) => run('apply-fill', () => writeAndCheck(fills.map(({ edit }) => edit))),
    correct: (edits) => run('correct', () => writeAndCheck(edits)),
    fillBlanks: () =>
      run('apply-fill', async () => {
        const { status, fills } = await checkNow();
        if (status === 'no-form') return undefined;
        const safe = fills.filter(({ applicability }) => applicability === 'safe');
        return writeAndCheck(safe.map(({ edit }) => edit));
      }),
    mark: () =>
      run('mark', async () => {
        const core = await loadCore();
        const result = await checkNow();
        if (result.status === 'no-form') return undefined;
        const { locale, comments } = preferences();
        return { kind: 'marked', ...(await host.mark(core.marksFor(result, locale), { comments })) };
      }),
    clearMarks: () => run('clear-marks', async () => ({ kind: 'cleared', count: await host.clearMarks() })),
    writeSummary: () =>
      run('write-summary', async () => {
        const core = await loadCore();
        const result = await checkNow();
        if (result.status === 'no-form') return undefined;
        const options = { locale: preferences().locale, checkedAt: localTime(new Date()) };
        const { sheet } = await host.writeSummary(core.summarySheet(result, options));
        return { kind: 'written', sheet };
      }),
    insertTemplates: (forms, year) =>
      run('insert-template', async () => {
        const core = await loadCore();
        const { sheets } = await host.insertTemplates(core.templates({ year, forms }));
        await checkNow();
        return { kind: 'inserted', sheets };
      }),
    insertExample: () =>
      run('insert-example', async () => {
        const core = await loadCore();
        const { sheets } = await host.insertTemplates(core.exampleSheets());
        await checkNow();
        return { kind: 'inserted', sheets };
      }),
    loadReport: (source) =>
      run('load-report', async () => {
        const words = await import(/* webpackChunkName: "word" */ '../../hosts/docx');
        try {
          dispatch({ type: 'given', document: await readReport(words, source) });
        } catch (error) {
          if (!(error instanceof words.UnreadableFile) || 'pasted' in source) throw error;
          return { kind: 'unreadable', name: source.name, code: error.code };
        }
        await checkNow();
        return undefined;
      }),
    removeReport: () =>
      run('load-report', async () => {
        dispatch({ type: 'given', document: undefined });
        await checkNow();
        return undefined;
      }),
    importReport: () =>
      run('import-report', async () => {
        const { document } = state.get();
        if (!document) return undefined;
        const core = await loadCore();
        const { sheets } = await host.insertTemplates(core.importSheets(document));
        await checkNow();
        return { kind: 'inserted', sheets };
      }),
    exportReport: async () => {
      let made: WordExport | undefined;
      await run('export-report', async () => {
        const core = await loadCore();
        const { snapshot, result } = await readAndCheck();
        if (result.status === 'no-form') return { kind: 'no-form' };
        const report = core.wordReport(snapshot);
        const { writeWordReport } = await import(
          /* webpackChunkName: "word-writer" */ '../../hosts/docx/write'
        );
        made = { report, bytes: await writeWordReport(report) };
        return undefined;
      });
      return made;
    },
    explain: (diagnostic, reason) =>
      run('explain', async () => {
        const core = await loadCore();
        const { settings } = await host.read();
        const kept = core.explain(settings, diagnostic, reason, new Date().toISOString());
        if ('problem' in kept) return { kind: 'refused', problem: kept.problem };
        await host.keep(kept.key, kept.text);
        await checkNow();
        return undefined;
      }),
    keepPolicy: (policy) =>
      run('keep-policy', async () => {
        const core = await loadCore();
        await host.keep(POLICY_KEY, core.policyText(policy));
        await checkNow();
        return undefined;
      }),
    forget: () =>
      run('forget', async () => {
        await host.forget();
        await checkNow();
        return { kind: 'forgotten' };
      }),
    undo: () =>
      run('undo', async () => {
        const write = await host.undo();
        if (state.get().report) await checkNow();
        return { kind: 'undone', write };
      }),
    // Going to a cell is no check: it leaves the status as it is, unless it fails.
    select: (cell) => {
      if (isParagraph(cell)) {
        dispatch({ type: 'selected', cell });
        dispatch({ type: 'shown', view: 'report' });
        return Promise.resolve();
      }
      return host.select(cell).then(
        () => dispatch({ type: 'selected', cell }),
        (error: unknown) => dispatch({ type: 'failed', notice: noticeOf('select', error) }),
      );
    },
    show: (view) => dispatch({ type: 'shown', view }),
    dismiss: () => dispatch({ type: 'dismissed' }),
    filter: (filter) => dispatch({ type: 'filtered', filter }),
  };

  /** Without a word while it goes well; while the user is typing it waits for the next edit. */
  const checkQuietly = async (change: WorkbookChange): Promise<void> => {
    busy = true;
    try {
      await checkNow(change);
    } catch {
      dispatch({ type: 'changed' });
    } finally {
      settled();
    }
  };

  const changed = (change: WorkbookChange): void => {
    if (busy) missed = missed ? bothChanges(missed, change) : change;
    else if (preferences().live && state.get().report) quiet = checkQuietly(change);
    else dispatch({ type: 'changed' });
  };

  return { state, actions, changed };
}

function noticeOf(action: ActionName, error: unknown): Notice {
  if (error instanceof HostError) return { kind: 'error', action, code: error.code, detail: error.detail };
  return { kind: 'error', action, code: 'failed', detail: String(error) };
}
