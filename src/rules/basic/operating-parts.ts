import { sum } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { YEAR_COLUMNS } from '../items';

export const operatingParts: RelationRule = {
  meta: {
    id: 'basic/operating-parts',
    severity: 'error',
    needs: ['basic'],
    title: {
      'zh-CN': '公用经费小于其中各项之和',
      en: 'Operating expenditure is less than the parts named below it',
    },
    requirement: {
      'zh-CN': '公用经费 ≥ 其中：办公经费 + 水电差旅费 + 会议培训费（“其中”不必列全，三栏分别成立）',
      en: 'Operating expenditure ≥ office + utilities and travel + meetings and training (the parts need not be complete), in each column',
    },
    source: FORM_ITSELF,
    messages: {
      exceeds: {
        'zh-CN':
          '{subject} 填 {reported}，其中各项相加已达 {computed}，多出 {difference}。请核对合计与各项。',
        en: '{subject} reads {reported}, yet the parts named below it already add up to {computed}, {difference} more. Check the total and the parts.',
      },
    },
  },
  relations: [
    {
      left: 'operating.total.*',
      operator: '>=',
      right: sum('operating.office.*', 'operating.utilitiesTravel.*', 'operating.meetingsTraining.*'),
      forEach: { hole: YEAR_COLUMNS },
      messageId: 'exceeds',
    },
  ],
  examples: {
    valid: [
      {
        'operating.total.final': 102.77,
        'operating.office.final': 11.89,
        'operating.utilitiesTravel.final': 2.4,
        'operating.meetingsTraining.final': 2.04,
      },
    ],
    invalid: [
      {
        form: {
          'operating.total.final': 10.27,
          'operating.office.final': 11.89,
          'operating.utilitiesTravel.final': 2.4,
          'operating.meetingsTraining.final': null,
        },
        messageId: 'exceeds',
        at: 'operating.total.final',
      },
    ],
  },
};
