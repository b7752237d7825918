import { quotient, total } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { TEXT_ITSELF } from '../sources';

/** An error: part, whole and share stand side by side. */
export const shares: RelationRule = {
  meta: {
    id: 'report/shares',
    severity: 'error',
    needs: ['report'],
    title: {
      'zh-CN': '报告的占比与所列数不符',
      en: 'A share in the report does not follow from its figures',
    },
    requirement: { 'zh-CN': '占比 = 部分 ÷ 总数', en: 'A share = the part ÷ the whole' },
    source: TEXT_ITSELF,
    messages: {
      differs: {
        'zh-CN': '{subject}写占 {reported}，按 {terms} 计算为 {computed}。请核对这几个数。原文：{quotes}。',
        en: 'The share of {subject} reads {reported}; {terms} give {computed}. Check these figures. As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: '@share',
      operator: '=',
      right: quotient('@part', total('@wholes')),
      forEach: { statements: 'share' },
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [{ 'report.text[0].line': '总收入820.00万元，其中：财政拨款收入738.00万元，占90.00%。' }],
    invalid: [
      {
        form: { 'report.text[0].line': '总收入820.00万元，其中：财政拨款收入738.00万元，占92.00%。' },
        messageId: 'differs',
        at: 'report.facts[2].value',
      },
    ],
  },
};
