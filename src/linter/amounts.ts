/**
 * Which findings are about one amount: a total exceeds its budget by 17.98 because one of its parts does, and a
 * reason for the one is a reason for the other.
 */
import type { Diagnostic } from '../model/result/diagnostic';
import { decimal } from '../model/number/quantity';
import type { PlacedOutcome } from './placed';

/**
 * The findings, each part's with the total that it makes the difference of: the same rule finds both, by the same
 * difference, and a relation that holds makes the one a term of the other.
 */
export function withAmounts(
  diagnostics: readonly Diagnostic[],
  outcomes: readonly PlacedOutcome[],
): readonly Diagnostic[] {
  return diagnostics.map((part) => {
    const total = diagnostics.find((each) => isAlike(part, each) && isPartOf(part, each, outcomes));
    return total ? { ...part, sameAmountAs: total.cells[0]!.address } : part;
  });
}

function isAlike(part: Diagnostic, total: Diagnostic): boolean {
  const [own, whole] = [part.evidence?.difference, total.evidence?.difference];
  if (part === total || part.ruleId !== total.ruleId || part.messageId !== total.messageId) return false;
  const isThere =
    part.cells[0] !== undefined && part.cells[0].address.sheet === total.cells[0]?.address.sheet;
  return isThere && own !== undefined && whole !== undefined && decimal(own).eq(decimal(whole));
}

function isPartOf(part: Diagnostic, total: Diagnostic, outcomes: readonly PlacedOutcome[]): boolean {
  const [field, whole] = [part.cells[0]!.field, total.cells[0]!.field];
  return outcomes.some(
    ({ outcome, terms }) =>
      outcome.status === 'passed' && outcome.place === whole && terms?.some(({ id }) => id === field),
  );
}
