import { total } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';

/** An error: the sentence itself says what the total is made of. */
export const projectListTotal: RelationRule = {
  meta: {
    id: 'report/project-list-total',
    severity: 'error',
    needs: ['report'],
    title: {
      'zh-CN': '报告所列项目之和与合计不符',
      en: 'The projects listed in the report do not add up to their total',
    },
    requirement: {
      'zh-CN': '项目支出合计 = 所列各项目支出之和',
      en: 'Project expenditure = the sum of the projects listed for it',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '报告写项目支出合计 {reported}，所列 {terms} 相加为 {computed}，相差 {difference}。请核对是否漏列项目或写错数。原文：{quotes}。',
        en: 'The report states {reported} for all projects; those listed, {terms}, add up to {computed}, a difference of {difference}. Is one missing, or a figure wrong? As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: 'report.projectListTotal',
      operator: '=',
      right: total('report.projectList[].spent'),
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      {
        'report.projectListTotal': 51.31,
        'report.projectList[0].spent': 5,
        'report.projectList[1].spent': 46.31,
      },
    ],
    invalid: [
      {
        form: {
          'report.projectListTotal': 51.31,
          'report.projectList[0].spent': 5,
          'report.projectList[1].spent': 43.61,
        },
        messageId: 'differs',
        at: 'report.projectListTotal',
      },
    ],
  },
};
