/**
 * The cells whose correction makes every broken relation hold and breaks none that held: single cells, and
 * pairs of which one is pinned by a broken relation of its own.
 */
import type { FieldId } from '../model/form/fields';
import type { Decimal, Interval } from '../model/number/quantity';
import { meet, point } from '../model/number/quantity';
import type { Repair } from './choose';
import { choose } from './choose';
import type { Constraint } from './constraints';
import { intersection, solutions } from './solve';
import type { System } from './system';
import { flatMap } from '../model/flatMap';

/** So many first cells of pairs are tried; forms have fewer, a list of two hundred rows has more. */
const MOST_TRIED = 80;

/** Of a sum over more cells hardly any pair could be told from all the others: none is looked for. */
const MOST_TIED = 250;

/** Cells put right, and the system with them. */
export interface Tried<Repairs extends readonly Repair[] = readonly Repair[]> {
  readonly repairs: Repairs;
  readonly after: System;
}

/**
 * Every cell that repairs all these by itself.
 *
 * @param asked which cells it may be
 * @param wanted the only figure of a cell that is of use, where there is one
 */
export function singleRepairs(
  system: System,
  broken: readonly Constraint[],
  asked: (id: FieldId) => boolean = () => true,
  wanted: (id: FieldId) => Decimal | undefined = () => undefined,
): readonly Tried<readonly [Repair]>[] {
  const [first, ...rest] = broken;
  if (!first) return [];
  const all = new Set(broken);
  return flatMap(
    first.fields.filter((id) => asked(id) && rest.every((constraint) => system.of(id).includes(constraint))),
    (id) => repairWith(system, id, all, wanted(id)) ?? [],
  );
}

/** Two cells that repair all these together, neither of them alone. */
export function pairRepairs(
  system: System,
  broken: readonly Constraint[],
): readonly Tried<readonly [Repair, Repair]>[] {
  return pairsIn(system, broken, ({ id }, after, left) =>
    singleRepairs(after, left, (other) => other !== id),
  );
}

/** The same where one of the two is known, and one has more by as much as the other has less. */
export function shiftsAt(
  one: FieldId,
  system: System,
  broken: readonly Constraint[],
): readonly (readonly [Repair, Repair])[] {
  const seconds: Seconds = ({ id, value }, after, left) => {
    const before = figureAt(id, system);
    if (!before) return [];
    const shift = value.minus(before);
    const asked = (other: FieldId): boolean =>
      other !== id && (one === id || one === other) && figureAt(other, system) !== undefined;
    const wanted = (other: FieldId): Decimal | undefined => figureAt(other, system)?.minus(shift);
    return singleRepairs(after, left, asked, wanted).filter(({ repairs: [second] }) =>
      second.value.eq(wanted(second.id)!),
    );
  };
  const pairs = pairsIn(system, broken, seconds, (id, pinning) => {
    if (id === one || !(broken.length === 1 && broken[0] === pinning)) return true;
    // The only broken relation holds with it: the known cell is asked for where that breaks a relation of its own.
    const own = system.of(one);
    return system.swayedBy(id).some((each) => each !== pinning && own.includes(each));
  });
  return pairs.map(({ repairs }) => repairs);
}

export function figureAt(id: FieldId, system: System): Decimal | undefined {
  const value = system.field(id)?.value;
  return value?.kind === 'quantity' ? value.quantity.value : undefined;
}

/** The cells that do the rest: with the first one put right, and what is still open then. */
type Seconds = (
  first: Repair,
  after: System,
  left: readonly Constraint[],
) => readonly Tried<readonly [Repair]>[];

/**
 * @param mayBeFirst whether a second may be found for a cell that one of the broken relations pins
 */
function pairsIn(
  system: System,
  broken: readonly Constraint[],
  seconds: Seconds,
  mayBeFirst: (id: FieldId, pinning: Constraint) => boolean = () => true,
): readonly Tried<readonly [Repair, Repair]>[] {
  if (broken.some(({ fields }) => fields.length > MOST_TIED)) return [];
  const toRepair = new Set(broken);
  // What is only to be explained demands nothing, but it may say what a cell would have to read.
  const touched = flatMap(broken, ({ fields }) => flatMap(fields, (id) => system.of(id)));
  const pinning = [...new Set([...broken, ...touched])].filter(
    (constraint) => system.state(constraint) === 'broken',
  );
  const leavesOne = memoised((id) => sharedBeside(id, broken));
  const firsts = flatMap(pinning, (constraint) =>
    flatMap(constraint.fields, (id) =>
      leavesOne(id) && mayBeFirst(id, constraint) ? (pinned(system, id, constraint) ?? []) : [],
    ),
  )
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_TRIED);
  const found = new Map<string, Tried<readonly [Repair, Repair]>>();
  for (const first of firsts) {
    const after = system.with(first.id, first.value);
    const left = leftBy(first.id, after, system, toRepair);
    for (const { repairs, after: whole } of seconds(first, after, left)) {
      const [second] = repairs;
      const pair = first.id < second.id ? ([first, second] as const) : ([second, first] as const);
      found.set(pair.map(({ id, value }) => `${id}=${value.toFixed()}`).join(), {
        repairs: pair,
        after: whole,
      });
    }
  }
  return [...found.values()];
}

/** Whether another cell stands in all of the broken relations that a cell does not: they stay broken whatever it reads, but for those that hold on a condition. */
function sharedBeside(id: FieldId, broken: readonly Constraint[]): boolean {
  const [one, ...more] = broken.filter(({ fields, relation }) => !relation.onlyIf && !fields.includes(id));
  return !one || one.fields.some((other) => more.every(({ fields }) => fields.includes(other)));
}

function memoised(ask: (id: FieldId) => boolean): (id: FieldId) => boolean {
  const known = new Map<FieldId, boolean>();
  return (id) => {
    let answer = known.get(id);
    if (answer === undefined) known.set(id, (answer = ask(id)));
    return answer;
  };
}

/**
 * What is still broken of those to be repaired, or broken by the first repair: nothing is looked for where no other
 * cell stands in all of it.
 */
function leftBy(
  first: FieldId,
  after: System,
  before: System,
  broken: ReadonlySet<Constraint>,
): readonly Constraint[] {
  const left: Constraint[] = [];
  let shared: readonly FieldId[] | undefined;
  for (const constraint of new Set([...broken, ...before.swayedBy(first)])) {
    if (!mustHold(before, constraint, broken) || after.state(constraint) !== 'broken') continue;
    left.push(constraint);
    const { fields } = constraint;
    shared = shared ? shared.filter((id) => fields.includes(id)) : fields.filter((id) => id !== first);
    if (shared.length === 0) return [];
  }
  return left.length > 1 ? before.inOrder(left) : left;
}

/** The value by which one relation alone would hold, whatever it does to others. */
function pinned(system: System, id: FieldId, constraint: Constraint): Repair | undefined {
  const field = system.field(id);
  return field && choose(system, field, solutions(constraint, id, system.figures));
}

function repairWith(
  system: System,
  id: FieldId,
  broken: ReadonlySet<Constraint>,
  wanted: Decimal | undefined,
): Tried<readonly [Repair]> | undefined {
  const field = system.field(id);
  if (!field || field.value.kind === 'text' || field.value.kind === 'invalid') return undefined;
  const values = (constraint: Constraint): readonly Interval[] => solutions(constraint, id, system.figures);
  // Most cells end here or with what holds: what one relation needs another forbids.
  const demanded = inAll(broken, values);
  if (demanded.length === 0) return undefined;
  if (wanted && !demanded.some((each) => meet(each, point(wanted)))) return undefined;
  const own = system.of(id);
  // One that holds on a condition may be left undecided: that is seen when the figure is tried.
  const held = own.filter((each) => each.relation.onlyIf === undefined && system.state(each) === 'holds');
  const repair = choose(system, field, inAll(held, values, demanded), () => [
    // What would be decided with it speaks for a figure, though it cannot demand it.
    ...own.filter((each) => system.state(each) === 'open').map(values),
    demanded,
  ]);
  if (!repair) return undefined;
  const after = system.with(id, repair.value);
  const sound = own.every(
    (constraint) => after.state(constraint) !== 'broken' || !mustHold(system, constraint, broken),
  );
  return sound ? { repairs: [repair], after } : undefined;
}

/** What all of them allow: once nothing is left the others are not asked. */
function inAll(
  constraints: Iterable<Constraint>,
  values: (constraint: Constraint) => readonly Interval[],
  among?: readonly Interval[],
): readonly Interval[] {
  let found = among;
  for (const constraint of constraints) {
    found = found ? intersection(found, values(constraint)) : values(constraint);
    if (found.length === 0) break;
  }
  return found ?? [];
}

function mustHold(system: System, constraint: Constraint, broken: ReadonlySet<Constraint>): boolean {
  if (broken.has(constraint)) return true;
  const state = system.state(constraint);
  return state === 'holds' || (state === 'open' && constraint.strict);
}
