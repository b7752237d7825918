/** What `gouji read` says as JSON, schemaVersion 1: a stable surface that scripts rely on (see docs/reviewer.md). */
import type { FieldId } from '../../model/form/fields';
import { inList, listOf, rowField } from '../../model/form/fields';
import type { Field, FormModel } from '../../model/form/form';
import { formatDecimal } from '../../model/number/quantity';
import type { StatedFact } from '../../model/report/reportText';
import type { FileReading } from '../../model/result/reading';
import type { Locale, LocalizedText } from '../../model/text/locale';
import { areaToA1, toA1 } from '../../model/workbook/cell';
import { taughtToJson } from './taughtJson';
import { flatMap } from '../../model/flatMap';

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
    layoutProblem: reading?.layoutProblem?.[locale] ?? null,
    otherSheets: reading?.otherSheets ?? [],
    forms: forms.map((form) => formToJson(form, locale)),
    facts: flatMap(forms, ({ report }) => factsToJson(report?.facts ?? [])),
  };
}

function formToJson(form: FormModel, locale: Locale) {
  return {
    form: form.kind,
    edition: form.edition?.id ?? null,
    sheet: form.sheet,
    range: areaToA1(form.area),
    unit: form.unit,
    unitName: textOf(form.traits.unitName, form) ?? null,
    projectName: textOf(form.traits.projectName, form) ?? null,
    year: form.year ?? null,
    fields: fieldsToJson(form, locale),
    unread: form.unread.map(({ cell, text, near }) => ({
      address: toA1(cell),
      text,
      near: near === undefined ? null : exportedName(near, form),
    })),
    taught: taughtToJson(form.taught, locale),
  };
}

/** What a field is called outside: its id, but rows are counted from 0 in the order they stand in. */
function exportedName(id: FieldId, { traits, lists }: FormModel): string {
  if (id === traits.titleYear) return YEAR;
  const { pattern, row } = inList(id);
  const place =
    row === undefined ? -1 : (lists.get(listOf(pattern)) ?? []).findIndex(({ index }) => index === row);
  return place < 0 ? id : rowField(pattern, place);
}

function fieldsToJson(form: FormModel, locale: Locale): Readonly<Record<string, JsonField>> {
  const fields: Record<string, JsonField> = {};
  for (const [id, field] of form.fields) fields[exportedName(id, form)] = fieldToJson(field, locale);
  if (form.year !== undefined && !fields[YEAR]) {
    const text = String(form.year);
    fields[YEAR] = { label: YEAR_LABEL[locale], text, value: text, address: '' };
  }
  return fields;
}

function fieldToJson(field: Field, locale: Locale): JsonField {
  const { label, text, cell } = field;
  return { label: label[locale], text, value: plainValue(field), address: toA1(cell) };
}

function plainValue({ value, measure, text, shared }: Field): string {
  if (value.kind === 'quantity') return formatDecimal(value.quantity.value, PLACES);
  if (value.kind === 'text') return value.text.trim();
  // A word that means blank, 无, is what the unit wrote all the same.
  return value.kind === 'blank' && measure === 'text' && !shared && /\p{L}/u.test(text) ? text.trim() : '';
}

function textOf(id: FieldId | undefined, { fields }: FormModel): string | undefined {
  const value = id === undefined ? undefined : fields.get(id)?.value;
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
