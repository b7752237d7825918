import { constant, product, sum } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';

/** To be explained: there may be costs that the sentence does not name. */
export const unitPrice: RelationRule = {
  meta: {
    id: 'report/unit-price',
    severity: 'explain',
    needs: ['report'],
    title: {
      'zh-CN': '报告的单价、数量与金额不符',
      en: 'Unit price, number and amount disagree in the report',
    },
    requirement: {
      'zh-CN': '金额 = 单价（或人均、户均等）× 数量',
      en: 'Amount = unit price, or average, × number',
    },
    source: REVIEW_PRACTICE,
    messages: {
      differs: {
        'zh-CN':
          '{subject}写 {reported}，按 {terms} 相乘为 {computed}，相差 {difference}。请核对；另有其他费用的请说明。原文：{quotes}。',
        en: '{subject} reads {reported}; {terms} give {computed}, a difference of {difference}. Check them; if there are other costs, say so. As written: {quotes}.',
      },
      byMonth: {
        'zh-CN':
          '{subject}写 {reported}，按 {terms} 乘以 12 个月为 {computed}，相差 {difference}。请核对；人数或标准年内有变动的请说明。原文：{quotes}。',
        en: '{subject} reads {reported}; {terms} for 12 months give {computed}, a difference of {difference}. Check them; if number or rate changed within the year, say so. As written: {quotes}.',
      },
      together: {
        'zh-CN':
          '{subject}写 {reported}，按 {terms} 分别相乘再相加为 {computed}，相差 {difference}。请核对；另有其他费用的请说明。原文：{quotes}。',
        en: '{subject} reads {reported}; {terms}, multiplied each and added up, give {computed}, a difference of {difference}. Check them; if there are other costs, say so. As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: '@amount',
      operator: '=',
      right: product('@count', '@price'),
      forEach: { statements: 'price' },
      messageId: 'differs',
    },
    {
      left: '@amount',
      operator: '=',
      right: product('@count', '@price', constant('12')),
      forEach: { statements: 'price-by-month' },
      messageId: 'byMonth',
    },
    {
      left: '@amount',
      operator: '=',
      right: sum(product('@count1', '@price1'), product('@count2', '@price2')),
      forEach: { statements: 'prices-2' },
      messageId: 'together',
    },
    {
      left: '@amount',
      operator: '=',
      right: sum(product('@count1', '@price1'), product('@count2', '@price2'), product('@count3', '@price3')),
      forEach: { statements: 'prices-3' },
      messageId: 'together',
    },
    {
      left: '@amount',
      operator: '=',
      right: sum(
        product('@count1', '@price1'),
        product('@count2', '@price2'),
        product('@count3', '@price3'),
        product('@count4', '@price4'),
      ),
      forEach: { statements: 'prices-4' },
      messageId: 'together',
    },
  ],
  examples: {
    valid: [{ 'report.text[0].line': '购置消防水带80条，每条250元，共计2.00万元。' }],
    invalid: [
      {
        form: { 'report.text[0].line': '购置消防水带80条，每条290元，共计2.00万元。' },
        messageId: 'differs',
        at: 'report.facts[2].value',
      },
      {
        form: { 'report.text[0].line': '护林员40人，人均月补贴800元，全年发放补贴34.8万元。' },
        messageId: 'byMonth',
        at: 'report.facts[2].value',
      },
      {
        form: {
          'report.text[0].line':
            '装备购置64.00万元，购置水泵8台、每台3.50万元，购置发电机5台、每台7.00万元。',
        },
        messageId: 'together',
        at: 'report.facts[0].value',
      },
    ],
  },
};
