/** The scores of the first level and the score that they come to, wherever it stands. */
import type { Reading } from '../reading';
import type { Draft, Story } from './story';
import { isLevel, oneOf } from './story';

const WHOLE = /自评(?:总)?(?:得)?分?|综合(?:自评|得分|评分)|总得?分|评价得分/;
const PART = /执行|投入|过程|管理|产出|效益|效果|满意|成本|决策/;

export function scores(story: Story, sums: readonly Draft[]): readonly Draft[] {
  const told = new Set(sums.flatMap(({ terms }) => [...(terms.parts ?? []), ...(terms.whole ?? [])]));
  const all = story.levels.filter(
    (each) => each.role === 'score' && !told.has(each) && !/扣/.test(each.figure.lead),
  );
  const wholes = all.filter(({ item, figure }) => WHOLE.test(item + figure.lead) && !PART.test(item));
  const byParagraph = new Map<number, Reading[]>();
  for (const each of all.filter(({ item }) => PART.test(item) && !WHOLE.test(item))) {
    const list = byParagraph.get(each.paragraph);
    if (list) list.push(each);
    else byParagraph.set(each.paragraph, [each]);
  }
  return [...byParagraph.values()].flatMap((parts): readonly Draft[] => {
    if (parts.length < 3 || !parts.every(isLevel)) return [];
    const own = wholes.filter(({ paragraph }) => paragraph === parts[0]!.paragraph);
    const whole = own.length > 0 ? oneOf(own) : oneOf(wholes);
    const inOne = whole?.paragraph === parts[0]!.paragraph ? [whole, ...parts] : parts;
    return whole && byParagraph.size === 1 && !story.hasGap(inOne)
      ? [{ kind: 'sum', terms: { whole: [whole], parts } }]
      : [];
  });
}
