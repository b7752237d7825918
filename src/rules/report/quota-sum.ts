import { total } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';

/** An error: the sentence itself says what the total is made of. */
export const quotaSum: RelationRule = {
  meta: {
    id: 'report/quota-sum',
    severity: 'error',
    needs: ['report'],
    title: {
      'zh-CN': '报告的编制合计与各类之和不符',
      en: 'The quotas in the report do not add up to their total',
    },
    requirement: { 'zh-CN': '编制合计 = 所列各类编制之和', en: 'Total quota = the sum of the kinds listed' },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '报告写编制共 {reported}，所列 {terms} 相加为 {computed}，相差 {difference}。请核对各类编制数与合计。原文：{quotes}。',
        en: 'The report states {reported} posts in all; the kinds listed, {terms}, add up to {computed}, a difference of {difference}. Check them and the total. As written: {quotes}.',
      },
    },
  },
  relations: [
    { left: 'report.quotaTotal', operator: '=', right: total('report.quotas[].count'), messageId: 'differs' },
  ],
  examples: {
    valid: [
      { 'report.quotaTotal': 34, 'report.quotas[0].count': 19, 'report.quotas[1].count': 15 },
      { 'report.quotaTotal': 34, 'report.quotas[0].count': null },
    ],
    invalid: [
      {
        form: { 'report.quotaTotal': 34, 'report.quotas[0].count': 19, 'report.quotas[1].count': 11 },
        messageId: 'differs',
        at: 'report.quotaTotal',
      },
    ],
  },
};
