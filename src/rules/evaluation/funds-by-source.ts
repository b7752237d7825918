import type { Relation } from '../../model/relation/relation';
import { field, sum } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { flatMap } from '../../model/flatMap';

export const fundsBySource: RelationRule = {
  meta: {
    id: 'evaluation/funds-by-source',
    severity: 'error',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '按收入性质分的金额不符', en: 'Funds by source disagree' },
    requirement: {
      'zh-CN':
        '按收入性质分 = 一般公共预算 + 政府性基金 + 专户非税收入 + 其他资金 = 全年预算数；项目表：年度资金总额 = 当年财政拨款 + 上年结转 + 专户管理资金 + 单位资金 + 其他资金（表中有的各行）',
      en: 'Funds by source = general public budget + government funds + non-tax revenue + other = annual budget; in a project form, total = appropriation + carry-over + special accounts + unit funds + other, as far as the form has these rows',
    },
    source: FORM_ITSELF,
    messages: {
      parts: {
        'zh-CN':
          '{subject} 填 {reported}，其中各项相加为 {computed}，相差 {difference}。请核对合计与各项资金来源。',
        en: '{subject} reads {reported}; its sources add up to {computed}, a difference of {difference}. Check the total and the sources.',
      },
      origins: {
        'zh-CN':
          '{subject} 填 {reported}，各项资金来源相加为 {computed}，相差 {difference}。请核对合计与各项资金来源。',
        en: '{subject} reads {reported}; its origins add up to {computed}, a difference of {difference}. Check the total and the origins.',
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
      forms: ['evaluation'],
      computes: true,
      messageId: 'parts',
    },
    {
      left: 'funds.bySource.total',
      operator: '=',
      right: field('funds.total.annual'),
      forms: ['evaluation'],
      messageId: 'annual',
    },
    // A project's form gives the origins of its funds in each column, and so do some departments' forms.
    ...flatMap(['initial', 'annual', 'executed'] as const, (column): readonly Relation[] => {
      const origins = {
        left: `funds.total.${column}`,
        operator: '=',
        right: sum(
          `funds.fiscal.${column}`,
          `funds.carriedOver.${column}`,
          `funds.specialAccounts.${column}`,
          `funds.unitFunds.${column}`,
          `funds.other.${column}`,
        ),
        optional: [
          `funds.carriedOver.${column}`,
          `funds.specialAccounts.${column}`,
          `funds.unitFunds.${column}`,
        ],
        optionalIn: 'funds.others',
        computes: true,
        messageId: 'origins',
      } as const;
      return [
        { ...origins, forms: ['project-evaluation'] },
        { ...origins, forms: ['evaluation'], ifShown: `funds.fiscal.${column}` },
      ];
    }),
  ],
  examples: {
    valid: [
      {
        projectName: '示例项目',
        'funds.total.annual': 250000,
        'funds.fiscal.annual': 200000,
        'funds.carriedOver.annual': 50000,
        'funds.other.annual': null,
      },
      {
        // Rows that another province has, and no carry-over.
        projectName: '示例项目',
        'funds.total.initial': 36,
        'funds.fiscal.initial': 30,
        'funds.specialAccounts.initial': 0,
        'funds.unitFunds.initial': 6,
        'funds.other.initial': null,
      },
      {
        // One row alone does not claim to be everything.
        projectName: '示例项目',
        'funds.total.annual': 120,
        'funds.fiscal.annual': 80,
      },
      {
        // Only the total is filled in.
        projectName: '示例项目',
        'funds.total.executed': 120,
        'funds.fiscal.executed': null,
        'funds.carriedOver.executed': null,
        'funds.other.executed': null,
      },
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
          projectName: '示例项目',
          'funds.total.executed': 215457.6,
          'funds.fiscal.executed': 215475.6,
          'funds.carriedOver.executed': 0,
          'funds.other.executed': 0,
        },
        messageId: 'origins',
        at: 'funds.total.executed',
      },
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
