/** The copies of `gouji mark`: where each goes, and how it comes to stand there. Never over anything else. */
import { mkdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FoundInput } from './inputs';
import { nameNew } from './outputs';
import { UsageError } from './usage';

/**
 * Where the copy of each file goes: under the folder of the copies as it lies under the folder that was named; where
 * several were, under the name of each. Fails with `UsageError` where two would be one, or one would be an input.
 */
export async function targetsFor(found: readonly FoundInput[], folder: string): Promise<readonly string[]> {
  const isNamed = new Set(found.map(({ root }) => root)).size > 1;
  const targets = found.map(({ file, root }) => {
    if (root === undefined) return path.join(folder, path.basename(file));
    const inside = path.relative(root, file);
    return path.join(folder, isNamed ? path.join(path.basename(path.resolve(root)), inside) : inside);
  });
  const seen = new Map<string, string>();
  for (const [at, target] of targets.entries()) {
    const { file } = found[at]!;
    const key = target.normalize('NFC').toLowerCase();
    const other = seen.get(key);
    if (other !== undefined)
      throw new UsageError(`${other} · ${file}: 副本会同名 / both copies would be ${target}`);
    seen.set(key, file);
  }
  const inputs = new Set(await Promise.all(found.map(({ file }) => identity(file))));
  for (const target of targets) {
    const own = await identity(target);
    if (own !== undefined && inputs.has(own))
      throw new UsageError(`--output ${folder}: 不能写进输入的文件 / would write into an input: ${target}`);
  }
  return targets;
}

/** Word files are checked by `check`; there is nothing to mark in them. */
export const isWord = (file: string): boolean => /\.(?:doc[xm]?|txt)$/i.test(file);

/** The same for all names of one file. */
async function identity(file: string): Promise<string | undefined> {
  const info = await stat(file, { bigint: true }).catch(() => undefined);
  return info && `${info.dev}:${info.ino}`;
}

/** Whether a file lies in a folder, whatever links lead there. */
export async function isWithin(file: string, folder: string): Promise<boolean> {
  const real = (name: string): Promise<string> => realpath(name).catch(() => path.resolve(name));
  const inside = path.relative(await real(folder), await real(file));
  return inside === '' || !(inside.startsWith('..') || path.isAbsolute(inside));
}

/** Why a copy was not written, by what the disk says; `exists`: something else stands there. */
export type CopyProblem = 'exists' | 'full' | 'not-written';

/**
 * Writes a copy whole or not at all. What stands there already is replaced only where `isOwn` knows it for a former
 * one that nobody has worked on.
 */
export async function writeCopy(
  target: string,
  bytes: Uint8Array,
  owner: number,
  isOwn: (former: Uint8Array) => boolean,
): Promise<CopyProblem | undefined> {
  const part = partOfCopy(target, owner);
  try {
    await mkdir(path.dirname(target), { recursive: true });
    const former = await readFile(target).catch(missing);
    if (former && !isOwn(former)) return 'exists';
    await writeFile(part, bytes);
    await (former ? rename(part, target) : nameNew(part, target));
    return undefined;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    return code === 'EEXIST' ? 'exists' : code === 'ENOSPC' || code === 'EDQUOT' ? 'full' : 'not-written';
  } finally {
    await rm(part, { force: true });
  }
}

function missing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== 'ENOENT') throw error;
  return undefined;
}

/** What is being written, by the command's process: whoever writes it may be ended amid of it. */
export function partOfCopy(target: string, owner: number): string {
  return path.join(path.dirname(target), `.${path.basename(target)}.${owner}.part`);
}
