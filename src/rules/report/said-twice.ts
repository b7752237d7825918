import { field } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { TEXT_ITSELF } from '../sources';

/** To be explained: two figures of one name may differ in scope. */
export const saidTwice: RelationRule = {
  meta: {
    id: 'report/said-twice',
    severity: 'explain',
    needs: ['report'],
    title: {
      'zh-CN': '报告前后两处写的同一数不同',
      en: 'The report states one figure differently in two places',
    },
    requirement: {
      'zh-CN': '同一项目、同一年度、同一口径的数前后一致',
      en: 'What is stated twice is stated alike',
    },
    source: TEXT_ITSELF,
    messages: {
      differs: {
        'zh-CN': '{subject}一处写 {terms}，一处写 {reported}。请统一；口径不同的请写明。原文：{quotes}。',
        en: '{subject} reads {terms} in one place and {reported} in another. State one; if they differ in scope, say so. As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: '@second',
      operator: '=',
      right: field('@first'),
      forEach: { statements: 'same' },
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [{ 'report.text[0].line': '本年收入18650.00万元，即1.865亿元。' }],
    invalid: [
      {
        form: { 'report.text[0].line': '本年收入18650.00万元，即1.685亿元。' },
        messageId: 'differs',
        at: 'report.facts[1].value',
      },
    ],
  },
};
