import { constant, product, quotient, sum } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { TEXT_ITSELF } from '../sources';

/** An error: the figures and the rate stand in one sentence. */
export const growth: RelationRule = {
  meta: {
    id: 'report/growth',
    severity: 'error',
    needs: ['report'],
    title: {
      'zh-CN': '报告的增减幅度与所列数不符',
      en: 'A growth rate in the report does not follow from its figures',
    },
    requirement: {
      'zh-CN': '增减幅度 = 增减额 ÷ 上年（或预算）数',
      en: 'Growth = the change ÷ the figure that it is compared with',
    },
    source: TEXT_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '{subject}写 {reported}，按 {terms} 计算为 {computed}。请核对这几个数，注意要除以上年数。原文：{quotes}。',
        en: '{subject} reads {reported}; {terms} give {computed}. Check these figures; it is last year’s that is divided by. As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: '@percent',
      operator: '=',
      right: sum(quotient('@now', '@earlier'), constant('-1')),
      forEach: { statements: 'growth' },
      messageId: 'differs',
    },
    {
      left: '@percent',
      operator: '=',
      right: quotient('@change', sum('@now', product(constant('-1'), '@change'))),
      forEach: { statements: 'growth-by-change' },
      messageId: 'differs',
    },
    {
      left: '@percent',
      operator: '=',
      right: quotient('@change', '@earlier'),
      forEach: { statements: 'growth-from' },
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      { 'report.text[0].line': '会议费2.40万元，较上年3.00万元下降20.00%。' },
      { 'report.text[0].line': '差旅费6.60万元，同比增加0.60万元，增长10.00%。' },
    ],
    invalid: [
      {
        form: { 'report.text[0].line': '会议费2.40万元，较上年3.00万元下降25.00%。' },
        messageId: 'differs',
        at: 'report.facts[2].value',
      },
    ],
  },
};
