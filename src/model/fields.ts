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
  | 'total.grade';

export type FieldId = SingleField | RowField;

/** The field of one row of a list: `rowField('indicators[].score', 3)` → `indicators[3].score`. */
export function rowField(pattern: RowPattern, index: number): RowField {
  return pattern.replace('[]', `[${index}]`) as RowField;
}

/** The list that a row pattern or row field belongs to. */
export function listOf(pattern: RowPattern): ListId {
  return pattern.slice(0, pattern.indexOf('[')) as ListId;
}
