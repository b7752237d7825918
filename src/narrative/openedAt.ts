/** Lists that open in the middle of a clause: 由…组成, 在职人员里有…, 未支出的4.47万元为质保金3万元…. */
import type { Figure } from './figures';
import { nameIn } from './item';
import type { Opener } from './openers';
import type { Reading } from './reading';
import { alike } from './units';
import { endingIn, find } from './whole';

export interface Opened {
  /** Undefined where the words name no figure that is stated. */
  readonly whole: Reading | undefined;
  readonly opener: Opener;
  /** The words that are the figure's own. */
  readonly lead: string;
}

/** @param following the text behind the figure's clause, to the end of its sentence */
export function openedAt(
  figure: Figure,
  last: Reading | undefined,
  levels: readonly Reading[],
  following: string,
): Opened | undefined {
  const composed = /^(.*?)由(?!于)(.{2,})$/.exec(figure.lead);
  if (composed && /组成|构成|相加|加总|累加/.test(figure.rest + following)) {
    const name = nameIn(composed[1]!, true).item;
    const whole = name === '' ? last : (find(name, levels) ?? (figure.first ? undefined : last));
    return { whole, opener: 'composed', lead: composed[2]! };
  }
  // 未支出的4.47万元为质保金3万元、短信费1.47万元.
  const is = /^(?:为|系)(?!民)(.{2,})$/.exec(figure.lead);
  const isBehind = !figure.first && last?.figure.clause === figure.clause;
  if (is && isBehind && alike(last.figure.unit, figure.unit))
    return { whole: last, opener: 'within', lead: is[1]! };
  const inside = /^(.{2,14}?)(?:之中|当中|里面|中|里)(?:的|有)?(.{2,})$/.exec(figure.lead);
  if (!inside) return undefined;
  const name = nameIn(inside[1]!, true).item;
  const whole = /^(?:在)?(?:这|该|上述|其)/.test(inside[1]!)
    ? last
    : (find(name, levels) ?? endingIn(name, figure, levels));
  return whole && alike(whole.figure.unit, figure.unit)
    ? { whole, opener: 'within', lead: inside[2]! }
    : undefined;
}
