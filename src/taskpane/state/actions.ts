/**
 * What can be done with the workbook: each action calls the host and tells the state how it went. The pane's
 * buttons and the ribbon's press the same ones.
 */
import type { CellAddress } from '../../model/workbook/cell';
import type { Diagnostic } from '../../model/result/diagnostic';
import type { Edit } from '../../model/workbook/edits';
import type { Fill } from '../../model/result/fill';
import type { Policy } from '../../model/policy/policy';
import { POLICY_KEY } from '../../model/policy/policySettings';
import type { CheckResult } from '../../model/result/result';
import type { ReportDocument } from '../../model/report/reportText';
import { isParagraph } from '../../model/report/reportText';
import type { WordReport } from '../../model/report/wordReport';
import { localTime } from '../../model/text/time';
import type { WorkbookSnapshot } from '../../model/workbook/snapshot';
import type { TemplateForm, TemplateSheet } from '../../model/writing/template';
import type { WorkbookChange, WorkbookHost } from '../../hosts/host';
import type { Core } from './core';
import type { Notice, PaneEvent, PaneState, View } from './pane';
import { INITIAL, reduce } from './pane';
import type { Preferences } from './preferences';
import type { Store } from './store';
import { createStore } from './store';
import type { ReportSource } from './readReport';
import { readReport } from './readReport';
import { reached } from './timing';
import type { Running } from './runner';
import { createRunner, noticeOf } from './runner';

/** What a check goes by, where it is not everything as it is known. */
interface Asked {
  readonly change?: WorkbookChange;
  /** `undefined` is no report. */
  readonly given?: { readonly document: ReportDocument | undefined };
}

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
  /**
   * Closes a finding by a reason, which the caller has judged; `undefined` takes the reason back. Gives whether
   * that was kept.
   */
  explain(diagnostic: Diagnostic, reason: string | undefined): Promise<boolean>;
  /** Keeps a policy in the workbook, and checks by it; the default one leaves nothing there. */
  keepPolicy(policy: Policy): Promise<void>;
  /** Removes all that gouji keeps in the workbook, and checks again. */
  forget(): Promise<void>;
  undo(): Promise<void>;
  /** Stops the action that runs, unless it is writing: the pane is free at once, the workbook as it was. */
  stop(): void;
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

  const checkRead = async (
    { enter }: Running,
    snapshot: WorkbookSnapshot,
    given?: Asked['given'],
  ): Promise<CheckResult> => {
    const core = await loadCore();
    enter('checking');
    const result = core.check(snapshot, undefined, (given ?? state.get()).document);
    reached('checked');
    const readOnly = snapshot.readOnly ?? false;
    if (given) dispatch({ type: 'given', ...given });
    dispatch({
      type: 'checked',
      report: { result, checkedAt: new Date(), readOnly, kept: core.keptIn(snapshot.settings) },
      lastWrite: host.lastWrite,
    });
    return result;
  };

  const readAndCheck = async (
    running: Running,
    { change, given }: Asked = {},
  ): Promise<{ readonly snapshot: WorkbookSnapshot; readonly result: CheckResult }> => {
    reached('asked');
    await loadCore();
    reached('loaded');
    running.enter('reading');
    const snapshot = await host.read(change, running.signal);
    reached('read');
    return { snapshot, result: await checkRead(running, snapshot, given) };
  };

  /** Everything that is written is made from the workbook as it is now, never from an earlier check. */
  const checkNow = async (running: Running, asked?: Asked): Promise<CheckResult> =>
    (await readAndCheck(running, asked)).result;

  const { run, stop, changed } = createRunner({
    state,
    dispatch,
    lastWrite: () => host.lastWrite,
    live: () => preferences().live,
    check: (running, change) => checkNow(running, { change }),
  });

  /** What stands in the workbook now, shown after a write. */
  const checkAgain = async (running: Running, notice?: Notice): Promise<Notice | undefined> => {
    running.wrote(notice);
    await checkNow(running);
    return notice;
  };

  const writeAndCheck = async (running: Running, edits: readonly Edit[]): Promise<Notice | undefined> =>
    checkAgain(running, { kind: 'filled', ...(await host.fill(edits, running)) });

  /** Sheets go behind the user's, and are checked at once. */
  const insertSheets = async (
    running: Running,
    wanted: readonly TemplateSheet[],
  ): Promise<Notice | undefined> =>
    checkAgain(running, { kind: 'inserted', ...(await host.insertTemplates(wanted, running)) });

  const giveReport = async (running: Running, document: ReportDocument | undefined): Promise<undefined> => {
    try {
      await checkNow(running, { given: { document } });
    } catch (error) {
      // Where the workbook could not be checked with it now, the next check will.
      if (!running.signal.aborted) dispatch({ type: 'given', document });
      throw error;
    }
    return undefined;
  };

  const actions: PaneActions = {
    check: () =>
      run('check', async (running) => {
        await checkNow(running);
        return undefined;
      }),
    applyFill: (fills) =>
      run('apply-fill', (running) =>
        writeAndCheck(
          running,
          fills.map(({ edit }) => edit),
        ),
      ),
    correct: (edits) => run('correct', (running) => writeAndCheck(running, edits)),
    fillBlanks: () =>
      run('apply-fill', async (running) => {
        const { status, fills } = await checkNow(running);
        if (status === 'no-form') return undefined;
        const safe = fills.filter(({ applicability }) => applicability === 'safe');
        return writeAndCheck(
          running,
          safe.map(({ edit }) => edit),
        );
      }),
    mark: () =>
      run('mark', async (running) => {
        const core = await loadCore();
        const result = await checkNow(running);
        if (result.status === 'no-form') return undefined;
        const { locale, comments } = preferences();
        const marks = core.marksFor(result, locale);
        return { kind: 'marked', ...(await host.mark(marks, { comments }, running)) };
      }),
    clearMarks: () =>
      run('clear-marks', async (running) => ({ kind: 'cleared', count: await host.clearMarks(running) })),
    writeSummary: () =>
      run('write-summary', async (running) => {
        const core = await loadCore();
        const result = await checkNow(running);
        if (result.status === 'no-form') return undefined;
        const options = { locale: preferences().locale, checkedAt: localTime(new Date()) };
        const { sheet } = await host.writeSummary(core.summarySheet(result, options), running);
        return { kind: 'written', sheet };
      }),
    insertTemplates: (forms, year) =>
      run('insert-template', async (running) => {
        const core = await loadCore();
        return insertSheets(running, core.templates({ year, forms }));
      }),
    insertExample: () =>
      run('insert-example', async (running) => {
        const core = await loadCore();
        return insertSheets(running, core.exampleSheets());
      }),
    loadReport: (source) =>
      run('load-report', async (running) => {
        running.enter('report');
        const words = await import(/* webpackChunkName: "word" */ '../../hosts/docx');
        let document: ReportDocument;
        try {
          document = await readReport(words, source);
        } catch (error) {
          if (!(error instanceof words.UnreadableFile) || 'pasted' in source) throw error;
          return { kind: 'unreadable', name: source.name, code: error.code };
        }
        return giveReport(running, document);
      }),
    removeReport: () => run('load-report', (running) => giveReport(running, undefined)),
    importReport: () =>
      run('import-report', async (running) => {
        const { document } = state.get();
        if (!document) return undefined;
        const core = await loadCore();
        return insertSheets(running, core.importSheets(document));
      }),
    exportReport: async () => {
      let made: WordExport | undefined;
      await run('export-report', async (running) => {
        const core = await loadCore();
        const { snapshot, result } = await readAndCheck(running);
        if (result.status === 'no-form') return { kind: 'no-form' };
        running.enter('making');
        const report = core.wordReport(snapshot);
        const { writeWordReport } = await import(
          /* webpackChunkName: "word-writer" */ '../../hosts/docx/write'
        );
        made = { report, bytes: await writeWordReport(report) };
        return undefined;
      });
      return made;
    },
    explain: async (diagnostic, reason) => {
      let isKept = false;
      await run('explain', async (running) => {
        const core = await loadCore();
        const snapshot = await host.read(undefined, running.signal);
        const kept = core.explain(snapshot.settings, diagnostic, reason, new Date().toISOString());
        if ('problem' in kept) return { kind: 'refused', problem: kept.problem };
        await host.keep(kept.key, kept.text, running);
        isKept = true;
        running.wrote(undefined);
        // No cell has changed by it: what was read is checked. An edit meanwhile is told, as after any check.
        await checkRead(running, withSetting(snapshot, kept.key, kept.text));
        return undefined;
      });
      return isKept;
    },
    keepPolicy: (policy) =>
      run('keep-policy', async (running) => {
        const core = await loadCore();
        await host.keep(POLICY_KEY, core.policyText(policy), running);
        return checkAgain(running);
      }),
    forget: () =>
      run('forget', async (running) => {
        await host.forget(running);
        return checkAgain(running, { kind: 'forgotten' });
      }),
    undo: () =>
      run('undo', async (running) => {
        const notice: Notice = { kind: 'undone', write: await host.undo(running) };
        return state.get().report ? checkAgain(running, notice) : notice;
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
    stop,
    show: (view) => dispatch({ type: 'shown', view }),
    dismiss: () => dispatch({ type: 'dismissed' }),
    filter: (filter) => dispatch({ type: 'filtered', filter }),
  };

  return { state, actions, changed };
}

function withSetting(snapshot: WorkbookSnapshot, key: string, text: string | undefined): WorkbookSnapshot {
  const settings = new Map(Object.entries(snapshot.settings ?? {}));
  if (text === undefined) settings.delete(key);
  else settings.set(key, text);
  return { ...snapshot, settings: Object.fromEntries(settings) };
}
