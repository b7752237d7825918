/**
 * The cells whose correction makes every broken relation hold and breaks none that held: single cells, and
 * pairs of which one is pinned by a broken relation of its own.
 */
import type { Slip } from '../model/cause';
import type { FieldId } from '../model/fields';
import type { Field } from '../model/form';
import type { Decimal, Interval } from '../model/quantity';
import { decimal, meet, point, roundLikeExcel } from '../model/quantity';
import type { Constraint } from './constraints';
import type { Source as SlipSource } from './slips';
import { isRounded, likelihoodOf, sourcesOf, unrelated } from './slips';
import { intersection, solutions } from './solve';
import { decimalsOf } from './precision';
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

/** So many first cells of pairs are tried; forms have fewer, a list of two hundred rows has more. */
const MOST_TRIED = 80;

/** Every cell that repairs all these by itself. */
export function singleRepairs(system: System, broken: readonly Constraint[]): readonly Repair[] {
  const [first, ...rest] = broken;
  if (!first) return [];
  return first.fields
    .filter((id) => rest.every(({ fields }) => fields.includes(id)))
    .flatMap((id) => repairWith(system, id, broken) ?? []);
}

/** Two cells that repair all these together, neither of them alone. */
export function pairRepairs(
  system: System,
  broken: readonly Constraint[],
): readonly (readonly [Repair, Repair])[] {
  // What is only to be explained demands nothing, but it may say what a cell would have to read.
  const touched = broken.flatMap(({ fields }) => fields.flatMap((id) => system.of(id)));
  const pinning = [...new Set([...broken, ...touched])].filter(
    (constraint) => system.state(constraint) === 'broken',
  );
  const firsts = pinning
    .flatMap((constraint) => constraint.fields.map((id) => ({ id, constraint })))
    .flatMap(({ id, constraint }) => {
      const repair = pinned(system, id, constraint);
      return repair ? [repair] : [];
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_TRIED);
  const found = new Map<string, readonly [Repair, Repair]>();
  for (const first of firsts) {
    const after = system.with(first.id, first.value);
    const left = system.constraints.filter((constraint) => isOpen(system, after, constraint, broken));
    for (const second of singleRepairs(after, left)) {
      if (second.id === first.id) continue;
      const pair = [first, second].sort((a, b) => (a.id < b.id ? -1 : 1)) as [Repair, Repair];
      found.set(pair.map(({ id, value }) => `${id}=${value.toFixed()}`).join(), pair);
    }
  }
  return [...found.values()];
}

/** Still broken of those to be repaired, or broken by the first repair. */
function isOpen(
  before: System,
  after: System,
  constraint: Constraint,
  broken: readonly Constraint[],
): boolean {
  if (after.state(constraint) !== 'broken') return false;
  return mustHold(before, constraint, broken);
}

/** The value by which one relation alone would hold, whatever it does to others. */
function pinned(system: System, id: FieldId, constraint: Constraint): Repair | undefined {
  const field = system.field(id);
  return field && choose(system, field, solutions(constraint, id, system.figures));
}

function repairWith(system: System, id: FieldId, broken: readonly Constraint[]): Repair | undefined {
  const field = system.field(id);
  if (!field || field.value.kind === 'text' || field.value.kind === 'invalid') return undefined;
  const own = system.of(id);
  // One that holds on a condition may be left undecided: that is seen when the figure is tried.
  const held = own.filter((each) => system.state(each) === 'holds' && each.relation.onlyIf === undefined);
  const sets = [...broken, ...held].map((constraint) => solutions(constraint, id, system.figures));
  const repair = choose(system, field, intersection(sets), [
    // What would be decided with it speaks for a figure, though it cannot demand it.
    ...own.filter((each) => system.state(each) === 'open').map((each) => solutions(each, id, system.figures)),
    intersection(broken.map((constraint) => solutions(constraint, id, system.figures))),
  ]);
  if (!repair) return undefined;
  const after = system.with(id, repair.value);
  const sound = own.every(
    (constraint) => after.state(constraint) !== 'broken' || !mustHold(system, constraint, broken),
  );
  return sound ? repair : undefined;
}

function mustHold(system: System, constraint: Constraint, broken: readonly Constraint[]): boolean {
  if (broken.includes(constraint)) return true;
  const state = system.state(constraint);
  return state === 'holds' || (state === 'open' && constraint.strict);
}

/**
 * The figure to propose out of those that repair: one that a slip would have turned into what stands there, if
 * it is as near as rounding allows, else the one in the middle, as the cell would print it.
 *
 * @param preferred sets in whose middle it would rather lie, the most telling first
 */
function choose(
  system: System,
  field: Field,
  sets: readonly Interval[],
  preferred: readonly (readonly Interval[])[] = [],
): Repair | undefined {
  const decimals = decimalsOf(field);
  const unit = decimal('1').div(decimal('10').pow(decimals));
  const inside = (value: Decimal): boolean =>
    value.gte(0) && isStated(value, field) && sets.some((set) => meet(set, point(value)));
  // Scores and weights are round figures where they can be.
  const fewest = field.measure === 'points' ? 0 : decimals;
  const middle = [...preferred, sets]
    .flat()
    .flatMap((set) => range(fewest, decimals).map((each) => middleOf(set, each)))
    .find((value) => value !== undefined && inside(value));
  const printed = field.value.kind === 'quantity' ? field.value.quantity.value : undefined;
  const repair = (source: Source): Repair => weighed(system, field, printed, source);
  // A few figures are a slip away by their digits' order, many by one digit: those fit a wide interval by chance.
  const near = ({ value, slip }: Source): boolean =>
    middle === undefined ||
    (slip !== undefined && ROBUST.includes(slip)) ||
    value.minus(middle).abs().lte(unit.times(2));
  const slips = printed === undefined ? [] : slipsOf(field, printed, decimals);
  const fits = slips.filter((source) => !source.value.eq(printed!) && inside(source.value) && near(source));
  const exact = fits.filter(({ value }) => middle !== undefined && value.eq(middle));
  const best = likeliest(exact.length > 0 ? exact : fits);
  if (best && isOverwritten(system, field)) return repair({ ...best, ...OVERWRITTEN });
  if (best) return repair(best);
  if (middle === undefined || (printed !== undefined && middle.eq(printed))) return undefined;
  return repair({ value: middle, ...otherSlip(system, field, printed, middle, decimals) });
}

/** Digits as the cell shows them: a rate in percent. */
function slipsOf({ measure }: Field, printed: Decimal, decimals: number): readonly Source[] {
  const scale = measure === 'rate' ? 2 : 0;
  // A score may have two decimals; a whole one was typed without.
  const typed = measure === 'points' && printed.mod(1).eq(0) ? 0 : decimals - scale;
  return sourcesOf(printed.times(`1e${scale}`), typed).map((source) => ({
    ...source,
    value: source.value.div(`1e${scale}`),
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

/** Heads are counted whole. */
function isStated(value: Decimal, { measure }: Field): boolean {
  return measure !== 'count' || value.round(0).eq(value);
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
