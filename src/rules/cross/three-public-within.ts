import { sum } from '../../model/relation/relation';
import type { FunctionRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { atMost } from '../verdicts';

/** No relation: a blank operand, read as 0 in its sum, would make an excess of what is not filled in yet. */
export const threePublicWithin: FunctionRule = {
  meta: {
    id: 'cross/three-public-within',
    severity: 'error',
    needs: ['basic'],
    title: {
      'zh-CN': '三公经费超过公用经费与项目支出之和',
      en: 'Three public expenses exceed what they are paid from',
    },
    requirement: {
      'zh-CN': '三公经费决算数 ≤ 公用经费决算数 + 项目支出决算数',
      en: 'Three public expenses ≤ operating expenditure + projects, final accounts',
    },
    source: FORM_ITSELF,
    messages: {
      exceeds: {
        'zh-CN':
          '{subject} {reported}，超过公用经费与项目支出决算数之和 {computed}，多 {difference}。三公经费都从这两项列支，请核对三公经费的单位和小数点，以及两项合计。',
        en: '{subject} is {reported}, over operating expenditure and projects together, {computed}, by {difference}. They are paid from these two: check the unit and the decimal point, then the two totals.',
      },
    },
  },
  reads: ['threePublic.total.final', 'operating.total.final', 'projects.total.final'],
  check: (set) => [
    atMost('threePublic.total.final', sum('operating.total.final', 'projects.total.final'), set, 'exceeds'),
  ],
  examples: {
    valid: [
      { 'threePublic.total.final': 5, 'operating.total.final': 102.77, 'projects.total.final': 61.48 },
      { 'threePublic.total.final': 500, 'operating.total.final': null, 'projects.total.final': 1.48 },
      { 'threePublic.total.final': 500, 'projects.total.final': 1.48 },
    ],
    invalid: [
      {
        form: {
          'threePublic.total.final': 500,
          'operating.total.final': 102.77,
          'projects.total.final': 61.48,
        },
        messageId: 'exceeds',
        at: 'threePublic.total.final',
      },
    ],
  },
};
