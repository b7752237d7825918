/** Shares of a whole, and what all shares of one whole come to. */
import type { Reading } from '../reading';
import { alike } from '../units';
import { isHundred, isQuotient } from './holds';
import type { Draft, Story } from './story';
import { isLevel } from './story';

const MOST_PARTS = 40;

export function shares(story: Story): readonly Draft[] {
  return story.paragraphs.flatMap(({ readings }) => {
    const found = readings.filter(({ role, approximate }) => role === 'share' && !approximate);
    const drafts = found.flatMap((share) => shareOf(share, story));
    const groups = groupsOf(found, story);
    return [
      ...drafts,
      ...groups.flatMap((group) => ofNoWhole(group, found, drafts, story)),
      ...groups.flatMap((group): readonly Draft[] =>
        isAll(group, drafts)
          ? [{ kind: 'shares', terms: { last: group.slice(-1), parts: group.slice(0, -1) } }]
          : [],
      ),
    ];
  });
}

/** A share whose part and whole are stated. */
function shareOf(share: Reading, story: Story): readonly Draft[] {
  const part = partOf(share, story);
  if (!part) return [];
  const wholes = wholesOf(share, part, story);
  const whole =
    wholes.find((each) => isQuotient(share, part, [each])) ?? (wholes.length === 1 ? wholes[0] : undefined);
  return whole ? [{ kind: 'share', terms: { share: [share], part: [part], wholes: [whole] } }] : [];
}

function partOf(share: Reading, story: Story): Reading | undefined {
  const part = share.of ?? (share.ofName ? story.named(share.ofName, share) : undefined);
  return part && isLevel(part) ? part : undefined;
}

/** What it may be a share of: more than one where two figures bear the name. */
function wholesOf(share: Reading, part: Reading, story: Story): readonly Reading[] {
  const isFit = (each: Reading | undefined): each is Reading =>
    each !== undefined && each !== part && !each.approximate && alike(each.figure.unit, part.figure.unit);
  if (share.base) return [share.base].filter(isFit);
  if (share.baseName !== '') return [story.named(share.baseName, share, part)].filter(isFit);
  if (part.partOf) return [part.partOf].filter(isFit);
  // 累计投入3600万元，2023年投入1000万元，占27.78%; 收入1250万元，事业收入437.5万元，占35%.
  const before = story
    .before(part)
    .filter(
      (each) =>
        story.isSameSentence(each, part) &&
        isFit(each) &&
        !each.partOf &&
        /占(?:比)?(?:为|达)?$/.test(share.figure.lead),
    );
  const only = before.length === 1 ? before[0] : undefined;
  return only && Number(only.value) > Number(part.value) && !hasShare(only, story) ? [only] : [];
}

function hasShare(level: Reading, story: Story): boolean {
  return story.paragraphs[level.paragraph]!.readings.slice(story.at(level), story.at(level) + 8).some(
    ({ role, of }) => role === 'share' && of === level,
  );
}

/** Shares one after the other of one whole, as far as the text says. */
function groupsOf(found: readonly Reading[], story: Story): readonly (readonly Reading[])[] {
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

/** 基本支出450万元，占75%；项目支出150万元，占25%: of what they make up together, where their shares say so. */
function ofNoWhole(
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
  const fitting = group.filter((share, at) => isQuotient(share, parts[at]!, parts));
  if (fitting.length < group.length - 1 || fitting.length === 0) return [];
  return group.map((share, at) => ({
    kind: 'share',
    terms: { share: [share], part: [parts[at]!], wholes: parts },
  }));
}

/** Whether they are all shares of their whole: they come to 100 %, or their parts are told to be all. */
function isAll(group: readonly Reading[], drafts: readonly Draft[]): boolean {
  if (isHundred(group)) return true;
  const own = drafts.filter(({ terms }) => group.includes(terms.share![0]!));
  // What breaks its own share need not be told a second time by the sum.
  return own.length === 0 && (group[0]!.figure.names ?? group[0]!.figure.respectively) !== undefined;
}
