/** What gouji keeps in a workbook, as a user is told of it. */
import { EXPLANATIONS_KEY, explanationsIn } from '../reason/explanation';
import { JOURNAL_KEY, SUMMARY_KEY } from './journal';
import { POLICY_KEY } from '../policy/policySettings';

/** All that there are. */
export const KEPT_KEYS = [EXPLANATIONS_KEY, POLICY_KEY, JOURNAL_KEY, SUMMARY_KEY];

export interface Kept {
  /** How many there are, or that they cannot be read. */
  readonly explanations: number | 'unreadable';
  readonly policy: boolean;
}

/** @param settings as a host reads them */
export function keptIn(settings: Readonly<Record<string, string>> | undefined): Kept {
  const { explanations, problem } = explanationsIn(settings?.[EXPLANATIONS_KEY]);
  return {
    explanations: problem ? 'unreadable' : explanations.length,
    policy: settings?.[POLICY_KEY] !== undefined,
  };
}
