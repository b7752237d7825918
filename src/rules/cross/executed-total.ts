import { field, sum } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { BETWEEN_FORMS } from '../sources';

export const executedTotal: RelationRule = {
  meta: {
    id: 'cross/executed-total',
    severity: 'error',
    needs: ['basic', 'evaluation'],
    title: {
      'zh-CN': '全年执行数与基本支出、项目支出之和不符',
      en: 'The executed amount and its two parts disagree',
    },
    requirement: {
      'zh-CN': '“按支出性质分”按执行数填写时：全年执行数 = 基本支出 + 基础数据表项目支出的本年决算数',
      en: 'Where the breakdown by nature states executed amounts: executed = basic expenditure + this year’s final accounts of projects',
    },
    source: BETWEEN_FORMS,
    messages: {
      differs: {
        'zh-CN':
          '{subject} 填 {reported}，自评表基本支出加基础数据表项目支出决算数为 {computed}，相差 {difference}。请核对这三个数。',
        en: '{subject} reads {reported}; basic expenditure plus this year’s project expenditure is {computed}, a difference of {difference}. Check the three figures.',
      },
    },
  },
  relations: [
    {
      left: 'funds.total.executed',
      operator: '=',
      right: sum('funds.byNature.basic', 'projects.total.final'),
      // Only a breakdown that adds up to the executed amount is known to state executed figures.
      onlyIf: {
        relation: {
          left: 'funds.byNature.total',
          operator: '=',
          right: field('funds.total.executed'),
          messageId: 'differs',
        },
        otherwise: {
          'zh-CN': '无法判断“按支出性质分”填的是预算数还是执行数',
          en: 'the breakdown by nature may state budget or executed amounts; nothing can be concluded',
        },
      },
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      { 'funds.total.executed': 742.38, 'funds.byNature.basic': 680.9, 'projects.total.final': 61.48 },
      {
        // The breakdown states the annual budget: nothing can be said.
        'funds.total.executed': 742.38,
        'funds.byNature.total': 750,
        'funds.byNature.basic': 685,
        'projects.total.final': 61.48,
      },
    ],
    invalid: [
      {
        form: {
          'funds.total.executed': 742.38,
          'funds.byNature.total': 742.38,
          'funds.byNature.basic': 680.9,
          'projects.total.final': 64.18,
        },
        messageId: 'differs',
        at: 'funds.total.executed',
      },
    ],
  },
};
