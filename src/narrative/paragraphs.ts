/** The report's paragraphs as fields, for the rules that are about the text and not about its figures. */
import type { FieldId } from '../model/form/fields';
import { listOf, rowField } from '../model/form/fields';
import type { Field, FormModel, ListRow } from '../model/form/form';
import { localized } from '../model/text/locale';
import type { ReportParagraph } from '../model/report/reportText';
import { paragraphCell } from '../model/report/reportText';
import { PARAGRAPH_LINE } from './form/fields';

/** So much of a paragraph tells it from the others. */
const SHOWN = 16;

/** The form with a field for every paragraph that says something. */
export function withParagraphs(form: FormModel, paragraphs: readonly ReportParagraph[]): FormModel {
  const fields = new Map<FieldId, Field>(form.fields);
  const rows: ListRow[] = [];
  paragraphs.forEach(({ text, numbering }, index) => {
    const line = `${numbering}${text}`.trim();
    if (line === '') return;
    const id = rowField(PARAGRAPH_LINE, index);
    const shown = localized(() => (line.length > SHOWN ? `${line.slice(0, SHOWN)}…` : line));
    rows.push({ index, parent: undefined });
    fields.set(id, {
      id,
      label: shown,
      shortLabel: shown,
      measure: 'text',
      beside: [],
      cell: paragraphCell(index),
      value: { kind: 'text', text: line },
      content: text,
      shared: true,
      isNumber: false,
      text: line,
    });
  });
  return { ...form, fields, lists: new Map(form.lists).set(listOf(PARAGRAPH_LINE), rows) };
}
