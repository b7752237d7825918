/** Shares of a whole, and what all shares of one whole come to. */
import { plainName } from '../item';
import type { Reading } from '../reading';
import { alike } from '../units';
import { inPlain } from '../whole';
import { isQuotient } from './holds';
import { isPlausible } from './mistyped';
import { inBracket } from './nearRate';
import { groupsOf, isAll, ofLines, ofNoWhole, ofOneWhole } from './shareGroups';
import { partOf } from './shareParts';
import type { Draft, Story } from './story';
import { oneOf } from './story';
import { hasAll } from './words';
import { flatMap } from '../../model/flatMap';

/** So many sentences back in its own paragraph one whose name is only like the words. */
const FARTHEST_SENTENCE = 6;
/** So many figures may have the words of a whole. */
const MOST_MEANT = 4;

export function shares(story: Story): readonly Draft[] {
  const drafts = inParagraphs(story);
  return [...drafts, ...ofLines(drafts, story)];
}

function inParagraphs(story: Story): readonly Draft[] {
  return flatMap(story.paragraphs, ({ readings }) => {
    const found = readings.filter(({ role, approximate }) => role === 'share' && !approximate);
    const own = flatMap(found, (share) => shareOf(share, story));
    const single = [...own, ...flatMap(found, (share) => asBefore(share, own, story))];
    const groups = groupsOf(found, story);
    const drafts = groups.reduce<readonly Draft[]>((all, group) => ofOneWhole(group, all, story), single);
    return [
      ...drafts,
      ...flatMap(groups, (group) => ofNoWhole(group, found, drafts, story)),
      ...flatMap(groups, (group): readonly Draft[] =>
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
  const said =
    wholes.find((each) => isQuotient(share, part, [each])) ??
    (wholes.length === 1 ? wholes[0] : oneOf(wholes.filter((each) => isSlipOf(share, part, each))));
  if (!said) return [];
  // 问卷800人，满意784人，其中非常满意640人，占80%: of what the list is of, or of what stands before it.
  const whole = isQuotient(share, part, [said]) ? said : (beside(share, part, story) ?? said);
  const draft: Draft = { kind: 'share', terms: { share: [share], part: [part], wholes: [whole] } };
  // A184万元（占46%），其中B136万元（占34%）: of A, or of what A is a share of, too.
  const isSaid =
    wholes.length === 1 &&
    share.figure.lead !== '' &&
    (share.base !== undefined || share.baseName !== '' || whole !== part.partOf || !hasShare(whole, story)) &&
    (share.base !== undefined || whole.paragraph === share.paragraph);
  return [
    isSaid && story.isSameSentence(part, share) && story.isSameSentence(part, whole)
      ? draft
      : { ...draft, guessed: true },
  ];
}

/** Of several that the words may mean: by one slip, where the share is precise enough that few figures come so near. */
function isSlipOf(share: Reading, part: Reading, whole: Reading): boolean {
  return (
    /\.\d/.test(share.value) &&
    isPlausible({ kind: 'share', terms: { share: [share], part: [part], wholes: [whole] } })
  );
}

/** 硕士451人，占专任教师的76.96%；“双师型”412人，占70.31%: of what the share before it in the sentence is of. */
function asBefore(share: Reading, drafts: readonly Draft[], story: Story): readonly Draft[] {
  const part = partOf(share, story);
  if (!part || share.base || share.baseName !== '' || drafts.some(({ terms }) => terms.share![0] === share))
    return [];
  const before = drafts.findLast(
    ({ terms }) => story.isSameSentence(terms.share![0]!, share) && story.isBefore(terms.share![0]!, share),
  );
  const whole = before?.terms.wholes![0];
  const isFit =
    whole &&
    whole !== part &&
    alike(whole.figure.unit, part.figure.unit) &&
    story.isSameSentence(part, share);
  return isFit
    ? [{ kind: 'share', terms: { share: [share], part: [part], wholes: [whole] }, guessed: true }]
    : [];
}

/** 实际支出, 全年总支出: all of the expenditure. */
function isAllOf(name: string, { item, partOf }: Reading): boolean {
  return (
    !partOf &&
    plainName(item)
      .replace(/^(?:实际|累计|全部|全年|总|决算|本年|当年|部门|单位|整体)+/, '')
      .replace(/决算$/, '') === name
  );
}

/** What the other shares of the same whole are shares of. */
function siblingsOf(share: Reading, story: Story): readonly (Reading | undefined)[] {
  return story.paragraphs[share.paragraph]!.readings.filter(
    ({ role, baseName }) => role === 'share' && baseName === share.baseName,
  ).map((each) => partOf(each, story));
}

/** Where no word names the whole: another figure before the part that it is just that share of. */
function beside(share: Reading, part: Reading, story: Story): Reading | undefined {
  if (share.base || share.baseName !== '') return undefined;
  return story
    .before(part)
    .slice(0, 12)
    .find(
      (each) =>
        alike(each.figure.unit, part.figure.unit) &&
        inPlain(each).gt(inPlain(part)) &&
        isQuotient(share, part, [each]),
    );
}

/** What it may be a share of: more than one where two figures bear the name. */
function wholesOf(share: Reading, part: Reading, story: Story): readonly Reading[] {
  const isFit = (each: Reading | undefined): each is Reading =>
    each !== undefined && each !== part && !each.approximate && alike(each.figure.unit, part.figure.unit);
  if (share.base) return [share.base].filter(isFit);
  if (share.baseName !== '') {
    const siblings = siblingsOf(share, story);
    const isWhole = (each: Reading | undefined): each is Reading =>
      isFit(each) && !siblings.includes(each) && inPlain(each).gte(inPlain(part));
    // 占总支出的66.19% where 支出87.38万元 is all that bears just that name.
    const direct = [story.named(share.baseName, share, part)].filter(
      (each): each is Reading =>
        isFit(each) &&
        (inPlain(each).gte(inPlain(part)) ||
          isPlausible({ kind: 'share', terms: { share: [share], part: [part], wholes: [each] } })),
    );
    const found =
      direct[0] && siblings.includes(direct[0])
        ? story.allNamed(share.baseName, share).filter(isWhole).slice(-1)
        : direct;
    // 馆藏文物21360件，其中珍贵文物3204件，占馆藏总数的15%.
    const isLike = part.partOf && share.baseName.slice(0, 2) === part.partOf.item.slice(0, 2);
    if (found.length === 0 && isLike) return [part.partOf].filter(isFit);
    // 政府采购458.20万元，…，占采购总额的90%: of the one whose name has the words.
    const words = plainName(share.baseName);
    const like = story.before(part).filter(
      (each) =>
        isFit(each) &&
        !each.partOf &&
        // 基本支出占总支出的86%，项目支出占总支出的14%: neither is the whole.
        !siblings.includes(each) &&
        words.length > 1 &&
        each.item.includes(words),
    );
    if (found.length === 0 && like.length === 1) return like;
    // 新收各类案件8640件，…，占新收案件的65%: of the one figure around whose words have all of these.
    if (found.length === 0) {
      const around = story
        .around(share)
        .filter((each) => isWhole(each) && hasAll(each, words) && !isFar(each, share, story));
      const one = oneOf(around);
      if (words.length > 2 && one) return [one];
      if (words.length > 2 && around.length > 1) return around.slice(-MOST_MEANT);
      const here = oneOf(around.filter((each) => each.paragraph === share.paragraph));
      if (words.length === 2 && here) return [here];
    }
    // 占县级税收的8.72%（县级税收55000万元）: a bracket behind it says how much that is.
    const [behind] = found.length === 0 ? inBracket(share, story) : [];
    if (isWhole(behind) && hasAll(behind, words.slice(0, 3))) return [behind];
    // 雨污水管网512公里 … 占管网总长的36.33%.
    if (found.length === 0 && /总[长里面人户规]/.test(share.baseName)) {
      const one = oneOf(story.around(share, 40).filter((each) => isWhole(each) && each.item.endsWith(words)));
      if (one) return [one];
    }
    // 占支出总额的15%: of what was spent in all, however it is called.
    if (found.length === 0 && /^(?:支出|收入)$/.test(words) && !/当年|本年/.test(share.baseName)) {
      const all = story.around(share, 12).filter((each) => isWhole(each) && isAllOf(words, each));
      const one = oneOf(all);
      if (one) return [one];
    }
    // 占到位资金的90%: 累计到位3.26亿元, where all that is said to have come in is one sum.
    if (found.length > 0 || !/到位/.test(share.baseName)) return found;
    const received = story.levels.filter(
      (each) =>
        isFit(each) && !each.partOf && /到位/.test(each.figure.lead) && each.paragraph <= share.paragraph,
    );
    const one = oneOf(received);
    return one ? [one] : [];
  }
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
  // 支出1120万元，占预算的94.12%；未支出70万元，占5.88%: what is left is no share of what was spent.
  const isLeft = /^[，、]?(?:尚|还|仍)?(?:未|剩余|结余|余)/.test(part.figure.lead);
  const only = before.length === 1 && !isLeft ? before[0] : undefined;
  if (only && inPlain(only).gt(inPlain(part)) && !hasShare(only, story)) return [only];
  // 政府采购预算总额186.4万元，…。面向中小企业预留149.12万元，占80%: of what the paragraph began with.
  const above = story
    .before(part)
    .filter((each) => !each.partOf && story.sentenceOf(each) < story.sentenceOf(part));
  const top = above.findLast((each) => isFit(each) && !hasShare(each, story));
  // 向498家发放问卷，回收451份，有效442份。…118家，占26.7%: of any of them.
  const mayBe = above.filter(
    (each) => each.role === part.role && inPlain(each).gt(inPlain(part)) && !hasShare(each, story),
  );
  if (mayBe.length > 1) return [];
  return top && /占(?:比)?(?:为|达)?$/.test(share.figure.lead) && inPlain(top).gt(inPlain(part)) ? [top] : [];
}

/** In a paragraph that holds a whole report it is of something else by then. */
function isFar(whole: Reading, share: Reading, story: Story): boolean {
  return (
    whole.paragraph === share.paragraph &&
    story.sentenceOf(share) - story.sentenceOf(whole) > FARTHEST_SENTENCE
  );
}

function hasShare(level: Reading, story: Story): boolean {
  return story.paragraphs[level.paragraph]!.readings.slice(story.at(level), story.at(level) + 8).some(
    ({ role, of }) => role === 'share' && of === level,
  );
}
