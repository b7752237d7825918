import { evaluate } from '../../model/relation/evaluate';
import type { FieldId } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf } from '../../model/form/form';
import type { Expression } from '../../model/relation/relation';
import { fieldsIn, sum } from '../../model/relation/relation';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { listed, money } from '../verdicts';
import { FUND_PARTS } from '../items';
import { flatMap } from '../../model/flatMap';

const COLUMNS = ['initial', 'annual', 'executed'] as const;

export const fundTotalMissing: FunctionRule = {
  meta: {
    id: 'evaluation/fund-total-missing',
    severity: 'error',
    needs: ['any-evaluation'],
    title: {
      'zh-CN': '资金分项填了，总额未填',
      en: 'Parts of the funds are filled in, their total is not',
    },
    requirement: {
      'zh-CN': '其中各行填了金额的，年度资金总额不留空、不为 0',
      en: 'Where rows of the fund table have amounts, their total is neither blank nor 0',
    },
    source: FORM_ITSELF,
    messages: {
      blank: {
        'zh-CN': '{subject}未填，但其中各行有金额：{parts}（合计 {sum}）。请补填总额。',
        en: '{subject} is blank, yet rows below it have amounts: {parts} ({sum} together). Fill the total in.',
      },
      zero: {
        'zh-CN': '{subject}填 0，但其中各行有金额：{parts}（合计 {sum}）。请改总额。',
        en: '{subject} is 0, yet rows below it have amounts: {parts} ({sum} together). Correct the total.',
      },
    },
  },
  reads: flatMap(COLUMNS, (column) => [
    `funds.total.${column}` as const,
    ...FUND_PARTS.map((part) => `funds.${part}.${column}` as const),
  ]),
  check: (set) => flatMap(COLUMNS, (column) => checkColumn(`funds.total.${column}`, PARTS[column], set)),
  examples: {
    valid: [
      { 'funds.total.annual': 60, 'funds.fiscal.annual': 60 },
      { 'funds.total.annual': 0, 'funds.fiscal.annual': 0, 'funds.other.annual': null },
      { 'funds.total.annual': null, 'funds.fiscal.annual': null },
      // Of the parts that need not be complete.
      { 'funds.total.annual': null, 'funds.other.annual': 0 },
    ],
    invalid: [
      {
        form: { 'funds.total.annual': null, 'funds.fiscal.annual': 45, 'funds.other.annual': 15 },
        messageId: 'blank',
        at: 'funds.total.annual',
      },
      {
        form: { 'funds.total.executed': 0, 'funds.fiscal.executed': 45 },
        messageId: 'zero',
        at: 'funds.total.executed',
      },
    ],
  },
};

const partsIn = (column: (typeof COLUMNS)[number]): Expression =>
  sum(...FUND_PARTS.map((part) => `funds.${part}.${column}` as const));
const PARTS = { initial: partsIn('initial'), annual: partsIn('annual'), executed: partsIn('executed') };

function checkColumn(place: FieldId, parts: Expression, set: FormSet): readonly Verdict[] {
  const field = findField(set, place);
  const filled = fieldsIn(parts, {}, set).filter((id) => {
    const value = findField(set, id)?.value;
    return value?.kind === 'quantity' && value.quantity.value.gt(0);
  });
  const value = evaluate(parts, {}, set);
  if (!field || value.kind === 'none') return [];
  const isZero = field.value.kind === 'quantity' && field.value.quantity.value.eq(0);
  const isOpen = isZero || field.value.kind === 'blank';
  if (filled.length === 0 || !isOpen) return [{ status: 'passed', place }];
  return [
    {
      status: 'failed',
      place,
      messageId: isZero ? 'zero' : 'blank',
      data: { subject: labelOf(set, place), parts: listed(filled, set), sum: money(value.value) },
      related: filled,
    },
  ];
}
