import { clauseFor } from '../../model/policy/clauses';
import type { Policy } from '../../model/policy/policy';
import type { FormSet } from '../../model/form/form';
import type { Relation } from '../../model/relation/relation';
import { constant, field } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { isUncapped } from '../execution';
import { FORM_ITSELF } from '../sources';
import { numberOf } from '../verdicts';

const within = (score: 'funds.total' | 'total'): readonly Relation[] => [
  { left: `${score}.score`, operator: '<=', right: field(`${score}.weight`), messageId: 'above' },
  { left: `${score}.score`, operator: '>=', right: constant('0'), messageId: 'negative' },
];

export const scoreRange: RelationRule = {
  meta: {
    id: 'evaluation/score-range',
    severity: 'error',
    needs: ['any-scored'],
    title: { 'zh-CN': '得分超出分值范围', en: 'A score is outside its range' },
    requirement: { 'zh-CN': '0 ≤ 得分 ≤ 分值', en: '0 ≤ score ≤ weight' },
    source: FORM_ITSELF,
    messages: {
      above: {
        'zh-CN': '{subject} {reported}，高于分值 {computed}。得分最高为满分，请核对。',
        en: '{subject} is {reported}, above its weight of {computed}. A score is at most its weight.',
      },
      uncapped: {
        'zh-CN':
          '{subject} {reported}，高于分值 {computed}，是因为预算执行率得分没有封顶。有的地方不封顶，请按本地的算法核对，或在口径中选定。',
        en: '{subject} is {reported}, above its weight of {computed}, as the execution score is not capped. Some places do not cap it: check it by the local clause, or choose a policy.',
      },
      negative: {
        'zh-CN': '{subject} {reported}，是负数。得分最低为 0，请核对。',
        en: '{subject} is {reported}, a negative number. A score is at least 0.',
      },
    },
  },
  relations: [
    ...within('funds.total'),
    {
      left: 'indicators[].score',
      operator: '<=',
      right: field('indicators[].weight'),
      forEach: { list: 'indicators' },
      messageId: 'above',
    },
    {
      left: 'indicators[].score',
      operator: '>=',
      right: constant('0'),
      forEach: { list: 'indicators' },
      messageId: 'negative',
    },
    ...within('total'),
  ],
  chooseMessage: ({ relation, difference }, set) =>
    relation.operator === '<=' && isByExecution(relation, difference, set)
      ? { messageId: 'uncapped', data: {}, related: [], severity: 'hint' }
      : undefined,
  alsoReads: ['funds.total.annual', 'funds.total.initial', 'funds.total.executed'],
  examples: {
    valid: [
      { 'indicators[0].weight': 10, 'indicators[0].score': 10 },
      { 'indicators[0].weight': 10, 'indicators[0].score': 0 },
    ],
    invalid: [
      {
        form: { 'indicators[0].weight': 10, 'indicators[0].score': 11 },
        messageId: 'above',
        at: 'indicators[0].score',
      },
      {
        form: { 'indicators[0].weight': 10, 'indicators[0].score': -1 },
        messageId: 'negative',
        at: 'indicators[0].score',
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

/** Above its weight by no more than an execution score that is not capped brings with it. */
function isByExecution({ left }: Relation, above: string, set: FormSet): boolean {
  if (!isUncapped(set)) return false;
  if (left === 'funds.total.score') return true;
  const [score, weight] = [numberOf('funds.total.score', set), numberOf('funds.total.weight', set)];
  return left === 'total.score' && score?.minus(weight!).gte(above) === true;
}

/** The rule by a policy's own clause: what is not capped may be above its weight, and so may the total then. */
export function scoreRangeFor(policy: Policy): RelationRule {
  if (clauseFor('execution', policy) !== 'E1-uncapped') return scoreRange;
  const relations = scoreRange.relations.filter(
    ({ left, operator }) => operator !== '<=' || left === 'indicators[].score',
  );
  return { ...scoreRange, relations };
}
