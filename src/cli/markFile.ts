/** One workbook, checked and written anew with what the check says of it: a copy, never the file itself. */
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { marksFor, summarySheet } from '../check';
import { withLastTime } from '../desk';
import type { XlsxHost } from '../hosts/xlsx';
import { isUntouchedCopy, openXlsxHost, UnreadableFile } from '../hosts/xlsx';
import type { CheckResult } from '../model/result/result';
import type { WorkbookSnapshot } from '../model/workbook/snapshot';
import type { Locale } from '../model/text/locale';
import type { ReturnPage } from '../model/writing/letter';
import { localTime } from '../model/text/time';
import { checkBy, noFormProblem } from './checkBy';
import type { Origin } from './cache/cached';
import { cached } from './cache/cached';
import { dataOf, resultOf } from '../model/result/resultData';
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
  /** Undefined of a copy that goes back to its unit: who sends it has been told elsewhere what came of its check. */
  readonly result?: CheckResult;
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

export async function markFile(file: string, target: string, setup: MarkSetup): Promise<Marked> {
  const { locale } = setup;
  return copyOf(file, target, locale, isUntouchedCopy, async (host, bytes) => {
    const { policy, layout, trustsWorkbooks } = setup;
    const prior = setup.prior && (await import('./prior/find')).priorOf(setup.prior).workbooks;
    const check = async (): Promise<CheckResult> => checkBy(setup, await host.read(), undefined, prior);
    // Whether what was kept still holds by last year's files is known where a whole file is checked.
    const { value, origin } = await cached(prior ? undefined : setup.cache, {
      ...{ file, bytes },
      way: { work: 'mark', policy, layout, trustsWorkbooks },
      look: check,
      as: { data: dataOf, value: resultOf },
    });
    const done = await markIn(host, value!, check, setup);
    const problem = noFormProblem(done.result, locale);
    return { ...(problem ? { problem } : { done }), ...(origin && { origin }) };
  });
}

/** The copy that goes back to a unit: with its page in front, and what that tells marked. It replaces nothing. */
export async function returnFile(
  { file, modified, sheet, marks }: ReturnPage,
  target: string,
  locale: Locale,
): Promise<Marked> {
  const info = await stat(file).catch(() => undefined);
  // Somebody has saved it since it was checked: the page is about what is no more.
  if (info && info.mtimeMs !== modified) return failed(file, 'changed', locale);
  return copyOf(
    file,
    target,
    locale,
    () => false,
    async (host) => {
      // The page first: the marks are then the last write, which can be taken back exactly.
      const withoutSummary = !(await unlessProtected(() => host.addReturn(sheet)));
      const marked = await host.mark(marks);
      return { done: { ...marked, filled: 0, heldBack: 0, withoutSummary, isSigned: host.isSigned } };
    },
  );
}

function failed(file: string, code: keyof typeof UNREADABLE, locale: Locale): Marked {
  return { file, target: undefined, problem: { code, message: UNREADABLE[code][locale] } };
}

/**
 * @param isOwn whether what stands at the copy's place may be replaced
 * @param write what is written into it; none is made where that gives a problem
 */
async function copyOf(
  file: string,
  target: string,
  locale: Locale,
  isOwn: (former: Uint8Array) => boolean,
  write: (host: XlsxHost, bytes: Uint8Array) => Promise<Pick<Marked, 'done' | 'problem' | 'origin'>>,
): Promise<Marked> {
  if (isWord(file)) return failed(file, 'word', locale);
  let bytes: Uint8Array;
  let changed: number;
  try {
    changed = (await stat(file)).mtimeMs;
    bytes = await readFile(file);
  } catch (error) {
    return failed(
      file,
      (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'not-found' : 'no-access',
      locale,
    );
  }
  try {
    const host = openXlsxHost(bytes, path.basename(file), { limits: readLimits(), summaryFirst: true });
    const written = await write(host, bytes);
    if (written.problem) return { file, target: undefined, ...written };
    // Somebody has saved it meanwhile: the copy would be of what is no more.
    const now = await stat(file).catch(() => undefined);
    if (now?.mtimeMs !== changed || now.size !== bytes.length) return failed(file, 'changed', locale);
    const copyProblem = await writeCopy(target, host.saveCopy(), process.ppid, isOwn);
    return { file, target, ...written, ...(copyProblem && { copyProblem }) };
  } catch (error) {
    if (error instanceof UnreadableFile) return failed(file, error.code, locale);
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
): Promise<Done & { readonly result: CheckResult }> {
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
    const { blanks } = result;
    const before = uncomputed(await host.read());
    ({ written: filled } = await host.fill(blanks.map(({ edit, result }) => ({ ...edit, result }))));
    if (filled > 0 && uncomputed(await host.read()) > before) {
      // What a formula makes of the new figures is not known here: it must not be checked as if it still held.
      await host.undo();
      [filled, heldBack] = [0, blanks.length];
    }
    if (filled > 0) result = await again();
  }
  const marks = await host.mark(marksFor(result, setup.locale), { comments: setup.comments });
  const writeSummary = async (): Promise<void> => {
    // Beside what the sheet that is there already tells of an earlier time.
    const whole = withLastTime(result, await host.read());
    const checkedAt = localTime(new Date());
    await host.writeSummary(summarySheet(whole, { locale: setup.locale, checkedAt }));
  };
  const withoutSummary = setup.summary && !(await unlessProtected(writeSummary));
  return {
    ...marks,
    result,
    filled,
    heldBack,
    withoutSummary,
    isSigned: host.isSigned,
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
