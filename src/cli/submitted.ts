/** When a file was handed in, whether another is the same, and what was answered in it: for whoever reviews many. */
import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import type { FileResult } from '../check';
import type { LetterAnswer } from '../model/report/reportText';
import type { Answer } from '../model/result/answer';
import type { WorkbookSnapshot } from '../model/workbook/snapshot';

/** Nothing where there is no such file, or it was not read. */
export async function submittedAs(
  file: string,
  digest: string | undefined,
  answers: readonly Answer[],
  letter?: readonly LetterAnswer[],
): Promise<Pick<FileResult, 'submitted'>> {
  const info = await stat(file).catch(() => undefined);
  return info && digest !== undefined
    ? { submitted: { modified: info.mtimeMs, digest, answers, ...(letter && { letter }) } }
    : {};
}

/** Of a workbook what its cells say: saving it again changes every byte. */
export function contentDigest({ sheets }: WorkbookSnapshot): string {
  const hash = createHash('sha256');
  for (const sheet of sheets) {
    hash.update(`\u0000${sheet.name}`);
    for (const { row, column, text, formula = '' } of sheet.cells)
      hash.update(`\u0001${row},${column}\u0001${text}\u0001${formula}`);
  }
  return hash.digest('hex');
}
