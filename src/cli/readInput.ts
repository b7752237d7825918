/** The bytes of an input → what is checked of it: a workbook, or a report with its tables and its text. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { readDocx, readPlainText } from '../hosts/docx';
import { readXlsx, UnreadableFile } from '../hosts/xlsx';
import type { ReportDocument } from '../model/report/reportText';
import type { WorkbookSnapshot } from '../model/workbook/snapshot';
import { readDoc } from './readDoc';
import { readLimits } from './readLimits';

export type Input =
  | { readonly kind: 'workbook'; readonly workbook: WorkbookSnapshot }
  | { readonly kind: 'report'; readonly report: ReportDocument };

/** Why a file was not read: its own fault, or that there is none or none that may be opened. */
export type InputProblem = UnreadableFile['code'] | 'not-found' | 'no-access';

/** By the ending of its name: a workbook is what is none of the others. */
export async function readInput(file: string): Promise<Input | { readonly problem: InputProblem }> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch (error) {
    return { problem: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'not-found' : 'no-access' };
  }
  try {
    const name = path.basename(file);
    const report = await readReport(bytes, name);
    if (report) return { kind: 'report', report };
    return { kind: 'workbook', workbook: readXlsx(bytes, name, readLimits()) };
  } catch (error) {
    if (error instanceof UnreadableFile) return { problem: error.code };
    throw error;
  }
}

async function readReport(bytes: Uint8Array, name: string): Promise<ReportDocument | undefined> {
  switch (path.extname(name).toLowerCase()) {
    case '.docx':
    case '.docm':
    case '.doc':
      return readWord(bytes, name);
    case '.txt':
      return readPlainText(bytes, name);
    default:
      return undefined;
  }
}

/** Either format may stand under either ending; the bytes tell. */
async function readWord(bytes: Uint8Array, name: string): Promise<ReportDocument> {
  try {
    return readDocx(bytes, name, readLimits());
  } catch (error) {
    if (error instanceof UnreadableFile && error.code === 'old-doc') return readDoc(bytes, name);
    throw error;
  }
}
