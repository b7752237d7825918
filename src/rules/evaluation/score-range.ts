import type { Relation } from '../../model/relation/relation';
import { constant, field } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';

const within = (score: 'funds.total' | 'total'): readonly Relation[] => [
  { left: `${score}.score`, operator: '<=', right: field(`${score}.weight`), messageId: 'above' },
  { left: `${score}.score`, operator: '>=', right: constant('0'), messageId: 'negative' },
];

export const scoreRange: RelationRule = {
  meta: {
    id: 'evaluation/score-range',
    severity: 'error',
    needs: ['any-scored'],
    title: { 'zh-CN': '得分超出分值范围', en: 'A score is outside its range' },
    requirement: { 'zh-CN': '0 ≤ 得分 ≤ 分值', en: '0 ≤ score ≤ weight' },
    source: FORM_ITSELF,
    messages: {
      above: {
        'zh-CN': '{subject} {reported}，高于分值 {computed}。得分最高为满分，请核对。',
        en: '{subject} is {reported}, above its weight of {computed}. A score is at most its weight.',
      },
      negative: {
        'zh-CN': '{subject} {reported}，是负数。得分最低为 0，请核对。',
        en: '{subject} is {reported}, a negative number. A score is at least 0.',
      },
    },
  },
  relations: [
    ...within('funds.total'),
    {
      left: 'indicators[].score',
      operator: '<=',
      right: field('indicators[].weight'),
      forEach: { list: 'indicators' },
      messageId: 'above',
    },
    {
      left: 'indicators[].score',
      operator: '>=',
      right: constant('0'),
      forEach: { list: 'indicators' },
      messageId: 'negative',
    },
    ...within('total'),
  ],
  examples: {
    valid: [
      { 'indicators[0].weight': 10, 'indicators[0].score': 10 },
      { 'indicators[0].weight': 10, 'indicators[0].score': 0 },
    ],
    invalid: [
      {
        form: { 'indicators[0].weight': 10, 'indicators[0].score': 11 },
        messageId: 'above',
        at: 'indicators[0].score',
      },
      {
        form: { 'indicators[0].weight': 10, 'indicators[0].score': -1 },
        messageId: 'negative',
        at: 'indicators[0].score',
      },
    ],
  },
};
