/**
 * How a printed figure may have become another under a typing hand: for every entry error the figures that it could
 * have come from, and how likely a hand makes just this figure of that one. Work on digits, as the eye and the
 * hand do.
 */
import type { EntryError } from '../model/result/cause';
import type { Decimal } from '../model/number/quantity';
import { decimal, ZERO } from '../model/number/quantity';
import { WEIGHTS } from './weights';
import { flatMap } from '../model/flatMap';

/** A figure that may have become the one that stands there. */
export class Source {
  private exact: Decimal | undefined;

  constructor(
    readonly entryError: EntryError,
    readonly likelihood: number,
    private readonly make: () => Decimal,
  ) {}

  get value(): Decimal {
    this.exact ??= this.make();
    return this.exact;
  }

  /** The same entry error in a figure that is printed times a power of ten. */
  moved(power: number): Source {
    return new Source(this.entryError, this.likelihood, () => this.value.times(`1e${power}`));
  }
}

/**
 * Whether a figure that is nearly this one is looked for: most sources are far from any, and never made exact.
 *
 * @param end of a span of figures the other end: whether any of them is
 */
export type IsNear = (about: number, end?: number) => boolean;

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

/**
 * The figures that, by one entry error each, would read as this one: those that are looked for.
 *
 * @param decimals as the cell states it
 */
export function sourcesOf(
  printed: Decimal,
  decimals: number,
  isNear: IsNear = () => true,
): readonly Source[] {
  // Nobody types a nought by mistake: it says that there is nothing.
  if (printed.eq(0)) return [];
  return [
    ...unitsMistaken(printed, isNear),
    ...pointsMoved(printed, isNear),
    ...slipsOfDigits(printed, decimals, isNear),
  ];
}

/** 元 for 万元, or the reverse. */
export function unitsMistaken(printed: Decimal, isNear: IsNear): readonly Source[] {
  return scaled(printed, 'unit', 2, 4, isNear);
}

export function pointsMoved(printed: Decimal, isNear: IsNear): readonly Source[] {
  return flatMap(WEIGHTS.pointWays, (ways, at) => scaled(printed, 'decimal', ways, at + 1, isNear));
}

function scaled(
  printed: Decimal,
  entryError: EntryError,
  ways: number,
  places: number,
  isNear: IsNear,
): readonly Source[] {
  const about = Number(printed);
  const found: Source[] = [];
  for (const power of [places, -places])
    if (isNear(about * 10 ** power))
      found.push(new Source(entryError, likelihoodOf(entryError, ways), () => printed.times(`1e${power}`)));
  return found;
}

function slipsOfDigits(printed: Decimal, decimals: number, isNear: IsNear): readonly Source[] {
  const digits = new Digits(printed.abs().toFixed(decimals).replace('.', ''));
  const { text } = digits;
  const { length } = text;
  const [sign, unit] = printed.lt(0) ? ['-', -(10 ** -decimals)] : ['', 10 ** -decimals];
  const plain = printed.toFixed();
  const found: Source[] = [];
  const add = (entryError: EntryError, ways: number, make: () => Decimal): void => {
    found.push(new Source(entryError, likelihoodOf(entryError, ways), make));
  };
  const typed = (entryError: EntryError, ways: number, from: number, to: number, by: string): void => {
    // Nobody writes 05.00.
    if (digits.first(from, to, by) === '0' && length - to + from + by.length > decimals + 1) return;
    if (!isNear(digits.about(from, to, by) * unit)) return;
    const make = (): Decimal => decimal(`${sign}${digits.with(from, to, by)}e-${decimals}`);
    // 8.00 for 0.80 is the point, whatever two digits changed places.
    if (entryError !== 'transposed' || ![1, -1].some((power) => printed.times(`1e${power}`).eq(make())))
      add(entryError, ways, make);
  };
  for (let at = 0; at < length - 1; at += 1)
    if (text[at] !== text[at + 1]) typed('transposed', length - 1, at, at + 2, `${text[at + 1]}${text[at]}`);
  if (isNear(-Number(printed))) add('sign', 1, () => ZERO.minus(printed));
  // A key held too long: one of two equal neighbours too many.
  for (let at = 0; at < length - 1; at += 1)
    if (text[at] === text[at + 1]) typed('doubled', length - 1, at, at + 1, '');
  // Whatever digit is put there, it lies between a nought and a nine: most places are out of reach.
  const mayBe = (from: number, to: number): boolean =>
    isNear(digits.about(from, to, '0') * unit, digits.about(from, to, '9') * unit);
  for (let at = 0; at <= length; at += 1)
    if (mayBe(at, at)) for (const digit of DIGITS) typed('dropped', length + 1, at, at, digit);
  // 79.7 for 79.97: where a decimal is left out those behind it move up.
  const [whole = '', fraction = ''] = plain.split('.');
  if (fraction.length < decimals) {
    const behind = new Digits(fraction);
    const last = Math.sign(unit) * 10 ** -(fraction.length + 1);
    for (let at = 0; at <= fraction.length; at += 1)
      for (const digit of DIGITS)
        if (isNear(Number(whole) + behind.about(at, at, digit) * last))
          add('dropped', length + 1, () => decimal(`${whole}.${behind.with(at, at, digit)}`));
  }
  // 0.12 for 9.12: without its first digit a figure below ten begins with the point.
  if (whole === '0')
    for (const digit of DIGITS)
      if (digit !== '0' && isNear(Number(digit) + Number(printed)))
        add('dropped', length + 1, () => printed.plus(digit));
  for (let at = 0; at < length; at += 1)
    if (mayBe(at, at + 1))
      for (const digit of DIGITS) if (digit !== text[at]) typed('mistyped', length * 9, at, at + 1, digit);
  // One more or less in a place, with what is carried: 9.50 for 10.50.
  for (let place = 0; place < length; place += 1)
    for (const one of [`1e${place - decimals}`, `-1e${place - decimals}`])
      if (isNear(Number(printed) + Number(one))) add('carry', length * 2, () => printed.plus(one));
  return found;
}

const DIGITS = '0123456789';

/** A figure's digits, and what they come to where some are put in others' place: nearly, without writing them out. */
class Digits {
  /** What the first so many digits come to, and those from so many on. */
  private readonly heads: number[] = [0];
  private readonly tails: number[] = [0];

  constructor(readonly text: string) {
    const { length } = text;
    for (let at = 0; at < length; at += 1) {
      this.heads.push(this.heads[at]! * 10 + Number(text[at]));
      this.tails.push(this.tails[at]! + Number(text[length - 1 - at]) * 10 ** at);
    }
    this.tails.reverse();
  }

  with(from: number, to: number, by: string): string {
    return `${this.text.slice(0, from)}${by}${this.text.slice(to)}`;
  }

  about(from: number, to: number, by: string): number {
    const behind = this.text.length - to;
    return (this.heads[from]! * 10 ** by.length + Number(by)) * 10 ** behind + this.tails[to]!;
  }

  /** The first digit of what is written so. */
  first(from: number, to: number, by: string): string | undefined {
    return from > 0 ? this.text[0] : (by[0] ?? this.text[to]);
  }
}

/** Whether `rounded` is the other one with fewer decimals: 38.5 for 38.46. */
export function isRounded(printed: Decimal, exact: Decimal, decimals: number): boolean {
  if (printed.eq(0)) return false;
  for (let fewer = 0; fewer < decimals; fewer += 1)
    if (printed.eq(exact.round(fewer)) && !printed.eq(exact)) return true;
  return false;
}
