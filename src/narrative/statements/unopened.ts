/** Wholes and parts that no word opens a list for: what is left, what was not done, what a sum was paid from, a row of kin. */
import { groupedBy } from '../grouped';
import { nameIn } from '../item';
import type { Reading } from '../reading';
import { alike } from '../units';
import { fits, inPlain } from '../whole';
import { isSlip, makesUp } from './holds';
import type { Draft, Story } from './story';
import { isLevel } from './story';
import { flatMap } from '../../model/flatMap';

/** 实有58人，在职52人，其余6人为临聘; 职工86人，男51人，女35人: parts that nothing opens, and that are all. */
export function rests(story: Story): readonly Draft[] {
  return flatMap(story.paragraphs, ({ readings }) =>
    flatMap(readings, (last, at): readonly Draft[] => {
      // 预算…，支出…，剩余…: for money that is a balance, and no list.
      const isRest = (last.figure.unit?.class === 'money' ? /^(?:其余|余下)/ : /^(?:其余|剩余|余下)/).test(
        last.figure.lead,
      );
      if (!isLevel(last) || last.partOf || !(isRest || /^女/.test(last.item))) return [];
      const before = readings
        .slice(Math.max(0, at - 12), at)
        .filter(
          (each) =>
            isLevel(each) &&
            !each.partOf &&
            alike(each.figure.unit, last.figure.unit) &&
            story.isSameSentence(each, last),
        );
      const all = isRest ? wholeOfRow(before, last, story) : undefined;
      const [whole, ...parts] = all ? [all, ...before] : isRest ? before : before.slice(-2);
      if (!whole || parts.length === 0 || (!isRest && !/^男/.test(parts[0]!.item))) return [];
      const own = [...parts, last];
      if (inPlain(whole).lt(inPlain(own[0]!))) return [];
      for (const each of own) each.partOf = whole;
      return [{ kind: 'sum', terms: { whole: [whole], parts: own } }];
    }),
  );
}

/** 资金结构：中央13900万元，省级5220万元，其余2000万元为债券: of a figure above that the row and its rest come to. */
function wholeOfRow(row: readonly Reading[], rest: Reading, story: Story): Reading | undefined {
  const [first, ...others] = row;
  if (!first || others.length === 0 || makesUp([...others, rest], first)) return undefined;
  return story
    .around(first, 2)
    .findLast(
      (each) =>
        !story.isSameSentence(each, first) &&
        alike(each.figure.unit, rest.figure.unit) &&
        makesUp([...row, rest], each),
    );
}

/** 收集问题165个，解决154个，未解决的11个: what is left of what was due. */
export function undone(story: Story): readonly Draft[] {
  return flatMap(story.levels, (rest): readonly Draft[] => {
    const [, partly, verb] = /^(?:尚)?未(完全|全部)?(.{2,4}?)的?$/.exec(rest.figure.lead) ?? [];
    if (verb === undefined) return [];
    const like = story
      .before(rest)
      .filter((each) => story.isSameSentence(each, rest) && alike(each.figure.unit, rest.figure.unit));
    const isDone = ({ figure, item }: Reading): boolean => item.includes(verb) || figure.lead.endsWith(verb);
    const at = like.findIndex(isDone);
    // 指标24个，完成21个，基本完成2个，未完成1个: both were done.
    const end = at + like.slice(at).findIndex((each) => !isDone(each));
    const [done, due] = [like.slice(at, end), like[end]];
    // 设置指标16个，实现13个，未完全实现2个，未实现1个.
    const isMore = story.after(rest).some((each) => alike(each.figure.unit, rest.figure.unit));
    if (at < 0 || end <= at || !due || due.partOf || (partly && (isMore || at > 0))) return [];
    const draft: Draft = { kind: 'sum', terms: { whole: [due], parts: [...done, rest] } };
    return [done.length > 1 ? { ...draft, guessed: true } : draft];
  });
}

/** 办公费42万元、水电费86万元等均在公用经费中列支. */
export function paidFrom(story: Story): readonly Draft[] {
  return flatMap(story.levels, (last): readonly Draft[] => {
    const name =
      /^等?[^，。]{0,4}(?:均|都|全部)?(?:在|从)([^，。]{2,12}?)(?:中|里)?(?:列支|支付|开支|支出)/.exec(
        last.figure.rest,
      )?.[1];
    if (name === undefined || last.figure.unit?.class !== 'money') return [];
    const whole = story.named(nameIn(name, true).item, last, last);
    const same = story
      .before(last)
      .filter(
        (each) =>
          story.isSameSentence(each, last) &&
          alike(each.figure.unit, last.figure.unit) &&
          each !== whole &&
          !each.partOf,
      );
    return whole && whole !== last
      ? [{ kind: 'within', terms: { whole: [whole], parts: [...same.reverse(), last] } }]
      : [];
  });
}

/**
 * 全年共筹集资金3215.4万元。财政拨款2986.4万元，上级专款180.0万元，其他资金49.0万元: a sentence of nothing but figures behind
 * the whole, which no word opens. Said only where it comes out, or where a slip is all that it lacks.
 */
export function kin(story: Story, known: readonly Draft[]): readonly Draft[] {
  const told = new Set(flatMap(known, ({ terms }) => [...(terms.parts ?? []), ...(terms.whole ?? [])]));
  return flatMap(story.paragraphs, ({ readings }): readonly Draft[] => {
    const bySentence = groupedBy(readings, (each) => story.sentenceOf(each));
    return flatMap([...bySentence], ([sentence, parts]): readonly Draft[] => {
      const before = (bySentence.get(sentence - 1) ?? []).filter((each) => isLevel(each) && !each.partOf);
      const [whole, ...others] = before.filter((each) => each.role !== 'budget' && each.role !== 'carryOver');
      if (!whole || others.length > 0 || parts.length < 2 || parts.length > 12) return [];
      if (
        !parts.every(
          (each) => isLevel(each) && !each.partOf && !told.has(each) && !each.total && fits(each, whole),
        )
      )
        return [];
      if (story.hasGap(parts)) return [];
      const isAll = makesUp(parts, whole);
      const telling =
        isSlip(parts, whole) && (/^(?:其他|其余)/.test(parts.at(-1)!.item) || /三公/.test(whole.item));
      if (!isAll && !telling) return [];
      for (const each of parts) each.partOf = whole;
      return [{ kind: 'listed', terms: { whole: [whole], parts } }];
    });
  });
}
