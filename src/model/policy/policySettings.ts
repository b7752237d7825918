/** The policy as the pane keeps it in the workbook: what differs from the defaults, as the JSON of a configuration. */
import type { Policy } from './policy';
import { DEFAULT_POLICY } from './policy';

/** Under which it stands among what gouji keeps in a workbook. */
export const POLICY_KEY = 'gouji.policy';

/** Parts whose figures are plain decimals in a policy and numbers in JSON. */
const FIGURES: ReadonlySet<string> = new Set<keyof Policy>([
  'grades',
  'lowExecution',
  'overAchievement',
  'excessReason',
  'executionWeight',
  'progress',
  'yearOnYearChange',
  'unitSlip',
  'qualitativeBands',
  'weightStructures',
]);

/** What `parsePolicy` reads back as the same policy; undefined for the defaults, so that nothing is carried along. */
export function policyText(policy: Policy): string | undefined {
  const isChanged = (key: keyof Policy): boolean =>
    JSON.stringify(policy[key]) !== JSON.stringify(DEFAULT_POLICY[key]);
  // A figure that is the default's may still be another than the preset's.
  const changed = (Object.keys(DEFAULT_POLICY) as (keyof Policy)[]).filter(
    (key) => isChanged(key) || (policy.preset !== undefined && FIGURES.has(key) && policy[key] !== undefined),
  );
  if (changed.length === 0) return undefined;
  return JSON.stringify(
    Object.fromEntries(changed.map((key) => [key, FIGURES.has(key) ? inNumbers(policy[key]) : policy[key]])),
  );
}

function inNumbers(part: unknown): unknown {
  if (typeof part === 'string') return /^\d+(\.\d+)?$/.test(part) ? Number(part) : part;
  if (Array.isArray(part)) return part.map(inNumbers);
  if (typeof part !== 'object' || part === null) return part;
  return Object.fromEntries(Object.entries(part).map(([key, value]) => [key, inNumbers(value)]));
}
