/** What a form shows and nobody could read, as relations see it: what was not read is not what is not there. */
import type { FieldId } from './fields';
import type { FormSet } from './form';

/**
 * Whether a field that was not found may stand in a cell that was left unread: the one that it may mean, or that
 * of another row under the same header; anything where nothing tells.
 */
export function mayBeUnread(id: FieldId, set: FormSet): boolean {
  return set.forms.some(({ unread }) =>
    unread.some(
      ({ near }) =>
        near === undefined ||
        (ends(near, 'first') === ends(id, 'first') && ends(near, 'last') === ends(id, 'last')),
    ),
  );
}

/** `funds.total.annual` stands in the table `funds`, in its column `annual`. */
function ends(id: FieldId, which: 'first' | 'last'): string {
  return (which === 'first' ? /^[^.[]+/ : /[^.]+$/).exec(id)![0];
}
