/**
 * Which values of one cell make a relation hold, all others being as they are: the expression is turned inside
 * out, over intervals, from its value down to the cell.
 *
 * A cell holds a printed number, which stands for an interval; what is solved for is the printed one.
 */
import type { FieldId } from '../model/form/fields';
import type { Decimal, Interval } from '../model/number/quantity';
import {
  decimal,
  divide,
  formatDecimal,
  interval,
  meet,
  multiply,
  point,
  roundLikeExcel,
  roundsTo,
  subtract,
} from '../model/number/quantity';
import type { Binding, Expression } from '../model/relation/relation';
import { bind, foundField } from '../model/relation/relation';
import type { Constraint } from './constraints';
import type { Figures } from './figures';
import { slackOf } from './precision';

/** Beyond any figure of any form: what has no bound is bounded here. */
const FAR = decimal('1e30');

/** The printed values of the field for which the relation holds; none where there are none, or no telling. */
export function solutions(constraint: Constraint, id: FieldId, figures: Figures): readonly Interval[] {
  const { relation, binding, place } = constraint;
  const field = figures.field(id);
  if (!field) return [];
  const slack = slackOf(field);
  if (id === place) {
    const right = figures.evaluate(relation.right, binding);
    if (right.kind === 'none') return [];
    if (relation.comparison === 'score')
      return [2, 1, 0].map((decimals) => point(roundLikeExcel(right.value, decimals)));
    return [widened(bounded(right.interval, relation.operator), slack)];
  }
  const left = figures.of(place);
  if (left.kind === 'none') return [];
  const target =
    relation.comparison === 'score'
      ? roundsTo(left.value, Math.min(2, statedDecimals(left.value)))
      : bounded(left.interval, relation.operator === '<=' ? '>=' : relation.operator === '>=' ? '<=' : '=');
  const solved = invert(relation.right, id, target, binding, figures);
  return solved ? [widened(solved, slack)] : [];
}

/** A printed score of 10 may be 9.98, rounded to a whole number (DOMAIN T4). */
function statedDecimals(value: Decimal): number {
  const text = formatDecimal(value);
  return text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
}

/** For `<=` everything up to the interval's end, for `>=` everything from its start. */
function bounded({ lower, upper }: Interval, operator: '=' | '<=' | '>='): Interval {
  if (operator === '<=') return { lower: { value: FAR.times(-1), closed: true }, upper };
  if (operator === '>=') return { lower, upper: { value: FAR, closed: true } };
  return { lower, upper };
}

function widened({ lower, upper }: Interval, by: Decimal): Interval {
  return interval(lower.value.minus(by), upper.value.plus(by), lower.closed, upper.closed);
}

/** The values of the field for which the expression takes a value of the target. The field stands in it once. */
function invert(
  expression: Expression,
  id: FieldId,
  target: Interval,
  binding: Binding,
  figures: Figures,
): Interval | undefined {
  const value = (part: Expression): Interval | undefined => {
    const found = figures.evaluate(part, binding);
    return found.kind === 'value' ? found.interval : undefined;
  };
  const holdsField = (part: Expression): boolean => figures.holds(part, binding, id);
  switch (expression.kind) {
    case 'field':
      return bind(expression.field, binding) === id ? target : undefined;
    case 'firstFound':
      return foundField(expression, binding, figures.set) === id ? target : undefined;
    case 'constant':
      return undefined;
    case 'total':
      return subtract(target, figures.sumBeside(id, expression, binding));
    case 'sum': {
      const own = expression.terms.find(holdsField);
      if (!own) return undefined;
      // A blank term counts as 0, as the sum itself reads it.
      const others = expression.terms
        .filter((term) => term !== own)
        .map((term) => value(term) ?? point(decimal('0')));
      return invert(own, id, others.reduce(subtract, target), binding, figures);
    }
    case 'product': {
      const own = expression.factors.find(holdsField);
      const others = expression.factors.filter((factor) => factor !== own).map(value);
      if (!own || !others.every((each) => each !== undefined)) return undefined;
      const by = others.reduce(multiply, point(decimal('1')));
      const rest = divide(target, by);
      return rest && invert(own, id, rest, binding, figures);
    }
    case 'quotient': {
      if (holdsField(expression.dividend)) {
        const divisor = value(expression.divisor);
        return divisor && invert(expression.dividend, id, multiply(target, divisor), binding, figures);
      }
      const dividend = value(expression.dividend);
      const rest = dividend && divide(dividend, target);
      return rest && invert(expression.divisor, id, rest, binding, figures);
    }
    case 'minimum': {
      const [a, b] = expression.of;
      const [own, other] = holdsField(a) ? [a, value(b)] : [b, value(a)];
      if (!other || other.upper.value.lt(target.lower.value)) return undefined;
      // Where the other one is in the target already, this one may be anything above.
      const wanted = meet(other, target) ? bounded(target, '>=') : target;
      return invert(own, id, wanted, binding, figures);
    }
  }
}

/** What is in both of them. */
export function intersection(one: readonly Interval[], other: readonly Interval[]): readonly Interval[] {
  const found: Interval[] = [];
  for (const a of one) for (const b of other) if (meet(a, b)) found.push(overlap(a, b));
  return found;
}

function overlap(a: Interval, b: Interval): Interval {
  const lower = a.lower.value.gte(b.lower.value) ? a.lower : b.lower;
  const upper = a.upper.value.lte(b.upper.value) ? a.upper : b.upper;
  return { lower, upper };
}
