/** Entry of the pane: waits for Excel, then renders. The only place here that knows Office. */
import { createRoot } from 'react-dom/client';
import type { RibbonPresses } from './commands/commands';
import { hearCommands } from './commands/commands';
import { aboutExcel, createExcelHost, FLOOR, highestSet, supports } from '../hosts/excel';
import { App } from './App';
import type { Checker } from './checking/checker';
import { inWorker } from './checking/checker';
import type { RunSelfTest } from './components/SelfTest/SelfTest';
import type { WorkbookHost } from '../hosts/host';
import type { Pane } from './state/actions';
import { createPane } from './state/actions';
import type { Core } from './state/core';
import type { PreferenceStore } from './state/preferences';
import { createPreferences, load } from './state/preferences';
import { gathered, whileShown } from './state/watching';
import { OPENING } from './strings/opening';

const PATIENCE_MS = 10_000;
/** From this set on Excel can undo what add-ins do. */
const KEEPS_STEPS = '1.19';

declare global {
  interface Window {
    /** Both by `unsupported.js`, which stands before this script. */
    showUnsupported(lacking: string): void;
    ribbonPresses: RibbonPresses;
  }
}

/** The rules are a quarter of the pane: they load while Excel answers, and never hold up the first paint. */
const core: Promise<Core> = import(/* webpackChunkName: "core" */ './state/coreParts');
const root = document.getElementById('root')!;

/** In plain HTML: where Excel is missing, the pane has nothing to offer but this sentence. */
function say(reason: keyof (typeof OPENING)['zh-CN']['startup']): void {
  const message = document.createElement('p');
  message.className = 'opening';
  message.setAttribute('role', 'alert');
  message.textContent = OPENING[load().locale].startup[reason];
  root.replaceChildren(message);
}

/** As it is now; undefined where Office does not tell its theme: then the system's counts. */
function officeIsDark(): boolean | undefined {
  const background = /^#(..)(..)(..)$/.exec(Office.context.officeTheme?.bodyBackgroundColor ?? '');
  if (!background) return undefined;
  const [red, green, blue] = background.slice(1).map((hex) => parseInt(hex, 16)) as [number, number, number];
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}

/** In a worker, where the web view has them. */
function checker(): Checker | undefined {
  if (typeof Worker === 'undefined') return undefined;
  return inWorker(() => new Worker(new URL('./checking/worker.ts', import.meta.url)));
}

class NoPane extends Error {}

async function start(): Promise<Pane> {
  const refuse = (reason: Parameters<typeof say>[0]): never => {
    say(reason);
    throw new NoPane(reason);
  };
  if (typeof Office === 'undefined') return refuse('noOffice');
  // Host information without a host behind it leaves onReady unsettled.
  const slow = setTimeout(() => say('slow'), PATIENCE_MS);
  const { host } = await Office.onReady();
  clearTimeout(slow);
  if (host !== Office.HostType.Excel) return refuse('notExcel');
  if (!supports(FLOOR)) {
    window.showUnsupported(`ExcelApi ${highestSet() ?? 'none'} < ${FLOOR}`);
    throw new NoPane(FLOOR);
  }
  const excel = createExcelHost();
  // Older Excels clear the user's own list of steps (Ctrl+Z) with what a check after an edit asks of them.
  const preferences = createPreferences({ live: supports(KEEPS_STEPS) });
  const pane = createPane(excel, () => core, preferences.get, checker());
  void render(pane, preferences);
  void follow(excel, pane);
  return pane;
}

const selfTest: RunSelfTest = async (told) => {
  const chunk = await import(/* webpackChunkName: "selfTest" */ '../hosts/excel/selfTest');
  await chunk.selfTest(told);
};

async function render(pane: Pane, preferences: PreferenceStore): Promise<void> {
  const parts = { pane, preferences, core: await core, officeIsDark, host: aboutExcel(), selfTest };
  createRoot(root).render(<App {...parts} />);
}

/** Goes by what is changed in the workbook, as long as somebody may be looking. */
async function follow(excel: WorkbookHost, pane: Pane): Promise<void> {
  const seen = whileShown(pane.changed);
  await excel.watch(gathered(seen.changed));
  if (!Office.context.requirements.isSetSupported('SharedRuntime', '1.1')) return;
  await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
    seen.show(String(visibilityMode) !== 'Hidden');
  });
}

const opened = start();
opened.catch((error: unknown) => {
  if (!(error instanceof NoPane)) throw error;
});
hearCommands(window.ribbonPresses, opened);
