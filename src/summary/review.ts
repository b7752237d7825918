/**
 * Many files in one workbook, for whoever reviews them: a row a file, a row a finding, a row a rule. Of each
 * result only these rows are kept, so that hundreds of files need no more memory than what is written of them.
 */
import type { Book, BookSheet } from '../model/book';
import type { Locale } from '../model/locale';
import type { CheckResult } from '../model/result';
import type { RuleMeta } from '../model/rule';
import type { Row } from './cells';
import type { FileReport } from './json';
import { COUNT_COLUMNS, FILE_WIDTHS, fileRow } from './reviewFiles';
import { FINDING_WIDTHS, findingRows } from './reviewFindings';
import { RULE_COUNT_COLUMNS, RULE_WIDTHS, RuleTallies } from './reviewRules';
import type { Above } from './reviewSheet';
import { reviewSheet, sumRow } from './reviewSheet';
import { WORDS } from './reviewWords';
import { policyText } from './words';

export interface ReviewOptions {
  readonly locale: Locale;
  readonly version: string;
  readonly rules: readonly RuleMeta[];
}

export class Review {
  private readonly files: Row[] = [];
  private readonly findings: Row[] = [];
  private readonly tallies = new RuleTallies();
  private readonly counts = { error: 0, explain: 0, hint: 0, explained: 0 };
  private readonly status = { checked: 0, 'no-form': 0, unreadable: 0 };
  /** How many files went by a policy, by what it says. */
  private readonly policies = new Map<string, number>();
  private inError = 0;

  constructor(private readonly options: ReviewOptions) {}

  /** Takes from a report what is shown of it. */
  add(report: FileReport): void {
    const { locale } = this.options;
    const { result } = report;
    this.files.push(fileRow(report, this.files.length + 1, locale));
    for (const row of findingRows(report, this.findings.length, locale)) this.findings.push(row);
    this.status[result?.status ?? 'unreadable'] += 1;
    if (result?.status === 'checked') this.count(result);
  }

  private count(result: CheckResult): void {
    const policy = policyText(result.policy, this.options.locale);
    this.policies.set(policy, (this.policies.get(policy) ?? 0) + 1);
    this.tallies.add(result);
    for (const kind of ['error', 'explain', 'hint', 'explained'] as const)
      this.counts[kind] += result.counts[kind];
    if (result.counts.error > 0) this.inError += 1;
  }

  /** @param checkedAt as it is to be shown */
  book(checkedAt: string): Book {
    const { locale, version } = this.options;
    const words = WORDS[locale];
    const at: Above = { value: words.at(checkedAt, version), style: 'subtitle' };
    return {
      title: words.title,
      sheets: [this.fileSheet(at), this.findingSheet(at), this.ruleSheet(at)],
    };
  }

  private fileSheet(at: Above): BookSheet {
    const words = WORDS[this.options.locale];
    const { checked, unreadable } = this.status;
    const notes = [...this.policies].map(([policy, files]) => words.policy(policy, files, checked));
    return reviewSheet({
      name: words.files,
      table: 'gouji_files',
      widths: FILE_WIDTHS,
      above: [
        { value: words.title, style: 'title' },
        at,
        {
          value: `${words.read(this.files.length, checked, this.status['no-form'], unreadable)}${words.found(this.counts, this.inError)}`,
          style: this.inError + unreadable > 0 ? 'verdictFail' : 'verdictPass',
        },
      ],
      columns: words.fileColumns,
      lines: this.files,
      sums: sumRow(words.sum, this.files, FILE_WIDTHS.length, COUNT_COLUMNS),
      below: [...notes, words.counted, words.local],
    });
  }

  private findingSheet(at: Above): BookSheet {
    const words = WORDS[this.options.locale];
    const title: Above = { value: words.findings, style: 'title' };
    const none: Above = { value: words.none, style: 'verdictPass' };
    return reviewSheet({
      name: words.findings,
      table: 'gouji_findings',
      widths: FINDING_WIDTHS,
      above: this.findings.length > 0 ? [title, at] : [title, at, none],
      columns: words.findingColumns,
      lines: this.findings,
      below: [],
    });
  }

  private ruleSheet(at: Above): BookSheet {
    const { locale, rules } = this.options;
    const words = WORDS[locale];
    const lines = this.tallies.rows(rules, locale);
    return reviewSheet({
      name: words.rules,
      table: 'gouji_rules',
      widths: RULE_WIDTHS,
      above: [{ value: words.rules, style: 'title' }, at],
      columns: words.ruleColumns,
      lines,
      sums: sumRow(words.sum, lines, RULE_WIDTHS.length, RULE_COUNT_COLUMNS),
      below: [words.rated],
    });
  }
}
