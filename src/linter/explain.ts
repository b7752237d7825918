/**
 * Puts the explanations of a workbook to its findings. One closes a finding only where everything agrees: the
 * subject, the figures, and that the reason says something. Anything else leaves the finding open.
 */
import type { Diagnostic, RuleOutcome } from '../model/diagnostic';
import type { Explanation, ExplanationSubject } from '../model/explanation';
import { explanationKey, sameFigures, subjectName } from '../model/explanation';
import type { FormSet } from '../model/form';
import { findField, formName } from '../model/form';
import type { Policy } from '../model/policy';
import { judgeReason } from '../model/reason';

/** An outcome with the forms it was found in. */
export interface PlacedOutcome {
  readonly outcome: RuleOutcome;
  readonly set: FormSet;
}

/** Findings of another severity cannot be explained away, and take no explanation. */
export function putExplanations(
  placed: readonly PlacedOutcome[],
  explanations: readonly Explanation[],
  policy: Policy,
): readonly RuleOutcome[] {
  const kept = new Map(explanations.map((each) => [explanationKey(each), each]));
  const seen = new Map<string, number>();
  return placed.map(({ outcome, set }) => {
    const subject = numbered(subjectOf(outcome, set), seen);
    if (outcome.status !== 'failed' || outcome.diagnostic.severity !== 'explain' || !subject) return outcome;
    const diagnostic = withReason(
      { ...outcome.diagnostic, subject },
      kept.get(explanationKey(subject)),
      policy,
    );
    return { ...outcome, diagnostic };
  });
}

function withReason(diagnostic: Diagnostic, given: Explanation | undefined, policy: Policy): Diagnostic {
  if (!given) return diagnostic;
  const { reason, at, figures } = given;
  const stale = !sameFigures(figures, diagnostic.figures) || !judgeReason(reason, policy).ok;
  return { ...diagnostic, explanation: { reason, at, stale } };
}

function subjectOf({ ruleId, place }: RuleOutcome, set: FormSet): ExplanationSubject | undefined {
  const field = place && findField(set, place);
  const form = place && set.forms.find(({ fields }) => fields.has(place));
  if (!field || !form) return undefined;
  const name = subjectName(formName(form) ?? '');
  return {
    rule: ruleId,
    sheet: field.cell.sheet,
    ...(name !== '' && { form: name }),
    place: subjectName(field.label['zh-CN']) || ruleId,
  };
}

/**
 * Two projects may bear one name, and one rule may hold two relations of one cell: the second is told by a
 * number. What is counted are the outcomes, whatever they are, so that a finding that is gone renames no other.
 */
function numbered(
  subject: ExplanationSubject | undefined,
  seen: Map<string, number>,
): ExplanationSubject | undefined {
  if (!subject) return undefined;
  const key = explanationKey(subject);
  const count = (seen.get(key) ?? 0) + 1;
  seen.set(key, count);
  return count === 1 ? subject : { ...subject, place: `${subject.place}（${count}）` };
}
