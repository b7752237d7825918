/**
 * Which of the figures that repair a cell to propose, and how likely it is that a hand turned it into what stands
 * there.
 */
import type { EntryError } from '../model/result/cause';
import type { FieldId } from '../model/form/fields';
import type { Field } from '../model/form/form';
import type { Decimal, Interval } from '../model/number/quantity';
import { decimal, meet, point, roundLikeExcel, ZERO } from '../model/number/quantity';
import { decimalsOf, slackOf } from './precision';
import type { IsNear, Source } from './entryErrors';
import {
  among,
  isRounded,
  likelihoodOf,
  pointsMoved,
  sourcesOf,
  unforeseen,
  unitsMistaken,
} from './entryErrors';
import { isNeighbours, isOverwritten, likelihoodOfBlank, plausibility, rowsMissed } from './surroundings';
import type { System } from './system';
import { WEIGHTS } from './weights';

export interface Repair {
  readonly id: FieldId;
  readonly value: Decimal;
  readonly entryError: EntryError | undefined;
  /** How likely a hand makes what stands there of this figure, and how well this one fits in where it stands. */
  readonly weight: number;
}

/** A figure that should stand there, and how another came to: by an entry error, or for no reason that can be seen. */
type Reading = Omit<Repair, 'id' | 'weight'> & { readonly likelihood: number };

/** Entry errors that have few figures behind them. */
const ROBUST: readonly EntryError[] = ['unit', 'decimal', 'transposed', 'sign'];

/**
 * The figure to propose out of those that repair: one that an entry error would have turned into what stands there, if
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
  const writing = writingOf(field);
  const { printed, decimals } = writing;
  const fits = (value: Decimal): boolean =>
    mayStand(value, field, system) && sets.some((set) => meet(set, point(value)));
  // Scores and weights are round figures where they can be.
  const fewest = field.measure === 'points' ? 0 : decimals;
  const middle = middleOf(preferred(), fewest, decimals, fits) ?? middleOf([sets], fewest, decimals, fits);
  const repair = (reading: Reading): Repair => weighed(system, field, printed, reading);
  // A few figures are an entry error away by their digits' order, many by one digit: those fit a wide interval by chance.
  const near = ({ value, entryError }: Source): boolean =>
    middle === undefined || ROBUST.includes(entryError) || value.minus(middle).abs().lte(`2e-${decimals}`);
  const found = sourcesIn(field, writing, nearTo(sets, printed)).filter(
    (source) => fits(source.value) && !source.value.eq(printed!) && near(source),
  );
  const exact = found.filter(({ value }) => middle !== undefined && value.eq(middle));
  const best = likeliest(exact.length > 0 ? exact : found);
  if (best && isOverwritten(system, field)) return repair({ value: best.value, ...overwritten() });
  if (best) return repair(best);
  const moved = printed && middle && movedTo(middle, field, printed);
  if (moved) return repair({ ...moved, value: middle });
  if (middle === undefined || (printed !== undefined && middle.eq(printed))) return undefined;
  return repair({ value: middle, ...otherEntryError(system, field, printed, middle, decimals) });
}

/** How a figure is printed in its cell. */
interface Writing {
  readonly printed: Decimal | undefined;
  readonly decimals: number;
}

/** Asked for with every relation that the cell stands in. */
const writings = new WeakMap<Field, Writing>();

function writingOf(field: Field): Writing {
  const known = writings.get(field);
  if (known) return known;
  const printed = field.value.kind === 'quantity' ? field.value.quantity.value : undefined;
  const writing = { printed, decimals: decimalsOf(field) };
  writings.set(field, writing);
  return writing;
}

/** What may have become the figure that stands there. Digits as the cell shows them: a rate in percent. */
function sourcesIn({ measure }: Field, { printed, decimals }: Writing, isNear: IsNear): readonly Source[] {
  if (printed === undefined) return [];
  if (measure === 'rate')
    return sourcesOf(printed.times(100), Math.max(0, decimals - 2), (about, end = about) =>
      isNear(about / 100, end / 100),
    ).map((source) => source.moved(-2));
  if (measure !== 'points') return sourcesOf(printed, decimals, isNear);
  // A score may have two decimals; a whole one was typed without. Points have no unit to be mistaken.
  const sources = sourcesOf(printed, printed.mod(1).eq(0) ? 0 : decimals, isNear);
  return sources.filter(({ entryError }) => entryError !== 'unit');
}

/** With the point or the unit moved a figure states fewer digits than it should: `9.412%` for 94.118 %. */
function movedTo(middle: Decimal, field: Field, printed: Decimal): Reading | undefined {
  if (printed.eq(0)) return undefined;
  const slack = Number(slackOf(field));
  const isNear = (about: number): boolean => {
    const times = about / Number(printed);
    return times > 1 && Math.abs(about - Number(middle)) <= slack * times;
  };
  const units = field.measure === 'points' ? [] : unitsMistaken(printed, isNear);
  const [moved] = [...units, ...pointsMoved(printed, isNear)];
  return moved && { value: middle, entryError: moved.entryError, likelihood: moved.likelihood };
}

/** What is near enough to one of the sets that its exact value must be known. */
function nearTo(sets: readonly Interval[], printed: Decimal | undefined): IsNear {
  // Binary numbers have fifteen digits right; the sources of a figure are made of its digits.
  const margin = (bound: number): number => 1e-9 * (1 + Math.abs(bound) + Math.abs(Number(printed)));
  const bounds = sets.map(({ lower, upper }) => {
    const [from, to] = [Number(lower.value), Number(upper.value)];
    return { from: from - margin(from), to: to + margin(to) };
  });
  return (about, end = about) => {
    const [least, most] = about <= end ? [about, end] : [end, about];
    for (const { from, to } of bounds) if (most >= from && least <= to) return true;
    return false;
  };
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
  { value, entryError, likelihood }: Reading,
): Repair {
  const now = printed === undefined ? 1 : plausibility(system, field, printed);
  return { id: field.id, value, entryError, weight: (likelihood * plausibility(system, field, value)) / now };
}

/**
 * Nothing is less than nothing here, heads are counted whole, points to the hundredth. Who filled in a part did not mean to say that there
 * is none: where a total is short of it, the total is.
 */
function mayStand(value: Decimal, { id, measure, value: now }: Field, system: System): boolean {
  const most = measure === 'count' ? 0 : measure === 'points' ? 2 : undefined;
  if (value.lt(ZERO) || (most !== undefined && !value.round(most).eq(value))) return false;
  const isFilled = now.kind === 'quantity' && now.quantity.value.gt(0);
  // A rate of nothing follows from a blank or a nought that was not meant.
  if (isFilled && measure === 'rate' && value.lt(LEAST_RATE)) return false;
  return !(isFilled && value.eq(0) && system.of(id).some(({ place }) => place !== id));
}

/** What a rate in percent shows with two decimals. */
const LEAST_RATE = decimal('0.00005');

/**
 * The first middle that fits, as round as it may be. None of a set without bounds: it says what may not be, not what
 * is.
 */
function middleOf(
  sets: readonly (readonly Interval[])[],
  fewest: number,
  decimals: number,
  fits: (value: Decimal) => boolean,
): Decimal | undefined {
  for (const { lower, upper } of sets.flat()) {
    if (lower.value.lt(LEAST) || upper.value.gt(MOST)) continue;
    const middle = lower.value.plus(upper.value).times(HALF);
    for (let places = fewest; places <= decimals; places += 1) {
      const value = roundLikeExcel(middle, places);
      if (value.gte(lower.value) && value.lte(upper.value) && fits(value)) return value;
    }
  }
  return undefined;
}

const HALF = decimal('0.5');
const LEAST = decimal('-1e20');
const MOST = decimal('1e20');

const overwritten = () => ({ entryError: 'overwritten', likelihood: likelihoodOf('overwritten') }) as const;

/** Entry errors that the digits do not tell. */
function otherEntryError(
  system: System,
  field: Field,
  printed: Decimal | undefined,
  value: Decimal,
  decimals: number,
): { readonly entryError: EntryError | undefined; readonly likelihood: number } {
  const distance = Number(
    value
      .minus(printed ?? ZERO)
      .abs()
      .times(`1e${decimals}`),
  );
  if (printed === undefined)
    return { entryError: 'blank', likelihood: likelihoodOfBlank(system, field, distance) };
  if (isOverwritten(system, field)) return overwritten();
  const rows = rowsMissed(system, field, value.minus(printed));
  if (rows > 0) return { entryError: 'row-missed', likelihood: likelihoodOf('row-missed', rows) };
  const scale = field.measure === 'rate' ? 2 : 0;
  if (isRounded(printed.times(`1e${scale}`), value.times(`1e${scale}`), decimals - scale))
    return { entryError: 'rounded', likelihood: likelihoodOf('rounded', WEIGHTS.roundedWays) };
  if (!isNeighbours(system, field, printed))
    return { entryError: undefined, likelihood: unforeseen(distance) };
  // Columns are often equal without anybody having erred: that is a way to say it, and hardly evidence.
  const taken = likelihoodOf('neighbour', WEIGHTS.neighbourWays) * among(distance);
  return { entryError: 'neighbour', likelihood: taken + unforeseen(distance) };
}
