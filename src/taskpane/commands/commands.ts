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

/** Of `unsupported.js`, which hears the buttons from before the pane's scripts have loaded. */
export interface RibbonPresses {
  /** Names of what was pressed so far. */
  waiting: string[];
  hear: ((name: string) => void) | null;
}

/**
 * Acts on what is pressed, and on what has been. It waits for the pane, one after the other; the same twice waits
 * once.
 *
 * @param opened rejected where there will be no pane: then its page says why
 */
export function hearCommands(presses: RibbonPresses, opened: Promise<Pane>): void {
  const waiting = new Set<string>();
  let last = Promise.resolve();
  presses.hear = (name) => {
    const act = COMMANDS[name];
    if (!act || waiting.has(name)) return;
    waiting.add(name);
    last = last.then(async () => {
      waiting.delete(name);
      await perform(name, act, opened).catch(showPane);
    });
  };
  presses.waiting.splice(0).forEach(presses.hear);
}

async function perform(
  name: string,
  act: (pane: Pane) => Promise<void>,
  opened: Promise<Pane>,
): Promise<void> {
  const pane = await opened;
  if (name === 'check') {
    pane.actions.show('check');
    showPane();
  }
  await act(pane);
  if (!needsWords(pane.state.get())) return;
  pane.actions.show('check');
  showPane();
}

/** Marks, fills and the summary show in the workbook itself; anything else has to be said, and only the pane can. */
function needsWords({ phase, action, notice, checked }: PaneState): boolean {
  if (phase === 'failed' || action === 'check' || checked?.result.status === 'no-form') return true;
  switch (notice?.kind) {
    case 'marked':
      return (
        notice.protectedSheets.length > 0 ||
        notice.unreadableSheets !== undefined ||
        notice.withoutComment > 0 ||
        notice.marked === 0
      );
    case 'filled':
      return notice.refused.length > 0 || notice.written === 0;
    default:
      return false;
  }
}

/**
 * Excel refuses it while a cell is being edited: then the pane keeps what it has to say until it is opened. It is
 * not waited for: some builds never say that it is there.
 */
function showPane(): void {
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  void Office.addin.showAsTaskpane().catch(() => undefined);
}
