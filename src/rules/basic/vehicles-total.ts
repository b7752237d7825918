import { sum } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { YEAR_COLUMNS } from '../items';

export const vehiclesTotal: RelationRule = {
  meta: {
    id: 'basic/vehicles-total',
    severity: 'error',
    needs: ['basic'],
    title: {
      'zh-CN': '公务用车经费与购置、运行维护之和不符',
      en: 'Official vehicles: total and parts disagree',
    },
    requirement: {
      'zh-CN': '公务用车购置和维护经费 = 公车购置 + 公车运行维护（三栏分别成立）',
      en: 'Official vehicles = purchase + operation, in each column',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '{subject} 填 {reported}，购置与运行维护相加为 {computed}，相差 {difference}。请核对这三个数。',
        en: '{subject} reads {reported}; purchase and operation add up to {computed}, a difference of {difference}. Check the three figures.',
      },
    },
  },
  relations: [
    {
      left: 'threePublic.vehicles.*',
      operator: '=',
      right: sum('threePublic.vehiclePurchase.*', 'threePublic.vehicleOperation.*'),
      forEach: { hole: YEAR_COLUMNS },
      computes: true,
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      {
        'threePublic.vehicles.budget': 23.5,
        'threePublic.vehiclePurchase.budget': 18.5,
        'threePublic.vehicleOperation.budget': 5,
      },
    ],
    invalid: [
      {
        form: {
          'threePublic.vehicles.budget': 23.5,
          'threePublic.vehiclePurchase.budget': 18.5,
          'threePublic.vehicleOperation.budget': 6,
        },
        messageId: 'differs',
        at: 'threePublic.vehicles.budget',
      },
    ],
  },
};
