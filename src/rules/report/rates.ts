import { quotient } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';

/** An error: numerator, denominator and rate stand in one sentence. */
export const rates: RelationRule = {
  meta: {
    id: 'report/rates',
    severity: 'error',
    needs: ['report'],
    title: { 'zh-CN': '报告的比率与所列数不符', en: 'A rate in the report does not follow from its figures' },
    requirement: {
      'zh-CN': '报告中的比率 = 所列分子 ÷ 分母',
      en: 'A rate in the report = its part ÷ its whole',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN': '{subject} {reported}，按所列数计算为 {computed}。请核对这三个数。',
        en: '{subject} reads {reported}; its figures give {computed}. Check the three figures.',
      },
    },
  },
  relations: [
    {
      left: 'report.rates[].rate',
      operator: '=',
      right: quotient('report.rates[].part', 'report.rates[].whole'),
      forEach: { list: 'report.rates' },
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      { 'report.rates[0].part': 16753, 'report.rates[0].whole': 16867, 'report.rates[0].rate': '99.3%' },
    ],
    invalid: [
      {
        form: {
          'report.rates[0].part': 16753,
          'report.rates[0].whole': 16867,
          'report.rates[0].rate': '93.9%',
        },
        messageId: 'differs',
        at: 'report.rates[0].rate',
      },
    ],
  },
};
