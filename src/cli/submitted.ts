/** When a file was handed in, and whether another is the same: for whoever reviews many. */
import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FileResult } from '../check';
import { readXlsx } from '../hosts/xlsx';
import { readLimits } from './readLimits';

/** Nothing where there is no such file. */
export async function submittedAs(file: string): Promise<Pick<FileResult, 'submitted'>> {
  try {
    const { mtimeMs: modified } = await stat(file);
    return { submitted: { modified, digest: contentDigest(await readFile(file), path.basename(file)) } };
  } catch {
    return {};
  }
}

/** Of a workbook what its cells say: saving it again changes every byte. Of any other file its bytes. */
function contentDigest(bytes: Uint8Array, name: string): string {
  const hash = createHash('sha256');
  if (!/\.xls[xm]$/i.test(name)) return hash.update(bytes).digest('hex');
  try {
    for (const sheet of readXlsx(bytes, name, readLimits()).sheets) {
      hash.update(`\u0000${sheet.name}`);
      for (const { row, column, text, formula = '' } of sheet.cells)
        hash.update(`\u0001${row},${column}\u0001${text}\u0001${formula}`);
    }
    return hash.digest('hex');
  } catch {
    return createHash('sha256').update(bytes).digest('hex');
  }
}
