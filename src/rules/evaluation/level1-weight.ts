import { total } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';

export const level1Weight: RelationRule = {
  meta: {
    id: 'evaluation/level1-weight',
    severity: 'error',
    needs: ['any-scored'],
    title: { 'zh-CN': '一级指标分值与所属指标之和不符', en: 'A level-1 weight and its indicators disagree' },
    requirement: {
      'zh-CN': '一级指标格中的分值（如“产出指标（40分）”）= 所属各指标分值之和',
      en: 'The weight in a level-1 cell, e.g. “(40分)”, = the sum of its indicators’ weights',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '{subject}为 {reported} 分，所属指标分值相加为 {computed} 分，相差 {difference} 分。请核对各指标分值。',
        en: '{subject} is {reported}; the weights of its indicators add up to {computed}, a difference of {difference}. Check the weights.',
      },
    },
  },
  relations: [
    {
      left: 'level1[].weight',
      operator: '=',
      right: total('indicators[].weight', 'children'),
      forEach: { list: 'level1' },
      computes: true,
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [{ 'level1[0].weight': 40, 'indicators[0].weight': 20, 'indicators[1].weight': 20 }],
    invalid: [
      {
        form: { 'level1[0].weight': 40, 'indicators[0].weight': 20, 'indicators[1].weight': 10 },
        messageId: 'differs',
        at: 'level1[0].weight',
      },
    ],
  },
};
