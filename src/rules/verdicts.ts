/** What several function rules say and look up in the same way. */
import type { NotCheckedReason } from '../model/diagnostic';
import type { FieldId } from '../model/fields';
import type { Field, FormSet } from '../model/form';
import { findField } from '../model/form';
import type { Locale, LocalizedText } from '../model/locale';
import { localized } from '../model/locale';
import type { Decimal } from '../model/quantity';
import { figureOf } from '../model/render';
import type { Verdict } from '../model/rule';

/** A field's number; undefined where it is blank, no number, or not in the form. */
export function numberOf(id: FieldId, set: FormSet): Decimal | undefined {
  const value = findField(set, id)?.value;
  return value?.kind === 'quantity' ? value.quantity.value : undefined;
}

/** A field's text; undefined where it is blank or not in the form. */
export function textOf(id: FieldId, set: FormSet): string | undefined {
  const value = findField(set, id)?.value;
  return value?.kind === 'text' ? value.text : undefined;
}

/** Whether the form has the field's cell, and nothing stands in it. A field that is not there is not blank. */
export function isBlank(id: FieldId, set: FormSet): boolean {
  return findField(set, id)?.value.kind === 'blank';
}

/** A field's label and figure, as messages name them. */
export function labelOf(id: FieldId, set: FormSet): LocalizedText {
  return findField(set, id)?.label ?? localized(() => id);
}
export function figure(id: FieldId, set: FormSet): LocalizedText {
  return localized((locale) => figureOf(findField(set, id), locale));
}

/** Not checked because of one field: it is not in the form, blank, or no number. */
export function undecided(place: FieldId, because: FieldId, set: FormSet): Verdict {
  return { status: 'notChecked', place, reason: reasonOf(findField(set, because), labelOf(because, set)) };
}

export function notChecked(place: FieldId, code: NotCheckedReason['code'], text: LocalizedText): Verdict {
  return { status: 'notChecked', place, reason: { code, text } };
}

function reasonOf(field: Field | undefined, label: LocalizedText): NotCheckedReason {
  const say = (zh: string, en: string): LocalizedText =>
    localized((locale: Locale) => (locale === 'en' ? en : zh).replace('{}', () => label[locale]));
  if (!field) return { code: 'not-found', text: say('表中没有找到{}', 'not found in the form: {}') };
  if (field.value.kind === 'blank') return { code: 'blank', text: say('{}为空', '{} is blank') };
  return { code: 'not-a-number', text: say('{}不是数字', '{} is no number') };
}
