import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import { findField } from '../../model/form/form';
import { INDICATOR_FIELDS, indicatorsOf } from '../../model/indicator/indicator';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { noIndicators } from '../indicators';
import { REVIEW_PRACTICE } from '../sources';
import { figure, notChecked } from '../verdicts';

export const emptyIndicatorRow: FunctionRule = {
  meta: {
    id: 'evaluation/empty-indicator-row',
    severity: 'hint',
    needs: ['any-scored'],
    title: { 'zh-CN': '没有指标的行填了分', en: 'Points in a row without an indicator' },
    requirement: {
      'zh-CN': '三级指标为空的行，不填分值和得分',
      en: 'A row without an indicator has neither weight nor score',
    },
    source: REVIEW_PRACTICE,
    messages: {
      unnamed: {
        'zh-CN':
          '这一行没有写三级指标，但填了{what} {points}。请补写指标名称，或清空分值和得分（并核对合计）。',
        en: 'This row names no indicator, yet its {what} is {points}. Name the indicator, or clear weight and score and check the totals.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set) => {
    const rows = indicatorsOf(set);
    if (rows.length === 0) return [noIndicators];
    // Where no row has a name, the form states its indicators elsewhere.
    const named = rows.some(({ names }) => names.name !== '');
    return rows.map(({ index, names, weight }): Verdict => {
      const name = rowField('indicators[].name', index);
      if (!named || !findField(set, name)) {
        return notChecked(name, 'not-found', {
          'zh-CN': '表中没有填三级指标名称',
          en: 'the form names no level-3 indicators',
        });
      }
      const points = (['weight', 'score'] as const)
        .map((column): FieldId => rowField(`indicators[].${column}`, index))
        .filter((id) => (findField(set, id)?.value.kind ?? 'blank') !== 'blank');
      const [first, ...others] = points;
      if (names.name !== '' || !first) return { status: 'passed', place: name };
      return {
        status: 'failed',
        place: first,
        messageId: 'unnamed',
        data: {
          what: weight === undefined ? { 'zh-CN': '得分', en: 'score' } : { 'zh-CN': '分值', en: 'weight' },
          points: figure(first, set),
        },
        related: [...others, name],
      };
    });
  },
  examples: {
    valid: [
      {
        'indicators[0].name': '办结率',
        'indicators[0].weight': 10,
        'indicators[0].score': 10,
        'indicators[1].name': null,
        'indicators[1].weight': null,
        'indicators[1].score': null,
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].name': '办结率',
          'indicators[0].weight': 10,
          'indicators[0].score': 10,
          'indicators[1].name': null,
          'indicators[1].weight': 5,
          'indicators[1].score': 5,
        },
        messageId: 'unnamed',
        at: 'indicators[1].weight',
      },
    ],
  },
};
