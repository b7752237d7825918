/**
 * The ribbon's buttons: thin calls into the same actions as the pane's, in the same page (shared runtime), so
 * that the pane shows what the ribbon did, and one check serves both.
 */
import type { Pane } from '../state/actions';
import type { PaneState } from '../state/pane';

/** By the names that the manifest gives its buttons. */
export const COMMANDS: Readonly<Record<string, (pane: Pane) => Promise<void>>> = {
  check: ({ actions }) => actions.check(),
  fill: ({ actions }) => actions.fillBlanks(),
  mark: ({ actions }) => actions.mark(),
  'clear-marks': ({ actions }) => actions.clearMarks(),
  'write-summary': ({ actions }) => actions.writeSummary(),
};

export function associateCommands(pane: Pane): void {
  for (const [name, act] of Object.entries(COMMANDS)) {
    Office.actions.associate(name, async (event: Office.AddinCommands.Event) => {
      try {
        await act(pane);
        if (needsWords(pane.state.get())) {
          pane.actions.show('check');
          await showPane();
        }
      } finally {
        event.completed();
      }
    });
  }
}

/** Marks, fills and the summary show in the workbook itself; anything else has to be said, and only the pane can. */
function needsWords({ phase, action, notice, checked }: PaneState): boolean {
  if (phase === 'failed' || action === 'check' || checked?.result.status === 'no-form') return true;
  switch (notice?.kind) {
    case 'marked':
      return notice.protectedSheets.length > 0 || notice.withoutComment > 0 || notice.marked === 0;
    case 'filled':
      return notice.refused.length > 0 || notice.written === 0;
    default:
      return false;
  }
}

/** Excel refuses it while a cell is being edited: then the pane keeps what it has to say until it is opened. */
async function showPane(): Promise<void> {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  await Office.addin.showAsTaskpane().catch(() => undefined);
}
