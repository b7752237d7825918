/** The cells that may be wrong, one or two at a time, and how likely each is. */
import type { Repair } from './choose';
import type { Constraint } from './constraints';
import { isTraced } from './evidence';
import type { Tried } from './search';
import { pairRepairs, singleRepairs } from './search';
import type { System } from './system';
import { WEIGHTS } from './weights';
import { flatMap } from '../model/flatMap';

/** One cell, or two, whose correction makes all broken relations hold. */
export interface Candidate {
  readonly repairs: readonly Repair[];
  readonly weight: number;
  /** The relations besides the broken ones that were only asked about, and hold once it is put right. */
  readonly following: readonly Constraint[];
}

/** The likeliest first. Two are looked for only where no entry error in one explains everything. */
export function candidatesFor(broken: readonly Constraint[], system: System): readonly Candidate[] {
  const candidate = (tried: Tried): Candidate => candidateOf(tried, broken, system);
  const singles = singleRepairs(system, broken).map(candidate);
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

function candidateOf({ repairs, after }: Tried, broken: readonly Constraint[], system: System): Candidate {
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
  const touched = [...new Set(flatMap(repairs, ({ id }) => before.of(id)))];
  return {
    following: touched.filter(
      (constraint) =>
        before.state(constraint) === 'broken' &&
        after.state(constraint) === 'holds' &&
        !broken.includes(constraint),
    ),
    loose: touched.filter((constraint) => after.isLoose(constraint) && !before.isLoose(constraint)).length,
  };
}
