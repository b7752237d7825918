/** 网格员45名，人均月补贴2800元，全年发放151.2万元: what a month costs, twelve times. */
import type { Reading } from '../reading';
import { alike } from '../units';
import { isHolding, isPlausible } from './mistyped';
import { countsOf } from './priced';
import type { Draft, Story } from './story';
import { flatMap } from '../../model/flatMap';

const MONTH = /每月|月人?均|人均月|月(?:工资|补贴|补助|标准|补差|津贴|薪)|按月/;

/** Whether a price is that of a month. */
export function isByMonth({ figure }: Reading): boolean {
  return MONTH.test(figure.lead) || /^每?月$/.test(figure.unit?.per ?? '');
}

/** Always guessed: the months need not be twelve, and heads come and go. */
export function byMonth(price: Reading, story: Story): readonly Draft[] {
  const sentence = [...story.before(price).slice(0, 8), ...story.after(price).slice(0, 8)].filter((each) =>
    story.isSameSentence(each, price),
  );
  const segment = sentence.filter((each) => story.segmentOf(each) === story.segmentOf(price));
  const near = segment.length > 1 ? segment : sentence;
  // 每人每月1000元，发放6个月: so many months are said.
  if (near.some(({ unit }) => /月$/.test(unit))) return [];
  const counts = countsOf(price, near);
  const amounts = near.filter(({ figure }) => alike(figure.unit, price.figure.unit));
  const drafts = flatMap(counts, (count) =>
    flatMap(amounts, (amount) =>
      (['price', 'price-by-month'] as const).map((kind): Draft => ({
        kind,
        terms: { amount: [amount], count: [count], price: [price] },
        guessed: true,
      })),
    ),
  );
  if (drafts.some(isHolding)) return drafts.filter(isHolding).slice(0, 1);
  // 80岁以上1604人每月80元，90岁以上318人每月200元: the amount is that of them all.
  const isOneOfSeveral = story.paragraphs[price.paragraph]!.readings.some(
    (each) =>
      each !== price &&
      each.kind === 'price' &&
      alike(each.figure.unit, price.figure.unit) &&
      story.isSameSentence(each, price) &&
      story.segmentOf(each) === story.segmentOf(price),
  );
  if (isOneOfSeveral) return [];
  const own = drafts.filter(
    (draft) => draft.kind === 'price-by-month' && isOwn(draft.terms, price, story) && isPlausible(draft),
  );
  return own.length === 1 ? own : [];
}

/** Nothing else that is paid by heads stands between. */
function isOwn({ amount, count }: Draft['terms'], price: Reading, story: Story): boolean {
  return [amount![0]!, count![0]!].every((each) => story.segmentOf(each) === story.segmentOf(price));
}
