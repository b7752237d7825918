import { field, sum } from '../../model/relation';
import type { RelationRule } from '../../model/rule';
import { FORM_ITSELF } from '../sources';

export const fundsBySource: RelationRule = {
  meta: {
    id: 'evaluation/funds-by-source',
    severity: 'error',
    needs: ['evaluation'],
    title: { 'zh-CN': '按收入性质分的金额不符', en: 'Funds by source disagree' },
    requirement: {
      'zh-CN': '按收入性质分 = 一般公共预算 + 政府性基金 + 专户非税收入 + 其他资金 = 全年预算数',
      en: 'Funds by source = general public budget + government funds + non-tax revenue + other = annual budget',
    },
    source: FORM_ITSELF,
    messages: {
      parts: {
        'zh-CN':
          '{subject} 填 {reported}，其中各项相加为 {computed}，相差 {difference}。请核对合计与各项资金来源。',
        en: '{subject} reads {reported}; its sources add up to {computed}, a difference of {difference}. Check the total and the sources.',
      },
      annual: {
        'zh-CN': '{subject} 填 {reported}，全年预算数为 {computed}，相差 {difference}。两处应是同一个数。',
        en: '{subject} reads {reported}, the annual budget {computed}, a difference of {difference}. Both should be the same figure.',
      },
    },
  },
  relations: [
    {
      left: 'funds.bySource.total',
      operator: '=',
      right: sum(
        'funds.bySource.generalPublicBudget',
        'funds.bySource.governmentFunds',
        'funds.bySource.nonTaxSpecialAccounts',
        'funds.bySource.other',
      ),
      messageId: 'parts',
    },
    {
      left: 'funds.bySource.total',
      operator: '=',
      right: field('funds.total.annual'),
      messageId: 'annual',
    },
  ],
  examples: {
    valid: [
      {
        'funds.total.annual': 743.91,
        'funds.bySource.total': 743.91,
        'funds.bySource.generalPublicBudget': 740,
        'funds.bySource.governmentFunds': null,
        'funds.bySource.nonTaxSpecialAccounts': null,
        'funds.bySource.other': 3.91,
      },
    ],
    invalid: [
      {
        form: {
          'funds.total.annual': 743.91,
          'funds.bySource.total': 743.91,
          'funds.bySource.generalPublicBudget': 734.91,
          'funds.bySource.governmentFunds': null,
          'funds.bySource.nonTaxSpecialAccounts': null,
          'funds.bySource.other': null,
        },
        messageId: 'parts',
        at: 'funds.bySource.total',
      },
      {
        form: { 'funds.total.annual': 734.91, 'funds.bySource.total': 743.91 },
        messageId: 'annual',
        at: 'funds.bySource.total',
      },
    ],
  },
};
