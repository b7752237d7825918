/** Last year's archive, unpacked for the time of a command: what is read of it, and why the rest is not. */
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { ArchivedFile } from '../../hosts/ooxml/archive';
import { openArchive } from '../../hosts/ooxml/archive';
import { UnreadableFile, WORKBOOK_LIMITS } from '../../hosts/xlsx';
import { isNobodys, skippedCode } from '../inputs';
import { readLimits } from '../readLimits';
import { SKIPPED, UNREADABLE } from '../problems';
import type { LeftOut } from './leftOut';

const MB = 1024 * 1024;
/** Of a year of thousands of units. */
const LIMITS = { archiveBytes: 1024 * MB, totalBytes: 4096 * MB, entries: 100_000 };
/** Letters that some disk refuses in a name. */
const REFUSED = /[\\/:*?"<>|\p{Cc}]/gu;
const LONGEST = 80;

export interface Unpacked {
  /** Each under a name like its own, in a folder of its own. */
  readonly files: readonly string[];
  readonly leftOut: readonly LeftOut[];
}

/** Fails with `UnreadableFile` where it is no archive that can be read. */
export async function unpack(file: string, into: string): Promise<Unpacked> {
  const { size } = await stat(file);
  if (size > LIMITS.archiveBytes) throw new UnreadableFile('too-large', `${size} bytes`);
  const partBytes = readLimits().fileBytes ?? WORKBOOK_LIMITS.fileBytes;
  const all = openArchive(await readFile(file), { ...LIMITS, partBytes });
  const files: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const [at, each] of all.entries()) {
    const base = each.name.slice(each.name.lastIndexOf('/') + 1);
    if (isNobodys(each.name)) continue;
    const code = skippedCode(base);
    const bytes = code ? { reason: SKIPPED[code] } : read(each);
    if ('reason' in bytes) {
      leftOut.push({ file: each.name, reason: bytes.reason });
      continue;
    }
    // By a number: what an archive calls its files and folders is no path of this machine's.
    const folder = path.join(into, String(at));
    await mkdir(folder, { recursive: true });
    const { name, ext } = path.parse(base);
    const target = path.join(folder, `${[...name.replace(REFUSED, '_')].slice(0, LONGEST).join('')}${ext}`);
    await writeFile(target, bytes);
    files.push(target);
  }
  return { files, leftOut };
}

function read(file: ArchivedFile): Uint8Array | { readonly reason: LeftOut['reason'] } {
  try {
    return file.read();
  } catch (error) {
    if (error instanceof UnreadableFile) return { reason: UNREADABLE[error.code] };
    throw error;
  }
}
