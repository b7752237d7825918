/** Whether a form has been filled in at all: what is blank in a form that nobody has begun is no omission. */
import type { FieldId, RowPattern, SingleField } from '../model/form/fields';
import { rowField } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import { findField, listRows } from '../model/form/form';
import type { Verdict } from '../model/result/rule';
import { notChecked } from './verdicts';

const RESULTS = ['funds.total.executed', 'funds.total.score', 'total.score'] as const satisfies SingleField[];
const ROW_RESULTS = ['indicators[].actual', 'indicators[].score'] as const satisfies RowPattern[];

/** What is filled in at the end of the year. */
export const RESULT_FIELDS = [...RESULTS, ...ROW_RESULTS] as const;

/** A budget and its targets stand there from the start, zeros print themselves: results are what somebody typed. */
export function isFilledIn(set: FormSet): boolean {
  return resultsIn(set).some((id) => {
    const value = findField(set, id)?.value;
    return value?.kind === 'text' || (value?.kind === 'quantity' && !value.quantity.value.eq(0));
  });
}

/** The cells for results that the form has, filled or not. */
export function resultsIn(set: FormSet): readonly FieldId[] {
  const rows = listRows(set, 'indicators').flatMap(({ index }) =>
    ROW_RESULTS.map((pattern) => rowField(pattern, index)),
  );
  return [...RESULTS, ...rows].filter((id) => findField(set, id) !== undefined);
}

export function notFilledIn(place: FieldId): Verdict {
  return notChecked(place, 'blank', { 'zh-CN': '表还没有填写', en: 'the form is not filled in yet' });
}
