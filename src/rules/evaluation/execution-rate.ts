import { firstFound, quotient } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { EXECUTION_RATE } from '../execution';
import { FUND_PARTS } from '../items';

export const executionRate: RelationRule = {
  meta: {
    id: 'evaluation/execution-rate',
    severity: 'error',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '执行率与金额不符', en: 'Execution rate does not follow from the amounts' },
    requirement: {
      'zh-CN':
        '执行率 = 全年执行数 ÷ 全年预算数（不是年初预算数；表中只有年初预算数的，按年初预算数），各资金行按本行金额',
      en: 'Execution rate = executed ÷ annual budget (the initial one only where the form has no other); each row of funds by its own amounts',
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
        'zh-CN': '{subject}填 {reported}，按全年执行数 ÷ 预算数应为 {computed}。请核对两个金额，或改执行率。',
        en: '{subject} reads {reported}; executed ÷ budget gives {computed}. Check the two amounts or correct the rate.',
      },
      overZero: {
        'zh-CN': '预算数为 0，无法计算执行率，但填了 {reported}。请核对预算数。',
        en: 'The budget is 0, so there is no execution rate, yet {reported} is printed. Check the budget.',
      },
    },
  },
  relations: [
    {
      left: 'funds.total.rate',
      operator: '=',
      right: EXECUTION_RATE,
      computes: true,
      messageId: 'differs',
    },
    {
      left: 'funds.*.rate',
      operator: '=',
      right: quotient('funds.*.executed', firstFound('funds.*.annual', 'funds.*.initial')),
      forEach: { shown: FUND_PARTS },
      messageId: 'differs',
    },
    {
      left: 'funds.others[].rate',
      operator: '=',
      right: quotient(
        'funds.others[].executed',
        firstFound('funds.others[].annual', 'funds.others[].initial'),
      ),
      forEach: { list: 'funds.others', mayLack: true },
      messageId: 'differs',
    },
    {
      left: 'funds.tasks[].total.rate',
      operator: '=',
      right: quotient(
        'funds.tasks[].total.executed',
        firstFound('funds.tasks[].total.annual', 'funds.tasks[].total.initial'),
      ),
      forEach: { list: 'funds.tasks', mayLack: true },
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      { 'funds.total.annual': 743.91, 'funds.total.executed': 742.38, 'funds.total.rate': '99.79%' },
      { 'funds.total.annual': 743.91, 'funds.total.executed': 742.38, 'funds.total.rate': '99.8%' },
      {
        // The form has no other budget than the initial one.
        'funds.total.initial': 640,
        'funds.total.executed': 608,
        'funds.total.rate': '95%',
      },
      {
        // What a system prints for a row without money.
        'funds.total.annual': 50,
        'funds.total.executed': 48,
        'funds.total.rate': '96%',
        'funds.fiscal.annual': 50,
        'funds.fiscal.executed': 48,
        'funds.fiscal.rate': '96.00%',
        'funds.other.annual': 0,
        'funds.other.executed': 0,
        'funds.other.rate': '0.00%',
        'funds.unitFunds.annual': null,
        'funds.unitFunds.executed': null,
        'funds.unitFunds.rate': '0.00%',
      },
      // A blank annual budget is blank: the initial one does not take its place.
      {
        'funds.total.initial': 40,
        'funds.total.annual': null,
        'funds.total.executed': 48,
        'funds.total.rate': '96%',
      },
    ],
    invalid: [
      {
        form: {
          'funds.others[0].name': '县级资金',
          'funds.others[0].annual': 20,
          'funds.others[0].executed': 18,
          'funds.others[0].rate': '95%',
        },
        messageId: 'differs',
        at: 'funds.others[0].rate',
      },
      {
        form: {
          'funds.fiscal.annual': 36,
          'funds.fiscal.executed': 27,
          'funds.fiscal.rate': '85%',
        },
        messageId: 'differs',
        at: 'funds.fiscal.rate',
      },
      {
        form: { 'funds.total.initial': 640, 'funds.total.executed': 608, 'funds.total.rate': '100%' },
        messageId: 'differs',
        at: 'funds.total.rate',
      },
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
