import { field } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';

export const staffOverQuota: RelationRule = {
  meta: {
    id: 'basic/staff-over-quota',
    severity: 'explain',
    needs: ['basic'],
    title: { 'zh-CN': '实际在职人数超过编制数', en: 'More staff on post than the quota' },
    requirement: {
      'zh-CN': '实际在职人数 ≤ 编制数；超编的须说明',
      en: 'Staff on post ≤ staffing quota; otherwise a reason is needed',
    },
    source: REVIEW_PRACTICE,
    messages: {
      exceeds: {
        'zh-CN':
          '{subject} {reported} 人，超过编制数 {computed} 人，超编 {difference} 人。请核对是否把编外、借调或退休人员计入在职人数；确系超编的，请说明原因。',
        en: '{subject}: {reported}, over the quota of {computed} by {difference}. Check whether seconded, retired or contract staff were counted; if the quota is really exceeded, give the reason.',
      },
    },
  },
  relations: [{ left: 'staff.actual', operator: '<=', right: field('staff.quota'), messageId: 'exceeds' }],
  examples: {
    valid: [
      { 'staff.quota': 32, 'staff.actual': 32 },
      { 'staff.quota': 34, 'staff.actual': null },
    ],
    invalid: [{ form: { 'staff.quota': 32, 'staff.actual': 34 }, messageId: 'exceeds', at: 'staff.actual' }],
  },
};
