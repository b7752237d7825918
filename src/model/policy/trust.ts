/** What a check may take over from a policy that comes from whom it checks: only what says as much, or more. */
import type { Severity } from '../result/severity';
import type { ChangedSetting } from './changes';
import { changedSettings } from './changes';
import type { ClauseId } from './clauses';
import { clause } from './clauses';
import type { Policy } from './policy';
import { DEFAULT_POLICY } from './policy';

export interface Heeded {
  /** The policy without what weakens a check: there the defaults hold. */
  readonly policy: Policy;
  readonly leftAside: readonly ChangedSetting[];
}

/** @param severityOf a rule's own severity; undefined for one that is not known */
export function withoutWeaker(policy: Policy, severityOf: (ruleId: string) => Severity | undefined): Heeded {
  const leftAside = changedSettings(policy, severityOf).filter(({ weaker }) => weaker);
  const isLeft = (setting: string): boolean => leftAside.some((each) => each.setting === setting);
  const kept = <Value>(entries: Readonly<Record<string, Value>>, of: string): Record<string, Value> =>
    Object.fromEntries(Object.entries(entries).filter(([key]) => !isLeft(`${of}.${key}`)));
  const standard = Object.fromEntries(
    Object.entries(DEFAULT_POLICY).filter(([setting]) => isLeft(setting)),
  ) as Partial<Policy>;
  // A clause whose figures are left aside says nothing of the usual ones: its question is open again.
  const isOpen = (id: ClauseId): boolean =>
    (clause(id).question === 'qualitative' && isLeft('qualitativeBands')) ||
    (clause(id).question === 'grades' && isLeft('grades'));
  return {
    policy: {
      ...policy,
      clauses: policy.clauses.filter((id) => !isOpen(id)),
      ...standard,
      directions: kept(policy.directions, 'directions'),
      rules: kept(policy.rules, 'rules'),
    },
    leftAside,
  };
}
