/** Entry of the pane: waits for Excel, then renders. The only place here that knows Office. */
import { createRoot } from 'react-dom/client';
import { associateCommands } from './commands/commands';
import { aboutExcel, createExcelHost, FLOOR, highestSet, supports } from '../hosts/excel';
import { App } from './App';
import type { Checker } from './checking/checker';
import { inWorker } from './checking/checker';
import { createPane } from './state/actions';
import type { Core } from './state/core';
import { createPreferences, load } from './state/preferences';
import { gathered } from './state/watching';
import { STRINGS } from './strings';

const PATIENCE_MS = 10_000;

declare global {
  interface Window {
    /** By `unsupported.js`, which stands before this script. */
    showUnsupported(lacking: string): void;
  }
}

/** The rules are a quarter of the pane: they load while Excel answers, and never hold up the first paint. */
const core: Promise<Core> = import(/* webpackChunkName: "core" */ './state/coreParts');
const root = document.getElementById('root')!;

/** In plain HTML: where Excel is missing, the pane has nothing to offer but this sentence. */
function say(reason: keyof (typeof STRINGS)['zh-CN']['startup']): void {
  const message = document.createElement('p');
  message.className = 'opening';
  message.setAttribute('role', 'alert');
  message.textContent = STRINGS[load().locale].startup[reason];
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

async function start(): Promise<void> {
  if (typeof Office === 'undefined') return say('noOffice');
  // Host information without a host behind it leaves onReady unsettled.
  const slow = setTimeout(() => say('slow'), PATIENCE_MS);
  const { host } = await Office.onReady();
  clearTimeout(slow);
  if (host !== Office.HostType.Excel) return say('notExcel');
  if (!supports(FLOOR)) return window.showUnsupported(`ExcelApi ${highestSet() ?? 'none'} < ${FLOOR}`);
  const excel = createExcelHost();
  const preferences = createPreferences();
  const pane = createPane(excel, () => core, preferences.get, checker());
  // At once: a press on the ribbon starts this page, and waits for its command.
  associateCommands(pane);
  const parts = { pane, preferences, core: await core, officeIsDark, host: aboutExcel() };
  createRoot(root).render(<App {...parts} />);
  await excel.watch(gathered(pane.changed));
}

void start();
