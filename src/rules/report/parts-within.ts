import { total } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { TEXT_ITSELF } from '../sources';

/** An error: a part is never more than the whole. */
export const partsWithin: RelationRule = {
  meta: {
    id: 'report/parts-within',
    severity: 'error',
    needs: ['report'],
    title: { 'zh-CN': '报告所列的部分大于总数', en: 'Parts that the report lists exceed their whole' },
    requirement: {
      'zh-CN': '列出的部分之和 ≤ 总数',
      en: 'Listed parts of a whole are at most as much as it',
    },
    source: TEXT_ITSELF,
    messages: {
      exceeds: {
        'zh-CN':
          '{subject}只有 {reported}，其中的 {terms} 就有 {computed}，多出 {difference}。请核对这几个数。原文：{quotes}。',
        en: '{subject} is only {reported}, its parts {terms} come to {computed}, {difference} more. Check these figures. As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: '@whole',
      operator: '>=',
      right: total('@parts'),
      forEach: { statements: 'within' },
      messageId: 'exceeds',
    },
  ],
  examples: {
    valid: [{ 'report.text[0].line': '公用经费66.30万元，其中：办公费8.10万元、印刷费2.45万元等。' }],
    invalid: [
      {
        form: { 'report.text[0].line': '公用经费66.30万元，其中：办公费81.10万元、印刷费2.45万元等。' },
        messageId: 'exceeds',
        at: 'report.facts[0].value',
      },
    ],
  },
};
