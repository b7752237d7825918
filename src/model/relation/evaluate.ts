/**
 * Evaluates an expression over the fields of a form set, as exact value and as interval.
 *
 * A blank is not zero (DOMAIN T5): it counts as 0 only inside a sum, and every operand so read is kept
 * in `zeros` so that the finding can name it. Outside a sum a blank operand leaves no value. What the form may
 * show under a label that was not read is no blank: no sum closes over it.
 */
import type { FieldId } from '../form/fields';
import { listOf, rowField } from '../form/fields';
import type { Field, FormSet } from '../form/form';
import { findField, listRows } from '../form/form';
import { mayBeUnread } from '../form/unread';
import type { Decimal, Interval } from '../number/quantity';
import { add, decimal, divide, minimum, multiply, point, ZERO } from '../number/quantity';
import { squareOf, summed } from '../number/summed';
import type { Binding, Expression, Total } from './relation';
import { bind, foundField, isTerm, totalRows } from './relation';

export interface Operand {
  readonly id: FieldId;
  /** Undefined where the form has no such cell. */
  readonly field: Field | undefined;
}

export type Evaluation =
  | {
      readonly kind: 'value';
      readonly value: Decimal;
      readonly interval: Interval;
      readonly operands: readonly Operand[];
      /** Those of `operands` that are blank, or not there, and were read as 0. */
      readonly zeros: readonly Operand[];
    }
  | {
      readonly kind: 'none';
      readonly problem: 'missing' | 'unread' | 'blank' | 'not-a-number' | 'zero-over-zero' | 'over-zero';
      /** The operands that stand in the way. */
      readonly operands: readonly Operand[];
    };

type Value = Extract<Evaluation, { kind: 'value' }>;

/** One field's number. */
export function evaluateField(id: FieldId, set: FormSet): Evaluation {
  const found = findField(set, id);
  const operands = [{ id, field: found }];
  if (!found) return { kind: 'none', problem: mayBeUnread(id, set) ? 'unread' : 'missing', operands };
  if (found.value.kind === 'quantity') {
    const { value, interval } = found.value.quantity;
    return { kind: 'value', value, interval, operands, zeros: NO_ZEROS };
  }
  return { kind: 'none', problem: found.value.kind === 'blank' ? 'blank' : 'not-a-number', operands };
}

const NO_ZEROS: readonly Operand[] = [];

/** How the sum over a list is found. */
export type TotalOf = (total: Total, binding: Binding, set: FormSet) => Evaluation;

/** @param totalOf for who knows the sums over lists already; else their rows are added up */
export function evaluate(
  expression: Expression,
  binding: Binding,
  set: FormSet,
  totalOf: TotalOf = addUp,
): Evaluation {
  switch (expression.kind) {
    case 'field':
      return evaluateField(bind(expression.field, binding), set);
    case 'firstFound':
      return evaluateField(foundField(expression, binding, set), set);
    case 'constant':
      return constantOf(expression);
    case 'total':
      return totalOf(expression, binding, set);
    default:
      return evaluateParts(expression, binding, set, totalOf);
  }
}

function evaluateParts(
  expression: Exclude<Expression, { kind: 'field' | 'firstFound' | 'constant' | 'total' }>,
  binding: Binding,
  set: FormSet,
  totalOf: TotalOf,
): Evaluation {
  const valueOf = (part: Expression): Evaluation => evaluate(part, binding, set, totalOf);
  switch (expression.kind) {
    case 'sum': {
      const terms = expression.terms.map(valueOf);
      return terms.find((term, at) => isBlankList(expression.terms[at]!, term)) ?? sumUp(terms);
    }
    case 'product':
      return expression.factors
        .map(valueOf)
        .reduce((a, b) =>
          combine(a, b, (x, y) => [x.value.times(y.value), multiply(x.interval, y.interval)]),
        );
    case 'quotient':
      return quotientOf(valueOf(expression.dividend), valueOf(expression.divisor));
    case 'minimum':
      return combine(valueOf(expression.of[0]), valueOf(expression.of[1]), (x, y) => [
        x.value.lt(y.value) ? x.value : y.value,
        minimum(x.interval, y.interval),
      ]);
  }
}

/** A column that nobody filled in is no row forgotten in a sum: what stands beside it says nothing of the total. */
function isBlankList({ kind }: Expression, value: Evaluation): boolean {
  return kind === 'total' && value.kind === 'none' && value.problem === 'blank' && value.operands.length > 1;
}

/** Rules hold the same constants as long as they run. */
const constants = new WeakMap<Expression, Value>();

function constantOf(expression: Extract<Expression, { kind: 'constant' }>): Value {
  let known = constants.get(expression);
  if (!known) {
    const value = decimal(expression.value);
    known = { kind: 'value', value, interval: point(value), operands: [], zeros: [] };
    constants.set(expression, known);
  }
  return known;
}

function addUp(total: Total, binding: Binding, set: FormSet): Evaluation {
  return sumUp(summands(total, binding, set).map((id) => evaluateField(id, set)));
}

/** What a total adds up: its rows; of a list that was not found the first that there would be, as it is not 0. */
export function summands(total: Total, binding: Binding, set: FormSet): readonly FieldId[] {
  const { of } = total;
  if (isTerm(of)) return totalRows(total, binding, set);
  const isThere = listRows(set, listOf(of)).length > 0;
  return isThere ? totalRows(total, binding, set) : [rowField(of, 0)];
}

function combine(
  a: Evaluation,
  b: Evaluation,
  operate: (a: Value, b: Value) => readonly [Decimal, Interval],
): Evaluation {
  if (a.kind === 'none') return a;
  if (b.kind === 'none') return b;
  const [value, interval] = operate(a, b);
  return {
    kind: 'value',
    value,
    interval,
    operands: joined(a.operands, b.operands),
    zeros: joined(a.zeros, b.zeros),
  };
}

/** Most have nothing to add: then there is no list to be made. */
function joined(some: readonly Operand[], more: readonly Operand[]): readonly Operand[] {
  if (more.length === 0) return some;
  return some.length === 0 ? more : [...some, ...more];
}

/**
 * Blank and absent terms count as 0 where at least one term is filled; one that is no number, or that the form may
 * show unread, stops the sum.
 */
function sumUp(terms: readonly Evaluation[]): Evaluation {
  let all: Interval | undefined;
  let value = ZERO;
  let squares = 0;
  let isBlank = false;
  const operands: Operand[] = [];
  // Most sums have no blanks.
  let zeros: Operand[] | undefined;
  let empty: Operand[] | undefined;
  for (const term of terms) {
    for (const operand of term.operands) operands.push(operand);
    if (term.kind === 'none') {
      if (term.problem !== 'blank' && term.problem !== 'missing') return term;
      isBlank ||= term.problem === 'blank';
      for (const operand of term.operands) (empty ??= []).push(operand);
      continue;
    }
    value = value.plus(term.value);
    all = all ? add(all, term.interval) : term.interval;
    squares += squareOf(term.interval);
    for (const zero of term.zeros) (zeros ??= []).push(zero);
  }
  if (!all) return { kind: 'none', problem: isBlank ? 'blank' : 'missing', operands: empty ?? NO_ZEROS };
  if (empty) (zeros ??= []).push(...empty);
  return { kind: 'value', value, interval: summed(all, squares), operands, zeros: zeros ?? NO_ZEROS };
}

function quotientOf(dividend: Evaluation, divisor: Evaluation): Evaluation {
  if (dividend.kind === 'none') return dividend;
  if (divisor.kind === 'none') return divisor;
  const quotient = divide(dividend.interval, divisor.interval);
  if (!quotient || divisor.value.eq(0)) {
    // 0 ÷ 0 says nothing; x ÷ 0 has no value, so a printed rate cannot be right (DOMAIN T6).
    const problem = dividend.value.eq(0) ? 'zero-over-zero' : 'over-zero';
    return { kind: 'none', problem, operands: divisor.operands };
  }
  return combine(dividend, divisor, (x, y) => [x.value.div(y.value), quotient]);
}
