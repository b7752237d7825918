/**
 * How a printed figure may have become another under a typing hand: for every entry error the figures that it could
 * have come from, and how likely a hand makes just this figure of that one. Work on digits, as the eye and the
 * hand do.
 */
import type { EntryError } from '../model/result/cause';
import type { Decimal } from '../model/number/quantity';
import { decimal } from '../model/number/quantity';
import { WEIGHTS } from './weights';

/** A figure that may have become the one that stands there. */
export class Source {
  private exact: Decimal | undefined;

  /** @param about the value, nearly: most sources are far from any that is looked for, and need not be made exact */
  constructor(
    readonly entryError: EntryError,
    readonly likelihood: number,
    readonly about: number,
    private readonly make: () => Decimal,
  ) {}

  get value(): Decimal {
    this.exact ??= this.make();
    return this.exact;
  }

  /** The same entry error in a figure that is printed times a power of ten. */
  moved(power: number): Source {
    const { entryError, likelihood, about } = this;
    return new Source(entryError, likelihood, about * 10 ** power, () => this.value.times(`1e${power}`));
  }
}

/** How likely an entry error that may go this many ways has gone this one. */
export function likelihoodOf(entryError: EntryError, ways = 1): number {
  return WEIGHTS.shares[entryError] / 100 / ways;
}

/**
 * How likely a figure stands where another should for no reason that can be seen.
 *
 * @param distance between the two, in units of the last place
 */
export function unforeseen(distance: number): number {
  return (WEIGHTS.unforeseen / 100) * among(distance);
}

/** The chance of one figure among all that are as far off. */
export function among(distance: number): number {
  return 1 / (WEIGHTS.spread * Math.max(1, distance));
}

/** The figures that, by one entry error each, would read as this one; `decimals` as the cell states it. */
export function sourcesOf(printed: Decimal, decimals: number): readonly Source[] {
  // Nobody types a nought by mistake: it says that there is nothing.
  if (printed.eq(0)) return [];
  const digits = printed.abs().toFixed(decimals).replace('.', '');
  const { length } = digits;
  const sign = printed.lt(0) ? '-' : '';
  // Nobody writes 05.00.
  const isWritten = (text: string): boolean => !text.startsWith('0') || text.length <= decimals + 1;
  const as = (entryError: EntryError, ways: number, texts: readonly string[]): readonly Source[] =>
    texts.map(
      (text) => new Source(entryError, likelihoodOf(entryError, ways), Number(text), () => decimal(text)),
    );
  const typed = (entryError: EntryError, ways: number, texts: readonly string[]): readonly Source[] =>
    as(
      entryError,
      ways,
      texts.filter(isWritten).map((text) => `${sign}${text}e-${decimals}`),
    );
  const plain = printed.toFixed();
  const scaled = (...powers: readonly number[]): readonly string[] =>
    powers.map((power) => `${plain}e${power}`);
  const moved = scaled(1, -1).map(decimal);
  return [
    ...as('unit', 2, scaled(4, -4)),
    ...WEIGHTS.pointWays.flatMap((ways, at) => as('decimal', ways, scaled(at + 1, -at - 1))),
    // 8.00 for 0.80 is the point, whatever two digits changed places.
    ...typed('transposed', length - 1, transpositions(digits)).filter(
      ({ value }) => !moved.some((each) => each.eq(value)),
    ),
    ...as('sign', 1, [sign === '' ? `-${plain}` : plain.slice(1)]),
    ...typed('doubled', length - 1, withoutDoubled(digits)),
    ...typed('dropped', length + 1, withOneMore(digits)),
    ...as('dropped', length + 1, withOneMoreDecimal(plain, decimals)),
    ...as('dropped', length + 1, withOneBefore(plain)),
    ...typed('mistyped', length * 9, mistypings(digits)),
    ...carries(printed, decimals, length),
  ];
}

/** Whether `rounded` is the other one with fewer decimals: 38.5 for 38.46. */
export function isRounded(printed: Decimal, exact: Decimal, decimals: number): boolean {
  if (printed.eq(0)) return false;
  for (let fewer = 0; fewer < decimals; fewer += 1)
    if (printed.eq(exact.round(fewer)) && !printed.eq(exact)) return true;
  return false;
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

/** 79.7 for 79.97: where a decimal is left out those behind it move up. */
function withOneMoreDecimal(plain: string, decimals: number): readonly string[] {
  const [whole = '', fraction = ''] = plain.split('.');
  if (fraction.length >= decimals) return [];
  return withOneMore(fraction).map((text) => `${whole}.${text}`);
}

/** 0.12 for 9.12: without its first digit a figure below ten begins with the point. */
function withOneBefore(plain: string): readonly string[] {
  return plain.startsWith('0.') ? at(9).map((digit) => `${digit + 1}${plain.slice(1)}`) : [];
}

function mistypings(digits: string): readonly string[] {
  return at(digits.length).flatMap((index) =>
    at(10)
      .map(String)
      .filter((digit) => digit !== digits[index])
      .map((digit) => digits.slice(0, index) + digit + digits.slice(index + 1)),
  );
}

/** One more or less in a place, with what is carried: 9.50 for 10.50. */
function carries(printed: Decimal, decimals: number, length: number): readonly Source[] {
  const likelihood = likelihoodOf('carry', length * 2);
  return at(length).flatMap((place) =>
    ['', '-'].map((sign) => {
      const one = `${sign}1e${place - decimals}`;
      return new Source('carry', likelihood, Number(printed) + Number(one), () => printed.plus(one));
    }),
  );
}

const at = (length: number): readonly number[] =>
  Array.from({ length: Math.max(0, length) }, (_, index) => index);
