import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField } from '../../model/form/form';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { isFilledIn, notFilledIn, RESULT_FIELDS } from '../filledIn';
import { blankIn } from '../indicators';
import { FORM_ITSELF } from '../sources';
import { isBlank } from '../verdicts';

export const scoreMissing: FunctionRule = {
  meta: {
    id: 'evaluation/score-missing',
    severity: 'error',
    needs: ['any-scored'],
    title: { 'zh-CN': '指标的得分未填', en: 'Scores of indicators are missing' },
    requirement: {
      'zh-CN': '有分值的指标（不设分值的表，填了指标值和完成值的指标）须有得分',
      en: 'An indicator with a weight (in a form without weights: with target and actual value) has a score',
    },
    source: FORM_ITSELF,
    messages: {
      blank: {
        'zh-CN': '{count} 项指标未填得分：{names}。请补填；空白不等于 0 分，总分也要随之核对。',
        en: 'Indicators without a score ({count}): {names}. Fill it in (a blank is not 0) and check the total.',
      },
    },
  },
  reads: [...INDICATOR_FIELDS, ...RESULT_FIELDS],
  check: (set) => {
    const wanted = weighedIn(set).filter((indicator) => wantsScore(indicator, set));
    const [first] = wanted;
    if (!first) return [];
    if (!isFilledIn(set)) return [notFilledIn(scoreOf(first))];
    const blank = wanted.filter((indicator) => isBlank(scoreOf(indicator), set));
    const scored = wanted.filter((indicator) => !blank.includes(indicator));
    return [
      ...blankIn('indicators[].score', blank),
      ...scored.map((indicator): Verdict => ({ status: 'passed', place: scoreOf(indicator) })),
    ];
  },
  examples: {
    valid: [
      {
        'funds.total.executed': 50,
        'indicators[0].name': '修复渠道长度',
        'indicators[0].weight': 20,
        'indicators[0].score': 0,
        // A part of the row above, and rows of the blank form.
        'indicators[1].name': '其中东段',
        'indicators[1].target': '≥3公里',
        'indicators[1].actual': '3公里',
        'indicators[1].weight': null,
        'indicators[1].score': null,
        'indicators[2].name': '指标2：',
        'indicators[2].weight': null,
        'indicators[2].score': null,
      },
      {
        // Nobody has begun to fill it in.
        'funds.total.annual': 60,
        'indicators[0].name': '修复渠道长度',
        'indicators[0].target': '≥8公里',
        'indicators[0].actual': null,
        'indicators[0].weight': 20,
        'indicators[0].score': null,
      },
      // A form that gives no scores.
      {
        'indicators[0].name': '修复渠道长度',
        'indicators[0].target': '≥8公里',
        'indicators[0].actual': '8公里',
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].name': '修复渠道长度',
          'indicators[0].weight': 20,
          'indicators[0].score': 18,
          'indicators[1].name': '验收合格率',
          'indicators[1].weight': 10,
          'indicators[1].score': null,
        },
        messageId: 'blank',
        at: 'indicators[1].score',
      },
      {
        form: {
          'funds.total.executed': 50,
          'indicators[0].name': '验收合格率',
          'indicators[0].target': '≥95%',
          'indicators[0].actual': '96%',
          'indicators[0].score': null,
        },
        messageId: 'blank',
        at: 'indicators[0].score',
      },
    ],
  },
};

/** Indicators whose score is to be filled in. */
export function unscored(set: FormSet): readonly Indicator[] {
  if (!isFilledIn(set)) return [];
  return weighedIn(set).filter((indicator) => wantsScore(indicator, set) && isBlank(scoreOf(indicator), set));
}

function scoreOf({ index }: Indicator): FieldId {
  return rowField('indicators[].score', index);
}

function wantsScore(indicator: Indicator, set: FormSet): boolean {
  if (!findField(set, scoreOf(indicator))) return false;
  const { index, names, weight, target, actual } = indicator;
  if (findField(set, rowField('indicators[].weight', index))) return weight !== undefined && weight.gt(0);
  return names.name !== '' && target !== undefined && actual !== undefined;
}
