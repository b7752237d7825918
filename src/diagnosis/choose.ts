/**
 * Which of the figures that repair a cell to propose, and how likely it is that a hand turned it into what stands
 * there.
 */
import type { Slip } from '../model/cause';
import type { FieldId } from '../model/fields';
import type { Field } from '../model/form';
import type { Decimal, Interval } from '../model/quantity';
import { meet, point, roundLikeExcel, ZERO } from '../model/quantity';
import { decimalsOf } from './precision';
import type { Source as SlipSource } from './slips';
import { isRounded, likelihoodOf, sourcesOf, unrelated } from './slips';
import { isNeighbours, isOverwritten, likelihoodOfBlank, plausibility, rowsMissed } from './surroundings';
import type { System } from './system';

export interface Repair {
  readonly id: FieldId;
  readonly value: Decimal;
  readonly slip: Slip | undefined;
  /** How likely a hand makes what stands there of this figure, and how well this one fits in where it stands. */
  readonly weight: number;
}

/** A figure that may have stood there, or in whose place another stands for no reason that can be seen. */
type Source = Omit<SlipSource, 'slip'> & { readonly slip: Slip | undefined };

/** Slips that have few figures behind them. */
const ROBUST: readonly Slip[] = ['unit', 'decimal', 'transposed', 'sign'];

/**
 * The figure to propose out of those that repair: one that a slip would have turned into what stands there, if
 * it is as near as rounding allows, else the one in the middle, as the cell would print it.
 *
 * @param preferred sets in whose middle it would rather lie, the most telling first
 */
export function choose(
  system: System,
  field: Field,
  sets: readonly Interval[],
  preferred: () => readonly (readonly Interval[])[] = () => [],
): Repair | undefined {
  if (sets.length === 0) return undefined;
  const { printed, decimals, sources } = writingOf(field);
  const isIn = (value: Decimal): boolean => sets.some((set) => meet(set, point(value)));
  // Scores and weights are round figures where they can be.
  const fewest = field.measure === 'points' ? 0 : decimals;
  const middle = [...preferred(), sets]
    .flat()
    .flatMap((set) => range(fewest, decimals).map((each) => middleOf(set, each)))
    .find((value) => value !== undefined && mayStand(value, field) && isIn(value));
  const repair = (source: Source): Repair => weighed(system, field, printed, source);
  // A few figures are a slip away by their digits' order, many by one digit: those fit a wide interval by chance.
  const near = ({ value, slip }: Source): boolean =>
    middle === undefined ||
    (slip !== undefined && ROBUST.includes(slip)) ||
    value.minus(middle).abs().lte(`2e-${decimals}`);
  const fits = sources.filter((source) => isIn(source.value) && near(source));
  const exact = fits.filter(({ value }) => middle !== undefined && value.eq(middle));
  const best = likeliest(exact.length > 0 ? exact : fits);
  if (best && isOverwritten(system, field)) return repair({ ...best, ...OVERWRITTEN });
  if (best) return repair(best);
  if (middle === undefined || (printed !== undefined && middle.eq(printed))) return undefined;
  return repair({ value: middle, ...otherSlip(system, field, printed, middle, decimals) });
}

/** How a figure stands in its cell, and what else may have stood there. */
interface Writing {
  readonly printed: Decimal | undefined;
  readonly decimals: number;
  readonly sources: readonly Source[];
}

/** A cell is asked about for every relation that it stands in, its digits say the same each time. */
const writings = new WeakMap<Field, Writing>();

function writingOf(field: Field): Writing {
  const known = writings.get(field);
  if (known) return known;
  const printed = field.value.kind === 'quantity' ? field.value.quantity.value : undefined;
  const decimals = decimalsOf(field);
  const sources =
    printed === undefined
      ? []
      : slipsOf(field, printed, decimals).filter(({ value }) => !value.eq(printed) && mayStand(value, field));
  const writing = { printed, decimals, sources };
  writings.set(field, writing);
  return writing;
}

/** Digits as the cell shows them: a rate in percent. */
function slipsOf({ measure }: Field, printed: Decimal, decimals: number): readonly Source[] {
  const scale = measure === 'rate' ? 2 : 0;
  // A score may have two decimals; a whole one was typed without.
  const typed = measure === 'points' && printed.mod(1).eq(0) ? 0 : decimals - scale;
  return sourcesOf(printed.times(`1e${scale}`), typed).map((source) => ({
    ...source,
    value: source.value.times(`1e-${scale}`),
  }));
}

function likeliest(sources: readonly Source[]): Source | undefined {
  return sources.reduce<Source | undefined>(
    (best, each) => (best && best.likelihood >= each.likelihood ? best : each),
    undefined,
  );
}

/** What stands there counts against it as what should stand there counts for it. */
function weighed(
  system: System,
  field: Field,
  printed: Decimal | undefined,
  { value, slip, likelihood }: Source,
): Repair {
  const now = printed === undefined ? 1 : plausibility(system, field, printed);
  return { id: field.id, value, slip, weight: (likelihood * plausibility(system, field, value)) / now };
}

/** Nothing is less than nothing here, and heads are counted whole. */
function mayStand(value: Decimal, { measure }: Field): boolean {
  return value.gte(ZERO) && (measure !== 'count' || value.round(0).eq(value));
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Undefined for a set without bounds: it says what may not be, and not what is. */
function middleOf({ lower, upper }: Interval, decimals: number): Decimal | undefined {
  if (lower.value.lt('-1e20') || upper.value.gt('1e20')) return undefined;
  const middle = lower.value.plus(upper.value).div(2);
  const rounded = roundLikeExcel(middle, decimals);
  return rounded.gte(lower.value) && rounded.lte(upper.value) ? rounded : undefined;
}

const OVERWRITTEN = { slip: 'overwritten', likelihood: likelihoodOf('overwritten') } as const;

/** Slips that the digits do not tell. */
function otherSlip(
  system: System,
  field: Field,
  printed: Decimal | undefined,
  value: Decimal,
  decimals: number,
): { readonly slip: Slip | undefined; readonly likelihood: number } {
  if (printed === undefined) return { slip: 'blank', likelihood: likelihoodOfBlank(system, field) };
  if (isOverwritten(system, field)) return OVERWRITTEN;
  if (isNeighbours(system, field, printed))
    // Two columns are often equal without anybody having erred.
    return { slip: 'neighbour', likelihood: likelihoodOf('neighbour', 5) };
  const rows = rowsMissed(system, field, value.minus(printed));
  if (rows > 0) return { slip: 'row-missed', likelihood: likelihoodOf('row-missed', rows) };
  const scale = field.measure === 'rate' ? 2 : 0;
  if (isRounded(printed.times(`1e${scale}`), value.times(`1e${scale}`), decimals - scale))
    return { slip: 'rounded', likelihood: likelihoodOf('rounded', 10) };
  // A nought is no figure that one mistakes for another: it says that there is nothing.
  const digits = printed.eq(0) ? ZERO_DIGITS : printed.abs().toFixed(decimals).replace('.', '').length;
  return { slip: undefined, likelihood: unrelated(digits) };
}

const ZERO_DIGITS = 4;
