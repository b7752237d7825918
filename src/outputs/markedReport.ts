/**
 * A report's text with its figures marked by what the rules made of them. What is compared with what is not said here
 * a second time: it is what the outcomes hold.
 */
import type { FieldId } from '../model/form/fields';
import { rowField } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import { findField } from '../model/form/form';
import type {
  MarkedParagraph,
  MarkedReport,
  MarkState,
  ReportFinding,
  ReportMark,
  ReportTie,
} from '../model/report/markedReport';
import { MARK_STATES } from '../model/report/markedReport';
import type { ReportParagraph, ReportText, StatedFact } from '../model/report/reportText';
import { isParagraph, paragraphCell } from '../model/report/reportText';
import type { Diagnostic, Evidence, RuleOutcome } from '../model/result/diagnostic';
import { isExplained } from '../model/result/diagnostic';
import type { LocalizedText } from '../model/text/locale';
import { localized } from '../model/text/locale';
import type { CellAddress } from '../model/workbook/cell';
import { cellName } from '../model/workbook/cell';
import { flatMap } from '../model/flatMap';

type Passed = Extract<RuleOutcome, { status: 'passed' }>;

/** An outcome, with its arithmetic where it holds by one. */
export interface Told {
  readonly outcome: RuleOutcome;
  readonly writeOut?: () => Evidence;
}

/** Where each field of the report stands among its facts. */
type Facts = ReadonlyMap<FieldId, number>;

/**
 * Undefined where no report was given.
 *
 * @param requirementOf what a rule asks for, in its own words
 */
export function markedReport(
  sets: readonly FormSet[],
  outcomes: readonly Told[],
  diagnostics: readonly Diagnostic[],
  requirementOf: (ruleId: string) => LocalizedText | undefined,
): MarkedReport | undefined {
  for (const set of sets) {
    const report = set.forms.find((form) => form.report)?.report;
    if (!report) continue;
    const facts = factsByField(report.facts);
    const found = diagnostics.filter(isAboutFigures);
    const ties = tiesIn(
      outcomes.filter(({ outcome }) => isOfReport(outcome)),
      facts,
      set,
      report,
      requirementOf,
    );
    const states = report.facts.map((): MarkState => 'alone');
    const raise = (fact: number | undefined, state: MarkState): void => {
      if (fact !== undefined) states[fact] = weightier(states[fact]!, state);
    };
    for (const tie of ties) for (const fact of tie.facts) raise(fact, 'agrees');
    for (const each of found)
      for (const { field } of each.cells)
        raise(facts.get(field), isExplained(each) ? 'explained' : 'differs');
    return assembled(report, states, ties, found);
  }
  return undefined;
}

/** A fact may be the value of several fields, and has one of its own where the text says something of it. */
function factsByField(facts: readonly StatedFact[]): Facts {
  return new Map(
    flatMap(facts, ({ fields }, at) =>
      [...fields, rowField('report.facts[].value', at)].map((id) => [id, at] as const),
    ),
  );
}

interface PlacedTie extends ReportTie {
  readonly facts: readonly number[];
}

/** What holds, once for the same figures: a rule of its own and the text's own sum may both say it. */
function tiesIn(
  outcomes: readonly Told[],
  facts: Facts,
  set: FormSet,
  report: ReportText,
  requirementOf: (ruleId: string) => LocalizedText | undefined,
): readonly PlacedTie[] {
  const ties = new Map<string, PlacedTie>();
  for (const { outcome, writeOut } of outcomes) {
    if (outcome.status !== 'passed') continue;
    const evidence = writeOut?.();
    const fields = comparedBy(outcome, evidence);
    const own = [...new Set(flatMap(fields, (id) => facts.get(id) ?? []))];
    if (own.length === 0) continue;
    const others = fields.filter((id) => !facts.has(id));
    const key = [...[...own].sort((a, b) => a - b), ...[...others].sort()].join();
    if (ties.has(key)) continue;
    const text = tieText(evidence, own, others, set, report, requirementOf(outcome.ruleId));
    if (text) ties.set(key, { text, cells: cellsOf(fields, set), facts: own });
  }
  return [...ties.values()];
}

function comparedBy({ place, related = [] }: Passed, evidence: Evidence | undefined): readonly FieldId[] {
  return evidence?.terms.map(({ field }) => field) ?? (place ? [place, ...related] : []);
}

/** The arithmetic; else the figures side by side; of what is compared with no figure, what the rule asks for. */
function tieText(
  evidence: Evidence | undefined,
  own: readonly number[],
  others: readonly FieldId[],
  set: FormSet,
  { facts }: ReportText,
  requirement: LocalizedText | undefined,
): LocalizedText | undefined {
  if (evidence) return bare(evidence.arithmetic);
  const stated = localized((locale) =>
    own
      .map((at) => {
        const { item, value, unit, fields } = facts[at]!;
        const label = fields[0] && findField(set, fields[0])?.label;
        return `${label ? bare(label)[locale] : item} ${value}${unit}`;
      })
      .join(locale === 'en' ? ', ' : '、'),
  );
  const beside = flatMap(others, (id) => findField(set, id) ?? []);
  if (beside.length > 0)
    return localized((locale) => {
      const figures = beside.map(({ label, value, text }) =>
        [label[locale], value.kind === 'quantity' ? value.quantity.text : text.trim()].join(' '),
      );
      return locale === 'en'
        ? `${stated.en} agrees with ${figures.join(', ')}`
        : `${stated[locale]}，与${figures.join('、')}相符`;
    });
  return (
    requirement &&
    localized((locale) =>
      locale === 'en' ? `${stated.en} (${requirement.en})` : `${stated[locale]}（${requirement[locale]}）`,
    )
  );
}

function cellsOf(fields: readonly FieldId[], set: FormSet): readonly CellAddress[] {
  return once(flatMap(fields, (id) => findField(set, id)?.cell ?? []));
}

function assembled(
  report: ReportText,
  states: readonly MarkState[],
  ties: readonly PlacedTie[],
  found: readonly Diagnostic[],
): MarkedReport {
  const marks = report.paragraphs.map((): ReportMark[] => []);
  report.facts.forEach(({ place, unit }, at) => {
    const { text } = report.paragraphs[place.paragraph]!;
    const end = text.startsWith(unit, place.end) ? place.end + unit.length : place.end;
    marks[place.paragraph]!.push({ start: place.start, end, state: states[at]! });
  });
  for (const { place } of report.unplaced)
    marks[place.paragraph]!.push({ start: place.start, end: place.end, state: 'unplaced' });
  const tiesAt = gathered(
    ties,
    (tie) => tie.facts.map((fact) => report.facts[fact]!.place.paragraph),
    report.paragraphs,
  );
  const foundAt = gathered(found, (each) => paragraphsOf(each).slice(0, 1), report.paragraphs);
  const alsoAt = gathered(
    found.filter((each) => !isExplained(each)),
    (each) => paragraphsOf(each).slice(1),
    report.paragraphs,
  );
  const paragraphs = report.paragraphs.map((paragraph, index): MarkedParagraph => ({
    index,
    ...paragraph,
    marks: apart(marks[index]!),
    ties: tiesAt[index]!.map(({ text, cells }) => ({ text, cells: elsewhere(cells, index) })),
    findings: foundAt[index]!.map((each) => findingOf(each, index)),
    foundAt: elsewhere(once(alsoAt[index]!.map((each) => paragraphCell(paragraphsOf(each)[0]!))), index),
  }));
  const count = (state: MarkState): number =>
    paragraphs.reduce((sum, each) => sum + each.marks.filter((mark) => mark.state === state).length, 0);
  const counts = Object.fromEntries(MARK_STATES.map((state) => [state, count(state)]));
  return { paragraphs, counts: counts as Record<MarkState, number> };
}

/** Those that a finding names, in its order. */
function paragraphsOf({ cells }: Diagnostic): readonly number[] {
  return [...new Set(flatMap(cells, ({ address }) => (isParagraph(address) ? address.row : [])))];
}

/** What stands at each paragraph. */
function gathered<Item>(
  items: readonly Item[],
  rowsOf: (item: Item) => readonly number[],
  paragraphs: readonly ReportParagraph[],
): readonly (readonly Item[])[] {
  const at = paragraphs.map((): Item[] => []);
  for (const item of items) for (const row of new Set(rowsOf(item))) at[row]?.push(item);
  return at;
}

/** From left to right; where two readings share a figure, what weighs more is said of it. */
function apart(marks: readonly ReportMark[]): readonly ReportMark[] {
  const sorted = [...marks].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: ReportMark[] = [];
  for (const mark of sorted) {
    const last = kept.at(-1);
    if (last && mark.start < last.end)
      kept[kept.length - 1] = { ...last, state: weightier(last.state, mark.state) };
    else if (mark.end > mark.start) kept.push(mark);
  }
  return kept;
}

function weightier(one: MarkState, other: MarkState): MarkState {
  return MARK_STATES.indexOf(other) < MARK_STATES.indexOf(one) ? other : one;
}

function findingOf(diagnostic: Diagnostic, paragraph: number): ReportFinding {
  const { message, severity, explanation, cells } = diagnostic;
  return {
    message,
    severity,
    reason: isExplained(diagnostic) ? explanation?.reason : undefined,
    cells: elsewhere(once(cells.map(({ address }) => address)), paragraph),
  };
}

function elsewhere(cells: readonly CellAddress[], paragraph: number): readonly CellAddress[] {
  return cells.filter((cell) => !isParagraph(cell) || cell.row !== paragraph);
}

function once(cells: readonly CellAddress[]): readonly CellAddress[] {
  return [...new Map(cells.map((cell) => [cellName(cell), cell])).values()];
}

/** 报告·预算资金, 保密专项·报告·预算支出: among the report's figures that word goes without saying. */
function bare(label: LocalizedText): LocalizedText {
  return {
    'zh-CN': label['zh-CN'].replace(/(^|[ ·])报告·/g, '$1'),
    en: label.en.replace(/ in the report\b/g, ''),
  };
}

function isOfReport({ ruleId }: { readonly ruleId: string }): boolean {
  return ruleId.startsWith('report/');
}

/** A hint about style is no difference between figures. */
function isAboutFigures(diagnostic: Diagnostic): boolean {
  return isOfReport(diagnostic) && diagnostic.severity !== 'hint';
}
