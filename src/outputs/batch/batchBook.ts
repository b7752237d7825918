/**
 * Many files in one workbook, for whoever reviews them: a row a unit, a row a file, a row a finding, a row a rule.
 * The findings go on to be written as they come; kept are one row a file and the numbers, so that thousands of files
 * need little.
 */
import type { Book, BookSheet } from '../../model/writing/book';
import type { Shelf, Shelved } from '../../model/writing/shelf';
import { shelfAtHand } from '../../model/writing/shelf';
import { WORK } from '../../model/result/issues';
import { keptText } from '../desk/previous';
import { Desk } from '../desk/desk';
import { copiedIn } from '../desk/copied';
import { COPIED_WIDTHS, copiedRows } from '../desk/copiedRows';
import { DESK_WORDS } from '../desk/words';
import { FORMER_WIDTHS, UNIT_COUNT_COLUMNS, UNIT_HIDDEN, UNIT_WIDTHS } from '../desk/unitRows';
import type { Row } from '../summarySheet/cells';
import { ordinal, text } from '../summarySheet/cells';
import { COUNT_COLUMNS, FILE_HIDDEN, FILE_WIDTHS } from './files';
import { FindingList } from './findingList';
import { FINDING_HIDDEN, FINDING_WIDTHS } from './findings';
import type { ReviewOptions } from './options';
import type { ReviewPart } from './part';
import { Matrix, matrixWidths } from './matrix';
import { RULE_COUNT_COLUMNS, RULE_WIDTHS, RuleTallies } from './rules';
import type { Above } from './sheet';
import { after, oneByOne, reviewSheet } from './sheet';
import { WORDS } from './words';

const WORST_FIRST: readonly ReviewPart['verdict'][] = [
  ...(['unreadable', 'partly-read', 'no-form'] as const),
  ...(['errors', 'open', 'clean'] as const),
];

const COUNTED = [...WORK, 'applicable', 'checked'] as const;

/** @param parts of the files, in their order; read once, while the book is written */
export function reviewBook(parts: AsyncIterable<ReviewPart>, options: ReviewOptions): Book {
  const words = WORDS[options.locale];
  const desk = DESK_WORDS[options.locale];
  return {
    title: words.title,
    names: [
      ...[desk.units, words.files, words.findings, words.matrix],
      ...(options.previous ? [desk.former] : []),
      DESK_WORDS[options.locale].copied,
      words.rules,
    ],
    sheets: new Review(options).sheets(parts),
  };
}

class Review {
  private readonly files: {
    readonly row: Shelved<Row>;
    readonly file: string;
    readonly verdict: ReviewPart['verdict'];
    readonly errors: number;
  }[] = [];
  private readonly shelf: Shelf;
  private readonly desk: Desk;
  private readonly tallies = new RuleTallies();
  private readonly matrix: Matrix;
  private readonly counts = {
    blank: 0,
    error: 0,
    explain: 0,
    hint: 0,
    explained: 0,
    applicable: 0,
    checked: 0,
  };
  private readonly status = { checked: 0, 'partly-read': 0, 'no-form': 0, unreadable: 0 };
  /** How many files went by a policy, by what it says. */
  private readonly policies = new Map<string, number>();
  private inError = 0;
  /** Units whose files were held against each other, and what was found by that. */
  private readonly between = { units: 0, found: 0 };
  private readonly list: FindingList;

  constructor(private readonly options: ReviewOptions) {
    this.shelf = options.shelf ?? shelfAtHand();
    this.desk = new Desk({ ...options, shelf: this.shelf });
    this.matrix = new Matrix(options.rules);
    this.list = new FindingList(options.most);
  }

  /** That of the findings first: the others tell what was counted on the way. */
  async *sheets(parts: AsyncIterable<ReviewPart>): AsyncGenerator<BookSheet, void> {
    const findings = this.findings(parts);
    try {
      const first = await findings.next();
      yield this.findingSheet(first.done ? undefined : after(first.value, findings));
      yield this.unitSheet();
      yield this.matrixSheet();
      yield this.fileSheet();
      if (this.options.previous) yield this.formerSheet();
      yield this.copiedSheet();
      yield this.ruleSheet();
      this.options.onLetters?.(this.desk.letters());
      const interrupted = this.desk.interrupted();
      const { units } = DESK_WORDS[this.options.locale];
      const ofUnits = this.options.locale === 'en' ? `${units}: ` : `${units}：`;
      this.options.onVerdict?.([
        ...(interrupted === undefined ? [] : [interrupted]),
        this.verdict(),
        ofUnits + this.desk.verdict(),
      ]);
    } finally {
      await findings.return();
    }
  }

  /** The rows of each file that has some. */
  private async *findings(parts: AsyncIterable<ReviewPart>): AsyncGenerator<readonly Row[], void> {
    for await (const part of parts) {
      this.add(part);
      const rows = this.list.add(part.desk.file, part.findings, this.desk.add(part));
      if (rows.length > 0) yield rows;
    }
    const groups = this.options.together ? this.desk.groups() : [];
    if (groups.length === 0) return;
    let nth = 0;
    for await (const part of this.options.together!(groups)) {
      const group = groups[nth++]!;
      const [file = ''] = group.files;
      this.matrix.add(file, part.rules);
      this.tallies.add(part.rules);
      if (part.problem === undefined && part.isAny) this.between.units += 1;
      this.between.found += part.counts.found;
      const rows = this.list.add(file, part.findings, this.desk.addTogether(group, part));
      if (rows.length > 0) yield rows;
    }
  }

  private add({ status, verdict, file, checked, desk }: ReviewPart): void {
    this.files.push({
      row: this.shelf.put(file),
      file: desk.file,
      verdict,
      errors: checked?.counts.error ?? 0,
    });
    // What was not reached is said by itself.
    if (!desk.isNotReached) this.status[status] += 1;
    if (!checked) return;
    const { policy, counts, rules } = checked;
    this.policies.set(policy, (this.policies.get(policy) ?? 0) + 1);
    this.tallies.add(rules);
    this.matrix.add(desk.file, rules);
    for (const kind of COUNTED) this.counts[kind] += counts[kind];
    if (counts.error > 0) this.inError += 1;
  }

  private get at(): Above {
    const { locale, checkedAt, version } = this.options;
    return { value: WORDS[locale].at(checkedAt, version), style: 'subtitle' };
  }

  /** What nobody can rely on before what is wrong; of a kind those with most errors, and else as they came. */
  private *worstFirst(): Generator<Row, void> {
    const sorted = [...this.files].sort(
      (one, other) =>
        WORST_FIRST.indexOf(one.verdict) - WORST_FIRST.indexOf(other.verdict) || other.errors - one.errors,
    );
    for (const [index, { row, file }] of sorted.entries())
      yield [ordinal(index + 1), ...this.shelf.take(row), text(keptText.file(this.desk.kept(file)))];
  }

  private verdict(): string {
    const words = WORDS[this.options.locale];
    const { checked, 'partly-read': partly, 'no-form': without, unreadable } = this.status;
    const read = words.read(this.files.length, checked, partly, without, unreadable);
    return `${read}${checked + partly > 0 ? words.found(this.counts, this.inError) : ''}`;
  }

  private get verdictStyle(): Above['style'] {
    if (this.inError + this.status.unreadable > 0) return 'verdictFail';
    return this.files.every(({ verdict }) => verdict === 'clean') ? 'verdictPass' : 'verdictOpen';
  }

  private get interrupted(): readonly Above[] {
    const value = this.desk.interrupted();
    return value === undefined ? [] : [{ value, style: 'verdictFail' }];
  }

  private get leftOutText(): readonly string[] {
    const { listed, leftOut } = this.list;
    return leftOut > 0 ? [WORDS[this.options.locale].leftOut(listed, leftOut)] : [];
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
      hidden: FINDING_HIDDEN,
      above: lines ? [title, this.at] : [title, this.at, none],
      columns: words.findingColumns,
      lines,
      below: () => this.leftOutText,
    });
  }

  private unitSheet(): BookSheet {
    const { locale } = this.options;
    const words = DESK_WORDS[locale];
    const sheet = WORDS[locale].findings;
    const lines = this.desk.unitRows((file) => {
      const row = this.list.firstRowOf(file);
      return row === undefined ? undefined : { sheet, row, column: 0 };
    });
    return reviewSheet({
      name: words.units,
      table: 'gouji_units',
      widths: UNIT_WIDTHS,
      hidden: UNIT_HIDDEN,
      above: [
        { value: WORDS[locale].title, style: 'title' },
        this.at,
        { value: this.desk.verdict(), style: this.desk.style },
        ...this.interrupted,
      ],
      columns: words.unitColumns,
      lines: oneByOne(lines),
      sums: { label: WORDS[locale].sum, ...UNIT_COUNT_COLUMNS },
      below: () => [...this.desk.notes(), ...(this.options.notes?.() ?? [])],
    });
  }

  private matrixSheet(): BookSheet {
    const { locale } = this.options;
    const words = WORDS[locale];
    const { heads, lines, left } = this.matrix.table(this.desk.units(), locale);
    const widths = matrixWidths(heads.length);
    return reviewSheet({
      name: words.matrix,
      table: 'gouji_matrix',
      widths,
      above: [{ value: words.matrix, style: 'title' }, this.at],
      columns: [...words.matrixColumns, ...heads],
      turnedFrom: words.matrixColumns.length,
      lines: oneByOne(lines),
      sums: { label: words.sum, first: words.matrixColumns.length - 1, last: widths.length - 1 },
      below: () => [words.inMatrix, ...(left > 0 ? [words.leftOfMatrix(heads.length, left)] : [])],
    });
  }

  private copiedSheet(): BookSheet {
    const { locale } = this.options;
    const words = DESK_WORDS[locale];
    const found = copiedIn(this.desk.texts());
    const lines = copiedRows(found.pairs, locale);
    return reviewSheet({
      name: words.copied,
      table: 'gouji_copied',
      widths: COPIED_WIDTHS,
      above: [{ value: words.copied, style: 'title' }, this.at],
      columns: words.copiedColumns,
      lines: lines.length > 0 ? [lines] : undefined,
      below: () => [
        ...(lines.length === 0 ? [words.notCopied] : []),
        words.aboutCopied(found.limit, found.common),
        ...(found.areFewReports ? [words.fewReports] : []),
        ...(found.left > 0 ? [words.moreCopied(found.left)] : []),
      ],
    });
  }

  private formerSheet(): BookSheet {
    const words = DESK_WORDS[this.options.locale];
    return reviewSheet({
      name: words.former,
      table: 'gouji_former',
      widths: FORMER_WIDTHS,
      above: [{ value: words.former, style: 'title' }, this.at],
      columns: words.formerColumns,
      lines: oneByOne(this.desk.formerRows()),
      below: () => [words.sinceCounts],
    });
  }

  private fileSheet(): BookSheet {
    const words = WORDS[this.options.locale];
    const all = this.status.checked + this.status['partly-read'];
    const notes = [...this.policies].map(([policy, files]) => words.policy(policy, files, all));
    return reviewSheet({
      name: words.files,
      table: 'gouji_files',
      widths: FILE_WIDTHS,
      hidden: FILE_HIDDEN,
      above: [
        { value: words.title, style: 'title' },
        this.at,
        { value: this.verdict(), style: this.verdictStyle },
        ...this.interrupted,
        ...this.leftOutText.map((value): Above => ({ value, style: 'verdictFail' })),
      ],
      columns: words.fileColumns,
      lines: oneByOne(this.worstFirst()),
      sums: { label: words.sum, ...COUNT_COLUMNS },
      below: () => [
        ...notes,
        ...(this.between.units > 0 ? [words.between(this.between.units, this.between.found)] : []),
        words.counted,
        words.local,
      ],
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
      sums: { label: words.sum, ...RULE_COUNT_COLUMNS },
      below: () => [words.rated],
    });
  }
}
