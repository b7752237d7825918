import type { FunctionRule } from '../../model/result/rule';
import { blanksIn, RESULT_FIELDS } from '../filledIn';
import { FORM_ITSELF } from '../sources';

const PLACES = ['goal.expected', 'goal.achieved'] as const;

export const goalMissing: FunctionRule = {
  meta: {
    id: 'evaluation/goal-missing',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '年度总体目标或完成情况未填', en: 'The year’s goal, or what came of it, is missing' },
    requirement: {
      'zh-CN': '表已填写的，预期目标和实际完成情况不留空',
      en: 'In a form that is filled in, the expected goal and what was achieved are',
    },
    source: FORM_ITSELF,
    messages: {
      blank: {
        'zh-CN': '年度总体目标的{subject}未填。请补填。',
        en: '{subject} is blank in the year’s overall goal. Fill it in.',
      },
    },
  },
  reads: [...RESULT_FIELDS, ...PLACES],
  check: (set) => blanksIn(PLACES, set),
  examples: {
    valid: [
      { 'goal.expected': '修复渠道8公里。', 'goal.achieved': '修复渠道8公里。', 'total.score': 96 },
      // The goal stands there from the start; the year is not over.
      { 'goal.expected': '修复渠道8公里。', 'goal.achieved': null, 'total.score': null },
    ],
    invalid: [
      {
        form: { 'goal.expected': '修复渠道8公里。', 'goal.achieved': null, 'total.score': 96 },
        messageId: 'blank',
        at: 'goal.achieved',
      },
      {
        form: { 'goal.expected': null, 'funds.total.executed': 48 },
        messageId: 'blank',
        at: 'goal.expected',
      },
    ],
  },
};
