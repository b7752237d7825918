/**
 * The composition of the core, and its public face: a workbook as read in, a result out.
 * Pane, ribbon commands and command line call these functions and nothing behind them.
 */
import type { Book } from './model/writing/book';
import { areaToA1 } from './model/workbook/cell';
import type { Policy } from './model/policy/policy';
import { policyOfPreset } from './model/policy/preset';
import { EXPLANATIONS_KEY, explanationsIn } from './model/reason/explanation';
import type { FormKind, FormModel, FormSet } from './model/form/form';
import { isNotFilledIn } from './model/form/filledIn';
import { extentOf, isA, isDepartments, isEvaluation, unitNameIn } from './model/form/form';
import type { Locale, LocalizedText } from './model/text/locale';
import type { SummarySheet } from './model/writing/marks';
import { countsOf } from './model/result/counts';
import { amongFound } from './model/result/fixes';
import { countWork } from './model/result/work';
import type { CheckResult, FoundForm, PresetScores } from './model/result/result';
import type { RuleMeta } from './model/result/rule';
import type { Submission } from './model/result/submission';
import type { ReportDocument } from './model/report/reportText';
import { REPORT_KIND } from './model/report/reportTraits';
import type { WorkbookSnapshot } from './model/workbook/snapshot';
import type { WordReport } from './model/report/wordReport';
import { fillsFor } from './fixer/fills';
import { proposalsFor } from './fixer/proposals';
import { foundIn, judgeOf } from './causes';
import { LAYOUTS } from './forms';
import { placeOutcomes } from './linter/findingPlaces';
import { PRESETS } from './policies';
import { readForCheck } from './read';
import { priorUse, withPrior } from './reader/prior';
import { departmentOf, groupForms } from './reader/sets';
import type { CheckOptions, PriorWorkbooks, ReadOptions } from './reader/usedPolicy';
import { usedPolicy } from './reader/usedPolicy';
import { READING_RULES } from './rules/reading';
import { executionScoreBy, rounding, RULES as ALL_RULES, rulesFor } from './rules';
import { preflight } from './scoring/preflight';
import { submissionOf } from './reader/submission';
import type { Beside } from './scoring/scoresOf';
import { scoresOf } from './scoring/scoresOf';
import type { FileResult } from './outputs/formats/json';
import type { ReviewOptions } from './outputs/batch/options';
import { reviewBook as makeReviewBook } from './outputs/batch/batchBook';
import type { ReviewPart } from './outputs/batch/part';
import {
  policiesText as makePoliciesText,
  policiesToJson as makePoliciesJson,
} from './outputs/formats/policies';
import { reviewPart as makeReviewPart } from './outputs/batch/part';
import { sarifFile as makeSarifFile, sarifHead as makeSarifHead } from './outputs/formats/sarif';
import { markedReport } from './outputs/markedReport';
import { summarySheet as makeSummarySheet } from './outputs/summarySheet/sheet';
import { wordReport as makeWordReport } from './outputs/word/wordReport';
import { flatMap } from './model/flatMap';
import { later } from './model/later';

export type { CheckOptions, PriorWorkbooks, ReadOptions } from './reader/usedPolicy';
export { explain } from './model/reason/explanation';
export { read, taughtIn, TEACHABLE } from './read';
export { keptIn } from './model/writing/kept';
export { layoutText, parseLayout } from './model/form/taughtFile';
export { PRESETS } from './policies';
export { policyOfPreset } from './model/policy/preset';
export { policyText } from './model/policy/policySettings';
export { judgeReason } from './model/reason/reason';
export { reasonEdit, reviewReason, stillAsked } from './model/reason/review';
export { scoreOutlook } from './scoring/outlook';
export { marksFor } from './outputs/marks';
export { rosterOf } from './outputs/desk/roster';
export type { Roster, RosterProblem } from './outputs/desk/roster';
export { answersIn } from './outputs/desk/answers';
export { PreviousReader, previousOf } from './outputs/desk/previous';
export type { Previous } from './outputs/desk/previous';
export type { ReviewPart } from './outputs/batch/part';
export { fileToJson } from './outputs/formats/json';
export type { FileResult, JsonResult } from './outputs/formats/json';
export { fileText, rulesText, totalsText } from './outputs/formats/text';
export type { Detail } from './outputs/formats/text';
export type { FileReading } from './model/result/reading';
export { noFormText } from './outputs/noForm';
export { readingToJson } from './outputs/formats/readJson';
export { readingText } from './outputs/formats/readText';

/** The kinds of forms that a result may name: a department's first, a report last. */
export const FORM_KINDS: readonly FormKind[] = [
  ...[...LAYOUTS]
    .sort((one, other) => (one.traits.inSet ?? Infinity) - (other.traits.inSet ?? Infinity) || 0)
    .map(({ kind }) => kind),
  REPORT_KIND,
];

/** Every rule that a check runs. */
export const RULES: readonly RuleMeta[] = [...READING_RULES, ...ALL_RULES.map((rule) => rule.meta), rounding];

declare const __VERSION__: string | undefined;
/** The version of this build; `0.0.0` when run from source. */
export const VERSION: string = typeof __VERSION__ === 'string' ? __VERSION__ : '0.0.0';

/**
 * Reads the forms of a workbook and checks them. Pure and synchronous; never throws on what a workbook
 * may hold: a rule that fails on it is an outcome of its own.
 *
 * @param report the report whose text is checked with the workbook's forms. Its own tables are not checked a
 * second time: they must say what the workbook says. To check a report alone give `report.tables` as the
 * snapshot.
 */
export function check(
  snapshot: WorkbookSnapshot,
  given?: Policy,
  report?: ReportDocument,
  options: CheckOptions = {},
): CheckResult {
  const used = usedPolicy(snapshot, given, options, { rules: RULES, presets: PRESETS });
  const { policy } = used;
  const rules = rulesFor(policy);
  const { forms, status, near, skipped, otherSheets, layoutProblem } = readForCheck(
    snapshot,
    report,
    options,
  );
  const submission = later(() => submissionOf(snapshot, forms));
  const sets = setsOf(forms, options.prior?.(submission()), options);
  const kept = explanationsIn(snapshot.settings?.[EXPLANATIONS_KEY]);
  const { outcomes, diagnostics, placed, explained, unresolved } = foundIn(
    sets,
    rules,
    policy,
    kept.explanations,
    options.editedSince,
  );
  const requirementOf = (id: string) => RULES.find((rule) => rule.id === id)?.requirement;
  const marked = report && markedReport(sets, placed, explained, requirementOf);
  const found = forms.map((form) => {
    const beside = { forms, department: departmentOf(form, sets) };
    return describe(form, beside, policy, options.comparesPresets === true);
  });
  const isOffered = options.offersFormulas ? undefined : amongFound(diagnostics);
  const filled = sets.map((set) =>
    fillsFor(set, rules, policy, judgeOf(set, sets, rules, policy, diagnostics), isOffered),
  );
  const blanks = flatMap(filled, (each) => each.blanks);
  const fills = later(() => [
    ...flatMap(filled, ({ all }) => all()),
    ...flatMap(forms, (form, at) => {
      const scores = found[at]?.scores;
      return scores && isEvaluation(form) ? proposalsFor(form, scores, policy) : [];
    }),
  ]);
  const scored = found.filter((_, at) => isEvaluation(forms[at]!));
  const departments =
    found.find((form, at) => form.scores && !form.isHidden && isDepartments(forms[at]!)) ??
    found.find((form, at) => form.scores && isDepartments(forms[at]!));
  const main = departments ?? (scored.length === 1 ? scored[0] : undefined);
  // The summary sheet of an earlier check is something to be held against.
  const isCompared = options.placesOutcomes === true || snapshot.summarySheet !== undefined;
  return {
    status,
    near,
    skipped,
    otherSheets,
    unitName: unitNameOf(forms),
    year: forms.find((form) => form.year !== undefined)?.year,
    forms: found,
    diagnostics: explained,
    unresolved,
    outcomes: isCompared ? placeOutcomes(placed, rounding.id) : outcomes,
    counts: countsOf(outcomes, explained),
    work: countWork({ diagnostics: explained, blanks }),
    scores: main?.scores,
    policy: used,
    blanks,
    fills,
    preflight: flatMap(forms, (form) => preflight(form, policy)),
    submission,
    ...(layoutProblem && { layoutProblem }),
    ...(marked && { report: marked }),
    ...(options.prior && { prior: priorUse(sets) }),
    ...(kept.problem && { explanationsProblem: kept.problem }),
  };
}

/** The forms by what belongs together, last year's beside them where there are some to be compared with. */
function setsOf(
  forms: readonly FormModel[],
  prior: PriorWorkbooks | undefined,
  options: ReadOptions,
): readonly FormSet[] {
  const sets = groupForms(forms);
  if (!prior) return sets;
  if ('missing' in prior) return withPrior(sets, prior);
  const before = flatMap(prior.workbooks, ({ file, workbook, isWord = false }) =>
    readForCheck(workbook, undefined, options).forms.map((form) => ({ form, file, isWord })),
  );
  return withPrior(sets, { forms: before });
}

/** Whose a workbook says it is, without a check. */
export function submissionIn(snapshot: WorkbookSnapshot, options: ReadOptions = {}): Submission {
  return submissionOf(snapshot, readForCheck(snapshot, undefined, options).forms);
}

/** The summary sheet of a result. `checkedAt` is shown as it is given. */
export function summarySheet(
  result: CheckResult,
  options: { readonly locale: Locale; readonly checkedAt: string },
): SummarySheet {
  const ruleTitle = (id: string): LocalizedText | undefined => RULES.find((rule) => rule.id === id)?.title;
  return makeSummarySheet(result, { ...options, version: VERSION, ruleTitle });
}

/**
 * The forms of a workbook for its Word report, and a draft of the sentences that state their figures: three
 * sections for each unit with a department's form, one unit's after the other's under the same headings; the
 * title names the first. Without any form there is a title and nothing else.
 */
export function wordReport(snapshot: WorkbookSnapshot, options: ReadOptions = {}): WordReport {
  return makeWordReport(snapshot, groupForms(readForCheck(snapshot, undefined, options).forms));
}

/** What a book about many files takes of one. */
export function reviewPart(
  given: FileResult,
  locale: Locale,
  options: { readonly compares?: boolean; readonly returns?: boolean } = {},
): ReviewPart {
  return makeReviewPart(given, { ...options, locale, ruleTitle: ruleTitleIn(locale) });
}

/** What a rule is called; one of another time by its id. */
export function ruleTitleIn(locale: Locale): (id: string) => string {
  return (id) => RULES.find((rule) => rule.id === id)?.title[locale] ?? id;
}

/** A book about many files, made of what `reviewPart` takes from each. `checkedAt` is shown as it is given. */
export function reviewBook(
  parts: AsyncIterable<ReviewPart>,
  options: Omit<ReviewOptions, 'version' | 'rules' | 'most'>,
): Book {
  return makeReviewBook(parts, { ...options, version: VERSION, rules: RULES });
}

/** Every preset with its clauses and their sources, for a terminal. */
export function policiesText(locale: Locale): string {
  return makePoliciesText(PRESETS, locale);
}

/** The same for a program. */
export function policiesToJson(locale: Locale): ReturnType<typeof makePoliciesJson> {
  return makePoliciesJson(PRESETS, locale);
}

/** What stands in a SARIF log before its files. */
export function sarifHead(locale: Locale): ReturnType<typeof makeSarifHead> {
  return makeSarifHead({ locale, version: VERSION, rules: RULES });
}

/** What one file puts into a SARIF log, at its place among the log's files. */
export function sarifFile(
  given: FileResult,
  index: number,
  locale: Locale,
): ReturnType<typeof makeSarifFile> {
  return makeSarifFile(given, index, { locale, version: VERSION, rules: RULES });
}

/** As a scored form has it, or else the first that does: the basic data form, the report. */
function unitNameOf(forms: readonly FormModel[]): string | undefined {
  const scored = forms.filter((form) => isA(form, 'any-scored'));
  return [...scored, ...forms].map(unitNameIn).find((name) => name !== undefined);
}

function describe(form: FormModel, beside: Beside, policy: Policy, comparesPresets: boolean): FoundForm {
  const scores = scoresOf(form, beside, policy, executionScoreBy);
  return {
    form: form.kind,
    title: form.title,
    edition: form.edition?.id,
    sheet: form.sheet,
    range: areaToA1(form.area),
    name: form.name,
    year: form.year,
    unit: form.unit,
    scores,
    ...(comparesPresets && scores && { presetScores: byPreset(form, beside) }),
    unrecognized: form.unrecognized,
    readingNotes: form.readingNotes,
    unread: form.unread,
    taught: form.taught,
    coverage: { read: form.fields.size, unread: form.unread.length },
    extent: extentOf(form.fields),
    isEmpty: isNotFilledIn(form),
    ...(form.isHidden && { isHidden: true as const }),
  };
}

/** The same form by every preset that is for its kind. */
function byPreset(form: FormModel, beside: Beside): readonly PresetScores[] {
  return flatMap(
    PRESETS.filter(({ forms }) => forms.includes(form.kind)),
    (preset): readonly PresetScores[] => {
      const scores = scoresOf(form, beside, policyOfPreset(preset), executionScoreBy);
      return scores ? [{ preset: preset.name, title: preset.title, scores }] : [];
    },
  );
}
