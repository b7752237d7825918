/** The actions of the pane: each calls the host and tells the reducer how it went. */
import { useCallback, useMemo, useReducer, useRef } from 'react';
import type { CellAddress } from '../../model/cell';
import type { Locale } from '../../model/locale';
import type { CheckResult } from '../../model/result';
import type { WorkbookHost } from '../../hosts/host';
import { HostError } from '../../hosts/host';
import type { Core } from './core';
import type { ActionName, Notice, PaneState } from './pane';
import { INITIAL, reduce } from './pane';

export interface PaneActions {
  check(): void;
  mark(): void;
  clearMarks(): void;
  writeSummary(): void;
  select(cell: CellAddress): void;
  dismiss(): void;
  filter(severity: PaneState['filter']): void;
}

export function usePane(
  host: WorkbookHost,
  core: Core,
  locale: Locale,
): { readonly state: PaneState; readonly actions: PaneActions } {
  const [state, dispatch] = useReducer(reduce, INITIAL);
  const busy = useRef(false);

  /** One action at a time: a second press while one runs does nothing. */
  const run = useCallback(async (action: ActionName, work: () => Promise<Notice | undefined>) => {
    if (busy.current) return;
    busy.current = true;
    dispatch({ type: 'started', action });
    try {
      dispatch({ type: 'finished', notice: await work() });
    } catch (error) {
      dispatch({ type: 'failed', notice: noticeOf(action, error) });
    } finally {
      busy.current = false;
    }
  }, []);

  const actions = useMemo<PaneActions>(() => {
    /** Marks and summary are made from the workbook as it is now, never from an earlier check. */
    const checkNow = async (): Promise<CheckResult> => {
      const result = core.check(await host.read());
      dispatch({ type: 'checked', report: { result, checkedAt: new Date() } });
      return result;
    };
    return {
      check: () =>
        void run('check', async () => {
          await checkNow();
          return undefined;
        }),
      mark: () =>
        void run('mark', async () => {
          const result = await checkNow();
          if (result.status === 'no-form') return undefined;
          return { kind: 'marked', ...(await host.mark(core.marksFor(result, locale))) };
        }),
      clearMarks: () =>
        void run('clear-marks', async () => ({ kind: 'cleared', count: await host.clearMarks() })),
      writeSummary: () =>
        void run('write-summary', async () => {
          const result = await checkNow();
          if (result.status === 'no-form') return undefined;
          const checkedAt = timestamp(new Date());
          const options = { locale, checkedAt, version: core.VERSION };
          const { sheet } = await host.writeSummary(core.summarySheet(result, options));
          return { kind: 'written', sheet };
        }),
      // Going to a cell is no check: it leaves the status as it is, unless it fails.
      select: (cell) => {
        host.select(cell).then(
          () => dispatch({ type: 'selected', cell }),
          (error: unknown) => dispatch({ type: 'failed', notice: noticeOf('select', error) }),
        );
      },
      dismiss: () => dispatch({ type: 'dismissed' }),
      filter: (severity) => dispatch({ type: 'filtered', severity }),
    };
  }, [host, core, locale, run]);

  return { state, actions };
}

function noticeOf(action: ActionName, error: unknown): Notice {
  if (error instanceof HostError) return { kind: 'error', action, code: error.code, detail: error.detail };
  return { kind: 'error', action, code: 'failed', detail: String(error) };
}

/** `2024-03-05 14:07`, in the user's time. */
function timestamp(date: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
