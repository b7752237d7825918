/** Wholes and their parts: those of 其中, of brackets and lists, those that 合计 sums up. */
import { fits, inPlain } from '../whole';
import type { Listing } from '../parts';
import type { Reading } from '../reading';
import { plainName } from '../item';
import { alike } from '../units';
import { isAtLeast, isHundred, isSlip, makesUp } from './holds';
import { isExplained } from './mistyped';
import { isOfAnother } from './otherwise';
import { isOneOdd, overlaps } from './overlaps';
import type { Draft, Story } from './story';
import { isLevel } from './story';
import { namedTotals, paidLists, parallels, spreadLists } from './totals';
import { kin, paidFrom, rests, undone } from './unopened';
import { flatMap } from '../../model/flatMap';

/** Kinds that are all there are of a whole; by `needed` one knows that the list goes on to the last of them. */
const COMPLETE: readonly { readonly names: readonly RegExp[]; readonly needed: number }[] = [
  { names: [/基本支出|^基本/, /项目支出|^项目/], needed: 2 },
  { names: [/人员(?:经费|支出)|^人员/, /公用|日常|运转/, /^项目支出/], needed: 2 },
  { names: [/^男/, /^女/], needed: 2 },
  { names: [/行政/, /事业/, /工勤|参公/], needed: 2 },
  { names: [/出国/, /车/, /接待/], needed: 3 },
  { names: [/购置/, /运行|维护/], needed: 2 },
  { names: [/预算执行|投入|过程|管理|决策/, /产出/, /效益|效果/, /满意/, /成本/], needed: 3 },
  { names: [/在职|在岗|在编/, /退休|离休/, /临聘|编外|聘用|其他/], needed: 2 },
];

const AVERAGE = /[人户村亩车次日年月票场件批株台套案所校班床店起]均|平均/;

export function sums(story: Story): readonly Draft[] {
  const drafts = flatMap(story.paragraphs, ({ listings }) =>
    flatMap(listings, (listing) => sumOf(listing, story)),
  );
  return [
    ...drafts,
    ...kin(story, drafts),
    ...rests(story),
    ...undone(story),
    ...paidFrom(story),
    ...namedTotals(story, drafts),
    ...paidLists(story),
    ...spreadLists(story),
    ...parallels(story),
  ];
}

function sumOf(listing: Listing, story: Story): readonly Draft[] {
  const { whole, instead, opener } = listing;
  const parts = listing.parts.filter((part) => part !== whole && !part.approximate && part.kind === 'level');
  // 其中A60万元、B-6万元: one that may be less than nothing.
  const isMinus = listing.parts.some(({ figure }) => /[-－−]$/.test(figure.lead));
  if (whole.approximate || whole.restates || parts.length === 0 || isMinus) return [];
  // Between two parts may stand one that was not placed: then nothing is known of all.
  // What stands in the sentence of the whole, and not in that of the list, is none of the parts.
  const among = parts[0] && story.isSameSentence(whole, parts[0]) ? [whole, ...parts] : parts;
  const all = listing.parts.every(({ approximate }) => !approximate) && !story.hasGap(among);

  // 法官人均结案361件: an average has no parts.
  if (AVERAGE.test(whole.item + whole.figure.lead)) return [];
  // 扣3.25分 is made up of what else was taken off only.
  if (
    whole.role === 'score' &&
    /扣/.test(whole.item) &&
    !parts.every(({ item, figure }) => /扣/.test(item + figure.lead))
  )
    return [];
  if (!parts.every((part) => fits(part, whole) || alike(part.figure.unit, whole.figure.unit))) return [];
  const as = (kind: Draft['kind'], own: readonly Reading[], of = whole): readonly Draft[] => [
    { kind, terms: { whole: [of], parts: own } },
  ];
  const claims = (own: readonly Reading[]): Draft['kind'] =>
    listing.open || !isComplete(own, listing, story) ? 'listed' : 'sum';
  if (parts.length > 1 && makesUp(parts, whole)) return as(claims(parts), parts);
  const isOther = (each: Reading): boolean =>
    each !== whole && isLevel(each) && parts.length > 1 && parts.every((part) => fits(part, each));
  const others = instead.filter(isOther);
  // 上报26400件，办结26136件，其中自办23760件、交办2640件: of what was named last, or of what stands before that.
  const around = [
    ...others,
    ...earlierIn(parts[0]!, story).filter((each) => isOther(each) && each.partOf !== whole),
  ];
  const other = around.findLast((each) => makesUp(parts, each));
  if (other) {
    for (const each of parts) each.partOf = other;
    return as(claims(parts), parts, other);
  }
  const below = ofFirst(parts, story);
  if (below && all) return as(claims(below), below, parts[0]!);
  const first = parts.findIndex((_, at) => at > 0 && makesUp(parts.slice(0, at + 1), whole));
  if (first > 0) return as(claims(parts.slice(0, first + 1)), parts.slice(0, first + 1));
  const more = extended(parts, whole, story);
  if (more && makesUp(more, whole)) {
    for (const each of more) each.partOf = whole;
    return as(claims(more), more);
  }
  const meant = isSlip(parts, whole) ? undefined : others.findLast((each) => isSlip(parts, each));
  if (meant && all) {
    for (const each of parts) each.partOf = meant;
    return as(claims(parts), parts, meant);
  }
  if (listing.near && !isSlip(parts, whole)) {
    // 按功能分类：A、B、C behind several figures, and none of them what these come to: nobody knows of what they are.
    for (const each of parts) each.partOf = undefined;
    return [];
  }
  const ending = segmentEnd(parts, story);
  if (ending > 1 && ending < parts.length) {
    // 编制128名，其中行政42名，事业86名；实有…: the semicolon ends the list, where so it comes to the whole but for a slip.
    const own = parts.slice(0, ending);
    if (isSlip(own, whole) && !isSlip(parts, whole))
      return as(claims(own) === 'sum' && all ? 'sum' : 'listed', own);
  }
  const claimed = more && isSlip(more, whole) && isComplete(more, listing, story) ? more : parts;
  const isAll = all && claimed.length > 1 && !listing.open && isComplete(claimed, listing, story);
  if (isAll) return as('sum', claimed);
  if (opener === 'total') return [];
  // Less than the parts, and yet another figure before it is not: nobody knows of which they are.
  if (
    !isSlip(parts, whole) &&
    around.some((each) => !makesUp(parts, whole) && isAtLeast(each, parts) && !isAtLeast(whole, parts))
  )
    return [];
  if (isOfAnother(parts, listing, story)) return [];
  const excess = claimed.reduce((sum, each) => sum.plus(inPlain(each)), inPlain(whole).times(-1)).gt(0);
  if (!isOfKind(parts[0]!, whole, story))
    return all && parts.length > 2 && isSlip(parts, whole) ? as('listed', parts) : [];
  // 一年级1128人、二年级1068人、三年级1050人；教职工243人: what stands in one row may be all.
  const end = parts.findIndex((_, at) => at > 0 && !story.isRow(parts[at]));
  const row = parts.slice(0, end);
  if (overlaps(claimed) && !(isOneOdd(claimed) && isSlip(claimed, whole)))
    return excess ? as('within', parts.slice(0, 1)) : as('within', parts);
  if (all && end > 1 && isSlip(row, whole)) return as('listed', row);
  // 终端3860组，其中完好3744组；全年维修816组: what stands behind the semicolon goes on with something else.
  if (excess && ending < parts.length && parts.length < 3 && !isSlip(parts, whole))
    return as('within', parts.slice(0, ending));
  if (excess)
    return isDelimited(parts, whole, opener) ? as('within', parts) : as('within', parts.slice(0, 1));
  const isTelling =
    all &&
    parts.length > 1 &&
    !listing.open &&
    (isSlip(parts, whole) || (opener === 'bracket' && isShort(parts, whole))) &&
    !isVague(parts, whole);
  return isTelling ? as('listed', parts) : as('within', parts);
}

/** 学生12864人（小学8236人、初中428人）: a digit was lost, where the bracket has nothing but the parts. */
function isShort(parts: readonly Reading[], whole: Reading): boolean {
  const isLong = [whole, ...parts].every(({ value }) => value.replace(/\D/g, '').length > 2);
  return isLong && isExplained({ kind: 'sum', terms: { whole: [whole], parts } }, true);
}

/** Digits of the most precise of them, and what so round a list may fall short of its whole by where a slip explains it. */
const PRECISE = 4;
const SHORT = '0.25';

/** 2460万元，其中1200万元、360万元: of round sums any two may differ from the third by a slip, and more may not be named. */
function isVague(parts: readonly Reading[], whole: Reading): boolean {
  const isRound = [whole, ...parts].every(({ value, figure }) => {
    const digits = value.replace(/^0+\.?0*/, '');
    const told = (digits.includes('.') ? digits : digits.replace(/(?<!0)0+$/, '')).replace('.', '');
    return figure.unit?.class === 'money' && told.length < PRECISE;
  });
  const left = parts.reduce((rest, each) => rest.minus(inPlain(each)), inPlain(whole));
  return isRound && left.gt(inPlain(whole).times(SHORT));
}

function isComplete(parts: readonly Reading[], { opener, announced, whole }: Listing, story: Story): boolean {
  if (/^(?:主要|重点)/.test(parts[0]!.figure.lead)) return false;
  const last = parts.at(-1)!;
  if (opener === 'total') {
    return typeof announced === 'number' ? parts.length === announced : true;
  }
  if (opener === 'composed' || opener === 'colon') return parts.length > 1;
  if (/^(?:其他|其余|剩余)/.test(last.item) || /^(?:其他|其余|剩余)/.test(last.figure.lead))
    return parts.length > 1;
  const known =
    parts.every(({ item }) => !/[中里]的/.test(item)) &&
    COMPLETE.some(
      ({ names, needed }) =>
        parts.every(({ item }) => names.some((name) => name.test(item))) &&
        names.filter((name) => parts.some(({ item }) => name.test(item))).length >= needed,
    );
  if (known) return true;
  const shares = parts.map((part) => shareOf(part, whole, story));
  return shares.every((share) => share !== undefined) && shares.length > 1 && isHundred(shares);
}

/** The share that is stated of a part. */
function shareOf(part: Reading, whole: Reading, story: Story): Reading | undefined {
  const { readings } = story.paragraphs[part.paragraph]!;
  const at = story.at(part);
  return readings
    .slice(at, at + 6)
    .find(({ role, of, base }) => role === 'share' && of === part && (!base || base === whole));
}

/** 收回582份，其中有效570份；满意312份、一般224份、不满意34份: the row behind the part is what that one is made of. */
function ofFirst([first, ...row]: readonly Reading[], story: Story): readonly Reading[] | undefined {
  const isBehind = row.length > 1 && row.slice(1).every((each) => story.isRow(each));
  if (!isBehind || story.isRow(row[0]) || !(makesUp(row, first!) || (row.length > 2 && isSlip(row, first!))))
    return undefined;
  for (const each of row) each.partOf = first;
  return row;
}

/** What is stated before a list in its sentence, the nearest last. */
function earlierIn(first: Reading, story: Story): readonly Reading[] {
  return story
    .before(first)
    .slice(0, 8)
    .filter((each) => story.isSameSentence(each, first))
    .reverse();
}

/** How many of the parts stand before the first semicolon. */
function segmentEnd(parts: readonly Reading[], story: Story): number {
  const first = story.segmentOf(parts[0]!);
  const end = parts.findIndex(
    (part) => part.paragraph !== parts[0]!.paragraph || story.segmentOf(part) !== first,
  );
  return end < 0 ? parts.length : end;
}

/** 其中：A…；B…。C…。: the list may run on behind a full stop. */
function extended(parts: readonly Reading[], whole: Reading, story: Story): readonly Reading[] | undefined {
  const last = parts.at(-1)!;
  if (whole.paragraph !== last.paragraph || story.depthOf(last) > 0) return undefined;
  const { readings } = story.paragraphs[last.paragraph]!;
  let sentence = story.sentenceOf(last);
  const found = [...parts];
  for (const each of readings.slice(story.at(last) + 1, story.at(last) + 200)) {
    if (!isLevel(each) || each.partOf || story.sentenceOf(each) === sentence || !fits(each, whole)) continue;
    if (each.total) break;
    sentence = story.sentenceOf(each);
    found.push(each);
    if (found.length > 20 || makesUp(found, whole)) break;
  }
  return found.length > parts.length ? found : undefined;
}

/** 其中 at the head of a sentence may go on with anything: 5个项目。其中…惠及18个小区 counts other things. */
function isOfKind(part: Reading, whole: Reading, story: Story): boolean {
  if (story.isSameSentence(part, whole) || !/^[个项次件处类]$/.test(part.unit)) return true;
  return [...plainName(whole.item)].some((char) => part.item.includes(char));
}

/** Whether it is plain where the list ends: in its bracket, or its parts stand side by side. */
function isDelimited(parts: readonly Reading[], whole: Reading, opener: Listing['opener']): boolean {
  if (opener === 'bracket' || parts.length === 1 || isSlip(parts, whole)) return true;
  return parts.slice(1).every(({ figure }, at) => figure.clause - parts[at]!.figure.clause === 1);
}
