/** Rules that look at the indicators one by one. */
import type { RowPattern } from '../model/form/fields';
import { rowField } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import { listRows } from '../model/form/form';
import type { Indicator } from '../model/indicator/indicator';
import { weighedIn } from '../model/indicator/indicator';
import { clauseFor } from '../model/policy/clauses';
import type { Policy } from '../model/policy/policy';
import type { Severity } from '../model/result/severity';
import { asIs, localized } from '../model/text/locale';
import type { LocalizedText } from '../model/text/locale';
import type { Verdict } from '../model/result/rule';
import { notChecked } from './verdicts';

/** A verdict for every indicator; where there is none, that is the verdict. */
export function perIndicator(set: FormSet, check: (indicator: Indicator) => Verdict): readonly Verdict[] {
  const indicators = weighedIn(set);
  return indicators.length > 0 ? indicators.map(check) : [noIndicators];
}

/** The indicators of each level-1 group; not those of none. */
export function byLevel1(indicators: readonly Indicator[], set: FormSet): readonly (readonly Indicator[])[] {
  const parents = new Map(listRows(set, 'indicators').map(({ index, parent }) => [index, parent]));
  const groups = new Map<string, Indicator[]>();
  for (const indicator of indicators) {
    const { index, names } = indicator;
    if (names.level1 === '') continue;
    const key = `${parents.get(index) ?? ''}\n${names.level1}`;
    groups.set(key, [...(groups.get(key) ?? []), indicator]);
  }
  return [...groups.values()];
}

/** Indicators by name, in a sentence. */
export function shownNames(indicators: readonly Indicator[]): LocalizedText {
  return localized((locale) =>
    indicators.map(({ shown }) => shown[locale]).join(locale === 'en' ? ', ' : '、'),
  );
}

/** One finding for all rows in which a column is blank, at the first of them: message `blank`. */
export function blankIn(column: RowPattern, rows: readonly Indicator[]): readonly Verdict[] {
  const [place, ...related] = rows.map(({ index }) => rowField(column, index));
  if (place === undefined) return [];
  const data = { count: asIs(String(rows.length)), names: shownNames(rows) };
  return [{ status: 'failed', place, messageId: 'blank', data, related }];
}

/** What a reviewer by the policy's clause gives 0 points for is to be explained; else it is a hint. */
export function asReviewed(policy: Policy): { readonly severity?: Severity } {
  return clauseFor('evidence', policy) === undefined ? {} : { severity: 'explain' };
}

export const noIndicators: Verdict = notChecked('indicators[0].name', 'not-applicable', {
  'zh-CN': '表中没有填写指标',
  en: 'the form names no indicators',
});
