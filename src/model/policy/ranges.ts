/** Figures that a policy cannot mean: refused where they are given, since they would switch a check off unsaid. */
import type { LocalizedText } from '../text/locale';
import { decimal } from '../number/quantity';
import type { Policy, WeightStructure } from './policy';

/** 元 and 万元 are this far apart: a range of factors without it finds no such slip. */
const WAN = 10000;
/** Two years' figures of one row may well be this far apart. */
const LEAST_SLIP = 100;
const WHOLE = '100';
const BANDS = 3;

/**
 * What of a policy makes no sense, in a sentence each; empty where all does.
 * @param standard a part that is as it is there is not looked at
 */
export function nonsenseIn(policy: Policy, standard: Policy): readonly LocalizedText[] {
  const set = (key: keyof Policy): boolean => policy[key] !== standard[key];
  return [
    ...(set('unitSlip') && !isSlip(policy.unitSlip) ? [SLIP] : []),
    ...(set('grades') && !descend(policy.grades.map(({ from }) => from)) ? [GRADES] : []),
    ...(set('qualitativeBands') && !areBands(policy.qualitativeBands) ? [BANDS_TEXT] : []),
    ...(set('weightStructures') && !policy.weightStructures.every(isWhole) ? [STRUCTURE] : []),
    ...(set('executionWeight') && policy.executionWeight === '0' ? [WEIGHT] : []),
  ];
}

function isSlip({ from, to }: Policy['unitSlip']): boolean {
  return Number(from) >= LEAST_SLIP && Number(from) <= WAN && Number(to) >= WAN && Number(from) < Number(to);
}

/** From high to low, none twice. */
function descend(figures: readonly string[]): boolean {
  return figures.every((figure, at) => at === 0 || decimal(figure).lt(figures[at - 1]!));
}

/** Three, one below the other, from the whole weight down to nothing. */
function areBands(bands: Policy['qualitativeBands']): boolean {
  const touch = bands.every(({ from, to }, at) => {
    const above = at === 0 ? WHOLE : bands[at - 1]!.to;
    return decimal(from).eq(above) && decimal(to).lt(from);
  });
  return bands.length === BANDS && touch && decimal(bands.at(-1)!.to).eq(0);
}

function isWhole({ execution, output, benefit, satisfaction, cost = '0' }: WeightStructure): boolean {
  return [output, benefit, satisfaction, cost]
    .reduce((sum, points) => sum.plus(points), decimal(execution))
    .eq(WHOLE);
}

const SLIP: LocalizedText = {
  'zh-CN': `“unitSlip”：元与万元相差 ${WAN} 倍，from 应在 ${LEAST_SLIP} 到 ${WAN} 之间，to 不小于 ${WAN} 且大于 from`,
  en: `“unitSlip”: 元 and 万元 are ${WAN} times apart; from must be ${LEAST_SLIP} to ${WAN}, to at least ${WAN} and above from`,
};
const GRADES: LocalizedText = {
  'zh-CN': '“grades”：等级线应各不相同',
  en: '“grades”: the bounds must differ from each other',
};
const BANDS_TEXT: LocalizedText = {
  'zh-CN': '“qualitativeBands”：应为从 100 到 0 首尾相接的三档，例如 100–80、80–60、60–0',
  en: '“qualitativeBands”: three bands are expected, from 100 down to 0 without a gap, e.g. 100–80, 80–60, 60–0',
};
const STRUCTURE: LocalizedText = {
  'zh-CN': '“weightStructures”：一种结构的各项分值合计应为 100',
  en: '“weightStructures”: the weights of a structure must add up to 100',
};
const WEIGHT: LocalizedText = {
  'zh-CN': '“executionWeight”：预算执行率的分值应大于 0',
  en: '“executionWeight”: the weight of the execution rate must be above 0',
};
