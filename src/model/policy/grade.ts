/** The grades of a total score. */
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
}

/** Grades go by the total as it is printed; undefined below the lowest. */
export function gradeOf(total: Decimal, { grades, scoreDecimals }: GradeScale): Grade | undefined {
  const printed = roundLikeExcel(total, scoreDecimals);
  return grades.find(({ from }) => printed.gte(from))?.grade;
}
