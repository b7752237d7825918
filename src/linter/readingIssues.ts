/** What was found while the forms were read, as outcomes of the rules that tell of it. */
import type { ReadingIssue } from '../model/form/readingIssue';
import type { FormSet } from '../model/form/form';
import type { RuleOutcome } from '../model/result/diagnostic';
import type { RuleMeta } from '../model/result/rule';
import type { Policy } from '../model/policy/policy';
import { cellsOf, messageOf, textsOf } from './checkRelation';
import type { PlacedOutcome } from './placed';
import { flatMap } from '../model/flatMap';

/** Nothing of a form in which nothing was found: there is no relation that was held. */
export function readingOutcomes(
  sets: readonly FormSet[],
  rules: readonly RuleMeta[],
  policy: Policy,
): readonly PlacedOutcome[] {
  return flatMap(sets, (set) =>
    flatMap(set.forms, (form) =>
      flatMap(form.readingIssues ?? [], (issue): PlacedOutcome[] => {
        const rule = rules.find(({ id }) => id === `form/${issue.kind}`);
        return rule && policy.rules[rule.id] !== 'off'
          ? [{ outcome: outcomeOf(rule, issue, { forms: [form] }), set }]
          : [];
      }),
    ),
  );
}

function outcomeOf(rule: RuleMeta, { messageId, fields, data }: ReadingIssue, set: FormSet): RuleOutcome {
  const cells = cellsOf(fields, set);
  return {
    ruleId: rule.id,
    place: fields[0],
    status: 'failed',
    diagnostic: {
      ruleId: rule.id,
      messageId,
      data,
      severity: rule.severity,
      message: messageOf(rule, messageId, data),
      cells,
      figures: textsOf(cells, set),
      evidence: undefined,
    },
  };
}
