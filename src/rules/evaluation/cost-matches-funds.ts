import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { IN_TEN_THOUSAND } from '../../model/form/form';
import { isCost } from '../../model/indicator/direction';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, indicatorsOf } from '../../model/indicator/indicator';
import type { IndicatorValue } from '../../model/indicator/parse';
import { asIs } from '../../model/text/locale';
import type { Decimal, Interval } from '../../model/number/quantity';
import { decimal, interval, meet } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { FUND_REASONS, tellsOfUnspent, TOLD_IN } from '../reasonPlaces';
import { FORM_ITSELF } from '../sources';
import { figure, notChecked, numberOf } from '../verdicts';

export const costMatchesFunds: FunctionRule = {
  meta: {
    id: 'evaluation/cost-matches-funds',
    severity: 'error',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '成本指标与资金数不符', en: 'A cost indicator and the funds disagree' },
    requirement: {
      'zh-CN': '写明资金总额的成本指标：年度指标值 = 全年（或年初）预算数，实际完成值 = 全年执行数',
      en: 'Where a cost indicator states the money total: target = annual (or initial) budget, actual = executed',
    },
    source: FORM_ITSELF,
    messages: {
      actual: {
        'zh-CN':
          '成本指标{name}的年度指标值 {target} 就是预算总额，但实际完成值填 {actual}，与全年执行数 {executed} 不同。请核对这两个数。',
        en: 'The target of cost indicator {name}, {target}, is the total budget, yet its actual value {actual} is not the executed {executed}. Check both figures.',
      },
      target: {
        'zh-CN':
          '成本指标{name}的实际完成值 {actual} 就是全年执行数，但年度指标值填 {target}，既不是全年预算数 {annual}，也不是年初预算数。请核对，或说明指标值的依据。',
        en: 'The actual value of cost indicator {name}, {actual}, is the executed total, yet its target {target} is neither the annual budget {annual} nor the initial one. Check it, or say what the target rests on.',
      },
    },
  },
  reads: [
    ...INDICATOR_FIELDS,
    'funds.total.initial',
    'funds.total.annual',
    'funds.total.executed',
    ...TOLD_IN,
    ...FUND_REASONS,
  ],
  check: (set) => {
    const costs = indicatorsOf(set).filter(({ names }) => isCost(names));
    if (costs.length > 0) return costs.map((indicator) => checkCost(indicator, set));
    return [
      notChecked('funds.total.executed', 'not-applicable', {
        'zh-CN': '没有成本指标',
        en: 'there is no cost indicator',
      }),
    ];
  },
  examples: {
    valid: [
      {
        'funds.total.annual': 743.91,
        'funds.total.executed': 742.38,
        'indicators[0].level1': '成本指标',
        'indicators[0].target': '743.91万元',
        'indicators[0].actual': '742.38万元',
      },
      {
        // All of it is owed, and a part is paid in the next year.
        'funds.total.annual': 743.91,
        'funds.total.executed': 742.38,
        'goal.achieved': '泵站建成，尾款1.53万元待决算后支付。',
        'indicators[0].level1': '成本指标',
        'indicators[0].target': '≤743.91万元',
        'indicators[0].actual': '743.91万元',
      },
      {
        // One cost among several: no total.
        'funds.total.annual': 743.91,
        'funds.total.executed': 742.38,
        'indicators[0].level1': '成本指标',
        'indicators[0].target': '≤5万元',
        'indicators[0].actual': '4.5万元',
      },
      {
        // A ceiling above the budget.
        'funds.total.annual': 743.91,
        'funds.total.executed': 742.38,
        'indicators[0].level1': '成本指标',
        'indicators[0].target': '≤750万元',
        'indicators[0].actual': '742.38万元',
      },
    ],
    invalid: [
      {
        form: {
          'funds.total.annual': 743.91,
          'funds.total.executed': 742.38,
          'indicators[0].level1': '成本指标',
          'indicators[0].target': '743.91万元',
          'indicators[0].actual': '724.38万元',
        },
        messageId: 'actual',
        at: 'indicators[0].actual',
      },
      {
        // All of the budget, of which less was paid: told more mildly.
        form: {
          'funds.total.annual': 743.91,
          'funds.total.executed': 742.38,
          'indicators[0].level1': '成本指标',
          'indicators[0].target': '743.91万元',
          'indicators[0].actual': '743.91万元',
        },
        messageId: 'actual',
        at: 'indicators[0].actual',
      },
      {
        form: {
          'funds.total.annual': 743.91,
          'funds.total.executed': 742.38,
          'indicators[0].level1': '成本指标',
          'indicators[0].target': '734.91万元',
          'indicators[0].actual': '7423800元',
        },
        messageId: 'target',
        at: 'indicators[0].target',
      },
    ],
  },
};

const FUNDS = ['funds.total.annual', 'funds.total.initial', 'funds.total.executed'] as const;

function checkCost(indicator: Indicator, set: FormSet): Verdict {
  const { index, shown } = indicator;
  const target = rowField('indicators[].target', index);
  const actual = rowField('indicators[].actual', index);
  const [plan, spent] = [amountOf(indicator.target), amountOf(indicator.actual)];
  if (!plan || !spent) {
    return notChecked(actual, 'not-applicable', {
      'zh-CN': '成本指标没有写明金额',
      en: 'the cost indicator states no amount',
    });
  }
  const [annual, initial, executed] = FUNDS.map((id) => fundOf(id, set));
  const planIsBudget = [annual, initial].some((fund) => fund && meet(plan, fund));
  const spentIsExecuted = executed && meet(spent, executed);
  if (planIsBudget && spentIsExecuted) return { status: 'passed', place: actual };
  const data = {
    name: shown,
    target: asIs(indicator.target!.text),
    actual: asIs(indicator.actual!.text),
    executed: figure('funds.total.executed', set),
    annual: figure('funds.total.annual', set),
  };
  if (planIsBudget && executed) {
    // What it cost may be all that there was, though some of it is paid later: the unspent is asked about elsewhere.
    const isWhole = annual !== undefined && meet(spent, annual);
    if (isWhole && tellsOfUnspent(set)) return { status: 'passed', place: actual };
    return {
      ...(isWhole && { severity: 'explain' as const }),
      status: 'failed',
      place: actual,
      messageId: 'actual',
      data,
      related: ['funds.total.executed', target],
    };
  }
  const ceiling = indicator.target?.kind === 'measured' && indicator.target.sign !== undefined;
  if (spentIsExecuted && annual && !ceiling) {
    const related: readonly FieldId[] = ['funds.total.annual', actual];
    // A target may have been set before the budget was: no contradiction in itself.
    return { status: 'failed', place: target, messageId: 'target', data, related, severity: 'explain' };
  }
  return notChecked(actual, 'undecidable', {
    'zh-CN': '成本指标的金额不像是资金总额',
    en: 'the cost indicator does not seem to state the money total',
  });
}

/** The amounts in 元 that a text may stand for. */
function amountOf(value: IndicatorValue | undefined): Interval | undefined {
  if (value?.kind !== 'measured' || value.unit.dimension !== 'money' || value.approximate) return undefined;
  const amount = value.lower ?? value.upper;
  return amount && interval(amount.minus(value.precision), amount.plus(value.precision));
}

/** One of the form's amounts, in 元. A zero is no amount that an indicator would repeat. */
function fundOf(id: (typeof FUNDS)[number], set: FormSet): Interval | undefined {
  const form = set.forms.find(({ fields }) => fields.has(id));
  const field = form?.fields.get(id);
  if (!form || field?.value.kind !== 'quantity' || numberOf(id, set)?.eq(0)) return undefined;
  const factor = decimal(IN_TEN_THOUSAND[form.unit]).times(10000);
  const { lower, upper } = field.value.quantity.interval;
  const scaled = (value: Decimal): Decimal => value.times(factor);
  return interval(scaled(lower.value), scaled(upper.value), lower.closed, upper.closed);
}
