/** The files that the words of a command line mean: files as given, folders and patterns expanded. */
import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';

const READ: ReadonlySet<string> = new Set(['.xlsx', '.xlsm', '.docx', '.docm', '.doc']);
/** The lock files of Excel, Word and WPS beside what is open, what systems put anywhere, and our own settings. */
const NOBODYS = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$|gouji\.[a-z]+\.json$)/i;
const FOREIGN_FOLDERS: ReadonlySet<string> = new Set(['node_modules', '__MACOSX']);

/** Why a file of a folder is not read. */
export type SkippedCode = 'old-xls' | 'other-format' | 'archive' | 'no-access';

export interface Inputs {
  /** In the order given, each once, those that are not read among them. */
  readonly files: readonly string[];
  readonly skipped: ReadonlyMap<string, SkippedCode>;
  /** The folder that each was found in, where it was not named by itself. */
  readonly roots: ReadonlyMap<string, string | undefined>;
}

/** Whether a path within a folder, or an archive, leads to what is nobody's file. */
export const isNobodys = (name: string): boolean =>
  name
    .split('/')
    .some((step) => !/^\.{0,2}$/.test(step) && (NOBODYS.test(step) || FOREIGN_FOLDERS.has(step)));

/** A file with the folder that was named, or the one that a pattern begins with; undefined for a file by itself. */
export interface FoundInput {
  readonly file: string;
  readonly root: string | undefined;
}

/**
 * A name that fits nothing stays, so that it is reported as not found; so does what a folder holds and is not read.
 *
 * @param own a folder of ours, with nothing in it to be read
 */
export async function findInputs(words: readonly string[], own?: string): Promise<Inputs> {
  const { found, skipped } = await find(words, own);
  return { files: [...found.keys()], skipped, roots: found };
}

/** Those that are read, each with its root. */
export async function findWithRoots(words: readonly string[], own?: string): Promise<readonly FoundInput[]> {
  const { found, skipped } = await find(words, own);
  return [...found].filter(([file]) => !skipped.has(file)).map(([file, root]) => ({ file, root }));
}

async function find(
  words: readonly string[],
  own: string | undefined,
): Promise<{
  readonly found: ReadonlyMap<string, string | undefined>;
  readonly skipped: Inputs['skipped'];
}> {
  const found = new Map<string, string | undefined>();
  const skipped = new Map<string, SkippedCode>();
  const isOwn = (file: string): boolean =>
    own !== undefined && path.resolve(file).startsWith(path.resolve(own) + path.sep);
  const add = (files: readonly string[], root: string | undefined): void => {
    for (const file of files) if (!found.has(file) && !isOwn(file)) found.set(file, root);
  };
  for (const word of words) {
    const info = await stat(word).catch(() => undefined);
    if (info?.isDirectory()) {
      const folder = await filesIn(word);
      add(folder.files, word);
      for (const [file, code] of folder.skipped) skipped.set(file, code);
    } else if (info || !/[*?[{]/.test(word)) add([word], undefined);
    else {
      const pattern = word.split(path.sep).join('/');
      add(await matching(pattern), rootOf(pattern));
    }
  }
  // What is named by itself is read, whatever a folder makes of it.
  for (const word of words) skipped.delete(word);
  return { found, skipped };
}

/** The folder that a pattern begins with. */
function rootOf(pattern: string): string {
  const steps = pattern.split('/');
  const fixed = steps.slice(
    0,
    steps.findIndex((step) => /[*?[{]/.test(step)),
  );
  const folder = fixed.join('/');
  return folder === '' && !pattern.startsWith('/') ? '.' : folder || '/';
}

async function matching(pattern: string): Promise<readonly string[]> {
  const files = await glob(pattern, { ignore: ['**/~$*', '**/node_modules/**'], dot: false });
  return files.sort();
}

/** All files below a folder, by their whole names; of what links lead to several times only the first. */
async function filesIn(folder: string): Promise<Pick<Inputs, 'files' | 'skipped'>> {
  const files: string[] = [];
  const skipped = new Map<string, SkippedCode>();
  const seen = new Set<string>();
  const links: string[] = [];
  const leave = (file: string, code: SkippedCode): void => {
    files.push(file);
    skipped.set(file, code);
  };
  const walk = async (at: string): Promise<void> => {
    let entries: readonly Dirent[];
    try {
      const real = await realpath(at);
      if (seen.has(real)) return;
      seen.add(real);
      entries = await readdir(at, { withFileTypes: true });
    } catch {
      leave(at, 'no-access');
      return;
    }
    // Links last, so that what they lead to is called by its own name where it has one here.
    for (const entry of [...entries].sort(
      (a, b) => Number(a.isSymbolicLink()) - Number(b.isSymbolicLink()),
    )) {
      if (NOBODYS.test(entry.name)) continue;
      const whole = at === '.' ? entry.name : path.join(at, entry.name);
      const kind = entry.isSymbolicLink() ? await stat(whole).catch(() => undefined) : entry;
      if (kind?.isDirectory()) {
        if (!FOREIGN_FOLDERS.has(entry.name)) await walk(whole);
        continue;
      }
      if (entry.isSymbolicLink()) links.push(whole);
      // A link that leads nowhere is told as a file that is not there.
      const code = kind?.isFile() === false ? 'other-format' : skippedCode(entry.name);
      if (code) leave(whole, code);
      else files.push(whole);
    }
  };
  await walk(folder);
  const again = await ledToTwice(files, links);
  return { files: files.filter((file) => !again.has(file)).sort(), skipped };
}

/** The links among the files that lead to another one of them. */
async function ledToTwice(files: readonly string[], links: readonly string[]): Promise<ReadonlySet<string>> {
  const again = new Set<string>();
  if (links.length === 0) return again;
  const real = (file: string): Promise<string> => realpath(file).catch(() => file);
  const isLink = new Set(links);
  const reached = new Set<string>();
  for (const file of files) if (!isLink.has(file)) reached.add(await real(file));
  for (const link of [...links].sort()) {
    const target = await real(link);
    if (reached.has(target)) again.add(link);
    reached.add(target);
  }
  return again;
}

/** Why a file of this name is not read in a folder; undefined where it is. */
export function skippedCode(name: string): SkippedCode | undefined {
  const ending = path.extname(name).toLowerCase();
  if (READ.has(ending)) return undefined;
  if (ending === '.xls') return 'old-xls';
  return /^\.(?:zip|rar|7z|gz|tar|tgz)$/.test(ending) ? 'archive' : 'other-format';
}
