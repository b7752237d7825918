/** What forms share besides their tables: names at the head, goals, reasons at the foot. */
import type { FieldId } from '../model/form/fields';
import type { CellLayout, HeadedBlock, LabelledBlock } from '../model/form/layout';
import type { LocalizedText } from '../model/text/locale';
import * as head from './labels/head';
import * as indicators from './labels/indicators';

export const text = (zh: string, en: string): LocalizedText => ({ 'zh-CN': zh, en });

/** What titles of self-evaluation forms hold. */
export const EVALUATION_TITLES = [
  '自评表',
  '自评情况表',
  '自评价表',
  '自评报告表',
  '自我评价表',
  '自评打分表',
];

/** Titles that only a project's form has. */
export const PROJECT_TITLES = [
  '项目支出绩效自评表',
  '项目绩效自评表',
  '项目支出自评表',
  '项目自评表',
  '项目支出绩效自评情况表',
  '项目支出绩效自评报告表',
  '项目支出绩效自评价表',
];

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

export const GOALS: HeadedBlock = {
  kind: 'headed',
  // A row of the indicators' headers is none of goals.
  notBeside: [...head.TASKS, ...indicators.WEIGHT, ...indicators.SCORE],
  cells: [
    {
      field: 'goal.expected',
      labels: head.GOAL_EXPECTED,
      family: head.GOAL_FAMILIES.expected,
      measure: 'text',
      name: text('预期目标', 'Expected goal'),
    },
    {
      field: 'goal.achieved',
      labels: head.GOAL_ACHIEVED,
      family: head.GOAL_FAMILIES.achieved,
      measure: 'text',
      name: text('实际完成情况', 'Goal achieved'),
    },
  ],
};

/** What some editions of the self-evaluation forms have, and the published FY2023 forms have not. */
export const NOT_PRINTED = [
  'total.grade',
  'remarks',
  'deviation.*',
  'conclusion.*',
  'level2[].*',
  'indicators[].criterion',
  'indicators[].coefficient',
  'indicators[].deducted',
  'funds.reason',
  'funds.specialAccounts.*',
  'funds.unitFunds.*',
  'funds.basic.*',
  'funds.project.*',
  'funds.others[].*',
  'funds.tasks[].*',
];

export const GRADE: CellLayout<FieldId> = {
  field: 'total.grade',
  labels: head.GRADE,
  measure: 'text',
  name: text('自评等级', 'Grade'),
};

/** The form's total, printed once more or only at its head. */
export const SCORE_IN_HEAD: CellLayout<FieldId> = {
  field: 'total.score',
  labels: head.HEAD_SCORE,
  measure: 'points',
  name: text('自评得分', 'Total score'),
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
    SCORE_IN_HEAD,
    GRADE,
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
    holdsReason: 'form',
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
    field: 'remarks',
    ...head.NOTES,
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
