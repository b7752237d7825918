/** One file, read and checked; one that cannot be read is a report with its reason. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { FileReport } from '../check';
import { check } from '../check';
import { readXlsx, UnreadableFile } from '../hosts/xlsx';
import type { Locale } from '../model/locale';
import type { Policy } from '../model/policy';
import { NO_FORM, UNREADABLE } from './problems';

export async function checkFile(
  file: string,
  locale: Locale,
  policy: Policy | undefined,
): Promise<FileReport> {
  const unreadable = (code: keyof typeof UNREADABLE): FileReport => ({
    file,
    result: undefined,
    problem: { code, message: UNREADABLE[code][locale] },
  });
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return unreadable((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'not-found' : 'no-access');
  }
  try {
    const result = check(readXlsx(bytes, path.basename(file)), policy);
    const problem = result.status === 'no-form' ? { code: 'no-form', message: NO_FORM[locale] } : undefined;
    return { file, result, problem };
  } catch (error) {
    if (error instanceof UnreadableFile) return unreadable(error.code);
    throw error;
  }
}
