import { field } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { REPORT_AND_TABLES } from '../sources';

/** To be explained: the two may count at different days. */
export const staffVsBasic: RelationRule = {
  meta: {
    id: 'report/staff-vs-basic',
    severity: 'explain',
    needs: ['basic', 'report'],
    title: {
      'zh-CN': '报告与基础数据表的在职人数不一致',
      en: 'Report and basic data form disagree on the staff',
    },
    requirement: {
      'zh-CN': '报告的年末在职人数 = 基础数据表实际在职人数',
      en: 'Staff on post in the report = staff on post (basic data form)',
    },
    source: REPORT_AND_TABLES,
    messages: {
      differs: {
        'zh-CN': '报告写在职 {reported} 人，基础数据表填 {computed} 人。请核对；统计时点不同的请说明。',
        en: 'The report states {reported} staff on post, the basic data form {computed}. Check both; if counted at different days, say so.',
      },
    },
  },
  relations: [{ left: 'report.staff', operator: '=', right: field('staff.actual'), messageId: 'differs' }],
  examples: {
    valid: [{ 'report.staff': 32, 'staff.actual': 32 }, { 'staff.actual': 32 }],
    invalid: [{ form: { 'report.staff': 23, 'staff.actual': 32 }, messageId: 'differs', at: 'report.staff' }],
  },
};
