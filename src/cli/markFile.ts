/** One workbook, checked and written anew with what the check says of it: a copy, never the file itself. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { marksFor, summarySheet } from '../check';
import type { XlsxHost } from '../hosts/xlsx';
import { isUntouchedCopy, openXlsxHost, UnreadableFile } from '../hosts/xlsx';
import type { CheckResult } from '../model/result/result';
import type { WorkbookSnapshot } from '../model/workbook/snapshot';
import { localTime } from '../model/text/time';
import { checkBy, noFormProblem } from './checkBy';
import type { Origin } from './cache/cached';
import { cached } from './cache/cached';
import type { CopyProblem } from './copies';
import { writeCopy } from './copies';
import { UNREADABLE } from './problems';
import type { MarkSetup } from './protocol';
import { readLimits } from './readLimits';

/** Why there is no copy. */
export interface MarkProblem {
  readonly code: string;
  readonly message: string;
}

/** What was done to a copy. */
export interface Done {
  readonly result: CheckResult;
  readonly marked: number;
  readonly filled: number;
  /** Cells that were not filled in, as formulas of the workbook's own read them that cannot be computed here. */
  readonly heldBack: number;
  readonly protectedSheets: readonly string[];
  readonly withoutComment: number;
  /** No sheet could be added to it, or ours is protected. */
  readonly withoutSummary: boolean;
  readonly isSigned: boolean;
}

export interface Marked {
  readonly file: string;
  /** Where the copy stands. */
  readonly target: string | undefined;
  readonly done?: Done;
  readonly problem?: MarkProblem | undefined;
  /** The copy was made and could not be written. */
  readonly copyProblem?: CopyProblem;
  /** Whether its check was made this time; undefined without a cache. */
  readonly origin?: Origin;
}

/** Word files are checked by `check`; there is nothing to mark in them. */
const WORD = ['.docx', '.docm', '.doc', '.txt'];

export async function markFile(file: string, target: string, setup: MarkSetup): Promise<Marked> {
  const { locale } = setup;
  const failed = (code: keyof typeof UNREADABLE): Marked => ({
    file,
    target: undefined,
    problem: { code, message: UNREADABLE[code][locale] },
  });
  if (WORD.includes(path.extname(file).toLowerCase())) return failed('word');
  let bytes: Uint8Array;
  let changed: number;
  try {
    changed = (await stat(file)).mtimeMs;
    bytes = await readFile(file);
  } catch (error) {
    return failed((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'not-found' : 'no-access');
  }
  try {
    const host = openXlsxHost(bytes, path.basename(file), { limits: readLimits(), summaryFirst: true });
    const { policy, layout, trustsWorkbooks } = setup;
    const { value, origin } = await cached(setup.cache, {
      ...{ file, bytes },
      way: { work: 'mark', policy, layout, trustsWorkbooks },
      look: async () => checkBy(setup, await host.read()),
    });
    const done = await markIn(host, value!, setup);
    const { result } = done;
    const problem = noFormProblem(result, locale);
    const came = origin && { origin };
    if (problem) return { file, target: undefined, problem, ...came };
    // Somebody has saved it meanwhile: the copy would be of what is no more.
    const now = await stat(file).catch(() => undefined);
    if (now?.mtimeMs !== changed || now.size !== bytes.length) return failed('changed');
    const copyProblem = await writeCopy(target, host.saveCopy(), process.ppid, isUntouchedCopy);
    return { file, target, done, ...(copyProblem && { copyProblem }), ...came };
  } catch (error) {
    if (error instanceof UnreadableFile) return failed(error.code);
    throw error;
  }
}

/** @param first what the workbook came to before anything was filled in */
async function markIn(host: XlsxHost, first: CheckResult, setup: MarkSetup): Promise<Done> {
  let result = first;
  const empty = {
    marked: 0,
    filled: 0,
    heldBack: 0,
    protectedSheets: [],
    withoutComment: 0,
    withoutSummary: false,
  };
  if (result.status === 'no-form') return { ...empty, result, isSigned: host.isSigned };
  let filled = 0;
  let heldBack = 0;
  if (setup.fills) {
    const safe = result.fills.filter(({ applicability }) => applicability === 'safe');
    const before = uncomputed(await host.read());
    ({ written: filled } = await host.fill(safe.map(({ edit, result }) => ({ ...edit, result }))));
    if (filled > 0 && uncomputed(await host.read()) > before) {
      // What a formula makes of the new figures is not known here: it must not be checked as if it still held.
      await host.undo();
      [filled, heldBack] = [0, safe.length];
    }
    if (filled > 0) result = checkBy(setup, await host.read());
  }
  const marks = await host.mark(marksFor(result, setup.locale), { comments: setup.comments });
  const withoutSummary = setup.summary && !(await addSummary(host, result, setup));
  return { ...marks, result, filled, heldBack, withoutSummary, isSigned: host.isSigned };
}

/** How many formulas have no result, and none that can be computed here. */
const uncomputed = ({ sheets }: WorkbookSnapshot): number =>
  sheets.reduce((sum, { cells }) => sum + cells.filter(({ result }) => result === 'missing').length, 0);

/** False where the workbook, or the sheet, is protected. */
async function addSummary(host: XlsxHost, result: CheckResult, { locale }: MarkSetup): Promise<boolean> {
  try {
    await host.writeSummary(summarySheet(result, { locale, checkedAt: localTime(new Date()) }));
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'protected') return false;
    throw error;
  }
}
