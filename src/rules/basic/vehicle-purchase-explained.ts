import { constant } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';

export const vehiclePurchaseExplained: RelationRule = {
  meta: {
    id: 'basic/vehicle-purchase-explained',
    severity: 'explain',
    needs: ['basic'],
    title: { 'zh-CN': '有购车或出国支出', en: 'Vehicles were bought or travel abroad paid' },
    requirement: {
      'zh-CN': '公车购置、出国经费的本年决算数 = 0；有支出的须说明审批情况',
      en: 'No vehicle purchase and no overseas travel this year; otherwise the approval is to be stated',
    },
    source: REVIEW_PRACTICE,
    messages: {
      vehicle: {
        'zh-CN':
          '{subject} {reported}，本年有购车支出。请说明购置的车辆数、用途和批准文号；没有购车的，请核对是否填错行。',
        en: '{subject}: {reported}. State how many vehicles were bought, what for and under which approval; if none, check whether the row is right.',
      },
      overseas: {
        'zh-CN':
          '{subject} {reported}，本年有因公出国（境）支出。请说明团组数、人次和批准文号；没有出国的，请核对是否填错行。',
        en: '{subject}: {reported}. State the missions, the number of travellers and the approval; if there were none, check whether the row is right.',
      },
    },
  },
  relations: [
    {
      left: 'threePublic.vehiclePurchase.final',
      operator: '<=',
      right: constant('0'),
      messageId: 'vehicle',
    },
    { left: 'threePublic.overseas.final', operator: '<=', right: constant('0'), messageId: 'overseas' },
  ],
  examples: {
    valid: [
      { 'threePublic.vehiclePurchase.final': 0, 'threePublic.overseas.final': '0.00' },
      { 'threePublic.vehiclePurchase.final': '——', 'threePublic.overseas.final': null },
    ],
    invalid: [
      {
        form: { 'threePublic.vehiclePurchase.final': 18.5 },
        messageId: 'vehicle',
        at: 'threePublic.vehiclePurchase.final',
      },
      {
        form: { 'threePublic.overseas.final': 3.2 },
        messageId: 'overseas',
        at: 'threePublic.overseas.final',
      },
    ],
  },
};
