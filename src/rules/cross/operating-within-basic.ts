import { field } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { BETWEEN_FORMS } from '../sources';

export const operatingWithinBasic: RelationRule = {
  meta: {
    id: 'cross/operating-within-basic',
    severity: 'error',
    needs: ['basic', 'evaluation'],
    title: { 'zh-CN': '公用经费超过基本支出', en: 'Operating expenditure exceeds basic expenditure' },
    requirement: {
      'zh-CN': '基础数据表公用经费决算数 ≤ 自评表基本支出（基本支出 = 人员经费 + 公用经费）',
      en: 'Operating expenditure (basic data form, final) ≤ basic expenditure (self-evaluation form), of which it is a part',
    },
    source: BETWEEN_FORMS,
    messages: {
      exceeds: {
        'zh-CN':
          '{subject} {reported}，超过自评表的基本支出 {computed}，多 {difference}。公用经费是基本支出的一部分，请核对是否填错数或把项目支出计入公用经费。',
        en: '{subject} is {reported}, over the basic expenditure of {computed} in the self-evaluation form by {difference}. The former is part of the latter: check both figures and whether project expenditure was counted in.',
      },
    },
  },
  relations: [
    {
      left: 'operating.total.final',
      operator: '<=',
      right: field('funds.byNature.basic'),
      messageId: 'exceeds',
    },
  ],
  examples: {
    valid: [
      { 'operating.total.final': 102.77, 'funds.byNature.basic': 680.9 },
      { 'operating.total.final': 102.77, 'funds.byNature.basic': null },
    ],
    invalid: [
      {
        form: { 'operating.total.final': 1027.7, 'funds.byNature.basic': 680.9 },
        messageId: 'exceeds',
        at: 'operating.total.final',
      },
    ],
  },
};
