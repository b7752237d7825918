/**
 * How a printed figure may have become another under a typing hand: for every entry error the figures that it could
 * have come from, and how likely a hand makes just this figure of that one. Work on digits, as the eye and the
 * hand do.
 */
import type { EntryError } from '../model/result/cause';
import type { Decimal } from '../model/number/quantity';
import { decimal } from '../model/number/quantity';

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

/**
 * How many of a hundred errors are of a kind. Estimates, and coarse ones: what counts is their order, and that
 * an entry error which may go many ways (ten digits at every place) explains less than one which goes only one.
 */
const SHARES: Readonly<Record<EntryError, number>> = {
  mistyped: 20,
  transposed: 15,
  dropped: 10,
  decimal: 10,
  blank: 8,
  'row-missed': 8,
  overwritten: 8,
  doubled: 6,
  unit: 6,
  neighbour: 3,
  carry: 3,
  sign: 2,
  rounded: 1,
};

/** A figure that has nothing to do with the right one: an old one, another row's. */
const UNRELATED = 5;

/** How likely an entry error that may go this many ways has gone this one. */
export function likelihoodOf(entryError: EntryError, ways = 1): number {
  return SHARES[entryError] / 100 / ways;
}

/** How likely any figure of so many digits stands where another should. */
export function unrelated(digits: number): number {
  return UNRELATED / 100 / 10 ** Math.max(1, digits);
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
    // By one place is what happens; by two or three, seldom.
    ...as('decimal', 2.5, scaled(1, -1)),
    ...as('decimal', 10, scaled(2, -2)),
    ...as('decimal', 25, scaled(3, -3)),
    // 8.00 for 0.80 is the point, whatever two digits changed places.
    ...typed('transposed', length - 1, transpositions(digits)).filter(
      ({ value }) => !moved.some((each) => each.eq(value)),
    ),
    ...as('sign', 1, [sign === '' ? `-${plain}` : plain.slice(1)]),
    ...typed('doubled', length - 1, withoutDoubled(digits)),
    ...typed('dropped', length + 1, withOneMore(digits)),
    ...as('dropped', length + 1, withOneMoreDecimal(plain, decimals)),
    ...typed('mistyped', length * 9, mistypings(digits)),
    ...carries(printed, decimals, length),
  ];
}

/** Whether `rounded` is the other one with fewer decimals: 38.5 for 38.46. */
export function isRounded(printed: Decimal, exact: Decimal, decimals: number): boolean {
  if (printed.eq(0)) return false;
  for (let fewer = 0; fewer < decimals; fewer += 1)
    if (printed.eq(exact.round(fewer, 1)) && !printed.eq(exact)) return true;
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
