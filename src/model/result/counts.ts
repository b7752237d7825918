/** How much a check found, and how much of it was checked at all. */
import type { Diagnostic } from './diagnostic';
import { kindOf } from './diagnostic';
import { issues, severityOf } from './issues';
import type { CheckResult, OutcomeCounts } from './result';
import type { Severity } from './severity';

/** Issues, not findings: what is found at one cell, or has one cause, counts once. */
export function countsOf(
  outcomes: CheckResult['outcomes'],
  diagnostics: readonly Diagnostic[],
): OutcomeCounts {
  const severities = issues(diagnostics).map(severityOf);
  const severity = (wanted: Severity): number => severities.filter((each) => each === wanted).length;
  const status = { passed: 0, failed: 0, notChecked: 0, crashed: 0 };
  let applicable = 0;
  for (const outcome of outcomes) {
    status[outcome.status] += 1;
    if (outcome.status !== 'notChecked' || kindOf(outcome.reason) !== 'not-applicable') applicable += 1;
  }
  return {
    error: severity('error'),
    explain: severity('explain'),
    hint: severity('hint'),
    explained: severities.filter((each) => each === undefined).length,
    passed: status.passed,
    notChecked: status.notChecked,
    crashed: status.crashed,
    applicable,
    checked: status.passed + status.failed,
  };
}
