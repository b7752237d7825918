import { quotient } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';

export const executionRate: RelationRule = {
  meta: {
    id: 'evaluation/execution-rate',
    severity: 'error',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '执行率与金额不符', en: 'Execution rate does not follow from the amounts' },
    requirement: {
      'zh-CN': '执行率 = 全年执行数 ÷ 全年预算数（不是年初预算数）',
      en: 'Execution rate = executed ÷ annual budget (not the initial budget)',
    },
    source: {
      mark: 'V',
      text: {
        'zh-CN': '自评表“执行率”栏：全年执行数占全年预算数的比例',
        en: 'Column “execution rate” of the form: executed as a share of the annual budget',
      },
    },
    messages: {
      differs: {
        'zh-CN':
          '执行率填 {reported}，按全年执行数 ÷ 全年预算数应为 {computed}。请核对两个金额，或改执行率。',
        en: 'The execution rate reads {reported}; executed ÷ annual budget gives {computed}. Check the two amounts or correct the rate.',
      },
      overZero: {
        'zh-CN': '全年预算数为 0，算不出执行率，却填了 {reported}。请核对全年预算数。',
        en: 'The annual budget is 0, so there is no execution rate, yet {reported} is printed. Check the annual budget.',
      },
    },
  },
  relations: [
    {
      left: 'funds.total.rate',
      operator: '=',
      right: quotient('funds.total.executed', 'funds.total.annual'),
      computes: true,
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      { 'funds.total.annual': 743.91, 'funds.total.executed': 742.38, 'funds.total.rate': '99.79%' },
      { 'funds.total.annual': 743.91, 'funds.total.executed': 742.38, 'funds.total.rate': '99.8%' },
    ],
    invalid: [
      {
        // Divided by the initial budget of 617.73.
        form: { 'funds.total.annual': 743.91, 'funds.total.executed': 742.38, 'funds.total.rate': '120.18%' },
        messageId: 'differs',
        at: 'funds.total.rate',
      },
      {
        form: { 'funds.total.annual': 0, 'funds.total.executed': 742.38, 'funds.total.rate': '100%' },
        messageId: 'overZero',
        at: 'funds.total.rate',
      },
    ],
  },
};
