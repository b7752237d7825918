import type { FunctionRule } from '../../model/result/rule';
import type { ControlRate } from '../controlRate';
import { checkControlRates, rateRelation } from '../controlRate';
import { FORM_ITSELF } from '../sources';

const CONTROL: ControlRate = {
  rate: 'buildings[].investmentControlRate',
  actual: 'buildings[].actualInvestment',
  approved: 'buildings[].budgetInvestment',
};

export const investmentControlRate: FunctionRule = {
  meta: {
    id: 'basic/investment-control-rate',
    severity: 'error',
    needs: ['basic'],
    title: {
      'zh-CN': '投资概算控制率与投资额不符，或超概算',
      en: 'Investment control rate does not follow from the amounts, or exceeds 100 %',
    },
    requirement: {
      'zh-CN': '投资概算控制率 = 实际投资 ÷ 预算投资；实际投资 ≤ 预算投资，超出的须说明',
      en: 'Investment control rate = actual ÷ budgeted investment; actual ≤ budget, otherwise a reason is needed',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN': '{subject}填 {reported}，按实际投资 ÷ 预算投资应为 {computed}。请核对两个数，或改控制率。',
        en: '{subject} reads {reported}; actual ÷ budgeted investment gives {computed}. Check the two figures or correct the rate.',
      },
      overZero: {
        'zh-CN': '预算投资为 0，无法计算控制率，但{subject}填了 {reported}。请核对预算投资。',
        en: 'With budgeted investment of 0 there is no control rate, yet {subject} reads {reported}. Check the budgeted investment.',
      },
      exceeds: {
        'zh-CN':
          '{subject} {reported}，超过预算投资 {computed}，多 {difference}。请核对；确系超概算的，请说明原因和批准文号。',
        en: '{subject} is {reported}, over the budgeted investment of {computed} by {difference}. Check it; if the budget is really exceeded, give the reason and the approval.',
      },
    },
  },
  reads: [CONTROL.rate, CONTROL.actual, CONTROL.approved],
  check: (set) => checkControlRates(CONTROL, set),
  computes: [rateRelation(CONTROL)],
  examples: {
    valid: [
      {
        'buildings[0].budgetInvestment': 1200,
        'buildings[0].actualInvestment': 1150,
        'buildings[0].investmentControlRate': '95.83%',
      },
      {
        'buildings[0].budgetInvestment': null,
        'buildings[0].actualInvestment': null,
        'buildings[0].investmentControlRate': null,
      },
    ],
    invalid: [
      {
        form: {
          'buildings[0].budgetInvestment': 1200,
          'buildings[0].actualInvestment': 1150,
          'buildings[0].investmentControlRate': '104.35%',
        },
        messageId: 'differs',
        at: 'buildings[0].investmentControlRate',
      },
      {
        form: {
          'buildings[0].budgetInvestment': 0,
          'buildings[0].actualInvestment': 1150,
          'buildings[0].investmentControlRate': '100%',
        },
        messageId: 'overZero',
        at: 'buildings[0].investmentControlRate',
      },
      {
        form: {
          'buildings[0].budgetInvestment': 1200,
          'buildings[0].actualInvestment': 1250,
          'buildings[0].investmentControlRate': '104.17%',
        },
        messageId: 'exceeds',
        at: 'buildings[0].actualInvestment',
      },
    ],
  },
};
