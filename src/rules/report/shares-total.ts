import { constant, product, sum, total } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { TEXT_ITSELF } from '../sources';

/** An error: all there is comes to 100 %. */
export const sharesTotal: RelationRule = {
  meta: {
    id: 'report/shares-total',
    severity: 'error',
    needs: ['report'],
    title: { 'zh-CN': '报告的各项占比之和不是 100%', en: 'The shares in the report do not come to 100 %' },
    requirement: { 'zh-CN': '同一总数的各项占比之和 = 100%', en: 'The shares of one whole come to 100 %' },
    source: TEXT_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '{subject}写占 {reported}，其余为 {terms}，它应占 {computed} 才合 100%。请核对这几个占比。原文：{quotes}。',
        en: 'The share of {subject} reads {reported}; beside {terms} it would be {computed}. Check these shares. As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: '@last',
      operator: '=',
      right: sum(constant('1'), product(constant('-1'), total('@parts'))),
      forEach: { statements: 'shares' },
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [{ 'report.text[0].line': '线上办件、窗口办件分别占63.40%和36.60%。' }],
    invalid: [
      {
        form: { 'report.text[0].line': '线上办件、窗口办件分别占63.40%和36.90%。' },
        messageId: 'differs',
        at: 'report.facts[1].value',
      },
    ],
  },
};
