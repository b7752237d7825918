import { constant, minimum, product } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { EXECUTION_RATE } from '../execution';

/** What the execution score is; the score sheet computes it by the same. */
export const EXECUTION_SCORE = product('funds.total.weight', minimum(constant('1'), EXECUTION_RATE));

export const executionScore: RelationRule = {
  meta: {
    id: 'evaluation/execution-score',
    severity: 'error',
    needs: ['any-evaluation'],
    title: {
      'zh-CN': '执行率得分与执行率不符',
      en: 'Execution score does not follow from the execution rate',
    },
    requirement: {
      'zh-CN': '执行率得分 = 分值 × 执行率，最高为满分（取 2 位、1 位小数或整数均可）',
      en: 'Execution score = weight × execution rate, at most the weight (rounded to 2, 1 or 0 decimals)',
    },
    source: {
      mark: 'V',
      text: {
        'zh-CN': '湖北省绩效自评计分办法：预算执行率得分按比例计算',
        en: 'Hubei’s scoring method for self-evaluations: the execution score is proportional',
      },
    },
    messages: {
      differs: {
        'zh-CN':
          '执行率得分填 {reported}，按分值 × 执行率应为 {computed}，相差 {difference}。请按执行率重算得分。',
        en: 'The execution score reads {reported}; weight × execution rate gives {computed}, a difference of {difference}. Recompute the score.',
      },
      rounded: {
        'zh-CN':
          '执行率得分填 {reported}，按分值 × 执行率为 {computed}，只有取整或保留 1 位小数才相符。建议保留 2 位小数。',
        en: 'The execution score reads {reported}; weight × execution rate is {computed}, which agrees only when rounded to 1 or 0 decimals. Two decimals are safer.',
      },
      overZero: {
        'zh-CN': '预算数为 0，算不出执行率得分，却填了 {reported}。请核对预算数。',
        en: 'The budget is 0, so there is no execution score, yet {reported} is printed. Check the budget.',
      },
    },
  },
  relations: [
    {
      left: 'funds.total.score',
      operator: '=',
      right: EXECUTION_SCORE,
      comparison: 'score',
      computes: true,
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      {
        'funds.total.annual': 743.91,
        'funds.total.executed': 742.38,
        'funds.total.weight': 10,
        'funds.total.score': 9.98,
      },
      {
        'funds.total.annual': 100,
        'funds.total.executed': 120,
        'funds.total.weight': 10,
        'funds.total.score': 10,
      },
      {
        // Twenty points, and the initial budget the only one.
        'funds.total.initial': 64,
        'funds.total.executed': 57.6,
        'funds.total.weight': 20,
        'funds.total.score': 18,
      },
    ],
    invalid: [
      {
        form: {
          'funds.total.initial': 64,
          'funds.total.executed': 57.6,
          'funds.total.weight': 20,
          'funds.total.score': 20,
        },
        messageId: 'differs',
        at: 'funds.total.score',
      },
      {
        form: {
          'funds.total.annual': 743.91,
          'funds.total.executed': 742.38,
          'funds.total.weight': 10,
          'funds.total.score': 10,
        },
        messageId: 'rounded',
        at: 'funds.total.score',
      },
      {
        form: {
          'funds.total.annual': 743.91,
          'funds.total.executed': 642.38,
          'funds.total.weight': 10,
          'funds.total.score': 10,
        },
        messageId: 'differs',
        at: 'funds.total.score',
      },
      {
        form: {
          'funds.total.annual': 0,
          'funds.total.executed': 642.38,
          'funds.total.weight': 10,
          'funds.total.score': 10,
        },
        messageId: 'overZero',
        at: 'funds.total.score',
      },
    ],
  },
};
