/** 专项资金共3个：…, 主要有5项：…: so many are announced as are listed. */
import { plainName } from '../item';
import type { Reading } from '../reading';
import type { Draft, Story } from './story';
import { flatMap } from '../../model/flatMap';

export function counts(story: Story): readonly Draft[] {
  return flatMap(story.paragraphs, ({ listings, readings }) =>
    flatMap(listings, ({ whole, parts, open, opener }): readonly Draft[] => {
      // A list that a broken line cuts off names not all.
      if (story.paragraphs[whole.paragraph]!.clauses.at(-1)?.closing === '') return [];
      if (open || (opener !== 'colon' && opener !== 'composed') || parts.length < 2) return [];
      // The announced number stands in the clause that the list is opened by, with the whole or alone.
      const count =
        whole.role === 'count'
          ? whole
          : readings.findLast(
              (each) =>
                each.role === 'count' &&
                each.figure.start < whole.figure.end &&
                whole.figure.clause - each.figure.clause <= 1 &&
                story.isSameSentence(each, whole),
            );
      if (!count || count.approximate || count.paragraph !== parts[0]!.paragraph) return [];
      if (
        !/^(?:个|项|类)$/.test(count.unit) ||
        !/项目|专项|资金|^$|支出|类|方面/.test(count.item + count.figure.tail)
      )
        return [];
      const own = parts.filter(({ figure, total }) => figure.unit?.class === 'money' && !total);
      // A安排12万元、支出11万元；B…: the list was left before its end.
      const last = parts.at(-1)!;
      if (story.after(last).some((each) => story.segmentOf(each) !== story.segmentOf(last) && !each.total))
        return [];
      const listed = thingsIn(own, story);
      return listed > 1 ? [{ kind: 'count', terms: { count: [count] }, listed }] : [];
    }),
  );
}

/** A安排12万元，支出11万元；B安排8万元，支出8万元 are two things; 0 where it is not plain how many there are. */
function thingsIn(amounts: readonly Reading[], story: Story): number {
  const bySegment = new Map<number, number>();
  for (const each of amounts) {
    const segment = story.segmentOf(each);
    bySegment.set(segment, (bySegment.get(segment) ?? 0) + 1);
  }
  const [first, ...more] = bySegment.values();
  const isEven = more.every((each) => each === first);
  if (first === 1 && isEven) return amounts.length;
  const names = new Set(amounts.map(({ item }) => plainName(item)));
  const isOneEach = names.size === amounts.length && !amounts.some(({ item }) => isDoing(item));
  if (isOneEach) return amounts.length;
  return isEven && more.length > 0 ? bySegment.size : 0;
}

/** What was spent of a thing is no thing of its own. */
const isDoing = (item: string): boolean =>
  /^(?:实际)?(?:支出|执行|到位|支付|使用|完成|拨付|结余|结转|剩余)/.test(item);
