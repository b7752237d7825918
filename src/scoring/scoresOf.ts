/** The scores of a form, of whichever kind, with what the forms beside it have to do with them. */
import type { FormModel, FormSet } from '../model/form/form';
import { isA, isDepartments, isEvaluation } from '../model/form/form';
import type { Policy } from '../model/policy/policy';
import type { Expression } from '../model/relation/relation';
import type { ScoreSheet } from '../model/result/result';
import { rollUp } from './rollUp';
import { scoreForm } from './score';
import { scoreCard } from './scorecard';

export interface Beside {
  /** Every form of the workbook. */
  readonly forms: readonly FormModel[];
  /** A department's own forms, where it is known which are a scorecard's. */
  readonly department: FormSet | undefined;
}

/**
 * Undefined for a form that is not scored, and for a scorecard without other forms of its department.
 * @param executionScoreBy what the execution score is by a policy, as its rule declares it
 */
export function scoresOf(
  form: FormModel,
  { forms, department }: Beside,
  policy: Policy,
  executionScoreBy: (policy: Policy) => Expression,
): ScoreSheet | undefined {
  if (isA(form, 'scorecard')) return department && scoreCard(form, department, policy);
  if (!isEvaluation(form)) return undefined;
  const scores = scoreForm(form, policy, executionScoreBy(policy));
  return isDepartments(form) ? withRolledUp(scores, form, forms, policy) : scores;
}

/** Of several departments nothing tells whose the projects are. */
function withRolledUp(
  scores: ScoreSheet,
  form: FormModel,
  forms: readonly FormModel[],
  policy: Policy,
): ScoreSheet {
  const departments = forms.filter((each) => isEvaluation(each) && isDepartments(each));
  if (departments.length > 1) return scores;
  const projects = forms.filter((each) => isEvaluation(each) && !isDepartments(each));
  const rolled = rollUp(form, projects, policy);
  if (rolled.size === 0) return scores;
  const rows = form.lists.get('indicators') ?? [];
  return {
    ...scores,
    indicators: scores.indicators.map((line, at) => {
      const other = rolled.get(rows[at]!.index);
      // What its own figures give already says as much.
      return other && other.computed !== line.computed
        ? { ...line, others: [...(line.others ?? []), other] }
        : line;
    }),
  };
}
