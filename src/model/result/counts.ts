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
  const severity = (wanted: Severity | undefined): number =>
    severities.reduce((count, each) => (each === wanted ? count + 1 : count), 0);
  let [passed, failed, notChecked, crashed, applicable] = [0, 0, 0, 0, 0];
  for (const outcome of outcomes) {
    const { status } = outcome;
    if (status === 'passed') passed += 1;
    else if (status === 'failed') failed += 1;
    else if (status === 'crashed') crashed += 1;
    else {
      notChecked += 1;
      if (kindOf(outcome.reason) === 'not-applicable') continue;
    }
    applicable += 1;
  }
  return {
    error: severity('error'),
    explain: severity('explain'),
    hint: severity('hint'),
    explained: severity(undefined),
    passed,
    notChecked,
    crashed,
    applicable,
    checked: passed + failed,
  };
}
