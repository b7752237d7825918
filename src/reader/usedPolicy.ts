/** The policy of a check: whose it is, what it sets otherwise, and what of the workbook's own was left aside. */
import type { ChangedSetting } from '../model/policy/changes';
import { changedSettings } from '../model/policy/changes';
import type { Policy } from '../model/policy/policy';
import { DEFAULT_POLICY } from '../model/policy/policy';
import type { Preset } from '../model/policy/preset';
import { withoutWeaker } from '../model/policy/trust';
import type { TaughtLabel } from '../model/form/taught';
import type { CellAddress } from '../model/workbook/cell';
import type { LeftAside, UsedPolicy } from '../model/result/result';
import type { RuleMeta } from '../model/result/rule';
import type { Submission } from '../model/result/submission';
import type { LocalizedText } from '../model/text/locale';
import type { WorkbookSnapshot } from '../model/workbook/snapshot';
import { keptPolicy, workbookPolicy } from './workbookPolicy';

/** How labels are understood, beside what the forms say by themselves. */
export interface ReadOptions {
  /** Taught labels that go before those kept in the workbook. */
  readonly layout?: readonly TaughtLabel[];
  /**
   * Whether all holds that the workbook says of its own check; a reviewer takes nothing from it that weakens it: no
   * policy, and no label that is called not needed where something needed was not found.
   */
  readonly heedsWorkbook?: boolean;
}

/** Whose check it is. */
export interface CheckOptions extends ReadOptions {
  /** What the given policy is known by: its file, or a preset. */
  readonly policyName?: string;
  /** The given policy was found beside what is checked: what weakens the check is left aside. */
  readonly isPolicyBeside?: boolean;
  /** The cells that were changed since a check found nothing wrong, where that is known. */
  readonly editedSince?: readonly CellAddress[];
  /** Gives each form's scores by every preset, too, to be looked at side by side. */
  readonly comparesPresets?: boolean;
  /** Offers a formula, too, where the right figure was typed: a fill of kind `same`. */
  readonly offersFormulas?: boolean;
  /**
   * Gives every outcome its place by name, to be held against another check of the same unit; a workbook with our
   * summary sheet always has them.
   */
  readonly placesOutcomes?: boolean;
  /** Gives last year's workbooks of whose this one says it is; absent where nothing is to be compared with. */
  readonly prior?: (said: Submission) => PriorWorkbooks;
}

/** Last year's workbooks of a unit, or why there are none. */
export type PriorWorkbooks =
  | { readonly workbooks: readonly PriorWorkbook[] }
  | { readonly missing: LocalizedText };

/** What the composition knows, and a policy may name. */
interface KnownParts {
  readonly rules: readonly RuleMeta[];
  readonly presets: readonly Preset[];
}

/**
 * A policy that is given goes before the workbook's own. Where whoever is checked may have put it there, what
 * weakens the check is left aside.
 */
export function usedPolicy(
  snapshot: WorkbookSnapshot,
  given: Policy | undefined,
  { policyName, isPolicyBeside = false, heedsWorkbook = true }: CheckOptions,
  { rules, presets }: KnownParts,
): UsedPolicy {
  const ids = rules.map(({ id }) => id);
  const severityOf = (id: string) => rules.find((rule) => rule.id === id)?.severity;
  const named = (change: ChangedSetting): ChangedSetting => withRuleName(change, rules);
  const changedIn = (policy: Policy) => changedSettings(policy, severityOf).map(named);
  const own = workbookPolicy(snapshot, ids, presets) ?? keptPolicy(snapshot, ids, presets);
  const ofWorkbook = own && 'policy' in own ? own : undefined;
  const heeded = (policy: Policy) => withoutWeaker(policy, severityOf);
  const aside = (policy: Policy, from: LeftAside['from'], name = policy.preset) => {
    const changed = heeded(policy).leftAside.map(named);
    return changed.length > 0 ? { leftAside: { from, name, changed } } : undefined;
  };
  if (given) {
    const policy = isPolicyBeside ? heeded(given).policy : given;
    const name = policyName ?? given.preset;
    return {
      ...{ policy, from: 'given', name, changed: changedIn(policy), problem: undefined },
      ...((isPolicyBeside && aside(given, 'given', name)) ||
        (ofWorkbook && aside(ofWorkbook.policy, ofWorkbook.from))),
    };
  }
  const problem = own && 'problem' in own ? own.problem : undefined;
  if (!ofWorkbook) return { policy: DEFAULT_POLICY, from: 'default', name: undefined, changed: [], problem };
  const policy = heedsWorkbook ? ofWorkbook.policy : heeded(ofWorkbook.policy).policy;
  const changed = changedIn(policy);
  const from = changed.length === 0 ? 'default' : ofWorkbook.from;
  return {
    ...{ policy, from, name: policy.preset, changed, problem },
    ...(!heedsWorkbook && aside(ofWorkbook.policy, ofWorkbook.from)),
  };
}

/** The severity of a rule is told by what the rule is called. */
function withRuleName(change: ChangedSetting, rules: readonly RuleMeta[]): ChangedSetting {
  const rule = rules.find(({ id }) => change.setting === `rules.${id}`);
  return rule ? { ...change, name: rule.title } : change;
}

export interface PriorWorkbook {
  readonly file: string;
  readonly workbook: WorkbookSnapshot;
  /** The tables of a Word file: a workbook's form goes before the same form in a report. */
  readonly isWord?: boolean;
}
