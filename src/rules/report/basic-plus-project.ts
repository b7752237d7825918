import { sum } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';

/** An error: the two kinds of expenditure make up the whole by their definition. */
export const basicPlusProject: RelationRule = {
  meta: {
    id: 'report/basic-plus-project',
    severity: 'error',
    needs: ['report'],
    title: {
      'zh-CN': '报告的支出合计与基本支出、项目支出之和不符',
      en: 'Expenditure in the report is not basic plus project expenditure',
    },
    requirement: {
      'zh-CN': '财政拨款支出 = 基本支出 + 项目支出',
      en: 'Appropriation expenditure = basic + project expenditure',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '报告写支出 {reported}，{terms}，相加为 {computed}，相差 {difference}。请核对这三个数。原文：{quotes}。',
        en: 'The report states an expenditure of {reported}; {terms} add up to {computed}, a difference of {difference}. Check the three figures. As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: 'report.expenditure',
      operator: '=',
      right: sum('report.basic', 'report.project'),
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      { 'report.expenditure': 742.38, 'report.basic': 680.9, 'report.project': 61.48 },
      { 'report.expenditure': 742.38, 'report.basic': 680.9 },
    ],
    invalid: [
      {
        form: { 'report.expenditure': 742.38, 'report.basic': 680.9, 'report.project': 64.18 },
        messageId: 'differs',
        at: 'report.expenditure',
      },
    ],
  },
};
