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
  indicators: ['level1', 'level2', 'name', 'target', 'actual', 'weight', 'score', 'reason'],
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
  | 'basic.preparer'
  | 'evaluation.preparer'
  | `funds.total.${'initial' | 'annual' | 'executed' | 'weight' | 'rate' | 'score'}`
  | `funds.bySource.${'total' | 'generalPublicBudget' | 'governmentFunds' | 'nonTaxSpecialAccounts' | 'other'}`
  /** The project form's breakdown of its funds: this year's appropriation, carried over, other. */
  | `funds.${'currentYear' | 'carriedOver' | 'other'}.${'initial' | 'annual' | 'executed'}`
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

/** The field of one row of a list: `rowField('indicators[].score', 3)` → `indicators[3].score`. */
export function rowField(pattern: RowPattern, index: number): RowField {
  return pattern.replace('[]', `[${index}]`) as RowField;
}

/** The list that a row pattern or row field belongs to. */
export function listOf(pattern: RowPattern): ListId {
  return pattern.slice(0, pattern.indexOf('[')) as ListId;
}
