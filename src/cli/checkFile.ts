/** One file, read and checked; one that cannot be read is a report with its reason. */
import type { FileResult } from '../check';
import { answersIn } from '../check';
import type { LetterAnswer, ReportDocument } from '../model/report/reportText';
import type { Answer } from '../model/result/answer';
import type { CheckResult } from '../model/result/result';
import type { Origin } from './cache/cached';
import { cached } from './cache/cached';
import { digestText } from './cache/entry';
import type { ResultData } from '../model/result/resultData';
import { dataOf, resultOf } from '../model/result/resultData';
import { DOC_TABLES, UNREADABLE } from './problems';
import type { CheckedBy } from './checkBy';
import { checkBy, noFormProblem } from './checkBy';
import type { InputProblem, NoInput } from './readInput';
import type { CheckSetup } from './protocol';
import { inputIn, readBytes, readInput } from './readInput';
import { contentDigest } from './submitted';

/** The report of `--report`, to be held against a workbook. */
export interface GivenReport {
  readonly file: string;
  readonly report: ReportDocument;
}

/** What a check comes to by itself, whatever is shown of it and wherever the file lies: what is kept for next time. */
interface Checked<Result = CheckResult> {
  readonly result: Result;
  readonly isDoc: boolean;
  /** Of what the file says: see `contentDigest`. */
  readonly digest: string;
  readonly answers: readonly Answer[];
  /** What it was compared with of last year, as `priorKeyOf` has it. */
  readonly prior: string | undefined;
}

export interface CheckedFile extends FileResult {
  readonly origin?: Origin;
  /** What files of one content share; undefined where there is no such file. */
  readonly digest?: string;
  readonly answers?: readonly Answer[];
  readonly letter?: readonly LetterAnswer[];
}

export async function checkFile(
  file: string,
  setup: CheckedBy & Pick<CheckSetup, 'locale' | 'prior' | 'cache'>,
  given?: GivenReport,
): Promise<CheckedFile> {
  const { locale, cache, policy, layout, trustsWorkbooks, compares = false } = setup;
  const bytes = await readBytes(file);
  if ('problem' in bytes) return unreadable(file, bytes.problem, locale);
  const before = setup.prior && (await import('./prior/find')).priorOf(setup.prior);
  let none: NoInput | undefined;
  const look = async (): Promise<Checked | undefined> => {
    const input = await inputIn(bytes, file);
    if ('problem' in input) {
      none = input;
      return undefined;
    }
    const snapshot = input.kind === 'workbook' ? input.workbook : input.report.tables;
    const report = given?.report ?? (input.kind === 'report' ? input.report : undefined);
    const result = checkBy(setup, snapshot, report, before?.workbooks);
    return {
      result,
      isDoc: report?.source === 'doc' || (input.kind === 'report' && input.report.source === 'doc'),
      digest: input.kind === 'workbook' ? contentDigest(input.workbook) : digestText(bytes),
      answers: answersIn(snapshot),
      prior: before?.keyOf(result.submission()),
    };
  };
  const { value, origin } = await cached(cache, {
    ...{ file, bytes, look },
    way: {
      work: 'check',
      policy,
      layout,
      trustsWorkbooks,
      compares,
      report: given?.report,
      hasPrior: before !== undefined,
    },
    // Last year's file of the unit may have come, gone or changed.
    holds: ({ prior, result }) => prior === before?.keyOf(result.submission()),
    as: {
      data: (checked): Checked<ResultData> => ({ ...checked, result: dataOf(checked.result) }),
      value: (kept: Checked<ResultData>): Checked => ({ ...kept, result: resultOf(kept.result) }),
    },
  });
  if (!value) {
    const { problem, letter } = none!;
    return {
      ...unreadable(file, problem, locale),
      digest: digestText(bytes),
      ...(letter && { letter }),
      ...(origin && { origin }),
    };
  }
  const { result, isDoc, digest, answers } = value;
  return {
    file,
    result,
    problem: noFormProblem(result, locale),
    ...(given && { report: given.file }),
    ...(isDoc && { notes: [{ code: 'doc-tables', message: DOC_TABLES[locale] }] }),
    ...{ digest, answers },
    ...(origin && { origin }),
  };
}

function unreadable(file: string, code: InputProblem, locale: CheckSetup['locale']): CheckedFile {
  return { file, result: undefined, problem: { code, message: UNREADABLE[code][locale] } };
}

export async function readGivenReport(
  file: string,
): Promise<GivenReport | { readonly problem: InputProblem }> {
  const input = await readInput(file);
  if ('problem' in input)
    return { problem: input.problem === 'not-a-workbook' ? 'not-a-document' : input.problem };
  return input.kind === 'workbook' ? { problem: 'not-a-document' } : { file, report: input.report };
}
