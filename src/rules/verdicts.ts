/** What several function rules say and look up in the same way. */
import type { NotCheckedReason } from '../model/result/diagnostic';
import { evaluate, evaluateField } from '../model/relation/evaluate';
import type { FieldId } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import { findField, labelOf } from '../model/form/form';
import type { Locale, LocalizedText } from '../model/text/locale';
import { asIs, localized } from '../model/text/locale';
import { fieldCells, notFoundReason } from '../model/form/missing';
import type { Decimal } from '../model/number/quantity';
import { formatDecimal, mayBeAtMost } from '../model/number/quantity';
import type { Expression } from '../model/relation/relation';
import { fieldsIn } from '../model/relation/relation';
import { figureText, formatAs, renderRelation } from '../model/relation/render';
import type { Verdict } from '../model/result/rule';

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

/** What to call a field beside others of its row: 2023年预算数. */
export function columnOf(id: FieldId, set: FormSet): LocalizedText {
  const field = findField(set, id);
  const whole = labelOf(set, id);
  return localized((locale) => {
    const label = whole[locale];
    const row = `${field?.shortLabel[locale]}${locale === 'en' ? ' ' : '·'}`;
    return label.startsWith(row) ? label.slice(row.length) : label;
  });
}

/** Fields with their figures, as a sentence names them: `A 5.00、B 0.67`. */
export function listed(
  ids: readonly FieldId[],
  set: FormSet,
  name: (id: FieldId, set: FormSet) => LocalizedText = (id) => labelOf(set, id),
): LocalizedText {
  const named = ids.map((id) => [name(id, set), figure(id, set)] as const);
  return localized((locale) =>
    named.map(([label, shown]) => `${label[locale]} ${shown[locale]}`).join(locale === 'en' ? ', ' : '、'),
  );
}

export function money(value: Decimal): LocalizedText {
  return asIs(formatAs('money', value));
}

/** A field's figure, as messages name it. */
export function figure(id: FieldId, set: FormSet): LocalizedText {
  return figureText(findField(set, id));
}

/** Not checked because of one field: it is not in the form, blank, or no number. */
export function undecided(place: FieldId, because: FieldId, set: FormSet): Verdict {
  return { status: 'notChecked', place, reason: reasonOf(because, set) };
}

export function notChecked(place: FieldId, code: NotCheckedReason['code'], text: LocalizedText): Verdict {
  return { status: 'notChecked', place, reason: { code, text } };
}

/**
 * `place ≤ limit`, where every operand must be filled: a blank read as 0 would lower the limit, and what
 * is only not filled in yet would look like an excess.
 */
export function atMost(place: FieldId, limit: Expression, set: FormSet, messageId: string): Verdict {
  const left = evaluateField(place, set);
  const right = evaluate(limit, {}, set);
  if (left.kind === 'none') return undecided(place, place, set);
  const open = right.kind === 'none' ? right.operands[0] : right.zeros[0];
  if (right.kind === 'none' || open) return undecided(place, open?.id ?? place, set);
  if (mayBeAtMost(left.interval, right.interval)) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId,
    data: {
      subject: labelOf(set, place),
      reported: figure(place, set),
      computed: money(right.value),
      difference: money(left.value.minus(right.value)),
    },
    related: fieldsIn(limit, {}, set),
    figures: {
      reported: formatDecimal(left.value),
      computed: formatDecimal(right.value),
      arithmetic: renderRelation(place, '>', limit, {}, set),
    },
  };
}

function reasonOf(id: FieldId, set: FormSet): NotCheckedReason {
  const field = findField(set, id);
  if (!field) return notFoundReason([id], set);
  const cells = fieldCells([id], set);
  const label = labelOf(set, id);
  const say = (zh: string, en: string): LocalizedText =>
    localized((locale: Locale) => (locale === 'en' ? en : zh).replace('{}', () => label[locale]));
  if (field.value.kind === 'blank') return { code: 'blank', text: say('{}为空', '{} is blank'), cells };
  return { code: 'not-a-number', text: say('{}不是数字', '{} is no number'), cells };
}
