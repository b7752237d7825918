/** Lists that do not come out, and do with one figure left out, added or put in the place of another. */
import type { Reading } from '../reading';
import { alike } from '../units';
import type { Listing } from '../parts';
import { fits, inPlain, isTakenFrom } from '../whole';
import { isAtLeast, isSlip, makesUp } from './holds';
import { isHolding } from './mistyped';
import type { Draft, Story } from './story';
import { isLevel } from './story';

/** Sums of smaller figures come out by chance. */
const DIGITS = 3;
/** A list that names more is not looked through. */
const MOST = 30;

/**
 * Whether a list that does not add up does so to the last digit without one of its parts, with another figure of its
 * sentence, or with that in the place of one: then the list was taken for another than it is, and no figure is wrong.
 */
export function isOtherwise(draft: Draft, story: Story): boolean {
  if (draft.kind !== 'sum' && draft.kind !== 'within') return false;
  const { whole, parts } = draft.terms;
  const [of] = whole!;
  if (parts!.length < 2 || parts!.length > MOST || isHolding(draft) || digitsOf(of!) < DIGITS) return false;
  const near = story.paragraphs[of!.paragraph]!.readings.slice(
    Math.max(0, story.at(of!) - MOST),
    story.at(of!) + MOST,
  ).filter(
    (each) =>
      (isLevel(each) || each.side !== 'now') &&
      each.kind === 'level' &&
      each !== of &&
      !parts!.includes(each) &&
      !isTakenFrom(each, of!) &&
      story.isSameSentence(each, parts![0]!) &&
      alike(each.figure.unit, of!.figure.unit),
  );
  // Of another figure right before them they are all there is.
  const before = story
    .before(parts![0]!)
    .filter((each) => story.sentenceOf(parts![0]!) - story.sentenceOf(each) <= 2);
  if (before.some((each) => each !== of && !parts!.includes(each) && makesUp(parts!, each))) return true;
  const left = parts!.reduce((rest, each) => rest.minus(inPlain(each)), inPlain(of!));
  return [undefined, ...parts!].some((out) => {
    const rest = out ? left.plus(inPlain(out)) : left;
    if (out && parts!.length > 2 && rest.eq(0)) return true;
    return near.some((each) => rest.eq(inPlain(each)));
  });
}

function digitsOf({ value }: Reading): number {
  return value.replace(/\D/g, '').replace(/^0+/, '').length;
}

/** …、企业自筹2000万元。其中2022年到位1.02亿元: more than what stands last, and of another that the sentence before states. */
export function isOfAnother(parts: readonly Reading[], { whole, instead }: Listing, story: Story): boolean {
  const [first] = parts;
  if (story.isSameSentence(whole, first!) || isAtLeast(whole, parts)) return false;
  // 其中2022年1500万元: what came in each year is of all that stand in the row.
  if (/^(?:19|20)\d\d年/.test(first!.figure.lead) && story.isRow(whole)) return true;
  if (isSlip(parts, whole)) return false;
  const stated = story
    .before(first!)
    .filter((each) => story.sentenceOf(first!) - story.sentenceOf(each) === 1);
  return [...instead, ...stated].some(
    (each) =>
      each !== whole &&
      isLevel(each) &&
      parts.every((part) => part !== each && fits(part, each)) &&
      isAtLeast(each, parts),
  );
}
