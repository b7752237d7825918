import { field, sum } from '../../model/relation/relation';
import type { Relation } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { flatMap } from '../../model/flatMap';

export const fundsByNature: RelationRule = {
  meta: {
    id: 'evaluation/funds-by-nature',
    severity: 'error',
    needs: ['evaluation'],
    title: { 'zh-CN': '按支出性质分的金额不符', en: 'Funds by nature disagree' },
    requirement: {
      'zh-CN':
        '按支出性质分 = 基本支出 + 项目支出 = 按收入性质分；资金表按支出列行的，年度资金总额 = 基本支出 + 项目支出 + 其他',
      en: 'Funds by nature = basic + project expenditure = funds by source; where the fund table has them as rows, total = basic + project + other',
    },
    source: FORM_ITSELF,
    messages: {
      parts: {
        'zh-CN':
          '{subject} 填 {reported}，基本支出与项目支出相加为 {computed}，相差 {difference}。请核对这三个数。',
        en: '{subject} reads {reported}; basic and project expenditure add up to {computed}, a difference of {difference}. Check the three figures.',
      },
      sources: {
        'zh-CN':
          '{subject} 填 {reported}，按收入性质分为 {computed}，相差 {difference}。同一笔资金的两种分法，合计应相等。',
        en: '{subject} reads {reported}, by source {computed}, a difference of {difference}. Two breakdowns of the same funds must have the same total.',
      },
    },
  },
  relations: [
    {
      left: 'funds.byNature.total',
      operator: '=',
      right: sum('funds.byNature.basic', 'funds.byNature.project'),
      computes: true,
      messageId: 'parts',
    },
    {
      left: 'funds.byNature.total',
      operator: '=',
      right: field('funds.bySource.total'),
      messageId: 'sources',
    },
    // Editions that have the two as rows of the fund table, with columns of their own.
    ...flatMap(['initial', 'annual', 'executed'] as const, (column): readonly Relation[] => {
      const basic = `funds.basic.${column}`;
      const project = `funds.project.${column}`;
      const other = `funds.other.${column}`;
      const parts = {
        left: `funds.total.${column}`,
        operator: '=',
        ifShown: project,
        computes: true,
        messageId: 'parts',
      } as const;
      const origins = `funds.fiscal.${column}`;
      return [
        {
          ...parts,
          right: sum(basic, project, other),
          beside: { field: origins, isShown: false },
          optional: [other],
        },
        // Where rows give the origins, too, 其他资金 is one of those, and no kind of spending.
        { ...parts, right: sum(basic, project), beside: { field: origins, isShown: true } },
      ];
    }),
  ],
  examples: {
    valid: [
      {
        'funds.bySource.total': 743.91,
        'funds.byNature.total': 743.91,
        'funds.byNature.basic': 680.9,
        'funds.byNature.project': 63.01,
      },
      {
        'funds.total.executed': 650.4,
        'funds.basic.executed': 470.4,
        'funds.project.executed': 180,
        'funds.other.executed': null,
      },
      // Origins and kinds of spending side by side.
      {
        'funds.total.executed': 650.4,
        'funds.fiscal.executed': 600.4,
        'funds.other.executed': 50,
        'funds.basic.executed': 470.4,
        'funds.project.executed': 180,
      },
      // Without the row for basic expenditure nothing can be concluded.
      { 'funds.total.executed': 650.4, 'funds.project.executed': 180 },
    ],
    invalid: [
      {
        form: {
          'funds.total.executed': 655,
          'funds.basic.executed': 470.4,
          'funds.project.executed': 180,
        },
        messageId: 'parts',
        at: 'funds.total.executed',
      },
      {
        form: {
          'funds.bySource.total': 743.91,
          'funds.byNature.total': 743.91,
          'funds.byNature.basic': 680.9,
          'funds.byNature.project': 61.48,
        },
        messageId: 'parts',
        at: 'funds.byNature.total',
      },
      {
        form: { 'funds.bySource.total': 742.38, 'funds.byNature.total': 743.91 },
        messageId: 'sources',
        at: 'funds.byNature.total',
      },
    ],
  },
};
