/** Unit price times count: 10台，单价0.5万元，共计5万元; 户均0.1万元; 每公里40万元. */
import { nameIn } from '../item';
import type { Reading } from '../reading';
import { decimal } from '../../model/number/quantity';
import { alike, scaleOf } from '../units';
import { inPlain } from '../whole';
import { countsOf } from './priced';
import { isProduct } from './holds';
import { byMonth, isByMonth } from './monthly';
import { isPlausible } from './mistyped';
import { sumsOfPrices } from './priceSums';
import type { Draft, Story } from './story';
import { isLevel, oneOf } from './story';
import { flatMap } from '../../model/flatMap';

const OF_YEARS = /累计|[两二三四五六七八九十\d]年(?!度)/;
/** So many sentences from a price its amount may stand. */
const NEXT = 3;

export function prices(story: Story): readonly Draft[] {
  const summed = sumsOfPrices(story);
  const together = new Set(flatMap(summed, ({ prices: own }) => own));
  const single = flatMap(story.paragraphs, ({ readings }) =>
    flatMap(readings, (price): readonly Draft[] => {
      if (isStandard(price)) return ofStandard(price, readings, story);
      if (price.kind !== 'price' || price.approximate || together.has(price)) return [];
      if (isByMonth(price)) return byMonth(price, story);
      const found = productOf(price, readings, story);
      if (!found) return [];
      const { amount, count } = found;
      // 每人每年1.2万元，三年投入1123.2万元: the price is that of one year.
      if (OF_YEARS.test(amount.figure.lead) && /年/.test(price.figure.lead)) return [];
      // 9.6公里，每公里75万元，护岸5.8公里，完成投资689万元: of what the amount is, nobody knows.
      const between =
        amount.paragraph === price.paragraph ? readings.slice(story.at(price) + 1, story.at(amount)) : [];
      if (
        between.some((each) => each !== count && isLevel(each) && alike(each.figure.unit, count.figure.unit))
      )
        return [];
      const draft: Draft = {
        kind: 'price',
        terms: { amount: [amount], count: [count], price: [price] },
      };
      // An average is rounded, and need not come to the amount again.
      if (/均/.test(price.figure.lead) && isNearly(amount, count, price)) return [];
      // 就业212万元：扶持86户，户均补助1万元: a sum before what is counted may be of more than that.
      const isBefore =
        story.isBefore(amount, count) &&
        story.isBefore(amount, price) &&
        story.depthOf(amount) === story.depthOf(price);
      const isHere =
        !isBefore &&
        [amount, count].every(
          (each) => story.isSameSentence(each, price) && story.segmentOf(each) === story.segmentOf(price),
        );
      return [
        isHere && Math.abs(story.at(amount) - story.at(price)) <= 2 ? draft : { ...draft, guessed: true },
      ];
    }),
  );
  return [...flatMap(summed, ({ draft }) => (draft ? [draft] : [])), ...single];
}

/** 补偿标准每亩16元, of land and things: heads come and go within a year, and are paid for less than the standard then. */
function isStandard({ kind, role, figure, approximate }: Reading): boolean {
  return (
    kind === 'limit' &&
    role === 'amount' &&
    !approximate &&
    /标准[^，]{0,4}每(?![人户生名日天月季周年])[^，每]{1,4}$/.test(figure.lead)
  );
}

function ofStandard(price: Reading, readings: readonly Reading[], story: Story): readonly Draft[] {
  const found = productOf(price, readings, story);
  if (!found || ![found.amount, found.count].every((each) => story.isSameSentence(each, price))) return [];
  return [
    { kind: 'price', terms: { amount: [found.amount], count: [found.count], price: [price] }, guessed: true },
  ];
}

function productOf(
  price: Reading,
  readings: readonly Reading[],
  story: Story,
): { readonly amount: Reading; readonly count: Reading } | undefined {
  const at = story.at(price);
  const behindIt = summedUp(price, readings, story);
  if (behindIt) return behindIt;
  const near = readings
    .slice(Math.max(0, at - 16), at + 16)
    .filter((each) => each !== price && isLevel(each) && story.isSameSentence(each, price));
  const counts = countsOf(price, near);
  const segment = (each: Reading): boolean => story.segmentOf(each) === story.segmentOf(price);
  const isAmount = ({ figure: { unit } }: Reading): boolean =>
    alike(unit, price.figure.unit) || (unit?.class === 'people' && price.figure.unit?.class === 'people');
  // 2000亩，亩均1500元，计300万元；企业6家，每家40万元: what another price makes up is taken.
  const others = readings
    .slice(Math.max(0, at - 16), at + 16)
    .filter((each) => each.kind === 'price' && each !== price);
  const isTaken = (amount: Reading): boolean =>
    others.some((other) =>
      countsOf(other, near).some((count) => count !== amount && isProduct(amount, count, other)),
    );
  const amounts = near.filter(
    (each) =>
      isAmount(each) &&
      !counts.includes(each) &&
      (segment(each) || !isTaken(each) || counts.some((count) => isProduct(each, count, price))),
  );
  const distance = (each: Reading): number => Math.abs(story.at(each) - at);
  const byDistance = [...counts].sort((a, b) => distance(a) - distance(b));
  const paragraph = readings.filter(
    (each) =>
      isLevel(each) &&
      isAmount(each) &&
      each.role !== 'budget' &&
      each.role !== 'adjustment' &&
      Math.abs(story.sentenceOf(each) - story.sentenceOf(price)) <= NEXT,
  );
  // 改造12.4万平方米，计划12万平方米，每平方米45元，共558万元: what comes out to the last digit, before what only comes near.
  const pairs = flatMap(byDistance, (count) =>
    [...amounts, ...paragraph.slice(0, 20)].map((amount) => ({ amount, count })),
  );
  const come = pairs.filter(({ amount, count }) => amount !== count && isProduct(amount, count, price));
  const comesOut =
    come.find(({ amount, count }) => inPlain(count).times(inPlain(price)).eq(inPlain(amount))) ?? come[0];
  if (comesOut) return comesOut;
  if (byDistance.length === 0) return farther(price, story);
  const isMeant = (each: Reading): boolean =>
    amounts.some((amount) => isProductMistyped(amount, each, price));
  const count = byDistance.find(isMeant) ?? byDistance[0]!;
  // The amount behind, in the same segment; else the only one before it; else the paragraph's only one.
  const behind = amounts.find((each) => story.at(each) > Math.max(at, story.at(count)) && segment(each));
  // 桌椅50套，每套800元，电脑20台，每台4500元，合计13万元: of several prices one sum is that of none.
  const priced = readings.filter(
    (each) =>
      each.kind === 'price' &&
      alike(each.figure.unit, price.figure.unit) &&
      story.isSameSentence(each, price) &&
      (segment(each) || behind?.total !== undefined),
  );
  if (
    behind &&
    priced.some(
      (each) => each !== price && !near.some((own) => isAmount(own) && isBetween(own, price, each, story)),
    )
  )
    return undefined;
  const before = amounts.filter(
    (each) => segment(each) && story.at(each) < Math.max(at, story.at(count)) && each.role !== 'budget',
  );
  const isCounted = price.figure.unit?.class !== 'money';
  // 村民筹资按每户200元收取: what is named before the price.
  const named = /^(.{2,12}?)(?:按照?|以)(?:每|[人户生])/.exec(price.figure.lead)?.[1];
  const meant = named && story.named(nameIn(named, true).item, price, price);
  const amount =
    meant ??
    behind ??
    oneOf(before) ??
    // 8个，每个补助20万元；…；培训支出98.5万元: behind a semicolon with a name of its own it is of something else.
    amounts.find(
      (each) => (segment(each) || story.isBefore(each, price)) && isProductMistyped(each, count, price),
    ) ??
    ofReception(price, count, story) ??
    (before.length === 0 && !isCounted && isAbout(price)
      ? oneOf(paragraph.filter((each) => !isTaken(each)))
      : undefined) ??
    (amounts.length === 0 && paragraph.length === 0 ? titled(price, story) : undefined);
  return amount ? { amount, count } : undefined;
}

/** 实际单价41.5万元，3台合计124.50万元: so many and a bare total right behind the price are of that price. */
function summedUp(
  price: Reading,
  readings: readonly Reading[],
  story: Story,
): { readonly amount: Reading; readonly count: Reading } | undefined {
  const [count, amount] = readings.slice(story.at(price) + 1, story.at(price) + 3);
  if (!count || amount?.total !== 'bare' || !isLevel(count) || !isLevel(amount)) return undefined;
  return countsOf(price, [count]).length === 1 &&
    amount.figure.clause === count.figure.clause &&
    count.figure.clause - price.figure.clause <= 1 &&
    alike(amount.figure.unit, price.figure.unit)
    ? { amount, count }
    : undefined;
}

/** （五）救助160万元 and below it 救助患者320人，人均5000元: the only sum of the heading. */
function titled(price: Reading, story: Story): Reading | undefined {
  const own = story.paragraphs[price.paragraph]!.readings;
  if (own.some((each) => each !== price && each.kind === 'price')) return undefined;
  const { readings: above = [], unplaced = [] } = story.paragraphs[price.paragraph - 1] ?? {};
  if (unplaced.length > 0) return undefined;
  const sums = above.filter((each) => isLevel(each) && alike(each.figure.unit, price.figure.unit));
  return sums.length === 1 && above.length === 1 ? sums[0] : undefined;
}

/** 供应土地1240亩。…入库4.96亿元，平均每亩40万元: what is counted stands in a sentence before, and only once. */
function farther(
  price: Reading,
  story: Story,
): { readonly amount: Reading; readonly count: Reading } | undefined {
  const own = story.before(price).filter((each) => story.sentenceOf(price) - story.sentenceOf(each) <= NEXT);
  const counts = countsOf(price, own).filter((each) => !story.isSameSentence(each, price));
  const same = own.filter((each) => alike(each.figure.unit, price.figure.unit) && each.role !== 'budget');
  const here = same.filter((each) => story.isSameSentence(each, price));
  const amounts = here.length > 0 ? here.slice(0, 1) : same.filter(({ partOf }) => !partOf);
  const pairs = flatMap(counts, (count) => amounts.map((amount) => ({ amount, count })));
  const holding = pairs.find(({ amount, count }) => isProduct(amount, count, price));
  if (holding) return holding;
  if (price.figure.unit?.class !== 'money' || !/[均每]/.test(price.figure.lead)) return undefined;
  const meant = pairs.filter(
    ({ amount, count }) => isProductMistyped(amount, count, price) && isInReach(amount, count, price),
  );
  return meant.length === 1 ? meant[0] : undefined;
}

/** From sentence to sentence no slip is told of by which an amount would be twice as much or half as much. */
function isInReach(amount: Reading, count: Reading, price: Reading): boolean {
  const times = inPlain(count).times(inPlain(price)).div(inPlain(amount));
  return times.gt('0.5') && times.lt('2');
}

/** Whether they come out but for the rounding of an average: 23400元 is one to the hundred. */
function isNearly(amount: Reading, count: Reading, price: Reading): boolean {
  const off = inPlain(count).times(inPlain(price)).minus(inPlain(amount)).abs();
  if (off.eq(0)) return false;
  const ending = price.value.includes('.') ? 0 : (/(?<!0)0+$/.exec(price.value)?.[0].length ?? 0);
  const zeros = ending > 1 && price.value.length - ending > 1 ? ending : 0;
  const half = decimal(`1e${zeros}`).div('2').times(scaleOf(price.unit));
  // 平均班额54人 is rounded to whole heads.
  const isRounded = zeros > 0 || (price.figure.unit?.class !== 'money' && !price.value.includes('.'));
  return isProduct(amount, count, price) || (isRounded && off.lte(half.times(inPlain(count))));
}

function isProductMistyped(amount: Reading, count: Reading, price: Reading): boolean {
  return isPlausible({ kind: 'price', terms: { amount: [amount], count: [count], price: [price] } });
}

/** Whether an amount stands between two prices: then each has its own. */
function isBetween(amount: Reading, a: Reading, b: Reading, story: Story): boolean {
  const [first, second] = [story.at(a), story.at(b)].sort((x, y) => x - y);
  return story.at(amount) > first! && story.at(amount) < second!;
}

/** An average over what the paragraph is about, not one of a thing of its own. */
function isAbout({ figure }: Reading): boolean {
  return /均|单车|每/.test(figure.lead) && !/标准|补贴|补助|奖/.test(figure.lead);
}

/** 全年国内接待24批次、176人次，人均150元; 保有量34辆，车均1.65万元: of the expenditure that such notes state before. */
function ofReception(price: Reading, count: Reading, story: Story): Reading | undefined {
  const { clauses } = story.paragraphs[price.paragraph]!;
  const words = clauses[price.figure.clause]!.text + clauses[count.figure.clause]!.text + count.item;
  const name = /接待/.test(words)
    ? /公务接待费/
    : /运行/.test(words) && count.unit === '辆'
      ? /运行(?:维护)?费/
      : undefined;
  if (!name || !/均|单车/.test(price.figure.lead)) return undefined;
  return oneOf(
    story.levels.filter(
      ({ item, own, role, figure }) =>
        name.test(item) && !/预算/.test(own) && role !== 'budget' && alike(figure.unit, price.figure.unit),
    ),
  );
}
