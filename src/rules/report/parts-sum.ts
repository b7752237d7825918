import { total } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { TEXT_ITSELF } from '../sources';

/** An error: the sentence itself says what the whole is made of. */
export const partsSum: RelationRule = {
  meta: {
    id: 'report/parts-sum',
    severity: 'error',
    needs: ['report'],
    title: {
      'zh-CN': '报告所列各项之和与合计不符',
      en: 'The parts that the report lists do not add up to their whole',
    },
    requirement: {
      'zh-CN': '列全的各项（其中、由……组成、合计等）之和 = 合计',
      en: 'All parts that are listed of a whole add up to it',
    },
    source: TEXT_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '{subject}写 {reported}，所列 {terms} 相加为 {computed}，相差 {difference}。请核对这几个数，或是否漏列。原文：{quotes}。',
        en: '{subject} reads {reported}; its parts {terms} add up to {computed}, a difference of {difference}. Check these figures; is a part missing? As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: '@whole',
      operator: '=',
      right: total('@parts'),
      forEach: { statements: 'sum' },
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      { 'report.text[0].line': '林业站全年支出408.60万元，其中：基本支出318.20万元，项目支出90.40万元。' },
      { 'report.text[0].line': '核定编制31名，由行政编制12名和事业编制19名组成。' },
    ],
    invalid: [
      {
        form: {
          'report.text[0].line': '林业站全年支出408.60万元，其中：基本支出381.20万元，项目支出90.40万元。',
        },
        messageId: 'differs',
        at: 'report.facts[0].value',
      },
    ],
  },
};
