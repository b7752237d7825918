/** One file, read and checked; one that cannot be read is a report with its reason. */
import type { FileResult } from '../check';
import type { ReportDocument } from '../model/report/reportText';
import { DOC_TABLES, UNREADABLE } from './problems';
import type { CheckedBy } from './checkBy';
import { checkBy, noFormProblem } from './checkBy';
import type { InputProblem } from './readInput';
import type { CheckSetup } from './protocol';
import { readInput } from './readInput';

/** The report of `--report`, to be held against a workbook. */
export interface GivenReport {
  readonly file: string;
  readonly report: ReportDocument;
}

export async function checkFile(
  file: string,
  setup: CheckedBy & Pick<CheckSetup, 'locale' | 'prior'>,
  given?: GivenReport,
): Promise<FileResult> {
  const { locale } = setup;
  const input = await readInput(file);
  if ('problem' in input) {
    const { problem: code } = input;
    return { file, result: undefined, problem: { code, message: UNREADABLE[code][locale] } };
  }
  const snapshot = input.kind === 'workbook' ? input.workbook : input.report.tables;
  const report = given?.report ?? (input.kind === 'report' ? input.report : undefined);
  const prior = setup.prior && (await import('./prior/find')).priorIn(setup.prior);
  const result = checkBy(setup, snapshot, report, prior);
  const problem = noFormProblem(result, locale);
  const isDoc = report?.source === 'doc' || (input.kind === 'report' && input.report.source === 'doc');
  return {
    file,
    result,
    problem,
    ...(given && { report: given.file }),
    ...(isDoc && { notes: [{ code: 'doc-tables', message: DOC_TABLES[locale] }] }),
  };
}

export async function readGivenReport(
  file: string,
): Promise<GivenReport | { readonly problem: InputProblem }> {
  const input = await readInput(file);
  if ('problem' in input)
    return { problem: input.problem === 'not-a-workbook' ? 'not-a-document' : input.problem };
  return input.kind === 'workbook' ? { problem: 'not-a-document' } : { file, report: input.report };
}
