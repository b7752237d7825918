/** Unit price times count: 10台，单价0.5万元，共计5万元; 户均0.1万元; 每公里40万元. */
import { nameIn } from '../item';
import type { Reading } from '../reading';
import { alike, plainUnit } from '../units';
import { isProduct } from './holds';
import { isPlausible } from './mistyped';
import type { Draft, Story } from './story';
import { isLevel, oneOf } from './story';

const HEADS = /^(?:人|名|人次)$/;

export function prices(story: Story): readonly Draft[] {
  return story.paragraphs.flatMap(({ readings }) =>
    readings.flatMap((price): readonly Draft[] => {
      if (price.kind !== 'price' || price.approximate) return [];
      const found = productOf(price, readings, story);
      if (!found) return [];
      const { amount, count } = found;
      const draft: Draft = {
        kind: 'price',
        terms: { amount: [amount], count: [count], price: [price] },
      };
      const isHere = [amount, count].every(
        (each) => story.isSameSentence(each, price) && story.segmentOf(each) === story.segmentOf(price),
      );
      return [
        isHere && Math.abs(story.at(amount) - story.at(price)) <= 2 ? draft : { ...draft, guessed: true },
      ];
    }),
  );
}

function productOf(
  price: Reading,
  readings: readonly Reading[],
  story: Story,
): { readonly amount: Reading; readonly count: Reading } | undefined {
  const at = story.at(price);
  const near = readings
    .slice(Math.max(0, at - 16), at + 16)
    .filter((each) => each !== price && isLevel(each) && story.isSameSentence(each, price));
  const counts = countsOf(price, near);
  const segment = (each: Reading): boolean => story.segmentOf(each) === story.segmentOf(price);
  const isAmount = ({ figure: { unit } }: Reading): boolean =>
    alike(unit, price.figure.unit) || (unit?.class === 'people' && price.figure.unit?.class === 'people');
  const amounts = near.filter((each) => isAmount(each) && !counts.includes(each));
  const distance = (each: Reading): number => Math.abs(story.at(each) - at);
  const byDistance = [...counts].sort((a, b) => distance(a) - distance(b));
  const paragraph = readings.filter(
    (each) => isLevel(each) && isAmount(each) && each.role !== 'budget' && each.role !== 'adjustment',
  );
  for (const count of byDistance)
    for (const amount of [...amounts, ...paragraph.slice(0, 20)])
      if (amount !== count && isProduct(amount, count, price)) return { amount, count };
  if (byDistance.length === 0) return undefined;
  const isMeant = (each: Reading): boolean =>
    amounts.some((amount) => isProductMistyped(amount, each, price));
  const count = byDistance.find(isMeant) ?? byDistance[0]!;
  // The amount behind, in the same segment; else the only one before it; else the paragraph's only one.
  const behind = amounts.find((each) => story.at(each) > Math.max(at, story.at(count)) && segment(each));
  // 桌椅50套，每套800元，电脑20台，每台4500元，合计13万元: of several prices one sum is that of none.
  const priced = readings.filter(
    (each) =>
      each.kind === 'price' &&
      story.isSameSentence(each, price) &&
      (segment(each) || behind?.total !== undefined),
  );
  if (
    behind &&
    priced.some((each) => each !== price && !amounts.some((own) => isBetween(own, price, each, story)))
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
    amounts.find((each) => isProductMistyped(each, count, price)) ??
    ofReception(price, count, story) ??
    (before.length === 0 && !isCounted && isAbout(price) ? oneOf(paragraph) : undefined);
  return amount ? { amount, count } : undefined;
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

/** What is counted in the unit that the price is for. */
function countsOf(price: Reading, near: readonly Reading[]): readonly Reading[] {
  const counts = near.filter(({ role, figure }) => role === 'count' && figure.unit !== price.figure.unit);
  const one = kindOf(price);
  if (one === undefined) return counts.filter(({ figure }) => figure.start < price.figure.start);
  const matching = counts.filter(({ unit, item, figure }) => {
    const plain = plainUnit(unit);
    if (one === '人' || one === '名') return HEADS.test(plain);
    if (one === '户') return plain === '户' || plain === '家';
    if (one === '亩') return /亩$/.test(unit);
    if (one === '生' && HEADS.test(unit)) return true;
    if (one === '生') return /生/.test(item + figure.tail);
    return (
      plainUnit(unit) === plainUnit(one) ||
      unit.startsWith(one) ||
      one.startsWith(unit) ||
      figure.tail.includes(one) ||
      (item.includes(one) && unit === '个')
    );
  });
  return matching;
}

/** 每公里 → 公里, 户均 → 户, 一座 → 座; undefined where the words do not say. */
function kindOf({ figure }: Reading): string | undefined {
  if (figure.unit?.per) return figure.unit.per;
  const words = figure.lead;
  const each = /每(人次|批次|公里|平方米|立方米|[\u4e00-\u9fa5])/.exec(words)?.[1];
  const average = /(人次|批次|[人户生亩座村车班件台套场期项家床例张辆组栋间])均/.exec(words)?.[1];
  const single = /(?:^|的)一(座|台|套|个|件|辆|盏|场|户|亩|公里|人)$/.exec(words)?.[1];
  const vehicle = /单(车)/.test(words) ? '辆' : undefined;
  return each ?? (average === '车' ? '辆' : average) ?? single ?? vehicle;
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
