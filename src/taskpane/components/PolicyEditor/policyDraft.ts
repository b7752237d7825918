/** A policy as it is edited: texts as they are typed, and whether a policy can be made of them. */
import type { Policy } from '../../../model/policy/policy';
import { GRADES } from '../../../model/policy/grade';

/** What a threshold may be: the limits of the configuration's schema. */
export const LIMITS = {
  lowExecution: 100,
  overAchievement: 1000,
  yearOnYearChange: 1000,
  scoreDecimals: 6,
} as const;
export type Threshold = keyof typeof LIMITS;
export const THRESHOLDS = Object.keys(LIMITS) as readonly Threshold[];
/** The lowest grade begins at nought. */
export const EDITED_GRADES = GRADES.slice(0, -1);

export interface PolicyDraft {
  readonly thresholds: Readonly<Record<Threshold, string>>;
  /** Where each of the edited grades begins. */
  readonly grades: readonly string[];
  readonly rules: Policy['rules'];
}

export function draftOf(policy: Policy): PolicyDraft {
  return {
    thresholds: {
      lowExecution: policy.lowExecution,
      overAchievement: policy.overAchievement,
      yearOnYearChange: policy.yearOnYearChange,
      scoreDecimals: String(policy.scoreDecimals),
    },
    grades: EDITED_GRADES.map((grade) => policy.grades.find((each) => each.grade === grade)?.from ?? '0'),
    rules: policy.rules,
  };
}

/** The policy of a usable draft; what cannot be edited is the former one's. */
export function policyOf({ thresholds, grades, rules }: PolicyDraft, former: Policy): Policy {
  return {
    ...former,
    grades: GRADES.map((grade, index) => ({ grade, from: plain(grades[index] ?? '0') })),
    lowExecution: plain(thresholds.lowExecution),
    overAchievement: plain(thresholds.overAchievement),
    yearOnYearChange: plain(thresholds.yearOnYearChange),
    scoreDecimals: Number(thresholds.scoreDecimals),
    rules,
  };
}

export function isUsable({ thresholds, grades }: PolicyDraft): boolean {
  return THRESHOLDS.every((key) => accepts(key, thresholds[key])) && descend(grades);
}

export function accepts(key: Threshold, text: string): boolean {
  if (!isFigure(text)) return false;
  const value = Number(text);
  // A target is no over-achievement of itself.
  if (key === 'overAchievement' && value < 100) return false;
  return value <= LIMITS[key] && (key !== 'scoreDecimals' || Number.isInteger(value));
}

/** From high to low, within the 100 points. */
export function descend(grades: readonly string[]): boolean {
  const figures = grades.map((text) => (isFigure(text) ? Number(text) : Infinity));
  return figures.every((figure, index) => figure <= 100 && (index === 0 || figure < figures[index - 1]!));
}

const isFigure = (text: string): boolean => /^\d+(\.\d+)?$/.test(text.trim());
/** `090` as `90`. */
const plain = (text: string): string => String(Number(text));
