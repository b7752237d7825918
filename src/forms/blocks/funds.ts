/** The fund table: what each row of money may print, and which rows there may be. */
import type { FieldId } from '../../model/form/fields';
import type { ColumnLayout, Family, RowLayout, TableBlock } from '../../model/form/layout';
import type { LocalizedText } from '../../model/text/locale';
import * as funds from '../labels/funds';
import { TASKS } from '../labels/head';
import { text } from '../shared';
import { WEIGHT } from '../templates/validations';
import { flatMap } from '../../model/flatMap';

/** The columns that every row of the fund table may have; a part's weight and score repeat the total's. */
const FUND_COLUMNS = ['initial', 'annual', 'executed', 'weight', 'rate', 'score'] as const;
const FUND_TABLE_COLUMNS: readonly ColumnLayout[] = [
  {
    id: 'initial',
    labels: funds.INITIAL,
    family: funds.FAMILIES.initial,
    measure: 'money',
    name: text('年初预算数', 'initial budget'),
  },
  {
    id: 'annual',
    labels: funds.ANNUAL,
    family: funds.FAMILIES.annual,
    measure: 'money',
    name: text('全年预算数', 'annual budget'),
  },
  {
    id: 'executed',
    // Where nothing else heads what was spent; elsewhere it names a level of indicators.
    labels: [...funds.EXECUTED, '预算执行'],
    family: funds.FAMILIES.executed,
    measure: 'money',
    name: text('全年执行数', 'executed'),
  },
  {
    id: 'weight',
    labels: funds.WEIGHT,
    family: funds.FAMILIES.weight,
    measure: 'points',
    isWeight: true,
    typed: WEIGHT,
    name: text('执行率分值', 'execution weight'),
  },
  {
    id: 'rate',
    labels: funds.RATE,
    family: funds.FAMILIES.rate,
    measure: 'rate',
    name: text('执行率', 'execution rate'),
  },
  {
    id: 'score',
    labels: funds.SCORE,
    family: funds.FAMILIES.score,
    measure: 'points',
    outOf: 'weight',
    name: text('执行率得分', 'execution score'),
  },
  {
    id: 'reason',
    labels: funds.REASON,
    family: funds.FAMILIES.reason,
    plain: funds.PLAIN_REASON,
    measure: 'text',
    holdsReason: 'row',
    name: text('原因', 'reason'),
  },
];

const TOTAL_FUNDS: RowLayout = {
  labels: funds.TOTAL,
  family: funds.TOTAL_FAMILY,
  name: text('年度资金总额', 'Total funds'),
  fields: { ...fundFields('total'), reason: 'funds.reason' },
};

/** What the funds are made of; every form prints some of these. */
const PARTS: readonly (readonly [part: string, readonly string[], LocalizedText, print?: string, Family?])[] =
  [
    ['fiscal', funds.FISCAL, text('财政拨款', 'Appropriation'), '其中：当年财政拨款', funds.FISCAL_FAMILY],
    ['carriedOver', funds.CARRIED_OVER, text('上年结转资金', 'Carried over'), '      上年结转资金'],
    ['specialAccounts', funds.SPECIAL_ACCOUNTS, text('财政专户管理资金', 'Special accounts')],
    ['unitFunds', funds.UNIT_FUNDS, text('单位资金', 'Unit funds')],
    ['basic', funds.BASIC, text('基本支出', 'Basic expenditure')],
    ['project', funds.PROJECT, text('项目支出', 'Project expenditure')],
    ['other', funds.OTHER, text('其他资金', 'Other funds'), '      其他资金'],
  ];

/** Of each task what the total sums up: `funds.total.annual` → `funds.tasks[].total.annual`. */
const TASK_FIELDS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    flatMap(['total', ...PARTS.map(([part]) => part)], (part) =>
      (['initial', 'annual', 'executed'] as const).map((column) => [
        `funds.${part}.${column}`,
        `funds.tasks[].${part}.${column}`,
      ]),
    ),
  ),
  'funds.total.rate': 'funds.tasks[].total.rate',
};

function fundFields(row: string): Readonly<Record<string, FieldId>> {
  return Object.fromEntries(FUND_COLUMNS.map((column) => [column, `funds.${row}.${column}`]));
}

export const FUND_TABLE: TableBlock = {
  kind: 'table',
  shortLabel: 'column',
  needed: 2,
  columns: FUND_TABLE_COLUMNS,
  noColumn: funds.NO_COLUMN,
  optional: ['rate', 'reason'],
  relations: [
    { is: 'executed', product: ['rate', 'annual'] },
    { is: 'score', product: ['rate', 'weight'] },
  ],
  totalFirst: true,
  tasks: TASKS,
  others: {
    id: 'funds.others',
    rowName: text('第{row}行其他来源', 'Other source {row}'),
    name: 'funds.others[].name',
    fields: Object.fromEntries(
      ['initial', 'annual', 'executed', 'rate'].map((column) => [column, `funds.others[].${column}`]),
    ),
  },
  taskRows: {
    id: 'funds.tasks',
    rowName: text('第{row}项任务', 'Task {row}'),
    name: 'funds.tasks[].name',
    fields: TASK_FIELDS,
  },
  pointsInLabel: 'funds.total.weight',
  rows: [
    TOTAL_FUNDS,
    ...PARTS.map(([part, labels, name, print, family]): RowLayout => ({
      labels,
      ...(print && { print }),
      ...(family && { family }),
      name,
      fields: fundFields(part),
      onlyFilled: true,
    })),
  ],
};
