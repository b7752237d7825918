/** One workbook, checked and written anew with what the check says of it: a copy, never the file itself. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { marksFor, summarySheet } from '../check';
import { withLastTime } from '../desk';
import type { XlsxHost } from '../hosts/xlsx';
import { isUntouchedCopy, openXlsxHost, UnreadableFile } from '../hosts/xlsx';
import type { CheckResult } from '../model/result/result';
import type { WorkbookSnapshot } from '../model/workbook/snapshot';
import type { ReturnPage } from '../model/writing/letter';
import { localTime } from '../model/text/time';
import { checkBy, noFormProblem } from './checkBy';
import type { Origin } from './cache/cached';
import { cached } from './cache/cached';
import type { CopyProblem } from './copies';
import { isWord, writeCopy } from './copies';
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
  /** No sheet could be added to it, or ours is protected: neither a summary nor a page to send it back with. */
  readonly withoutSummary: boolean;
  readonly isSigned: boolean;
  /** It goes back to its unit; who sends it has been told elsewhere what was not read. */
  readonly goesBack: boolean;
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

/** @param page that goes back with the copy, in place of the summary; such a copy replaces nothing */
export async function markFile(
  file: string,
  target: string,
  setup: MarkSetup,
  page?: ReturnPage,
): Promise<Marked> {
  const { locale } = setup;
  const failed = (code: keyof typeof UNREADABLE): Marked => ({
    file,
    target: undefined,
    problem: { code, message: UNREADABLE[code][locale] },
  });
  if (isWord(file)) return failed('word');
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
    const prior = setup.prior && (await import('./prior/find')).priorOf(setup.prior).workbooks;
    const check = async (): Promise<CheckResult> => checkBy(setup, await host.read(), undefined, prior);
    // Whether what was kept still holds by last year's files is known where a whole file is checked.
    const { value, origin } = await cached(prior ? undefined : setup.cache, {
      ...{ file, bytes },
      way: { work: 'mark', policy, layout, trustsWorkbooks },
      look: check,
    });
    const done = await markIn(host, value!, check, setup, page);
    const { result } = done;
    const problem = noFormProblem(result, locale);
    const came = origin && { origin };
    if (problem) return { file, target: undefined, problem, ...came };
    // Somebody has saved it meanwhile: the copy would be of what is no more.
    const now = await stat(file).catch(() => undefined);
    if (now?.mtimeMs !== changed || now.size !== bytes.length) return failed('changed');
    const isOwn = page ? () => false : isUntouchedCopy;
    const copyProblem = await writeCopy(target, host.saveCopy(), process.ppid, isOwn);
    return { file, target, done, ...(copyProblem && { copyProblem }), ...came };
  } catch (error) {
    if (error instanceof UnreadableFile) return failed(error.code);
    throw error;
  }
}

/**
 * @param first what the workbook came to before anything was filled in
 * @param again checks what it has become
 */
async function markIn(
  host: XlsxHost,
  first: CheckResult,
  again: () => Promise<CheckResult>,
  setup: MarkSetup,
  page: ReturnPage | undefined,
): Promise<Done> {
  let result = first;
  const empty = {
    marked: 0,
    filled: 0,
    heldBack: 0,
    protectedSheets: [],
    withoutComment: 0,
    withoutSummary: false,
  };
  if (result.status === 'no-form')
    return { ...empty, result, isSigned: host.isSigned, goesBack: page !== undefined };
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
    if (filled > 0) result = await again();
  }
  // The page first: the marks are then the last write, which can be taken back exactly.
  const withoutPage = page !== undefined && !(await unlessProtected(() => host.addReturn(page.sheet)));
  // Hints are the reviewer's.
  const wanted = marksFor(result, setup.locale).filter(({ severity }) => !page || severity !== 'hint');
  const marks = await host.mark(wanted, { comments: setup.comments });
  const writeSummary = async (): Promise<void> => {
    // Beside what the sheet that is there already tells of an earlier time.
    const whole = withLastTime(result, await host.read());
    const checkedAt = localTime(new Date());
    await host.writeSummary(summarySheet(whole, { locale: setup.locale, checkedAt }));
  };
  const withoutSummary = withoutPage || (setup.summary && !(await unlessProtected(writeSummary)));
  return {
    ...marks,
    result,
    filled,
    heldBack,
    withoutSummary,
    isSigned: host.isSigned,
    goesBack: page !== undefined,
  };
}

/** How many formulas have no result, and none that can be computed here. */
const uncomputed = ({ sheets }: WorkbookSnapshot): number =>
  sheets.reduce((sum, { cells }) => sum + cells.filter(({ result }) => result === 'missing').length, 0);

/** False where the workbook, or the sheet, is protected. */
async function unlessProtected(write: () => Promise<unknown>): Promise<boolean> {
  try {
    await write();
    return true;
  } catch (error) {
    if ((error as { code?: unknown }).code === 'protected') return false;
    throw error;
  }
}
