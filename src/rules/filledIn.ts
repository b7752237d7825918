/** Whether a form has been filled in at all: what is blank in a form that nobody has begun is no omission. */
import type { FieldId, RowPattern } from '../model/form/fields';
import { rowField } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import { findField, labelOf, listRows } from '../model/form/form';
import type { Verdict } from '../model/result/rule';
import { isBlank, notChecked } from './verdicts';

/** What is filled in at the end of the year, and counted. */
export const RESULT_FIELDS = [
  'funds.total.executed',
  'funds.total.score',
  'total.score',
  'indicators[].score',
] as const satisfies readonly (FieldId | RowPattern)[];

/**
 * A budget and its targets stand there from the start, zeros print themselves, and what a target calls for is
 * often copied beside it: it is figures of results that somebody typed.
 */
export function isFilledIn(set: FormSet): boolean {
  const isTyped = (id: FieldId): boolean => {
    const value = findField(set, id)?.value;
    return value?.kind === 'quantity' && !value.quantity.value.eq(0);
  };
  return (
    isTyped('funds.total.executed') ||
    isTyped('funds.total.score') ||
    isTyped('total.score') ||
    listRows(set, 'indicators').some(({ index }) => isTyped(rowField('indicators[].score', index)))
  );
}

export function notFilledIn(place: FieldId): Verdict {
  return notChecked(place, 'blank', { 'zh-CN': '表还没有填写', en: 'the form is not filled in yet' });
}

/** The same of the basic data form. */
export function basicNotFilledIn(place: FieldId): Verdict {
  return notChecked(place, 'blank', {
    'zh-CN': '基础数据表还没有填数',
    en: 'the basic data form is not filled in yet',
  });
}

/** Which of these cells, as far as the form has them, are blank though it is filled in: message `blank`. */
export function blanksIn(places: readonly FieldId[], set: FormSet): readonly Verdict[] {
  return places
    .filter((place) => findField(set, place))
    .map((place): Verdict => {
      if (!isBlank(place, set)) return { status: 'passed', place };
      if (!isFilledIn(set)) return notFilledIn(place);
      const data = { subject: labelOf(set, place) };
      return { status: 'failed', place, messageId: 'blank', data, related: [] };
    });
}
