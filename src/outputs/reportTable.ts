/**
 * A report's figures beside the forms' cells. What stands beside what is not said here a second time: it is
 * what the rules have compared.
 */
import type { Diagnostic, RuleOutcome } from '../model/result/diagnostic';
import type { FieldId } from '../model/form/fields';
import { rowField } from '../model/form/fields';
import type { FormModel, FormSet } from '../model/form/form';
import { isA } from '../model/form/form';
import type { StatedFact } from '../model/report/reportText';
import type { LocalizedText } from '../model/text/locale';
import { paragraphCell } from '../model/report/reportText';
import type { ReportAgreement, ReportComparison, ReportFigure, ReportRow } from '../model/report/reportTable';

const ORDER: readonly ReportAgreement[] = ['differs', 'agrees', 'alone'];

/** Undefined where no report was given. */
export function reportTable(
  sets: readonly FormSet[],
  outcomes: readonly RuleOutcome[],
  diagnostics: readonly Diagnostic[],
): ReportComparison | undefined {
  for (const set of sets) {
    const report = set.forms.find((form) => form.report);
    if (!report?.report) continue;
    const { name, source, paragraphs, facts, unplaced } = report.report;
    const own = outcomes.filter(isOfReport);
    // A hint about style is no difference between figures.
    const found = diagnostics.filter((each) => isOfReport(each) && each.severity !== 'hint');
    const compared = byField(own);
    const rows = facts.map((fact, index) => rowOf(fact, index, report, set, compared, found));
    const inOrder = [...rows].sort((a, b) => ORDER.indexOf(a.agreement) - ORDER.indexOf(b.agreement));
    return { name, source, paragraphs, rows: saidOnce(inOrder), unplaced };
  }
  return undefined;
}

/** A finding that names several figures is told at the first of them. */
function saidOnce(rows: readonly ReportRow[]): readonly ReportRow[] {
  const said = new Set<string>();
  return rows.map((row) => {
    const messages = row.messages.filter((message) => !said.has(message['zh-CN']));
    messages.forEach((message) => said.add(message['zh-CN']));
    return { ...row, messages };
  });
}

/** A figure of the text, whatever else it is. */
const FACT = 'report.facts[].value';

/** Which outcomes are about which field. */
function byField(outcomes: readonly RuleOutcome[]): ReadonlyMap<FieldId, readonly RuleOutcome[]> {
  const found = new Map<FieldId, RuleOutcome[]>();
  for (const outcome of outcomes)
    for (const id of new Set(fieldsOf(outcome))) {
      const known = found.get(id);
      if (known) known.push(outcome);
      else found.set(id, [outcome]);
    }
  return found;
}

function rowOf(
  fact: StatedFact,
  index: number,
  report: FormModel,
  set: FormSet,
  outcomes: ReadonlyMap<FieldId, readonly RuleOutcome[]>,
  diagnostics: readonly Diagnostic[],
): ReportRow {
  const field = fact.field && report.fields.get(fact.field);
  // As the field that it is the value of, and as a figure of the text.
  const own = [fact.field, rowField(FACT, index)].filter(
    (id) => id !== undefined && report.fields.has(id),
  ) as FieldId[];
  const compared = [...new Set(own.flatMap((id) => outcomes.get(id) ?? []))];
  const beside = [...new Set(compared.flatMap((outcome) => fieldsOf(outcome)))];
  const counterparts = (role: string): readonly ReportFigure[] =>
    set.forms
      .filter((form) => isA(form, role))
      .flatMap((form) => beside.flatMap((id) => form.fields.get(id) ?? []))
      .map(({ cell, text }) => ({ cell, text: text.trim() }));
  const basic = counterparts('basic');
  const evaluation = counterparts('any-evaluation');
  const found = diagnostics.filter(({ cells }) => cells.some((cell) => own.includes(cell.field)));
  return {
    item: field ? bare(field.label) : { 'zh-CN': fact.item, en: fact.item },
    stated: { text: `${fact.value}${fact.unit}`, cell: paragraphCell(fact.place.paragraph) },
    sentence: fact.sentence,
    place: fact.place,
    basic,
    evaluation,
    inText: beside
      .filter((id) => !own.includes(id))
      .flatMap((id) => report.fields.get(id) ?? [])
      .map((each) => ({
        item: bare(each.label),
        text: each.printed?.text ?? each.text.trim(),
        cell: each.cell,
      })),
    agreement: found.length > 0 ? 'differs' : compared.length > 0 ? 'agrees' : 'alone',
    messages: found.map(({ message }) => message),
  };
}

/** 报告 预算资金, 保密专项 报告 预算支出: in a table of the report's figures that word goes without saying. */
function bare(label: LocalizedText): LocalizedText {
  return { 'zh-CN': label['zh-CN'].replace(/(^| )报告 /, '$1'), en: label.en.replace(/ in the report$/, '') };
}

function isOfReport({ ruleId }: { readonly ruleId: string }): boolean {
  return ruleId.startsWith('report/');
}

/** What an outcome has compared. */
function fieldsOf(outcome: RuleOutcome): readonly FieldId[] {
  if (outcome.status === 'failed') return outcome.diagnostic.cells.map(({ field }) => field);
  if (outcome.status !== 'passed') return [];
  const { evidence, place, related = [] } = outcome;
  return evidence?.terms.map(({ field }) => field) ?? (place ? [place, ...related] : []);
}
