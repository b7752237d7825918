import { total } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';

/** A hint: 其中 may name a few of the parts only. */
export const partsListed: RelationRule = {
  meta: {
    id: 'report/parts-listed',
    severity: 'hint',
    needs: ['report'],
    title: {
      'zh-CN': '报告所列各项加起来少于总数',
      en: 'Parts that the report lists fall short of their whole',
    },
    requirement: {
      'zh-CN': '列出的各项如已列全，其和 = 总数',
      en: 'Listed parts add up to their whole, where they are all',
    },
    source: REVIEW_PRACTICE,
    messages: {
      short: {
        'zh-CN':
          '{subject}写 {reported}，所列 {terms} 相加为 {computed}，少 {difference}。如已列全，请核对；只列其中几项的，不必处理。原文：{quotes}。',
        en: '{subject} reads {reported}; the parts {terms} add up to {computed}, {difference} less. If these are all parts, check them. As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: '@whole',
      operator: '=',
      right: total('@parts'),
      forEach: { statements: 'listed' },
      messageId: 'short',
    },
  ],
  examples: {
    valid: [{ 'report.text[0].line': '在岗职工64人，其中驾驶员41人、修理工18人、调度员5人。' }],
    invalid: [
      {
        form: { 'report.text[0].line': '在岗职工64人，其中驾驶员41人、修理工16人、调度员5人。' },
        messageId: 'short',
        at: 'report.facts[0].value',
      },
    ],
  },
};
