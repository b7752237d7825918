/** Shares that stand together: of one whole, which may be known by the others. */
import type { Reading } from '../reading';
import { alike } from '../units';
import { isHundred, isQuotient } from './holds';
import { partOf } from './shareParts';
import type { Draft, Story } from './story';
import { isLevel } from './story';
import { flatMap } from '../../model/flatMap';

const MOST_PARTS = 40;
/** So many paragraphs back a whole is looked for that no word names. */
const FARTHEST = 6;

/** Shares one after the other of one whole, as far as the text says. */
export function groupsOf(found: readonly Reading[], story: Story): readonly (readonly Reading[])[] {
  const groups: Reading[][] = [];
  for (const share of found) {
    const last = groups.at(-1)?.at(-1);
    const part = (each: Reading): Reading | undefined => partOf(each, story);
    const isNext =
      last &&
      last.baseName === share.baseName &&
      (last.base ?? part(last)?.partOf) === (share.base ?? part(share)?.partOf) &&
      story.depthOf(last) === story.depthOf(share) &&
      story.sentenceOf(share) - story.sentenceOf(last) <= 1;
    if (isNext) groups.at(-1)!.push(share);
    else groups.push([share]);
  }
  // More parts than a whole is ever split into are no group.
  return groups.filter((group) => group.length > 1 && group.length <= MOST_PARTS);
}

/** 其中A744万元，占60.19%；B378万元，占30.58%: where all but one are shares of the same figure, that one is, too. */
export function ofOneWhole(
  group: readonly Reading[],
  drafts: readonly Draft[],
  story: Story,
): readonly Draft[] {
  const draftOf = (share: Reading): Draft | undefined =>
    drafts.find(({ terms }) => terms.share![0] === share);
  const isRight = (share: Reading): boolean => {
    const draft = draftOf(share);
    return draft !== undefined && isQuotient(share, draft.terms.part![0]!, draft.terms.wholes!);
  };
  const wrong = group.filter((share) => !isRight(share));
  const right = group.filter(isRight);
  const [odd] = wrong;
  const part = odd && partOf(odd, story);
  const whole = right
    .map((share) => draftOf(share)!.terms.wholes![0]!)
    .find((each) => right.every((share) => isQuotient(share, draftOf(share)!.terms.part![0]!, [each])));
  if (!odd || wrong.length > 1 || !part || odd.base || !whole) return drafts;
  if (whole === part || !alike(whole!.figure.unit, part.figure.unit)) return drafts;
  const said = draftOf(odd);
  if (said && !said.guessed && said.terms.wholes![0] === whole) return drafts;
  const draft: Draft = {
    kind: 'share',
    terms: { share: [odd], part: [part], wholes: [whole!] },
    guessed: true,
  };
  return [...drafts.filter((each) => each !== draftOf(odd)), draft];
}

/** 基本支出450万元，占75%；项目支出150万元，占25%: of what they make up together, where their shares say so. */
export function ofNoWhole(
  group: readonly Reading[],
  _found: readonly Reading[],
  drafts: readonly Draft[],
  story: Story,
): readonly Draft[] {
  const isStated = group.some((share) => drafts.some(({ terms }) => terms.share![0] === share));
  const parts = group.map((share) => partOf(share, story));
  if (isStated || !parts.every((part) => part !== undefined) || new Set(parts).size !== parts.length)
    return [];
  if (!parts.every((part) => alike(part.figure.unit, parts[0]!.figure.unit))) return [];
  const isEnough = (fitting: readonly Reading[]): boolean =>
    fitting.length >= group.length - 1 && fitting.length > 0;
  const ofThem = group.filter((share, at) => isQuotient(share, parts[at]!, parts));
  if (!isEnough(ofThem)) {
    const whole = wholeAbove(group, parts, story);
    return whole
      ? group.map((share, at) => ({
          kind: 'share',
          terms: { share: [share], part: [parts[at]!], wholes: [whole] },
        }))
      : [];
  }
  return group.map((share, at) => ({
    kind: 'share',
    terms: { share: [share], part: [parts[at]!], wholes: parts },
  }));
}

/** 养老服务607.64万元，占55%；…: of a figure stated farther above, where all their shares but one say that it is this one. */
function wholeAbove(group: readonly Reading[], parts: readonly Reading[], story: Story): Reading | undefined {
  const first = parts[0]!;
  const above = flatMap(
    story.paragraphs.slice(Math.max(0, first.paragraph - FARTHEST), first.paragraph + 1),
    ({ readings }) => readings,
  ).filter(
    (each) =>
      isLevel(each) &&
      (each.paragraph < first.paragraph || story.at(each) < story.at(first)) &&
      alike(each.figure.unit, first.figure.unit),
  );
  return above.findLast((whole) => {
    const fitting = group.filter((share, at) => isQuotient(share, parts[at]!, [whole]));
    return fitting.length >= Math.max(2, group.length - 1);
  });
}

/** Whether they are all shares of their whole: they come to 100 %, or their parts are told to be all. */
export function isAll(group: readonly Reading[], drafts: readonly Draft[]): boolean {
  if (isHundred(group)) return true;
  const own = drafts.filter(({ terms }) => group.includes(terms.share![0]!));
  // What breaks its own share need not be told a second time by the sum.
  return own.length === 0 && (group[0]!.figure.names ?? group[0]!.figure.respectively) !== undefined;
}

/** 财政拨款1482万元，占27.88%； and in the next line 事业收入3740万元，占70.34%；: of what all of the lines but one are shares of. */
export function ofLines(drafts: readonly Draft[], story: Story): readonly Draft[] {
  const told = new Set(flatMap(drafts, ({ terms }) => terms.share ?? []));
  // Several lines may have been joined, as a page broke them.
  const paragraphs = story.paragraphs.filter(({ clauses }) => clauses.length > 0);
  const lines = paragraphs.map(({ readings }): readonly Reading[] => {
    const own = readings.filter(({ role, approximate }) => role === 'share' && !approximate);
    const isBare = (share: Reading): boolean =>
      !told.has(share) && !share.base && share.baseName === '' && partOf(share, story) !== undefined;
    return own.every(isBare) ? own : [];
  });
  return flatMap(lines, (first, at): readonly Draft[] => {
    if (first.length === 0 || (lines[at - 1] ?? []).length > 0) return [];
    const end = lines.findIndex(({ length }, line) => line > at && length === 0);
    const group = lines.slice(at, end < 0 ? undefined : end).flat();
    const parts = group.map((share) => partOf(share, story)!);
    if (group.length > MOST_PARTS || new Set(parts).size < parts.length) return [];
    const whole = wholeAbove(group, parts, story);
    if (!whole || !parts.every((part) => alike(part.figure.unit, whole.figure.unit))) return [];
    return group.map((share, line) => ({
      kind: 'share',
      terms: { share: [share], part: [parts[line]!], wholes: [whole] },
      guessed: true,
    }));
  });
}
