/** What the items of a department's scorecard score by the clauses found, or by the standard that the card prints. */
import type { ClauseId } from '../model/policy/clauses';
import type { Decimal, Interval } from '../model/number/quantity';
import { decimal, interval, point, ZERO } from '../model/number/quantity';

export type CardClause = Extract<ClauseId, `C${number}`>;

/** Points, and what they may be: a part of a percentage point counts as none, as its part or as a whole one. */
export interface CardScore {
  readonly score: Decimal;
  readonly interval: Interval;
}

/** A ratio with what it may be, given how its amounts are rounded. */
export interface Rate {
  readonly value: Decimal;
  readonly interval: Interval;
}

/** Points off for each percentage point, by the weight of the item, as they were found. */
const TENTHS = { '5': '0.5', '3': '0.3', '1': '0.1' };
const STEPS: Partial<Record<CardClause, Readonly<Record<string, string>>>> = {
  C1: TENTHS,
  C2: TENTHS,
  C6: { '6': '1', '3': '0.3', '1': '0.1' },
};

interface Levels {
  readonly weight: string;
  /** Points from (`up`), or up to, a rate in percent; the best first, and 0 beyond the last. */
  readonly up: boolean;
  readonly levels: readonly (readonly [percent: string, points: string])[];
}
const LEVELS: Partial<Record<CardClause, Levels>> = {
  C3: {
    weight: '5',
    up: true,
    levels: [
      ['90', '5'],
      ['80', '4'],
      ['70', '3'],
      ['60', '2'],
    ],
  },
  C4: {
    weight: '3',
    up: false,
    levels: [
      ['0', '3'],
      ['10', '2'],
      ['20', '1'],
      ['30', '0.5'],
    ],
  },
};

/**
 * The points of an item by a clause; undefined for a weight that the clause was not found with.
 * @param rate a ratio; of C2 what there is now by what there was
 */
export function cardPoints(id: CardClause, weight: Decimal, rate: Rate): CardScore | undefined {
  const step = STEPS[id]?.[weight.toFixed()];
  if (step !== undefined) return offAPoint(weight, decimal(step), rate);
  const by = LEVELS[id];
  if (!by || !weight.eq(by.weight)) return undefined;
  const at = (ratio: Decimal): Decimal => levelOf(by, ratio.times(100));
  const { value, interval: range } = rate;
  return { score: at(value), interval: ordered(at(range.lower.value), at(range.upper.value)) };
}

/**
 * The whole weight up to a ratio of 1, and a step less for each percentage point above, down to nothing.
 * @param step the weight itself where anything above loses it all
 */
export function offAPoint(weight: Decimal, step: Decimal, { value, interval: range }: Rate): CardScore {
  const above = (ratio: Decimal): Decimal => (ratio.gt(1) ? ratio.minus(1).times(100) : ZERO);
  const left = (points: Decimal): Decimal => {
    const rest = weight.minus(step.times(points));
    return rest.gt(0) ? rest : ZERO;
  };
  const [least, most] = [above(range.lower.value), above(range.upper.value)];
  if (step.eq(weight)) {
    const all = (points: Decimal): Decimal => (points.gt(0) ? ZERO : weight);
    return { score: all(above(value)), interval: ordered(all(least), all(most)) };
  }
  // Whole points: those that are full, and the one that has begun.
  return {
    score: left(above(value)),
    interval: ordered(left(most.round(0, 'up')), left(least.round(0, 'down'))),
  };
}

/** None, not above last year's, or more. @param last undefined where it is not known */
export function carryOverPoints(
  weight: Decimal,
  now: Decimal,
  last: Decimal | undefined,
): CardScore | undefined {
  if (!weight.eq(3)) return undefined;
  if (now.lte(0)) return exactly(weight);
  return last && exactly(now.lte(last) ? decimal(2) : ZERO);
}

const exactly = (score: Decimal): CardScore => ({ score, interval: point(score) });

function ordered(one: Decimal, other: Decimal): Interval {
  return one.lt(other) ? interval(one, other) : interval(other, one);
}

function levelOf({ up, levels }: Levels, percent: Decimal): Decimal {
  const level = levels.find(([bound]) => (up ? percent.gte(bound) : percent.lte(bound)));
  return decimal(level?.[1] ?? '0');
}
