/** Where the form itself has a place for the reason of a finding. */
import type { Diagnostic, ReasonPlace } from '../model/result/diagnostic';
import type { Field, FieldInfo, FormModel, FormSet } from '../model/form/form';
import type { FieldId } from '../model/form/fields';
import { inList } from '../model/form/fields';
import { isFormula } from '../model/workbook/edits';
import { isParagraph } from '../model/report/reportText';
import { Kept } from '../model/kept';
import { flatMap } from '../model/flatMap';

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
  const named = flatMap(cells, (each) => byId.get(each.field) ?? []).sort((a, b) => a.at - b.at)[0]?.field;
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
const known = new Kept<FormModel, Places>();

function placesOf(form: FormModel): Places {
  const found = known.get(form) ?? gather(form);
  known.set(form, found);
  return found;
}

function gather(form: FormModel): Places {
  const byId = new Map<FieldId, { readonly field: Field; readonly at: number }>();
  const inListRow = new Map<number, Field>();
  const inTableRow = new Map<number, Field>();
  let atFoot: Field | undefined;
  const kinds = reasonColumns(form);
  if (kinds.size > 0)
    for (const field of form.fields.values()) {
      const { pattern, row } = inList(field.id);
      const kind = kinds.get(pattern);
      if (kind === undefined) continue;
      byId.set(field.id, { field, at: byId.size });
      if (kind === 'form') {
        atFoot ??= field;
        continue;
      }
      const [rows, key] = row === undefined ? [inTableRow, field.cell.row] : [inListRow, row];
      if (!rows.has(key)) rows.set(key, field);
    }
  return { byId, inListRow, inTableRow, atFoot };
}

type ReasonColumns = ReadonlyMap<FieldId, NonNullable<FieldInfo['holdsReason']>>;

/** Of what a kind of form may have, the fields for a reason: the same for all forms of the kind. */
const columnsOf = new WeakMap<FormModel['known'], ReasonColumns>();

function reasonColumns({ known: all }: FormModel): ReasonColumns {
  let found = columnsOf.get(all);
  if (!found) {
    found = new Map(flatMap([...all], ([id, { holdsReason }]) => (holdsReason ? [[id, holdsReason]] : [])));
    columnsOf.set(all, found);
  }
  return found;
}

function isWritable({ content, value }: Field): boolean {
  return !isFormula(content) && (typeof content === 'string' || content === null || value.kind === 'blank');
}
