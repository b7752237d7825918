import type { Field, FormModel } from '../../model/form/form';
import { infoOf, isA } from '../../model/form/form';
import { localized } from '../../model/text/locale';
import { figureOf } from '../../model/relation/render';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { noFigureIn } from '../noFigure';
import { notChecked } from '../verdicts';
import { EXPENDITURE_ITEMS, YEAR_COLUMNS } from '../items';
import { flatMap } from '../../model/flatMap';

export const amountValid: FunctionRule = {
  meta: {
    id: 'basic/amount-valid',
    severity: 'error',
    needs: ['basic'],
    title: { 'zh-CN': '金额不是有效数字', en: 'An amount is no valid number' },
    requirement: {
      'zh-CN': '基础数据表的金额为不小于 0 的数字（预算调整可为负数）',
      en: 'Amounts of the basic data form are numbers of at least 0 (a budget adjustment may be negative)',
    },
    source: FORM_ITSELF,
    messages: {
      notNumber: {
        'zh-CN':
          '{subject}填的是“{figure}”，不是能计算的数字，有关合计都无法核对。请只填数字，说明写到别处。',
        en: '{subject} reads “{figure}”, which is no number, so its sums cannot be checked. Enter digits only and put remarks elsewhere.',
      },
      formulaError: {
        'zh-CN': '{subject}显示 {figure}，是公式出错。请修正公式，或直接填数字。',
        en: '{subject} shows {figure}: its formula fails. Repair it or enter the number.',
      },
      negative: {
        'zh-CN': '{subject}填 {figure}，金额不能是负数。请核对是否多了负号。',
        en: '{subject} reads {figure}; the amount cannot be negative. Is the minus sign a slip?',
      },
    },
  },
  reads: [
    ...EXPENDITURE_ITEMS.map((item) => `${item}.*` as const),
    ...YEAR_COLUMNS.map((column) => `projects.items[].${column}` as const),
    'procurement.budget',
    'procurement.final',
    'basicAdjustment.budget',
    'basicAdjustment.final',
    'buildings[].budgetInvestment',
    'buildings[].actualInvestment',
  ],
  check: (set) =>
    flatMap(
      set.forms.filter((form) => isA(form, 'basic')),
      amountsOf,
    ),
  examples: {
    valid: [
      { 'threePublic.total.final': 5, 'threePublic.overseas.final': 0, 'threePublic.hospitality.final': '' },
      { 'operating.total.prior': '1,056.69', 'operating.total.budget': '87.51万元' },
      { 'basicAdjustment.budget': -12.3 },
      { 'procurement.budget': '不涉及' },
    ],
    invalid: [
      {
        form: { 'projects.items[0].final': '7.50.' },
        messageId: 'notNumber',
        at: 'projects.items[0].final',
      },
      {
        form: { 'operating.office.final': '见附表' },
        messageId: 'notNumber',
        at: 'operating.office.final',
      },
      {
        form: { 'operating.total.final': '#REF!' },
        messageId: 'formulaError',
        at: 'operating.total.final',
      },
      {
        form: { 'threePublic.hospitality.final': -0.67 },
        messageId: 'negative',
        at: 'threePublic.hospitality.final',
      },
    ],
  },
};

/** A verdict for every cell that holds something. */
function amountsOf(form: FormModel): readonly Verdict[] {
  const amounts = [...form.fields.values()].filter(
    ({ measure, value }) => measure === 'money' && value.kind !== 'blank',
  );
  return amounts.length > 0 ? amounts.map((field) => checkAmount(field, form)) : [NOTHING_FILLED];
}

const NOTHING_FILLED = notChecked('threePublic.total.final', 'blank', {
  'zh-CN': '基础数据表还没有填金额',
  en: 'no amounts are filled in yet',
});

function checkAmount(field: Field, form: FormModel): Verdict {
  const { id: place, label, value } = field;
  if (value.kind === 'invalid' && noFigureIn(field) === 'nothing') {
    return notChecked(
      place,
      'not-a-number',
      localized((locale) =>
        locale === 'en' ? `${label.en} is no number` : `${label[locale]}填的是“${value.text}”`,
      ),
    );
  }
  const messageId = problemOf(field, form);
  if (!messageId) return { status: 'passed', place };
  const figure = localized((locale) => figureOf(field, locale));
  return { status: 'failed', place, messageId, data: { subject: label, figure }, related: [] };
}

function problemOf(field: Field, form: FormModel): string | undefined {
  const { id, value } = field;
  const problem = noFigureIn(field);
  if (problem) return problem === 'formulaError' ? problem : 'notNumber';
  const negative = value.kind === 'quantity' && value.quantity.value.lt(0);
  return negative && !infoOf(form, id)?.mayBeNegative ? 'negative' : undefined;
}
