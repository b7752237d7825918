import { field } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { TEXT_ITSELF } from '../sources';

/** To be explained: one may have been left out on purpose. */
export const listedCount: RelationRule = {
  meta: {
    id: 'report/listed-count',
    severity: 'explain',
    needs: ['report'],
    title: {
      'zh-CN': '报告所说的个数与所列的不同',
      en: 'The report announces another number of items than it lists',
    },
    requirement: { 'zh-CN': '共 N 个 = 所列个数', en: 'The number announced = the number listed' },
    source: TEXT_ITSELF,
    messages: {
      differs: {
        'zh-CN': '{subject}写 {reported}，所列为 {computed}。请核对是否漏列。原文：{quotes}。',
        en: '{subject} reads {reported}, and {computed} are listed. Is one missing? As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: '@count',
      operator: '=',
      right: field('@listed'),
      forEach: { statements: 'count' },
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [{ 'report.text[0].line': '专项资金共2个：护林经费12万元、防火经费8万元。' }],
    invalid: [
      {
        form: { 'report.text[0].line': '专项资金共3个：护林经费12万元、防火经费8万元。' },
        messageId: 'differs',
        at: 'report.facts[0].value',
      },
    ],
  },
};
