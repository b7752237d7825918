import { evaluateField } from '../../model/relation/evaluate';
import type { FormSet } from '../../model/form/form';
import { labelOf } from '../../model/form/form';
import { asIs, localized } from '../../model/text/locale';
import { formatDecimal, meet, roundLikeExcel } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';
import { figure, money, undecided } from '../verdicts';

const BUDGET = 'procurement.budget';
const FINAL = 'procurement.final';

export const procurementRate: FunctionRule = {
  meta: {
    id: 'basic/procurement-rate',
    severity: 'explain',
    needs: ['basic'],
    title: {
      'zh-CN': '政府采购未按预算执行',
      en: 'Government procurement was not executed as budgeted',
    },
    requirement: {
      'zh-CN': '政府采购执行率 = 决算数 ÷ 预算数 = 100 %；有采购支出的须有采购预算',
      en: 'Procurement execution rate = final ÷ budget = 100 %; what is procured has a budget',
    },
    source: REVIEW_PRACTICE,
    messages: {
      differs: {
        'zh-CN':
          '{subject} {reported}，预算数 {budget}，执行率 {rate}，相差 {difference}。请核对两个数；属实的，请说明未按预算执行的原因。',
        en: '{subject}: {reported} of a budget of {budget}, a rate of {rate}, a difference of {difference}. Check both figures; if right, say why procurement departed from its budget.',
      },
      noBudget: {
        'zh-CN':
          '政府采购没有预算数，但决算数为 {reported}，无法计算采购执行率。采购须先有预算：请补填{subject}；确属年中追加的，请说明。',
        en: 'There is no procurement budget, yet final accounts of {reported}: no rate can be computed. Enter {subject}; if it was added during the year, say so.',
      },
    },
  },
  reads: [BUDGET, FINAL],
  check: (set) => [checkRate(set)],
  examples: {
    valid: [
      { 'procurement.budget': 49.31, 'procurement.final': 49.31 },
      { 'procurement.budget': 0, 'procurement.final': 0 },
      { 'procurement.budget': null, 'procurement.final': null },
      { 'procurement.budget': null, 'procurement.final': 0 },
      // The form shows no budget column for this row.
      { 'procurement.final': 49.31 },
    ],
    invalid: [
      {
        form: { 'procurement.budget': 60, 'procurement.final': 49.31 },
        messageId: 'differs',
        at: 'procurement.final',
      },
      {
        form: { 'procurement.budget': null, 'procurement.final': 49.31 },
        messageId: 'noBudget',
        at: 'procurement.budget',
      },
      {
        form: { 'procurement.budget': 0, 'procurement.final': 49.31 },
        messageId: 'noBudget',
        at: 'procurement.budget',
      },
    ],
  },
};

function checkRate(set: FormSet): Verdict {
  const final = evaluateField(FINAL, set);
  const budget = evaluateField(BUDGET, set);
  if (final.kind === 'none') return undecided(FINAL, FINAL, set);
  if (budget.kind === 'value' && meet(final.interval, budget.interval)) {
    return { status: 'passed', place: FINAL };
  }
  const unplanned = budget.kind === 'none' ? budget.problem === 'blank' : budget.value.eq(0);
  if (unplanned && final.value.gt(0)) {
    return {
      status: 'failed',
      place: BUDGET,
      messageId: 'noBudget',
      data: { subject: labelOf(set, BUDGET), reported: figure(FINAL, set) },
      related: [FINAL],
    };
  }
  if (budget.kind === 'none' || unplanned) return undecided(FINAL, BUDGET, set);
  const rate = `${roundLikeExcel(final.value.div(budget.value).times(100), 2).toFixed(2)}%`;
  return {
    status: 'failed',
    place: FINAL,
    messageId: 'differs',
    data: {
      subject: labelOf(set, FINAL),
      reported: figure(FINAL, set),
      budget: figure(BUDGET, set),
      rate: asIs(rate),
      difference: money(final.value.minus(budget.value).abs()),
    },
    related: [BUDGET],
    figures: {
      reported: formatDecimal(final.value),
      computed: formatDecimal(budget.value),
      arithmetic: localized(
        (locale) =>
          `${labelOf(set, FINAL)[locale]} ${figure(FINAL, set)[locale]} ÷ ${labelOf(set, BUDGET)[locale]} ${figure(BUDGET, set)[locale]} = ${rate}`,
      ),
    },
  };
}
