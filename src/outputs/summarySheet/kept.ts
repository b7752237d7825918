/**
 * What the summary sheet keeps of a check in its last column, which is hidden: by what each finding is known next time,
 * and in the first row whose check it was. It stands in the sheet so that it goes where the sheet goes.
 */
import { isExplained } from '../../model/result/diagnostic';
import type { Diagnostic } from '../../model/result/diagnostic';
import type { FindingPlace } from '../../model/result/findingPlace';
import { WHOLE_FILE } from '../../model/result/findingPlace';
import type { CheckResult } from '../../model/result/result';
import { keptLists, fittingText } from '../desk/keptLists';

/** Of a finding's row. */
export interface KeptFinding {
  readonly rule: string;
  /** `explained` of one that a reason has closed. */
  readonly severity: string;
  readonly place: FindingPlace;
}

/** Of the whole sheet; the time as it is shown. `findings`: how many rows there were; then what was compared with. */
export function keptHead(
  { unitName = '', year, diagnostics, submission, prior, report }: CheckResult,
  checkedAt: string,
): string {
  const head = { at: checkedAt, unit: unitName, year: year ?? null, findings: diagnostics.length };
  const beside = { prior: (prior?.files.length ?? 0) > 0, report: report !== undefined };
  return fittingText({ ...head, ...beside, lists: keptLists(submission().lists) });
}

export function keptFinding(diagnostic: Diagnostic): string {
  const { ruleId, severity, place = WHOLE_FILE } = diagnostic;
  const kept: KeptFinding = {
    rule: ruleId,
    severity: isExplained(diagnostic) ? 'explained' : severity,
    place,
  };
  return JSON.stringify(kept);
}
