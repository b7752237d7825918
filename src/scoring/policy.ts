/** How scores become grades: one policy object, with where each number comes from. */
import type { Grade } from '../model/result';

export interface ScorePolicy {
  /** The lowest total of each grade, best first. */
  readonly grades: readonly { readonly grade: Grade; readonly from: string }[];
}

/** 优 ≥ 90, 良 ≥ 80, 中 ≥ 60, 差 below: the bands of the central departments' self-evaluation rules. */
export const DEFAULT_POLICY: ScorePolicy = {
  grades: [
    { grade: '优', from: '90' },
    { grade: '良', from: '80' },
    { grade: '中', from: '60' },
    { grade: '差', from: '0' },
  ],
};
