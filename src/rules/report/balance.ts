import { constant, product, sum, total } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';

/** To be explained: what is left may have been withdrawn, which the text need not say. */
export const balance: RelationRule = {
  meta: {
    id: 'report/balance',
    severity: 'explain',
    needs: ['report'],
    title: {
      'zh-CN': '报告的预算、支出与结余不符',
      en: 'Budget, expenditure and what is left disagree in the report',
    },
    requirement: {
      'zh-CN': '年初预算 ± 调整 = 全年预算；预算或收入 = 支出 + 结余；上年结转 + 收入 − 支出 = 年末结余',
      en: 'Budget ± adjustments = annual budget; budget or income = expenditure + what is left; carried over + income − expenditure = left at the end',
    },
    source: REVIEW_PRACTICE,
    messages: {
      differs: {
        'zh-CN':
          '{subject}写 {reported}，而 {terms} 合起来为 {computed}，相差 {difference}。请核对这几个数；被收回或另有用途的，请写明。原文：{quotes}。',
        en: '{subject} reads {reported}; {terms} come to {computed}, a difference of {difference}. Check them; if funds were withdrawn, say so. As written: {quotes}.',
      },
      carried: {
        'zh-CN':
          '{subject}写 {reported}，按上年结转 + 收入 − 支出（{terms}）计算为 {computed}，相差 {difference}。请核对这几个数；被收回或另有用途的，请写明。原文：{quotes}。',
        en: '{subject} reads {reported}; carried over + income − expenditure ({terms}) is {computed}, a difference of {difference}. Check them; if funds were withdrawn, say so. As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: '@whole',
      operator: '=',
      right: total('@parts'),
      forEach: { statements: 'balance' },
      messageId: 'differs',
    },
    {
      left: '@rest',
      operator: '=',
      right: sum('@carried', '@income', product(constant('-1'), '@spent')),
      forEach: { statements: 'carried' },
      messageId: 'carried',
    },
  ],
  examples: {
    valid: [
      { 'report.text[0].line': '年初预算310.00万元，年中追加42.50万元，全年预算352.50万元。' },
      { 'report.text[0].line': '全年预算352.50万元，支出340.10万元，结余12.40万元。' },
      { 'report.text[0].line': '收入420.00万元，上年结转36.00万元，支出410.00万元，年末结转46.00万元。' },
    ],
    invalid: [
      {
        form: { 'report.text[0].line': '年初预算310.00万元，年中追加24.50万元，全年预算352.50万元。' },
        messageId: 'differs',
        at: 'report.facts[2].value',
      },
      {
        form: {
          'report.text[0].line': '收入420.00万元，上年结转36.00万元，支出410.00万元，年末结转64.00万元。',
        },
        messageId: 'carried',
        at: 'report.facts[3].value',
      },
    ],
  },
};
