/** Where the form itself has a place for the reason of a finding. */
import type { Diagnostic, ReasonPlace } from '../model/result/diagnostic';
import type { Field, FormModel, FormSet } from '../model/form/form';
import { infoOf } from '../model/form/form';
import type { FieldId } from '../model/form/fields';
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
  const { byId, inListRow, inTableRow, atFoot } = placesOf(form);
  const named = cells.flatMap((each) => byId.get(each.field) ?? []).sort((a, b) => a.at - b.at)[0]?.field;
  const { row } = inList(subject.field);
  const beside = row === undefined ? inTableRow.get(subject.address.row) : inListRow.get(row);
  const field = named ?? beside ?? atFoot;
  if (!field || !isWritable(field)) return undefined;
  const { cell, label, content, value, shared } = field;
  return { cell, label, content, isBlank: value.kind === 'blank', shared };
}

/** The fields of a form that are there for a reason, by what a finding is known by; the first of several. */
interface Places {
  /** With their order in the form. */
  readonly byId: ReadonlyMap<FieldId, { readonly field: Field; readonly at: number }>;
  readonly inListRow: ReadonlyMap<number, Field>;
  readonly inTableRow: ReadonlyMap<number, Field>;
  readonly atFoot: Field | undefined;
}

/** Every finding to be explained asks for them, and a form never changes. */
const known = new WeakMap<FormModel, Places>();

function placesOf(form: FormModel): Places {
  const found = known.get(form) ?? gather(form);
  known.set(form, found);
  return found;
}

function gather(form: FormModel): Places {
  const fields = [...form.fields.values()].filter(({ id }) => infoOf(form, id)?.holdsReason !== undefined);
  const inListRow = new Map<number, Field>();
  const inTableRow = new Map<number, Field>();
  for (const field of fields) {
    if (infoOf(form, field.id)?.holdsReason !== 'row') continue;
    const { row } = inList(field.id);
    const [rows, key] = row === undefined ? [inTableRow, field.cell.row] : [inListRow, row];
    if (!rows.has(key)) rows.set(key, field);
  }
  return {
    byId: new Map(fields.map((field, at) => [field.id, { field, at }])),
    inListRow,
    inTableRow,
    atFoot: fields.find(({ id }) => infoOf(form, id)?.holdsReason === 'form'),
  };
}

function isWritable({ content, value }: Field): boolean {
  return !isFormula(content) && (typeof content === 'string' || content === null || value.kind === 'blank');
}
