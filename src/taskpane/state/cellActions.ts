/** Checking the workbook, and writing into it what the check has found: figures, marks, the summary sheet. */
import type { Edit } from '../../model/workbook/edits';
import type { FillResult } from '../../hosts/host';
import { cellName } from '../../model/workbook/cell';
import type { Writable } from '../../model/result/cause';
import type { Fill } from '../../model/result/fill';
import { localTime } from '../../model/text/time';
import type { ActionParts } from './actionParts';
import type { Change, Notice } from './pane';
import type { Running } from './runner';

export interface CellActions {
  check(): Promise<void>;
  /** Writes these fills. Each is refused where its cell has changed since the check. */
  applyFill(fills: readonly Fill[]): Promise<void>;
  /** Puts a cell right as its cause proposes: what the user has been shown and presses. */
  correct(corrections: readonly Writable[]): Promise<void>;
  /** Checks, then fills every blank cell that can be computed. */
  fillBlanks(): Promise<void>;
  mark(): Promise<void>;
  clearMarks(): Promise<void>;
  writeSummary(): Promise<void>;
  undo(): Promise<void>;
}

export function cellActions(parts: ActionParts): CellActions {
  const { host, loadCore, preferences, state, run, checkNow, checkAgain } = parts;

  const writeAndCheck = async (running: Running, writes: readonly Write[]): Promise<Notice | undefined> =>
    checkAgain(
      running,
      filledNotice(
        writes,
        await host.fill(
          writes.map(({ edit }) => edit),
          running,
        ),
      ),
    );

  return {
    check: () =>
      run('check', async (running) => {
        await checkNow(running);
        return undefined;
      }),
    applyFill: (fills) => run('apply-fill', (running) => writeAndCheck(running, fills.map(writeOf))),
    correct: (corrections) =>
      run('correct', (running) => writeAndCheck(running, corrections.map(correctionWrite))),
    fillBlanks: () =>
      run('apply-fill', async (running) => {
        const { status, blanks } = await checkNow(running);
        if (status === 'no-form') return undefined;
        return writeAndCheck(running, blanks.map(writeOf));
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
    undo: () =>
      run('undo', async (running) => {
        const notice: Notice = { kind: 'undone', write: await host.undo(running) };
        return state.get().checked ? checkAgain(running, notice) : notice;
      }),
  };
}

/** An edit, with how it is told. */
interface Write {
  readonly edit: Edit;
  readonly change: Change;
}

const writeOf = ({ edit, cell, label, reported, computed }: Fill): Write => ({
  edit,
  change: { cell, label, before: reported, after: computed },
});

const correctionWrite = ({ edit, cell, label, from, to }: Writable): Write => ({
  edit,
  change: { cell, label, before: from, after: to },
});

/** What was written and what was refused. */
export function filledNotice(writes: readonly Write[], filled: FillResult): Notice {
  const refused = new Set(filled.refused.map(({ cell }) => cellName(cell)));
  const changes = writes.flatMap(({ change }) => (refused.has(cellName(change.cell)) ? [] : [change]));
  return { kind: 'filled', ...filled, changes };
}
