/** The registry of rules, in the order of the forms. A rule that is not here does not run. */
import type { Policy } from '../model/policy/policy';
import type { Rule } from '../model/result/rule';
import { adjustmentMissing } from './basic/adjustment-missing';
import { amountValid } from './basic/amount-valid';
import { areaControlRate } from './basic/area-control-rate';
import { buildingsComplete } from './basic/buildings-complete';
import { finalMissing } from './basic/final-missing';
import { finalOverBudget } from './basic/final-over-budget';
import { investmentControlRate } from './basic/investment-control-rate';
import { operatingParts } from './basic/operating-parts';
import { procurementRate } from './basic/procurement-rate';
import { projectNameMissing } from './basic/project-name-missing';
import { projectsTotal } from './basic/projects-total';
import { staffControlRate } from './basic/staff-control-rate';
import { staffCountValid } from './basic/staff-count-valid';
import { staffMissing } from './basic/staff-missing';
import { staffOverQuota } from './basic/staff-over-quota';
import { threePublicGrowth } from './basic/three-public-growth';
import { threePublicTotal } from './basic/three-public-total';
import { thriftMeasuresMissing } from './basic/thrift-measures-missing';
import { totalMissing } from './basic/total-missing';
import { vehicleCostAgrees } from './basic/vehicle-cost-agrees';
import { vehiclePurchaseExplained } from './basic/vehicle-purchase-explained';
import { vehiclesTotal } from './basic/vehicles-total';
import { yearOnYear } from './basic/year-on-year';
import { yearsInHeaders } from './basic/years-in-headers';
import { executedTotal } from './cross/executed-total';
import { initialBudgetCovers } from './cross/initial-budget-covers';
import { operatingWithinBasic } from './cross/operating-within-basic';
import { procurementWithin } from './cross/procurement-within';
import { projectExpenditure } from './cross/project-expenditure';
import { threePublicWithin } from './cross/three-public-within';
import { unitAndYear } from './cross/unit-and-year';
import { acceptedLater } from './evaluation/accepted-later';
import { allFull } from './evaluation/all-full';
import { costSign } from './evaluation/cost-sign';
import { dateAfterYear } from './evaluation/date-after-year';
import { dominantIndicator } from './evaluation/dominant-indicator';
import { duplicateIndicator } from './evaluation/duplicate-indicator';
import { equalTargets } from './evaluation/equal-targets';
import { progressGap } from './evaluation/progress-gap';
import { qualitativeBand } from './evaluation/qualitative-band';
import { quantityKind } from './evaluation/quantity-kind';
import { satisfactionEvidence } from './evaluation/satisfaction-evidence';
import { actualMissing } from './evaluation/actual-missing';
import { breakdownRows } from './evaluation/breakdown-rows';
import { budgetAdjusted } from './evaluation/budget-adjusted';
import { coefficientScore } from './evaluation/coefficient-score';
import { costMatchesFunds } from './evaluation/cost-matches-funds';
import { criterionPoints } from './evaluation/criterion-points';
import { deductionReason } from './evaluation/deduction-reason';
import { emptyIndicatorRow } from './evaluation/empty-indicator-row';
import { executionRate } from './evaluation/execution-rate';
import { executionScore, executionScoreFor } from './evaluation/execution-score';
import { fullMarksLowExecution } from './evaluation/full-marks-low-execution';
import { figureValid } from './evaluation/figure-valid';
import { fundRows } from './evaluation/fund-rows';
import { taskRows } from './evaluation/task-rows';
import { fundTotalMissing } from './evaluation/fund-total-missing';
import { fundsByNature } from './evaluation/funds-by-nature';
import { fundsBySource } from './evaluation/funds-by-source';
import { fundsMissing } from './evaluation/funds-missing';
import { goalMissing } from './evaluation/goal-missing';
import { grade } from './evaluation/grade';
import { indicatorScore } from './evaluation/indicator-score';
import { indicatorTarget } from './evaluation/indicator-target';
import { indicatorUnits } from './evaluation/indicator-units';
import { level1Present } from './evaluation/level1-present';
import { level1Score } from './evaluation/level1-score';
import { level1Weight } from './evaluation/level1-weight';
import { level2Weight } from './evaluation/level2-weight';
import { lowExecution } from './evaluation/low-execution';
import { nameMissing } from './evaluation/name-missing';
import { overAchievement } from './evaluation/over-achievement';
import { overExecution } from './evaluation/over-execution';
import { overBudgetRow } from './evaluation/over-budget-row';
import { partScore } from './evaluation/part-score';
import { reasonHollow } from './evaluation/reason-hollow';
import { reasonWithoutDeduction } from './evaluation/reason-without-deduction';
import { resultMissing } from './evaluation/result-missing';
import { scoreMissing } from './evaluation/score-missing';
import { scoreRange, scoreRangeFor } from './evaluation/score-range';
import { targetMissing } from './evaluation/target-missing';
import { templateText } from './evaluation/template-text';
import { totalScore } from './evaluation/total-score';
import { totalWeight } from './evaluation/total-weight';
import { listedFunds } from './evaluation/listed-funds';
import { listedScores } from './evaluation/listed-scores';
import { listedProjects } from './cross/listed-projects';
import { missedFullMarks } from './evaluation/missed-full-marks';
import { unmetWithoutReason } from './evaluation/unmet-without-reason';
import { unspent } from './evaluation/unspent';
import { weightMissing } from './evaluation/weight-missing';
import { weightStructure } from './evaluation/weight-structure';
import { weightsSum } from './evaluation/weights-sum';
import { priorCarryOver } from './prior/carry-over';
import { executedChange } from './prior/executed-change';
import { finalAccounts } from './prior/final-accounts';
import { sameIndicators } from './prior/same-indicators';
import { sameTexts } from './prior/same-texts';
import { priorYearOnYear } from './prior/year-on-year';
import { basicPlusProject } from './report/basic-plus-project';
import { operatingVsBasic } from './report/operating-vs-basic';
import { personnelPlusOperating } from './report/personnel-plus-operating';
import { projectLine } from './report/project-line';
import { projectListTotal } from './report/project-list-total';
import { projectListVsBasic } from './report/project-list-vs-basic';
import { quotaSum } from './report/quota-sum';
import { quotaVsBasic } from './report/quota-vs-basic';
import { rates } from './report/rates';
import { selfScore } from './report/self-score';
import { staffVsBasic } from './report/staff-vs-basic';
import { placeholders } from './report/placeholders';
import { datesAndSignatures } from './report/dates-and-signatures';
import { timeline } from './report/timeline';
import { numbering } from './report/numbering';
import { attachmentNumbers } from './report/attachment-numbers';
import { namesAgree } from './report/names-agree';
import { carryOver } from './report/carry-over';
import { budgetIncomeExpenditure } from './report/budget-income-expenditure';
import { indicatorFacts } from './report/indicator-facts';
import { attachmentDiffers } from './report/attachment-differs';
import { fundingSource } from './report/funding-source';
import { projectAdjustedVsEvaluation } from './report/project-adjusted-vs-evaluation';
import { projectCount } from './report/project-count';
import { balance } from './report/balance';
import { change } from './report/change';
import { direction } from './report/direction';
import { growth } from './report/growth';
import { listedCount } from './report/listed-count';
import { otherUnit } from './report/other-unit';
import { partsListed } from './report/parts-listed';
import { partsSum } from './report/parts-sum';
import { partsWithin } from './report/parts-within';
import { saidTwice } from './report/said-twice';
import { shares } from './report/shares';
import { sharesTotal } from './report/shares-total';
import { unitPrice } from './report/unit-price';
import { projectNumber } from './report/project-number';
import { fullMarks } from './report/full-marks';
import { targetWords } from './report/target-words';
import { trendWords } from './report/trend-words';

export { rounding } from './rounding';
export { executionScoreBy } from './execution';

export const RULES: readonly Rule[] = [
  staffMissing,
  staffControlRate,
  staffOverQuota,
  staffCountValid,
  yearsInHeaders,
  amountValid,
  threePublicTotal,
  vehiclesTotal,
  projectNameMissing,
  projectsTotal,
  operatingParts,
  totalMissing,
  finalMissing,
  finalOverBudget,
  threePublicGrowth,
  vehiclePurchaseExplained,
  yearOnYear,
  vehicleCostAgrees,
  procurementRate,
  adjustmentMissing,
  areaControlRate,
  investmentControlRate,
  buildingsComplete,
  thriftMeasuresMissing,
  nameMissing,
  fundsMissing,
  executionRate,
  executionScore,
  partScore,
  overExecution,
  overBudgetRow,
  lowExecution,
  budgetAdjusted,
  unspent,
  fundsBySource,
  fundsByNature,
  fundTotalMissing,
  figureValid,
  fundRows,
  taskRows,
  goalMissing,
  costMatchesFunds,
  level1Present,
  level1Weight,
  level2Weight,
  criterionPoints,
  level1Score,
  weightMissing,
  totalWeight,
  weightsSum,
  weightStructure,
  totalScore,
  resultMissing,
  scoreMissing,
  actualMissing,
  grade,
  scoreRange,
  emptyIndicatorRow,
  targetMissing,
  indicatorTarget,
  indicatorUnits,
  breakdownRows,
  indicatorScore,
  coefficientScore,
  qualitativeBand,
  overAchievement,
  fullMarksLowExecution,
  progressGap,
  allFull,
  costSign,
  quantityKind,
  duplicateIndicator,
  satisfactionEvidence,
  dateAfterYear,
  acceptedLater,
  dominantIndicator,
  equalTargets,
  deductionReason,
  unmetWithoutReason,
  missedFullMarks,
  reasonHollow,
  reasonWithoutDeduction,
  templateText,
  listedFunds,
  listedScores,
  listedProjects,
  projectExpenditure,
  executedTotal,
  initialBudgetCovers,
  operatingWithinBasic,
  threePublicWithin,
  procurementWithin,
  unitAndYear,
  finalAccounts,
  priorYearOnYear,
  priorCarryOver,
  executedChange,
  sameIndicators,
  sameTexts,
  budgetIncomeExpenditure,
  basicPlusProject,
  personnelPlusOperating,
  projectListTotal,
  projectLine,
  projectListVsBasic,
  operatingVsBasic,
  quotaSum,
  quotaVsBasic,
  staffVsBasic,
  rates,
  partsSum,
  partsWithin,
  partsListed,
  balance,
  shares,
  sharesTotal,
  change,
  growth,
  direction,
  unitPrice,
  saidTwice,
  listedCount,
  selfScore,
  placeholders,
  datesAndSignatures,
  timeline,
  numbering,
  attachmentNumbers,
  namesAgree,
  otherUnit,
  carryOver,
  indicatorFacts,
  attachmentDiffers,
  fundingSource,
  projectAdjustedVsEvaluation,
  projectCount,
  projectNumber,
  trendWords,
  targetWords,
  fullMarks,
];

const rulesOf = new WeakMap<Policy, readonly Rule[]>();

/** The rules as a policy's clauses have them; of one policy the same, so that what is known of a rule stays known. */
export function rulesFor(policy: Policy): readonly Rule[] {
  let rules = rulesOf.get(policy);
  if (!rules) {
    rules = RULES.map((rule) => {
      if (rule === executionScore) return executionScoreFor(policy);
      return rule === scoreRange ? scoreRangeFor(policy) : rule;
    });
    rulesOf.set(policy, rules);
  }
  return rules;
}
