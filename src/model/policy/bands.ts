/** The bands of qualitative indicators that are in use, and which of them a policy means. */
import { clauseFor } from './clauses';
import type { Policy } from './policy';
import { DEFAULT_POLICY } from './policy';

type Bands = Policy['qualitativeBands'];

/** Hubei's; the usual ones are the default policy's. */
export const HUBEI_BANDS: Bands = [
  { from: '100', to: '80' },
  { from: '80', to: '50' },
  { from: '50', to: '0' },
];

/** Whether a clause was chosen, or bands were set: these alone count then. */
export function isSettledBands(policy: Policy): boolean {
  const { qualitativeBands } = policy;
  return (
    clauseFor('qualitative', policy) !== undefined ||
    JSON.stringify(qualitativeBands) !== JSON.stringify(DEFAULT_POLICY.qualitativeBands)
  );
}

/** The scales that may bind, the usual one first. */
export function bandsOf(policy: Policy): readonly Bands[] {
  return isSettledBands(policy) ? [policy.qualitativeBands] : [policy.qualitativeBands, HUBEI_BANDS];
}
