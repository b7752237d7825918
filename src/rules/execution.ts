/** The execution rate as several rules look at it. */
import { evaluate } from '../model/relation/evaluate';
import type { FieldId } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import type { Policy } from '../model/policy/policy';
import type { Decimal } from '../model/number/quantity';
import { decimal, formatDecimal } from '../model/number/quantity';
import { quotient } from '../model/relation/relation';

export type Execution =
  | { readonly kind: 'rate'; readonly rate: Decimal; readonly shown: string; readonly low: boolean }
  /** The operand that stands in the way. */
  | { readonly kind: 'open'; readonly because: FieldId; readonly zero: boolean };

/** `low`: below the policy's threshold whatever the rounding of both amounts. */
export function executionOf(set: FormSet, policy: Policy): Execution {
  const result = evaluate(quotient('funds.total.executed', 'funds.total.annual'), {}, set);
  if (result.kind === 'none') {
    const zero = result.problem === 'zero-over-zero' || result.problem === 'over-zero';
    return { kind: 'open', because: result.operands[0]?.id ?? 'funds.total.annual', zero };
  }
  return {
    kind: 'rate',
    rate: result.value,
    shown: `${formatDecimal(result.value.times(100), 2)}%`,
    low: result.interval.upper.value.times(100).lt(decimal(policy.lowExecution)),
  };
}
