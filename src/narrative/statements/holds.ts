/** Whether figures go together, as precisely as they are printed: to tell which of several readings is meant. */
import type { Interval } from '../../model/number/quantity';
import { add, decimal, divide, interval, meet, multiply, point, ZERO } from '../../model/number/quantity';
import { inPlain } from '../whole';
import type { Reading } from '../reading';
import { isPlausible } from './mistyped';
import { intervalOf } from './quantity';

export function sumOf(readings: readonly Reading[]): Interval {
  return readings.reduce((sum, each) => add(sum, intervalOf(each)), point(ZERO));
}

export function makesUp(parts: readonly Reading[], whole: Reading): boolean {
  return meet(sumOf(parts), intervalOf(whole));
}

export function isQuotient(rate: Reading, part: Reading, wholes: readonly Reading[]): boolean {
  const quotient = divide(intervalOf(part), sumOf(wholes));
  return quotient !== undefined && meet(quotient, intervalOf(rate));
}

export function isProduct(amount: Reading, count: Reading, price: Reading): boolean {
  return meet(multiply(intervalOf(count), intervalOf(price)), intervalOf(amount));
}

/** Whether shares may be all there are of a whole. */
export function isHundred(shares: readonly Reading[]): boolean {
  return meet(sumOf(shares), interval(decimal('0.9999'), decimal('1.0001')));
}

/**
 * Whether one digit mistyped, or two exchanged, is the whole difference between parts and whole: a list that falls
 * short by anything else may just not name all parts.
 */
export function isSlip(parts: readonly Reading[], whole: Reading): boolean {
  const difference = parts.reduce((left, each) => left.minus(inPlain(each)), inPlain(whole)).abs();
  if (difference.eq(0)) return false;
  const digits = difference
    .toFixed()
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  const ninth = difference
    .div('9')
    .toFixed(6)
    .replace('.', '')
    .replace(/^0+|0+$/g, '');
  return (
    digits.length === 1 ||
    ninth.length === 1 ||
    isPlausible({ kind: 'sum', terms: { whole: [whole], parts } })
  );
}

export function isAtLeast(whole: Reading, parts: readonly Reading[]): boolean {
  return parts.reduce((sum, each) => sum.plus(inPlain(each)), ZERO).lte(inPlain(whole));
}
