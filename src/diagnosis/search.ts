/**
 * The cells whose correction makes every broken relation hold and breaks none that held: all single cells, and
 * where there is none, all pairs of which one is pinned by a broken relation of its own.
 */
import type { Slip } from '../model/cause';
import { isFormula } from '../model/edits';
import type { FieldId } from '../model/fields';
import type { Field } from '../model/form';
import type { Decimal, Interval } from '../model/quantity';
import { decimal, meet, point, roundLikeExcel } from '../model/quantity';
import type { Constraint } from './constraints';
import type { Source } from './slips';
import { isRounded, sourcesOf, tierOf } from './slips';
import { intersection, solutions } from './solve';
import type { System } from './system';
import { decimalsOf } from './system';

export interface Repair {
  readonly id: FieldId;
  readonly value: Decimal;
  readonly slip: Slip | undefined;
}

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
  const firsts = broken
    .flatMap((constraint) => constraint.fields.map((id) => ({ id, constraint })))
    .flatMap(({ id, constraint }) => {
      const repair = pinned(system, id, constraint);
      return repair ? [repair] : [];
    })
    .sort((a, b) => tierOf(a.slip) - tierOf(b.slip))
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
  return broken.includes(constraint) || before.state(constraint) !== 'broken';
}

/** The value by which one relation alone would hold, whatever it does to others. */
function pinned(system: System, id: FieldId, constraint: Constraint): Repair | undefined {
  const field = system.field(id);
  return field && choose(system, field, solutions(constraint, id, system.set));
}

function repairWith(system: System, id: FieldId, broken: readonly Constraint[]): Repair | undefined {
  const field = system.field(id);
  if (!field || field.value.kind === 'text' || field.value.kind === 'invalid') return undefined;
  const own = system.of(id);
  // One that holds on a condition may be left undecided: that is seen when the figure is tried.
  const held = own.filter((each) => system.state(each) === 'holds' && each.relation.onlyIf === undefined);
  const sets = [...broken, ...held].map((constraint) => solutions(constraint, id, system.set));
  const repair = choose(system, field, intersection(sets));
  if (!repair) return undefined;
  const after = system.with(id, repair.value);
  const sound = own.every(
    (constraint) => after.state(constraint) !== 'broken' || !mustHold(system, constraint, broken),
  );
  return sound ? repair : undefined;
}

function mustHold(system: System, constraint: Constraint, broken: readonly Constraint[]): boolean {
  return broken.includes(constraint) || system.state(constraint) !== 'broken';
}

/**
 * The figure to propose out of those that repair: one that a slip would have turned into what stands there, if
 * it is as near as rounding allows, else the one in the middle, as the cell would print it.
 */
function choose(system: System, field: Field, sets: readonly Interval[]): Repair | undefined {
  const { id } = field;
  const decimals = decimalsOf(field);
  const unit = decimal('1').div(decimal('10').pow(decimals));
  const inside = (value: Decimal): boolean =>
    value.gte(0) && isStated(value, field) && sets.some((set) => meet(set, point(value)));
  // Scores and weights are round figures where they can be.
  const fewest = field.measure === 'points' ? 0 : decimals;
  const middle = sets
    .flatMap((set) => range(fewest, decimals).map((each) => middleOf(set, each)))
    .find((value) => value !== undefined && inside(value));
  const printed = field.value.kind === 'quantity' ? field.value.quantity.value : undefined;
  // A few figures are a slip away by their digits' order, many by one digit: those fit a wide interval by chance.
  const near = ({ value, slip }: Source): boolean =>
    middle === undefined || ROBUST.includes(slip) || value.minus(middle).abs().lte(unit.times(2));
  if (printed !== undefined) {
    const scale = field.measure === 'rate' ? 2 : 0;
    const fits = sourcesOf(printed.times(`1e${scale}`), decimals - scale)
      .map(({ value, slip }) => ({ value: value.div(`1e${scale}`), slip }))
      .filter((source) => !source.value.eq(printed) && inside(source.value) && near(source));
    const exact = fits.find(({ value }) => middle !== undefined && value.eq(middle));
    const best = exact ?? fits[0];
    if (best)
      return { id, value: best.value, slip: isOverwritten(system, field) ? 'overwritten' : best.slip };
  }
  if (middle === undefined || (printed !== undefined && middle.eq(printed))) return undefined;
  return { id, value: middle, slip: otherSlip(system, field, printed, middle, decimals) };
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

/** Slips that the digits do not tell. */
function otherSlip(
  system: System,
  field: Field,
  printed: Decimal | undefined,
  value: Decimal,
  decimals: number,
): Slip | undefined {
  if (printed === undefined) return 'blank';
  if (isOverwritten(system, field)) return 'overwritten';
  if (isNeighbours(system, field, printed)) return 'neighbour';
  if (missesRow(system, field, value.minus(printed))) return 'row-missed';
  return isRounded(printed, value, decimals) ? 'rounded' : undefined;
}

/** A figure where the other columns of the row have a formula. */
function isOverwritten(system: System, { id, cell, content }: Field): boolean {
  if (content === null || isFormula(content)) return false;
  return system.set.forms.some((form) =>
    [...form.fields.values()].some(
      (other) =>
        other.id !== id &&
        other.cell.sheet === cell.sheet &&
        other.cell.row === cell.row &&
        other.measure === 'money' &&
        isFormula(other.content),
    ),
  );
}

/** The column beside it, of this year or the last, has just this figure. */
function isNeighbours(system: System, { id, cell, measure }: Field, printed: Decimal): boolean {
  if (printed.eq(0) || measure !== 'money') return false;
  return system.set.forms.some((form) =>
    [...form.fields.values()].some(
      (other) =>
        other.id !== id &&
        other.measure === 'money' &&
        other.cell.sheet === cell.sheet &&
        other.cell.row === cell.row &&
        other.value.kind === 'quantity' &&
        other.value.quantity.value.eq(printed),
    ),
  );
}

/** The total falls short by just one of its rows. */
function missesRow(system: System, { id }: Field, short: Decimal): boolean {
  if (short.lte(0)) return false;
  return system
    .of(id)
    .filter(({ place, relation }) => place === id && relation.operator === '=')
    .some(({ fields }) =>
      fields.some((other) => {
        const value = other === id ? undefined : system.field(other)?.value;
        return value?.kind === 'quantity' && value.quantity.value.eq(short);
      }),
    );
}
