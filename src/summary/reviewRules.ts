/** What each rule found over all files: where units err most, and which rules could not be decided. */
import { isExplained } from '../model/diagnostic';
import type { Locale } from '../model/locale';
import type { CheckResult } from '../model/result';
import type { RuleMeta } from '../model/rule';
import type { Row } from './cells';
import { count, ordinal, text } from './cells';
import { SEVERITY_NAMES, sourceText } from './words';

export const RULE_WIDTHS = [7, 36, 36, 10, 11, 8, 8, 10, 8, 10, 12, 46];
/** Those with numbers of findings. */
export const RULE_COUNT_COLUMNS = { first: 5, last: 9 };

const KINDS = ['error', 'explain', 'hint', 'explained'] as const;

interface Tally {
  /** Files with a finding. */
  files: number;
  /** Files where it could not be decided at some place. */
  undecided: number;
  readonly findings: Record<(typeof KINDS)[number], number>;
}

export class RuleTallies {
  private readonly tallies = new Map<string, Tally>();

  add({ diagnostics, outcomes }: CheckResult): void {
    for (const diagnostic of diagnostics)
      this.of(diagnostic.ruleId).findings[isExplained(diagnostic) ? 'explained' : diagnostic.severity] += 1;
    for (const id of new Set(diagnostics.map(({ ruleId }) => ruleId))) this.of(id).files += 1;
    const undecided = outcomes.filter(
      ({ status, ...outcome }) =>
        status === 'crashed' || ('reason' in outcome && outcome.reason.code !== 'not-applicable'),
    );
    for (const id of new Set(undecided.map(({ ruleId }) => ruleId))) this.of(id).undecided += 1;
  }

  /** Those that most files have trouble with first; else in the order of the rules. */
  rows(rules: readonly RuleMeta[], locale: Locale): readonly Row[] {
    return rules
      .map((rule) => ({ rule, tally: this.of(rule.id) }))
      .sort((one, other) => other.tally.files - one.tally.files)
      .map(({ rule: { id, severity, title, source }, tally: { files, undecided, findings } }, index) => [
        ordinal(index + 1),
        text(title[locale]),
        text(id),
        { value: SEVERITY_NAMES[severity][locale], style: severity },
        count(files),
        count(KINDS.reduce((sum, kind) => sum + findings[kind], 0)),
        ...KINDS.map((kind) => count(findings[kind])),
        count(undecided),
        text(sourceText(source, locale)),
      ]);
  }

  private of(id: string): Tally {
    const known = this.tallies.get(id);
    if (known) return known;
    const fresh = { files: 0, undecided: 0, findings: { error: 0, explain: 0, hint: 0, explained: 0 } };
    this.tallies.set(id, fresh);
    return fresh;
  }
}
