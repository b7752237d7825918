/** 较上年增长35.9%, 比上年减少0.58万元, 下降2.3个百分点: a change of what was named before it. */
import { nameIn } from '../item';
import type { Construct } from '../reading';

const LESS = /(?:减少|下降|降低|压减|压缩|缩减|缩短|下调|回落|负增长)(?:了|约|近|达|幅度|率)*(?:为|达)?$/;
const MORE = /(?:增加|增长|上升|提高|提升|上涨|增幅|扩大)(?:了|约|近|达|幅度|率)*(?:为|达|至)?$/;
const COMPARED = /(?:较|比|同比|环比|与)[^，]*$/;

export const change: Construct = (figure, { readings }) => {
  const { lead, unit } = figure;
  if (!unit || unit.class === 'points') return undefined;
  const negative = LESS.test(lead);
  if (!negative && !MORE.test(lead)) return undefined;
  if (/(?:提高|提升|增加|降低|减少|下降|压减)(?:到|至)/.test(lead)) return undefined;
  const own = nameIn(lead.replace(negative ? LESS : MORE, '').replace(COMPARED, ''), true).item;
  // 增加 alone may be of what stands behind it: 增加岗位5个. Compared with last year it is of what stood before.
  const before = readings.findLast(({ role }) => role !== 'change');
  const last = before ? readings.lastIndexOf(before) : -1;
  const item = own || before?.item || nameIn(figure.tail).item;
  if (item === '') return undefined;
  return [{ item, role: 'change', negative, ...(own === '' && before && { of: last }) }];
};
