/** What `gouji read` says as JSON, schemaVersion 1: a stable surface that scripts rely on (see README). */
import type { FieldId } from '../../model/form/fields';
import { LISTS, rowField, TITLE_YEARS } from '../../model/form/fields';
import type { ListId, RowPattern } from '../../model/form/fields';
import type { Field, FormModel } from '../../model/form/form';
import { formatDecimal } from '../../model/number/quantity';
import type { StatedFact } from '../../model/report/reportText';
import type { FileReading } from '../../model/result/reading';
import type { Locale, LocalizedText } from '../../model/text/locale';
import { areaToA1, toA1 } from '../../model/workbook/cell';

export interface JsonField {
  readonly label: string;
  /** As the cell shows it, label and all where they share the cell. */
  readonly text: string;
  /** A number in plain decimal notation, a rate as a fraction; '' where the cell is blank or cannot be read. */
  readonly value: string;
  /** '' where no cell says it. */
  readonly address: string;
}

/** Scripts ask for a form's year by one name, whatever prints it. */
const YEAR = 'year';
const YEAR_LABEL: LocalizedText = { 'zh-CN': '年度', en: 'Year' };
/** More places than any figure has: nothing of it is rounded away. */
const PLACES = 20;

export type JsonReading = ReturnType<typeof readingToJson>;
export type JsonReadForm = ReturnType<typeof formToJson>;

/** One file's entry. */
export function readingToJson({ file, reading, problem, notes = [] }: FileReading, locale: Locale) {
  const forms = reading?.forms ?? [];
  return {
    file,
    status: reading?.status ?? ('unreadable' as const),
    problem: problem ?? null,
    notes: notes.map(({ code, message }) => ({ code, message })),
    forms: forms.map((form) => formToJson(form, locale)),
    facts: forms.flatMap(({ report }) => factsToJson(report?.facts ?? [])),
  };
}

function formToJson(form: FormModel, locale: Locale) {
  const names = exportedNames(form);
  // Not every form knows its edition yet.
  const { edition = '' } = form as FormModel & { readonly edition?: string };
  return {
    form: form.kind,
    edition,
    sheet: form.sheet,
    range: areaToA1(form.area),
    unit: form.unit,
    unitName:
      textOf(form, 'unitName') ?? textOf(form, 'basic.unitName') ?? textOf(form, 'report.unitName') ?? null,
    projectName: textOf(form, 'projectName') ?? null,
    year: form.year ?? null,
    fields: fieldsToJson(form, names, locale),
    unread: form.unread.map(({ cell, text, near }) => ({
      address: toA1(cell),
      text,
      near: near === undefined ? null : (names.get(near) ?? near),
    })),
  };
}

/** What fields are called outside where that is not their id: rows are counted from 0 in the order they stand in. */
function exportedNames({ lists }: FormModel): ReadonlyMap<FieldId, string> {
  const names = new Map<FieldId, string>(TITLE_YEARS.map((id) => [id, YEAR]));
  for (const [list, rows] of lists) {
    for (const [place, { index }] of rows.entries()) {
      for (const pattern of patternsOf(list)) names.set(rowField(pattern, index), rowField(pattern, place));
    }
  }
  return names;
}

function patternsOf(list: ListId): readonly RowPattern[] {
  return LISTS[list].map((column) => `${list}[].${column}` as RowPattern);
}

function fieldsToJson(
  form: FormModel,
  names: ReadonlyMap<FieldId, string>,
  locale: Locale,
): Readonly<Record<string, JsonField>> {
  const fields: Record<string, JsonField> = {};
  for (const [id, field] of form.fields) fields[names.get(id) ?? id] = fieldToJson(field, locale);
  if (form.year !== undefined && !fields[YEAR]) {
    const text = String(form.year);
    fields[YEAR] = { label: YEAR_LABEL[locale], text, value: text, address: '' };
  }
  return fields;
}

function fieldToJson({ label, text, value, cell }: Field, locale: Locale): JsonField {
  return { label: label[locale], text, value: plainValue(value), address: toA1(cell) };
}

function plainValue(value: Field['value']): string {
  if (value.kind === 'quantity') return formatDecimal(value.quantity.value, PLACES);
  return value.kind === 'text' ? value.text.trim() : '';
}

function textOf({ fields }: FormModel, id: FieldId): string | undefined {
  const value = fields.get(id)?.value;
  return value?.kind === 'text' ? value.text.trim() : undefined;
}

function factsToJson(facts: readonly StatedFact[]) {
  return facts.map(({ item, value, unit, year, role, partOf, sentence, place }) => ({
    item,
    value,
    unit,
    year: year ?? null,
    role,
    parent: partOf === undefined ? null : (facts[partOf]?.item ?? null),
    sentence,
    paragraph: place.paragraph + 1,
  }));
}
