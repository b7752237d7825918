/** Parts that the forms share: the fund table's columns, the indicator table, names at head and foot. */
import type { FieldId } from '../model/form/fields';
import type {
  CellLayout,
  ColumnLayout,
  HeadedBlock,
  IndicatorBlock,
  LabelledBlock,
  LevelList,
  RowLayout,
  TableBlock,
} from '../model/form/layout';
import type { LocalizedText } from '../model/text/locale';
import * as funds from './labels/funds';
import * as head from './labels/head';
import * as indicators from './labels/indicators';

export const text = (zh: string, en: string): LocalizedText => ({ 'zh-CN': zh, en });

/** The name by which each of a department's forms asks for the other. */
export const BASIC_NAME = text('基础数据表', 'basic data form');
export const EVALUATION_NAME = text('自评表', 'self-evaluation form');

export function unitName(field: FieldId): CellLayout<FieldId> {
  const name = text('部门（单位）名称', 'Unit name');
  return { field, labels: head.UNIT_NAME, measure: 'text', name, handedOut: true };
}

export function preparer(field: FieldId): CellLayout<FieldId> {
  const name = text('填表人', 'Prepared by');
  return { field, labels: head.PREPARER, measure: 'text', name, handedOut: true };
}

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
    labels: funds.EXECUTED,
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
    measure: 'text',
    name: text('原因', 'reason'),
  },
];

const TOTAL_FUNDS: RowLayout = {
  labels: funds.TOTAL,
  name: text('年度资金总额', 'Total funds'),
  fields: { ...fundFields('total'), reason: 'funds.reason' },
};

/** What the funds are made of; every form prints some of these. */
const PARTS: readonly (readonly [part: string, readonly string[], LocalizedText])[] = [
  ['fiscal', funds.FISCAL, text('财政拨款', 'Appropriation')],
  ['carriedOver', funds.CARRIED_OVER, text('上年结转资金', 'Carried over')],
  ['specialAccounts', funds.SPECIAL_ACCOUNTS, text('财政专户管理资金', 'Special accounts')],
  ['unitFunds', funds.UNIT_FUNDS, text('单位资金', 'Unit funds')],
  ['basic', funds.BASIC, text('基本支出', 'Basic expenditure')],
  ['project', funds.PROJECT, text('项目支出', 'Project expenditure')],
  ['other', funds.OTHER, text('其他资金', 'Other funds')],
];

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
  others: {
    id: 'funds.others',
    rowName: text('第{row}行其他来源', 'Other source {row}'),
    name: 'funds.others[].name',
    fields: Object.fromEntries(
      ['initial', 'annual', 'executed', 'rate'].map((column) => [column, `funds.others[].${column}`]),
    ),
  },
  pointsInLabel: 'funds.total.weight',
  rows: [
    TOTAL_FUNDS,
    ...PARTS.map(([part, labels, name]): RowLayout => ({
      labels,
      name,
      fields: fundFields(part),
      onlyFilled: true,
    })),
  ],
};

export const GOALS: HeadedBlock = {
  kind: 'headed',
  cells: [
    {
      field: 'goal.expected',
      labels: head.GOAL_EXPECTED,
      measure: 'text',
      name: text('预期目标', 'Expected goal'),
    },
    {
      field: 'goal.achieved',
      labels: head.GOAL_ACHIEVED,
      measure: 'text',
      name: text('实际完成情况', 'Goal achieved'),
    },
  ],
};

function indicatorColumn(
  id: string,
  labels: readonly string[],
  name: LocalizedText,
  rest: Partial<ColumnLayout> = {},
): IndicatorBlock['columns'][number] {
  const family = (indicators.FAMILIES as Partial<Record<string, ColumnLayout['family']>>)[id];
  return {
    id,
    field: `indicators[].${id}`,
    labels,
    ...(family && { family }),
    measure: 'text',
    name,
    ...rest,
  };
}

/** What tells an indicator table from a list of indicators: its names, and what is scored of them. */
export const INDICATOR_ANCHORS = [indicators.NAME, indicators.ACTUAL, indicators.SCORE, indicators.TOTAL];

function levelList(list: string, rowName: LocalizedText): LevelList {
  return { list, rowName, name: `${list}[].name`, weight: `${list}[].weight` };
}

export const INDICATORS: IndicatorBlock = {
  kind: 'indicators',
  list: 'indicators',
  rowName: text('第{row}项指标', 'indicator {row}'),
  levels: {
    level1: levelList('level1', text('第{row}组一级指标', 'level-1 group {row}')),
    level2: levelList('level2', text('第{row}组二级指标', 'level-2 group {row}')),
  },
  columns: [
    indicatorColumn('level1', indicators.LEVEL1, text('一级指标', 'level 1'), { handedOut: true }),
    indicatorColumn('level2', indicators.LEVEL2, text('二级指标', 'level 2'), { handedOut: true }),
    indicatorColumn('name', indicators.NAME, text('三级指标', 'indicator'), { handedOut: true }),
    indicatorColumn('target', indicators.TARGET, text('年度指标值', 'target')),
    indicatorColumn('actual', indicators.ACTUAL, text('实际完成值', 'actual')),
    indicatorColumn('weight', indicators.WEIGHT, text('分值', 'weight'), {
      measure: 'points',
      isWeight: true,
    }),
    indicatorColumn('coefficient', indicators.COEFFICIENT, text('得分系数', 'coefficient'), {
      measure: 'rate',
    }),
    indicatorColumn('deducted', indicators.DEDUCTED, text('扣分', 'deducted'), { measure: 'points' }),
    indicatorColumn('score', indicators.SCORE, text('得分', 'score'), { measure: 'points', outOf: 'weight' }),
    indicatorColumn('reason', indicators.REASON, text('偏差原因分析及改进措施', 'reason for deviation'), {
      alsoEmpty: ['0'],
    }),
    indicatorColumn('criterion', indicators.CRITERION, text('评分标准', 'criterion'), { handedOut: true }),
  ],
  target: { sign: indicators.SIGN, unit: indicators.UNIT, adjusted: indicators.ADJUSTED_TARGET },
  noColumn: indicators.NO_COLUMN,
  optional: ['level1', 'level2', 'reason', 'criterion', 'coefficient', 'deducted'],
  total: {
    labels: indicators.TOTAL,
    name: text('总分', 'Total'),
    fields: { weight: 'total.weight', score: 'total.score' },
    grade: { field: 'total.grade', name: text('自评等级', 'Grade') },
  },
};

/** What stands in the head of a project's form. */
export const PROJECT_HEAD: LabelledBlock = {
  kind: 'labelled',
  cells: [
    {
      field: 'projectName',
      labels: head.PROJECT_NAME,
      measure: 'text',
      name: text('项目名称', 'Project name'),
      handedOut: true,
    },
    unitName('unitName'),
    {
      field: 'department',
      labels: head.DEPARTMENT,
      measure: 'text',
      name: text('主管部门', 'Department'),
      handedOut: true,
    },
    {
      field: 'total.score',
      labels: head.HEAD_SCORE,
      measure: 'points',
      name: text('自评得分', 'Total score'),
    },
  ],
  noField: head.NO_FIELD,
};

/** Reasons and measures as rows at the foot, for the whole form. */
export const REASONS_AT_FOOT: readonly CellLayout<FieldId>[] = [
  {
    field: 'deviation.reason',
    labels: head.DEVIATION_REASON,
    measure: 'text',
    name: text('偏差原因分析', 'Reasons for deviations'),
  },
  {
    field: 'deviation.measures',
    labels: head.DEVIATION_MEASURES,
    measure: 'text',
    name: text('改进措施', 'Measures'),
  },
  {
    field: 'remarks',
    labels: head.REMARKS,
    measure: 'text',
    name: text('其他需要说明的事项', 'Remarks'),
    handedOut: true,
  },
  {
    field: 'conclusion.summary',
    labels: head.CONCLUSION,
    measure: 'text',
    name: text('评价结论', 'Conclusion'),
  },
  {
    field: 'conclusion.problems',
    labels: head.PROBLEMS,
    measure: 'text',
    name: text('存在问题', 'Problems'),
  },
];
