import { rowField } from '../../model/form/fields';
import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import { asIs } from '../../model/text/locale';
import type { FunctionRule } from '../../model/result/rule';
import { budgetIn, executionOf, withoutRate } from '../execution';
import { REVIEW_PRACTICE } from '../sources';
import { figure, notChecked, undecided } from '../verdicts';

export const fullMarksLowExecution: FunctionRule = {
  meta: {
    id: 'evaluation/full-marks-low-execution',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '执行率偏低而指标全部满分', en: 'Full marks everywhere on a low execution rate' },
    requirement: {
      'zh-CN': '执行率低于 90%（可配置）而各项指标都得满分的，须说明钱少花了为何任务仍全部完成',
      en: 'Full marks for every indicator on an execution rate below 90 % (configurable) need a reason',
    },
    source: REVIEW_PRACTICE,
    messages: {
      full: {
        'zh-CN':
          '执行率只有 {rate}（{executed} ÷ {annual}），{count} 项指标全部满分。请核对各项完成值；若任务确已全部完成，请说明为何没有用完预算。',
        en: 'The execution rate is only {rate} ({executed} ÷ {annual}), yet all {count} indicators score in full. Check the actual values; if all was achieved, say why the budget was not needed.',
      },
    },
  },
  reads: [...INDICATOR_FIELDS, 'funds.total.executed', 'funds.total.annual', 'funds.total.initial'],
  check: (set, policy) => {
    const place = 'funds.total.executed';
    const budget = budgetIn(set);
    const execution = executionOf(set, policy);
    if (execution.kind === 'open') return [withoutRate(place, execution, set)];
    const indicators = weighedIn(set);
    if (!execution.low) return [{ status: 'passed', place }];
    if (indicators.length === 0) {
      return [notChecked(place, 'not-applicable', { 'zh-CN': '没有指标', en: 'there are no indicators' })];
    }
    const open = indicators.find(({ score, weight }) => score === undefined || weight === undefined);
    if (open) {
      const column = open.score === undefined ? 'score' : 'weight';
      return [undecided(place, rowField(`indicators[].${column}`, open.index), set)];
    }
    if (indicators.some(({ score, weight }) => score!.lt(weight!))) return [{ status: 'passed', place }];
    return [
      {
        status: 'failed',
        place,
        messageId: 'full',
        data: {
          rate: asIs(execution.shown),
          executed: figure(place, set),
          annual: figure(budget, set),
          count: asIs(String(indicators.length)),
        },
        related: [budget, ...indicators.map(({ index }) => rowField('indicators[].score', index))],
      },
    ];
  },
  examples: {
    valid: [
      {
        'funds.total.annual': 743.91,
        'funds.total.executed': 742.38,
        'indicators[0].weight': 90,
        'indicators[0].score': 90,
      },
      {
        'funds.total.annual': 25,
        'funds.total.executed': 21.55,
        'indicators[0].weight': 90,
        'indicators[0].score': 88,
      },
      {
        'funds.total.annual': 25,
        'funds.total.executed': 21.55,
        'indicators[0].weight': 90,
        'indicators[0].score': null,
      },
    ],
    invalid: [
      {
        form: {
          'funds.total.annual': 25,
          'funds.total.executed': 21.55,
          'indicators[0].weight': 60,
          'indicators[0].score': 60,
          'indicators[1].weight': 30,
          'indicators[1].score': 30,
        },
        messageId: 'full',
        at: 'funds.total.executed',
      },
    ],
  },
};
