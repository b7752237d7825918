import type { FormSet } from '../../model/form/form';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { blanksIn, RESULT_FIELDS } from '../filledIn';
import { FUND_PARTS } from '../items';
import { FORM_ITSELF } from '../sources';
import { numberOf } from '../verdicts';
import { flatMap } from '../../model/flatMap';

/** 全年预算数 and 全年执行数: without them there is no execution rate. The initial budget of a new item is blank. */
const COLUMNS = ['annual', 'executed'] as const;

/** A blank total over parts with amounts is left to `evaluation/fund-total-missing`. */
export const fundsMissing: FunctionRule = {
  meta: {
    id: 'evaluation/funds-missing',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '全年预算数或全年执行数未填', en: 'The year’s budget or what was executed is missing' },
    requirement: {
      'zh-CN': '表已填写的，年度资金总额的全年预算数、全年执行数不留空；没有资金的填 0',
      en: 'In a form that is filled in, the year’s budget and what was executed are; 0 where there are no funds',
    },
    source: FORM_ITSELF,
    messages: {
      blank: {
        'zh-CN': '{subject}未填，预算执行率无从核对。请补填；没有资金的，填 0。',
        en: '{subject} is blank, so the execution rate cannot be checked. Fill it in; 0 where there are no funds.',
      },
    },
  },
  reads: [
    ...RESULT_FIELDS,
    ...flatMap(COLUMNS, (column) => [
      `funds.total.${column}` as const,
      ...FUND_PARTS.map((part) => `funds.${part}.${column}` as const),
    ]),
  ],
  check: (set) => flatMap(COLUMNS, (column) => checkColumn(column, set)),
  examples: {
    valid: [
      { 'funds.total.annual': 60, 'funds.total.executed': 48, 'total.score': 96 },
      // No funds, and said so.
      { 'funds.total.annual': 0, 'funds.total.executed': 0, 'total.score': 96 },
      // Nobody has begun to fill it in.
      { 'funds.total.annual': 60, 'funds.total.executed': null, 'total.score': null },
      // The parts have amounts, which is told of the total.
      {
        'funds.total.annual': 60,
        'funds.total.executed': null,
        'funds.fiscal.executed': 48,
        'total.score': 96,
      },
    ],
    invalid: [
      {
        form: { 'funds.total.annual': null, 'funds.total.executed': 48 },
        messageId: 'blank',
        at: 'funds.total.annual',
      },
      {
        form: { 'funds.total.annual': 60, 'funds.total.executed': null, 'total.score': 96 },
        messageId: 'blank',
        at: 'funds.total.executed',
      },
    ],
  },
};

function checkColumn(column: (typeof COLUMNS)[number], set: FormSet): readonly Verdict[] {
  const hasParts = FUND_PARTS.some((part) => numberOf(`funds.${part}.${column}`, set) !== undefined);
  return blanksIn([`funds.total.${column}`], set).filter(({ status }) => status !== 'failed' || !hasParts);
}
