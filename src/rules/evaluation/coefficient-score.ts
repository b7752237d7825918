import { product } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';

export const coefficientScore: RelationRule = {
  meta: {
    id: 'evaluation/coefficient-score',
    severity: 'error',
    needs: ['any-evaluation'],
    title: {
      'zh-CN': '得分不等于得分系数乘分值',
      en: 'A score is not its coefficient times its weight',
    },
    requirement: {
      'zh-CN': '表中有得分系数栏的，得分 = 得分系数 × 分值',
      en: 'In a form with a column of coefficients, score = coefficient × weight',
    },
    source: {
      mark: 'V',
      text: { 'zh-CN': '重庆市 2021 年自评表', en: 'Chongqing’s self-evaluation form, 2021' },
    },
    messages: {
      differs: {
        'zh-CN':
          '{subject}填 {reported}，得分系数 × 分值为 {computed}，相差 {difference}。请核对得分系数和得分。',
        en: '{subject} reads {reported}; coefficient × weight is {computed}, a difference of {difference}. Check the coefficient and the score.',
      },
      rounded: {
        'zh-CN':
          '{subject}填 {reported}，得分系数 × 分值为 {computed}，只有取整或保留 1 位小数才相符。建议保留 2 位小数。',
        en: '{subject} reads {reported}; coefficient × weight is {computed}, which agrees only when rounded to 1 or 0 decimals. Two decimals are safer.',
      },
    },
  },
  relations: [
    {
      left: 'indicators[].score',
      operator: '=',
      right: product('indicators[].coefficient', 'indicators[].weight'),
      forEach: { list: 'indicators' },
      comparison: 'score',
      ifShown: 'indicators[].coefficient',
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      {
        'indicators[0].coefficient': '85%',
        'indicators[0].weight': 12,
        'indicators[0].score': 10.2,
      },
      // Most forms have no such column.
      { 'indicators[0].weight': 12, 'indicators[0].score': 10.2 },
    ],
    invalid: [
      {
        form: {
          'indicators[0].coefficient': 0.85,
          'indicators[0].weight': 12,
          'indicators[0].score': 11,
        },
        messageId: 'differs',
        at: 'indicators[0].score',
      },
      {
        form: {
          'indicators[0].coefficient': 0.854,
          'indicators[0].weight': 13,
          'indicators[0].score': 11,
        },
        messageId: 'rounded',
        at: 'indicators[0].score',
      },
    ],
  },
};
