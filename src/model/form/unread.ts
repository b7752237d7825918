/** What a form shows and nobody could read, as relations see it: a column that was not read is not one that is not there. */
import type { FieldId } from './fields';
import type { FormSet } from './form';

/**
 * Whether a field that was not found may stand in a cell that was left unread: one among its neighbours (the
 * fund table, the indicators), or one that nothing is known of.
 */
export function mayBeUnread(id: FieldId, set: FormSet): boolean {
  return set.forms.some(({ unread = [] }) =>
    unread.some(({ near }) => near === undefined || tableOf(near) === tableOf(id)),
  );
}

/** The part of a form that a field stands in: `funds`, `indicators`. */
function tableOf(id: FieldId): string {
  return /^[^.[]+/.exec(id)![0];
}
