/** The JSON report, schemaVersion 1: a stable surface that scripts rely on (see docs/reviewer.md). */
import type { LetterAnswer } from '../../model/report/reportText';
import { toA1 } from '../../model/workbook/cell';
import type { Diagnostic } from '../../model/result/diagnostic';
import type { Answer } from '../../model/result/answer';
import { fingerprint } from '../../model/result/findingPlace';
import { fixesBy } from '../../model/result/fixes';
import type { Fix } from '../../model/workbook/edits';
import { contentText } from '../../model/workbook/edits';
import type { Locale } from '../../model/text/locale';
import { issues, severityOf, workOf } from '../../model/result/issues';
import type { ChangedSetting } from '../../model/policy/changes';
import type { CheckResult, ScoreSheet, UsedPolicy } from '../../model/result/result';
import { notChecked, readingProblem } from '../words';
import { taughtToJson } from './taughtJson';
import { flatMap } from '../../model/flatMap';

/** One input as the command line saw it. */
export interface FileResult {
  /** The path as given. */
  readonly file: string;
  /** Undefined where the file could not be read. */
  readonly result: CheckResult | undefined;
  /** Why it could not be read, or holds none of our forms. */
  readonly problem: { readonly code: string; readonly message: string } | undefined;
  /** The report that was checked with it, as given; absent where none was. */
  readonly report?: string;
  /** Where it is one of a batch: when it was last saved, in milliseconds, and what files of one content share. */
  readonly submitted?: {
    readonly modified: number;
    readonly digest: string;
    /** What the unit wrote on the page that its workbook came back with. */
    readonly answers?: readonly Answer[];
    /** Where it is a letter of ours and no form: what the unit wrote in it. */
    readonly letter?: readonly LetterAnswer[];
  };
  /** What took no part in the check, and what to do about it. */
  readonly notes?: readonly { readonly code: string; readonly message: string }[];
}

export interface JsonScores {
  readonly execution: {
    readonly weight: string | null;
    readonly rate: string | null;
    readonly reported: string | null;
    readonly computed: string | null;
  };
  readonly indicators: readonly {
    readonly name: string;
    readonly weight: string | null;
    readonly reported: string | null;
    readonly computed: string | null;
    readonly basis: string;
    readonly clause: string | null;
    readonly others: readonly {
      readonly clause: string;
      readonly source: string;
      readonly computed: string;
    }[];
  }[];
  /** `basis` says why there is none, where none could be computed. */
  readonly total: {
    readonly reported: string | null;
    readonly computed: string | null;
    readonly basis: string;
  };
  readonly grade: string | null;
}

export interface JsonResult {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'gouji'; readonly version: string };
  readonly files: readonly JsonFile[];
  readonly counts: {
    readonly files: number;
    /** Of those with a form the ones that were read whole, and the others. */
    readonly checked: number;
    readonly partlyRead: number;
    readonly unreadable: number;
    readonly error: number;
    /** Those that no explanation has closed. */
    readonly explain: number;
    readonly hint: number;
    readonly explained: number;
  };
  /** With `--cache`: files that were read this time, among them those whose kept result was damaged or could not be kept, and files whose result of last time was taken over. */
  readonly cache?: {
    readonly read: number;
    readonly taken: number;
    readonly damaged: number;
    readonly notKept: number;
  };
}

export type JsonFile = ReturnType<typeof fileToJson>;

/** One file's entry. */
export function fileToJson(given: FileResult, locale: Locale) {
  const { file, result, report, notes = [] } = given;
  const fixesOf = fixesBy(result?.fills() ?? []);
  return {
    file,
    status: result?.status ?? ('unreadable' as const),
    problem: readingProblem(given, locale) ?? null,
    report: report ?? null,
    notes: notes.map(({ code, message }) => ({ code, message })),
    unit: result?.unitName ?? null,
    year: result?.year ?? null,
    forms: (result?.forms ?? []).map((form) => ({
      form: form.form,
      edition: form.edition ?? null,
      sheet: form.sheet,
      range: form.range,
      name: form.name ?? null,
      hidden: form.isHidden ?? false,
      coverage: form.coverage,
      taught: taughtToJson(form.taught, locale),
      scores: form.scores ? scoresToJson(form.scores, locale) : null,
    })),
    layoutProblem: result?.layoutProblem?.[locale] ?? null,
    skippedSheets: (result?.skipped ?? []).map(({ sheet, why }) => ({ sheet, why })),
    otherSheets: result?.otherSheets ?? [],
    explanationsProblem: result?.explanationsProblem?.[locale] ?? null,
    policy: result ? policyToJson(result.policy) : null,
    findings: (result?.diagnostics ?? []).map((diagnostic) =>
      findingToJson(diagnostic, fixesOf(diagnostic), result?.unitName, locale),
    ),
    issues: issuesToJson(result?.diagnostics ?? []),
    work: result?.work ?? null,
    causes: causesToJson(result?.diagnostics ?? [], locale),
    unresolved: (result?.unresolved ?? []).map(({ why, cells, message }) => ({
      why,
      message: message[locale],
      cells: cells.map((cell) => ({ sheet: cell.sheet, address: toA1(cell) })),
    })),
    notChecked: notChecked(result?.outcomes ?? [], locale),
    crashed: flatMap(result?.outcomes ?? [], (outcome) =>
      outcome.status === 'crashed' ? [{ rule: outcome.ruleId, error: outcome.error }] : [],
    ),
    scores: result?.scores ? scoresToJson(result.scores, locale) : null,
    preflight: preflightToJson(result, locale),
  };
}

function policyToJson({ from, name, changed, leftAside }: UsedPolicy) {
  const settings = (of: readonly ChangedSetting[]) =>
    of.map(({ setting, default: standard, used, weaker }) => ({ setting, default: standard, used, weaker }));
  return {
    from,
    name: name ?? null,
    changed: settings(changed),
    leftAside: leftAside
      ? { from: leftAside.from, name: leftAside.name ?? null, changed: settings(leftAside.changed) }
      : null,
  };
}

/** Null where the policy does not say what its system refuses. */
function preflightToJson(result: CheckResult | undefined, locale: Locale) {
  if (!result || result.policy.policy.refusals.length === 0) return null;
  return result.preflight.map(({ id, cell, message }) => ({
    id,
    sheet: cell?.sheet ?? null,
    address: cell ? toA1(cell) : null,
    message: message[locale],
  }));
}

function findingToJson(
  diagnostic: Diagnostic,
  fixes: readonly Fix[],
  unit: string | undefined,
  locale: Locale,
) {
  const { ruleId, severity, message, cells, evidence, place, explanation = null } = diagnostic;
  return {
    rule: ruleId,
    severity,
    message: message[locale],
    cells: cells.map(({ address, label, role }) => ({
      sheet: address.sheet,
      address: toA1(address),
      label: label[locale],
      role,
    })),
    reported: evidence?.reported ?? null,
    computed: evidence?.computed ?? null,
    difference: evidence?.difference ?? null,
    cause: causeOf(diagnostic),
    explanation,
    fixes: fixes.map(({ edits }) => ({
      applicability: 'ask' as const,
      edits: edits.map(({ target, before, after }) => ({
        sheet: target.sheet,
        address: toA1(target),
        before: contentText(before),
        after: contentText(after),
      })),
    })),
    fingerprint: place ? fingerprint(unit, ruleId, place) : null,
  };
}

/** The cell that is wrong, where it is known: of two the one that the finding names. */
function causeOf({ cause, cells }: Diagnostic) {
  if (cause?.kind !== 'cell') return null;
  const named = cause.corrections.find(({ field }) => cells.some((each) => each.field === field));
  const { cell, value } = named ?? cause.corrections[0]!;
  return { sheet: cell.sheet, address: toA1(cell), value };
}

/** What stands once in every list: one cell or amount with its findings, by their place in `findings`. */
function issuesToJson(diagnostics: readonly Diagnostic[]) {
  return issues(diagnostics).map((issue) => ({
    work: workOf(issue),
    severity: severityOf(issue) ?? null,
    findings: issue.diagnostics.map((each) => diagnostics.indexOf(each)),
  }));
}

/** Every cause with the findings that it explains, by their place in `findings`. */
function causesToJson(diagnostics: readonly Diagnostic[], locale: Locale) {
  return flatMap(issues(diagnostics), ({ cause, diagnostics: explained }) =>
    cause
      ? [
          {
            kind: cause.kind,
            message: cause.message[locale],
            relations: cause.relations,
            corrections: cause.corrections.map(({ cell, label, from, value, entryError }) => ({
              sheet: cell.sheet,
              address: toA1(cell),
              label: label[locale],
              from,
              value,
              entryError: entryError ?? null,
            })),
            findings: explained.map((each) => diagnostics.indexOf(each)),
          },
        ]
      : [],
  );
}

function scoresToJson(scores: ScoreSheet, locale: Locale): JsonScores {
  const { execution, indicators, total, grade } = scores;
  return {
    execution: {
      weight: execution.weight ?? null,
      rate: execution.rate ?? null,
      reported: execution.reported ?? null,
      computed: execution.computed ?? null,
    },
    indicators: indicators.map(({ name, weight, reported, computed, basis, clause, others = [] }) => ({
      name,
      weight: weight ?? null,
      reported: reported ?? null,
      computed: computed ?? null,
      basis: basis[locale],
      clause: clause?.[locale] ?? null,
      others: others.map((each) => ({
        clause: each.clause[locale],
        source: each.source[locale],
        computed: each.computed,
      })),
    })),
    total: {
      reported: total.reported ?? null,
      computed: total.computed ?? null,
      basis: total.basis[locale],
    },
    grade: grade ?? null,
  };
}
