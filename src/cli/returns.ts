/** What goes back to the units, as files of a folder: a letter each, and marked copies of their workbooks. */
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Locale } from '../model/text/locale';
import type { ReturnLetter, ReturnPage } from '../model/writing/letter';
import { isWithin, isWord } from './copies';
import type { FoundInput } from './inputs';
import type { Interrupt } from './interrupt';
import { writeNew } from './outputs';
import { printFileError } from './printFileError';
import { startProgress } from './progress';
import type { RunLimits } from './runFiles';
import { runFiles } from './runFiles';
import { UsageError } from './usage';

interface ReturnJob {
  readonly folder: string;
  readonly locale: Locale;
  readonly limits: RunLimits;
  readonly interrupt: Interrupt;
  readonly isQuiet: boolean;
}

/** Letters that some disk refuses in a name. */
const REFUSED = /[\\/:*?"<>|\p{Cc}]/gu;
const LONGEST = 80;
/** Copies whose pages are held at a time. */
const AT_A_TIME = 500;

/** Before anything is checked: the folder is ours to make, or one that new files can be added to. */
export async function refuseFile(folder: string): Promise<void> {
  const info = await stat(folder).catch(() => undefined);
  if (info && !info.isDirectory()) throw new UsageError(`--returns ${folder}: 不是文件夹 / not a folder`);
}

/** What an earlier run has put into the folder, where that lies among the inputs: pages of ours are no submissions. */
export async function isReturned({ file, root }: FoundInput, folder: string): Promise<boolean> {
  return root !== undefined && !(await isWithin(root, folder)) && (await isWithin(file, folder));
}

/** Writes all. False, with the reason said, where one could not be written; the others are. */
export async function writeReturns(letters: Iterable<ReturnLetter>, job: ReturnJob): Promise<boolean> {
  const { folder, locale } = job;
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    printFileError(folder, '文件夹建不了 / the folder cannot be made');
    return false;
  }
  const { writeReturnLetter } = await import('../hosts/docx/write');
  const names = new Names();
  let copies: Copy[] = [];
  let isWhole = true;
  for (const letter of letters) {
    const base = names.free(letter.unit);
    const file = path.join(folder, `${base}.docx`);
    if (!(await writeNew(file, await writeReturnLetter(letter)))) isWhole = false;
    const pages = letter.pages.filter((page) => !isWord(page.file));
    if (pages.length === 0) printFileError(file, (letter.pages.length > 0 ? ONLY_WORD : NO_COPY)[locale]);
    for (const page of pages) {
      const { name, ext } = path.parse(page.file);
      const copy = pages.length === 1 ? base : names.free(`${base}（${name}）`);
      copies.push({ page, target: path.join(folder, `${copy}${ext}`) });
    }
    if (copies.length < AT_A_TIME) continue;
    if (!(await writeCopies(copies, job))) isWhole = false;
    copies = [];
  }
  return (await writeCopies(copies, job)) && isWhole;
}

const ONLY_WORD: Readonly<Record<Locale, string>> = {
  'zh-CN': '没有加标记的副本：这个单位报的是 Word 文件，没有可以加标记的格',
  en: 'no marked copy: what this unit handed in are Word files, which have no cells to mark',
};
const NO_COPY: Readonly<Record<Locale, string>> = {
  'zh-CN': '没有加标记的副本：没有读到这个单位应报的文件',
  en: 'no marked copy: no file of this unit counts',
};

interface Copy {
  readonly page: ReturnPage;
  readonly target: string;
}

/** A copy of each workbook, and why there is none of a file. */
async function writeCopies(copies: readonly Copy[], job: ReturnJob): Promise<boolean> {
  const { locale, limits, interrupt, isQuiet } = job;
  if (copies.length === 0) return true;
  const progress = await startProgress(copies.length, locale, isQuiet);
  let isWhole = true;
  try {
    const run = runFiles({
      files: copies.map(({ page }) => page.file),
      targets: copies.map(({ target }) => target),
      pages: copies.map(({ page }) => page),
      setup: { work: 'return', locale },
      limits,
      stop: interrupt.signal,
      onStart: progress.at,
      onEnd: progress.done,
    });
    for await (const done of run) {
      if ('reportProblem' in done || done.body.format !== 'mark') continue;
      const { listed, isWritten } = done.body;
      if (!isWritten) isWhole = false;
      progress.clear();
      for (const said of listed) process.stderr.write(`${said}\n`);
    }
  } finally {
    progress.stop();
  }
  return isWhole;
}

/** Names of files that no two units share, however a disk writes them. */
class Names {
  private readonly taken = new Set<string>();

  free(wanted: string): string {
    const base = [...wanted.replace(REFUSED, '_')].slice(0, LONGEST).join('').trim() || '_';
    let name = base;
    for (let nth = 2; this.taken.has(keyOf(name)); nth += 1) name = `${base} (${nth})`;
    this.taken.add(keyOf(name));
    return name;
  }
}

const keyOf = (name: string): string => name.normalize('NFC').toLowerCase();
