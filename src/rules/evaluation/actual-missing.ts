import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField } from '../../model/form/form';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { isFilledIn, notFilledIn, RESULT_FIELDS } from '../filledIn';
import { shownNames } from '../indicators';
import { FORM_ITSELF } from '../sources';
import { isBlank } from '../verdicts';

export const actualMissing: FunctionRule = {
  meta: {
    id: 'evaluation/actual-missing',
    severity: 'error',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '指标的实际完成值未填', en: 'Actual values of indicators are missing' },
    requirement: {
      'zh-CN': '有指标值、计分的指标须填实际完成值；没有完成值却给了分的，须说明',
      en: 'An indicator that has a target and counts has an actual value; points given without one need a reason',
    },
    source: FORM_ITSELF,
    messages: {
      blank: {
        'zh-CN': '{count} 项指标未填实际完成值：{names}。请补填。',
        en: 'Indicators without an actual value ({count}): {names}. Fill it in.',
      },
      scored: {
        'zh-CN': '{count} 项指标未填实际完成值，但给了分：{names}。请补填完成值，或说明得分的依据。',
        en: 'Indicators with points and no actual value ({count}): {names}. Fill the value in, or say what the score rests on.',
      },
      neither: {
        'zh-CN':
          '{count} 项指标得满分，但指标值和实际完成值均未填：{names}。请补填这两个值，或说明得分的依据。',
        en: 'Indicators with full marks and neither a target nor an actual value ({count}): {names}. Fill both in, or say what the score rests on.',
      },
    },
  },
  reads: [...INDICATOR_FIELDS, ...RESULT_FIELDS],
  check: (set) => {
    const all = weighedIn(set).filter(
      (indicator) => findField(set, actualOf(indicator)) && counts(indicator, set),
    );
    const [first] = all;
    if (!first) return [];
    if (!isFilledIn(set)) return [notFilledIn(actualOf(first))];
    const open = all.filter((indicator) => isBlank(actualOf(indicator), set));
    const scored = open.filter(({ score }) => score !== undefined && score.gt(0));
    return [
      ...gathered(
        'blank',
        open.filter(({ target, score }) => target !== undefined && score === undefined),
      ),
      ...gathered(
        'scored',
        scored.filter(({ target }) => target !== undefined),
      ),
      ...gathered(
        'neither',
        scored.filter((indicator) => isFullUntold(indicator, set)),
      ),
      ...all
        .filter((indicator) => !open.includes(indicator))
        .map((indicator): Verdict => ({ status: 'passed', place: actualOf(indicator) })),
    ];
  },
  examples: {
    valid: [
      {
        'indicators[0].target': '≥8公里',
        'indicators[0].actual': '8公里',
        'indicators[0].weight': 20,
        'indicators[0].score': 20,
        // Nothing was done, and nothing is claimed.
        'indicators[1].target': '≥2次',
        'indicators[1].actual': null,
        'indicators[1].weight': 10,
        'indicators[1].score': 0,
      },
      {
        // A wording that the target leaves open.
        'indicators[0].target': null,
        'indicators[0].actual': '效果明显',
        'indicators[0].weight': 10,
        'indicators[0].score': 10,
      },
      {
        // A form without actual values: a scorecard by criteria.
        'indicators[0].name': '制度健全性',
        'indicators[0].weight': 4,
        'indicators[0].score': 4,
      },
      {
        // A row of the blank form, and a part of the row above.
        'funds.total.executed': 50,
        'indicators[0].name': '指标2：',
        'indicators[0].target': null,
        'indicators[0].actual': null,
        'indicators[0].weight': null,
        'indicators[0].score': null,
        'indicators[1].name': '其中东段',
        'indicators[1].target': '≥3公里',
        'indicators[1].actual': null,
        'indicators[1].weight': null,
        'indicators[1].score': null,
      },
      {
        // Targets alone: the year is not over.
        'indicators[0].target': '≥8公里',
        'indicators[0].actual': null,
        'indicators[0].weight': 20,
        'indicators[0].score': null,
      },
    ],
    invalid: [
      {
        form: {
          'funds.total.executed': 50,
          'indicators[0].target': '≥8公里',
          'indicators[0].actual': null,
          'indicators[0].weight': 20,
          'indicators[0].score': null,
          'indicators[1].target': '≥95%',
          'indicators[1].actual': null,
          'indicators[1].weight': 10,
          'indicators[1].score': null,
        },
        messageId: 'blank',
        at: 'indicators[0].actual',
      },
      {
        form: {
          'funds.total.executed': 50,
          'indicators[0].name': '预警准确率',
          'indicators[0].target': '≥90%',
          'indicators[0].actual': null,
        },
        messageId: 'blank',
        at: 'indicators[0].actual',
      },
      {
        form: {
          'indicators[0].target': '≥8公里',
          'indicators[0].actual': null,
          'indicators[0].weight': 20,
          'indicators[0].score': 20,
        },
        messageId: 'scored',
        at: 'indicators[0].actual',
      },
      {
        form: {
          'indicators[0].name': '带动就业',
          'indicators[0].target': null,
          'indicators[0].actual': null,
          'indicators[0].weight': 15,
          'indicators[0].score': 15,
        },
        messageId: 'neither',
        at: 'indicators[0].actual',
      },
    ],
  },
};

function actualOf({ index }: Indicator): FieldId {
  return rowField('indicators[].actual', index);
}

/** A row that the form weighs; every row with a target where the form weighs none. */
function counts({ index, weight }: Indicator, set: FormSet): boolean {
  if (findField(set, rowField('indicators[].weight', index))) return weight !== undefined && weight.gt(0);
  return true;
}

/** Full marks, and neither of the two columns says for what. */
function isFullUntold({ index, target, weight, score }: Indicator, set: FormSet): boolean {
  if (target !== undefined || !findField(set, rowField('indicators[].target', index))) return false;
  return weight !== undefined && score !== undefined && score.gte(weight);
}

/** What was left out is an error; points that rest on nothing may be right all the same. */
function gathered(messageId: 'blank' | 'scored' | 'neither', rows: readonly Indicator[]): readonly Verdict[] {
  const [first, ...others] = rows;
  if (!first) return [];
  const scores = messageId === 'blank' ? [] : rows.map(({ index }) => rowField('indicators[].score', index));
  return [
    {
      status: 'failed',
      place: actualOf(first),
      messageId,
      ...(messageId !== 'blank' && { severity: 'explain' as const }),
      data: { count: asIs(String(rows.length)), names: shownNames(rows) },
      related: [...others.map(actualOf), ...scores],
    },
  ];
}
