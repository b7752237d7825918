/** Taught labels that a form shows, as JSON: the same for what was read and for what was checked. */
import * as v from 'valibot';
import type { TaughtUse } from '../../model/form/taught';
import { LABEL_PLACES } from '../../model/form/taught';
import type { Locale } from '../../model/text/locale';
import { toA1 } from '../../model/workbook/cell';

export function taughtToJson(taught: readonly TaughtUse[], locale: Locale) {
  return taught.map(({ cell, text, label: { place, field }, name, from, lost, leftAside }) => ({
    address: toA1(cell),
    text,
    place,
    field,
    meaning: name?.[locale] ?? null,
    from,
    used: !leftAside,
    lost: lost.map((each) => each[locale]),
  }));
}

const text = v.string();

export const taughtSchema = v.array(
  v.strictObject({
    address: text,
    text,
    place: v.picklist(LABEL_PLACES),
    /** Null: not needed. */
    field: v.nullable(text),
    /** The same in words. */
    meaning: v.nullable(text),
    /** `given`: by --layout. `workbook`: kept in the workbook, the unit's own word. */
    from: v.picklist(['given', 'workbook']),
    /** False: another label says the same, or it is not for the workbook to say that it is not needed. */
    used: v.boolean(),
    /** Not needed, though these are, and were not found. */
    lost: v.array(text),
  }),
);
