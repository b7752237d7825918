import { firstFound, quotient, total } from '../../model/relation/relation';
import type { Relation } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';

const RATES = ['listed.total', 'listed[]'] as const;

export const listedFunds: RelationRule = {
  meta: {
    id: 'evaluation/listed-funds',
    severity: 'error',
    needs: ['project-list'],
    title: {
      'zh-CN': '项目汇总表的合计或执行率不符',
      en: 'Totals or rates of the project list do not follow from its amounts',
    },
    requirement: {
      'zh-CN': '项目汇总表：合计 = 各项目之和；执行率 = 执行数 ÷ 预算数（有全年预算数的按全年预算数）',
      en: 'In a list of projects the total is the sum of the projects; rate = executed ÷ budget (the annual one where there is one)',
    },
    source: FORM_ITSELF,
    messages: {
      total: {
        'zh-CN':
          '{subject} 填 {reported}，各项目相加为 {computed}，相差 {difference}。请核对是否漏列项目或合计未更新。',
        en: '{subject} reads {reported}; the projects add up to {computed}, a difference of {difference}. Is a project missing, or the total not updated?',
      },
      rate: {
        'zh-CN': '{subject}填 {reported}，按执行数 ÷ 预算数应为 {computed}。请核对两个金额，或改执行率。',
        en: '{subject} reads {reported}; executed ÷ budget gives {computed}. Check the two amounts or correct the rate.',
      },
      overZero: {
        'zh-CN': '预算数为 0，无法计算执行率，但填了 {reported}。请核对预算数。',
        en: 'The budget is 0, so there is no execution rate, yet {reported} is printed. Check the budget.',
      },
    },
  },
  relations: [
    ...(['initial', 'annual', 'executed'] as const).map((column): Relation => ({
      left: `listed.total.${column}`,
      operator: '=',
      right: total(`listed[].${column}`),
      ifShown: `listed.total.${column}`,
      messageId: 'total',
    })),
    ...RATES.map((row): Relation => ({
      left: `${row}.rate`,
      operator: '=',
      right: quotient(`${row}.executed`, firstFound(`${row}.annual`, `${row}.initial`)),
      ...(row === 'listed[]' ? { forEach: { list: 'listed', mayLack: true } } : { ifShown: `${row}.rate` }),
      messageId: 'rate',
    })),
  ],
  examples: {
    valid: [
      {
        'listed[0].name': '河道清障',
        'listed[0].annual': 60,
        'listed[0].executed': 57,
        'listed[0].rate': '95%',
        'listed[1].name': '水文监测',
        'listed[1].annual': 40,
        'listed[1].executed': 40,
        'listed[1].rate': '100%',
        'listed.total.annual': 100,
        'listed.total.executed': 97,
        'listed.total.rate': '97%',
      },
    ],
    invalid: [
      {
        form: {
          'listed[0].name': '河道清障',
          'listed[0].executed': 57,
          'listed[1].name': '水文监测',
          'listed[1].executed': 40,
          'listed.total.executed': 79,
        },
        messageId: 'total',
        at: 'listed.total.executed',
      },
      {
        form: {
          'listed[0].name': '河道清障',
          'listed[0].annual': 60,
          'listed[0].executed': 57,
          'listed[0].rate': '59%',
        },
        messageId: 'rate',
        at: 'listed[0].rate',
      },
      {
        form: {
          'listed[0].name': '河道清障',
          'listed[0].annual': 0,
          'listed[0].executed': 57,
          'listed[0].rate': '95%',
        },
        messageId: 'overZero',
        at: 'listed[0].rate',
      },
    ],
  },
};
