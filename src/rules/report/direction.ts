import { constant, field, product } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { TEXT_ITSELF } from '../sources';

/** An error: both figures and the word stand in one sentence. */
export const direction: RelationRule = {
  meta: {
    id: 'report/direction',
    severity: 'error',
    needs: ['report'],
    title: {
      'zh-CN': '报告说的增减方向与所列数相反',
      en: 'The report tells of a rise or fall that its figures do not show',
    },
    requirement: {
      'zh-CN': '写增加的，本年数 ≥ 上年数；写减少的，本年数 ≤ 上年数；同一变化的金额与百分比方向相同',
      en: 'What has risen is more than before, what has fallen is less; amount and per cent of one change go the same way',
    },
    source: TEXT_ITSELF,
    messages: {
      notRisen: {
        'zh-CN':
          '报告写{subject}增加到 {reported}，而原来是 {terms}。请核对这两个数和“增加”。原文：{quotes}。',
        en: 'The report says that {subject} rose to {reported}, from {terms}. Check both figures and the word. As written: {quotes}.',
      },
      notFallen: {
        'zh-CN':
          '报告写{subject}减少到 {reported}，而原来是 {terms}。请核对这两个数和“减少”。原文：{quotes}。',
        en: 'The report says that {subject} fell to {reported}, from {terms}. Check both figures and the word. As written: {quotes}.',
      },
      notBoth: {
        'zh-CN': '同一变化，{subject} {reported}，但金额是 {terms}，方向相反。请核对。原文：{quotes}。',
        en: 'Of one change {subject} reads {reported}, its amount {terms}: one is a rise, one a fall. Check them. As written: {quotes}.',
      },
    },
  },
  relations: [
    {
      left: '@now',
      operator: '>=',
      right: field('@earlier'),
      forEach: { statements: 'risen' },
      messageId: 'notRisen',
    },
    {
      left: '@now',
      operator: '<=',
      right: field('@earlier'),
      forEach: { statements: 'fallen' },
      messageId: 'notFallen',
    },
    {
      left: '@percent',
      operator: '>=',
      right: product(constant('0'), '@change'),
      forEach: { statements: 'both-more' },
      messageId: 'notBoth',
    },
    {
      left: '@percent',
      operator: '<=',
      right: product(constant('0'), '@change'),
      forEach: { statements: 'both-less' },
      messageId: 'notBoth',
    },
  ],
  examples: {
    valid: [
      { 'report.text[0].line': '信访件由52件减少到41件。' },
      { 'report.text[0].line': '护林员由60人增加到66人。' },
    ],
    invalid: [
      {
        form: { 'report.text[0].line': '护林员由66人增加到60人。' },
        messageId: 'notRisen',
        at: 'report.facts[1].value',
      },
      {
        form: { 'report.text[0].line': '信访件由41件减少到52件。' },
        messageId: 'notFallen',
        at: 'report.facts[1].value',
      },
      {
        form: { 'report.text[0].line': '水费较上年减少1.20万元，增长8.00%。' },
        messageId: 'notBoth',
        at: 'report.facts[1].value',
      },
    ],
  },
};
