import { DEFAULT_POLICY } from '../../model/policy/policy';
import type { Policy } from '../../model/policy/policy';
import type { RelationRule } from '../../model/result/rule';
import { executionScoreBy, isUncapped } from '../execution';

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
      'zh-CN':
        '执行率得分 = 分值 × 执行率，最高为满分（所选口径写明不封顶的除外；取 2 位、1 位小数或整数均可）',
      en: 'Execution score = weight × execution rate, at most the weight unless the policy says that it is not capped (rounded to 2, 1 or 0 decimals)',
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
      uncapped: {
        'zh-CN':
          '执行率得分填 {reported}，高于分值，与不封顶的算法相符；封顶的算法为 {computed}。两种算法都有地方在用，请按本地的算法核对，或在口径中选定。',
        en: 'The execution score reads {reported}, above its weight: what the rate gives without a cap; capped it is {computed}. Both are in use: check it by the local clause, or choose a policy.',
      },
      rounded: {
        'zh-CN':
          '执行率得分填 {reported}，按分值 × 执行率为 {computed}，只有取整或保留 1 位小数才相符。建议保留 2 位小数。',
        en: 'The execution score reads {reported}; weight × execution rate is {computed}, which agrees only when rounded to 1 or 0 decimals. Two decimals are safer.',
      },
      overZero: {
        'zh-CN': '预算数为 0，无法计算执行率得分，但填了 {reported}。请核对预算数。',
        en: 'The budget is 0, so there is no execution score, yet {reported} is printed. Check the budget.',
      },
    },
  },
  relations: [
    {
      left: 'funds.total.score',
      operator: '=',
      right: executionScoreBy(DEFAULT_POLICY),
      comparison: 'score',
      computes: true,
      messageId: 'differs',
    },
  ],
  chooseMessage: (_, set) =>
    isUncapped(set) ? { messageId: 'uncapped', data: {}, related: [], severity: 'hint' } : undefined,
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
      {
        form: {
          'funds.total.annual': 250,
          'funds.total.executed': 260,
          'funds.total.weight': 10,
          'funds.total.score': 10.4,
        },
        messageId: 'uncapped',
        at: 'funds.total.score',
      },
    ],
  },
};

/** The rule by a policy's own clause. */
export function executionScoreFor(policy: Policy): RelationRule {
  const right = executionScoreBy(policy);
  return { ...executionScore, relations: executionScore.relations.map((each) => ({ ...each, right })) };
}
