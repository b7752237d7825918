/** Rates that may be of several figures together, and then say nothing of the one. */
import { divide, meet } from '../../model/number/quantity';
import type { Reading } from '../reading';
import { alike } from '../units';
import { isQuotient, sumOf } from './holds';
import { intervalOf } from './quantity';
import type { Story } from './story';

/** What was done, and what was due, in one figure or in several. */
export type Pair = readonly [done: Reading, due: Reading, ...more: Reading[]];

/** 办结 of 办结率. */
export const stemOf = ({ item }: Reading): string => item.replace(/(?:率|度|比例)$/, '');

/** 满意度（非常满意与满意之和）为96%: it may be that of two figures together, and then says nothing of the one. */
export function isOfTwo(rate: Reading, [done, ...due]: Pair, story: Story): boolean {
  if (isQuotient(rate, done, due)) return false;
  return story
    .before(rate)
    .slice(0, 8)
    .some(
      (each) =>
        each !== done &&
        !due.includes(each) &&
        // 通过率95.65%（应考23人，通过22人）: what stands before the bracket is none of the two.
        (story.depthOf(done) <= story.depthOf(rate) || story.depthOf(each) === story.depthOf(done)) &&
        alike(each.figure.unit, done.figure.unit) &&
        due.some((whole) => isShareOf(rate, [done, each], whole)),
    );
}

function isShareOf(rate: Reading, parts: readonly Reading[], whole: Reading): boolean {
  const quotient = divide(sumOf(parts), intervalOf(whole));
  return quotient !== undefined && meet(quotient, intervalOf(rate));
}

/** 满意2945份、较满意968份，满意率94.84%: it may be that of the one, the other or both. */
export function isOfSeveral(rate: Reading, done: Reading, story: Story): boolean {
  const verb = stemOf(rate).slice(-2);
  return story
    .before(rate)
    .slice(0, 8)
    .some((each) => each !== done && each.partOf && each.partOf === done.partOf && each.item.includes(verb));
}
