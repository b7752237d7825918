/** A list that is open while a paragraph is read: of what, and what it has named so far. */
import { ZERO } from '../model/number/quantity';
import type { Opener } from './openers';
import type { Reading } from './reading';
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
