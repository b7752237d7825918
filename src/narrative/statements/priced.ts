/** Of what a price is that of one. */
import type { Reading } from '../reading';
import { plainUnit } from '../units';

const HEADS = /^(?:人|名|人次)$/;

/** What is counted in the unit that the price is for. */
export function countsOf(price: Reading, near: readonly Reading[]): readonly Reading[] {
  const counts = near.filter(({ role, figure }) => role === 'count' && figure.unit !== price.figure.unit);
  const one = kindOf(price);
  if (one === undefined) return counts.filter(({ figure }) => figure.start < price.figure.start);
  const matching = counts.filter(({ unit, item, figure }) => {
    const plain = plainUnit(unit);
    if (one === '人' || one === '名') return HEADS.test(plain);
    if (one === '户') return plain === '户' || plain === '家';
    if (one === '亩次') return plain === '亩次';
    if (one === '亩') return /亩$/.test(unit);
    // 开展活动156次，…，场均20人次.
    if (one === '场') return /^(?:场|场次|次|期)$/.test(plain);
    if (one === '生' && HEADS.test(unit)) return true;
    if (one === '生') return /生/.test(item + figure.tail);
    return (
      plainUnit(unit) === plainUnit(one) ||
      plain.startsWith(one) ||
      one.startsWith(unit) ||
      figure.tail.includes(one) ||
      (item.includes(one) && unit === '个')
    );
  });
  return matching;
}

/** What is counted in other words than its average is told in. */
const OTHERWISE: Readonly<Record<string, string>> = { 车: '辆', 案: '件' };

/** 每公里 → 公里, 户均 → 户, 一座 → 座; undefined where the words do not say. */
function kindOf({ figure }: Reading): string | undefined {
  if (figure.unit?.per) return figure.unit.per;
  const words = figure.lead;
  const each = /每(人次|批次|亩次|公里|平方米|立方米|(?![年月周天日季])[\u4e00-\u9fa5])/.exec(words)?.[1];
  const average = /(人次|批次|[人户生亩座村车班件台套场期项家床例张辆组栋间案篇票株起])均/.exec(words)?.[1];
  if (/平均班额/.test(words)) return '班';
  const one = /单([件台套个座组处间])/.exec(words)?.[1];
  const single = /(?:^|的)一(座|台|套|个|件|辆|盏|场|户|亩|公里|人)$/.exec(words)?.[1];
  const vehicle = /单(车)/.test(words) ? '辆' : undefined;
  return each ?? (average && (OTHERWISE[average] ?? average)) ?? single ?? vehicle ?? one;
}
