/** Rows and columns that many rules run over. That they are all that the forms have is tested with the forms. */

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
