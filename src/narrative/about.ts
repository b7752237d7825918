/** What a paragraph is about, and how sure a figure is. */
import type { Clause } from './clauses';
import { hasFigure, wordsOf } from './clauses';
import type { Figure } from './figures';
import { nameIn } from './item';
import type { Reading } from './reading';

/** 业务经费26.5万元，实际支出46.31万元: of what was spent of that. */
export function followsProject(readings: readonly Reading[]): boolean {
  const first = readings.find(({ figure }) => figure.unit?.class === 'money');
  return (
    first !== undefined &&
    (first.role === 'amount' || /项目|专项|经费|费$/.test(first.item.replace(/项目支出/, '')))
  );
}

export function isApproximate({ unit, lead, tail, to }: Figure): boolean {
  return (
    to !== undefined ||
    unit?.approximate === true ||
    /(?:约|(?<![附最])近|超过|逾|将近|不足|不到|不低于|不高于|不少于|至少|最多|不超过|大于|小于|高于|低于|力争|预计)$/.test(
      lead,
    ) ||
    /^(?:以上|左右|以下|以内|之内|多|余|上下)/.test(tail)
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
