/**
 * The names of the forms' fields. A rule that misspells one does not compile.
 * Money stands in the form's unit; a rate is a ratio (0.9979); scores and weights are points.
 */

/** 上年决算数, 本年预算数, 本年决算数. */
export const YEAR_COLUMNS = ['prior', 'budget', 'final'] as const;
export type YearColumn = (typeof YEAR_COLUMNS)[number];

/** Rows of the basic data form that have all three columns. */
export const EXPENDITURE_ITEMS = [
  'threePublic.total',
  'threePublic.vehicles',
  'threePublic.vehiclePurchase',
  'threePublic.vehicleOperation',
  'threePublic.overseas',
  'threePublic.hospitality',
  'projects.total',
  'operating.total',
  'operating.office',
  'operating.utilitiesTravel',
  'operating.meetingsTraining',
] as const;
export type ExpenditureItem = (typeof EXPENDITURE_ITEMS)[number];

/** Columns of the fund table. */
export const FUND_COLUMNS = ['initial', 'annual', 'executed', 'weight', 'rate', 'score'] as const;
export type FundColumn = (typeof FUND_COLUMNS)[number];

/** 财政拨款, 上年结转, 财政专户管理资金, 单位资金, 其他资金; in a department's form 基本支出 and 项目支出. */
export const FUND_PARTS = [
  'fiscal',
  'carriedOver',
  'specialAccounts',
  'unitFunds',
  'other',
  'basic',
  'project',
] as const;
export type FundPart = (typeof FUND_PARTS)[number];

/** Rows of a form that repeat: `projects.items[2].final`. */
export const LISTS = {
  'projects.items': ['name', ...YEAR_COLUMNS],
  buildings: [
    'approvedArea',
    'actualArea',
    'areaControlRate',
    'budgetInvestment',
    'actualInvestment',
    'investmentControlRate',
  ],
  level1: ['name', 'weight'],
  /** Where a form prints weights in its level-2 cells. */
  level2: ['name', 'weight'],
  indicators: ['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score', 'reason', 'criterion'],
  /** 行政编制19名，工勤编3名 … */
  'report.quotas': ['name', 'count'],
  /** The line of each project: 预算支出, 年中执行调增（减为负）, 实际支出, 结余结转. */
  'report.projects': ['name', 'budget', 'adjustment', 'spent', 'carryOver'],
  /** The short list in the sentence on project expenditure: 其中：1.车辆经费项目支出5.00万元 … */
  'report.projectList': ['name', 'spent'],
  /** The report's paragraphs, numbering included; the row is the paragraph. Empty ones are no field. */
  'report.text': ['line'],
  /** 共办理16867件，办结16753件，办结率99.3% */
  'report.rates': ['name', 'part', 'whole', 'rate'],
} as const;
export type ListId = keyof typeof LISTS;
export type IndicatorColumn = (typeof LISTS)['indicators'][number];
export type RowPattern = { [L in ListId]: `${L}[].${(typeof LISTS)[L][number]}` }[ListId];
export type RowField = { [L in ListId]: `${L}[${number}].${(typeof LISTS)[L][number]}` }[ListId];

/** A field that stands once in its form. */
export type SingleField =
  | 'staff.quota'
  | 'staff.actual'
  | 'staff.controlRate'
  | `${ExpenditureItem}.${YearColumn}`
  | `procurement.${'budget' | 'final'}`
  | `basicAdjustment.${'budget' | 'final'}`
  | 'thriftMeasures'
  /** Years as printed: in each form's title, and in the headers of the basic data form. */
  | 'basic.titleYear'
  | `basic.${YearColumn}Year`
  | 'evaluation.titleYear'
  | 'unitName'
  | 'basic.unitName'
  | 'projectName'
  /** 主管部门. */
  | 'department'
  | 'basic.preparer'
  | 'evaluation.preparer'
  | `funds.total.${FundColumn}`
  | `funds.bySource.${'total' | 'generalPublicBudget' | 'governmentFunds' | 'nonTaxSpecialAccounts' | 'other'}`
  /** What the funds are made of, each with the columns of the total; its weight and score repeat the total's. */
  | `funds.${FundPart}.${FundColumn}`
  /** 原因: the reason that the fund table has a cell for; 偏差原因 as a row at the foot, for the whole form. */
  | 'funds.reason'
  | 'deviation.reason'
  | 'deviation.measures'
  /** 其他需要说明的事项, 说明: what the form has room for besides. */
  | 'remarks'
  /** 评价结论 and 存在问题 below the indicators. */
  | `conclusion.${'summary' | 'problems'}`
  | `funds.byNature.${'total' | 'basic' | 'project'}`
  | 'goal.expected'
  | 'goal.achieved'
  | 'total.weight'
  | 'total.score'
  /** 等级, where the form has a cell for it. */
  | 'total.grade'
  /** The report's text: 预算资金, 财政拨款收入, 财政拨款支出 and what it is made of. */
  | 'report.unitName'
  | 'report.titleYear'
  | `report.${'initialBudget' | 'annualBudget' | 'income' | 'expenditure' | 'carryOver'}`
  | `report.${'basic' | 'personnel' | 'operating' | 'project'}`
  /** 项目支出合计, 共N个. */
  | `report.${'projectListTotal' | 'projectCount'}`
  /** 共34人, 年末实有在编在职人员32人. */
  | `report.${'quotaTotal' | 'staff'}`
  | `report.${'selfScore' | 'grade'}`;

export type FieldId = SingleField | RowField;

/** The year in a form's title, under the name that each form has for it. */
export const TITLE_YEARS = [
  'basic.titleYear',
  'evaluation.titleYear',
  'report.titleYear',
] as const satisfies readonly SingleField[];

/** The field of one row of a list: `rowField('indicators[].score', 3)` → `indicators[3].score`. */
export function rowField(pattern: RowPattern, index: number): RowField {
  return pattern.replace('[]', `[${index}]`) as RowField;
}

/** The list that a row pattern or row field belongs to. */
export function listOf(pattern: RowPattern): ListId {
  return pattern.slice(0, pattern.indexOf('[')) as ListId;
}
