import type { FieldId } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf, listRows } from '../../model/form/form';
import type { Decimal } from '../../model/number/quantity';
import { mayBeAtMost, meet } from '../../model/number/quantity';
import { evaluate, evaluateField } from '../../model/relation/evaluate';
import { sum } from '../../model/relation/relation';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { figure, listed, money, numberOf, textOf } from '../verdicts';
import { flatMap } from '../../model/flatMap';

const COLUMNS = ['initial', 'annual', 'executed'] as const;
type Column = (typeof COLUMNS)[number];
/** What rows of funds are called; under another name a row of the next table may have been read. */
const OF_FUNDS = /资金|财政|拨款|收入|经费|配套|结转|结余|债|补助|自筹|投入|贷款|捐|中央|地方|[省市县区]级/;
const SOURCES = ['fiscal', 'carriedOver', 'specialAccounts', 'unitFunds', 'other'] as const;

/**
 * Rows under names of the form's own, or fewer than all, need not be all that the total is made of, so
 * `evaluation/funds-by-source` concludes nothing. Two things are wrong all the same: one row above its total, and
 * rows that make up the total in the other columns and not in this one.
 */
export const fundRows: FunctionRule = {
  meta: {
    id: 'evaluation/fund-rows',
    severity: 'error',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '资金分项与总额不符', en: 'Rows of the funds disagree with their total' },
    requirement: {
      'zh-CN': '各项资金不大于年度资金总额；别的栏里各项相加等于总额的，这一栏也应相等',
      en: 'No row of the funds exceeds their total; rows that make up the total in other columns do so in each',
    },
    source: FORM_ITSELF,
    messages: {
      exceeds: {
        'zh-CN': '{subject} {reported}，大于{total} {computed}。一项资金不会大于总额，请核对这两个数。',
        en: '{subject} is {reported}, above {total} {computed}. No part exceeds the whole: check both figures.',
      },
      differs: {
        'zh-CN':
          '{total}填 {computed}，其中各项相加为 {reported}（{parts}），相差 {difference}；别的栏里各项相加正好等于总额。请核对这一栏。',
        en: '{total} reads {computed}; its rows add up to {reported} ({parts}), a difference of {difference}, while they make up the total in the other columns. Check this column.',
      },
    },
  },
  reads: [
    ...flatMap([...SOURCES, 'total', 'others[]'], (row) => COLUMNS.map((column) => `funds.${row}.${column}`)),
    'funds.others[].name',
  ],
  check: (set) => flatMap(COLUMNS, (column) => checkColumn(column, set)),
  examples: {
    valid: [
      {
        'funds.total.annual': 540,
        'funds.others[0].name': '中央财政资金',
        'funds.others[0].annual': 360,
        'funds.others[1].name': '地方资金',
        'funds.others[1].annual': 180,
      },
      {
        // Rows of a row: nowhere do they make up the total.
        'funds.total.annual': 90,
        'funds.total.executed': 80,
        'funds.fiscal.annual': 90,
        'funds.fiscal.executed': 80,
        'funds.others[0].name': '其中：县级资金',
        'funds.others[0].annual': 40,
        'funds.others[0].executed': 30,
      },
      {
        // One row has no figure that could be read.
        projectName: '示例项目',
        'funds.total.annual': 32.5,
        'funds.total.executed': 32.5,
        'funds.fiscal.annual': 30,
        'funds.fiscal.executed': 30,
        'funds.unitFunds.annual': 2.5,
        'funds.unitFunds.executed': '#REF!',
      },
      // All sources are there: that is another rule's.
      {
        projectName: '示例项目',
        'funds.total.annual': 90,
        'funds.fiscal.annual': 95,
        'funds.other.annual': 0,
      },
    ],
    invalid: [
      {
        form: {
          'funds.total.annual': 90,
          'funds.others[0].name': '县级资金',
          'funds.others[0].annual': 900,
        },
        messageId: 'exceeds',
        at: 'funds.others[0].annual',
      },
      {
        form: {
          projectName: '示例项目',
          'funds.total.initial': 325,
          'funds.total.annual': 32.5,
          'funds.fiscal.initial': 30,
          'funds.fiscal.annual': 30,
          'funds.unitFunds.initial': 2.5,
          'funds.unitFunds.annual': 2.5,
        },
        messageId: 'differs',
        at: 'funds.total.initial',
      },
    ],
  },
};

function checkColumn(column: Column, set: FormSet): readonly Verdict[] {
  const total = `funds.total.${column}` as const;
  const whole = evaluateField(total, set);
  const parts = partsOf(column, set);
  if (whole.kind === 'none' || whole.value.lte(0) || parts.length === 0 || isDecidable(column, set))
    return [];
  if (!areFunds(set)) return [];
  for (const part of parts) {
    const value = evaluateField(part, set);
    if (value.kind === 'none' || mayBeAtMost(value.interval, whole.interval)) continue;
    const data = { subject: labelOf(set, part), reported: figure(part, set) };
    return [
      failed(part, 'exceeds', { ...data, total: labelOf(set, total), computed: figure(total, set) }, [total]),
    ];
  }
  const added = evaluate(sum(...parts), {}, set);
  const makesUp = COLUMNS.some((other) => other !== column && isMadeUp(other, set));
  if (isOpen(column, set)) return [];
  if (added.kind === 'none' || !makesUp || meet(added.interval, whole.interval))
    return [{ status: 'passed', place: total }];
  const data = {
    total: labelOf(set, total),
    computed: figure(total, set),
    reported: money(added.value),
    parts: listed(parts, set),
    difference: money(added.value.minus(whole.value).abs()),
  };
  return [{ ...failed(total, 'differs', data, parts), severity: 'explain' }];
}

type Failed = Extract<Verdict, { status: 'failed' }>;

const failed = (
  place: FieldId,
  messageId: string,
  data: Failed['data'],
  related: readonly FieldId[],
): Failed => ({
  status: 'failed',
  place,
  messageId,
  data,
  related,
});

/** The rows of a column that have an amount. */
function partsOf(column: Column, set: FormSet): readonly FieldId[] {
  return rowsOf(column, set).filter((id) => numberOf(id, set) !== undefined);
}

function rowsOf(column: Column, set: FormSet): readonly FieldId[] {
  const others = listRows(set, 'funds.others').map(
    ({ index }): FieldId => `funds.others[${index}].${column}`,
  );
  return [...SOURCES.map((source): FieldId => `funds.${source}.${column}`), ...others];
}

/** Whether what stands in a row is no figure: what it would add nobody knows. */
function isOpen(column: Column, set: FormSet): boolean {
  return rowsOf(column, set).some((id) => findField(set, id)?.value.kind === 'invalid');
}

function areFunds(set: FormSet): boolean {
  return listRows(set, 'funds.others').every(({ index }) =>
    OF_FUNDS.test(textOf(`funds.others[${index}].name`, set) ?? ''),
  );
}

/** Two amounts or more that come to the total exactly: one alone may be the total once more. */
function isMadeUp(column: Column, set: FormSet): boolean {
  const whole = numberOf(`funds.total.${column}`, set);
  const amounts = partsOf(column, set).map((id) => numberOf(id, set)!);
  if (!whole || amounts.filter((amount) => amount.gt(0)).length < 2) return false;
  return amounts.reduce((all: Decimal, each) => all.plus(each)).eq(whole);
}

/** All sources stand there by their usual names, so that their sum must be the total. */
function isDecidable(column: Column, set: FormSet): boolean {
  return (
    listRows(set, 'funds.others').length === 0 &&
    set.forms.every(({ unrecognized }) => unrecognized.length === 0) &&
    (['fiscal', 'other'] as const).every(
      (source) => findField(set, `funds.${source}.${column}`) !== undefined,
    )
  );
}
