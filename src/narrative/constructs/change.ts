/** 较上年增长35.9%, 比上年减少0.58万元, 下降2.3个百分点: a change of what was named before it. */
import { nameIn } from '../item';
import type { Figure } from '../figures';
import type { Construct, Part, Reading } from '../reading';

const LESS = /(?:减少|下降|降低|压减|压缩|缩减|缩短|下调|回落|负增长)(?:了|约|近|达|幅度|率)*(?:为|达)?$/;
const MORE = /(?:增加|增长|上升|提高|提升|上涨|增幅|扩大)(?:了|约|近|达|幅度|率)*(?:为|达|至)?$/;
const COMPARED = /(?:较|比|同比|环比|与)[^，]*$/;

export const change: Construct = (figure, { readings }) => {
  const { lead, unit, unchanged } = figure;
  if (unchanged)
    return COMPARED.test(lead) ? [{ ...subject(figure, readings, lead), role: 'change' }] : undefined;
  if (!unit || unit.class === 'points') return undefined;
  const negative = LESS.test(lead);
  if (!negative && !MORE.test(lead)) return undefined;
  if (/(?:提高|提升|增加|降低|减少|下降|压减)(?:到|至)/.test(lead)) return undefined;
  const said = subject(figure, readings, lead.replace(negative ? LESS : MORE, ''));
  return said.item === '' ? undefined : [{ ...said, role: 'change', negative }];
};

/** 办公费较上年: its own words, or else the figure stated last. */
function subject(figure: Figure, readings: readonly Reading[], lead: string): Pick<Part, 'item' | 'of'> {
  const own = nameIn(lead.replace(COMPARED, ''), true).item;
  if (own !== '') return { item: own };
  const before = readings.findLast(({ role }) => role !== 'change');
  if (before) return { item: before.item, of: readings.lastIndexOf(before) };
  return { item: nameIn(figure.tail).item };
}
