import { sum } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { YEAR_COLUMNS } from '../items';

const EACH = { forEach: { hole: YEAR_COLUMNS }, computes: true, messageId: 'differs' } as const;

export const threePublicTotal: RelationRule = {
  meta: {
    id: 'basic/three-public-total',
    severity: 'error',
    needs: ['basic'],
    title: { 'zh-CN': '三公经费合计与三项之和不符', en: 'Three public expenses: total and parts disagree' },
    requirement: {
      'zh-CN': '三公经费 = 公务用车购置和维护 + 出国 + 公务接待（三栏分别成立）',
      en: 'Three public expenses = vehicles + overseas travel + hospitality, in each column',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN': '{subject} 填 {reported}，各项相加为 {computed}，相差 {difference}。请核对合计与各项。',
        en: '{subject} reads {reported}; its items add up to {computed}, a difference of {difference}. Check the total and the items.',
      },
    },
  },
  relations: [
    {
      left: 'threePublic.total.*',
      operator: '=',
      right: sum('threePublic.vehicles.*', 'threePublic.overseas.*', 'threePublic.hospitality.*'),
      beside: { field: 'threePublic.vehicles.*', isShown: true },
      ...EACH,
    },
    // Some forms print purchase and operation of vehicles, and no row for both.
    {
      left: 'threePublic.total.*',
      operator: '=',
      right: sum(
        'threePublic.vehiclePurchase.*',
        'threePublic.vehicleOperation.*',
        'threePublic.overseas.*',
        'threePublic.hospitality.*',
      ),
      beside: { field: 'threePublic.vehicles.*', isShown: false },
      ...EACH,
    },
  ],
  examples: {
    valid: [
      {
        'threePublic.total.final': 5.58,
        'threePublic.vehicles.final': 4.91,
        'threePublic.overseas.final': null,
        'threePublic.hospitality.final': 0.67,
      },
      {
        'threePublic.total.final': 5.58,
        'threePublic.vehiclePurchase.final': 0,
        'threePublic.vehicleOperation.final': 4.91,
        'threePublic.overseas.final': 0,
        'threePublic.hospitality.final': 0.67,
      },
    ],
    invalid: [
      {
        form: {
          'threePublic.total.final': 5.85,
          'threePublic.vehiclePurchase.final': 0,
          'threePublic.vehicleOperation.final': 4.91,
          'threePublic.overseas.final': 0,
          'threePublic.hospitality.final': 0.67,
        },
        messageId: 'differs',
        at: 'threePublic.total.final',
      },
      {
        form: {
          'threePublic.total.final': 5.85,
          'threePublic.vehicles.final': 4.91,
          'threePublic.overseas.final': 0,
          'threePublic.hospitality.final': 0.67,
        },
        messageId: 'differs',
        at: 'threePublic.total.final',
      },
    ],
  },
};
