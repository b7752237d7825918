/** The folder of `--cache`, for the command: there before anything is read, and no input itself. */
import { createHash } from 'node:crypto';
import { access, constants, mkdir, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { UsageError } from '../usage';
import type { Cache } from './cached';

/** Undefined where none was asked for: then nothing is kept anywhere. Fails with `UsageError`. */
export async function openCache(folder: string | undefined): Promise<Cache | undefined> {
  if (folder === undefined) return undefined;
  try {
    await mkdir(folder, { recursive: true });
    await access(folder, constants.R_OK | constants.W_OK);
  } catch {
    throw new UsageError(`--cache ${folder}: 文件夹建不了或写不进 / the folder cannot be made or written to`);
  }
  return { folder: path.resolve(folder), program: await programDigest() };
}

/** Of all that this program is made of: a version number stays while rules change under it. */
async function programDigest(): Promise<string> {
  const hash = createHash('sha256');
  const names = (await readdir(__dirname)).filter((name) => name.endsWith('.js')).sort();
  for (const name of names)
    hash.update(`\u0000${name}\u0000`).update(await readFile(path.join(__dirname, name)));
  return hash.digest('hex');
}
