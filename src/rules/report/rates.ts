import { quotient, total } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { TEXT_ITSELF } from '../sources';

/** An error: done, due and rate stand in one sentence. */
export const rates: RelationRule = {
  meta: {
    id: 'report/rates',
    severity: 'error',
    needs: ['report'],
    title: { 'zh-CN': '报告的比率与所列数不符', en: 'A rate in the report does not follow from its figures' },
    requirement: {
      'zh-CN': '报告中的比率 = 所列完成数 ÷ 应完成数（预算、任务、受理数等）',
      en: 'A rate in the report = what was done ÷ what was due',
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
      left: '@rate',
      operator: '=',
      right: quotient(total('@done'), total('@due')),
      forEach: { statements: 'rate' },
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [{ 'report.text[0].line': '共受理诉求16753件，办结16586件，办结率99.0%。' }],
    invalid: [
      {
        form: { 'report.text[0].line': '共受理诉求16753件，办结16586件，办结率90.9%。' },
        messageId: 'differs',
        at: 'report.facts[2].value',
      },
    ],
  },
};
