/** What is shown, and where. Nothing is checked or written; the status stays as it is, unless a cell cannot be shown. */
import type { CellAddress } from '../../model/workbook/cell';
import { isParagraph } from '../../model/report/reportText';
import type { ActionParts } from './actionParts';
import type { PaneState, View } from './pane';
import { noticeOf } from './runner';

export interface ViewActions {
  /** Goes to a cell, or to a sentence of the report. */
  select(cell: CellAddress): Promise<void>;
  show(view: View): void;
  dismiss(): void;
  filter(filter: PaneState['filter']): void;
}

export function viewActions({ host, dispatch }: ActionParts): ViewActions {
  return {
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
}
