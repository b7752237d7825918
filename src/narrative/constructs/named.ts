/** The item of a figure: its own words, or else those that it leans on. */
import { hasFigure, wordsOf } from '../clauses';
import type { Figure } from '../figures';
import { nowAt } from '../compare';
import { nameIn, ownTopic } from '../item';
import type { Context, Part } from '../reading';
import { alike } from '../units';

/** Words that say what a figure is of something, and not of what: 年初预算, 决算数, 结余. */
const ROLE_WORDS =
  /^(?:其中)?(?:年初|年中|全年|本年|当年|年末|调整后|实际|财政|共|总|累计|全部|完成|安排|批复|下达|汇总|未突破|控制在|应|上级|净)*(?:部门)?(?:预算|计划|支出|决算|执行|支付|结余|结转|追加|调增|调减|调整|收入|到位|使用|投入|资金|完成投资|花费|预算支出|预算安排|决算支出|支出决算|结余结转|结转结余|年中执行调增|年中执行调减|执行数)(?:预算|决算|支出|资金|数|额|金额|下年)*$/;

/** What a figure is called. `keepWhole`: the words are the item as they stand, qualifiers and all. */
export function named(figure: Figure, context: Context, keepWhole = false): Pick<Part, 'item' | 'own'> {
  const own = nameIn(figure.lead, keepWhole);
  const compared = isNow(figure) ? comparedItem(context) : '';
  if (compared !== '') return { item: compared };
  const one = figure.respectively && ofSeveral(figure, context);
  if (one) return { item: one };
  const limited = qualified(figure, context);
  if (limited !== '') return { item: limited };
  if (own.item !== '') {
    const topic = ROLE_WORDS.test(own.item) ? topicOf(figure, context) : '';
    return topic === '' ? { item: own.item } : { item: topic, own: own.item };
  }
  const behind = nounBehind(figure);
  if (behind !== '') return { item: behind };
  // 三年累计490万元，其中2022年144万元: a year of the whole.
  const year = /^((?:19|20)\d\d年)度?(?:为|是|投入|支出|安排)?$/.exec(figure.lead)?.[1];
  if (year !== undefined && context.parent) return { item: `${year}${context.parent.item}` };
  if (!figure.first) return { item: continued(figure, context) };
  if (own.total) return { item: '' };
  return { item: leaned(figure, context, keepWhole) || continued(figure, context) };
}

/** 降至8万元, 本年为5.20万元: of what was compared. */
function isNow({ lead }: Figure): boolean {
  return nowAt(lead) !== undefined || /^(?:而?(?:本年度?|今年|当年|现在|现)(?:为|是|的)?)$/.test(lead);
}

function comparedItem({ comparison, last, compared }: Context): string {
  return (
    comparison?.name ||
    comparison?.base?.item ||
    comparison?.now?.item ||
    last?.item ||
    nameIn(compared?.own ?? '', true).item
  );
}

/** 金额分别为48万元和76万元: of the two that were named before. */
function ofSeveral(
  { respectively, clause, unit }: Figure,
  { levels, readings, parent, clauses }: Context,
): string | undefined {
  const { at, of } = respectively!;
  if (parent && alike(parent.figure.unit, unit)) return parent.item;
  const isBefore = ({ figure }: (typeof readings)[number]): boolean =>
    (!figure.respectively || figure.clause < clause - at) &&
    // 专项设五个子项，分别安排…: of what its own sentence names, and of no figures of another.
    clauses[figure.clause]!.sentence === clauses[clause]!.sentence;
  const now = levels.filter((each) => each.side === 'now' && isBefore(each));
  const named = now.length >= of ? now : readings.filter(isBefore);
  return named.length >= of ? named.slice(-of)[at]!.item : undefined;
}

/** 评分在90至95分的单位6个, 85分以下的2个: what the limit before it picks out. */
function qualified(figure: Figure, { readings, clause }: Context): string {
  const before = readings.at(-1);
  const picks = /^(?:及)?(?:以上|以下|以内)?的/.test(figure.lead) && !figure.first;
  if (picks && /^(?:以上|以下|以内)?的$/.test(figure.lead) && before?.figure.clause !== figure.clause)
    return clause.text.slice(0, figure.start - clause.tokens[0]!.start).replace(/的$/, '');
  if (!picks || before?.kind !== 'limit' || before.figure.clause !== figure.clause) return '';
  const { value, unit } = before;
  const { to } = before.figure;
  return `${before.item}${value}${to === undefined ? '' : `至${to}`}${unit}${figure.lead.replace(/的$/, '')}`;
}

/** The list item, the figure before a bracket, the thing named before, that 预算 and 决算 are of. */
function topicOf(figure: Figure, context: Context): string {
  const { topic, clause, last, clauses } = context;
  if (ownTopic(topic) !== '') return topic;
  if (!last || clauses[last.figure.clause]?.sentence !== clause.sentence) return '';
  if (clause.opening === '(') return /结余|结转/.test(figure.lead) ? '' : last.item;
  if (ROLE_WORDS.test(last.item) || /^(?:全年|本年|总|年末)/.test(figure.lead)) return '';
  const stem = last.item.replace(/(?:年初|全年|调整后)?(?:预算|决算|支出|收入)?(?:数|额)?$/, '');
  const isNamed = /(?:经费|费|项目|资金|工程)$/.test(stem) || /.{2}(?:支出|收入)$/.test(stem);
  if (isNamed && stem !== '项目' && stem !== last.item) return stem;
  return EVENTS.has(last.unit) ||
    (last.item !== '' && context.levels.some((each) => each.item === last.item && EVENTS.has(each.unit)))
    ? last.item
    : '';
}

/** What is counted so is held, and costs: 接待16批次、128人，支出1.28万元. */
const EVENTS = new Set(['批次', '次', '场', '场次', '期', '批']);

/** 共6个项目, 174台拼接屏, 30万元用于预算编制, 56户困难家庭. */
function nounBehind({ tail, unit, lead }: Figure): string {
  if (tail === '' || /^(?:，|（|以上|以下|以内|之内|左右|不等|用了|起|内(?!设))/.test(tail)) return '';
  const is = /^(?:其余|另有|剩余|余下)/.test(lead) ? /^(?:为|是)(.+)$/.exec(tail)?.[1] : undefined;
  if (is) return nameIn(is).item;
  if (unit?.class === 'money') {
    const use = /^(?:的?资金)?(?:主要)?(?:用于|投向|投入|支付)(.+)$/.exec(tail)?.[1];
    const composed = /^([^，。由\d]{2,10})由(?!于)/.exec(tail)?.[1];
    if (composed) return nameIn(composed, true).item;
    return use ? nameIn(use).item : /^(?:的)?(?:预算|支出|收入|资金)/.test(tail) ? nameIn(tail).item : '';
  }
  if (unit?.class === 'rate' || unit?.class === 'points') return '';
  const noun =
    /^(?!为|是)的?([^，；。、]*?)(?=(?:共|各|按|均|都|已|得到|受|被|进行|开展|发放|缴纳|参加|完成)|$)/.exec(
      tail,
    )?.[1] ?? '';
  return nameIn(noun).item;
}

/** 项目支出：61.48万元, 项目支出（61.48万元）, 邮电费，3万元. */
function leaned(figure: Figure, context: Context, keepWhole: boolean): string {
  const before = context.clauses[figure.clause - 1];
  const own = context.clause;
  if (!before || !['，', ':', '('].includes(own.opening) || before.sentence !== own.sentence) return '';
  return hasFigure(before) ? '' : nameIn(wordsOf(before), keepWhole).item;
}

const CARRIED = /^(?:涉及|惠及|覆盖|共|合计|共计|累计|金额|总金额|参训|参加|服务)+$/;

/** 16批次、128人, 120多万字 behind 160余篇: of the same. 5至8万元, 81.4%和18.6%: nobody knows of what. */
function continued(figure: Figure, { last, clauses, clause }: Context): string {
  if (!last || clauses[last.figure.clause]?.sentence !== clause.sentence) return '';
  if (/[\u4e00-\u9fa5]{2}/.test(figure.lead) && !CARRIED.test(figure.lead)) return '';
  return alike(last.figure.unit, figure.unit) ? '' : last.item;
}

/** 为年度目标40亿元的106.5%, 完成任务2000人的120%: what was to be reached. */
export function isGoal({ lead, rest }: Figure): boolean {
  return /^的(?:约|近)?\d[\d.]*%/.test(rest) && /完成|为|达|相当于/.test(lead) && !/占/.test(lead);
}
