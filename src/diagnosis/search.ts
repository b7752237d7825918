/**
 * The cells whose correction makes every broken relation hold and breaks none that held: single cells, and
 * pairs of which one is pinned by a broken relation of its own.
 */
import type { FieldId } from '../model/form/fields';
import type { Interval } from '../model/number/quantity';
import type { Repair } from './choose';
import { choose } from './choose';
import type { Constraint } from './constraints';
import { intersection, solutions } from './solve';
import type { System } from './system';

/** So many first cells of pairs are tried; forms have fewer, a list of two hundred rows has more. */
const MOST_TRIED = 80;

/** Of a sum over more cells hardly any pair could be told from all the others: none is looked for. */
const MOST_TIED = 250;

/**
 * Every cell that repairs all these by itself.
 *
 * @param asked which cells it may be
 */
export function singleRepairs(
  system: System,
  broken: readonly Constraint[],
  asked: (id: FieldId) => boolean = () => true,
): readonly Repair[] {
  const [first, ...rest] = broken;
  if (!first) return [];
  const all = new Set(broken);
  return first.fields
    .filter((id) => asked(id) && rest.every((constraint) => system.of(id).includes(constraint)))
    .flatMap((id) => repairWith(system, id, all) ?? []);
}

/**
 * Two cells that repair all these together, neither of them alone.
 *
 * @param one what one of the two has to be, where that is known
 */
export function pairRepairs(
  system: System,
  broken: readonly Constraint[],
  one?: FieldId,
): readonly (readonly [Repair, Repair])[] {
  if (broken.some(({ fields }) => fields.length > MOST_TIED)) return [];
  const toRepair = new Set(broken);
  // What is only to be explained demands nothing, but it may say what a cell would have to read.
  const touched = broken.flatMap(({ fields }) => fields.flatMap((id) => system.of(id)));
  const pinning = [...new Set([...broken, ...touched])].filter(
    (constraint) => system.state(constraint) === 'broken',
  );
  const firsts = pinning
    .flatMap((constraint) => constraint.fields.flatMap((id) => pinned(system, id, constraint) ?? []))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_TRIED);
  const found = new Map<string, readonly [Repair, Repair]>();
  for (const first of firsts) {
    const after = system.with(first.id, first.value);
    const left = system
      .inOrder([...broken, ...system.swayedBy(first.id)])
      .filter((constraint) => isOpen(system, after, constraint, toRepair));
    const isSecond = (id: FieldId): boolean =>
      id !== first.id && (one === undefined || one === first.id || one === id);
    for (const second of singleRepairs(after, left, isSecond)) {
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
  broken: ReadonlySet<Constraint>,
): boolean {
  if (after.state(constraint) !== 'broken') return false;
  return mustHold(before, constraint, broken);
}

/** The value by which one relation alone would hold, whatever it does to others. */
function pinned(system: System, id: FieldId, constraint: Constraint): Repair | undefined {
  const field = system.field(id);
  return field && choose(system, field, solutions(constraint, id, system.figures));
}

function repairWith(system: System, id: FieldId, broken: ReadonlySet<Constraint>): Repair | undefined {
  const field = system.field(id);
  if (!field || field.value.kind === 'text' || field.value.kind === 'invalid') return undefined;
  const values = (constraint: Constraint): readonly Interval[] => solutions(constraint, id, system.figures);
  const demanded = intersection([...broken].map(values));
  // Most cells end here: what one relation needs another forbids.
  if (demanded.length === 0) return undefined;
  const own = system.of(id);
  // One that holds on a condition may be left undecided: that is seen when the figure is tried.
  const held = own.filter((each) => system.state(each) === 'holds' && each.relation.onlyIf === undefined);
  const repair = choose(system, field, intersection([demanded, ...held.map(values)]), () => [
    // What would be decided with it speaks for a figure, though it cannot demand it.
    ...own.filter((each) => system.state(each) === 'open').map(values),
    demanded,
  ]);
  if (!repair) return undefined;
  const after = system.with(id, repair.value);
  const sound = own.every(
    (constraint) => after.state(constraint) !== 'broken' || !mustHold(system, constraint, broken),
  );
  return sound ? repair : undefined;
}

function mustHold(system: System, constraint: Constraint, broken: ReadonlySet<Constraint>): boolean {
  if (broken.has(constraint)) return true;
  const state = system.state(constraint);
  return state === 'holds' || (state === 'open' && constraint.strict);
}
