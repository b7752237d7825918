/**
 * Many files in one workbook, for whoever reviews them: a row a file, a row a finding, a row a rule. The findings go
 * on to be written as they come; kept are one row a file and the numbers, so that thousands of files need little.
 */
import type { Book, BookSheet } from '../../model/writing/book';
import { MAX_ROWS } from '../../model/workbook/cell';
import type { Locale } from '../../model/text/locale';
import { FINDING_COUNTS } from '../../model/result/result';
import type { RuleMeta } from '../../model/result/rule';
import type { Row } from '../summarySheet/cells';
import { ordinal } from '../summarySheet/cells';
import { COUNT_COLUMNS, FILE_WIDTHS } from './files';
import { FINDING_WIDTHS } from './findings';
import type { ReviewPart } from './part';
import { RULE_COUNT_COLUMNS, RULE_WIDTHS, RuleTallies } from './rules';
import type { Above } from './sheet';
import { reviewSheet, sumRow } from './sheet';
import { WORDS } from './words';

export interface ReviewOptions {
  readonly locale: Locale;
  readonly version: string;
  readonly rules: readonly RuleMeta[];
  /** As it is to be shown. */
  readonly checkedAt: string;
  /** How much the sheet of findings can take. */
  readonly most?: { readonly findings: number; readonly characters: number };
}

/**
 * Beside the findings there are the title, the time and the header, and below them a blank row and a note. A part of
 * a zip must stay below 4 GB: a character takes up to six bytes.
 */
const MOST = { findings: MAX_ROWS - 5, characters: 500_000_000 };

const WORST_FIRST: readonly ReviewPart['verdict'][] = [
  ...(['unreadable', 'partly-read', 'no-form'] as const),
  ...(['errors', 'open', 'clean'] as const),
];

const COUNTED = [...FINDING_COUNTS, 'applicable', 'checked'] as const;

/** @param parts of the files, in their order; read once, while the book is written */
export function reviewBook(parts: AsyncIterable<ReviewPart>, options: ReviewOptions): Book {
  const words = WORDS[options.locale];
  return {
    title: words.title,
    names: [words.files, words.findings, words.rules],
    sheets: new Review(options).sheets(parts),
  };
}

class Review {
  private readonly files: {
    readonly row: Row;
    readonly verdict: ReviewPart['verdict'];
    readonly errors: number;
  }[] = [];
  private readonly tallies = new RuleTallies();
  private readonly counts = { error: 0, explain: 0, hint: 0, explained: 0, applicable: 0, checked: 0 };
  private readonly status = { checked: 0, 'partly-read': 0, 'no-form': 0, unreadable: 0 };
  /** How many files went by a policy, by what it says. */
  private readonly policies = new Map<string, number>();
  private inError = 0;
  private readonly listed = { findings: 0, characters: 0 };
  /** Findings for which there was no room. */
  private leftOut = 0;

  constructor(private readonly options: ReviewOptions) {}

  /** That of the findings first: the others tell what was counted on the way. */
  async *sheets(parts: AsyncIterable<ReviewPart>): AsyncGenerator<BookSheet, void> {
    const findings = this.findings(parts);
    try {
      const first = await findings.next();
      yield this.findingSheet(first.done ? undefined : after(first.value, findings));
      yield this.fileSheet();
      yield this.ruleSheet();
    } finally {
      await findings.return();
    }
  }

  /** The rows of each file that has some. */
  private async *findings(parts: AsyncIterable<ReviewPart>): AsyncGenerator<readonly Row[], void> {
    const most = this.options.most ?? MOST;
    for await (const part of parts) {
      this.add(part);
      const rows: Row[] = [];
      for (const row of part.findings) {
        const { findings, characters } = this.listed;
        if (findings >= most.findings || characters >= most.characters) {
          this.leftOut += 1;
          continue;
        }
        this.listed.findings += 1;
        this.listed.characters += row.reduce((sum, { value }) => sum + String(value).length, 0);
        rows.push([ordinal(this.listed.findings), ...row]);
      }
      if (rows.length > 0) yield rows;
    }
  }

  private add({ status, verdict, file, checked }: ReviewPart): void {
    this.files.push({ row: file, verdict, errors: checked?.counts.error ?? 0 });
    this.status[status] += 1;
    if (!checked) return;
    const { policy, counts, rules } = checked;
    this.policies.set(policy, (this.policies.get(policy) ?? 0) + 1);
    this.tallies.add(rules);
    for (const kind of COUNTED) this.counts[kind] += counts[kind];
    if (counts.error > 0) this.inError += 1;
  }

  private get at(): Above {
    const { locale, checkedAt, version } = this.options;
    return { value: WORDS[locale].at(checkedAt, version), style: 'subtitle' };
  }

  /** What nobody can rely on before what is wrong; of a kind those with most errors, and else as they came. */
  private worstFirst(): readonly Row[] {
    return [...this.files]
      .sort(
        (one, other) =>
          WORST_FIRST.indexOf(one.verdict) - WORST_FIRST.indexOf(other.verdict) || other.errors - one.errors,
      )
      .map(({ row }, index) => [ordinal(index + 1), ...row]);
  }

  private get verdictStyle(): Above['style'] {
    if (this.inError + this.status.unreadable > 0) return 'verdictFail';
    return this.files.every(({ verdict }) => verdict === 'clean') ? 'verdictPass' : 'verdictOpen';
  }

  private get leftOutText(): readonly string[] {
    return this.leftOut > 0 ? [WORDS[this.options.locale].leftOut(this.listed.findings, this.leftOut)] : [];
  }

  private findingSheet(lines: AsyncIterable<readonly Row[]> | undefined): BookSheet {
    const words = WORDS[this.options.locale];
    const title: Above = { value: words.findings, style: 'title' };
    // Without a finding all files have come by now.
    const none: Above = { value: words.none, style: this.verdictStyle };
    return reviewSheet({
      name: words.findings,
      table: 'gouji_findings',
      widths: FINDING_WIDTHS,
      above: lines ? [title, this.at] : [title, this.at, none],
      columns: words.findingColumns,
      lines,
      below: () => this.leftOutText,
    });
  }

  private fileSheet(): BookSheet {
    const words = WORDS[this.options.locale];
    const { checked, 'partly-read': partly, 'no-form': without, unreadable } = this.status;
    const all = checked + partly;
    const notes = [...this.policies].map(([policy, files]) => words.policy(policy, files, all));
    const lines = this.worstFirst();
    return reviewSheet({
      name: words.files,
      table: 'gouji_files',
      widths: FILE_WIDTHS,
      above: [
        { value: words.title, style: 'title' },
        this.at,
        {
          value: `${words.read(lines.length, checked, partly, without, unreadable)}${all > 0 ? words.found(this.counts, this.inError) : ''}`,
          style: this.verdictStyle,
        },
        ...this.leftOutText.map((value): Above => ({ value, style: 'verdictFail' })),
      ],
      columns: words.fileColumns,
      lines: lines.length > 0 ? [lines] : undefined,
      sums: sumRow(words.sum, lines, FILE_WIDTHS.length, COUNT_COLUMNS),
      below: () => [...notes, words.counted, words.local],
    });
  }

  private ruleSheet(): BookSheet {
    const { locale, rules } = this.options;
    const words = WORDS[locale];
    const lines = this.tallies.rows(rules, locale);
    return reviewSheet({
      name: words.rules,
      table: 'gouji_rules',
      widths: RULE_WIDTHS,
      above: [{ value: words.rules, style: 'title' }, this.at],
      columns: words.ruleColumns,
      lines: [lines],
      sums: sumRow(words.sum, lines, RULE_WIDTHS.length, RULE_COUNT_COLUMNS),
      below: () => [words.rated],
    });
  }
}

async function* after<Item>(first: Item, rest: AsyncIterable<Item>): AsyncGenerator<Item, void> {
  yield first;
  yield* rest;
}
