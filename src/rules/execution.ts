/** The execution of the budget as several rules look at it. */
import { evaluate } from '../model/relation/evaluate';
import type { FieldId } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import type { LocalizedText } from '../model/text/locale';
import type { Policy } from '../model/policy/policy';
import type { Decimal } from '../model/number/quantity';
import { decimal, formatDecimal } from '../model/number/quantity';
import { firstFound, fieldsIn, quotient } from '../model/relation/relation';

/** What execution is measured by: the budget as adjusted; the initial one in forms that have no other. */
export const BUDGET = firstFound('funds.total.annual', 'funds.total.initial');

export const EXECUTION_RATE = quotient('funds.total.executed', BUDGET);

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
  const result = evaluate(EXECUTION_RATE, {}, set);
  if (result.kind === 'none') {
    const zero = result.problem === 'zero-over-zero' || result.problem === 'over-zero';
    return { kind: 'open', because: result.operands[0]?.id ?? budgetIn(set), zero };
  }
  return {
    kind: 'rate',
    rate: result.value,
    shown: `${formatDecimal(result.value.times(100), 2)}%`,
    low: result.interval.upper.value.times(100).lt(decimal(policy.lowExecution)),
  };
}
