import type { FieldId } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf } from '../../model/form/form';
import { ZERO } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import type { Total } from '../parts';
import { partsOf, TOTALS } from '../parts';
import { FORM_ITSELF } from '../sources';
import { isBlank, listed, money, numberOf, undecided } from '../verdicts';
import type { YearColumn } from '../items';
import { EXPENDITURE_ITEMS, YEAR_COLUMNS } from '../items';
import { flatMap } from '../../model/flatMap';

/**
 * A blank total, or one left at 0. The sum rule does not decide a blank one; a 0 breaks it as well, and both
 * findings stand until one cause is shown for both.
 */
export const totalMissing: FunctionRule = {
  meta: {
    id: 'basic/total-missing',
    severity: 'error',
    needs: ['basic'],
    title: { 'zh-CN': '明细已填，合计未填列或为 0', en: 'The parts are filled, their total is blank or 0' },
    requirement: {
      'zh-CN': '三公经费、公务用车、项目支出、公用经费：明细填了数，合计也要填（三栏分别成立）',
      en: 'Three public expenses, vehicles, projects, operating expenditure: where parts are filled the total is too, in each column',
    },
    source: FORM_ITSELF,
    messages: {
      missing: {
        'zh-CN': '{subject}未填列，而明细已填：{parts}。请填合计，各项相加为 {sum}。',
        en: '{subject} is blank, though its parts are filled: {parts}. Enter the total; they add up to {sum}.',
      },
      zero: {
        'zh-CN': '{subject}是 0，但明细已填：{parts}。合计漏算了，各项相加为 {sum}。',
        en: '{subject} is 0, though its parts are filled: {parts}. The total was left out; they add up to {sum}.',
      },
      missingAtLeast: {
        'zh-CN':
          '{subject}未填列，而其中各项已填：{parts}。请填公用经费总数，应不小于其中各项之和 {sum}（“其中”不必列全）。',
        en: '{subject} is blank, though parts of it are filled: {parts}. Enter the total: at least their sum of {sum}, as not every part is listed.',
      },
    },
  },
  reads: [
    ...EXPENDITURE_ITEMS.map((item) => `${item}.*` as const),
    ...YEAR_COLUMNS.map((column) => `projects.items[].${column}` as const),
  ],
  check: (set) => flatMap(TOTALS, (total) => YEAR_COLUMNS.map((column) => checkTotal(total, column, set))),
  examples: {
    valid: [
      { 'threePublic.total.final': 5, 'threePublic.vehicles.final': 5 },
      { 'threePublic.total.final': 0, 'threePublic.vehicles.final': 0 },
      { 'projects.total.prior': null, 'projects.items[0].prior': 0 },
      // The form has no such row.
      { 'threePublic.vehiclePurchase.final': 5 },
    ],
    invalid: [
      {
        form: {
          'threePublic.total.final': null,
          'threePublic.vehicles.final': 5,
          'threePublic.overseas.final': null,
        },
        messageId: 'missing',
        at: 'threePublic.total.final',
      },
      {
        form: {
          'projects.total.budget': '——',
          'projects.items[0].budget': 38.5,
          'projects.items[1].budget': 5,
        },
        messageId: 'missing',
        at: 'projects.total.budget',
      },
      {
        form: { 'threePublic.total.final': 0, 'threePublic.vehicles.final': 5 },
        messageId: 'zero',
        at: 'threePublic.total.final',
      },
      {
        form: { 'operating.total.final': null, 'operating.office.final': 11.89 },
        messageId: 'missingAtLeast',
        at: 'operating.total.final',
      },
    ],
  },
};

function checkTotal(total: Total, column: YearColumn, set: FormSet): Verdict {
  const place = `${total}.${column}` as const;
  const value = findField(set, place)?.value;
  if (value?.kind === 'quantity' && !value.quantity.value.eq(0)) return { status: 'passed', place };
  const filled = filledParts(total, column, set);
  if (value?.kind === 'quantity' && filled.length === 0) return { status: 'passed', place };
  if ((value?.kind !== 'blank' && value?.kind !== 'quantity') || filled.length === 0) {
    return undecided(place, place, set);
  }
  const blank = total === 'operating.total' ? 'missingAtLeast' : 'missing';
  return {
    status: 'failed',
    place,
    messageId: value.kind === 'quantity' ? 'zero' : blank,
    data: {
      subject: labelOf(set, place),
      parts: listed(filled, set, (id) => findField(set, id)!.shortLabel),
      sum: money(filled.reduce((sum, id) => sum.plus(numberOf(id, set) ?? ZERO), ZERO)),
    },
    related: filled,
  };
}

/** What adds up to a total: in place of a part that is a blank total itself, what that one's parts hold. */
function filledParts(total: Total, column: YearColumn, set: FormSet): readonly FieldId[] {
  return flatMap(partsOf(total, column, set), (id) => {
    const own = TOTALS.find((each) => id === `${each}.${column}`);
    if (own && isUntouched(id, set)) return filledParts(own, column, set);
    return numberOf(id, set)?.gt(0) ? [id] : [];
  });
}

/** Nothing typed: a marker such as `——` says as much as 0. */
function isUntouched(id: FieldId, set: FormSet): boolean {
  return isBlank(id, set) && findField(set, id)!.text.trim() === '';
}
