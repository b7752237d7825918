import type { FunctionRule } from '../../model/result/rule';
import type { ControlRate } from '../controlRate';
import { checkControlRates, rateRelation } from '../controlRate';
import { FORM_ITSELF } from '../sources';

const CONTROL: ControlRate = {
  rate: 'buildings[].areaControlRate',
  actual: 'buildings[].actualArea',
  approved: 'buildings[].approvedArea',
};

export const areaControlRate: FunctionRule = {
  meta: {
    id: 'basic/area-control-rate',
    severity: 'error',
    needs: ['basic'],
    title: {
      'zh-CN': '规模控制率与面积不符，或超规模',
      en: 'Area control rate does not follow from the areas, or exceeds 100 %',
    },
    requirement: {
      'zh-CN': '规模控制率 = 实际规模 ÷ 批复规模；实际规模 ≤ 批复规模，超出的须说明',
      en: 'Area control rate = actual ÷ approved area; actual ≤ approved, otherwise a reason is needed',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN': '{subject}填 {reported}，按实际规模 ÷ 批复规模应为 {computed}。请核对两个数，或改控制率。',
        en: '{subject} reads {reported}; actual ÷ approved area gives {computed}. Check the two figures or correct the rate.',
      },
      overZero: {
        'zh-CN': '批复规模为 0，无法计算控制率，但{subject}填了 {reported}。请核对批复规模。',
        en: 'With approved area of 0 there is no control rate, yet {subject} reads {reported}. Check the approved area.',
      },
      exceeds: {
        'zh-CN':
          '{subject} {reported} 平方米，超过批复规模 {computed} 平方米，多 {difference} 平方米。请核对；确系超规模的，请说明原因和批准文号。',
        en: '{subject} is {reported} m², over the approved area of {computed} m² by {difference}. Check it; if the approved area is really exceeded, give the reason and the approval.',
      },
    },
  },
  reads: [CONTROL.rate, CONTROL.actual, CONTROL.approved],
  check: (set) => checkControlRates(CONTROL, set),
  computes: [rateRelation(CONTROL)],
  examples: {
    valid: [
      {
        'buildings[0].approvedArea': 1200,
        'buildings[0].actualArea': 1150,
        'buildings[0].areaControlRate': '95.83%',
      },
      {
        'buildings[0].approvedArea': null,
        'buildings[0].actualArea': null,
        'buildings[0].areaControlRate': null,
      },
    ],
    invalid: [
      {
        form: {
          'buildings[0].approvedArea': 1200,
          'buildings[0].actualArea': 1150,
          'buildings[0].areaControlRate': '104.35%',
        },
        messageId: 'differs',
        at: 'buildings[0].areaControlRate',
      },
      {
        form: {
          'buildings[0].approvedArea': 0,
          'buildings[0].actualArea': 1150,
          'buildings[0].areaControlRate': '100%',
        },
        messageId: 'overZero',
        at: 'buildings[0].areaControlRate',
      },
      {
        form: {
          'buildings[0].approvedArea': 1200,
          'buildings[0].actualArea': 1250,
          'buildings[0].areaControlRate': '104.17%',
        },
        messageId: 'exceeds',
        at: 'buildings[0].actualArea',
      },
    ],
  },
};
