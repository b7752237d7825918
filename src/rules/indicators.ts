/** Rules that look at the indicators one by one. */
import type { FormSet } from '../model/form/form';
import type { Indicator } from '../model/indicator/indicator';
import { indicatorsOf } from '../model/indicator/indicator';
import type { Verdict } from '../model/result/rule';
import { notChecked } from './verdicts';

/** A verdict for every indicator; where there is none, that is the verdict. */
export function perIndicator(set: FormSet, check: (indicator: Indicator) => Verdict): readonly Verdict[] {
  const indicators = indicatorsOf(set);
  return indicators.length > 0 ? indicators.map(check) : [noIndicators];
}

export const noIndicators: Verdict = notChecked('indicators[0].name', 'not-applicable', {
  'zh-CN': '表中没有填写指标',
  en: 'the form names no indicators',
});
