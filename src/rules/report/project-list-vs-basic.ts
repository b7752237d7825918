import { field } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { REPORT_AND_TABLES } from '../sources';

/** To be explained: the report may speak of one source of funds only. */
export const projectListVsBasic: RelationRule = {
  meta: {
    id: 'report/project-list-vs-basic',
    severity: 'explain',
    needs: ['basic', 'report'],
    title: {
      'zh-CN': '报告与基础数据表的项目支出不一致',
      en: 'Report and basic data form disagree on project expenditure',
    },
    requirement: {
      'zh-CN': '报告的项目支出 = 基础数据表项目支出的本年决算数',
      en: 'Project expenditure in the report = this year’s final accounts of projects (basic data form)',
    },
    source: REPORT_AND_TABLES,
    messages: {
      differs: {
        'zh-CN':
          '报告写项目支出 {reported}，基础数据表的决算数是 {computed}，相差 {difference}。请核对哪一处有误；口径不同的请说明。',
        en: 'The report states {reported} for projects, the basic data form {computed}, a difference of {difference}. Find which is wrong; if they differ in scope, say so.',
      },
    },
  },
  relations: [
    { left: 'report.project', operator: '=', right: field('projects.total.final'), messageId: 'differs' },
  ],
  examples: {
    valid: [{ 'report.project': 61.48, 'projects.total.final': 61.48 }, { 'projects.total.final': 61.48 }],
    invalid: [
      {
        form: { 'report.project': 64.18, 'projects.total.final': 61.48 },
        messageId: 'differs',
        at: 'report.project',
      },
    ],
  },
};
