/** Shares of a whole, and what all shares of one whole come to. */
import { plainName } from '../item';
import type { Reading } from '../reading';
import { alike } from '../units';
import { inPlain } from '../whole';
import { isHundred, isQuotient } from './holds';
import type { Draft, Story } from './story';
import { isLevel, oneOf } from './story';
import { hasAll } from './words';

const MOST_PARTS = 40;
/** So many paragraphs back a whole is looked for that no word names. */
const FARTHEST = 6;
/** So many sentences back in its own paragraph one whose name is only like the words. */
const FARTHEST_SENTENCE = 6;

export function shares(story: Story): readonly Draft[] {
  return story.paragraphs.flatMap(({ readings }) => {
    const found = readings.filter(({ role, approximate }) => role === 'share' && !approximate);
    const own = found.flatMap((share) => shareOf(share, story));
    const single = [...own, ...found.flatMap((share) => asBefore(share, own, story))];
    const groups = groupsOf(found, story);
    const drafts = groups.reduce<readonly Draft[]>((all, group) => ofOneWhole(group, all, story), single);
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
  const said =
    wholes.find((each) => isQuotient(share, part, [each])) ?? (wholes.length === 1 ? wholes[0] : undefined);
  if (!said) return [];
  // 问卷800人，满意784人，其中非常满意640人，占80%: of what the list is of, or of what stands before it.
  const whole = isQuotient(share, part, [said]) ? said : (beside(share, part, story) ?? said);
  const draft: Draft = { kind: 'share', terms: { share: [share], part: [part], wholes: [whole] } };
  const isSaid =
    share.figure.lead !== '' && (share.base !== undefined || whole.paragraph === share.paragraph);
  return [
    isSaid && story.isSameSentence(part, share) && story.isSameSentence(part, whole)
      ? draft
      : { ...draft, guessed: true },
  ];
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
    plainName(item).replace(/^(?:实际|累计|全部|全年|总|决算|本年|当年|部门|单位|整体)+/, '') === name
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

/** 线上144场，线上活动占23%: the one figure of its sentence whose name the words begin with, or the other way round. */
function begun(share: Reading, story: Story): Reading | undefined {
  const name = plainName(share.ofName);
  const found = story
    .before(share)
    .filter(
      (each) =>
        each !== share.base &&
        story.isSameSentence(each, share) &&
        plainName(each.item).length > 1 &&
        (name.startsWith(plainName(each.item)) || plainName(each.item).startsWith(name)),
    );
  return oneOf(found);
}

/** 编外人员 for 编外聘用人员: the one figure of the kind that its whole is of whose name has all its characters. */
function shortened(share: Reading, story: Story): Reading | undefined {
  const name = plainName(share.ofName);
  const found = story.levels.filter(
    (each) =>
      name.length > 3 &&
      share.base !== undefined &&
      each !== share.base &&
      alike(each.figure.unit, share.base.figure.unit) &&
      each.item.startsWith(name.slice(0, 2)) &&
      hasAll(each, name),
  );
  return oneOf(found);
}

function partOf(share: Reading, story: Story): Reading | undefined {
  const part =
    share.of ??
    (share.ofName
      ? (story.named(share.ofName, share) ?? begun(share, story) ?? shortened(share, story))
      : undefined);
  return part && isLevel(part) ? part : undefined;
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
    const direct = [story.named(share.baseName, share, part)].filter(isFit);
    const found =
      direct[0] && siblings.includes(direct[0])
        ? story.allNamed(share.baseName, share).filter(isWhole).slice(-1)
        : direct;
    // 馆藏文物21360件，其中珍贵文物3204件，占馆藏总数的15%.
    const isLike = part.partOf && share.baseName.slice(0, 2) === part.partOf.item.slice(0, 2);
    if (found.length === 0 && isLike) return [part.partOf].filter(isFit);
    // 政府采购458.20万元，…，占采购总额的90%: of the one whose name has the words.
    const words = plainName(share.baseName);
    const like = story
      .before(part)
      .filter((each) => isFit(each) && !each.partOf && words.length > 1 && each.item.includes(words));
    if (found.length === 0 && like.length === 1) return like;
    // 新收各类案件8640件，…，占新收案件的65%: of the one figure around whose words have all of these.
    if (found.length === 0) {
      const around = story
        .around(share)
        .filter((each) => isWhole(each) && hasAll(each, words) && !isFar(each, share, story));
      const one = oneOf(around);
      if (words.length > 2 && one) return [one];
      const here = oneOf(around.filter((each) => each.paragraph === share.paragraph));
      if (words.length === 2 && here) return [here];
    }
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
  const only = before.length === 1 ? before[0] : undefined;
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

/** 其中A744万元，占60.19%；B378万元，占30.58%: where all but one are shares of the same figure, that one is, too. */
function ofOneWhole(group: readonly Reading[], drafts: readonly Draft[], story: Story): readonly Draft[] {
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
  const above = story.paragraphs
    .slice(Math.max(0, first.paragraph - FARTHEST), first.paragraph + 1)
    .flatMap(({ readings }) => readings)
    .filter(
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
function isAll(group: readonly Reading[], drafts: readonly Draft[]): boolean {
  if (isHundred(group)) return true;
  const own = drafts.filter(({ terms }) => group.includes(terms.share![0]!));
  // What breaks its own share need not be told a second time by the sum.
  return own.length === 0 && (group[0]!.figure.names ?? group[0]!.figure.respectively) !== undefined;
}
