/** The policy of a check: the given one, the workbook's own, or the default; and what was left aside of it. */
import type { ChangedSetting } from '../model/policy/changes';
import { changedSettings } from '../model/policy/changes';
import type { Policy } from '../model/policy/policy';
import { DEFAULT_POLICY } from '../model/policy/policy';
import type { Preset } from '../model/policy/preset';
import { withoutWeaker } from '../model/policy/trust';
import type { LeftAside, UsedPolicy } from '../model/result/result';
import type { RuleMeta } from '../model/result/rule';
import type { Severity } from '../model/result/severity';
import type { LocalizedText } from '../model/text/locale';
import type { WorkbookSnapshot } from '../model/workbook/snapshot';
import { keptPolicy, workbookPolicy } from './workbookPolicy';

/** Whose check it is. */
export interface CheckOptions {
  /** What the given policy is known by: its file, or a preset. */
  readonly policyName?: string;
  /** The given policy was found beside what is checked: what weakens the check is left aside. */
  readonly isPolicyBeside?: boolean;
  /** Whether all of the workbook's own policy holds; a reviewer takes nothing from it that weakens the check. */
  readonly heedsWorkbook?: boolean;
  /** Gives each form's scores by every preset, too, to be looked at side by side. */
  readonly comparesPresets?: boolean;
}

interface Sourced {
  readonly policy: Policy;
  readonly from: LeftAside['from'];
}

/** What the composition knows, and a policy may name. */
interface KnownParts {
  readonly rules: readonly RuleMeta[];
  readonly presets: readonly Preset[];
}

/**
 * A policy that is given goes before the workbook's own. Where whoever is checked may have put it there, what
 * weakens the check is left aside.
 */
export function choosePolicy(
  snapshot: WorkbookSnapshot,
  given: Policy | undefined,
  { policyName, isPolicyBeside = false, heedsWorkbook = true }: CheckOptions,
  known: KnownParts,
): UsedPolicy {
  const severityOfRule = (id: string): Severity | undefined =>
    known.rules.find((rule) => rule.id === id)?.severity;
  const name = named(known.rules);
  const used = (
    policy: Policy,
    from: UsedPolicy['from'],
    called: string | undefined,
    leftAside: LeftAside | undefined,
    why: LocalizedText | undefined,
  ): UsedPolicy => {
    const changed = changedSettings(policy, severityOfRule).map(name);
    return { policy, from, name: called, changed, ...(leftAside && { leftAside }), problem: why };
  };
  const asideOf = ({ policy, from }: Sourced): LeftAside | undefined => {
    const { leftAside } = withoutWeaker(policy, severityOfRule);
    return leftAside.length > 0 ? { from, name: policy.preset, changed: leftAside.map(name) } : undefined;
  };
  const ids = known.rules.map(({ id }) => id);
  const own = workbookPolicy(snapshot, ids, known.presets) ?? keptPolicy(snapshot, ids, known.presets);
  const ofWorkbook = own && 'policy' in own ? own : undefined;
  const problem = given ? undefined : own && 'problem' in own ? own.problem : undefined;
  if (given) {
    const heeded = isPolicyBeside ? withoutWeaker(given, severityOfRule) : undefined;
    const called = policyName ?? given.preset;
    const asides =
      heeded && heeded.leftAside.length > 0
        ? { from: 'given' as const, name: called, changed: heeded.leftAside.map(name) }
        : ofWorkbook && asideOf(ofWorkbook);
    return used(heeded?.policy ?? given, 'given', called, asides, problem);
  }
  if (!ofWorkbook) return used(DEFAULT_POLICY, 'default', undefined, undefined, problem);
  if (heedsWorkbook) {
    return used(ofWorkbook.policy, ofWorkbook.from, ofWorkbook.policy.preset, undefined, problem);
  }
  const { policy } = withoutWeaker(ofWorkbook.policy, severityOfRule);
  const isDefault = changedSettings(policy, severityOfRule).length === 0;
  const from = isDefault ? 'default' : ofWorkbook.from;
  return used(policy, from, isDefault ? undefined : policy.preset, asideOf(ofWorkbook), problem);
}

/** The severity of a rule is told by what the rule is called. */
function named(rules: readonly RuleMeta[]): (change: ChangedSetting) => ChangedSetting {
  return (change) => {
    const rule = rules.find(({ id }) => change.setting === `rules.${id}`);
    return rule ? { ...change, name: rule.title } : change;
  };
}
