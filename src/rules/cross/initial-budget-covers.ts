import { sum } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { BETWEEN_FORMS } from '../sources';

export const initialBudgetCovers: RelationRule = {
  meta: {
    id: 'cross/initial-budget-covers',
    severity: 'error',
    needs: ['basic', 'evaluation'],
    title: {
      'zh-CN': '项目支出与公用经费预算之和超过年初预算数',
      en: 'Projects and operating expenditure exceed the initial budget',
    },
    requirement: {
      'zh-CN': '自评表年初预算数 ≥ 基础数据表项目支出预算数 + 公用经费预算数（其余为人员经费）',
      en: 'Initial budget (self-evaluation form) ≥ projects + operating expenditure (basic data form, budget); the rest is personnel',
    },
    source: BETWEEN_FORMS,
    messages: {
      exceeded: {
        'zh-CN':
          '自评表{subject} {reported}，小于基础数据表项目支出与公用经费的预算数之和 {computed}，差 {difference}。年初预算还要含人员经费，不会更小：请核对年初预算数，以及两项预算是否误填了调整后的数。',
        en: '{subject} is {reported}, less than the budgets of projects and operating expenditure together, {computed}, by {difference}. It also holds personnel and cannot be less: check it, and whether the two are adjusted figures.',
      },
    },
  },
  relations: [
    {
      left: 'funds.total.initial',
      operator: '>=',
      right: sum('projects.total.budget', 'operating.total.budget'),
      messageId: 'exceeded',
    },
  ],
  examples: {
    valid: [
      { 'funds.total.initial': 617.73, 'projects.total.budget': 43.5, 'operating.total.budget': 87.51 },
      { 'funds.total.initial': 617.73, 'projects.total.budget': 43.5, 'operating.total.budget': null },
    ],
    invalid: [
      {
        form: {
          'funds.total.initial': 61.77,
          'projects.total.budget': 43.5,
          'operating.total.budget': 87.51,
        },
        messageId: 'exceeded',
        at: 'funds.total.initial',
      },
    ],
  },
};
