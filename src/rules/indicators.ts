/** Rules that look at the indicators one by one. */
import type { FormSet } from '../model/form/form';
import type { Indicator } from '../model/indicator/indicator';
import { indicatorsOf, isBreakdown } from '../model/indicator/indicator';
import { localized } from '../model/text/locale';
import type { LocalizedText } from '../model/text/locale';
import type { Verdict } from '../model/result/rule';
import { notChecked } from './verdicts';

/** A verdict for every indicator; where there is none, that is the verdict. */
export function perIndicator(set: FormSet, check: (indicator: Indicator) => Verdict): readonly Verdict[] {
  const indicators = weighedIn(set);
  return indicators.length > 0 ? indicators.map(check) : [noIndicators];
}

/** The indicators without the 其中 rows, which are parts of the row above them. */
export function weighedIn(set: FormSet): readonly Indicator[] {
  return indicatorsOf(set).filter((indicator) => !isBreakdown(indicator));
}

/** Indicators by name, in a sentence. */
export function shownNames(indicators: readonly Indicator[]): LocalizedText {
  return localized((locale) =>
    indicators.map(({ shown }) => shown[locale]).join(locale === 'en' ? ', ' : '、'),
  );
}

export const noIndicators: Verdict = notChecked('indicators[0].name', 'not-applicable', {
  'zh-CN': '表中没有填写指标',
  en: 'the form names no indicators',
});
