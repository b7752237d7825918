/** The execution of the budget as several rules look at it. */
import { evaluate } from '../model/relation/evaluate';
import type { FieldId } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import type { LocalizedText } from '../model/text/locale';
import { clauseFor } from '../model/policy/clauses';
import type { Policy } from '../model/policy/policy';
import type { Decimal } from '../model/number/quantity';
import { fitOf } from '../model/number/printedScore';
import { decimal, formatDecimal } from '../model/number/quantity';
import type { Expression } from '../model/relation/relation';
import {
  constant,
  field,
  fieldsIn,
  firstFound,
  minimum,
  product,
  quotient,
} from '../model/relation/relation';
import type { Verdict } from '../model/result/rule';
import { Kept } from '../model/kept';
import { notChecked, undecided } from './verdicts';

/** What execution is measured by: the budget as adjusted; the initial one in forms that have no other. */
export const BUDGET = firstFound('funds.total.annual', 'funds.total.initial');

export const EXECUTION_RATE = quotient('funds.total.executed', BUDGET);

const CAPPED = product('funds.total.weight', minimum(constant('1'), EXECUTION_RATE));
const UNCAPPED = product('funds.total.weight', EXECUTION_RATE);

/** What the execution score is by a policy: at most its weight, unless its clause says that it is not capped. */
export function executionScoreBy(policy: Policy): Expression {
  return clauseFor('execution', policy) === 'E1-uncapped' ? UNCAPPED : CAPPED;
}

/** Whether the execution score is above its weight and what the rate gives without a cap, as some places have it. */
export function isUncapped(set: FormSet): boolean {
  const score = evaluate(field('funds.total.score'), {}, set);
  const weight = evaluate(field('funds.total.weight'), {}, set);
  const given = evaluate(UNCAPPED, {}, set);
  if (score.kind === 'none' || weight.kind === 'none' || given.kind === 'none') return false;
  return score.value.gt(weight.value) && fitOf(score.value, given.interval) === 'exact';
}

/** The cell of the budget that execution is measured by. */
export function budgetIn(set: FormSet): FieldId {
  return fieldsIn(BUDGET, {}, set)[0]!;
}

/** What that budget is called. */
export function budgetName(set: FormSet): LocalizedText {
  return budgetIn(set) === 'funds.total.initial'
    ? { 'zh-CN': '年初预算数', en: 'initial budget' }
    : { 'zh-CN': '全年预算数', en: 'annual budget' };
}

export type Execution =
  | { readonly kind: 'rate'; readonly rate: Decimal; readonly shown: string; readonly low: boolean }
  /** The operand that stands in the way. */
  | { readonly kind: 'open'; readonly because: FieldId; readonly zero: boolean };

/** `low`: below the policy's threshold whatever the rounding of both amounts. */
export function executionOf(set: FormSet, policy: Policy): Execution {
  let executions = known.get(set);
  if (!executions) known.set(set, (executions = new Map()));
  let execution = executions.get(policy.lowExecution);
  if (!execution) executions.set(policy.lowExecution, (execution = computed(set, policy)));
  return execution;
}

/** What is said at a place of an execution that cannot be computed. */
export function withoutRate(
  place: FieldId,
  { because, zero }: Extract<Execution, { kind: 'open' }>,
  set: FormSet,
): Verdict {
  return zero
    ? notChecked(place, 'not-applicable', {
        'zh-CN': '预算数为 0，没有执行率',
        en: 'the budget is 0: there is no execution rate',
      })
    : undecided(place, because, set);
}

/** By the threshold. Half a dozen rules ask for that of the same forms, which never change. */
const known = new Kept<FormSet, Map<string, Execution>>();

function computed(set: FormSet, { lowExecution }: Pick<Policy, 'lowExecution'>): Execution {
  const result = evaluate(EXECUTION_RATE, {}, set);
  if (result.kind === 'none') {
    const zero = result.problem === 'zero-over-zero' || result.problem === 'over-zero';
    return { kind: 'open', because: result.operands[0]?.id ?? budgetIn(set), zero };
  }
  return {
    kind: 'rate',
    rate: result.value,
    shown: `${formatDecimal(result.value.times(100), 2)}%`,
    low: result.interval.upper.value.times(100).lt(decimal(lowExecution)),
  };
}
