import { field } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { REPORT_AND_TABLES } from '../sources';

/** To be explained: posts lent for a time are counted here and not there. */
export const quotaVsBasic: RelationRule = {
  meta: {
    id: 'report/quota-vs-basic',
    severity: 'explain',
    needs: ['basic', 'report'],
    title: {
      'zh-CN': '报告与基础数据表的编制数不一致',
      en: 'Report and basic data form disagree on the quota',
    },
    requirement: {
      'zh-CN': '报告的编制合计 = 基础数据表编制数',
      en: 'Total quota in the report = staffing quota (basic data form)',
    },
    source: REPORT_AND_TABLES,
    messages: {
      differs: {
        'zh-CN':
          '报告写编制共 {reported}，基础数据表填 {computed}，相差 {difference}。请核对是否有周转编等统计口径不同；不同的请说明。',
        en: 'The report states {reported} posts, the basic data form {computed}, a difference of {difference}. If one counts posts that the other does not, say so.',
      },
    },
  },
  relations: [
    { left: 'report.quotaTotal', operator: '=', right: field('staff.quota'), messageId: 'differs' },
  ],
  examples: {
    valid: [{ 'report.quotaTotal': 34, 'staff.quota': 34 }, { 'staff.quota': 34 }],
    invalid: [
      { form: { 'report.quotaTotal': 34, 'staff.quota': 32 }, messageId: 'differs', at: 'report.quotaTotal' },
    ],
  },
};
