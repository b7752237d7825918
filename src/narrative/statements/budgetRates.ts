/** Rates of spending: of the budget as adjusted, of what came in, of what was spent and is left. */
import { ownTopic } from '../item';
import type { Reading } from '../reading';
import { inPlain } from '../whole';
import {
  ADJUSTED,
  adjustedAbove,
  budgetAbove,
  budgetOfName,
  budgetOfYear,
  fundsAbove,
  projected,
  ofFunds,
  oneSource,
} from './funds';
import { isQuotient } from './holds';
import { isPlausible } from './mistyped';
import type { Pair } from './several';
import { stemOf } from './several';
import type { Draft, Story } from './story';
import { oneOf } from './story';

const SPENT = new Set(['executed', 'expenditure', 'amount']);
/** What names nothing in the name of a rate: 总体预算执行率, 资金使用率. */
const GENERAL =
  /总体|整体|综合|平均|部门|单位|项目|资金|专项|全年|年度|本年|预算|支出|执行|支付|完成|使用|到位|实施|兑现|进度|财政|率|金额|总|的/g;

/** 执行率: of the budget as adjusted, in the sentence or, for the unit as a whole, anywhere. */
export function ofBudget(rate: Reading, before: readonly Reading[], story: Story): Pair | undefined {
  const isSource = ({ role, item, own, figure }: Reading): boolean =>
    role === 'budget' ||
    /下达|计划|申请|投资额|可用|^应(?:支|付|发|拨)/.test(item + own) ||
    (/使用/.test(rate.item) && /到位/.test(figure.lead)) ||
    (/支出|使用/.test(rate.item) && /到位/.test(item));
  const money_ = before.filter(({ figure }) => figure.unit?.class === 'money');
  // 累计兑现892万元，…，2022年兑现300万元，兑现率94%: of the year's, and of what was allotted for it.
  const nearest = money_[0];
  if (nearest?.partOf && nearest.figure.lead.includes(stemOf(rate).slice(-2))) {
    const due = budgetOfYear(rate, nearest, story) ?? budgetOfName(rate, nearest, story);
    return due && [nearest, due];
  }
  // 基本支出执行率 behind the rate of the whole: of what bears that name.
  const name = stemOf(rate).replace(GENERAL, '');
  const ofName = name === '' ? money_ : money_.filter(({ item, own }) => `${item}${own}`.includes(name));
  const isNamed = name !== '' && ofName.length > 1;
  const all = isNamed ? ofName : money_;
  // 其中校园修缮预算90万元，支出88.20万元，执行率98%: what stands in its own part of the sentence.
  const near = all.filter((each) => story.segmentOf(each) === story.segmentOf(rate));
  const money =
    near.some(isSource) && near.some((each) => SPENT.has(each.role) && !isSource(each)) ? near : all;
  const dones = /到位/.test(rate.item)
    ? money.filter(({ figure }) => /到位/.test(figure.lead))
    : money.filter(
        (each) => SPENT.has(each.role) && !isSource(each) && (isNamed || money === near || !each.partOf),
      );
  const sources = money.filter(
    (each) => !dones.includes(each) && isSource(each) && (isNamed || money === near || !each.partOf),
  );
  for (const each of dones)
    for (const source of sources)
      if (isQuotient(rate, each, [source])) return [each, overspent(rate, each, sources) ?? source];
  // 重点专科建设360万元，已支出352.80万元，执行率98%: of the sum that it was spent of.
  const spent = dones.filter(({ role }) => role !== 'amount');
  const sums = dones.filter(
    (each) => each.role === 'amount' && each.figure.start < (spent[0]?.figure.start ?? 0),
  );
  if (sources.length === 0 && spent.length === 1 && sums.length === 1 && dones.length === 2)
    return [spent[0]!, sums[0]!];
  // Of two that were spent nobody knows which is meant.
  // 全年支出815万元，基本支出497万元，项目支出318万元: of all that was spent.
  const done =
    oneOf(dones) ??
    oneOf(dones.filter(({ item }) => /^(?:全年|本年|当年)?总?支出(?:合计|决算)?$/.test(item)));
  if (!done) return undefined;
  // 预算900万元，加上年结转38.5万元: of both, or of nobody knows which.
  const carried = money_.find(
    ({ role, figure }) => role === 'carryOver' && /上年|年初|加上|\d{4}年结/.test(figure.lead),
  );
  if (sources.length > 0 && carried) {
    const both = sources.find((each) => isQuotient(rate, done, [each, carried]));
    return both && [done, both, carried];
  }
  const received = receivedFor(rate, done, before, sources);
  if (received) return [done, received];
  if (sources.length > 0) return oneSource(done, sources);
  const rest = oneOf(
    money_.filter((each) => each.role === 'carryOver' && !/上年|年初/.test(each.figure.lead)),
  );
  if (rest && done.role !== 'amount' && story.isBefore(done, rest) && isOfBoth(rate, done, rest))
    return [done, done, rest];
  const named = budgetOfName(rate, done, story);
  if (named) return [done, named];
  if (/到位/.test(rate.item)) {
    const due = projected(rate, done, story);
    return due && [done, due];
  }
  // 改革发展资金2400万元，截至年末支出2256万元，执行率94%: of the one other sum of the sentence.
  const [other, ...others] = before.filter(
    (each) =>
      each.figure.unit?.class === 'money' &&
      each !== done &&
      !each.partOf &&
      each.figure.start < done.figure.start,
  );
  if (other && others.length === 0 && other.role === 'amount') return [done, other];
  if (/使用|支付|拨付|兑付|兑现|^支出进度/.test(rate.item)) {
    const funds = ofFunds(rate, done, story);
    const above = funds ? undefined : adjustedAbove(rate, done, story);
    if (above) return [done, above];
    if (funds || !/^支出进度/.test(rate.item)) return funds;
  }
  if (rate.topic !== '' && done.topic !== '' && /项目|经费|专项|工程/.test(ownTopic(rate.topic)))
    return undefined;
  if (
    !/预算(?:执行|完成)率|^(?:指标|资金|总体|整体|全年)?(?:执行|支出)(?:率|进度)|支出预算/.test(rate.item) ||
    done.partOf
  )
    return undefined;
  const budgets = story.levels.filter(
    ({ role, own, item, partOf, topic, year }) =>
      role === 'budget' &&
      !partOf &&
      !/三公|基本|项目|经费/.test(item + topic) &&
      (ADJUSTED.test(own) || /年初|^预算/.test(own)) &&
      year === done.year,
  );
  const holding = budgets.find((each) => isQuotient(rate, done, [each]));
  const adjusted = oneOf(budgets.filter(({ own }) => ADJUSTED.test(own)));
  const due =
    holding ?? adjusted ?? oneOf(budgets) ?? budgetAbove(rate, done, story) ?? fundsAbove(rate, done, story);
  return due ? [done, due] : undefined;
}

/** 年初预算216万元，全年预算126万元，执行215.4万元，执行率99.72%: more was spent than there was, by a slip. */
function overspent(rate: Reading, done: Reading, sources: readonly Reading[]): Reading | undefined {
  const adjusted = oneOf(sources.filter(({ own }) => ADJUSTED.test(own)));
  return adjusted &&
    inPlain(adjusted).lt(inPlain(done)) &&
    isPlausible({ kind: 'rate', terms: { rate: [rate], done: [done], due: [adjusted] } })
    ? adjusted
    : undefined;
}

/** 预算4360万元，到位3924万元，支出3610.08万元，执行率92%: of what came in, where it cannot be of the budget. */
function receivedFor(
  rate: Reading,
  done: Reading,
  before: readonly Reading[],
  sources: readonly Reading[],
): Reading | undefined {
  const isMeant = (each: Reading): boolean =>
    isPlausible({ kind: 'rate', terms: { rate: [rate], done: [done], due: [each] } });
  if (sources.length === 0 || sources.some(isMeant)) return undefined;
  return before.find(
    (each) =>
      each !== done &&
      !each.partOf &&
      each.figure.unit?.class === 'money' &&
      /到位/.test(`${each.item}${each.figure.lead}`) &&
      isMeant(each),
  );
}

/** 支出16450万元，结余950万元，执行率94.54%: of what was spent and what is left together. */
function isOfBoth(rate: Reading, done: Reading, rest: Reading): boolean {
  if (isQuotient(rate, done, [done, rest])) return true;
  return (
    /\./.test(rate.value) &&
    isPlausible({ kind: 'rate', terms: { rate: [rate], done: [done], due: [done, rest] } })
  );
}

/** 年初预算860万元，年中追加112.40万元，调整率13.07%. */
export function ofAdjustment(rate: Reading, story: Story): readonly Draft[] {
  const same = story.paragraphs[rate.paragraph]!.readings.slice(
    Math.max(0, story.at(rate) - 8),
    story.at(rate),
  ).filter((each) => story.isSameSentence(each, rate) && each.figure.unit?.class === 'money');
  const added = same.filter(
    ({ role, kind, figure }) => role === 'adjustment' || (kind === 'change' && /调整|追加/.test(figure.lead)),
  );
  const [done] = added;
  const due = oneOf(same.filter((each) => each.role === 'budget' && /年初/.test(each.own)));
  return done && due && added.length === 1
    ? [{ kind: 'rate', terms: { rate: [rate], done: [done], due: [due] }, guessed: true }]
    : [];
}
