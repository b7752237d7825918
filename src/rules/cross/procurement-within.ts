import { sum } from '../../model/relation/relation';
import type { FunctionRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { atMost } from '../verdicts';

/** No relation: a blank operand, read as 0 in its sum, would make an excess of what is not filled in yet. */
export const procurementWithin: FunctionRule = {
  meta: {
    id: 'cross/procurement-within',
    severity: 'hint',
    needs: ['basic'],
    title: {
      'zh-CN': '政府采购金额超过公用经费与项目支出之和',
      en: 'Procurement exceeds what it is paid from',
    },
    requirement: {
      'zh-CN': '政府采购金额决算数 ≤ 公用经费决算数 + 项目支出决算数',
      en: 'Government procurement ≤ operating expenditure + projects, final accounts',
    },
    source: FORM_ITSELF,
    messages: {
      exceeds: {
        'zh-CN':
          '{subject} {reported}，超过公用经费与项目支出决算数之和 {computed}，多 {difference}。政府采购一般从这两项列支，请核对金额、单位和小数点；属实的不必处理。',
        en: '{subject} is {reported}, over operating expenditure and projects together, {computed}, by {difference}. Procurement is usually paid from these two: check amount, unit and decimal point; if right, nothing is to be done.',
      },
    },
  },
  reads: ['procurement.final', 'operating.total.final', 'projects.total.final'],
  check: (set) => [
    atMost('procurement.final', sum('operating.total.final', 'projects.total.final'), set, 'exceeds'),
  ],
  examples: {
    valid: [
      { 'procurement.final': 49.31, 'operating.total.final': 102.77, 'projects.total.final': 61.48 },
      { 'procurement.final': 493.1, 'operating.total.final': null, 'projects.total.final': 1.48 },
      { 'procurement.final': 493.1, 'projects.total.final': 1.48 },
    ],
    invalid: [
      {
        form: { 'procurement.final': 493.1, 'operating.total.final': 102.77, 'projects.total.final': 61.48 },
        messageId: 'exceeds',
        at: 'procurement.final',
      },
    ],
  },
};
