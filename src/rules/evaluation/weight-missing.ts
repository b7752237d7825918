import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import { findField } from '../../model/form/form';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';

/** One weight may stand for several rows; where the whole column is blank, scores have nothing to be of. */
export const weightMissing: FunctionRule = {
  meta: {
    id: 'evaluation/weight-missing',
    severity: 'explain',
    needs: ['any-scored'],
    title: { 'zh-CN': '指标的分值都未填', en: 'No indicator has a weight' },
    requirement: {
      'zh-CN': '指标填了得分的，分值一栏不能整栏空着',
      en: 'Where indicators have scores, the column of weights is not blank throughout',
    },
    source: FORM_ITSELF,
    messages: {
      blank: {
        'zh-CN': '{count} 项指标填了得分，分值一栏都空着，得分无从核对。请补填各项指标的分值。',
        en: 'Indicators have scores ({count}) and the column of weights is blank: fill in the weight of each.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set) => {
    const rows = weighedIn(set).filter((indicator) => findField(set, weightOf(indicator)));
    const scored = rows.filter(({ score }) => score !== undefined && score.gt(0));
    const [first, ...others] = scored;
    if (!first) return [];
    const weighed = rows.filter(({ weight }) => weight !== undefined);
    if (weighed.length > 0)
      return weighed.map((indicator): Verdict => ({ status: 'passed', place: weightOf(indicator) }));
    const data = { count: asIs(String(scored.length)) };
    return [
      { status: 'failed', place: weightOf(first), messageId: 'blank', data, related: others.map(weightOf) },
    ];
  },
  examples: {
    valid: [
      // One weight for both.
      {
        'indicators[0].weight': 20,
        'indicators[0].score': 12,
        'indicators[1].weight': null,
        'indicators[1].score': 8,
      },
      { 'indicators[0].name': '修复渠道长度', 'indicators[0].weight': null, 'indicators[0].score': null },
      // The form has no weights.
      { 'indicators[0].name': '修复渠道长度', 'indicators[0].score': 18 },
    ],
    invalid: [
      {
        form: {
          'indicators[0].weight': null,
          'indicators[0].score': 18,
          'indicators[1].weight': null,
          'indicators[1].score': 10,
        },
        messageId: 'blank',
        at: 'indicators[0].weight',
      },
    ],
  },
};

function weightOf({ index }: Indicator): FieldId {
  return rowField('indicators[].weight', index);
}
