/** The summary sheet as data: verdict, findings with links and the unit's reasons, scores with a chart, what was not checked. */
import type { Diagnostic } from '../../model/result/diagnostic';
import type { Fill } from '../../model/result/fill';
import type { Locale, LocalizedText } from '../../model/text/locale';
import { sentence } from '../../model/text/locale';
import type { CellAddress } from '../../model/workbook/cell';
import type { SummaryCell, SummarySheet } from '../../model/writing/marks';
import { SINCE_NAMES } from '../../model/result/since';
import { sinceText } from '../../model/result/sinceItems';
import { issues, workOf } from '../../model/result/issues';
import { workIn, workOfFinding } from '../../model/result/work';
import { weakenedTexts } from '../../model/result/policyWords';
import { doubtfulSkips, skippedText } from '../../model/result/skipped';
import { isParagraph } from '../../model/report/reportText';
import { localTime } from '../../model/text/time';
import type { CheckResult, IndicatorScoreLine, Score, ScoreSheet } from '../../model/result/result';
import { verdictKind } from '../../model/result/verdict';
import type { Row } from './cells';
import { figure, header, ordinal, text, workCell } from './cells';
import { keptFinding, keptHead } from './kept';
import { Rows } from './rows';
import { WORDS } from './words';
import {
  addressText,
  computableText,
  formPlace,
  gradeName,
  notChecked,
  describePolicy,
  readText,
  NOT_CHECKED_NAMES,
  taughtTexts,
  verdict,
} from '../words';
import { flatMap } from '../../model/flatMap';

export interface SummaryOptions {
  /** What a rule is called, by its id. */
  readonly ruleTitle: (id: string) => LocalizedText | undefined;
  readonly locale: Locale;
  /** When the check was made, as it is to be shown. */
  readonly checkedAt: string;
  readonly version: string;
}

/** How many of the sheet's columns each column of a table takes. */
const FORM_SPANS = [1, 2, 1, 1, 2, 1, 1];
const UNREAD_SPANS = [1, 1, 1, 1, 5];
const CAUSE_SPANS = [1, 1, 1, 1, 1, 1, 1, 2];
const SCORE_SPANS = [1, 3, 1, 1, 1, 1, 1];
const NOT_CHECKED_SPANS = [1, 2, 1, 5];
/** Who filled in, who reviewed, who answers for it, and when. */
const SIGNATURE_SPANS = [3, 2, 3, 1];
/** The column of the weights; the points stand to its right. */
const FIRST_POINTS = 5;
/** Rows that the chart lies on, below one that is left free: on the edge of a page its frame shows on both. */
const CHART_ROWS = 14;
/** Weight, reported, computed: the full score behind, the two to compare before it. */
const CHART_COLORS = ['#D1D1D1', '#2886DE', '#0F548C'];

export function summarySheet(result: CheckResult, options: SummaryOptions): SummarySheet {
  const { locale, checkedAt, version } = options;
  const words = WORDS[locale];
  const { since } = result;
  const sheet = new Rows(since !== undefined);
  const subtitle = [result.unitName, result.year, `${words.checkedAt} ${checkedAt}`];
  sheet.add(
    [sheet.wide(words.title, 'title'), keptCell(keptHead(result, checkedAt))],
    [sheet.wide(subtitle.filter(Boolean).join('    '), 'subtitle')],
    ...weakenedTexts(result.policy, locale).map((text): Row => [sheet.wide(text, 'verdictOpen')]),
    [sheet.wide(verdict(result, locale), verdictStyle(result))],
    ...(since
      ? [[sheet.wide(sentence(sinceText({ ...result, since }, locale), locale), 'subtitle')] satisfies Row]
      : []),
  );
  addUnread(sheet, result, locale);
  addCauses(sheet, result, locale);
  addFindings(sheet, result, locale);
  if (result.scores) addScores(sheet, result.scores, locale);
  sheet.section(
    words.forms,
    header(words.formColumns, sheet.spans(FORM_SPANS)),
    result.forms.map((form, index): Row => [
      ordinal(index + 1),
      text(form.title[locale], 2),
      text(formPlace(form)),
      text(form.name ?? ''),
      text(readText(form, locale), 2),
      text(form.year === undefined ? '' : String(form.year)),
      text(form.unit, sheet.spans(FORM_SPANS).at(-1)),
    ]),
  );
  addNotChecked(sheet, result, options);
  const skipped = skippedText(doubtfulSkips(result.skipped), locale);
  sheet.notes.push(
    ...taughtTexts(result, locale),
    ...priorTexts(result, locale),
    ...(skipped === undefined ? [] : [skipped]),
    describePolicy(result.policy, locale),
    words.tool(version),
  );
  sheet.add(
    words.signatures.map((value, index) => ({
      value,
      style: 'signature',
      span: sheet.spans(SIGNATURE_SPANS)[index]!,
    })),
    [],
    ...sheet.notes.map((line): Row => [sheet.wide(line, 'note')]),
  );
  return sheet.sheet(words.name);
}

/** For the next check alone. */
function keptCell(value: string): SummaryCell {
  return { value, style: 'note' };
}

/** What it was compared with besides, and what not. */
function priorTexts({ prior }: CheckResult, locale: Locale): readonly string[] {
  const words = WORDS[locale];
  if (!prior) return [];
  return [
    ...(prior.files.length > 0 ? [words.prior(prior.files.join(locale === 'en' ? ', ' : '、'))] : []),
    ...prior.missing.map((why) => words.notCompared(why[locale])),
  ];
}

/** Green is what is read whole, filled in, and has nothing open. */
function verdictStyle(result: CheckResult): SummaryCell['style'] {
  const kind = verdictKind(result);
  if (kind === 'clean') return 'verdictPass';
  return result.work.error > 0 || kind === 'no-form' ? 'verdictFail' : 'verdictOpen';
}

/** Before anything that was found: nothing is known of what stands there. */
function addUnread(sheet: Rows, { forms }: CheckResult, locale: Locale): void {
  const words = WORDS[locale];
  const lines = flatMap(forms, ({ title, unread }) =>
    unread.map(({ cell, text: label, needed }): Row => [
      needed ? { value: words.needed, style: 'explain' } : text(''),
      linkTo(cell, locale),
      text(title[locale]),
      text(label, sheet.spans(UNREAD_SPANS).at(-1)),
    ]),
  );
  if (lines.length === 0) return;
  const numbered = lines.map((line, index): Row => [ordinal(index + 1), ...line]);
  sheet.section(words.unread, header(words.unreadColumns, sheet.spans(UNREAD_SPANS)), numbered);
}

/** What lies behind several findings, before the findings themselves. */
function addCauses(sheet: Rows, { diagnostics, unresolved }: CheckResult, locale: Locale): void {
  const words = WORDS[locale];
  const spans = sheet.spans(CAUSE_SPANS);
  const last = spans.at(-1)!;
  const known = flatMap(issues(diagnostics), (issue): Row[] => {
    const { cause } = issue;
    if (!cause) return [];
    const kind = workOf(issue);
    return cause.corrections.map(({ cell, label, from, to }, index) => [
      index > 0 ? text('') : workCell(kind, locale),
      linkTo(cell, locale),
      text(label[locale]),
      text(index === 0 ? cause.message[locale] : ''),
      text(from),
      text(to),
      index === 0 ? { ...ordinal(cause.relations), span: last } : text('', last),
    ]);
  });
  const unknown = unresolved.map(({ cells: [first], message }): Row => [
    workCell('error', locale),
    first ? linkTo(first, locale) : text(''),
    text(''),
    text(message[locale]),
    text(''),
    text(''),
    text('', last),
  ]);
  const lines = [...known, ...unknown];
  if (lines.length === 0) return;
  const numbered = lines.map((line, index): Row => [ordinal(index + 1), ...line]);
  sheet.section(words.causes, header(words.causeColumns, spans), numbered);
}

function addFindings(sheet: Rows, result: CheckResult, locale: Locale): void {
  const words = WORDS[locale];
  const items = workIn(result);
  if (items.length === 0) {
    sheet.add([sheet.wide(words.findings, 'heading')], [sheet.wide(words.none, 'text')]);
    return;
  }
  const besideLast = (state: string, kept: string): Row => [
    ...(result.since ? [text(state)] : []),
    keptCell(kept),
  ];
  // By number what is counted: all that was found at one cell has the same.
  const lines = flatMap(items, ({ kind, issue, fill }, index): readonly Row[] =>
    issue
      ? issue.diagnostics.map((diagnostic) => [
          ordinal(index + 1),
          workCell(workOfFinding(diagnostic, kind), locale),
          ...findingCells(diagnostic, locale),
          ...besideLast(
            diagnostic.since ? SINCE_NAMES[diagnostic.since][locale] : '',
            keptFinding(diagnostic),
          ),
        ])
      : fill
        ? [[ordinal(index + 1), workCell(kind, locale), ...blankCells(fill, locale), ...besideLast('', '')]]
        : [],
  );
  const names = [...words.findingColumns, ...(result.since ? [words.since] : []), words.kept];
  const area = sheet.section(words.findings, header(names), lines);
  // What is kept goes with its row when the table is sorted.
  sheet.tables.push({ ...area, right: area.right + 1 });
}

function findingCells(diagnostic: Diagnostic, locale: Locale): Row {
  const { cells, message, evidence } = diagnostic;
  return [
    place(diagnostic, locale),
    text(cells[0]?.label[locale] ?? ''),
    text(message[locale]),
    figure(evidence?.reported, evidence?.measure),
    figure(evidence?.computed, evidence?.measure),
    figure(evidence?.difference, evidence?.measure),
    text(reasonText(diagnostic, locale)),
  ];
}

/** A cell that stands blank though it can be computed: no rule has missed it. */
function blankCells(fill: Fill, locale: Locale): Row {
  const message = computableText(fill, locale);
  return [
    linkTo(fill.cell, locale),
    ...[fill.label[locale], message, '', '', '', ''].map((value) => text(value)),
  ];
}

/** Beside what was found, also where its figures have changed since or it says too little. */
function reasonText({ explanation }: Diagnostic, locale: Locale): string {
  if (!explanation) return '';
  const words = WORDS[locale];
  const { reason, at, stale, weak } = explanation;
  const doubt = stale ? words.stale : weak ? words.weak : undefined;
  const day = localTime(new Date(at)).slice(0, 10);
  return locale === 'en'
    ? `${doubt === undefined ? '' : `[${doubt}] `}${reason} (${day})`
    : `${doubt === undefined ? '' : `［${doubt}］`}${reason}（${day}）`;
}

function place({ cells }: Diagnostic, locale: Locale): SummaryCell {
  const address = cells[0]?.address;
  return address ? linkTo(address, locale) : text('');
}

/** A report's paragraph is in no sheet of the workbook: it is named, and leads nowhere. */
function linkTo(cell: CellAddress, locale: Locale): SummaryCell {
  const value = addressText(cell, locale);
  return isParagraph(cell) ? text(value) : { value, style: 'link', link: cell };
}

function addScores(sheet: Rows, scores: ScoreSheet, locale: Locale): void {
  const words = WORDS[locale];
  const { execution, indicators, total, grade } = scores;
  const items = [
    { name: words.execution, score: execution },
    ...indicators.map((score) => ({ name: score.name, score })),
  ];
  const lines = [...items, { name: words.total, score: total }].map(({ name, score }, index): Row => [
    ordinal(index + 1),
    score.cell ? { value: name, style: 'link', link: score.cell, span: 3 } : text(name, 3),
    text(score.basis[locale]),
    figure(score.weight, 'points'),
    figure(score.reported, 'points'),
    figure(score.computed, 'points'),
    text(clausesText(score, locale), sheet.spans(SCORE_SPANS).at(-1)),
  ]);
  const closing = grade ? [[sheet.wide(`${words.grade} ${gradeName(grade, locale)}`, 'text')]] : [];
  const { top } = sheet.section(
    words.scores,
    header(words.scoreColumns, sheet.spans(SCORE_SPANS)),
    lines,
    closing,
  );
  if (!differs(items.map(({ score }) => score))) return;
  const first = sheet.add(...Array.from({ length: CHART_ROWS + 1 }, (): Row => [])) + 1;
  // Without the total, beside which every item would be a stub.
  const bottom = top + items.length;
  sheet.chart = {
    title: words.chart,
    at: { top: first, bottom: first + CHART_ROWS - 1, left: 0, right: sheet.widths.length - 1 },
    source: { top, bottom, left: FIRST_POINTS, right: FIRST_POINTS + 2 },
    categories: { top: top + 1, bottom, left: 1, right: 1 },
    colors: CHART_COLORS,
  };
}

/** Bars of one height say nothing. */
function differs(scores: readonly Score[]): boolean {
  return scores.some(({ weight, reported, computed }) => {
    const points = flatMap([weight, reported, computed], (each) =>
      each === undefined ? [] : [Number(each)],
    );
    return new Set(points).size > 1;
  });
}

/** By which clause it is computed, and what others give. */
function clausesText(score: Partial<IndicatorScoreLine>, locale: Locale): string {
  const { clause, others = [] } = score;
  const words = WORDS[locale];
  return [
    ...(clause ? [clause[locale]] : []),
    ...others.map((each) => words.otherClause(each.clause[locale], each.computed)),
  ].join('\n');
}

function addNotChecked(sheet: Rows, result: CheckResult, { locale, ruleTitle }: SummaryOptions): void {
  const words = WORDS[locale];
  const all = notChecked(result.outcomes, locale);
  const open = all.filter(({ kind }) => kind !== 'not-applicable');
  const rest = all.length - open.length;
  if (rest > 0) sheet.notes.push(words.notApplicable(rest));
  if (open.length === 0) return;
  const lines = open.map(({ rule, reason, kind }, index): Row => [
    ordinal(index + 1),
    text(ruleTitle(rule)?.[locale] ?? rule, 2),
    text(NOT_CHECKED_NAMES[kind][locale]),
    text(reason, sheet.spans(NOT_CHECKED_SPANS).at(-1)),
  ]);
  sheet.section(words.notChecked, header(words.notCheckedColumns, sheet.spans(NOT_CHECKED_SPANS)), lines);
}
