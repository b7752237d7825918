/**
 * A form as read: fields with their values, and where each stands.
 * Rules see this and nothing of sheets or addresses.
 */
import type { CellAddress, CellArea } from '../workbook/cell';
import type { CellContent } from '../workbook/edits';
import type { FieldId, ListId } from './fields';
import type { LocalizedText } from '../text/locale';
import type { Quantity } from '../number/quantity';
import type { ReportText } from '../report/reportText';

export type FormKind = 'basic' | 'evaluation' | 'project-evaluation' | 'report';

/** Whether a form carries funds, indicators and scores: a department's self-evaluation form or a project's. */
export function isEvaluation(kind: FormKind): boolean {
  return kind === 'evaluation' || kind === 'project-evaluation';
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

export interface FormModel {
  readonly kind: FormKind;
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
  /** Rows with figures whose label says nothing to us. */
  readonly unrecognized: readonly { readonly cell: CellAddress; readonly text: string }[];
  /** Cells with a number, or an error, that belong to no field: a range of ours must not run over them. */
  readonly unassigned: readonly CellAddress[];
  /** What was taken for a field though its label is written otherwise, and units that do not go together. */
  readonly readingNotes: readonly ReadingNote[];
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
}

/** What a form of this kind names: its unit, or the project. */
export function formName(kind: FormKind, fields: ReadonlyMap<FieldId, Field>): string | undefined {
  const id = kind === 'project-evaluation' ? 'projectName' : kind === 'basic' ? 'basic.unitName' : 'unitName';
  const value = fields.get(id)?.value;
  return value?.kind === 'text' ? value.text : undefined;
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

/** A field's label, also where the form at hand does not show it. */
export function labelOf(set: FormSet, id: FieldId): LocalizedText {
  const label = findField(set, id)?.label ?? set.forms.find((form) => form.names.has(id))?.names.get(id);
  return label ?? { 'zh-CN': id, en: id };
}
