/**
 * 基础数据表, the basic data form of a department's evaluation: staff, three public expenses, projects,
 * operating expenditure, procurement, office buildings. Labels as seen in published FY2018–2023 forms.
 */
import type {
  FormLayout,
  HeadedBlock,
  HeadedListBlock,
  LabelledBlock,
  RowLayout,
  TableBlock,
} from '../model/form/layout';
import * as words from './labels/basic';
import * as head from './labels/head';
import { EVALUATION_NAME, preparer, text, unitName } from './shared';
import { AREA, INVESTMENT, QUOTA, STAFF } from './templates/validations';

/** A row with the three year columns. */
function row(
  item: string,
  labels: readonly string[],
  zh: string,
  en: string,
  rest: Partial<Omit<RowLayout, 'labels' | 'name' | 'fields'>> = {},
): RowLayout {
  return {
    labels,
    name: { 'zh-CN': zh, en },
    fields: { prior: `${item}.prior`, budget: `${item}.budget`, final: `${item}.final` },
    ...rest,
  };
}

export const STAFF_CELLS: HeadedBlock = {
  kind: 'headed',
  cells: [
    {
      field: 'staff.quota',
      typed: QUOTA,
      labels: ['编制数', '编制人数', '*编制数'],
      measure: 'count',
      name: text('编制数', 'Staffing quota'),
    },
    {
      field: 'staff.actual',
      print: '{year}年实际在职人数',
      typed: STAFF,
      labels: words.STAFF_ON_POST,
      measure: 'count',
      name: text('实际在职人数', 'Staff on post'),
    },
    {
      field: 'staff.controlRate',
      labels: ['控制率', '人员控制率', '在职人员控制率'],
      measure: 'rate',
      name: text('控制率', 'Control rate'),
    },
  ],
};

export const EXPENDITURE: TableBlock = {
  kind: 'table',
  noColumn: words.NO_COLUMN,
  shortLabel: 'row',
  columns: [
    {
      id: 'prior',
      print: '{year}年决算数',
      yearField: 'basic.priorYear',
      labels: words.PRIOR,
      measure: 'money',
      name: text('{year}年决算数', '{year} final accounts'),
      pick: 'earliest',
      yearOffset: -1,
    },
    {
      id: 'budget',
      print: '{year}年预算数',
      yearField: 'basic.budgetYear',
      labels: ['预算数', '年初预算数', '年初预算', '本年预算数', '预算'],
      measure: 'money',
      name: text('{year}年预算数', '{year} budget'),
      pick: 'earliest',
      yearOffset: 0,
    },
    {
      id: 'final',
      print: '{year}年决算数',
      yearField: 'basic.finalYear',
      labels: words.FINAL,
      measure: 'money',
      name: text('{year}年决算数', '{year} final accounts'),
      pick: 'latest',
      yearOffset: 0,
    },
  ],
  rows: [
    row('threePublic.total', words.THREE_PUBLIC, '三公经费', 'Three public expenses', {
      key: 'threePublic',
    }),
    row('threePublic.vehicles', words.VEHICLES, '公务用车购置和维护经费', 'Official vehicles', {
      print: '   1、公务用车购置和维护经费',
      within: 'threePublic',
    }),
    row('threePublic.vehiclePurchase', words.VEHICLE_PURCHASE, '公车购置', 'Vehicle purchase', {
      print: '       其中：公车购置',
      within: 'threePublic',
    }),
    row('threePublic.vehicleOperation', words.VEHICLE_OPERATION, '公车运行维护', 'Vehicle operation', {
      print: '             公车运行维护',
      within: 'threePublic',
    }),
    row('threePublic.overseas', words.OVERSEAS, '出国经费', 'Overseas travel', {
      print: '   2、出国经费',
      within: 'threePublic',
    }),
    row(
      'threePublic.hospitality',
      ['公务接待', '公务接待费', '公务接待经费', '接待费'],
      '公务接待',
      'Official hospitality',
      { print: '   3、公务接待', within: 'threePublic' },
    ),
    row('projects.total', words.PROJECTS, '项目支出', 'Project expenditure', {
      print: '项目支出：',
      key: 'projects',
      list: {
        id: 'projects.items',
        rowName: text('第{row}个项目', 'project {row}'),
        name: 'projects.items[].name',
        fields: {
          prior: 'projects.items[].prior',
          budget: 'projects.items[].budget',
          final: 'projects.items[].final',
        },
      },
    }),
    row('operating.total', words.OPERATING, '公用经费', 'Operating expenditure', { key: 'operating' }),
    row('operating.office', ['办公经费', '办公费'], '办公经费', 'Office costs', {
      print: '    其中：办公经费',
      within: 'operating',
    }),
    row(
      'operating.utilitiesTravel',
      ['水费电费差旅费', '水电费差旅费', '水费电费和差旅费', '水电差旅费'],
      '水费、电费、差旅费',
      'Utilities and travel',
      { print: '          水费、电费、差旅费', within: 'operating' },
    ),
    row(
      'operating.meetingsTraining',
      ['会议费培训费', '会议培训费', '会议费和培训费'],
      '会议费、培训费',
      'Meetings and training',
      { print: '          会议费、培训费', within: 'operating' },
    ),
    {
      labels: ['政府采购金额', '政府采购'],
      name: text('政府采购金额', 'Government procurement'),
      fields: { budget: 'procurement.budget', final: 'procurement.final' },
      key: 'procurement',
    },
    {
      labels: ['部门基本支出预算调整', '部门整体支出预算调整', '基本支出预算调整', '预算调整'],
      name: text('部门基本支出预算调整', 'Budget adjustment'),
      fields: { budget: 'basicAdjustment.budget', final: 'basicAdjustment.final' },
      mayBeNegative: true,
      key: 'adjustment',
    },
    {
      // Rows of other editions that belong to no project: they end the list of projects.
      labels: ['人员经费', '基本支出', '基本支出合计', '支出合计', '部门整体支出', '其他支出', '其他'],
      name: text('其他行', 'Other rows'),
      fields: {},
      key: 'other',
      exact: true,
    },
  ],
};

export const BUILDINGS: HeadedListBlock = {
  kind: 'headed-list',
  list: 'buildings',
  rowName: text('第{row}个楼堂馆所项目', 'building {row}'),
  cells: [
    {
      field: 'buildings[].approvedArea',
      print: '批复规模\n（㎡）',
      typed: AREA,
      labels: ['批复规模'],
      measure: 'area',
      name: text('批复规模', 'Approved area'),
    },
    {
      field: 'buildings[].actualArea',
      print: '实际规模\n（㎡）',
      typed: AREA,
      labels: ['实际规模'],
      measure: 'area',
      name: text('实际规模', 'Actual area'),
    },
    {
      field: 'buildings[].areaControlRate',
      labels: ['规模控制率'],
      measure: 'rate',
      name: text('规模控制率', 'Area control rate'),
    },
    {
      field: 'buildings[].budgetInvestment',
      print: '预算投资\n（万元）',
      typed: INVESTMENT,
      labels: ['预算投资'],
      measure: 'money',
      name: text('预算投资', 'Budgeted investment'),
    },
    {
      field: 'buildings[].actualInvestment',
      print: '实际投资\n（万元）',
      typed: INVESTMENT,
      labels: ['实际投资'],
      measure: 'money',
      name: text('实际投资', 'Actual investment'),
    },
    {
      field: 'buildings[].investmentControlRate',
      print: '投资概算\n控制率',
      labels: ['投资概算控制率', '投资控制率'],
      measure: 'rate',
      name: text('投资概算控制率', 'Investment control rate'),
    },
  ],
};

export const BASIC_FOOT: LabelledBlock = {
  kind: 'labelled',
  cells: [
    {
      field: 'thriftMeasures',
      labels: ['厉行节约保障措施', '厉行节约措施'],
      measure: 'text',
      name: text('厉行节约保障措施', 'Thrift measures'),
    },
    unitName('basic.unitName'),
    preparer('basic.preparer'),
  ],
};

export const basicForm: FormLayout = {
  kind: 'basic',
  traits: {
    is: ['basic'],
    inSet: 1,
    expects: [
      { is: 'evaluation', name: EVALUATION_NAME },
      { is: 'any-evaluation', name: EVALUATION_NAME },
      { is: 'any-scored', name: EVALUATION_NAME },
    ],
    unitName: 'basic.unitName',
    titleYear: 'basic.titleYear',
  },
  title: text('基础数据表', 'Basic data form'),
  headerYear: 'basic.finalYear',
  yearLabels: head.YEAR,
  titles: { words: words.TITLES, not: [] },
  anchors: { labels: words.ANCHORS, needed: 2 },
  blocks: [STAFF_CELLS, EXPENDITURE, BUILDINGS, BASIC_FOOT],
  notPrinted: ['basic.unitName'],
};
