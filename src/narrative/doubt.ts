/** What a list or a figure is not of, as the words stand. */
import type { Clause } from './clauses';
import type { Figure } from './figures';
import { nameIn } from './item';
import type { Reading } from './reading';

/**
 * The level read last, of which a list that a clause opens may be. None where 其中 or a bracket follows a rate, and is
 * of what that is of: 覆盖率76.79%（全市56个乡镇）, no part of the figure before.
 */
export function lastFor(
  index: number,
  clauses: readonly Clause[],
  recent: Reading | undefined,
  levels: readonly (Reading | undefined)[],
): Reading | undefined {
  const clause = clauses[index]!;
  const last = levels[clause.depth];
  const isBehindRatio = recent?.kind === 'ratio' && recent.figure.clause === index - 1;
  if (!last || !isBehindRatio || clauses[index - 1]!.sentence !== clause.sentence) return last;
  const isElsewhere = clauses[last.figure.clause]!.sentence !== clause.sentence;
  return clause.opening === '(' || (clause.within && isElsewhere) ? undefined : last;
}

/** 202 | 3年支出5万元, 上 | 年支出5万元: a line broken within a year, of which nobody knows which it was. */
export function isYearTorn({ lead }: Figure): boolean {
  return /^(?:\d{1,3}年(?:度|的|末|底|决算|预算|同期|[支收实])|年(?:的|支|收|决|预|实|完|同))/.test(lead);
}

/** 多9天，细颗粒物浓度29微克，同比下降6.5%: of a figure that nothing reads another thing is spoken of since. */
export function isOfAnother({ first, unchanged, lead }: Figure): boolean {
  return first && !unchanged && nameIn(lead).item !== '';
}

/**
 * 占耕地3.6万亩的60%，较上年增加0.24万亩: what has the share is spoken of, and not its whole.
 *
 * @param last the level that was read last
 */
export function spokenOf({ of, base }: Reading, last: Reading | undefined): Reading | undefined {
  return of && base && last === base ? of : last;
}
