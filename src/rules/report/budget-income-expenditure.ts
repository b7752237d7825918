import { evaluateField } from '../../model/relation/evaluate';
import type { FieldId } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf } from '../../model/form/form';
import { localized } from '../../model/text/locale';
import { formatDecimal, meet } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { REPORT_AND_TABLES } from '../sources';
import { figure, money, undecided } from '../verdicts';
import { flatMap } from '../../model/flatMap';

/** What the report states, and the figures of the form that it may be: of one kind only, never of another. */
const PAIRS: readonly (readonly [FieldId, readonly FieldId[]])[] = [
  // 预算资金 may be the budget before or after adjustment.
  ['report.initialBudget', ['funds.total.initial', 'funds.total.annual']],
  ['report.annualBudget', ['funds.total.annual']],
  // An appropriation is of the general public budget, where the form tells the sources apart.
  ['report.income', ['funds.total.annual', 'funds.bySource.generalPublicBudget']],
  ['report.expenditure', ['funds.total.executed']],
];

/** To be explained: a report may speak of the general public budget alone, or of what was really received. */
export const budgetIncomeExpenditure: FunctionRule = {
  meta: {
    id: 'report/budget-income-expenditure',
    severity: 'explain',
    needs: ['evaluation', 'report'],
    title: {
      'zh-CN': '报告的预算、收入或支出与自评表不一致',
      en: 'Budget, income or expenditure differ between report and form',
    },
    requirement: {
      'zh-CN': '报告的预算、拨款收入、支出分别与自评表的预算数、资金来源、执行数一致（三者互不替代）',
      en: 'Budget, appropriation and expenditure in the report = budget, sources and executed amount of the form, each with its own',
    },
    source: REPORT_AND_TABLES,
    messages: {
      differs: {
        'zh-CN':
          '{subject}写 {reported}，自评表{other}是 {computed}，相差 {difference}。请核对；口径不同的（如只含一般公共预算、实际到账数），请说明。',
        en: '{subject} is stated as {reported}, {other} in the form is {computed}, a difference of {difference}. Check them; if they differ in scope, say so.',
      },
    },
  },
  reads: flatMap(PAIRS, ([stated, others]) => [stated, ...others]) as FunctionRule['reads'],
  check: (set) => {
    // What the report leaves unsaid goes without saying, as long as it says something.
    const stated = PAIRS.filter(([id]) => findField(set, id));
    return (stated.length > 0 ? stated : PAIRS.slice(0, 1)).map(([id, others]) => verdict(id, others, set));
  },
  examples: {
    valid: [
      {
        'report.initialBudget': 617.73,
        'report.income': 743.91,
        'report.expenditure': 742.38,
        'funds.total.initial': 617.73,
        'funds.total.annual': 743.91,
        'funds.total.executed': 742.38,
      },
      { 'report.income': 700, 'funds.bySource.generalPublicBudget': 700, 'funds.total.annual': 743.91 },
    ],
    invalid: [
      {
        form: { 'report.income': 742.38, 'funds.total.annual': 743.91, 'funds.total.executed': 742.38 },
        messageId: 'differs',
        at: 'report.income',
      },
    ],
  },
};

function verdict(place: FieldId, others: readonly FieldId[], set: FormSet): Verdict {
  const left = evaluateField(place, set);
  if (left.kind === 'none') return undecided(place, place, set);
  const known = flatMap(others, (id) => {
    const value = evaluateField(id, set);
    return value.kind === 'value' ? [{ id, value }] : [];
  });
  const [first] = known;
  if (!first) return undecided(place, others[0]!, set);
  const same = known.find(({ value }) => meet(left.interval, value.interval));
  if (same) return { status: 'passed', place, related: [same.id] };
  const { id, value } = first;
  return {
    status: 'failed',
    place,
    messageId: 'differs',
    data: {
      subject: labelOf(set, place),
      reported: figure(place, set),
      other: labelOf(set, id),
      computed: figure(id, set),
      difference: money(left.value.minus(value.value).abs()),
    },
    related: [id],
    figures: {
      reported: formatDecimal(left.value),
      computed: formatDecimal(value.value),
      arithmetic: localized(
        (locale) =>
          `${labelOf(set, place)[locale]} ${figure(place, set)[locale]} ≠ ${labelOf(set, id)[locale]} ${figure(id, set)[locale]}`,
      ),
    },
  };
}
