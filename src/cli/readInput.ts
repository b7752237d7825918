/** The bytes of an input → what is checked of it: a workbook, or a report with its tables and its text. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readDocx, readPlainText } from '../hosts/docx';
import { readXlsx, UnreadableFile, WORKBOOK_LIMITS } from '../hosts/xlsx';
import type { LetterAnswer, ReportDocument } from '../model/report/reportText';
import type { WorkbookSnapshot } from '../model/workbook/snapshot';
import { readDoc } from './readDoc';
import { readLimits } from './readLimits';

export type Input =
  | { readonly kind: 'workbook'; readonly workbook: WorkbookSnapshot }
  | { readonly kind: 'report'; readonly report: ReportDocument };

/** Why a file was not read: its own fault, or that there is none or none that may be opened. */
export type InputProblem = UnreadableFile['code'] | 'not-found' | 'no-access' | 'no-file' | 'return-letter';

export interface NoInput {
  readonly problem: InputProblem;
  /** What was answered, where it is a letter of ours. */
  readonly letter?: readonly LetterAnswer[];
}

/** By the ending of its name: a workbook is what is none of the others. */
export async function readInput(file: string): Promise<Input | NoInput> {
  const bytes = await readBytes(file);
  return 'problem' in bytes ? bytes : inputIn(bytes, file);
}

/** What a file holds, not looked at yet. */
export async function readBytes(file: string): Promise<Buffer | { readonly problem: InputProblem }> {
  try {
    // Before a byte of it: a pipe never ends, and a file may be larger than the memory.
    const info = await stat(file);
    if (!info.isFile()) return { problem: 'no-file' };
    if (info.size > (readLimits().fileBytes ?? WORKBOOK_LIMITS.fileBytes)) return { problem: 'too-large' };
    return await readFile(file);
  } catch (error) {
    return { problem: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'not-found' : 'no-access' };
  }
}

export async function inputIn(bytes: Uint8Array, file: string): Promise<Input | NoInput> {
  try {
    const name = path.basename(file);
    const report = await readReport(bytes, name);
    if (report?.answers) return { problem: 'return-letter', letter: report.answers };
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
