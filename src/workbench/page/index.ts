/** The page: a workbook on the left, the task pane on the right. */
import { createHost } from '../host';
import { areaToA1, cellArea } from '../model/address';
import { Fault } from '../protocol/fault';
import { ProtectedCellError } from '../userActions';
import { UNREADABLE_FILE, UnreadableFile } from '../../hosts/xlsx';
import { BlockRefused } from '../blocks';
import { createApi } from './api';
import { acceptFiles, offerDownload } from './files';
import { Grid } from './grid/grid';
import { createPane, makeResizable, paneOptions } from './pane';
import { createRibbon } from './ribbon';
import { createNotice } from './notice';
import { handleTabKeys, showTabs } from './sheetTabs';
import { Unsaved, askUnsaved } from './unsaved';
import './theme.css';
import './style.css';
import { chosen, followAppearance, onChoice } from './preferences';
import type { Words } from './words';
import { wordsFor } from './words';

/** What is opened at first; a server of other people's files has none. */
const sample = document.querySelector<HTMLMetaElement>('meta[name=sample]')?.content;

/** As the pane speaks, which is Chinese until something else is chosen there: a page in two languages helps nobody. */
const spoken = () => wordsFor(location.search, [chosen().locale ?? 'zh-CN']);
let { language } = spoken();
/** Changed in place when another language is chosen. */
const words: Words = { ...spoken().words };
const byId = <Kind extends HTMLElement>(id: string): Kind => document.getElementById(id) as Kind;

function speak(): void {
  const now = spoken();
  language = now.language;
  Object.assign(words, now.words);
  document.documentElement.lang = language;
  document.title = words.title;
  byId('title').textContent = words.title;
  byId('note').textContent = words.note;
  byId('open').textContent = words.open;
  byId('save').textContent = words.save;
  const about = byId<HTMLAnchorElement>('about');
  about.textContent = words.about;
  about.href = `about.html?lang=${language}`;
  byId('drop').textContent = words.dropHere;
  document.querySelector('header')?.setAttribute('aria-label', words.title);
  document.querySelector('main')?.setAttribute('aria-label', words.grid);
  byId('side').setAttribute('aria-label', words.pane);
  byId('tabs').setAttribute('aria-label', words.sheets);
  byId('formula').setAttribute('aria-label', words.formula);
  byId('splitter').setAttribute('aria-label', words.resize);
  byId('pane').title = words.pane;
}
speak();
followAppearance();

const host = createHost();
const formula = byId<HTMLTextAreaElement>('formula');
const say = (text: string): void => {
  byId('status').textContent = text;
};

const notice = createNotice(byId('notice'), () => words.close);

/** Where a cell was refused: said until another one is selected. */
let refusedAt: string | undefined;
const refused = (text: string): void => {
  say(text);
  refusedAt = JSON.stringify(host.selection);
};
const whyRefused = (error: unknown): string => {
  if (error instanceof BlockRefused) return words.refused[error.reason];
  const isProtected =
    error instanceof ProtectedCellError || (error instanceof Fault && error.code === 'AccessDenied');
  return isProtected ? words.protected : words.notTaken;
};
const grid = new Grid(host, words, {
  refused: (error) => refused(whyRefused(error)),
  undone: (what) => {
    if (what !== 'done') refused(words.undone[what]);
  },
  shown: () => {
    if (refusedAt !== undefined && refusedAt !== JSON.stringify(host.selection)) {
      say('');
      refusedAt = undefined;
    }
    const { top, left } = host.workbook.selection();
    byId('address').textContent = areaToA1(cellArea(top, left));
    if (document.activeElement !== formula) formula.value = grid.content();
    byId('name').textContent = host.workbook.name;
    showTabs(byId('tabs'), host);
  },
});
byId('sheet').append(grid.element);
handleTabKeys(byId('tabs'));

formula.addEventListener('keydown', (event) => {
  if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape') || event.altKey) return;
  event.preventDefault();
  if (event.key === 'Escape') formula.value = grid.content();
  grid.focus();
});
formula.addEventListener('blur', () => {
  grid.commit(formula.value);
  formula.value = grid.content();
});

const pane = createPane(byId<HTMLIFrameElement>('pane'), {
  ...paneOptions(location.search, document.baseURI),
  host,
  locale: language,
  left: () => grid.focus(),
});
makeResizable(byId('splitter'), () => byId('pane'));
host.taskPane.listen((visible) => {
  byId('side').hidden = !visible;
  if (!host.played.sharedRuntime) void (visible ? pane.load() : pane.close());
});

const ribbon = createRibbon(byId('ribbon'), host, () => words.ribbon, say);
onChoice(() => {
  speak();
  ribbon.speak();
});

const listed = (kinds: readonly string[]): string => kinds.map((kind) => words.lost[kind] ?? kind).join('、');
const unsaved = new Unsaved(host);

/** The former workbook stays until the file is known to be one. */
async function open(bytes: Uint8Array, name: string): Promise<void> {
  await window.workbench.open(bytes, name);
  notice.hide();
  say(words.opened(name));
  grid.focus();
}

async function save(): Promise<void> {
  const { name } = host.workbook;
  try {
    offerDownload(await window.workbench.save(), name);
  } catch (error) {
    notice.show(words.notSaved);
    throw error;
  }
  unsaved.saved();
  const lost = host.lost.filter((kind) => kind !== 'signature');
  if (lost.length > 0) notice.show(words.savedWithLoss(name, listed(lost)));
  else say(host.lost.length > 0 ? words.savedUnsigned(name) : words.saved(name));
}

byId('save').addEventListener('click', () => void save());
window.addEventListener('keydown', (event) => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 's') return;
  event.preventDefault();
  grid.editor.finish();
  void save();
});

const notOpened = (name: string, error: unknown): void => {
  const isKnown = error instanceof UnreadableFile;
  const why = isKnown ? UNREADABLE_FILE[error.code][language] : words.failed;
  notice.show(`${words.notOpened(name, why)}${words.stillOpen(host.workbook.name)}`);
  if (!isKnown) throw error;
};

async function mayOpen(): Promise<boolean> {
  grid.editor.finish();
  if (!unsaved.isDirty) return true;
  const answer = await askUnsaved(byId<HTMLDialogElement>('unsaved'), words.unsaved, host.workbook.name);
  if (answer === 'save') await save();
  return answer !== 'cancel';
}
acceptFiles(byId('open'), byId('file'), byId('drop'), { open, notOpened, mayOpen });

/** A deployment may have no sample; an empty workbook is a fine start, too. */
async function start(): Promise<void> {
  const response = sample === undefined ? undefined : await fetch(sample);
  if (!sample || !response?.ok) {
    say(words.noSample);
    return pane.load();
  }
  const name = sample.slice(sample.lastIndexOf('/') + 1);
  try {
    await open(new Uint8Array(await response.arrayBuffer()), name);
  } catch (error) {
    await pane.load();
    notOpened(name, error);
  }
}

let started: (value: Promise<void>) => void = () => undefined;
const ready = new Promise<void>((resolve) => (started = resolve));
window.workbench = createApi(host, pane, ready);
started(start());
