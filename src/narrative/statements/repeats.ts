/** The same thing said twice: 26850万元，即2.685亿元; 基本支出512.30万元…基本支出521.30万元. */
import { comparedIn, nowAt } from '../compare';
import { plainName } from '../item';
import type { Reading } from '../reading';
import { alike } from '../units';
import { inPlain } from '../whole';
import { isSlip } from './holds';
import type { Draft, Story } from './story';
import { isLevel } from './story';
import { flatMap } from '../../model/flatMap';

/** Names that are no name by themselves. */
const SHORTEST = 4;

/** 1332.15元（150万元÷1126人次） says nothing once more. */
function isSameSize(first: Reading, second: Reading): boolean {
  const [a, b] = [inPlain(first), inPlain(second)];
  return a.lte(b.times('20')) && b.lte(a.times('20'));
}

export function repeats(story: Story): readonly Draft[] {
  return flatMap(story.paragraphs, ({ readings, clauses }) => {
    const again = flatMap(readings, (second): readonly Draft[] => {
      const first = second.restates;
      const isNear = second.figure.unit?.approximate || /近|余/.test(second.figure.lead);
      return first && !isNear && !first.approximate && isSameSize(first, second)
        ? [{ kind: 'same', terms: { first: [first], second: [second] } }]
        : [];
    });
    const seen = new Map<string, (typeof readings)[number]>();
    const twice = flatMap(readings, (second): readonly Draft[] => {
      if (
        nowAt(second.figure.lead) !== undefined ||
        !isLevel(second) ||
        second.partOf ||
        second.topic !== '' ||
        second.total === 'bare' ||
        second.role === 'amount'
      )
        return [];
      const name = plainName(second.item);
      if (name.length < SHORTEST || comparedIn(clauses[second.figure.clause]!.text.slice(0, 80))) return [];
      const key = `${name} ${second.role} ${second.year ?? ''}`;
      const first = seen.get(key);
      seen.set(key, first ?? second);
      if (!first || !alike(first.figure.unit, second.figure.unit)) return [];
      // 3栋教学楼中2栋完工: one of the other; and of small numbers any other is a slip away.
      const isFew = second.role === 'count' && !/\d{2}/.test(second.value);
      if (isFew || first.figure.clause === second.figure.clause) return [];
      // 0.25亿元 and 2645.7万元 are too unlike for a slip to tell.
      const isLike = first.unit === second.unit && isSlip([first], second);
      return first.value === second.value || isLike
        ? [{ kind: 'same', terms: { first: [first], second: [second] } }]
        : [];
    });
    return [...again, ...twice];
  });
}
