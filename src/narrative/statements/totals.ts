/** Totals that no word opens a list for: what stands before them in their sentence. */
import type { Reading } from '../reading';
import { alike } from '../units';
import { isSlip, makesUp } from './holds';
import type { Draft, Story } from './story';
import { isLevel, oneOf } from './story';
import { flatMap } from '../../model/flatMap';

/** 中央和省级下达5400万元，县级配套600万元，资金总额6000万元: what stands before a total in its sentence. Always guessed. */
export function namedTotals(story: Story, known: readonly Draft[]): readonly Draft[] {
  const told = new Set(flatMap(known, ({ terms }) => terms.whole ?? []));
  return flatMap(story.levels, (whole): readonly Draft[] => {
    if (told.has(whole) || whole.partOf) return [];
    if (whole.figure.unit?.class !== 'money') return countedTotal(whole, story);
    const announced = ofSegments(whole, story);
    if (announced.length > 0) return announced;
    if (/^[，、]?全年/.test(whole.figure.lead)) return ofQuarters(whole, story);
    if (!/(?:总额|总投资|总计|合计|总量|总收入|总支出)(?:为|达|是)*$/.test(whole.figure.lead)) return [];
    const parts = story
      .before(whole)
      .filter(
        (each) =>
          story.isSameSentence(each, whole) && !each.partOf && alike(each.figure.unit, whole.figure.unit),
      );
    const isAll =
      parts.length > 1 &&
      parts.length < 6 &&
      !parts.some(({ total }) => total) &&
      new Set(parts.map(isDone)).size === 1 &&
      !story.hasGap([whole, ...parts]);
    return isAll
      ? [{ kind: 'sum', terms: { whole: [whole], parts: [...parts].reverse() }, guessed: true }]
      : [];
  });
}

/** 债券8000万元，已支付6240万元: what was done with a sum is no part of the total beside it. */
const isDone = ({ item }: Reading): boolean =>
  /^(?:已|实际|累计|当年)*(?:支出|支付|使用|执行|拨付|到位|完成|兑付)(?:资金)?$/.test(item);

/** 四个季度分别扣款1.2万元、0.8万元、0.5万元、1.5万元，全年扣款4.0万元. Always guessed. */
function ofQuarters(whole: Reading, story: Story): readonly Draft[] {
  const parts = story
    .before(whole)
    .filter((each) => story.isSameSentence(each, whole) && each.figure.respectively)
    .slice(0, 4);
  const isAll =
    parts.length === 4 &&
    parts.every(({ figure }) => figure.respectively!.of === 4 && alike(figure.unit, whole.figure.unit));
  return isAll
    ? [{ kind: 'sum', terms: { whole: [whole], parts: [...parts].reverse() }, guessed: true }]
    : [];
}

/** 中央媒体发稿62篇，省级媒体436篇，市级媒体1208篇，全年发稿1706篇: a row of things counted, and all of them behind it. Always guessed. */
function countedTotal(whole: Reading, story: Story): readonly Draft[] {
  const announced = /^[，、]?(?:以上|上述)?[两二三四五六七八九十\d]{1,2}个/.test(whole.figure.lead)
    ? ofSegments(whole, story)
    : [];
  if (announced.length > 0) return announced;
  if (!/^[，、]?(?:全年|全部|总|合计|累计)/.test(whole.figure.lead) || whole.role !== 'count') return [];
  const parts: Reading[] = [];
  for (const each of story.before(whole)) {
    const next = parts[0] ?? whole;
    const isNext = next.figure.clause - each.figure.clause === 1 && story.isSameSentence(each, whole);
    if (!isNext || each.partOf || !alike(each.figure.unit, whole.figure.unit)) break;
    parts.unshift(each);
  }
  return parts.length > 2 ? [{ kind: 'sum', terms: { whole: [whole], parts }, guessed: true }] : [];
}

/** 四个季度分别发放205万元、205万元、203万元和203万元: of what one figure around says was given out in all. Always guessed. */
function byQuarters(story: Story): readonly Draft[] {
  return flatMap(story.levels, (first): readonly Draft[] => {
    const { respectively, unit } = first.figure;
    if (respectively?.at !== 0 || respectively.of !== 4 || unit?.class !== 'money' || first.partOf) return [];
    if (!/季度/.test(story.paragraphs[first.paragraph]!.clauses[first.figure.clause]!.text)) return [];
    const parts = [
      first,
      ...story
        .after(first)
        .filter(({ figure }) => figure.respectively)
        .slice(0, 3),
    ];
    const above = story
      .around(first, 3)
      .filter((each) => each.figure.unit?.class === 'money' && !each.partOf && !parts.includes(each));
    return parts.length === 4 ? wholeAbove(parts, above) : [];
  });
}

/** The one that they make up; else the one that they would but for a slip. */
function wholeAbove(parts: readonly Reading[], above: readonly Reading[]): readonly Draft[] {
  const whole =
    above.findLast((each) => makesUp(parts, each)) ??
    oneOf(above.filter((each) => each.value.replace(/\D/g, '').length >= DIGITS && isSlip(parts, each)));
  return whole ? [{ kind: 'sum', terms: { whole: [whole], parts }, guessed: true }] : [];
}

/** 42个小区：一标段24个，合同386万元；二标段18个，合同297万元: the same said in each part of a sentence. Always guessed. */
export function parallels(story: Story): readonly Draft[] {
  return [...byQuarters(story), ...flatMap(story.levels, (first) => ofParallels(first, story))];
}

/** What is said of 一标段, 二标段; of 惠及412名, 惠及764名. */
const sameWords = ({ figure }: Reading): string =>
  figure.lead.replace(/^[，、]?第?[一二三四五六七八九十甲乙丙丁]/, '').slice(0, 2);

function ofParallels(first: Reading, story: Story): readonly Draft[] {
  const words = sameWords(first);
  if (first.role !== 'count' || first.partOf || words.length < 2) return [];
  const isLike = (each: Reading): boolean => alike(each.figure.unit, first.figure.unit);
  const before = story.before(first).filter(isLike);
  const rest = story.after(first).filter((each) => isLike(each) && !each.partOf);
  const parts = [first, ...rest];
  const segments = new Set(parts.map((each) => story.segmentOf(each)));
  if (parts.length < 2 || segments.size !== parts.length) return [];
  if (!parts.every((each) => !each.total && sameWords(each) === words)) return [];
  const above = before.filter(
    (each) =>
      !each.partOf &&
      story.sentenceOf(first) - story.sentenceOf(each) <= 1 &&
      each.item !== first.item &&
      each.value.length > 1,
  );
  // 其中一等奖5家…；二等奖10家…: the first of them has been told of.
  if (before.some((each) => story.isSameSentence(each, first) && sameWords(each) === words)) return [];
  const whole =
    above.find((each) => makesUp(parts, each)) ?? oneOf(above.filter((each) => isSlip(parts, each)));
  return whole ? [{ kind: 'sum', terms: { whole: [whole], parts }, guessed: true }] : [];
}

const ANNOUNCES =
  /^[，、]?(?:以上|上述)?([两二三四五六七八九十]|\d{1,2})(?:个[^，\d]{1,12}|[期批笔][^，\d]{0,6})(?:总|共|合计|累计)/;

/** 一标段管网112公里；二标段167.5公里；三标段58.3公里。三个标段管网总长337.8公里: one in each of so many parts of a sentence. */
function ofSegments(whole: Reading, story: Story): readonly Draft[] {
  const said = ANNOUNCES.exec(whole.figure.lead)?.[1];
  if (said === undefined) return [];
  const count = Number(said) || '一二三四五六七八九十'.indexOf(said.replace('两', '二')) + 1;
  const segments = new Map<number, Reading[]>();
  for (const each of story.before(whole)) {
    if (story.sentenceOf(whole) - story.sentenceOf(each) > 1 || segments.size > count) break;
    if (!alike(each.figure.unit, whole.figure.unit) || each.partOf || each.total) continue;
    const own = segments.get(story.segmentOf(each)) ?? [];
    segments.set(story.segmentOf(each), [...own, each]);
  }
  segments.delete(story.segmentOf(whole));
  const parts = [...segments.values()];
  return parts.length === count && count > 1 && parts.every((own) => own.length === 1)
    ? [{ kind: 'sum', terms: { whole: [whole], parts: parts.flat().reverse() }, guessed: true }]
    : [];
}

/** 安排23400万元，共12个项目：A类2个、6000万元，B类10个、17400万元: what the things listed cost together. Always guessed. */
export function paidLists(story: Story): readonly Draft[] {
  return flatMap(story.paragraphs, ({ listings, readings }) =>
    flatMap(listings, ({ whole, parts, opener }): readonly Draft[] => {
      if (opener !== 'colon' || whole.role !== 'count' || parts.length < 2 || !makesUp(parts, whole))
        return [];
      const paid = flatMap(parts, (part) => {
        const next = readings[story.at(part) + 1];
        const isPaid = next && isLevel(next) && next.figure.clause - part.figure.clause <= 1 && !next.partOf;
        return isPaid && next.figure.unit?.class === 'money' ? [next] : [];
      });
      const sum = story
        .before(whole)
        .find(
          (each) => each.figure.unit?.class === 'money' && !each.partOf && story.isSameSentence(each, whole),
        );
      return sum && paid.length === parts.length
        ? [{ kind: 'sum', terms: { whole: [sum], parts: paid }, guessed: true }]
        : [];
    }),
  );
}

/** So many paragraphs back what is spread over several may be stated. */
const REACH = 8;
/** Three figures of two digits come to some other by chance. */
const DIGITS = 4;

/** 评价资金6500万元。…由6家单位承担：A1800万元、B1150万元…: as many sums as are counted, of one above. Always guessed. */
export function spreadLists(story: Story): readonly Draft[] {
  return flatMap(story.paragraphs, ({ listings }) =>
    flatMap(listings, ({ whole: counted, parts }): readonly Draft[] => {
      const isSpread =
        counted.role === 'count' &&
        parts.length > 2 &&
        Number(counted.value) === parts.length &&
        parts.every(
          (part) => part.figure.unit?.class === 'money' && !part.partOf && !part.total && isLevel(part),
        );
      if (!isSpread || story.hasGap(parts)) return [];
      const above = story
        .around(counted, REACH)
        .filter((each) => each.figure.unit?.class === 'money' && !each.partOf && !parts.includes(each));
      const whole =
        above.findLast((each) => makesUp(parts, each)) ??
        oneOf(above.filter((each) => each.value.replace(/\D/g, '').length >= DIGITS && isSlip(parts, each)));
      return whole ? [{ kind: 'sum', terms: { whole: [whole], parts }, guessed: true }] : [];
    }),
  );
}
