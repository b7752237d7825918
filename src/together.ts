/** The composition of a check of what a unit hands in as several files: what is found only between them. */
import { baseName } from './model/text/fileName';
import type { CheckOptions } from './check';
import { PRESETS, RULES, ruleTitleIn } from './check';
import { foundIn } from './causes';
import { placeOutcomes } from './linter/findingPlaces';
import type { Field, FormModel } from './model/form/form';
import { unitNameIn } from './model/form/form';
import type { Policy } from './model/policy/policy';
import type { Explanation } from './model/reason/explanation';
import { EXPLANATIONS_KEY, explanationsIn } from './model/reason/explanation';
import type { ReportDocument } from './model/report/reportText';
import { isParagraph } from './model/report/reportText';
import { countsOf } from './model/result/counts';
import type { Diagnostic } from './model/result/diagnostic';
import { placeKey, WHOLE_FILE } from './model/result/findingPlace';
import type { Issue } from './model/result/issues';
import { issues } from './model/result/issues';
import type { Reading } from './model/result/reading';
import type { UsedPolicy } from './model/result/result';
import type { Together } from './model/result/together';
import { sheetOfFile } from './model/result/together';
import type { CellAddress } from './model/workbook/cell';
import type { WorkbookSnapshot } from './model/workbook/snapshot';
import { readForCheck } from './read';
import type { Locale } from './model/text/locale';
import type { PartOptions } from './outputs/batch/part';
import type { TogetherPart } from './outputs/desk/together';
import { togetherPart as makeTogetherPart } from './outputs/desk/together';
import { groupForms } from './reader/sets';
import { submissionOf } from './reader/submission';
import { usedPolicy } from './reader/usedPolicy';
import { rounding, rulesFor } from './rules';
import { flatMap } from './model/flatMap';

export type { Group } from './outputs/desk/groups';
export type { TogetherPart } from './outputs/desk/together';
export { notTogether } from './outputs/desk/together';

/** A file of the unit: a workbook, or a report with its tables as one. */
export interface FileRead {
  readonly file: string;
  readonly workbook: WorkbookSnapshot;
  readonly report?: ReportDocument | undefined;
}

interface Own extends FileRead {
  readonly name: string;
  readonly reading: Reading;
}

/**
 * Holds the forms of several files of one unit and year against each other. Whose they are, and that they are to be
 * taken together, is the caller's word. As `check`, it never throws on what a file may hold.
 */
export function checkTogether(
  files: readonly FileRead[],
  given?: Policy,
  options: CheckOptions = {},
): Together {
  const names = namesOf(files.map(({ file }) => file));
  const own = files.map((each, at): Own => {
    const reading = readForCheck(each.workbook, each.report, options);
    return { ...each, name: names[at]!, reading };
  });
  const used = policyOf(files, given, options);
  const { policy } = used;
  const rules = rulesFor(policy);
  const inWorkbooks = new Set(
    flatMap(own, ({ report, reading }) => (report ? [] : reading.forms.map(({ kind }) => kind))),
  );
  const told = new Set<string>();
  const counted = flatMap(own, ({ workbook, report, reading }): readonly Diagnostic[] => {
    const kept = explanationsIn(workbook.settings?.[EXPLANATIONS_KEY]).explanations;
    const { placed, explained } = foundIn(groupForms(reading.forms), rules, policy, kept);
    // What a report's copy of a form says is not yet told of the form.
    const isCopy = (form = ''): boolean => report !== undefined && inWorkbooks.has(form);
    for (const { ruleId, at, status } of placeOutcomes(placed, rounding.id))
      if (status === 'failed' && at && !isCopy(at.form)) told.add(placeKey(ruleId, at));
    return explained.filter(({ place }) => !isCopy(place?.form));
  });
  const fileOf = formsOf(own, inWorkbooks);
  const forms = [...fileOf.keys()];
  const sets = groupForms(forms);
  const { placed, explained } = foundIn(sets, rules, policy, flatMap(own, explanationsOf));
  const outcomes = placeOutcomes(placed, rounding.id);
  const all = explained.filter(({ ruleId }) => ruleId !== rounding.id);
  const isNew = ({ ruleId, place }: Diagnostic): boolean => !place || !told.has(placeKey(ruleId, place));
  const diagnostics = all.filter(isNew);
  const submissions = own.map(({ workbook, reading }) => submissionOf(workbook, reading.forms));
  return {
    files: own.map(({ file, name, reading }) => ({
      file,
      name,
      hasReport: reading.forms.some(({ report }) => report !== undefined),
    })),
    diagnostics,
    issues: issuesBeyond(all, counted, isNew),
    outcomes,
    counts: countsOf(outcomes, diagnostics),
    policy: used,
    status: own.every(({ reading }) => reading.status === 'checked') ? 'checked' : 'partly-read',
    unitName: forms.map(unitNameIn).find((name) => name !== undefined),
    submission: {
      forms: flatMap(submissions, (each) => each.forms),
      lists: flatMap(submissions, (each) => each.lists),
    },
    isAny: sets.some(({ forms: of }) => new Set(of.map((form) => fileOf.get(form))).size > 1),
    unclear: [...new Set(flatMap(sets, ({ unclear = [] }) => unclear.map(({ sheet }) => sheet)))],
  };
}

/** What a book about many units takes of it. */
export function togetherPart(
  together: Together,
  locale: Locale,
  options: Pick<PartOptions, 'compares' | 'returns'> = {},
): TogetherPart {
  return makeTogetherPart(together, { ...options, locale, ruleTitle: ruleTitleIn(locale) });
}

/** Where one is a file's own as well, what the file counts for it is what all files together do not count again. */
function issuesBeyond(
  all: readonly Diagnostic[],
  counted: readonly Diagnostic[],
  isNew: (diagnostic: Diagnostic) => boolean,
): Together['issues'] {
  const keyOf = ({ ruleId, place = WHOLE_FILE }: Diagnostic): string => placeKey(ruleId, place);
  const isBeyond = ({ diagnostics }: Issue): boolean => diagnostics.some(isNew);
  const beyond = issues(all).filter(isBeyond);
  const others = issues(all).filter((issue) => !isBeyond(issue));
  const elsewhere = new Set(flatMap(others, ({ diagnostics }) => diagnostics.map(keyOf)));
  const own = issues(counted).map((issue) => ({ issue, keys: issue.diagnostics.map(keyOf) }));
  const left = new Set(own.filter(({ keys }) => !keys.some((key) => elsewhere.has(key))));
  return beyond.map((issue) => {
    const same = issue.diagnostics.filter((each) => !isNew(each)).map(keyOf);
    const before = [...left].filter(({ keys }) => keys.some((key) => same.includes(key)));
    for (const each of before) left.delete(each);
    return {
      issue,
      found: issue.diagnostics.filter(isNew),
      own: same,
      before: before.map((each) => each.issue),
    };
  });
}

/** What the files are called among each other: each by its own name where that is its alone. */
export function namesOf(files: readonly string[]): readonly string[] {
  const bases = files.map(baseName);
  return files.map((file, at) => (bases.filter((base) => base === bases[at]).length > 1 ? file : bases[at]!));
}

/** What the files themselves set holds between them where they all set the same. */
function policyOf(files: readonly FileRead[], given: Policy | undefined, options: CheckOptions): UsedPolicy {
  const known = { rules: RULES, presets: PRESETS };
  const [first, ...others] = files.map(({ workbook }) => usedPolicy(workbook, given, options, known));
  const same = JSON.stringify(first?.policy);
  const isSame = first && others.every(({ policy }) => JSON.stringify(policy) === same);
  return isSame ? first : usedPolicy({ sheets: [] }, given, options, known);
}

/**
 * The forms of all files, each under its file's name. Of a report that repeats a workbook's forms only the text is held
 * against the others, and that its tables say the same; a form that stands in it alone is the unit's.
 */
function formsOf(own: readonly Own[], inWorkbooks: ReadonlySet<string>): ReadonlyMap<FormModel, Own> {
  const found = new Map<FormModel, Own>();
  for (const each of own) {
    const { name, report, reading } = each;
    const tables = reading.forms.filter((form) => !form.report);
    const repeated = report ? tables.filter(({ kind }) => inWorkbooks.has(kind)) : [];
    for (const form of reading.forms)
      if (!repeated.includes(form))
        found.set(inFile(form.report ? { ...form, attached: repeated } : form, name), each);
  }
  return found;
}

/** What a reader was told of its own file is not told a second time. */
function inFile(form: FormModel, name: string): FormModel {
  const moved = (cell: CellAddress): CellAddress =>
    isParagraph(cell) ? cell : { ...cell, sheet: sheetOfFile(name, cell.sheet) };
  const movedField = (field: Field): Field => ({ ...field, cell: moved(field.cell) });
  return {
    ...form,
    sheet: isParagraph(form) ? form.sheet : sheetOfFile(name, form.sheet),
    fields: new Map([...form.fields].map(([id, field]) => [id, movedField(field)])),
    unread: form.unread.map((each) => ({ ...each, cell: moved(each.cell) })),
    unrecognized: [],
    taught: [],
    unassigned: [],
    readingNotes: [],
  };
}

/** A reason that a workbook keeps, for a figure of the report too, holds where its file is one of several. */
function explanationsOf({ name, workbook }: Own): readonly Explanation[] {
  return explanationsIn(workbook.settings?.[EXPLANATIONS_KEY]).explanations.map((each) => ({
    ...each,
    sheet: isParagraph(each) ? each.sheet : sheetOfFile(name, each.sheet),
  }));
}
