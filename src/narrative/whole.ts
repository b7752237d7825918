/** What can be a part of what, and which of the figures before it a total sums up. */
import type { Decimal } from '../model/number/quantity';
import { decimal, ZERO } from '../model/number/quantity';
import type { FactRole } from '../model/report/reportText';
import type { Figure } from './figures';
import { plainName } from './item';
import { ENDS } from './openers';
import type { Reading } from './reading';
import { alike, scaleOf } from './units';

/** Roles of which the one may be a part of the other. */
const ALLOWED: readonly (readonly [FactRole, FactRole])[] = [
  ['adjustment', 'budget'],
  ['carryOver', 'income'],
  ['carryOver', 'budget'],
  ['income', 'budget'],
  ['executed', 'expenditure'],
  ['expenditure', 'executed'],
  ['expenditure', 'amount'],
  ['executed', 'amount'],
  ['income', 'amount'],
  ['amount', 'budget'],
  ['amount', 'carryOver'],
  ['amount', 'expenditure'],
  ['amount', 'executed'],
  ['amount', 'income'],
];

const NUMERALS = '两二三四五六七八九十';
const ANNOUNCED = /([两二三四五六七八九十]|\d{1,2})(?:项|类|级|者|个方面|方面|种|部分|块|笔|个项目)/;
/** 支出总计 holds what is carried over, as no other expenditure does. */
const WITH_CARRY_OVER = /(?:收入|支出|收支|资金)(?:决算)?(?:总计|总额)|收、?支|总预算/;

/** The level that a name means. */
export function find(name: string, levels: readonly Reading[]): Reading | undefined {
  if (name === '') return undefined;
  const plain = plainName(name);
  return (
    levels.findLast(({ item, side }) => side === 'now' && plainName(item) === plain) ??
    levels.findLast(
      ({ item, side }) =>
        side === 'now' && /收、?支|收入、支出/.test(item) && /^(?:收入|支出)(?:总计|总额)?$/.test(plain),
    ) ??
    abbreviated(plain, levels)
  );
}

/** 教师 for 专职教师: the one figure of the kind around whose name ends so. */
export function endingIn(name: string, { unit }: Figure, levels: readonly Reading[]): Reading | undefined {
  if (name.length < 2) return undefined;
  const found = levels.filter(
    (each) => each.side === 'now' && alike(each.figure.unit, unit) && plainName(each.item).endsWith(name),
  );
  return found.length === 1 ? found[0] : undefined;
}

/** 审结案件 for 审结6152件: what was done, with the noun for what it was done to. */
export function verbIn(name: string, levels: readonly Reading[]): Reading | undefined {
  const verb = /^(.{2,4}?)的?(?:各类)?(?:案件|事项|项目|问题|人员|资金)$/.exec(name)?.[1];
  const found = levels.filter(
    ({ item, side }) => verb !== undefined && side === 'now' && plainName(item) === verb,
  );
  return found.length === 1 ? found[0] : undefined;
}

/** 卫技人员 for 卫生技术人员: the one name that has all its characters, one after the other. */
function abbreviated(name: string, levels: readonly Reading[]): Reading | undefined {
  if (name.length < 4) return undefined;
  const found = levels.filter(({ item, side }) => side === 'now' && isWithin(name, item));
  return found.length === 1 ? found[0] : undefined;
}

function isWithin(name: string, words: string): boolean {
  let at = 0;
  for (const char of name) {
    at = words.indexOf(char, at) + 1;
    if (at === 0) return false;
  }
  return words[0] === name[0] && words.length <= name.length + 4;
}

export function announcedIn(lead: string): number | undefined {
  const said = ANNOUNCED.exec(lead)?.[1];
  if (said === undefined) return undefined;
  if (/\d/.test(said)) return Number(said);
  return said === '两' ? 2 : NUMERALS.indexOf(said) + 1;
}

export function fits(part: Reading, whole: Reading): boolean {
  // 事业编制41个（参公3人）: posts are counted as one likes.
  const isHeads = whole.unit === '个' && part.figure.unit?.class === 'people' && /编|人|岗/.test(whole.item);
  if (!isHeads && !alike(part.figure.unit, whole.figure.unit)) return false;
  if (isTakenFrom(part, whole)) return false;
  if (part.role === whole.role) return true;
  if (part.role === 'carryOver' && WITH_CARRY_OVER.test(whole.item)) return true;
  // 可用资金…，由本级预算、上级补助、上年结余组成.
  const isSource = /carryOver|budget|income/.test(part.role);
  if (isSource && whole.role === 'amount' && /可用|总资金|资金总/.test(whole.item)) return true;
  if (part.role === 'income' && whole.role === 'amount') return true;
  return ALLOWED.some(([x, y]) => x === part.role && y === whole.role);
}

/** 年初8个，新增3个，取消1个，年末共10个: no addend, but what is taken off. */
export function isTakenOff({ figure }: Reading): boolean {
  return /取消|撤[销并]|注销(?!登记|业务)|退出|终止|调出|调减|[缩裁]减/.test(figure.lead);
}

/** 得分94.5分，其中…。扣分原因：…扣1分; 完成36万亩，其中…，核减0.4万亩: what was taken off is no part of what is left. */
export function isTakenFrom({ role, figure, item }: Reading, whole: Reading): boolean {
  if (whole.role !== role) return false;
  const taken = role === 'score' ? /扣/ : role === 'count' ? /核减$/ : undefined;
  return taken !== undefined && taken.test(figure.lead + item) && !taken.test(whole.figure.lead + whole.item);
}

/** What a total adds up need not be of its role: 年初预算, 追加 and 财政拨款 make up a sum as they stand. */
export function isAddend(part: Reading, total: Reading): boolean {
  return alike(part.figure.unit, total.figure.unit) && part.kind === 'level' && part.side === 'now';
}

/** The shortest two or more before the total that make it up to the last digit. */
export function suffixThatSums(all: readonly Reading[], total: Reading): readonly Reading[] | undefined {
  let sum: Decimal = ZERO;
  const wanted = inPlain(total);
  for (let from = all.length - 1; from >= 0; from--) {
    sum = sum.plus(inPlain(all[from]!));
    if (sum.eq(wanted) && all.length - from >= 2) return all.slice(from);
  }
  return undefined;
}

const SPENT_OF = /^[，、]?(?:实际|累计|已|共)*(?:支出|支付|使用|执行|拨付|完成|到位|兑付|发放)$/;

/** 中央资金2000万元，支出1800万元；省级资金800万元，支出760万元；合计…: the total is of the one column or the other. */
export function columnOf(all: readonly Reading[], total: Reading): readonly Reading[] | undefined {
  const verb = /支出|支付|使用|执行|拨付|完成|到位|兑付|发放/.exec(all[1]?.figure.lead ?? '')?.[0];
  const isSpent = verb !== undefined && total.figure.lead.includes(verb);
  const column = all.filter((_, at) => (at % 2 === 1) === isSpent);
  const isTable =
    all.length > 3 && all.every(({ figure }, at) => SPENT_OF.test(figure.lead) === (at % 2 === 1));
  return isTable ? column : undefined;
}

/**
 * 在职82人，另有临聘37人，合计119人: the bare total right behind what stands aside is of it and what it stands beside.
 *
 * @param readings all so far
 * @param own what else the total may sum up
 */
export function withAside(
  readings: readonly Reading[],
  own: readonly Reading[],
  total: Reading,
): readonly Reading[] | undefined {
  const aside = readings.findLast((each) => each !== total);
  if (!aside || !ENDS.test(aside.figure.lead) || total.total !== 'bare' || !isAddend(aside, total))
    return undefined;
  const main = own.at(-1);
  const isHeads = main !== undefined && /在职|在岗|在编|在册|实有/.test(`${main.item}${main.figure.lead}`);
  const exact = suffixThatSums([...own, aside], total);
  return exact ?? (main && (isHeads || own.length === 1) ? [main, aside] : []);
}

/** 编制46人，在编43人，聘用17人，合计60人: posts are none of the people that a total counts. */
export function withoutPosts(all: readonly Reading[], total: Reading): readonly Reading[] {
  const people = all.slice(all.findLastIndex(({ item }) => /编制$/.test(item)) + 1);
  return total.total === 'bare' && people.length > 1 ? people : all;
}

/** In 元, or in the plain unit: to compare figures in different ones. */
export function inPlain({ value, unit }: Pick<Reading, 'value' | 'unit'>): Decimal {
  return decimal(value).times(scaleOf(unit));
}

/** …支出3150万元；…支出1260万元。以上两类支出合计…: the sentences before it state just so many. */
export function announcedAbove(
  readings: readonly Reading[],
  total: Reading,
  announced: number,
): readonly Reading[] {
  const all = readings.filter(
    (each) => each !== total && isAddend(each, total) && !each.partOf && !each.total && !each.restates,
  );
  return suffixThatSums(all, total) ?? (all.length === announced ? all : []);
}
