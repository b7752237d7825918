import { asIs, localized } from '../../model/text/locale';
import { formatDecimal } from '../../model/number/quantity';
import type { FunctionRule } from '../../model/result/rule';
import { budgetIn, budgetName, executionOf, withoutRate } from '../execution';
import { FUND_REASONS, placeFor, isExplained, tellsWhyUnspent, TOLD_IN } from '../reasonPlaces';
import { figure, money, numberOf } from '../verdicts';

export const lowExecution: FunctionRule = {
  meta: {
    id: 'evaluation/low-execution',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '预算执行率偏低', en: 'A low execution rate' },
    requirement: {
      'zh-CN': '全年执行数 ÷ 全年预算数（表中没有的，年初预算数）低于 90%（可配置）的，须说明原因',
      en: 'Executed ÷ annual budget (the initial one where the form has no other) below 90 % (configurable) needs a reason',
    },
    source: {
      mark: 'V',
      text: {
        'zh-CN': '四川省绩效自评要求：预算执行率低于 90% 的须说明原因；其他地区按配置的界限提示，不作为法规',
        en: 'Sichuan’s rules for self-evaluations: an execution rate below 90 % needs a reason; elsewhere a configurable policy and no regulation',
      },
    },
    messages: {
      low: {
        'zh-CN':
          '全年执行数 {executed} ÷ {budget} {annual} = {rate}，低于 {limit}，还有 {unspent} 未执行。请说明未执行的原因和资金去向，或核对这两个数。',
        en: 'Executed {executed} ÷ {budget} {annual} = {rate}, below {limit}; {unspent} was not spent. Say why and what became of it, or check both figures.',
      },
    },
  },
  reads: ['funds.total.executed', 'funds.total.annual', 'funds.total.initial', ...FUND_REASONS, ...TOLD_IN],
  check: (set, policy) => {
    const place = 'funds.total.executed';
    const budget = budgetIn(set);
    const execution = executionOf(set, policy);
    if (execution.kind === 'open') return [withoutRate(place, execution, set)];
    if (!execution.low) return [{ status: 'passed', place }];
    if (isExplained(FUND_REASONS, set, policy) || tellsWhyUnspent(set))
      return [{ status: 'passed', place, explained: true }];
    const reasonPlace = placeFor(FUND_REASONS, set);
    const unspent = numberOf(budget, set)!.minus(numberOf(place, set)!);
    return [
      {
        status: 'failed',
        place,
        messageId: 'low',
        data: {
          executed: figure(place, set),
          budget: budgetName(set),
          annual: figure(budget, set),
          rate: asIs(execution.shown),
          limit: asIs(`${policy.lowExecution}%`),
          unspent: money(unspent),
        },
        related: [budget, ...(reasonPlace ? [reasonPlace] : [])],
        figures: {
          reported: formatDecimal(numberOf(place, set)!),
          computed: formatDecimal(numberOf(budget, set)!),
          arithmetic: localized((locale) => {
            const line = `${figure(place, set)[locale]} ÷ ${figure(budget, set)[locale]} = ${execution.shown}`;
            return locale === 'en'
              ? `executed ÷ ${budgetName(set).en}: ${line}`
              : `全年执行数 ÷ ${budgetName(set)[locale]}：${line}`;
          }),
        },
      },
    ];
  },
  examples: {
    valid: [
      { 'funds.total.annual': 743.91, 'funds.total.executed': 742.38 },
      { 'funds.total.annual': 100, 'funds.total.executed': 90 },
      { 'funds.total.annual': 0, 'funds.total.executed': 0 },
      { 'funds.total.annual': 743.91, 'funds.total.executed': null },
      {
        'funds.total.annual': 40,
        'funds.total.executed': 30,
        'funds.reason': '设备招标节约10万元，年末由财政收回。',
      },
      {
        'funds.total.annual': 40,
        'funds.total.executed': 30,
        'deviation.reason': '汛期推迟开工，尾款次年支付。',
      },
      {
        'funds.total.annual': 40,
        'funds.total.executed': 30,
        'goal.achieved': '完成两处泵站改造；因设备到货晚，10万元未支付，结转下年。',
      },
    ],
    invalid: [
      {
        // A cause of something else.
        form: {
          'funds.total.annual': 40,
          'funds.total.executed': 30,
          'goal.achieved': '因组织得力，任务全部完成。年末结余10万元。',
        },
        messageId: 'low',
        at: 'funds.total.executed',
      },
      {
        // Other remarks are about something else.
        form: {
          'funds.total.annual': 40,
          'funds.total.executed': 30,
          remarks: '负责人年中变更，已办移交手续。',
        },
        messageId: 'low',
        at: 'funds.total.executed',
      },
      {
        // How to compute the rate, as the blank form says it, is no reason.
        form: {
          'funds.total.initial': 40,
          'funds.total.executed': 30,
          'funds.reason': '1.预算执行率=预算执行数/调整后预算数',
        },
        messageId: 'low',
        at: 'funds.total.executed',
      },
      {
        form: { 'funds.total.annual': 25, 'funds.total.executed': 21.55 },
        messageId: 'low',
        at: 'funds.total.executed',
      },
    ],
  },
};
