/** The files beside the submissions: the roster of the units, and the summary of last time. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Previous, Roster, RosterProblem } from '../check';
import { PreviousReader, rosterOf } from '../check';
import { dayText, readRows, readXlsx, UnreadableFile } from '../hosts/xlsx';
import type { Shelf } from '../model/writing/shelf';
import { columnsOfText } from './csv';
import { printFileError } from './printFileError';
import { readLimits } from './readLimits';

const PROBLEMS: Readonly<Record<RosterProblem['why'], string>> = {
  'no-header':
    '没有找到表头，至少要有一列“单位名称” / no header: a column with the names of the units is needed',
  'no-units': '名单里没有单位 / there is no unit on it',
  twice: '名称、简称或编码重复，分不出是哪个单位 / a name, alias or code of two units',
  date: '日期看不懂 / not a date',
};

interface RosterRows {
  readonly rows: readonly (readonly string[])[];
  /** Days that stand as numbers count from 1904 on. */
  readonly date1904: boolean;
  /** Others of the workbook that are there to be seen. */
  readonly sheets: readonly string[];
}

/** Undefined, with the reason said, where it cannot be used: a roster in part would call units missing, or known. */
export async function readRoster(file: string): Promise<Roster | undefined> {
  const read = await reading(file, (bytes): RosterRows =>
    isCsv(file) ? { rows: columnsOfText(bytes), date1904: false, sheets: [] } : rowsOf(bytes, file),
  );
  if (!read) return undefined;
  const roster = rosterOf(read.rows, read.date1904, read.sheets);
  if (!('why' in roster)) return roster;
  printFileError(file, 'text' in roster ? `${PROBLEMS[roster.why]}: ${roster.text}` : PROBLEMS[roster.why]);
  return undefined;
}

const MB = 1024 * 1024;
/** A summary of 20,000 files has 80 MB, unpacked a gigabyte; none of it is held whole. */
const LARGE = {
  fileBytes: 1024 * MB,
  partBytes: 4096 * MB,
  totalBytes: 8192 * MB,
  sharedStrings: 20_000_000,
};

/**
 * Undefined, with the reason said, where it is no summary that can be compared with.
 *
 * @param shelf where what it says waits until its unit comes
 */
export async function readPrevious(file: string, shelf: Shelf): Promise<Previous | undefined> {
  const read = await reading(file, (bytes) => {
    const reader = new PreviousReader(shelf);
    readRows(bytes, { limits: { ...LARGE, ...readLimits() }, shelf }, (sheet, row) =>
      reader.take(sheet, row),
    );
    return { previous: reader.previous() };
  });
  if (read && !read.previous)
    printFileError(
      file,
      '不是 gouji summary 写的汇总，或是旧版本写的 / not a summary of this version of gouji',
    );
  return read?.previous;
}

const isCsv = (file: string): boolean => /\.(?:csv|txt)$/i.test(file);

function rowsOf(bytes: Uint8Array, file: string): RosterRows {
  const { sheets, date1904 = false } = readXlsx(bytes, path.basename(file), readLimits());
  const [sheet, ...others] = sheets.filter(
    ({ visibility, cells }) => visibility === 'visible' && cells.length > 0,
  );
  const rows: string[][] = [];
  for (const { row, column, value, text, numberFormat } of sheet?.cells ?? [])
    (rows[row] ??= [])[column] = dayText(value, numberFormat, date1904) ?? text;
  return {
    rows: Array.from(rows, (row) => Array.from(row ?? [], (text) => text ?? '')),
    date1904,
    sheets: others.map(({ name }) => name),
  };
}

async function reading<Read>(file: string, read: (bytes: Uint8Array) => Read): Promise<Read | undefined> {
  try {
    return read(await readFile(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (!(error instanceof UnreadableFile) && code === undefined) throw error;
    const isTooLarge = error instanceof UnreadableFile && error.code === 'too-large';
    printFileError(
      file,
      code === 'ENOENT'
        ? '没有这个文件 / no such file'
        : isTooLarge
          ? '太大，没有读 / too big: it was not read'
          : '读不了 / cannot be read',
    );
    return undefined;
  }
}
