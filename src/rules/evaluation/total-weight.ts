import { constant, sum, total } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';

export const totalWeight: RelationRule = {
  meta: {
    id: 'evaluation/total-weight',
    severity: 'error',
    needs: ['any-scored'],
    title: { 'zh-CN': '分值合计不是 100', en: 'The weights do not add up to 100' },
    requirement: {
      'zh-CN': '执行率分值（表中有的）+ 各指标分值 = 总分 = 100',
      en: 'Execution weight, where the form gives one, + indicator weights = total = 100',
    },
    source: FORM_ITSELF,
    messages: {
      parts: {
        'zh-CN': '{subject} 填 {reported}，各项分值相加为 {computed}，相差 {difference}。请核对各项分值。',
        en: '{subject} reads {reported}; the weights add up to {computed}, a difference of {difference}. Check the weights.',
      },
      hundred: {
        'zh-CN': '{subject} 填 {reported}，应为 100。请核对各项分值。',
        en: '{subject} reads {reported} and should be 100. Check the weights.',
      },
    },
  },
  relations: [
    {
      left: 'total.weight',
      operator: '=',
      right: sum('funds.total.weight', total('indicators[].weight')),
      optionalColumn: {
        term: 'funds.total.weight',
        row: 'funds.total.executed',
        goesWith: 'funds.total.score',
      },
      computes: true,
      messageId: 'parts',
    },
    { left: 'total.weight', operator: '=', right: constant('100'), messageId: 'hundred' },
  ],
  examples: {
    valid: [
      {
        'funds.total.weight': 10,
        'indicators[0].weight': 50,
        'indicators[1].weight': 40,
        'total.weight': 100,
      },
      // No points for the execution: the indicators make up the hundred.
      { 'indicators[0].weight': 60, 'indicators[1].weight': 40, 'total.weight': 100 },
    ],
    invalid: [
      {
        form: {
          'funds.total.executed': 30,
          'indicators[0].weight': 70,
          'indicators[1].weight': 40,
          'total.weight': 100,
        },
        messageId: 'parts',
        at: 'total.weight',
      },
      {
        form: {
          'funds.total.weight': 10,
          'indicators[0].weight': 50,
          'indicators[1].weight': 30,
          'total.weight': 100,
        },
        messageId: 'parts',
        at: 'total.weight',
      },
      {
        form: {
          'funds.total.weight': 10,
          'indicators[0].weight': 50,
          'indicators[1].weight': 30,
          'total.weight': 90,
        },
        messageId: 'hundred',
        at: 'total.weight',
      },
    ],
  },
};
