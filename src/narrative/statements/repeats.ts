/** The same thing said twice: 26850万元，即2.685亿元; 基本支出512.30万元…基本支出521.30万元. */
import { comparedIn, nowAt } from '../compare';
import { plainName } from '../item';
import { alike } from '../units';
import { isSlip } from './holds';
import type { Draft, Story } from './story';
import { isLevel } from './story';

/** Names that are no name by themselves. */
const SHORTEST = 4;

export function repeats(story: Story): readonly Draft[] {
  return story.paragraphs.flatMap(({ readings, clauses }) => {
    const again = readings.flatMap((second): readonly Draft[] => {
      const first = second.restates;
      const isNear = second.figure.unit?.approximate || /近|余/.test(second.figure.lead);
      return first && !isNear && !first.approximate
        ? [{ kind: 'same', terms: { first: [first], second: [second] } }]
        : [];
    });
    const seen = new Map<string, (typeof readings)[number]>();
    const twice = readings.flatMap((second): readonly Draft[] => {
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
      return first.value === second.value || isSlip([first], second)
        ? [{ kind: 'same', terms: { first: [first], second: [second] } }]
        : [];
    });
    return [...again, ...twice];
  });
}
