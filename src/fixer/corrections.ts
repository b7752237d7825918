/** How a correction is written into its cell: as the user wrote the figure before, label and sign kept. */
import type { Cause, Correction } from '../model/result/cause';
import type { CellContent, Edit } from '../model/workbook/edits';
import { isFormula } from '../model/workbook/edits';
import type { Field, FormModel, FormSet } from '../model/form/form';
import { decimal, formatDecimal } from '../model/number/quantity';
import { numberFormatFor } from '../model/relation/formula';
import { isParagraph } from '../model/report/reportText';
import { rewrite } from './rewrite';

/** Above this a rate is written in percent without its sign: `99.79`. */
const RATIO = 1.5;

export function withEdits(cause: Cause, { forms }: FormSet): Cause {
  const corrections = cause.corrections.map((correction) => {
    const form = forms.find(({ fields }) => fields.get(correction.field)?.cell === correction.cell);
    const edit = form && editFor(correction, form);
    return edit ? { ...correction, edit } : correction;
  });
  const { kind, relations, message } = cause;
  return { kind, corrections, relations, message };
}

/** Undefined where a formula stands, which computes what it computes, and in a report's text. */
function editFor({ field: id, value }: Correction, form: FormModel): Edit | undefined {
  const field = form.fields.get(id)!;
  if (isParagraph(field.cell)) return undefined;
  const after = contentFor(field, value, form);
  if (after === undefined) return undefined;
  const format = field.shared ? {} : { numberFormat: numberFormatFor(field.measure) };
  return { target: field.cell, before: field.content, after, ...format };
}

function contentFor(field: Field, value: string, form: FormModel): CellContent | undefined {
  const { content, measure } = field;
  if (field.scaled || isFormula(content)) return undefined;
  if (field.shared) return rewrite(field, value, form.unit);
  const percent = formatDecimal(decimal(value).times(100));
  const figure = measure === 'rate' && isPercent(field) ? percent : value;
  return typeof content === 'string' ? content.replace(/[\d.,]+/, figure) : Number(figure);
}

function isPercent({ content }: Field): boolean {
  return typeof content === 'string'
    ? content.includes('%') || content.includes('％')
    : Number(content) > RATIO;
}
