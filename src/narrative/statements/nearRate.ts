/** Where the figures stand that a rate is of. */
import type { Reading } from '../reading';
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
