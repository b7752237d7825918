/** The scores of the first level and the score that they come to, wherever it stands. */
import type { Reading } from '../reading';
import { makesUp } from './holds';
import type { Draft, Story } from './story';
import { isLevel, oneOf } from './story';
import { flatMap } from '../../model/flatMap';

const WHOLE = /自评(?:总)?(?:得)?分?|综合(?:自评|得分|评分)|总得?分|评价得分/;
const PART = /执行|投入|过程|管理|产出|效益|效果|满意|成本|决策|数量|质量|时效|配置/;

export function scores(story: Story, sums: readonly Draft[]): readonly Draft[] {
  const told = new Set(flatMap(sums, ({ terms }) => [...(terms.parts ?? []), ...(terms.whole ?? [])]));
  const all = story.levels.filter(
    (each) => each.role === 'score' && !told.has(each) && !/扣/.test(each.figure.lead),
  );
  const named = all.filter(({ item, figure }) => WHOLE.test(item + figure.lead) && !PART.test(item));
  // 对项目进行评分，得分为86.15分: where no other score is called that of all.
  const wholes = named.length > 0 ? named : all.filter(({ item, of }) => !of && /^得分[为是]?$/.test(item));
  const byParagraph = new Map<number, Reading[]>();
  for (const each of all.filter(({ item }) => PART.test(item) && !WHOLE.test(item))) {
    const list = byParagraph.get(each.paragraph);
    if (list) list.push(each);
    else byParagraph.set(each.paragraph, [each]);
  }
  const whole = flatMap([...byParagraph.values()], (parts): readonly Draft[] => {
    if (parts.length < 3 || !parts.every(isLevel)) return [];
    const own = wholes.filter(({ paragraph }) => paragraph === parts[0]!.paragraph);
    const whole = own.length > 0 ? oneOf(own) : oneOf(wholes);
    const inOne = whole?.paragraph === parts[0]!.paragraph ? [whole, ...parts] : parts;
    // A score of another name among them may be one of them.
    const [first, last] = [story.at(parts[0]!), story.at(parts.at(-1)!)];
    const isMixed = all.some(
      (each) =>
        each.paragraph === parts[0]!.paragraph &&
        !parts.includes(each) &&
        each !== whole &&
        story.at(each) > (own.length > 0 && whole ? Math.min(story.at(whole), first) : first) &&
        story.at(each) < last,
    );
    return whole && byParagraph.size === 1 && !isMixed && !story.hasGap(inOne)
      ? [{ kind: 'sum', terms: { whole: [whole], parts } }]
      : [];
  });
  const full = whole.length > 0 ? [] : byFullMarks(story, oneOf(wholes));
  return [...whole, ...deductions(story), ...full];
}

/** 决策（权重20分，得18分） … 过程（权重30分，得27分） …: whatever they are called, where the full marks make up a hundred. */
function byFullMarks(story: Story, whole: Reading | undefined): readonly Draft[] {
  if (!whole) return [];
  const got = story.levels.filter(
    ({ role, of, figure, partOf }) =>
      role === 'score' && of?.kind === 'limit' && of.role === 'score' && !partOf && !/扣/.test(figure.lead),
  );
  const full = got.map(({ of }) => of!);
  const isAll = makesUp(full, { ...whole, value: '100', places: { least: 2 } });
  return got.length > 2 && got.length < 10 && !got.includes(whole) && isAll
    ? [{ kind: 'sum', terms: { whole: [whole], parts: got }, guessed: true }]
    : [];
}

/** 扣2.9分…：预算执行扣0.3分，覆盖面扣0.8分，成本扣1.8分; …，共扣4.2分. */
function deductions(story: Story): readonly Draft[] {
  return flatMap(story.paragraphs, ({ readings }): readonly Draft[] => {
    const taken = readings.filter(
      (each) => each.role === 'score' && isLevel(each) && /扣(?:分|减|了|除)*$/.test(each.figure.lead),
    );
    const isWhole = ({ figure }: Reading): boolean =>
      /^[，、；]?(?:共|合计|总共|一共)?(?:计)?扣/.test(figure.lead);
    const own = taken.filter(isWhole);
    const parts = taken.filter((each) => !isWhole(each));
    // 自评96.75分，扣3.25分。 and below it 扣分原因：….
    const above = (story.paragraphs[(taken[0]?.paragraph ?? 0) - 1]?.readings ?? []).filter(
      (each) => each.role === 'score' && isLevel(each) && isWhole(each),
    );
    const wholes = own.length > 0 ? own : above;
    return wholes.length === 1 && parts.length > 1
      ? [{ kind: 'sum', terms: { whole: wholes, parts }, guessed: true }]
      : [];
  });
}
