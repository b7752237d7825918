import { constant, product, sum } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { TEXT_ITSELF } from '../sources';

/** An error: both figures and their difference stand in one sentence. */
export const change: RelationRule = {
  meta: {
    id: 'report/change',
    severity: 'error',
    needs: ['report'],
    title: {
      'zh-CN': '报告的增减额与两年的数不符',
      en: 'A change in the report does not follow from its two figures',
    },
    requirement: {
      'zh-CN': '增减额 = 本年数 − 上年（或预算）数',
      en: 'A change = the figure now − the figure that it is compared with',
    },
    source: TEXT_ITSELF,
    messages: {
      differs: {
        'zh-CN': '{subject}写 {reported}，按 {terms} 计算为 {computed}。请核对这几个数。原文：{quotes}。',
        en: '{subject} reads {reported}; {terms} give {computed}. Check these figures. As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: '@change',
      operator: '=',
      right: sum('@now', product(constant('-1'), '@earlier')),
      forEach: { statements: 'change' },
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [{ 'report.text[0].line': '印刷费4.20万元，比上年的5.00万元减少0.80万元。' }],
    invalid: [
      {
        form: { 'report.text[0].line': '印刷费4.20万元，比上年的5.00万元减少0.60万元。' },
        messageId: 'differs',
        at: 'report.facts[2].value',
      },
    ],
  },
};
