/** What a paragraph is about, and how sure a figure is. */
import type { Clause } from './clauses';
import { hasFigure, wordsOf } from './clauses';
import type { Figure } from './figures';
import { EARLIER } from './compare';
import { nameIn } from './item';
import type { Comparison, Reading } from './reading';
import { alike } from './units';

/** 业务经费26.5万元，实际支出46.31万元: of what was spent of that. */
export function followsProject(readings: readonly Reading[]): boolean {
  const first = readings.find(({ figure }) => figure.unit?.class === 'money');
  return (
    first !== undefined &&
    (first.role === 'amount' || /项目|专项|经费|费$/.test(first.item.replace(/项目支出/, '')))
  );
}

export function isApproximate({ unit, lead, tail, rest, to }: Figure): boolean {
  return (
    to !== undefined ||
    unit?.approximate === true ||
    /(?:(?<![节合签])约|(?<![附最])近|超过|逾|将近|不足|不到|不低于|不高于|不少于|至少|最多|不超过|大于|小于|高于|低于|力争|预计)$/.test(
      lead,
    ) ||
    // 差异-6万元: a minus or a dash, nobody knows.
    /[\u4e00-\u9fa5][-－−]$/.test(lead) ||
    /^(?:以上|左右|以下|以内|之内|上下)/.test(tail) ||
    // 比计划300人多12人 is so much more than just 300.
    (/^[多余]/.test(tail) && !/^[多余]\d/.test(rest))
  );
}

/** 1.业务经费，预算支出26.5万元: the first clause of a list item where it states nothing. */
export function topicOf(clauses: readonly Clause[], numbered: boolean): string {
  const first = clauses[0];
  if (!first || hasFigure(first) || !(numbered || first.listNumber)) return '';
  const next = clauses[1];
  if (!next || !['，', ':', '。'].includes(next.opening)) return '';
  const topic = nameIn(wordsOf(first), true).item;
  // 总体执行较好。 is a sentence, 办案经费。 a name.
  return next.opening !== '。' || /(?:经费|费|项目|资金|工程|专项|补助|补贴|奖补|活动)$/.test(topic)
    ? topic
    : '';
}

/** 卫生材料费3424万元，占16%，其余3852万元…，占18%: the share is not of the last that was understood. */
export function isLost(
  unread: Figure | undefined,
  last: Reading | undefined,
  clause: Clause,
  clauses: readonly Clause[],
): boolean {
  if (!unread?.unit || !['money', 'count', 'people'].includes(unread.unit.class)) return false;
  const isHere = clauses[unread.clause]!.sentence === clause.sentence;
  return isHere && unread.start > (last?.figure.start ?? -1);
}

/**
 * Of what a comparison is said. Behind 决算24万元，预算30万元 a comparison with last year is that of what was spent.
 *
 * @param last the level that was read last at the clause's depth
 * @param recent whatever was read last
 */
export function aboutOf(
  { lead, unit }: Figure,
  clause: Clause,
  last: Reading | undefined,
  levels: readonly Reading[],
  recent: Reading | undefined,
  clauses: readonly Clause[],
): Reading | undefined {
  // 收入196.8亿元，…，人均消费900.11元，比上年的877.5元: of the price, which is in its unit.
  if (recent?.kind === 'price' && unit && recent.unit === unit.text && last?.unit !== unit.text)
    return recent;
  if (last?.role !== 'budget' || /预算/.test(lead)) return last;
  const spent = levels.findLast(
    (each) =>
      each.role !== 'budget' &&
      each.role !== 'adjustment' &&
      each.side === 'now' &&
      each.depth === clause.depth,
  );
  const isHere = spent && clauses[spent.figure.clause]!.sentence === clause.sentence;
  return isHere && alike(spent.figure.unit, last.figure.unit) && spent.topic === last.topic ? spent : last;
}

/** 受理286件，同比下降18.29%（2023年350件）; 下降20%，上年为60件: right behind a per cent it says with what. */
export function saysBefore(
  { amount, percent }: Comparison,
  { clause, lead }: Figure,
  { opening }: Clause,
): boolean {
  // 比上年增加12天（上年241天）.
  if (!percent && amount?.figure.clause === clause - 1) return opening === '(' && EARLIER.test(lead);
  const isBehind = percent?.figure.clause === clause - 1;
  return isBehind && (opening === '(' || /^(?:上一?年度?|去年)(?:同期)?(?:为|是)?$/.test(lead));
}

/** What things cost: 10台，单价0.5万元，共计5万元. */
export function isPriced(
  { unit }: Reading,
  { sentence }: Clause,
  readings: readonly Reading[],
  clauses: readonly Clause[],
): boolean {
  return readings.some(
    ({ kind, role, figure }) =>
      clauses[figure.clause]!.sentence === sentence &&
      (kind === 'price' ||
        (kind === 'limit' && role === 'amount' && /每/.test(figure.lead)) ||
        (unit.endsWith('元') && role === 'count')),
  );
}
