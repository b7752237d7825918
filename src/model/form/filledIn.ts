/** Whether a unit has filled anything in: a blank form agrees with everything, and says nothing. */
import type { Field, FormModel } from './form';
import { infoOf } from './form';

/** A total that a formula makes of blanks is 0, and no figure of the unit's. */
export function isNotFilledIn(form: FormModel): boolean {
  return !form.report && ![...form.fields.values()].some((field) => isOwn(field, form));
}

function isOwn({ id, value, isWeight }: Field, form: FormModel): boolean {
  if (value.kind === 'blank' || isWeight || infoOf(form, id)?.handedOut) return false;
  return value.kind !== 'quantity' || !value.quantity.value.eq(0);
}
