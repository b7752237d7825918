import { quotient } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';

export const staffControlRate: RelationRule = {
  meta: {
    id: 'basic/staff-control-rate',
    severity: 'error',
    needs: ['basic'],
    title: { 'zh-CN': '人员控制率与人数不符', en: 'Staff control rate does not follow from the head counts' },
    requirement: {
      'zh-CN': '控制率 = 实际在职人数 ÷ 编制数',
      en: 'Control rate = staff on post ÷ staffing quota',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN': '控制率填 {reported}，按实际在职人数 ÷ 编制数应为 {computed}。请核对人数，或改控制率。',
        en: 'The control rate reads {reported}; staff on post ÷ quota gives {computed}. Check the head counts or correct the rate.',
      },
      overZero: {
        'zh-CN': '编制数为 0，无法计算控制率，但填了 {reported}。请核对编制数。',
        en: 'The quota is 0, so there is no control rate, yet {reported} is printed. Check the quota.',
      },
    },
  },
  relations: [
    {
      left: 'staff.controlRate',
      operator: '=',
      right: quotient('staff.actual', 'staff.quota'),
      computes: true,
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      { 'staff.quota': 32, 'staff.actual': 32, 'staff.controlRate': '100%' },
      { 'staff.quota': 34, 'staff.actual': 32, 'staff.controlRate': '94.12%' },
      { 'staff.quota': 34, 'staff.actual': 32, 'staff.controlRate': '94%' },
    ],
    invalid: [
      {
        form: { 'staff.quota': 34, 'staff.actual': 32, 'staff.controlRate': '100%' },
        messageId: 'differs',
        at: 'staff.controlRate',
      },
      {
        form: { 'staff.quota': 0, 'staff.actual': 32, 'staff.controlRate': '100%' },
        messageId: 'overZero',
        at: 'staff.controlRate',
      },
    ],
  },
};
