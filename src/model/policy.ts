/**
 * What may be set otherwise by a bureau or a user: weights, thresholds, bands. Everything that DOMAIN.md
 * marks [H] or [K] stands here and not in a rule; the summary states the policy used.
 */
import type { Grade } from './result';

export interface Policy {
  /** The lowest total of each grade, best first; points. */
  readonly grades: readonly { readonly grade: Grade; readonly from: string }[];
}

/** The defaults, each with where it comes from. */
export const DEFAULT_POLICY: Policy = {
  // The bands of the central departments' self-evaluation rules [V].
  grades: [
    { grade: '优', from: '90' },
    { grade: '良', from: '80' },
    { grade: '中', from: '60' },
    { grade: '差', from: '0' },
  ],
};
