/** Gathers the changes of a workbook until the user pauses: a paste of a hundred cells is one change. */
import type { WorkbookChange } from '../../hosts/host';

/** Long enough to type on to the next cell, short enough to see the finding go. */
export const PAUSE_MS = 600;

export function gathered(use: (change: WorkbookChange) => void): (change: WorkbookChange) => void {
  let waiting: WorkbookChange | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (change) => {
    waiting = waiting ? bothChanges(waiting, change) : change;
    clearTimeout(timer);
    timer = setTimeout(() => {
      const all = waiting!;
      waiting = undefined;
      use(all);
    }, PAUSE_MS);
  };
}

/** Holds back what is changed while the pane is hidden, and gives it as one change when it is shown again. */
export function whileShown(use: (change: WorkbookChange) => void): {
  readonly changed: (change: WorkbookChange) => void;
  readonly show: (visible: boolean) => void;
} {
  let isShown = true;
  let missed: WorkbookChange | undefined;
  return {
    changed: (change) => {
      if (isShown) use(change);
      else missed = missed ? bothChanges(missed, change) : change;
    },
    show: (visible) => {
      isShown = visible;
      if (!visible || !missed) return;
      const all = missed;
      missed = undefined;
      use(all);
    },
  };
}

export function bothChanges(
  { sheets: one }: WorkbookChange,
  { sheets: other }: WorkbookChange,
): WorkbookChange {
  if (one === 'structure' || other === 'structure') return { sheets: 'structure' };
  return { sheets: [...new Set([...one, ...other])] };
}
