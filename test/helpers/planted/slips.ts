/**
 * Ways in which a figure becomes another: those that the diagnosis has a name for, and those that it has none for.
 * `HELD_OUT_SLIPS` are none of those that its weights were set by.
 */
import type { Draw } from './madeForms';

/** Another figure for these digits (`68.50`), as it is typed; `''` is a blank, undefined where none comes about. */
export type Slip = (digits: string, draw: Draw, around: Around) => string | undefined;

/** What a hand may have taken it from. */
export interface Around {
  /** The figures of the other columns of its row. */
  readonly beside: readonly string[];
  /** Figures of other rows. */
  readonly elsewhere: readonly string[];
  /** The parts that it sums. */
  readonly parts: readonly string[];
}

const decimalsOf = (digits: string): number => digits.split('.')[1]?.length ?? 0;
const plain = (value: number): string => String(Number(value.toFixed(4)));
const stated = (value: number, digits: string): string => value.toFixed(decimalsOf(digits));
const scaled =
  (by: number): Slip =>
  (digits) =>
    plain(Number(digits) * by);
const plus =
  (constant: number): Slip =>
  (digits) =>
    Number(digits) + constant < 0 ? undefined : stated(Number(digits) + constant, digits);

/** Places of the digits, by their index. */
const places = (digits: string): readonly number[] =>
  [...digits].flatMap((char, at) => (/\d/.test(char) ? [at] : []));
const pick = <Value>(values: readonly Value[], draw: Draw): Value | undefined => values[draw(values.length)];
const put = (digits: string, at: number, text: string, length = 1): string =>
  digits.slice(0, at) + text + digits.slice(at + length);

function oneOther(digits: string, draw: Draw): string | undefined {
  const at = pick(places(digits), draw);
  if (at === undefined) return undefined;
  return put(digits, at, String((Number(digits[at]) + 1 + draw(9)) % 10));
}

export const FORESEEN: Readonly<Record<string, Slip>> = {
  transposed: (digits, draw) => {
    const pairs = places(digits).filter(
      (at) => /^\d\d$/.test(digits.slice(at, at + 2)) && digits[at] !== digits[at + 1],
    );
    const at = pick(pairs, draw);
    return at === undefined ? undefined : put(digits, at, digits[at + 1]! + digits[at]!, 2);
  },
  '× 10': scaled(10),
  '÷ 10': scaled(0.1),
  '× 10000': scaled(10_000),
  dropped: (digits, draw) => {
    const at = places(digits).length > 2 ? pick(places(digits), draw) : undefined;
    return at === undefined ? undefined : put(digits, at, '');
  },
  doubled: (digits, draw) => {
    const at = pick(places(digits), draw);
    return at === undefined ? undefined : put(digits, at, digits[at]! + digits[at]!);
  },
  'off by one': plus(1),
  blank: () => '',
  neighbour: (_, draw, { beside }) => pick(beside, draw),
  'row missed': (digits, draw, { parts }) => {
    const missed = pick(parts, draw);
    return missed === undefined ? undefined : stated(Number(digits) - Number(missed), digits);
  },
  'total of nothing': (_, __, { parts }) => (parts.length > 1 ? '0' : undefined),
};

export const UNFORESEEN: Readonly<Record<string, Slip>> = {
  'another number': (digits, draw) => stated(Number(digits) * (0.3 + draw(1400) / 1000), digits),
  'any number': (digits, draw) => stated(draw(500_000) / 100, digits),
  rounded: (digits) => plain(Number(Number(digits).toPrecision(2))),
  'plus five': plus(5),
  'a random digit': oneOther,
  nothing: () => '0',
};

export const HELD_OUT_SLIPS: Readonly<Record<string, Slip>> = {
  'two random digits': (digits, draw) => {
    const once = oneOther(digits, draw);
    return once && oneOther(once, draw);
  },
  'a tenth more': (digits) => stated(Number(digits) * 1.1, digits),
  'less by 3.70': plus(-3.7),
  'another row': (_, draw, { elsewhere }) => pick(elsewhere, draw),
  'to a whole number': (digits) => plain(Math.round(Number(digits))),
  'digits far apart swapped': (digits, draw) => {
    const all = places(digits);
    const at = all.length > 2 ? draw(all.length - 2) : undefined;
    if (at === undefined) return undefined;
    const [a, b] = [all[at]!, all[at + 2]!];
    return put(put(digits, a, digits[b]!), b, digits[a]!);
  },
};
