/** What each rule found over all files: where units err most, and which rules could not be decided. */
import { isExplained } from '../../model/result/diagnostic';
import type { Locale } from '../../model/text/locale';
import type { CheckResult, FindingCounts } from '../../model/result/result';
import { FINDING_COUNTS } from '../../model/result/result';
import type { RuleMeta } from '../../model/result/rule';
import type { Row } from '../summarySheet/cells';
import { count, ordinal, text } from '../summarySheet/cells';
import { SEVERITY_NAMES } from '../../model/result/severity';
import { sourceText } from '../words';

export const RULE_WIDTHS = [7, 36, 36, 10, 11, 8, 8, 10, 8, 10, 12, 46];
/** Those with numbers of findings. */
export const RULE_COUNT_COLUMNS = { first: 5, last: 9 };

/** Of one file, or summed up. */
export interface RuleTally {
  readonly ruleId: string;
  /** Files with a finding. */
  files: number;
  /** Files where it could not be decided at some place. */
  undecided: number;
  readonly findings: Record<keyof FindingCounts, number>;
}

/** Of the rules that have something to tell of a file. */
export function ruleTallies({
  diagnostics,
  outcomes,
}: Pick<CheckResult, 'diagnostics' | 'outcomes'>): readonly RuleTally[] {
  const tallies = new Tallies();
  for (const diagnostic of diagnostics) {
    const tally = tallies.of(diagnostic.ruleId);
    tally.files = 1;
    tally.findings[isExplained(diagnostic) ? 'explained' : diagnostic.severity] += 1;
  }
  for (const { ruleId, status, ...outcome } of outcomes)
    if (status === 'crashed' || ('reason' in outcome && outcome.reason.code !== 'not-applicable'))
      tallies.of(ruleId).undecided = 1;
  return tallies.all;
}

class Tallies {
  private readonly tallies = new Map<string, RuleTally>();

  get all(): readonly RuleTally[] {
    return [...this.tallies.values()];
  }

  of(ruleId: string): RuleTally {
    const known = this.tallies.get(ruleId);
    if (known) return known;
    const fresh = {
      ruleId,
      files: 0,
      undecided: 0,
      findings: { error: 0, explain: 0, hint: 0, explained: 0 },
    };
    this.tallies.set(ruleId, fresh);
    return fresh;
  }
}

/** Over all files. */
export class RuleTallies {
  private readonly tallies = new Tallies();

  add(file: readonly RuleTally[]): void {
    for (const { ruleId, files, undecided, findings } of file) {
      const tally = this.tallies.of(ruleId);
      tally.files += files;
      tally.undecided += undecided;
      for (const kind of FINDING_COUNTS) tally.findings[kind] += findings[kind];
    }
  }

  /** Those that most files have trouble with first; else in the order of the rules. */
  rows(rules: readonly RuleMeta[], locale: Locale): readonly Row[] {
    return rules
      .map((rule) => ({ rule, tally: this.tallies.of(rule.id) }))
      .sort((one, other) => other.tally.files - one.tally.files)
      .map(({ rule: { id, severity, title, source }, tally: { files, undecided, findings } }, index) => [
        ordinal(index + 1),
        text(title[locale]),
        text(id),
        { value: SEVERITY_NAMES[severity][locale], style: severity },
        count(files),
        count(FINDING_COUNTS.reduce((sum, kind) => sum + findings[kind], 0)),
        ...FINDING_COUNTS.map((kind) => count(findings[kind])),
        count(undecided),
        text(sourceText(source, locale)),
      ]);
  }
}
