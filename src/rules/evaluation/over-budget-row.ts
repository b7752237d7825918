import { evaluate, evaluateField } from '../../model/relation/evaluate';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf, listRows } from '../../model/form/form';
import { asIs } from '../../model/text/locale';
import { formatDecimal, mayBeAtMost } from '../../model/number/quantity';
import type { Decimal } from '../../model/number/quantity';
import { fieldsIn, firstFound } from '../../model/relation/relation';
import { renderRelation } from '../../model/relation/render';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { FUND_REASONS, placeFor, isExplained, tellsOfAdjustment, TOLD_IN } from '../reasonPlaces';
import { REVIEW_PRACTICE } from '../sources';
import { figure, money, notChecked, undecided } from '../verdicts';
import { FUND_PARTS } from '../items';
import { flatMap } from '../../model/flatMap';

/** The total has its own rule where the form states the adjusted budget, which is a limit. */
const ROWS = ['total', ...FUND_PARTS] as const;

export const overBudgetRow: FunctionRule = {
  meta: {
    id: 'evaluation/over-budget-row',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '一行资金的执行数超过预算数', en: 'More was executed in a row than its budget' },
    requirement: {
      'zh-CN': '各资金行执行数 > 本行预算数，或总额执行数 > 年初预算数（表中没有全年预算数）的，须说明',
      en: 'More executed in a row of funds than its budget, or in total than the initial budget of a form without an annual one, needs a reason',
    },
    source: REVIEW_PRACTICE,
    messages: {
      exceeds: {
        'zh-CN':
          '{subject} {executed}，超过{limit} {budget}，多 {difference}（{rate}）。请说明资金从哪里来（追加、调剂），或核对这两个数。',
        en: '{subject} is {executed}, above {limit} {budget} by {difference} ({rate}). Say where the money came from, or check both figures.',
      },
    },
  },
  reads: [
    ...flatMap([...ROWS, 'others[]'], (row) =>
      ['initial', 'annual', 'executed'].map((column) => `funds.${row}.${column}`),
    ),
    ...FUND_REASONS,
    ...TOLD_IN,
  ],
  check: (set, policy) => {
    const explained = isExplained(FUND_REASONS, set, policy) || tellsOfAdjustment(set);
    const others = listRows(set, 'funds.others').map(({ index }) => `others[${index}]`);
    return [...ROWS, ...others]
      .filter((row) => isItsOwn(row, set))
      .map((row) => checkRow(row, explained, set));
  },
  examples: {
    valid: [
      // The initial budget is no limit where the adjusted one is stated; over that one is another rule's.
      { 'funds.total.initial': 40, 'funds.total.annual': 50, 'funds.total.executed': 52 },
      { 'funds.project.initial': 160, 'funds.project.executed': 160 },
      {
        // All of the excess is in this row: one finding is enough.
        'funds.total.annual': 50,
        'funds.total.executed': 52,
        'funds.fiscal.annual': 50,
        'funds.fiscal.executed': 52,
      },
      {
        'funds.total.initial': 640,
        'funds.total.executed': 655,
        'funds.reason': '年中追加免费开放补助15万元。',
      },
      {
        'funds.project.initial': 160,
        'funds.project.executed': 180,
        'goal.achieved': '年中追加20万元用于设备更新，任务全部完成。',
      },
      { 'funds.other.annual': null, 'funds.other.executed': 3 },
    ],
    invalid: [
      {
        form: { 'funds.total.initial': 640, 'funds.total.executed': 655 },
        messageId: 'exceeds',
        at: 'funds.total.executed',
      },
      {
        form: {
          'funds.total.annual': 50,
          'funds.total.executed': 50,
          'funds.others[0].name': '县级资金',
          'funds.others[0].annual': 20,
          'funds.others[0].executed': 21,
        },
        messageId: 'exceeds',
        at: 'funds.others[0].executed',
      },
      {
        form: {
          'funds.total.annual': 90,
          'funds.total.executed': 90,
          'funds.fiscal.annual': 60,
          'funds.fiscal.executed': 64,
          'funds.other.annual': 30,
          'funds.other.executed': 26,
        },
        messageId: 'exceeds',
        at: 'funds.fiscal.executed',
      },
    ],
  },
};

function isItsOwn(row: string, set: FormSet): boolean {
  if (!findField(set, `funds.${row}.executed`)) return false;
  return row !== 'total' || budgetOf('total', set) === 'funds.total.initial';
}

function budgetOf(row: string, set: FormSet): ReturnType<typeof fieldsIn>[number] {
  return fieldsIn(firstFound(`funds.${row}.annual`, `funds.${row}.initial`), {}, set)[0]!;
}

function checkRow(row: string, explained: boolean, set: FormSet): Verdict {
  const place = `funds.${row}.executed`;
  const budget = budgetOf(row, set);
  const left = evaluateField(place, set);
  const right = evaluateField(budget, set);
  if (left.kind === 'none') return undecided(place, place, set);
  if (right.kind === 'none') return undecided(place, budget, set);
  if (mayBeAtMost(left.interval, right.interval)) return { status: 'passed', place };
  const excess = left.value.minus(right.value);
  if (row !== 'total' && excessOfTotal(set)?.eq(excess)) return { status: 'passed', place };
  if (explained) return { status: 'passed', place, explained: true };
  if (right.value.eq(0)) {
    return notChecked(place, 'not-applicable', {
      'zh-CN': '本行没有预算数',
      en: 'the row has no budget',
    });
  }
  const reasonPlace = placeFor(FUND_REASONS, set);
  return {
    status: 'failed',
    place,
    messageId: 'exceeds',
    data: {
      subject: labelOf(set, place),
      executed: figure(place, set),
      limit: labelOf(set, budget),
      budget: figure(budget, set),
      difference: money(excess),
      rate: asIs(`${formatDecimal(left.value.div(right.value).times(100), 2)}%`),
    },
    related: [budget, ...(reasonPlace ? [reasonPlace] : [])],
    figures: {
      reported: formatDecimal(left.value),
      computed: formatDecimal(right.value),
      arithmetic: renderRelation(place, '>', firstFound(budget), {}, set),
    },
  };
}

/** What the whole form is over its budget by. */
function excessOfTotal(set: FormSet): Decimal | undefined {
  const executed = evaluateField('funds.total.executed', set);
  const budget = evaluate(firstFound('funds.total.annual', 'funds.total.initial'), {}, set);
  return executed.kind === 'value' && budget.kind === 'value'
    ? executed.value.minus(budget.value)
    : undefined;
}
