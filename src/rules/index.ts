/** The registry of rules, in the order of the forms. A rule that is not here does not run. */
import type { Rule } from '../model/rule';
import { finalOverBudget } from './basic/final-over-budget';
import { operatingParts } from './basic/operating-parts';
import { projectsTotal } from './basic/projects-total';
import { staffControlRate } from './basic/staff-control-rate';
import { threePublicTotal } from './basic/three-public-total';
import { vehiclesTotal } from './basic/vehicles-total';
import { executedTotal } from './cross/executed-total';
import { projectExpenditure } from './cross/project-expenditure';
import { deductionReason } from './evaluation/deduction-reason';
import { executionRate } from './evaluation/execution-rate';
import { executionScore } from './evaluation/execution-score';
import { fundsByNature } from './evaluation/funds-by-nature';
import { fundsBySource } from './evaluation/funds-by-source';
import { level1Weight } from './evaluation/level1-weight';
import { scoreRange } from './evaluation/score-range';
import { totalScore } from './evaluation/total-score';
import { totalWeight } from './evaluation/total-weight';

export { rounding } from './rounding';

export const RULES: readonly Rule[] = [
  staffControlRate,
  threePublicTotal,
  vehiclesTotal,
  projectsTotal,
  operatingParts,
  finalOverBudget,
  executionRate,
  executionScore,
  fundsBySource,
  fundsByNature,
  level1Weight,
  totalWeight,
  totalScore,
  scoreRange,
  deductionReason,
  projectExpenditure,
  executedTotal,
];
