/** The cells that may be wrong, one or two at a time, and how likely each is. */
import type { Repair } from './choose';
import type { Constraint, State } from './constraints';
import { isExact } from './constraints';
import { isTraced } from './evidence';
import { pairRepairs, singleRepairs } from './search';
import type { System } from './system';
import { WEIGHTS } from './weights';

/** One cell, or two, whose correction makes all broken relations hold. */
export interface Candidate {
  readonly repairs: readonly Repair[];
  readonly weight: number;
  /** The relations besides the broken ones that were only asked about, and hold once it is put right. */
  readonly following: readonly Constraint[];
}

/** The likeliest first. Two are looked for only where no entry error in one explains everything. */
export function candidatesFor(broken: readonly Constraint[], system: System): readonly Candidate[] {
  const candidate = (repairs: readonly Repair[]): Candidate => candidateOf(repairs, broken, system);
  const singles = singleRepairs(system, broken).map((repair) => candidate([repair]));
  const pairs = singles.some(({ repairs }) => isTraced(repairs, system))
    ? []
    : pairRepairs(system, broken).map(candidate);
  return [...singles, ...pairs].sort((a, b) => b.weight - a.weight);
}

/** The likeliest, and those that are not so many times less likely that they can be left out. */
export function alike(sorted: readonly Candidate[]): readonly Candidate[] {
  return sorted.filter(({ weight }) => weight * WEIGHTS.clearly > sorted[0]!.weight);
}

/** Whether it is much likelier than that any of the others is right: many that are unlikely are not. */
export function isClear(first: Candidate, candidates: readonly Candidate[]): boolean {
  const others = candidates.reduce((sum, each) => (each === first ? sum : sum + each.weight), 0);
  return first.weight >= others * WEIGHTS.clearly;
}

function candidateOf(repairs: readonly Repair[], broken: readonly Constraint[], system: System): Candidate {
  const after = repairs.reduce((done, { id, value }) => done.with(id, value), system);
  const likelihood = repairs.reduce((product, repair) => product * repair.weight, 1);
  const { following, loose } = bearing(repairs, broken, system, after);
  return {
    repairs,
    weight:
      likelihood *
      WEIGHTS.second ** (repairs.length - 1) *
      WEIGHTS.follows ** following.length *
      WEIGHTS.loose ** loose,
    following,
  };
}

/**
 * How many relations bear on it that neither demand nor forbid it: figures that were only to be explained and now
 * follow from the others speak for it; sums that come out only by rounding speak against it.
 */
function bearing(
  repairs: readonly Repair[],
  broken: readonly Constraint[],
  before: System,
  after: System,
): { readonly following: readonly Constraint[]; readonly loose: number } {
  const touched = [...new Set(repairs.flatMap(({ id }) => before.of(id)))];
  const isLoose = (constraint: Constraint, { figures }: System, state: State): boolean =>
    state === 'holds' && !isExact(constraint, figures);
  const states = touched.map((constraint) => ({
    constraint,
    was: before.state(constraint),
    is: after.state(constraint),
  }));
  return {
    following: states.flatMap(({ constraint, was, is }) =>
      was === 'broken' && is === 'holds' && !broken.includes(constraint) ? [constraint] : [],
    ),
    loose: states.filter(
      ({ constraint, was, is }) => isLoose(constraint, after, is) && !isLoose(constraint, before, was),
    ).length,
  };
}
