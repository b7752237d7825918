/** 设备购置400万元，购置彩超2台、每台120万元，购置内窥镜4套、每套40万元: several prices, and one sum for all. */
import type { Reading } from '../reading';
import { alike } from '../units';
import { inPlain } from '../whole';
import { isProduct } from './holds';
import { isByMonth } from './monthly';
import { isHolding, isPlausible } from './mistyped';
import { countsOf } from './priced';
import type { Draft, Story } from './story';
import { isLevel } from './story';
import { flatMap } from '../../model/flatMap';

interface Sum {
  /** What is not to be looked for a sum of its own. */
  readonly prices: readonly Reading[];
  readonly draft: Draft | undefined;
}

interface Priced {
  readonly price: Reading;
  readonly count: Reading;
}

const KINDS: Partial<Record<number, Draft['kind']>> = { 2: 'prices-2', 3: 'prices-3', 4: 'prices-4' };

/** Where a sentence has two prices or more, each with its number and none with its sum. */
export function sumsOfPrices(story: Story): readonly Sum[] {
  return flatMap(story.paragraphs, ({ readings }) => {
    const bySentence = new Map<number, Reading[]>();
    for (const each of readings) {
      if (each.kind !== 'price' || each.approximate || isByMonth(each)) continue;
      const sentence = story.sentenceOf(each);
      bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), each]);
    }
    return flatMap([...bySentence.values()], (prices) => sumOf(prices, story));
  });
}

function sumOf(prices: readonly Reading[], story: Story): readonly Sum[] {
  const kind = KINDS[prices.length];
  if (!kind || !prices.every(({ figure }) => figure.unit?.class === 'money')) return [];
  const priced = prices.map((price, at) => pricedOf(price, prices[at - 1], prices[at + 1], story));
  if (!priced.every((each) => each !== undefined)) {
    const known = priced.filter((each) => each !== undefined);
    return isShared(prices, known, story) ? [{ prices, draft: undefined }] : [];
  }
  const draftOf = (amount: Reading): Draft => {
    const terms: Record<string, readonly Reading[]> = { amount: [amount] };
    priced.forEach(({ price, count }, at) => {
      terms[`count${at + 1}`] = [count];
      terms[`price${at + 1}`] = [price];
    });
    return { kind, terms, guessed: true };
  };
  const wholes = wholesOf(prices, story);
  const isOwn = wholes.some((amount) => priced.some(({ price, count }) => isProduct(amount, count, price)));
  if (isOwn) return [];
  // …，其余36万元用于安装: the prices are not all that the sum is made of.
  const rest = story.after(prices.at(-1)!).find((each) => alike(each.figure.unit, prices[0]!.figure.unit));
  if ((rest && !rest.total) || hasUnread(prices[0]!, story))
    return isShared(prices, priced, story) ? [{ prices, draft: undefined }] : [];
  const drafts = wholes.map(draftOf);
  const holding = drafts.find(isHolding) ?? drafts.find(isPlausible);
  // What they come to together is not stated: then it says nothing of one of them, either.
  return holding || isShared(prices, priced, story) ? [{ prices, draft: holding }] : [];
}

/** The number that stands nearest to a price, and no nearer to the one beside it. */
function pricedOf(
  price: Reading,
  before: Reading | undefined,
  next: Reading | undefined,
  story: Story,
): Priced | undefined {
  const own = [...story.before(price), ...story.after(price)].filter(
    (each) =>
      story.isSameSentence(each, price) &&
      (!before || story.at(each) > story.at(before)) &&
      (!next || story.at(each) < story.at(next)),
  );
  const counts = countsOf(price, own).filter((each) => story.at(each) < story.at(price));
  return counts[0] && { price, count: counts[0] };
}

/** The sum before the first price, the one behind the last; else the only one that the paragraph before states. */
function wholesOf(prices: readonly Reading[], story: Story): readonly Reading[] {
  const [first, last] = [prices[0]!, prices.at(-1)!];
  const isAmount = (each: Reading): boolean => alike(each.figure.unit, first.figure.unit);
  const before = story.before(first).filter(isAmount);
  const behind = story.after(last).filter(isAmount).slice(0, 1);
  const own = [...before.slice(0, 2), ...behind];
  if (own.length > 0) return own;
  const title = story.paragraphs[first.paragraph - 1]?.readings ?? [];
  return title.length === 1 ? title.filter((each) => isLevel(each) && isAmount(each)) : [];
}

/** One sum before them, more than either costs, and no other between: it is that of none of them. */
function isShared(prices: readonly Reading[], priced: readonly Priced[], story: Story): boolean {
  const isAmount = (each: Reading): boolean => alike(each.figure.unit, prices[0]!.figure.unit);
  const whole = story
    .before(prices[0]!)
    .find((each) => isAmount(each) && story.isSameSentence(each, prices[0]!));
  const between = prices
    .slice(1)
    .some((price, at) =>
      story.before(price).some((each) => isAmount(each) && story.at(each) > story.at(prices[at]!)),
    );
  // 4条，完成投资468万元，每条117万元；改造360户，户均2000元，发放72万元: each price in a part of the sentence with a sum of its own.
  const last = prices.at(-1)!;
  const isApart =
    story.segmentOf(prices[0]!) !== story.segmentOf(last) &&
    story
      .after(last)
      .some((each) => isAmount(each) && !each.total && story.segmentOf(each) === story.segmentOf(last));
  return (
    whole !== undefined &&
    !between &&
    !isApart &&
    priced.every(({ price, count }) => inPlain(price).times(inPlain(count)).lt(inPlain(whole)))
  );
}

/** An amount in the sentence that nobody could place may be of it, too. */
function hasUnread(price: Reading, story: Story): boolean {
  const { clauses, unplaced } = story.paragraphs[price.paragraph]!;
  return unplaced.some(
    ({ unit, clause }) => unit?.class === 'money' && clauses[clause]!.sentence === story.sentenceOf(price),
  );
}
