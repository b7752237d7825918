/**
 * A form as read: fields with their values, and where each stands.
 * Rules see this and nothing of sheets or addresses.
 */
import type { CellAddress, CellArea } from '../workbook/cell';
import type { CellContent } from '../workbook/edits';
import type { FieldId, ListId } from './fields';
import type { LocalizedText } from '../text/locale';
import type { Quantity } from '../number/quantity';
import { splitCode } from './formNames';
import { rowLabel } from './rowLabels';
import type { ReadingIssue } from './readingIssue';
import type { ReportText } from '../report/reportText';

export const FORM_KINDS = ['basic', 'evaluation', 'project-evaluation', 'scorecard', 'report'] as const;
export type FormKind = (typeof FORM_KINDS)[number];

/**
 * What a rule may ask for. `any-evaluation`: a form with funds, indicators and scores, whosever it is;
 * `any-scored`: one whose indicators are scored, with funds or without.
 */
export type NeededForm = FormKind | 'any-evaluation' | 'any-scored';

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
  /** The field of the unit, or of the project, that the form is about. */
  readonly nameField?: FieldId;
}

/** The unit that the form states its money in. */
export type MoneyUnit = '万元' | '元';

export type FieldValue =
  /** Empty, or one of the markers for it: `——`, `/`, `无`. */
  | { readonly kind: 'blank' }
  | { readonly kind: 'quantity'; readonly quantity: Quantity }
  | { readonly kind: 'text'; readonly text: string }
  /** Something stands where a number should: a word, `7.50.`, `#REF!`. */
  | { readonly kind: 'invalid'; readonly text: string };

/** What a field's number is: money in the form's unit, a head count, a ratio, points of a score; or a text. */
export type Measure = 'money' | 'count' | 'area' | 'rate' | 'points' | 'text';

export interface Field {
  readonly id: FieldId;
  /** What to call it among all fields: 项目支出 2023年决算数. */
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
  /** The cell's text as the user sees it, label and all where they share the cell. */
  readonly text: string;
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
}

export interface FormModel {
  readonly kind: FormKind;
  readonly traits: FormTraits;
  readonly title: LocalizedText;
  readonly sheet: string;
  readonly area: CellArea;
  /** Of the unit, or of the project. */
  readonly name: string | undefined;
  /** The year in the title, or else in the headers. */
  readonly year: number | undefined;
  readonly unit: MoneyUnit;
  readonly fields: ReadonlyMap<FieldId, Field>;
  readonly lists: ReadonlyMap<ListId, readonly ListRow[]>;
  /** What the form calls its fields, also those that this copy of it does not show. */
  readonly names: ReadonlyMap<FieldId, LocalizedText>;
  readonly unread: readonly UnreadCell[];
  /** Rows with figures whose label says nothing to us. */
  readonly unrecognized: readonly { readonly cell: CellAddress; readonly text: string }[];
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
  /** The forms that a report's tables show, where it was checked together with a workbook. */
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
}

/** What a form names, without a code that stands before it: its unit, or the project. */
export function formName({ nameField }: FormTraits, fields: ReadonlyMap<FieldId, Field>): string | undefined {
  const value = nameField && fields.get(nameField)?.value;
  return value?.kind === 'text' ? splitCode(value.text).name : undefined;
}

/** Whether a form carries funds, indicators and scores. */
export function isEvaluation({ traits }: FormModel): boolean {
  return traits.is.includes('any-evaluation');
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
  return set.forms.some(({ fields, names }) => fields.has(id) || names.has(id));
}

/** A field's label, also where the form at hand does not show it; an id is none, and goes to no user. */
export function labelOf(set: FormSet, id: FieldId): LocalizedText {
  const label = findField(set, id)?.label ?? set.forms.find((form) => form.names.has(id))?.names.get(id);
  return label ?? rowLabel(id) ?? { 'zh-CN': id, en: id };
}
