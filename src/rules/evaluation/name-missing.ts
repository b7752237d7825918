import type { FunctionRule } from '../../model/result/rule';
import { blanksIn, RESULT_FIELDS } from '../filledIn';
import { FORM_ITSELF } from '../sources';

const PLACES = ['unitName', 'projectName'] as const;

export const nameMissing: FunctionRule = {
  meta: {
    id: 'evaluation/name-missing',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '单位名称或项目名称未填', en: 'The name of the unit or the project is missing' },
    requirement: {
      'zh-CN': '表已填写的，单位名称、项目名称不留空',
      en: 'In a form that is filled in, the names of unit and project are',
    },
    source: FORM_ITSELF,
    messages: {
      blank: {
        'zh-CN': '{subject}未填，收表的人看不出这是谁的表。请补填。',
        en: '{subject} is blank: whoever receives the form cannot tell whose it is. Fill it in.',
      },
    },
  },
  reads: [...RESULT_FIELDS, ...PLACES],
  check: (set) => blanksIn(PLACES, set),
  examples: {
    valid: [
      { unitName: '沅北县水务局', 'total.score': 96 },
      // Nobody has begun to fill it in.
      { unitName: null, 'funds.total.annual': 60, 'total.score': null },
      // The form has no such cell.
      { 'total.score': 96 },
    ],
    invalid: [
      { form: { unitName: null, 'funds.total.executed': 48 }, messageId: 'blank', at: 'unitName' },
      {
        form: { unitName: '沅北县水务局', projectName: null, 'total.score': 96 },
        messageId: 'blank',
        at: 'projectName',
      },
    ],
  },
};
