/**
 * How a printed figure may have become another under a typing hand: for every slip the figures that it could
 * have come from. Work on digits, as the eye and the hand do.
 */
import type { Slip } from '../model/cause';
import type { Decimal } from '../model/quantity';
import { decimal } from '../model/quantity';

export interface Source {
  readonly value: Decimal;
  readonly slip: Slip;
}

/**
 * How telling a slip is: a figure that fits by one of the first kind hardly does so by chance, one mistyped
 * digit may. Figures that fit no slip come after all of them.
 */
const TIERS: readonly (readonly Slip[])[] = [
  ['overwritten', 'unit', 'decimal', 'transposed', 'sign', 'row-missed', 'doubled', 'dropped'],
  ['blank', 'rounded'],
  // Two columns of a row are often equal without anybody having erred.
  ['mistyped', 'neighbour'],
];

export function tierOf(slip: Slip | undefined): number {
  const tier = TIERS.findIndex((slips) => slip !== undefined && slips.includes(slip));
  return tier < 0 ? TIERS.length : tier;
}

/** The figures that, by one slip each, would read as this one; `decimals` as the cell states it. */
export function sourcesOf(printed: Decimal, decimals: number): readonly Source[] {
  // Nobody types a nought by a slip of the hand: it says that there is nothing.
  if (printed.eq(0)) return [];
  const digits = printed.abs().toFixed(decimals).replace('.', '');
  const sign = printed.lt(0) ? -1 : 1;
  const from = (text: string, slip: Slip): Source => ({
    value: decimal(text).div(decimal('10').pow(decimals)).times(sign),
    slip,
  });
  return [
    ...[4, -4].map((power): Source => ({ value: shifted(printed, power), slip: 'unit' })),
    ...[1, -1, 2, -2, 3, -3].map((power): Source => ({ value: shifted(printed, power), slip: 'decimal' })),
    ...transpositions(digits).map((text) => from(text, 'transposed')),
    { value: printed.times(-1), slip: 'sign' },
    ...withoutDoubled(digits).map((text) => from(text, 'doubled')),
    ...withOneMore(digits).map((text) => from(text, 'dropped')),
    ...mistypings(digits).map((text) => from(text, 'mistyped')),
  ];
}

/** Whether `rounded` is the other one with fewer decimals: 38.5 for 38.46. */
export function isRounded(printed: Decimal, exact: Decimal, decimals: number): boolean {
  for (let fewer = 0; fewer < decimals; fewer += 1)
    if (printed.eq(exact.round(fewer, 1)) && !printed.eq(exact)) return true;
  return false;
}

function shifted(value: Decimal, power: number): Decimal {
  return power > 0 ? value.times(`1e${power}`) : value.div(`1e${-power}`);
}

function transpositions(digits: string): readonly string[] {
  return at(digits.length - 1).flatMap((index) => {
    const [a, b] = [digits[index]!, digits[index + 1]!];
    return a === b ? [] : [digits.slice(0, index) + b + a + digits.slice(index + 2)];
  });
}

/** A key held too long: one of two equal neighbours too many. */
function withoutDoubled(digits: string): readonly string[] {
  return at(digits.length - 1)
    .filter((index) => digits[index] === digits[index + 1])
    .map((index) => digits.slice(0, index) + digits.slice(index + 1));
}

function withOneMore(digits: string): readonly string[] {
  return at(digits.length + 1).flatMap((index) =>
    at(10).map((digit) => digits.slice(0, index) + String(digit) + digits.slice(index)),
  );
}

function mistypings(digits: string): readonly string[] {
  return at(digits.length).flatMap((index) =>
    at(10)
      .map(String)
      .filter((digit) => digit !== digits[index])
      .map((digit) => digits.slice(0, index) + digit + digits.slice(index + 1)),
  );
}

const at = (length: number): readonly number[] =>
  Array.from({ length: Math.max(0, length) }, (_, index) => index);
