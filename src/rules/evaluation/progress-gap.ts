import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import { scoreIndicator } from '../../model/indicator/score';
import type { Decimal } from '../../model/number/quantity';
import { decimal, formatDecimal, ZERO } from '../../model/number/quantity';
import type { Policy } from '../../model/policy/policy';
import type { FunctionRule } from '../../model/result/rule';
import type { FormSet } from '../../model/form/form';
import { asIs } from '../../model/text/locale';
import { budgetIn, executionOf } from '../execution';
import { REVIEWERS } from '../sources';
import { figure, notChecked, undecided } from '../verdicts';
import { flatMap } from '../../model/flatMap';

/** Fewer computed indicators say nothing of how far all of it has come. */
const FEWEST = 3;

export const progressGap: FunctionRule = {
  meta: {
    id: 'evaluation/progress-gap',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '任务已完成，资金支出进度明显偏低', en: 'All done, and hardly anything spent' },
    requirement: {
      'zh-CN':
        '（指标完成率 − 执行率）÷ 指标完成率不超过 80%（可配置；系统曾以 5% 为红色预警，未支出超过 20% 为黄色预警）',
      en: '(indicators done − execution rate) ÷ indicators done is at most 80 % (configurable; a system once gave a red warning at 5 %, and a yellow one at 20 % unspent)',
    },
    source: REVIEWERS,
    messages: {
      ahead: {
        'zh-CN':
          '执行率只有 {rate}（{executed} ÷ {annual}），能计算的 {count} 项指标平均完成 {done}。请核对执行数和各项完成值；若属实，请说明资金未支出的原因。',
        en: 'The execution rate is {rate} ({executed} ÷ {annual}), yet the {count} indicators that can be computed are {done} done on average. Check the executed amount and the actual values; if they are right, say why the money was not spent.',
      },
      unspent: {
        'zh-CN':
          '执行率 {rate}（{executed} ÷ {annual}），还有 {left} 没有支出，超过所选口径的预警线。请说明原因。',
        en: 'The execution rate is {rate} ({executed} ÷ {annual}): {left} is unspent, above the warning line of the policy. Say why.',
      },
    },
  },
  reads: [...INDICATOR_FIELDS, 'funds.total.executed', 'funds.total.annual', 'funds.total.initial'],
  check: (set, policy) => {
    const place = 'funds.total.executed';
    const execution = executionOf(set, policy);
    if (execution.kind === 'open') return [undecided(place, execution.because, set)];
    const { done, count } = doneIn(set, policy);
    const rate = execution.rate.times(100);
    const { ahead, unspent } = policy.progress;
    const left = decimal(100).minus(rate);
    const isAhead = done?.gt(0) && done.minus(rate).div(done).times(100).gt(ahead);
    const isUnspent = unspent !== undefined && left.gt(unspent);
    if (done === undefined && !isUnspent) {
      return [
        notChecked(place, 'not-applicable', {
          'zh-CN': '能计算完成率的指标不足 3 项',
          en: 'fewer than three indicators can be computed',
        }),
      ];
    }
    if (!isAhead && !isUnspent) return [{ status: 'passed', place }];
    const percent = (value: Decimal): string => `${formatDecimal(value, 2)}%`;
    return [
      {
        status: 'failed',
        place,
        messageId: isAhead ? 'ahead' : 'unspent',
        data: {
          rate: asIs(execution.shown),
          executed: figure(place, set),
          annual: figure(budgetIn(set), set),
          count: asIs(String(count)),
          done: asIs(percent(done ?? ZERO)),
          left: asIs(percent(left)),
        },
        related: [budgetIn(set)],
      },
    ];
  },
  examples: {
    valid: [
      {
        'funds.total.annual': 60,
        'funds.total.executed': 41,
        ...threeDone(),
      },
      { 'funds.total.annual': 60, 'funds.total.executed': 0.06, 'indicators[0].target': '≥8次' },
    ],
    invalid: [
      {
        form: { 'funds.total.annual': 60, 'funds.total.executed': 0.06, ...threeDone() },
        messageId: 'ahead',
        at: 'funds.total.executed',
      },
      {
        form: { 'funds.total.annual': 60, 'funds.total.executed': 45 },
        policy: { progress: { ahead: '5', unspent: '20' } },
        messageId: 'unspent',
        at: 'funds.total.executed',
      },
    ],
  },
};

function threeDone() {
  return {
    'indicators[0].target': '≥8次',
    'indicators[0].actual': '8次',
    'indicators[0].weight': 30,
    'indicators[0].score': 30,
    'indicators[1].target': '≥700人',
    'indicators[1].actual': '748人',
    'indicators[1].weight': 30,
    'indicators[1].score': 30,
    'indicators[2].target': '≥95%',
    'indicators[2].actual': '90%',
    'indicators[2].weight': 30,
    'indicators[2].score': 28.42,
  } as const;
}

/** How far the indicators have come that figures tell of, each by its weight; percent. */
function doneIn(
  set: FormSet,
  policy: Policy,
): { readonly done: Decimal | undefined; readonly count: number } {
  const scored = flatMap(weighedIn(set), (indicator) => {
    const computed = scoreIndicator(indicator, policy);
    if (computed.kind === 'open' || computed.advisory || !indicator.weight?.gt(0)) return [];
    return [{ score: computed.score, weight: indicator.weight }];
  });
  if (scored.length < FEWEST) return { done: undefined, count: scored.length };
  const sum = (of: 'score' | 'weight'): Decimal => scored.reduce((all, each) => all.plus(each[of]), ZERO);
  return { done: sum('score').div(sum('weight')).times(100), count: scored.length };
}
