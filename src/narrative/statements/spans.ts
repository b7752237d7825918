/** Figures as the numbers that they may stand for, fast enough to try many. */
import { point } from '../../model/number/quantity';
import type { Reading } from '../reading';
import { printed } from './quantity';
import type { Draft } from './story';

export interface Span {
  readonly lower: number;
  readonly upper: number;
}
export type Spans = Readonly<Record<string, readonly Span[]>>;

export const sum = (spans: readonly Span[]): Span =>
  spans.reduce(({ lower, upper }, each) => ({ lower: lower + each.lower, upper: upper + each.upper }), {
    lower: 0,
    upper: 0,
  });
export const less = (a: Span, b: Span): Span => ({ lower: a.lower - b.upper, upper: a.upper - b.lower });
export const times = (a: Span, b: Span): Span => ({ lower: a.lower * b.lower, upper: a.upper * b.upper });
/** Nothing is a share of 0: 5000 with its one digit mistyped is none of the figures that may be meant. */
export function over(a: Span, b: Span): Span {
  if (b.lower <= 0 && b.upper >= 0) return { lower: NaN, upper: NaN };
  const all = [a.lower / b.lower, a.lower / b.upper, a.upper / b.lower, a.upper / b.upper];
  return { lower: Math.min(...all), upper: Math.max(...all) };
}
/** Decimals of floating point are not exact; what is as near as this is the same. */
export const NEAR = 1e-9;
export const meet = (a: Span, b: Span): boolean => {
  const near = NEAR * Math.max(1, Math.abs(a.upper), Math.abs(b.upper));
  return a.lower <= b.upper + near && b.lower <= a.upper + near;
};

export const minusOne = ({ lower, upper }: Span): Span => ({ lower: lower - 1, upper: upper - 1 });
export const plusOne = ({ lower, upper }: Span): Span => ({ lower: lower + 1, upper: upper + 1 });

export function spansOf(terms: Draft['terms']): Record<string, Span[]> {
  const spans: Record<string, Span[]> = {};
  for (const [name, readings] of Object.entries(terms)) spans[name] = readings.map((each) => spanOf(each));
  return spans;
}

export function spanOf(reading: Reading, value?: string): Span {
  const { quantity, scale } = printed(reading);
  // 每个补助20万元 is what it says; an average is rounded.
  const isExact = reading.kind === 'price' && !/均/.test(reading.figure.lead);
  const { lower, upper } = isExact ? point(quantity.value) : quantity.interval;
  if (value === undefined)
    return { lower: Number(lower.value.toFixed()), upper: Number(upper.value.toFixed()) };
  const moved = Number(value) * Number(scale) - Number(quantity.value.toFixed());
  return { lower: Number(lower.value.toFixed()) + moved, upper: Number(upper.value.toFixed()) + moved };
}
