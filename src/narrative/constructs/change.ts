/** 较上年增长35.9%, 减0.58万元, 下降2.3个百分点, 持平: a change of what was named before it. */
import { changeAt, comparedIn } from '../compare';
import type { Figure } from '../figures';
import { nameIn, plainName } from '../item';
import type { Construct, Context, Part, Reading } from '../reading';
import { alike } from '../units';

/** 决算数大于预算数55.93万元. */
const OVER = /^(.*?)(大于|高于|多于|超出|超过|小于|低于|少于)([^，]{0,10}(?:预算|决算|上年|计划)[^，]{0,4})$/;
/** 决算数 names nothing: it is that of what was spoken of. */
const ROLE_ONLY = /^(?:支出)?(?:决算|执行)数?$/;
/** 通过集中采购节约3万元 saves without saying of what. */
const ONLY_COMPARED = /(?:节约|节省|压缩|缩短|提高|扩大|延长)[^，]{0,3}$/;

/** 目标值85%，实际87.3%，超2.3个百分点; 超目标12天. */
const PAST_GOAL =
  /^(?:超(?:额|过|出)?(?:完成)?|高[于出]|低于)(?:年度|年初|预期|绩效)?(?:目标|计划|任务|指标)?[数值量]?$/;

export const change: Construct = (figure, context) => {
  const { lead, unit, unchanged } = figure;
  if (unchanged) return unchangedOf(figure, context);
  // 满意度88.6分，比上年提高1.8分: marks are compared with those of another year only.
  if (!unit || (unit.class === 'points' && !comparedIn(lead))) return undefined;
  const over = unit.class === 'money' ? OVER.exec(lead) : null;
  if (over) {
    const negative = /小|低|少/.test(over[2]!);
    return [
      {
        ...subject(figure, context, over[1]!.replace(ROLE_ONLY, '')),
        ...CHANGE,
        negative,
        comparison: 'begins',
        against: 'plan',
      },
    ];
  }
  const past = PAST_GOAL.exec(lead);
  if (past && !context.comparison)
    return [
      {
        ...subject(figure, context, ''),
        ...CHANGE,
        negative: /低/.test(past[0]),
        comparison: 'begins',
        against: 'plan',
      },
    ].filter(({ item }) => item !== '');
  // 新增726人，退出835人，净减少109人: what is left over of the two, and no change of either.
  if (/^净[增减]/.test(lead) && !context.comparison && !context.compared) return undefined;
  if (SAVED.test(lead) && isOfPlan(context.comparison) && unit.class === 'rate')
    return [{ ...subject(figure, context, ''), ...CHANGE, negative: true, comparison: 'continues' }];
  const isCompared = context.comparison !== undefined || context.compared !== undefined;
  const grew = lead === '新增' && alike(context.comparison?.base?.figure.unit, unit);
  const found = grew ? { way: 'more' as const, before: '' } : changeAt(lead, isCompared);
  if (!found) return undefined;
  const compared = comparedIn(lead);
  if (!compared && !isCompared && ONLY_COMPARED.test(lead) && unit.class !== 'percentagePoints')
    return undefined;
  // 与上年决算23.5万元相比减少1.66万元.
  const words = (compared ? compared.own : found.before).replace(/^(?:相比较?|相较|对比|比较)/, '');
  const stated =
    compared && !/合同|概算|控制价|限价/.test(compared.with)
      ? undefined
      : comparedWith(found.before, figure, context);
  const said = subject(figure, context, stated?.own ?? words);
  if (said.item === '') return undefined;
  // 收支各增加36万元.
  if (said.item === '收支' && /各/.test(lead))
    return ['收入', '支出'].map((item) => ({ item, ...CHANGE, negative: found.way === 'less' }));
  const against = compared?.against ?? context.compared?.against;
  return [
    {
      ...said,
      ...CHANGE,
      negative: found.way === 'less',
      comparison: begins(figure, context, compared !== undefined, said) ? 'begins' : 'continues',
      ...(against && { against }),
      ...(stated && { base: stated.base, comparison: 'begins', against: 'plan' }),
    },
  ];
};

/** 结算价比中标价增加8.55万元: with the figure of that name, and not with what it was before. */
function comparedWith(
  words: string,
  figure: Figure,
  context: Context,
): { readonly own: string; readonly base: Reading } | undefined {
  const names = /^([^，]{2,14}?)[比较]([^比较，]{2,10})$/.exec(words);
  const base = names ? latest(nameIn(names[2]!, true).item, figure, context) : undefined;
  return names && base && alike(base.figure.unit, figure.unit) ? { own: names[1]!, base } : undefined;
}

/** 较控制价3742.90万元低264.75万元，节资率7.07%: by what part it was less. */
const SAVED = /^[，、]?(?:资金|综合|平均)*(?:节[资支约]|下浮)率(?:为|达到?|约)*$/;

function isOfPlan(going: Context['comparison']): boolean {
  return (
    going?.against === 'plan' && going.base !== undefined && going.amount !== undefined && !going.percent
  );
}

const CHANGE = { role: 'change', kind: 'change' } as const;

function unchangedOf(figure: Figure, context: Context): readonly Part[] | undefined {
  const compared = comparedIn(figure.lead);
  const isBare = /^(?:保持|总体|基本|均|都|，)*$/.test(figure.lead);
  const going = context.comparison?.base !== undefined;
  const other = !compared && context.comparison ? nameIn(figure.lead, true).item : '';
  if (!compared && !context.compared && !(going && isBare) && other === '') return undefined;
  const said = subject(figure, context, compared?.own ?? other);
  if (said.item === '') return undefined;
  const comparison = begins(figure, context, compared !== undefined, said) && !going ? 'begins' : 'continues';
  return [{ ...said, ...CHANGE, direction: 'same', comparison }];
}

/** 减少10万元，下降5%: one comparison. 较上年…，较预算…: two. */
function begins(
  figure: Figure,
  { comparison, clause, reportYear }: Context,
  isCompared: boolean,
  { of, ofName }: Pick<Part, 'of' | 'ofName'>,
): boolean {
  if (!comparison) return true;
  if (figure.respectively) return true;
  // 较去年同期（97.9%）上升0.7个百分点: what it is compared with stands in the bracket.
  if (clause.opening === ')' && comparison.base?.figure.clause === figure.clause - 1) return false;
  if (ofName && ofName !== comparison.name && of !== comparison.now) return true;
  if (isSaidBefore(figure, comparison, reportYear)) return false;
  // 比上年的131.80万元减少6.30万元: the words of comparison are those of the base.
  if (!isCompared)
    return clause.depth === 0 && comparison.amount !== undefined && comparison.percent !== undefined;
  return comparison.amount !== undefined || comparison.percent !== undefined
    ? !/^(?:同比|环比)/.test(figure.lead) ||
        (figure.unit?.class === 'rate' ? comparison.percent !== undefined : comparison.amount !== undefined)
    : comparison.base !== undefined && !/^(?:同比|环比)/.test(figure.lead);
}

/** 上年为1290万元，比上年增加38万元: the year that it is compared with has been stated by itself. */
function isSaidBefore(
  { lead, clause }: Figure,
  { base, amount, percent, against }: NonNullable<Context['comparison']>,
  reportYear: number | undefined,
): boolean {
  if (!base || amount || percent || against !== 'year' || clause - base.figure.clause > 1) return false;
  const yearIn = (words: string): number | undefined =>
    Number(/(?:19|20)\d\d(?=年)/.exec(words)?.[0] ?? NaN) ||
    (/上年|去年|上一年/.test(words) && reportYear ? reportYear - 1 : undefined);
  const compared = comparedIn(lead);
  const year = yearIn(base.figure.lead);
  return (
    compared !== undefined &&
    !comparedIn(base.figure.lead) &&
    year !== undefined &&
    year === yearIn(compared.with)
  );
}

/** 办公费较上年: its own words, or else the figure stated last. */
function subject(figure: Figure, context: Context, words: string): Pick<Part, 'item' | 'of' | 'ofName'> {
  const own = nameIn(words, true).item || nameIn(context.compared?.own ?? '', true).item;
  if (own !== '') {
    const of = latest(own, figure, context);
    return { item: own, ofName: own, ...(of && { of }) };
  }
  if (figure.respectively) {
    const { at, of: count } = figure.respectively;
    const levels = context.levels.filter(({ side }) => side === 'now');
    const each = levels.length >= count ? levels.slice(-count)[at] : undefined;
    return { item: each?.item ?? '', ...(each && { of: each }) };
  }
  if (figure.unit?.class === 'percentagePoints') {
    const ratio = context.readings.findLast(
      ({ unit, kind, side }) => unit === '%' && kind !== 'change' && side === 'now',
    );
    if (ratio) return { item: ratio.item, of: ratio };
  }
  if (context.lost && !context.comparison) return { item: '' };
  const going = context.comparison;
  const now = going?.now ?? (going && going.name !== '' ? undefined : context.about);
  if (now) return { item: now.item, of: now };
  if (going) return { item: going.name || going.base?.item || '' };
  return { item: nameIn(figure.tail).item };
}

/** The level of that name that was stated last. */
function latest(name: string, figure: Figure, { levels }: Context): Reading | undefined {
  const plain = plainName(name);
  const fits = levels.filter(
    ({ figure: { unit }, side }) =>
      side === 'now' && (figure.unit?.class !== 'money' || alike(unit, figure.unit)),
  );
  return (
    fits.findLast(({ item }) => plainName(item) === plain) ??
    fits.findLast(({ item }) => item.endsWith(plain) || plain.endsWith(plainName(item)))
  );
}
