import { sum, total } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';

export const totalScore: RelationRule = {
  meta: {
    id: 'evaluation/total-score',
    severity: 'error',
    needs: ['any-scored'],
    title: { 'zh-CN': '总分与各项得分之和不符', en: 'The total score and its parts disagree' },
    requirement: {
      'zh-CN': '总分得分 = 执行率得分（表中有的）+ 各指标得分',
      en: 'Total score = execution score, where the form gives one, + indicator scores',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '{subject} 填 {reported}，各项得分相加为 {computed}，相差 {difference}。请核对各项得分与总分。',
        en: '{subject} reads {reported}; the scores add up to {computed}, a difference of {difference}. Check the scores and the total.',
      },
      rounded: {
        'zh-CN':
          '{subject} 填 {reported}，各项得分相加为 {computed}，只有取整或保留 1 位小数才相符。建议保留 2 位小数。',
        en: '{subject} reads {reported}; the scores add up to {computed}, which agrees only when rounded to 1 or 0 decimals. Two decimals are safer.',
      },
    },
  },
  relations: [
    {
      left: 'total.score',
      operator: '=',
      right: sum('funds.total.score', total('indicators[].score')),
      comparison: 'score',
      optionalColumn: {
        term: 'funds.total.score',
        row: 'funds.total.executed',
        goesWith: 'funds.total.weight',
      },
      computes: true,
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      {
        'funds.total.score': 8.62,
        'indicators[0].score': 50,
        'indicators[1].score': 40,
        'total.score': 98.62,
      },
      // No points for the execution.
      { 'indicators[0].score': 57, 'indicators[1].score': 38.5, 'total.score': 95.5 },
      // Points for the execution, and no score for it to be found: it is not nothing.
      { 'funds.total.weight': 10, 'indicators[0].score': 88, 'total.score': 97.5 },
    ],
    invalid: [
      {
        form: {
          'funds.total.executed': 30,
          'indicators[0].score': 57,
          'indicators[1].score': 38.5,
          'total.score': 98,
        },
        messageId: 'differs',
        at: 'total.score',
      },
      {
        form: {
          'funds.total.score': 10,
          'indicators[0].score': 50,
          'indicators[1].score': 38,
          'total.score': 99,
        },
        messageId: 'differs',
        at: 'total.score',
      },
      {
        form: {
          'funds.total.score': 8.62,
          'indicators[0].score': 50,
          'indicators[1].score': 40,
          'total.score': 98.6,
        },
        messageId: 'rounded',
        at: 'total.score',
      },
    ],
  },
};
