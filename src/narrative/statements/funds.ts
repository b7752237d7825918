/** Of which funds a rate of spending is, where its own sentence does not state them. */
import { plainName } from '../item';
import type { Reading } from '../reading';
import { alike } from '../units';
import { isQuotient } from './holds';
import { isPlausible } from './mistyped';
import type { Story } from './story';
import { oneOf } from './story';

/** Words for a budget as adjusted within the year. */
export const ADJUSTED = /全年|调整|可用/;

/** 占调整后预算的98%: of the one budget as adjusted that the paragraphs before state. */
export function adjustedAbove(rate: Reading, done: Reading, story: Story): Reading | undefined {
  const budgets = story
    .around(rate, 12)
    .filter(
      (each) =>
        each.role === 'budget' &&
        !each.partOf &&
        /调整|全年|可用/.test(each.own + each.figure.lead) &&
        alike(each.figure.unit, done.figure.unit) &&
        !/三公|基本|项目支出|经费/.test(each.item),
    );
  return meant(rate, done, budgets);
}

/** Of several sums the one of which it is the rate, or would be but for a slip. */
function meant(rate: Reading, done: Reading, funds: readonly Reading[]): Reading | undefined {
  return (
    funds.find((each) => isQuotient(rate, done, [each])) ??
    oneOf(funds) ??
    oneOf(funds.filter((each) => isNearMiss(rate, done, each)))
  );
}

/** Whether it would be the rate of these but for a slip; 70% comes near to almost any quotient, and tells of none. */
function isNearMiss(rate: Reading, done: Reading, due: Reading): boolean {
  const digits = rate.value.replace(/^0?\.?0*|\./g, '').length;
  return digits > 2 && isPlausible({ kind: 'rate', terms: { rate: [rate], done: [done], due: [due] } });
}

/** 2024年项目预算30万元 … 实际支出28.74万元，预算执行率95.8%: of whatever budget above fits but for a slip. */
export function budgetAbove(rate: Reading, done: Reading, story: Story): Reading | undefined {
  const budgets = story
    .around(rate, 12)
    .filter(
      (each) =>
        each.role === 'budget' && !each.partOf && each !== done && alike(each.figure.unit, done.figure.unit),
    );
  return meant(rate, done, budgets);
}

/** 信号灯更新860万元 in one paragraph, and in another 信号灯更新812万元，执行率94.42%: of what bears the same name. */
export function budgetOfName(rate: Reading, done: Reading, story: Story): Reading | undefined {
  const name = plainName(done.item);
  if (name.length < 4) return undefined;
  const same = story
    .allNamed(done.item, rate)
    .filter((each) => each.paragraph < done.paragraph && alike(each.figure.unit, done.figure.unit));
  return meant(rate, done, same);
}

/** 2022年安排320万元 … 2022年兑现300万元，兑现率93.75%: of what is said of the same year. */
export function budgetOfYear(rate: Reading, done: Reading, story: Story): Reading | undefined {
  const year = /^((?:19|20)\d\d)年/.exec(done.figure.lead)?.[1];
  if (year === undefined) return undefined;
  const same = story
    .around(rate)
    .filter(
      (each) =>
        each !== done &&
        each.figure.lead.startsWith(`${year}年`) &&
        alike(each.figure.unit, done.figure.unit),
    );
  return meant(rate, done, same);
}

/** 概算总投资6482万元 … 累计到位5834万元，到位率90%: of all that the project was to cost. */
export function projected(rate: Reading, done: Reading, story: Story): Reading | undefined {
  const sums = story
    .around(rate, 12)
    .filter(
      (each) =>
        each !== done &&
        !each.partOf &&
        alike(each.figure.unit, done.figure.unit) &&
        /总投资|概算|预算|资金总额|计划|筹集/.test(`${each.item}${each.figure.lead}`),
    );
  return meant(rate, done, sums);
}

/** 全年安排补助资金2100万元, 各项收入4200万元 at the head of a paragraph. */
function isFirstFund(each: Reading, story: Story): boolean {
  const first = story.paragraphs[each.paragraph]!.readings.find(
    ({ figure }) => figure.unit?.class === 'money',
  );
  return first === each && (each.role === 'income' || /(?:资金|经费|指标)$/.test(each.item));
}

/** 资金总额6000万元 …: what came in, where the paragraphs before tell of one such sum only. */
export function fundsAbove(rate: Reading, done: Reading, story: Story): Reading | undefined {
  const own = ownFunds(rate, done, story);
  if (own.length > 0) return meant(rate, done, own);
  const funds = story
    .around(rate, 12)
    .filter(
      (each) =>
        !each.partOf &&
        each !== done &&
        alike(each.figure.unit, done.figure.unit) &&
        (/总额|到位|总投资|总预算|合计|指标|可用资金/.test(
          `${each.item}${each.figure.lead}${each.figure.tail}`,
        ) ||
          isFirstFund(each, story)) &&
        !/支出|执行|支付|三公|基本|项目支出/.test(each.item),
    );
  return meant(rate, done, funds);
}

/** Of several budgets the adjusted one; of several sources none by chance. */
export function oneSource(
  done: Reading,
  sources: readonly Reading[],
): readonly [Reading, Reading] | undefined {
  const adjusted = sources.filter(({ own }) => ADJUSTED.test(own));
  const due = oneOf(adjusted) ?? oneOf(sources);
  return due ? [done, due] : undefined;
}

/** 专项资金使用率: of the funds that the paragraphs right before say were allotted. */
export function ofFunds(rate: Reading, done: Reading, story: Story): readonly [Reading, Reading] | undefined {
  const own = ownFunds(rate, done, story);
  const named = meant(rate, done, own);
  if (own.length > 0) return named && [done, named];
  const funds = story.levels.filter(
    (each) =>
      (each.paragraph < rate.paragraph ||
        (each.paragraph === rate.paragraph && story.sentenceOf(each) < story.sentenceOf(rate))) &&
      rate.paragraph - each.paragraph <= 3 &&
      each.figure.unit?.class === 'money' &&
      !each.partOf &&
      (/下达|到位|拨付|安排|可用/.test(each.figure.lead) ||
        each.total !== undefined ||
        (each.role === 'budget' && each.paragraph === rate.paragraph)),
  );
  const due = meant(rate, done, funds);
  return due && due !== done ? [done, due] : undefined;
}

/** 直补资金支出1260万元: of the 直补资金 of which another sentence says how much they are, and of no other fund. */
function ownFunds(rate: Reading, done: Reading, story: Story): readonly Reading[] {
  return story.around(rate, 6).filter((each) => {
    const name = plainName(each.item);
    // 下达免费开放专项资金620万元 … 免费开放专项支出607万元.
    const core = done.item.replace(/(?:资金)?(?:支出|支付|使用|执行)$/, '');
    const isFund = core.length > 4 && core !== done.item && /(?:资金|经费)$/.test(each.item);
    return (
      each !== done &&
      name.length > 2 &&
      done.item !== each.item &&
      (done.item.startsWith(name) || (isFund && each.item.includes(core))) &&
      alike(each.figure.unit, done.figure.unit)
    );
  });
}
