/** The pages that go back to the units, as files of a folder. None takes the place of another. */
import { mkdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { ReturnLetter } from '../model/writing/letter';
import { writeNew } from './outputs';
import { printFileError } from './printFileError';
import { UsageError } from './usage';

/** Letters that some disk refuses in a name. */
const REFUSED = /[\\/:*?"<>|\p{Cc}]/gu;
const LONGEST = 80;

/** Before anything is checked: the folder is ours to make, or empty of such pages. */
export async function refuseFile(folder: string): Promise<void> {
  const info = await stat(folder).catch(() => undefined);
  if (info && !info.isDirectory()) throw new UsageError(`--returns ${folder}: 不是文件夹 / not a folder`);
}

/** False, with the reason said, where one could not be written; the others are. */
export async function writeLetters(letters: Iterable<ReturnLetter>, folder: string): Promise<boolean> {
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    printFileError(folder, '文件夹建不了 / the folder cannot be made');
    return false;
  }
  const { writeReturnLetter } = await import('../hosts/docx/write');
  const taken = new Set<string>();
  let isWhole = true;
  for (const letter of letters) {
    const base = letter.unit.replace(REFUSED, '_').slice(0, LONGEST).trim() || '_';
    let name = base;
    for (let nth = 2; taken.has(name.toLowerCase()); nth += 1) name = `${base} (${nth})`;
    taken.add(name.toLowerCase());
    const file = path.join(folder, `${name}.docx`);
    if (!(await writeNew(file, await writeReturnLetter(letter)))) isWhole = false;
  }
  return isWhole;
}
