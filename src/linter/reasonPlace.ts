/** Where the form itself has a place for the reason of a finding. */
import type { Diagnostic, ReasonPlace } from '../model/result/diagnostic';
import type { Field, FormModel, FormSet } from '../model/form/form';
import { infoOf } from '../model/form/form';
import { inList } from '../model/form/fields';
import { isFormula } from '../model/workbook/edits';
import { isParagraph } from '../model/report/reportText';

/**
 * The cell that the finding names, else the one in its row, else the one at the foot of its form. Undefined where
 * the form has none, or where it holds a formula or a number, which nobody wants to lose.
 */
export function reasonPlaceOf({ cells }: Diagnostic, set: FormSet): ReasonPlace | undefined {
  const subject = cells[0];
  if (!subject || isParagraph(subject.address)) return undefined;
  const form = set.forms.find(({ fields }) => fields.get(subject.field)?.cell === subject.address);
  if (!form) return undefined;
  const places = placesOf(form);
  const field =
    places.find(({ id }) => cells.some((each) => each.field === id)) ??
    places.find((place) => isBeside(place, subject.field, form)) ??
    places.find(({ id }) => infoOf(form, id)?.holdsReason === 'form');
  if (!field || !isWritable(field)) return undefined;
  const { cell, label, content, value, shared } = field;
  return { cell, label, content, isBlank: value.kind === 'blank', shared };
}

/** Every finding to be explained asks for them, and a form never changes. */
const known = new WeakMap<FormModel, readonly Field[]>();

/** The fields of a form that are there for a reason. */
function placesOf(form: FormModel): readonly Field[] {
  const found =
    known.get(form) ??
    [...form.fields.values()].filter(({ id }) => infoOf(form, id)?.holdsReason !== undefined);
  known.set(form, found);
  return found;
}

/** In the same row of a list, or of the table. */
function isBeside({ id, cell }: Field, subject: string, form: FormModel): boolean {
  if (infoOf(form, id)?.holdsReason !== 'row') return false;
  const [own, other] = [inList(id).row, inList(subject).row];
  if (own !== undefined || other !== undefined) return own === other;
  return form.fields.get(subject)?.cell.row === cell.row;
}

function isWritable({ content, value }: Field): boolean {
  return !isFormula(content) && (typeof content === 'string' || content === null || value.kind === 'blank');
}
