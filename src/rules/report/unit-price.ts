import { product } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';

/** To be explained: there may be costs that the sentence does not name. */
export const unitPrice: RelationRule = {
  meta: {
    id: 'report/unit-price',
    severity: 'explain',
    needs: ['report'],
    title: {
      'zh-CN': '报告的单价、数量与金额不符',
      en: 'Unit price, number and amount disagree in the report',
    },
    requirement: {
      'zh-CN': '金额 = 单价（或人均、户均等）× 数量',
      en: 'Amount = unit price, or average, × number',
    },
    source: REVIEW_PRACTICE,
    messages: {
      differs: {
        'zh-CN':
          '{subject}写 {reported}，按 {terms} 相乘为 {computed}，相差 {difference}。请核对；另有其他费用的请说明。原文：{quotes}。',
        en: '{subject} reads {reported}; {terms} give {computed}, a difference of {difference}. Check them; if there are other costs, say so. As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: '@amount',
      operator: '=',
      right: product('@count', '@price'),
      forEach: { statements: 'price' },
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [{ 'report.text[0].line': '购置消防水带80条，每条250元，共计2.00万元。' }],
    invalid: [
      {
        form: { 'report.text[0].line': '购置消防水带80条，每条290元，共计2.00万元。' },
        messageId: 'differs',
        at: 'report.facts[2].value',
      },
    ],
  },
};
