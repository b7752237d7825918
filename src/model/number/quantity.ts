/**
 * Numbers as forms state them: exact decimals that stand for an interval of true values.
 *
 * `743.91` with two decimals stands for every value that would be shown so: 743.905 … 743.915.
 * A relation is broken only when the intervals of its two sides do not meet
 * (XBRL Calculations 1.1: nearest rounding, closed intervals of ± half a unit).
 * Binary floating point appears nowhere: 0.1 + 0.2 is 0.3.
 */
import { Decimal, ZERO } from './decimal';

export type { Decimal };
export { ZERO };

/** A text's figure as it is written, a cell's number as Excel keeps it. */
export function decimal(value: string | number | Decimal): Decimal {
  return typeof value === 'number' ? Decimal.ofDouble(value) : Decimal.of(value);
}

/** One end of an interval; `closed` when the end itself belongs to it. */
export interface Endpoint {
  readonly value: Decimal;
  readonly closed: boolean;
}

export interface Interval {
  readonly lower: Endpoint;
  readonly upper: Endpoint;
}

/** A number as stated: its value, the interval it stands for, and how it was written. */
export interface Quantity {
  readonly value: Decimal;
  readonly interval: Interval;
  /** How to show it to the user: `743.91`, `99.79%`. */
  readonly text: string;
}

export function interval(lower: Decimal, upper: Decimal, lowerClosed = true, upperClosed = true): Interval {
  return { lower: { value: lower, closed: lowerClosed }, upper: { value: upper, closed: upperClosed } };
}

export function point(value: Decimal): Interval {
  return interval(value, value);
}

/** What a number stated to `decimals` places stands for: value ± half a unit of the last place, closed. */
export function rounded(value: Decimal, decimals: number): Interval {
  const half = halfUnit(decimals);
  return interval(value.minus(half), value.plus(half));
}

/**
 * What rounds to `value` at `decimals` places as Excel does it, half away from zero:
 * for a positive value closed below and open above (2.5 rounds to 3, so 2 stands for [1.5, 2.5)).
 */
export function roundsTo(value: Decimal, decimals: number): Interval {
  const half = halfUnit(decimals);
  return interval(value.minus(half), value.plus(half), value.gt(0), value.lt(0));
}

/** By decimals: every figure of a form asks for one. */
const halfUnits: Decimal[] = [];

function halfUnit(decimals: number): Decimal {
  return (halfUnits[decimals] ??= decimal(`5e${-decimals - 1}`));
}

/** Rounds half away from zero, as Excel's ROUND. */
export function roundLikeExcel(value: Decimal, decimals: number): Decimal {
  return value.round(decimals);
}

export function add(a: Interval, b: Interval): Interval {
  return { lower: addEnds(a.lower, b.lower), upper: addEnds(a.upper, b.upper) };
}

export function negate(a: Interval): Interval {
  return { lower: scaleEnd(a.upper, -1), upper: scaleEnd(a.lower, -1) };
}

export function subtract(a: Interval, b: Interval): Interval {
  return add(a, negate(b));
}

export function multiply(a: Interval, b: Interval): Interval {
  return hull(pairs(a, b).map(([x, y]) => ({ value: x.value.times(y.value), closed: attained(x, y) })));
}

/** Undefined where the divisor's interval holds zero: the quotient has no bounds. */
export function divide(a: Interval, b: Interval): Interval | undefined {
  if (b.lower.value.lte(0) && b.upper.value.gte(0)) return undefined;
  // Between positive ends it is known which two are the quotient's; a division costs more than all else here.
  const ends: readonly (readonly [Endpoint, Endpoint])[] =
    a.lower.value.gt(0) && b.lower.value.gt(0)
      ? [
          [a.lower, b.upper],
          [a.upper, b.lower],
        ]
      : pairs(a, b);
  // End by end, not as a × (1 ÷ b): 33 ÷ 33 must be exactly 1.
  return hull(
    ends.map(([x, y]) => ({
      value: x.value.div(y.value),
      closed: (x.closed && x.value.eq(0)) || (x.closed && y.closed),
    })),
  );
}

/** The smaller of two values, over all pairs. */
export function minimum(a: Interval, b: Interval): Interval {
  return { lower: lesserEnd(a.lower, b.lower, true), upper: lesserEnd(a.upper, b.upper, false) };
}

/** Whether the two have a value in common; a single shared end counts only if both include it. */
export function meet(a: Interval, b: Interval): boolean {
  return reaches(a.lower, b.upper) && reaches(b.lower, a.upper);
}

/** Whether some value of `a` is at most some value of `b`. */
export function mayBeAtMost(a: Interval, b: Interval): boolean {
  return reaches(a.lower, b.upper);
}

/** Whether `lower` is at or below `upper`, both ends counted as they are closed. */
function reaches(lower: Endpoint, upper: Endpoint): boolean {
  const order = lower.value.cmp(upper.value);
  return order < 0 || (order === 0 && lower.closed && upper.closed);
}

function addEnds(a: Endpoint, b: Endpoint): Endpoint {
  return { value: a.value.plus(b.value), closed: a.closed && b.closed };
}

function scaleEnd(end: Endpoint, factor: number): Endpoint {
  return { value: end.value.times(factor), closed: end.closed };
}

function pairs(a: Interval, b: Interval): [Endpoint, Endpoint][] {
  return [
    [a.lower, b.lower],
    [a.lower, b.upper],
    [a.upper, b.lower],
    [a.upper, b.upper],
  ];
}

/** Whether the product of two ends is reached: a closed zero reaches it whatever the other end is. */
function attained(x: Endpoint, y: Endpoint): boolean {
  return (x.closed && x.value.eq(0)) || (y.closed && y.value.eq(0)) || (x.closed && y.closed);
}

function hull(ends: readonly Endpoint[]): Interval {
  let lower = ends[0]!;
  let upper = ends[0]!;
  for (const end of ends.slice(1)) {
    const low = end.value.cmp(lower.value);
    if (low < 0 || (low === 0 && end.closed)) lower = end;
    const high = end.value.cmp(upper.value);
    if (high > 0 || (high === 0 && end.closed)) upper = end;
  }
  return { lower, upper };
}

function lesserEnd(a: Endpoint, b: Endpoint, lower: boolean): Endpoint {
  const order = a.value.cmp(b.value);
  if (order !== 0) return order < 0 ? a : b;
  // At the same value: as a lower end the union of both counts; as an upper end both must include it.
  return { value: a.value, closed: lower ? a.closed || b.closed : a.closed && b.closed };
}

/** Plain decimal notation with at most `decimals` places, trailing zeros dropped: `1.53`, `-0.5`, `2`. */
export function formatDecimal(value: Decimal, decimals = 10): string {
  const text = roundLikeExcel(value, decimals).toFixed();
  return text === '-0' ? '0' : text;
}
