import { evaluate, evaluateField } from '../../model/relation/evaluate';
import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf, listRows } from '../../model/form/form';
import type { Decimal } from '../../model/number/quantity';
import { meet, ZERO } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import type { Total } from '../parts';
import { partsOf, TOTALS, waysToAddUp } from '../parts';
import { REVIEW_PRACTICE } from '../sources';
import { columnOf, figure, isBlank, listed, money, notChecked, numberOf, undecided } from '../verdicts';
import { EXPENDITURE_ITEMS, YEAR_COLUMNS } from '../items';

interface Row {
  readonly final: FieldId;
  readonly others: readonly FieldId[];
  /** The total that this row is a part of, where its parts are complete. */
  readonly within: (set: FormSet) => Total | undefined;
  /** Set where the row is a total itself. */
  readonly total: Total | undefined;
}

/** What a total states, and what its filled parts add up to. */
interface Gap {
  readonly reported: Decimal;
  readonly computed: Decimal;
}

/** A total over filled or doubtful parts is left to `basic/total-missing` and to the parts' own findings. */
export const finalMissing: FunctionRule = {
  meta: {
    id: 'basic/final-missing',
    severity: 'hint',
    needs: ['basic'],
    title: {
      'zh-CN': '决算数未填列，而预算或上年有数',
      en: 'Final accounts are blank, though budget or last year are filled',
    },
    requirement: {
      'zh-CN': '预算数或上年决算数大于 0 的行，本年决算数应填数，没有支出填 0',
      en: 'Where the budget or last year’s final accounts are above 0, this year’s are filled; 0 where nothing was spent',
    },
    source: REVIEW_PRACTICE,
    messages: {
      missing: {
        'zh-CN': '{subject}未填列，而{known}。没有支出请填 0，有支出请补填。',
        en: '{subject} is blank, while there are: {known}. Enter 0 if nothing was spent, or the amount.',
      },
      leavesGap: {
        'zh-CN':
          '{subject}未填列，而{known}；按 0 计，{total} {reported} 比各项之和 {computed} 多 {difference}，这里很可能漏填了。请补填；没有支出的，填 0 并核对合计。',
        en: '{subject} is blank, while there are: {known}. Counted as 0, {total} {reported} exceeds its parts {computed} by {difference}: the amount is probably missing here. Enter it, or 0 and check the total.',
      },
    },
  },
  reads: [
    ...EXPENDITURE_ITEMS.map((item) => `${item}.*` as const),
    ...YEAR_COLUMNS.map((column) => `projects.items[].${column}` as const),
    'procurement.budget',
    'procurement.final',
  ],
  check: (set) => {
    const rows = rowsOf(set);
    const started = rows.some(({ final }) => numberOf(final, set) !== undefined);
    return rows.map((row) => (started ? checkRow(row, set) : notFilledYet(row.final)));
  },
  examples: {
    valid: [
      { 'threePublic.hospitality.budget': 2, 'threePublic.hospitality.final': 0 },
      // Nothing was planned either.
      {
        'threePublic.overseas.budget': 0,
        'threePublic.overseas.final': null,
        'operating.office.final': 3,
      },
      // No final accounts at all: the form is not filled in yet.
      { 'threePublic.hospitality.budget': 2, 'threePublic.hospitality.final': null },
      // Left to total-missing.
      { 'projects.total.budget': 5, 'projects.total.final': null, 'projects.items[0].final': 5 },
    ],
    invalid: [
      {
        form: {
          'threePublic.total.final': 5,
          'threePublic.vehicles.final': 5,
          'threePublic.hospitality.prior': 0.67,
          'threePublic.hospitality.budget': 2,
          'threePublic.hospitality.final': null,
        },
        messageId: 'missing',
        at: 'threePublic.hospitality.final',
      },
      {
        form: { 'procurement.budget': 50, 'procurement.final': '——', 'projects.total.final': 5 },
        messageId: 'missing',
        at: 'procurement.final',
      },
      {
        form: {
          'threePublic.total.final': 5.67,
          'threePublic.vehicles.final': 5,
          'threePublic.hospitality.budget': 2,
          'threePublic.hospitality.final': null,
        },
        messageId: 'leavesGap',
        at: 'threePublic.hospitality.final',
      },
    ],
  },
};

const ITEMS = EXPENDITURE_ITEMS.map((item): Row => {
  const final = `${item}.final` as const;
  return {
    final,
    others: [`${item}.prior`, `${item}.budget`],
    within: (set) => TOTALS.find((total) => partsOf(total, 'final', set).includes(final)),
    total: TOTALS.find((found) => found === item),
  };
});

const PROCUREMENT: Row = {
  final: 'procurement.final',
  others: ['procurement.budget'],
  within: () => undefined,
  total: undefined,
};

function rowsOf(set: FormSet): readonly Row[] {
  const projects = listRows(set, 'projects.items').map(({ index }): Row => ({
    final: rowField('projects.items[].final', index),
    others: [rowField('projects.items[].prior', index), rowField('projects.items[].budget', index)],
    within: () => 'projects.total',
    total: undefined,
  }));
  return [...ITEMS, ...projects, PROCUREMENT];
}

function checkRow({ final, others, within: withinBy, total: own }: Row, set: FormSet): Verdict {
  if (findField(set, final)?.value.kind === 'quantity') return { status: 'passed', place: final };
  const known = others.filter((id) => numberOf(id, set)?.gt(0));
  if (!isBlank(final, set) || known.length === 0) return undecided(final, final, set);
  if (own && hasFigures(own, set)) return undecided(final, final, set);
  const within = withinBy(set);
  const gap = within && gapOf(within, set);
  const data = {
    subject: labelOf(set, final),
    known: listed(known, set, columnOf),
  };
  if (!gap) return { status: 'failed', place: final, messageId: 'missing', data, related: known };
  const place = `${within}.final` as const;
  return {
    status: 'failed',
    place: final,
    messageId: 'leavesGap',
    severity: 'explain',
    data: {
      ...data,
      total: findField(set, place)!.shortLabel,
      reported: figure(place, set),
      computed: money(gap.computed),
      difference: money(gap.reported.minus(gap.computed)),
    },
    related: [...known, place],
  };
}

/** Whether something stands in a total's parts that tells more than the blank total itself. */
function hasFigures(own: Total, set: FormSet): boolean {
  return YEAR_COLUMNS.some((column) => partsOf(own, column, set).some((id) => numberOf(id, set)?.gt(0)));
}

/**
 * A total that exceeds its parts however they are added up: only then can a blank part be what is missing, and not
 * where 公务用车 itself is blank over its own parts.
 */
function gapOf(within: Total, set: FormSet): Gap | undefined {
  const reported = evaluateField(`${within}.final`, set);
  if (reported.kind === 'none' || reported.value.lte(0)) return undefined;
  const gaps = waysToAddUp(within, 'final', set).map((expression): Gap | undefined => {
    const parts = evaluate(expression, {}, set);
    if (parts.kind === 'none') {
      return parts.problem === 'blank' ? { reported: reported.value, computed: ZERO } : undefined;
    }
    if (reported.value.lte(parts.value) || meet(reported.interval, parts.interval)) return undefined;
    return { reported: reported.value, computed: parts.value };
  });
  return gaps.every((gap) => gap) ? gaps[0] : undefined;
}

function notFilledYet(place: FieldId): Verdict {
  return notChecked(place, 'blank', {
    'zh-CN': '本年决算数一栏还没有填',
    en: 'this year’s final accounts are not filled in yet',
  });
}
