import { sum } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';

/** An error: basic expenditure consists of these two by its definition. */
export const personnelPlusOperating: RelationRule = {
  meta: {
    id: 'report/personnel-plus-operating',
    severity: 'error',
    needs: ['report'],
    title: {
      'zh-CN': '报告的基本支出与人员、公用经费之和不符',
      en: 'Basic expenditure in the report is not the sum of its two parts',
    },
    requirement: {
      'zh-CN': '基本支出 = 人员经费 + 公用经费',
      en: 'Basic expenditure = personnel + operating expenditure',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '报告写基本支出 {reported}，{terms}，相加为 {computed}，相差 {difference}。请核对这三个数。原文：{quotes}。',
        en: 'The report states a basic expenditure of {reported}; {terms} add up to {computed}, a difference of {difference}. Check the three figures. As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: 'report.basic',
      operator: '=',
      right: sum('report.personnel', 'report.operating'),
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      { 'report.basic': 680.9, 'report.personnel': 578.13, 'report.operating': 102.77 },
      { 'report.basic': 680.9, 'report.personnel': 578.13 },
    ],
    invalid: [
      {
        form: { 'report.basic': 680.9, 'report.personnel': 587.13, 'report.operating': 102.77 },
        messageId: 'differs',
        at: 'report.basic',
      },
    ],
  },
};
