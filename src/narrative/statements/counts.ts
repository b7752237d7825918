/** 专项资金共3个：…, 主要有5项：…: so many are announced as are listed. */
import type { Draft, Story } from './story';

export function counts(story: Story): readonly Draft[] {
  return story.paragraphs.flatMap(({ listings, readings }) =>
    listings.flatMap(({ whole, parts, open, opener }): readonly Draft[] => {
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
      return own.length > 1 ? [{ kind: 'count', terms: { count: [count] }, listed: own.length }] : [];
    }),
  );
}
