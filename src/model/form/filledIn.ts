/** Whether a unit has filled anything in: a blank form agrees with everything, and says nothing. */
import type { FieldId } from './fields';
import type { Field, FormModel } from './form';

/** What a blank form prints, or is handed out with: whose it is, and what its rows are about. */
const HANDED_OUT: ReadonlySet<string> = new Set<FieldId>([
  ...(['unitName', 'basic.unitName', 'projectName', 'department'] as const),
  ...(['basic.preparer', 'evaluation.preparer', 'remarks'] as const),
]);
const ROW_LABELS = /^(?:level[12]\[\d+\]\.name|indicators\[\d+\]\.(?:level[12]|name|criterion))$/;

/** A total that a formula makes of blanks is 0, and no figure of the unit's. */
export function isNotFilledIn({ fields, report }: FormModel): boolean {
  return !report && ![...fields.values()].some(isOwn);
}

function isOwn({ id, value, measure, isWeight, shared }: Field): boolean {
  if (value.kind === 'blank' || isWeight) return false;
  // The year in a title or a header.
  if (measure === 'count' && shared) return false;
  if (value.kind === 'quantity') return !value.quantity.value.eq(0);
  return !HANDED_OUT.has(id) && !ROW_LABELS.test(id);
}
