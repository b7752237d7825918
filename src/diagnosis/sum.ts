/**
 * The sum over a list, in which one row's figure can be put in another's place without adding all rows up anew:
 * decimals are exact, so that what is left without a row is what the others add up to. What a cell states is a
 * closed interval, and so is the sum of any of them.
 */
import type { Evaluation, Operand } from '../model/relation/evaluate';
import { evaluateField } from '../model/relation/evaluate';
import type { FieldId } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import type { Decimal, Interval } from '../model/number/quantity';
import { interval, ZERO } from '../model/number/quantity';
import { squareOf, summed } from '../model/number/summed';
import { flatMap } from '../model/flatMap';

export interface Sum {
  readonly rows: ReadonlySet<FieldId>;
  readonly value: Decimal;
  readonly lower: Decimal;
  readonly upper: Decimal;
  /** Of half the width of each row's interval. */
  readonly squares: number;
  /** How many rows have a number, are blank, or hold something that is no number. */
  readonly numbers: number;
  readonly blanks: number;
  readonly words: number;
  /** Rows without such a cell. */
  readonly absent: readonly Operand[];
  /** One of these may stand under a label that was not read: nothing is known of the sum. */
  readonly unread: boolean;
}

export function sumOver(rows: readonly FieldId[], set: FormSet): Sum {
  const found = rows.map((id) => evaluateField(id, set));
  const empty: Sum = {
    rows: new Set(rows),
    value: ZERO,
    lower: ZERO,
    upper: ZERO,
    squares: 0,
    numbers: 0,
    blanks: 0,
    words: 0,
    absent: flatMap(found, (row) => (row.kind === 'none' && row.problem === 'missing' ? row.operands : [])),
    unread: found.some((row) => row.kind === 'none' && row.problem === 'unread'),
  };
  return found.reduce((sum, row) => counted(sum, row, 1), empty);
}

/** The sum with one row as it reads now, and not as it read before. */
export function exchanged(sum: Sum, before: Evaluation, now: Evaluation): Sum {
  if (before.kind !== 'value' || now.kind !== 'value') return counted(without(sum, before), now, 1);
  return {
    ...sum,
    value: sum.value.minus(before.value).plus(now.value),
    lower: sum.lower.minus(before.interval.lower.value).plus(now.interval.lower.value),
    upper: sum.upper.minus(before.interval.upper.value).plus(now.interval.upper.value),
    squares: sum.squares - squareOf(before.interval) + squareOf(now.interval),
  };
}

/** The sum of the other rows. */
export function without(sum: Sum, row: Evaluation): Sum {
  return counted(sum, row, -1);
}

function counted(sum: Sum, row: Evaluation, by: 1 | -1): Sum {
  if (row.kind === 'value') {
    const change = (all: Decimal, one: Decimal): Decimal => (by > 0 ? all.plus(one) : all.minus(one));
    return {
      ...sum,
      value: change(sum.value, row.value),
      lower: change(sum.lower, row.interval.lower.value),
      upper: change(sum.upper, row.interval.upper.value),
      squares: sum.squares + by * squareOf(row.interval),
      numbers: sum.numbers + by,
    };
  }
  switch (row.problem) {
    case 'missing':
    case 'unread':
      return sum;
    case 'blank':
      return { ...sum, blanks: sum.blanks + by };
    default:
      return { ...sum, words: sum.words + by };
  }
}

/** What the rows with a number may add up to. */
export function intervalOf({ lower, upper, squares }: Sum): Interval {
  return summed(interval(lower, upper), squares);
}

/** As `evaluate` would give it, but for the operands: of those it has only what the form does not show. */
export function evaluationOf(sum: Sum): Evaluation {
  const { value, numbers, blanks, words, absent, unread } = sum;
  if (unread) return { kind: 'none', problem: 'unread', operands: [] };
  if (words > 0) return { kind: 'none', problem: 'not-a-number', operands: [] };
  if (numbers === 0) return { kind: 'none', problem: blanks > 0 ? 'blank' : 'missing', operands: absent };
  return { kind: 'value', value, interval: intervalOf(sum), operands: absent, zeros: absent };
}
