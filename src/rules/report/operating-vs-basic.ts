import { field } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { REPORT_AND_TABLES } from '../sources';

/** To be explained: the report may speak of one source of funds only. */
export const operatingVsBasic: RelationRule = {
  meta: {
    id: 'report/operating-vs-basic',
    severity: 'explain',
    needs: ['basic', 'report'],
    title: {
      'zh-CN': '报告与基础数据表的公用经费不一致',
      en: 'Report and basic data form disagree on operating expenditure',
    },
    requirement: {
      'zh-CN': '报告的公用经费 = 基础数据表公用经费的本年决算数',
      en: 'Operating expenditure in the report = this year’s final accounts of it (basic data form)',
    },
    source: REPORT_AND_TABLES,
    messages: {
      differs: {
        'zh-CN':
          '报告写公用经费 {reported}，基础数据表的决算数是 {computed}，相差 {difference}。请核对哪一处有误；口径不同的请说明。',
        en: 'The report states an operating expenditure of {reported}, the basic data form {computed}, a difference of {difference}. Find which is wrong; if they differ in scope, say so.',
      },
    },
  },
  relations: [
    { left: 'report.operating', operator: '=', right: field('operating.total.final'), messageId: 'differs' },
  ],
  examples: {
    valid: [
      { 'report.operating': 102.77, 'operating.total.final': 102.77 },
      { 'operating.total.final': 102.77 },
    ],
    invalid: [
      {
        form: { 'report.operating': 120.77, 'operating.total.final': 102.77 },
        messageId: 'differs',
        at: 'report.operating',
      },
    ],
  },
};
