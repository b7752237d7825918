/** The words of comparisons: with what, which way, and from what to what. */
import type { Comparison, Part, Reading } from './reading';

/** Words for a time before the one reported on. */
export const EARLIER =
  /(?:上一?年度?|去年|前一?年度?|上期|(?<![〔—–~-])(?:19|20)\d\d(?!年?[—–~至-])年?度?)(?:同期|末|底)?|同期/;
const PLAN = /序时进度|时间进度|承诺|规定|要求|合同|设计|预算|计划|目标|标准|定额|控制价|限价|指标|任务|编制/;
/** 较上年, 比年初预算, 与2022年相比: what it is compared with follows. */
const COMPARED =
  /(?:相?较(?:之|于)?|(?<!占)相?比(?![例重率赛对值])|(?<!参)与|跟|和(?=上年|去年)|同(?=上|去|前|(?:19|20)\d\d))(?=(?:(?:上一?年度?|去年|前一?年度?|上期|(?:19|20)\d\d年?度?)(?:同期|末|底)?|同期|年初|期初|[^，。]{0,14}(?:预算|计划|目标|标准|定额|控制价|限价|指标|任务|编制|序时进度|时间进度|决算|设计|承诺|规定|要求|合同|平均水平|平均值|平均)|[^，。\d]{1,12}前(?=的?\d)))|同比|环比|同期相比/g;

export interface Compared {
  /** What stands before it: of what it is said. */
  readonly own: string;
  /** From the word of comparison on. */
  readonly with: string;
  readonly against: Comparison['against'];
}

/** The comparison in some words; undefined where there is none. */
export function comparedIn(words: string): Compared | undefined {
  const found = [...words.slice(-80).matchAll(COMPARED)];
  const first = found[0];
  if (!first) return undefined;
  const text = words.slice(-80);
  const rest = text.slice(first.index);
  const isYear = /同比|环比/.test(rest) || EARLIER.test(rest);
  return {
    own: text.slice(0, first.index),
    with: rest,
    against: PLAN.test(rest) && !(isYear && !/预算/.test(rest)) ? planOrYear(rest) : 'year',
  };
}

/** 比上年预算: of last year all the same. */
function planOrYear(rest: string): Comparison['against'] {
  return EARLIER.test(rest) ? 'year' : 'plan';
}

const LESS_END =
  /(?:减少|下降|降低|压减|压缩|缩减|缩短|下调|回落|减支|减收|节约|节省|净减|减幅|降幅|跌幅|下滑|下跌|负增长|少支出)(?:了|约|近|达|幅度|幅|率|额|比例|比率|数){0,4}(?:为|达|是|:)?$/;
const MORE_END =
  /(?:增加|增长|上升|提高|加快|(?<!改造|整治|巩固|质量|能力)提升|上涨|扩大|增支|增收|净增|增幅|涨幅|升幅|升高|高出|多出|超出|超额|上浮|延长|多支出|大于)(?:了|约|近|达|幅度|幅|率|额|比例|比率|数){0,4}(?:为|达|是|:)?$/;
/** One character says it where the words before it are a comparison, or nothing. */
const LITTLE =
  /^(?:今年|本年|全年|同比|约|净|共|合计|每?亩均?|[人户]均)*(?:(减|降|少|省|低(?=[了约]|$))|(增|涨|多|高|升|超))[\u4e00-\u9fa5]{0,2}?(?:了|约)?$/;
const LITTLE_END =
  /(?:(?<![调核追削])(减|降|少|低|慢)|(?<![调核追新递])(增|涨|多|高|升|快))(?:花|支出|收|用|出|支|运送|开支|投入)?(?:了|约)?$/;
/** 比上年多办, 比上年同期少发放: whatever was done more or less of, right behind the word for the year before. */
const LITTLE_DOING =
  /(?:上一?年度?|去年|同期|(?:19|20)\d\d年度?)(?:同期)?(?:(减|少|缩|压)|(增|多|扩|新))[\u4e00-\u9fa5]{1,3}$/;
/** 降至, 增加到, 缩短为: what it is now. */
const NOW =
  /(?:减|降|压|缩|增|升|涨|提|扩|延|回落|调)[\u4e00-\u9fa5]{0,3}?(?:到|至|为)了?(?:(?:本年度?|年末|今年|现在|目前|(?:19|20)\d\d年度?(?:末|底)?)的?)?$/;

export type Way = 'less' | 'more';

/** The change that words lead to, and what stands before its verb; undefined where they lead to none. */
export function changeAt(
  lead: string,
  mayBeLittle: boolean,
): { readonly way: Way; readonly before: string } | undefined {
  if (nowAt(lead)) return undefined;
  const less = LESS_END.exec(lead);
  const more = less ? null : MORE_END.exec(lead);
  const long = less ?? more;
  if (long) return { way: less ? 'less' : 'more', before: lead.slice(0, long.index) };
  const compared = comparedIn(lead);
  const little = compared
    ? (LITTLE_END.exec(lead.slice(compared.own.length)) ?? LITTLE_DOING.exec(compared.with))
    : mayBeLittle
      ? LITTLE.exec(lead)
      : null;
  if (!little) return undefined;
  return { way: little[1] ? 'less' : 'more', before: compared ? compared.own + compared.with : '' };
}

/** Whether words say to what something rose or fell; which way they say. */
export function nowAt(lead: string): Way | undefined {
  const match = NOW.exec(lead);
  if (!match || /(?:幅度?|率|比例|额|量|值|数)(?:为|达)$/.test(lead)) return undefined;
  return wayOf(match[0]);
}

export function wayOf(words: string): Way | undefined {
  if (/增|升|涨|提高|提升|扩|延|多|高/.test(words)) return 'more';
  return /减|降|压|缩|回落|少|低/.test(words) ? 'less' : undefined;
}

/** Whether what stands behind a figure goes on to a change from it: 的2190万元减少221万元, 降至8万元. */
export function changesFrom(tail: string): boolean {
  return /^(?:的?(?:规模|水平|支出|基础上)?)?(?:减|降|压|缩|增|升|涨|提[高升前]|扩|延长|上升|下降|回落|下调|上调|少|多|高|低|节约|节省|净|超|大幅|同比)/.test(
    tail,
  );
}

/** 由上年的, 从: what it was before, where a change to something follows. */
export const FROM = /(?:由|从)(?!于)(?:原来|原)?([^，。由从]{0,16})$/;

/** Puts a figure into the comparison that it goes on with: by how much, by what part, or that nothing changed. */
export function put(part: Part, reading: Reading, going: Comparison): void {
  if (part.direction === 'same') going.direction = reading.figure.unchanged === 'about' ? undefined : 'same';
  else if (reading.unit === '%') going.percent ??= reading;
  else going.amount ??= reading;
}
