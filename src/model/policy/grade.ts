/** The grades of a total score. */
import type { ClauseId } from './clauses';
import { clauseFor } from './clauses';
import type { Decimal } from '../number/quantity';
import { roundLikeExcel } from '../number/quantity';

/** Best first. */
export const GRADES = ['优', '良', '中', '差'] as const;
export type Grade = (typeof GRADES)[number];

/** What a policy says of grades. */
export interface GradeScale {
  /** The lowest total of each grade, best first; points. */
  readonly grades: readonly { readonly grade: Grade; readonly from: string }[];
  /** Decimals of a total when it is graded. */
  readonly scoreDecimals: number;
  readonly clauses: readonly ClauseId[];
}

/**
 * Grades go by the total as it is printed; undefined below the lowest, and exactly on a bound where the policy's
 * clause gives the grade above it only.
 */
export function gradeOf(total: Decimal, scale: GradeScale): Grade | undefined {
  if (isOnBound(total, scale)) return undefined;
  const printed = roundLikeExcel(total, scale.scoreDecimals);
  return scale.grades.find(({ from }) => printed.gte(from))?.grade;
}

/** A total that has no grade because it is neither above nor below a bound. The lowest grade begins with its bound. */
export function isOnBound(total: Decimal, { grades, scoreDecimals, ...policy }: GradeScale): boolean {
  const printed = roundLikeExcel(total, scoreDecimals);
  return clauseFor('grades', policy) === 'G2' && grades.some(({ from }) => printed.eq(from) && printed.gt(0));
}
