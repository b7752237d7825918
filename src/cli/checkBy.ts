/** A check by what the command was given, and the entry of a file that holds no form. */
import type { CheckOptions } from '../check';
import { check, noFormText } from '../check';
import type { ReportDocument } from '../model/report/reportText';
import type { NearForm, CheckResult, CheckStatus } from '../model/result/result';
import type { Locale } from '../model/text/locale';
import type { WorkbookSnapshot } from '../model/workbook/snapshot';
import type { CheckSetup } from './protocol';

/** A command that takes no labels of a bureau has none. */
export type CheckedBy = Pick<CheckSetup, 'policy' | 'trustsWorkbooks'> &
  Partial<Pick<CheckSetup, 'layout' | 'compares'>>;

export function checkBy(
  setup: CheckedBy,
  snapshot: WorkbookSnapshot,
  report?: ReportDocument,
  prior?: CheckOptions['prior'],
): CheckResult {
  return check(snapshot, setup.policy?.policy, report, { ...optionsBy(setup), ...(prior && { prior }) });
}

/** How a check goes by what the command was given, beside the policy itself. */
export function optionsBy({
  policy: loaded,
  layout = [],
  trustsWorkbooks,
  compares = false,
}: CheckedBy): CheckOptions {
  return {
    layout,
    heedsWorkbook: trustsWorkbooks,
    placesOutcomes: compares,
    ...(loaded && { policyName: loaded.name, isPolicyBeside: loaded.isBeside }),
  };
}

/** Undefined where a form was found. */
export function noFormProblem(
  { status, near }: { readonly status: CheckStatus; readonly near: readonly NearForm[] },
  locale: Locale,
): { readonly code: 'no-form'; readonly message: string } | undefined {
  return status === 'no-form' ? { code: 'no-form', message: noFormText(near, locale) } : undefined;
}
