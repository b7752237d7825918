/** Blanks where a figure is to be expected, and forms that have so many of them that they are not filled in yet. */
import type { FieldId } from '../model/form/fields';
import type { Field, FormSet } from '../model/form/form';
import { findField } from '../model/form/form';
import type { Decimal } from '../model/number/quantity';
import type { Constraint } from './constraints';
import { WEIGHTS } from './weights';
import { flatMap } from '../model/flatMap';

/** The other columns of a field's row. */
export function columnsBeside(set: FormSet, id: FieldId): readonly Field[] {
  return flatMap(findField(set, id)?.beside ?? [], (other) => findField(set, other) ?? []);
}

/** The figures of the other columns that are more than 0. */
export function filledBeside(set: FormSet, id: FieldId): readonly Decimal[] {
  return flatMap(columnsBeside(set, id), ({ value }) =>
    value.kind === 'quantity' && value.quantity.value.gt(0) ? [value.quantity.value] : [],
  );
}

/** Whether a cell is blank beside figures of its row, or in a row that is named and to be filled in. */
export function isGap(set: FormSet, id: FieldId): boolean {
  const field = findField(set, id);
  if (field?.value.kind !== 'blank') return false;
  if (filledBeside(set, id).length > 0) return true;
  return field.rowName !== undefined && findField(set, field.rowName)?.value.kind === 'text';
}

/** Whether so many of the figures that rows and indicators lead to expect are missing that a blank says nothing. */
export function isUnfinished(set: FormSet, constraints: readonly Constraint[]): boolean {
  const ids = [...new Set(flatMap(constraints, ({ fields }) => fields))];
  const gaps = ids.filter((id) => isGap(set, id)).length;
  const filled = ids.filter((id) => findField(set, id)?.value.kind === 'quantity').length;
  return gaps > (gaps + filled) * WEIGHTS.unfinished;
}
