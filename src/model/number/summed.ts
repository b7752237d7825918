/** How precisely a sum of rounded parts is known. */
import type { Interval } from './quantity';
import { decimal, interval } from './quantity';

/** In standard deviations: one sum of rounded parts in sixteen thousand is further off. */
const FURTHEST = 4;

/**
 * The interval of a sum: as wide as all of its parts together, but no further than rounding up and down leaves when
 * there are many. Two hundred parts to the cent could be off by 1.00, and are off by 0.16 at most: what is more was
 * not rounded, but mistyped.
 *
 * @param all as wide as the parts together
 * @param squares of half the width of each part, added up: `squareOf`
 */
export function summed(all: Interval, squares: number): Interval {
  const { lower, upper } = all;
  const most = FURTHEST * Math.sqrt(Math.max(0, squares) / 3);
  if (most === 0 || Number(upper.value.minus(lower.value)) / 2 <= most) return all;
  const middle = lower.value.plus(upper.value).div(2);
  const by = decimal(most.toPrecision(6));
  return interval(middle.minus(by), middle.plus(by));
}

export function squareOf({ lower, upper }: Interval): number {
  const half = Number(upper.value.minus(lower.value)) / 2;
  return half * half;
}
