/** A list that is open while a paragraph is read: of what, and what it has named so far. */
import { ZERO } from '../model/number/quantity';
import type { Opener } from './openers';
import type { Reading } from './reading';
import { plainName } from './item';
import { alike } from './units';
import { fits, inPlain } from './whole';

export interface Level {
  readonly whole: Reading | undefined;
  readonly opener: Opener;
  readonly children: Reading[];
  readonly depth: number;
  readonly segment: number;
  readonly instead: readonly Reading[];
  readonly near: boolean;
  listStyle: string | undefined;
}

/** Siblings by the budget's own classification: neither is ever a part of the other. */
export const SIBLINGS: readonly RegExp[] = [
  /^(?:一般公共预算)?(?:财政拨款)?(?:基本支出|项目支出)(?:决算|预算)?(?:数|合计)?$/,
  /^(?:人员经费|(?:日常)?公用经费)(?:支出)?$/,
  /^(?:公务接待费?|公务用车购置及运行(?:维护)?费?|因公出国（?\(?境?\)?）?费?用?)$/,
];

export function level(
  whole: Reading | undefined,
  opener: Opener,
  depth: number,
  segment: number,
  instead: readonly Reading[] = [],
): Level {
  return { whole, opener, children: [], depth, segment, instead, near: false, listStyle: undefined };
}

/** Whether what is said of a figure's parts already makes up the figure. */
export function closes({ whole, children }: Level): boolean {
  const parts = children.filter((child) => whole && fits(child, whole));
  if (!whole || parts.length === 0) return false;
  return parts.reduce((sum, each) => sum.plus(inPlain(each)), ZERO).eq(inPlain(whole));
}

/** One right behind the other. */
export function isRow(all: readonly Reading[], total: Reading): boolean {
  return [...all, total].every(
    (each, at) => at === 0 || each.figure.clause - all[at - 1]!.figure.clause <= 1,
  );
}

/** 强镇1000万元（2022年已拨300万元，2023年拨700万元）、…: a bracket behind a part tells of that part, and no list is of it. */
export function isOfLast(reading: Reading, { children, depth }: Level): boolean {
  const before = children.at(-1);
  return before !== undefined && before.depth < reading.depth && depth < reading.depth;
}

/** 其中办案经费165万元，支出162.38万元: of the part, and none itself. */
export function isSpentOf({ item, figure }: Reading, { children }: Level): boolean {
  const before = children.at(-1);
  return (
    before !== undefined &&
    /^(?:实际|累计|已)*(?:支出|支付|使用|执行|拨付)$/.test(item) &&
    figure.clause - before.figure.clause === 1 &&
    alike(figure.unit, before.figure.unit)
  );
}

/**
 * The figures of other kinds that stand right before one, in its row.
 *
 * @param before what was read last before its sentence
 */
export function besideIn(
  readings: readonly Reading[],
  last: Reading,
  before: Reading | undefined,
): readonly Reading[] {
  const at = readings.lastIndexOf(last);
  const from = before ? readings.lastIndexOf(before) + 1 : 0;
  return readings
    .slice(Math.max(from, at - 2), at)
    .filter(
      ({ kind, side, figure }) =>
        kind === 'level' &&
        side === 'now' &&
        last.figure.clause - figure.clause <= 2 &&
        !alike(figure.unit, last.figure.unit),
    );
}

/** 职工50人，其中教师40人，…，具有博士学位的教师12人: some of those that were named before, and no more of the whole. */
export function sameAgain(
  reading: Reading,
  whole: Reading,
  children: readonly Reading[],
): Reading | undefined {
  if (reading.role !== 'count' || reading.figure.unit?.class !== 'people') return undefined;
  const name = /^(?:19|20)\d\d年/.test(reading.item) ? reading.item : plainName(reading.item);
  return children.findLast(
    (each) => each.partOf === whole && plainName(each.item) === name && inPlain(each).gte(inPlain(reading)),
  );
}
