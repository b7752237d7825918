/** Takes out of the folder of `--cache` what nobody will ask for any more; nothing that was not put there by us. */
import { open, readdir, readFile, rm, rmdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Cache } from './cached';
import { HEAD_BYTES, programOf } from './entry';

const DAY_MS = 86_400_000;
/** A unit’s next submission comes within weeks; last year’s forms are asked for again within a season. */
const UNUSED_DAYS = 90;
/** Says when it was last cleaned, and by which program, beside what the folder is. */
const STAMP = 'gouji-cache.txt';
const ABOUT =
  '绩效自评勾稽（gouji --cache）存下的校验结果，可以整个文件夹删掉。 / Results kept by gouji --cache; the whole folder may be deleted.';

/** Names of an entry’s folder, of the entry in it, and of one that was never finished. */
const FOLDER = /^[0-9a-f]{2}$/;
const ENTRY = /^[0-9a-f]{62}$/;
const PART = /^[0-9a-f]{62}\.[0-9a-f-]{36}\.part$/;

/** Once a day at most, after everything else: what was used by then is known. Never fails. */
export async function cleanCache({ folder, program }: Cache): Promise<void> {
  const stamp = path.join(folder, STAMP);
  const text = `${ABOUT}\n${program}\n`;
  try {
    const [info, former] = [await stat(stamp), await readFile(stamp, 'utf8')];
    if (former === text && Date.now() - info.mtimeMs < DAY_MS) return;
    // Somebody's own file of that name.
    if (!former.startsWith(ABOUT)) return;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return;
  }
  try {
    for (const entry of await readdir(folder, { withFileTypes: true }))
      if (entry.isDirectory() && FOLDER.test(entry.name))
        await cleanFolder(path.join(folder, entry.name), program);
    await writeFile(stamp, text);
  } catch {
    // A folder that cannot be cleaned costs room and nothing else.
  }
}

async function cleanFolder(folder: string, program: string): Promise<void> {
  let gone = 0;
  const files = await readdir(folder, { withFileTypes: true });
  for (const entry of files) {
    const file = path.join(folder, entry.name);
    if (!entry.isFile() || !(await isStale(file, entry.name, program))) continue;
    await rm(file, { force: true });
    gone += 1;
  }
  if (gone > 0 && gone === files.length) await rmdir(folder).catch(() => undefined);
}

async function isStale(file: string, name: string, program: string): Promise<boolean> {
  const days = (Date.now() - (await stat(file)).mtimeMs) / DAY_MS;
  if (PART.test(name)) return days > 1;
  if (!ENTRY.test(name)) return false;
  const writer = programOf(await headOf(file));
  return writer !== undefined && (writer !== program || days > UNUSED_DAYS);
}

async function headOf(file: string): Promise<Buffer> {
  const handle = await open(file);
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
