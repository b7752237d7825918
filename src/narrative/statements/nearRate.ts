/** Where the figures stand that a rate is of. */
import type { Reading } from '../reading';
import { alike } from '../units';
import { inPlain } from '../whole';
import { isQuotient } from './holds';
import type { Story } from './story';

/** The levels before it in its sentence, plans too; else those of its paragraph. */
export function nearby(rate: Reading, story: Story): readonly Reading[] {
  const { readings } = story.paragraphs[rate.paragraph]!;
  const at = story.at(rate);
  const own = readings
    .slice(Math.max(0, at - 40), at)
    .filter((each) => each.kind === 'level' && each.side !== 'earlier' && !each.approximate && !each.restates)
    .reverse();
  const same = own.filter((each) => story.isSameSentence(each, rate));
  return same.length > 0 ? same : own;
}

/** 学生1638人。参加课后服务的学生1474人，参与率89.99%: of those that are called by the same noun. */
export function ofSameNoun(rate: Reading, story: Story): readonly [Reading, Reading] | undefined {
  const [done] = story.before(rate);
  if (!done || done.role !== 'count' || rate.figure.clause - done.figure.clause !== 1) return undefined;
  // 参加…, 参与率: the same thing done, in another word for it.
  const verb = /(.).(?:率|度)$/.exec(rate.item)?.[1];
  if (verb === undefined || !`${done.figure.lead}${done.item}`.includes(verb)) return undefined;
  const noun = done.item.slice(-2);
  const all = story
    .before(rate)
    .filter(
      (each) =>
        each !== done &&
        !each.partOf &&
        each.item.endsWith(noun) &&
        alike(each.figure.unit, done.figure.unit) &&
        inPlain(each).gt(inPlain(done)),
    );
  const due = all.find((each) => isQuotient(rate, done, [each])) ?? all[0];
  return due && rate.value.includes('.') ? [done, due] : undefined;
}

/** 准确率99.2%（抽查1250户，准确1240户）: a bracket behind a rate says of what it is, the last first. */
export function inBracket(rate: Reading, story: Story): readonly Reading[] {
  const { clauses } = story.paragraphs[rate.paragraph]!;
  const next = clauses[rate.figure.clause + 1];
  if (next?.opening !== '(' || next.depth <= story.depthOf(rate)) return [];
  return story
    .after(rate)
    .filter((each) => story.depthOf(each) === next.depth && each.figure.clause <= rate.figure.clause + 3)
    .reverse();
}
