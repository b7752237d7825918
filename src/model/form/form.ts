/**
 * A form as read: fields with their values, and where each stands.
 * Rules see this and nothing of sheets or addresses.
 */
import type { CellAddress, CellArea } from '../workbook/cell';
import type { CellContent } from '../workbook/edits';
import type { FieldId, ListId, RowPattern } from './fields';
import { inList, rowField } from './fields';
import type { LocalizedText } from '../text/locale';
import { localized } from '../text/locale';
import type { Quantity } from '../number/quantity';
import { splitCode } from './formNames';
import type { LabelPlace, Opening, TaughtUse } from './taught';
import type { ReadingIssue } from './readingIssue';
import type { ReportText } from '../report/reportText';
import type { Statement } from '../report/statement';

/** Which form it is, for whoever is shown it: the definitions in src/forms say which there are. Nobody asks for one. */
export type FormKind = string;

/**
 * A role that forms declare (`FormTraits.is`) and rules ask for: `basic`, `evaluation` and `report` are a department's;
 * `any-evaluation` a form with funds, indicators and scores, whosever it is; `any-scored` one whose indicators are
 * scored, with funds or without.
 */
export type NeededForm = string;

/** A form that should be there as well. */
export interface ExpectedForm {
  readonly is: NeededForm;
  readonly name: LocalizedText;
  /** Only where a rule is about the form that expects it: a report may stand alone. */
  readonly forOwnRules?: true;
}

/** What others must know of a kind of form. The form's definition says it, so that nobody asks for a kind by name. */
export interface FormTraits {
  readonly is: readonly NeededForm[];
  /**
   * Its place among the forms of one department, which are checked together: the first of each kind. Without it
   * a form is checked by itself.
   */
  readonly inSet?: number;
  readonly expects: readonly ExpectedForm[];
  /** The fields of the unit, and of the project where it is a project's form. */
  readonly unitName?: FieldId;
  readonly projectName?: FieldId;
  /** The field for the year in its title. */
  readonly titleYear?: FieldId;
}

/** The unit that the form states its money in. */
export type MoneyUnit = '万元' | '元' | '千元' | '亿元';

/** What one of a unit is in 万元. */
export const IN_TEN_THOUSAND: Readonly<Record<MoneyUnit, string>> = {
  元: '0.0001',
  千元: '0.1',
  万元: '1',
  亿元: '10000',
};

export type FieldValue =
  /** Empty, or one of the markers for it: `——`, `/`, `无`. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'text'; readonly text: string }
  /** Something stands where a number should: a word, `7.50.`, `#REF!`. */
  | { readonly kind: 'invalid'; readonly text: string };

/** What a field's number is: money in the form's unit, a head count, a ratio, points of a score; or a text. */
export type Measure = 'money' | 'count' | 'area' | 'rate' | 'points' | 'text';

/** What a form's definition says of a field, whether the copy at hand shows it or not. */
export interface FieldInfo {
  /** What to call it; of a list's column with `{row}` for which of the rows it is, from 1 on. */
  readonly name: LocalizedText;
  readonly measure: Measure;
  /** Points that can be had, not points that were given. */
  readonly isWeight?: true;
  /** A blank form prints it, or is handed out with it: no work of the unit's. */
  readonly handedOut?: true;
  /** A place for a reason: `row` for what stands in its row, `form` for whatever the form is about. */
  readonly holdsReason?: 'row' | 'form';
  /** An amount that may be below 0. */
  readonly mayBeNegative?: true;
  /** Of a score: the field of the points that can be had. */
  readonly outOf?: FieldId | RowPattern;
}

export interface Field {
  readonly id: FieldId;
  /** What to call it among all fields: 项目支出·2023年决算数. */
  readonly label: LocalizedText;
  /** What to call it beside others of its column: 项目支出. */
  readonly shortLabel: LocalizedText;
  readonly measure: Measure;
  /** The other fields of its row that say as much of the same: other years' amounts, a score beside its weight. */
  readonly beside: readonly FieldId[];
  /** The field that names its row, where a row with a name is one to be filled in: an indicator's. */
  readonly rowName?: FieldId;
  /** Points that can be had, not points that were given. */
  readonly isWeight?: true;
  readonly cell: CellAddress;
  readonly value: FieldValue;
  /** What the cell holds, for whoever writes to it. */
  readonly content: CellContent;
  /** Its label stands in the same cell: `其他资金：12.00`. */
  readonly shared: boolean;
  /** The cell's value is a number, and not a text that reads as one: formulas can compute with it. */
  readonly isNumber: boolean;
  /**
   * The cell states it in another measure than its value (30% for 30 points), or with a remark: 9.5（扣0.5）. Nothing
   * is written there, nor computed with it.
   */
  readonly scaled?: true;
  /** The cell's text as the user sees it, label and all where they share the cell. */
  readonly text: string;
  /** A figure of the report's text, which has a unit of its own. */
  readonly printed?: PrintedFigure;
}

/** A figure as the report prints it, and how one computed for its place would be printed. */
export interface PrintedFigure {
  /** `24360000.00元`: without separators, its sign in words where it is a change. */
  readonly text: string;
  readonly unit: string;
  /** How much one of the unit is in the field's measure: of 元 0.0001, of % 0.01. */
  readonly scale: string;
  /** Digits behind the point. */
  readonly places: number;
  /** By how much something grew, or shrank. */
  readonly isChange: boolean;
}

/** One row of a list, e.g. an indicator. */
export interface ListRow {
  readonly index: number;
  /** The index of the row it belongs to in the parent list: an indicator's level-1 group. */
  readonly parent: number | undefined;
}

/** Something read on a guess, or left unread: said to the user, never silent. */
export interface ReadingNote {
  readonly cell: CellAddress;
  /** The label as written. */
  readonly text: string;
  readonly note: LocalizedText;
}

/** A header or label beside figures that was taken for no field, though it is not known to mean none. */
export interface UnreadCell {
  readonly cell: CellAddress;
  /** As written. */
  readonly text: string;
  /** The field that may be meant by it; undefined where nothing tells. */
  readonly near: FieldId | undefined;
  /** A field that the form needs was not found and may be this one: the form is read in part only. */
  readonly needed: boolean;
  /** What it may be taught to mean; absent where a label is not what is missing. */
  readonly open?: OpenLabel;
}

/** What of the form is still to be found where a label stands that means nothing yet. */
export interface Open {
  readonly place: LabelPlace;
  readonly openings: readonly Opening[];
}

/** The same, with the words by which the label is known. */
export interface OpenLabel extends Open {
  readonly label: string;
}

/** A row with figures whose label says nothing to us. */
export interface UnrecognizedRow {
  readonly cell: CellAddress;
  readonly text: string;
  readonly open?: OpenLabel;
}

export interface FormModel {
  readonly kind: FormKind;
  readonly traits: FormTraits;
  readonly title: LocalizedText;
  /** Whose forms it is one of, where its labels tell. */
  readonly edition: { readonly id: string; readonly name: LocalizedText } | undefined;
  readonly sheet: string;
  readonly area: CellArea;
  /** Of the unit, or of the project. */
  readonly name: string | undefined;
  /** The year in the title, or else in the headers. */
  readonly year: number | undefined;
  readonly unit: MoneyUnit;
  readonly fields: ReadonlyMap<FieldId, Field>;
  readonly lists: ReadonlyMap<ListId, readonly ListRow[]>;
  /** Every field that such a form may have, also those that this copy of it does not show; of lists their columns. */
  readonly known: ReadonlyMap<FieldId | RowPattern, FieldInfo>;
  readonly unread: readonly UnreadCell[];
  readonly unrecognized: readonly UnrecognizedRow[];
  /** Labels of it that were taught, and what came of that. */
  readonly taught: readonly TaughtUse[];
  /** Cells with a number, or an error, that belong to no field: a range of ours must not run over them. */
  readonly unassigned: readonly CellAddress[];
  /** What was taken for a field though its label is written otherwise, and units that do not go together. */
  readonly readingNotes: readonly ReadingNote[];
  /** What the form's reader does not see as it was read. */
  readonly readingIssues?: readonly ReadingIssue[];
  /** It stands on a hidden sheet. */
  readonly isHidden?: true;
  /** The text of a form of kind `report`, and nothing for the others. */
  readonly report?: ReportText;
  /** What the text states of its own figures, which are fields of the list `report.facts`. */
  readonly statements?: readonly Statement[];
  /** Forms that it tells of: those that a report's tables show, where it was checked together with a workbook, and those of a list's projects. */
  readonly attached?: readonly FormModel[];
}

/**
 * Forms that are checked together: a department's two, or a project's one.
 * No field stands in both, so that a field id alone says where to look.
 */
export interface FormSet {
  readonly forms: readonly FormModel[];
  /** Forms of which any may be the one that belongs to these: what lies between them was not checked. */
  readonly unclear?: readonly FormModel[];
  /** The same unit's forms of the year before, where they are asked for. */
  readonly prior?: PriorForms | NoPriorForms;
}

/**
 * Last year's forms. They have a role of their own: no field of theirs is found by its id among this year's, nor
 * are their cells cells of the workbook that is checked.
 */
export interface PriorForms {
  readonly forms: readonly FormModel[];
  /** The file that each form stands in. */
  readonly files: readonly string[];
}

/** Why there are none to be compared with. */
export interface NoPriorForms {
  readonly missing: LocalizedText;
}

/** Last year's forms as a set; undefined where there are none. */
export function priorOf({ prior }: FormSet): PriorForms | undefined {
  return prior && 'forms' in prior ? prior : undefined;
}

/** What a form names, without a code that stands before it: its unit, or the project. */
export function formName(
  { unitName, projectName }: FormTraits,
  fields: ReadonlyMap<FieldId, Field>,
): string | undefined {
  return textAt(projectName ?? unitName, fields);
}

/** What the form calls its unit, without a code; undefined where it does not say. */
export function unitNameIn({ traits, fields }: FormModel): string | undefined {
  return textAt(traits.unitName, fields);
}

function textAt(id: FieldId | undefined, fields: ReadonlyMap<FieldId, Field>): string | undefined {
  const value = id === undefined ? undefined : fields.get(id)?.value;
  return value?.kind === 'text' ? splitCode(value.text).name : undefined;
}

/** Whether a form fills a role. */
export function isA({ traits }: Pick<FormModel, 'traits'>, role: NeededForm): boolean {
  return traits.is.includes(role);
}

/** Whether a form carries funds, indicators and scores. */
export function isEvaluation(form: FormModel): boolean {
  return isA(form, 'any-evaluation');
}

/** Whether it is a form of a whole department's, which are checked together; a report's text is none. */
export function isDepartments({ traits, report }: FormModel): boolean {
  return traits.inSet !== undefined && !report;
}

/** What the form's definition says of a field, one of a list's row included. */
export function infoOf({ known }: FormModel, id: FieldId): FieldInfo | undefined {
  return known.get(inList(id).pattern);
}

export function findField(set: FormSet, id: FieldId): Field | undefined {
  for (const form of set.forms) {
    const field = form.fields.get(id);
    if (field) return field;
  }
  return undefined;
}

export function listRows(set: FormSet, list: ListId): readonly ListRow[] {
  for (const form of set.forms) {
    const rows = form.lists.get(list);
    if (rows) return rows;
  }
  return [];
}

/** Whether a form of the set has such a field, shown or not: a scorecard has no execution score. */
export function isKnown(set: FormSet, id: FieldId): boolean {
  return set.forms.some(({ fields, known }) => fields.has(id) || known.has(id));
}

/** The form whose field it is, whether it shows it or not. */
export function formOf(set: FormSet, id: FieldId): FormModel | undefined {
  return (
    set.forms.find(({ fields }) => fields.has(id)) ?? set.forms.find((form) => infoOf(form, id) !== undefined)
  );
}

/** The field of the points that can be had for a score, shown or not. */
export function weightOf(set: FormSet, score: FieldId): FieldId | undefined {
  const form = formOf(set, score);
  const weight = form && infoOf(form, score)?.outOf;
  return weight === undefined ? undefined : rowField(weight, inList(score).row ?? 0);
}

/** A field's label, also where the form at hand does not show it; an id is none, and goes to no user. */
export function labelOf(set: FormSet, id: FieldId): LocalizedText {
  const form = formOf(set, id);
  const label = form?.fields.get(id)?.label;
  if (label) return label;
  const name = form && infoOf(form, id)?.name;
  const row = String((inList(id).row ?? 0) + 1);
  return name ? localized((locale) => name[locale].replace('{row}', row)) : { 'zh-CN': id, en: id };
}

/** Over how many rows and columns the fields stand. */
export function extentOf(fields: FormModel['fields']): { readonly rows: number; readonly columns: number } {
  const rows = new Set<number>();
  const columns = new Set<number>();
  for (const { cell } of fields.values()) {
    rows.add(cell.row);
    columns.add(cell.column);
  }
  return { rows: rows.size, columns: columns.size };
}
