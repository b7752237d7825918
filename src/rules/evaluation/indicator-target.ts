import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, indicatorsOf } from '../../model/indicator/indicator';
import type { Locale, LocalizedText } from '../../model/text/locale';
import { asIs, localized } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { noIndicators } from '../indicators';
import { REVIEW_PRACTICE } from '../sources';
import { undecided } from '../verdicts';

export const indicatorTarget: FunctionRule = {
  meta: {
    id: 'evaluation/indicator-target',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '年度指标值不便衡量', en: 'Targets that cannot be measured' },
    requirement: {
      'zh-CN': '年度指标值应可衡量（符号、数值、单位）',
      en: 'A target should be measurable (sign, number, unit)',
    },
    source: REVIEW_PRACTICE,
    messages: {
      texts: {
        'zh-CN':
          '{total} 项指标中有 {texts} 项的年度指标值是文字，难以衡量是否完成：{textPlaces}。建议写成“≥98%”“≥160篇”这样的数值。',
        en: '{texts} of {total} targets are wordings, so that nobody can tell whether they were met: {textPlaces}. Write figures such as “≥98%” or “≥160篇”.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set) => {
    const all = indicatorsOf(set);
    if (all.length === 0) return [noIndicators];
    const target = ({ index }: Indicator): FieldId => rowField('indicators[].target', index);
    // A form that is not filled in yet has targets from its template, and no weights.
    const filled = all.filter(({ target: text, weight }) => text !== undefined && weight !== undefined);
    const texts = filled.filter(
      (indicator) => indicator.target?.kind === 'text' && !indicator.target.measurable,
    );
    const blank = all
      .filter((indicator) => !filled.includes(indicator))
      .map((indicator): Verdict => {
        const { index } = indicator;
        const because = indicator.target ? rowField('indicators[].weight', index) : target(indicator);
        return undecided(target(indicator), because, set);
      });
    const fine = filled
      .filter((indicator) => !texts.includes(indicator))
      .map((indicator): Verdict => ({ status: 'passed', place: target(indicator) }));
    const [first, ...others] = texts.map(target);
    if (!first) return [...blank, ...fine];
    const gathered: Verdict = {
      status: 'failed',
      place: first,
      messageId: 'texts',
      data: {
        total: count(filled),
        texts: count(texts),
        textPlaces: listed(texts, sayText),
      },
      related: others,
    };
    return [gathered, ...blank, ...fine];
  },
  examples: {
    valid: [
      { 'indicators[0].target': '绿色发展', 'indicators[0].weight': null },
      { 'indicators[0].target': '≥90%', 'indicators[0].actual': '98%', 'indicators[0].weight': 10 },
      { 'indicators[0].target': '5个', 'indicators[0].actual': '5项', 'indicators[0].weight': 10 },
      {
        'indicators[0].target': '2023年12月31日前完成',
        'indicators[0].actual': '已完成',
        'indicators[0].weight': 10,
      },
      { 'indicators[0].target': '是', 'indicators[0].actual': '是', 'indicators[0].weight': 10 },
    ],
    invalid: [
      {
        form: {
          'indicators[0].name': '产出数量',
          'indicators[0].target': '与代表委员见面率',
          'indicators[0].actual': '100%',
          'indicators[0].weight': 10,
          'indicators[1].name': '自然环境',
          'indicators[1].target': '绿色发展',
          'indicators[1].actual': '100%',
          'indicators[1].weight': 10,
        },
        messageId: 'texts',
        at: 'indicators[0].target',
      },
    ],
  },
};

function count(indicators: readonly Indicator[]): LocalizedText {
  return asIs(String(indicators.length));
}

function listed(
  indicators: readonly Indicator[],
  say: (indicator: Indicator, locale: Locale) => string,
): LocalizedText {
  return localized((locale) =>
    indicators.map((indicator) => say(indicator, locale)).join(locale === 'en' ? ', ' : '、'),
  );
}

/** 率, 数, 量 at the end: the cell holds what is to be measured, not how much. */
function sayText({ shown, target }: Indicator, locale: Locale): string {
  const text = target?.text.replace(/\s+/g, '') ?? '';
  const isName = /[率数量额]$/.test(text);
  if (locale === 'en') return `${shown.en} (“${text}”${isName ? ', a name and no value' : ''})`;
  return `${shown[locale]}（“${text}”${isName ? '，填的是名称，不是数值' : ''}）`;
}
