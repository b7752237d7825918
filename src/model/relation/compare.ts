/** Whether a stated number and a computed one agree, given how precisely each is known (DOMAIN section 3). */
import type { Evaluation } from './evaluate';
import { mayBeAtMost, meet } from '../number/quantity';
import { fitOf } from '../number/printedScore';
import type { Operator, Relation } from './relation';

/**
 * `holds`: as stated. `rounding`: not as stated, but the intervals meet. `coarse`: a score that fits only
 * when rounded to fewer decimals than two. `broken`: both sides cannot be right.
 */
export type Agreement = 'holds' | 'rounding' | 'coarse' | 'broken';

type Value = Extract<Evaluation, { kind: 'value' }>;

export function compare(left: Value, relation: Relation, right: Value): Agreement {
  return relation.comparison === 'score'
    ? compareScores(left, right)
    : compareIntervals(left, relation.operator, right);
}

function compareIntervals(left: Value, operator: Operator, right: Value): Agreement {
  switch (operator) {
    case '=':
      // The computed value would be printed just so: nothing to say, not even a rounding difference.
      if (left.value.eq(right.value) || meet(left.interval, { lower: closed(right), upper: closed(right) }))
        return 'holds';
      return meet(left.interval, right.interval) ? 'rounding' : 'broken';
    case '<=':
      if (left.value.lte(right.value)) return 'holds';
      return mayBeAtMost(left.interval, right.interval) ? 'rounding' : 'broken';
    case '>=':
      return compareIntervals(right, '<=', left);
  }
}

function closed(value: Value): { readonly value: Value['value']; readonly closed: true } {
  return { value: value.value, closed: true };
}

function compareScores(left: Value, right: Value): Agreement {
  const agreements = { exact: 'holds', coarse: 'coarse', no: 'broken' } as const;
  return agreements[fitOf(left.value, right.interval)];
}
