/** Puts findings that one cause explains under it: what is no finding any more once the cause is put right. */
import type { Cause, Correction } from '../model/result/cause';
import type { Diagnostic } from '../model/result/diagnostic';
import { keyOfFinding } from '../model/result/diagnostic';
import { decimal } from '../model/number/quantity';
import type { Diagnosis } from './causes';
import { flatMap } from '../model/flatMap';

/** Whether a finding is about the forms that are looked at. */
type IsOwn = (diagnostic: Diagnostic) => boolean;

/** Of so many causes it is asked what goes with each; of more, what they were found by is all. */
export const MOST_ASKED = 20;

/**
 * @param isOwn whether a finding is about the forms that the diagnoses are of: others may have the same fields
 * @param left what would still be found with these corrections made
 * @returns the findings in their order, those of one cause together at the place of the first
 */
export function fold(
  diagnostics: readonly Diagnostic[],
  diagnoses: readonly Diagnosis[],
  left: (corrections: readonly Correction[]) => readonly Diagnostic[],
  isOwn: IsOwn,
): readonly Diagnostic[] {
  const causes = new Map<Diagnostic, Cause>();
  for (const [at, diagnosis] of diagnoses.entries()) {
    const gone = at < MOST_ASKED ? explainedBy(diagnosis, left, isOwn) : brokenBy(diagnosis, isOwn);
    for (const diagnostic of diagnostics)
      if (!causes.has(diagnostic) && gone(diagnostic)) causes.set(diagnostic, diagnosis.cause);
  }
  const folded = diagnostics.map((diagnostic) => {
    const cause = causes.get(diagnostic);
    return cause ? { ...diagnostic, cause } : diagnostic;
  });
  return together(folded);
}

function explainedBy(
  diagnosis: Diagnosis,
  left: (corrections: readonly Correction[]) => readonly Diagnostic[],
  isOwn: IsOwn,
): (diagnostic: Diagnostic) => boolean {
  const { cause } = diagnosis;
  const isBroken = brokenBy(diagnosis, isOwn);
  if (cause.kind === 'ambiguous-allocation') {
    const [first] = cause.corrections;
    const amount = decimal(first!.value).minus(decimal(first!.from)).abs();
    // Another finding about just this amount is the same issue.
    return (diagnostic) =>
      isBroken(diagnostic) ||
      (isOwn(diagnostic) &&
        diagnostic.severity === 'explain' &&
        diagnostic.evidence?.difference !== undefined &&
        decimal(diagnostic.evidence.difference).abs().eq(amount));
  }
  // Of alternatives each cell by itself is enough, so that only what all of them mend is theirs.
  const repairs =
    cause.kind === 'alternatives' ? cause.corrections.map((each) => [each]) : [cause.corrections];
  const remaining = repairs.map((corrections) => new Set(left(corrections).map(keyOfFinding)));
  return (diagnostic) =>
    isBroken(diagnostic) ||
    (diagnostic.ruleId !== 'rounding' && remaining.every((keys) => !keys.has(keyOfFinding(diagnostic))));
}

/** The relations that a cause was found by. */
function brokenBy({ broken }: Diagnosis, isOwn: IsOwn): (diagnostic: Diagnostic) => boolean {
  const own = new Set(broken.map(({ ruleId, place }) => `${ruleId} ${place}`));
  return (diagnostic) => own.has(`${diagnostic.ruleId} ${diagnostic.cells[0]?.field}`) && isOwn(diagnostic);
}

/** What has one cause stands together where the first of it stood. */
function together(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const told = new Set<Cause>();
  return flatMap(diagnostics, (diagnostic) => {
    const { cause } = diagnostic;
    if (!cause) return [diagnostic];
    if (told.has(cause)) return [];
    told.add(cause);
    return diagnostics.filter((each) => each.cause === cause);
  });
}
