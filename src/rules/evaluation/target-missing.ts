import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField } from '../../model/form/form';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { blankIn } from '../indicators';
import { FORM_ITSELF } from '../sources';
import { isBlank } from '../verdicts';

/** A wording beside a blank target may be all that the form wants of a quality; a figure is measured against something. */
export const targetMissing: FunctionRule = {
  meta: {
    id: 'evaluation/target-missing',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '指标的年度指标值未填', en: 'Targets of indicators are missing' },
    requirement: {
      'zh-CN': '实际完成值是数的指标，年度指标值不留空',
      en: 'An indicator whose actual value is a figure has a target',
    },
    source: FORM_ITSELF,
    messages: {
      blank: {
        'zh-CN': '{count} 项指标填了实际完成值，未填年度指标值：{names}。请补填年初的指标值。',
        en: 'Indicators with an actual value and no target ({count}): {names}. Fill the target in.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set) => {
    const all = weighedIn(set).filter(
      (indicator) => findField(set, targetOf(indicator)) && isMeasured(indicator, set),
    );
    const open = all.filter((indicator) => isBlank(targetOf(indicator), set));
    return [
      ...blankIn('indicators[].target', open),
      ...all
        .filter((indicator) => !open.includes(indicator))
        .map((indicator): Verdict => ({ status: 'passed', place: targetOf(indicator) })),
    ];
  },
  examples: {
    valid: [
      { 'indicators[0].target': '≥8公里', 'indicators[0].actual': '8公里', 'indicators[0].weight': 20 },
      { 'indicators[0].target': null, 'indicators[0].actual': '效果明显', 'indicators[0].weight': 10 },
      // A part of the row above, and a form without targets.
      {
        'indicators[0].name': '其中东段',
        'indicators[0].target': null,
        'indicators[0].actual': '3公里',
        'indicators[0].weight': null,
      },
      { 'indicators[0].name': '制度健全性', 'indicators[0].weight': 4, 'indicators[0].actual': '4项' },
    ],
    invalid: [
      {
        form: {
          'indicators[0].name': '修复渠道长度',
          'indicators[0].target': null,
          'indicators[0].actual': '8公里',
          'indicators[0].weight': 20,
        },
        messageId: 'blank',
        at: 'indicators[0].target',
      },
    ],
  },
};

function targetOf({ index }: Indicator): FieldId {
  return rowField('indicators[].target', index);
}

function isMeasured({ index, actual, weight }: Indicator, set: FormSet): boolean {
  if (actual?.kind !== 'measured') return false;
  return !findField(set, rowField('indicators[].weight', index)) || (weight !== undefined && weight.gt(0));
}
