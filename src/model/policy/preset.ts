/** A preset: the clauses and figures that bind a place or a system, as data, each clause with its source. */
import type { LocalizedText } from '../text/locale';
import type { ClauseId } from './clauses';
import { withClauses } from './clauses';
import type { Policy } from './policy';
import { DEFAULT_POLICY } from './policy';
import type { RefusalId } from './refusals';

/** Settings that a preset may give: all but what only a unit or a bureau can know. */
export type PresetSettings = Partial<
  Omit<Policy, 'preset' | 'clauses' | 'refusals' | 'directions' | 'rules' | 'emptyReasons'>
>;

export interface Preset {
  /** What `--policy` and a configuration call it. */
  readonly name: string;
  readonly title: LocalizedText;
  /** What it is good for, and what is not known of it. */
  readonly note: LocalizedText;
  /** The kinds of form that it fits, by their names in results. */
  readonly forms: readonly string[];
  /** Where this place has its own source for a clause, or for what its system refuses. */
  readonly clauses: readonly { readonly id: ClauseId; readonly source?: LocalizedText }[];
  /** What the receiving system refuses on saving; empty where that is not known. */
  readonly refusals: readonly { readonly id: RefusalId; readonly source: LocalizedText }[];
  /** Where they differ from the defaults. */
  readonly settings: PresetSettings;
}

/** The policy that a preset makes. */
export function policyOfPreset({ name, clauses, refusals, settings }: Preset): Policy {
  return {
    ...DEFAULT_POLICY,
    ...settings,
    preset: name,
    clauses: withClauses(
      [],
      clauses.map(({ id }) => id),
    ),
    refusals: refusals.map(({ id }) => id),
  };
}
