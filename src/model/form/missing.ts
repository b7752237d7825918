/** That a field was not found, in words: a form lacks a cell, a report leaves something unsaid. */
import type { NamedCell, NotCheckedReason } from '../result/diagnostic';
import type { FieldId } from './fields';
import type { FormSet, UnreadCell } from './form';
import { findField, formOf, labelOf } from './form';
import type { Locale } from '../text/locale';
import { localized } from '../text/locale';
import { namedUnread, unreadCells, unreadFor } from './unread';
import { flatMap } from '../flatMap';

const NO_SUCH_FIELD: NotCheckedReason = {
  code: 'not-applicable',
  text: { 'zh-CN': '表中没有这类栏目', en: 'the form has no such fields' },
};

export function notFoundReason(given: readonly FieldId[], set: FormSet): NotCheckedReason {
  // What no form of the set can have is not missing, and has no name.
  const ids = given.filter((id) => formOf(set, id) !== undefined);
  if (ids.length === 0 && given.length > 0) return NO_SUCH_FIELD;
  const unread = unreadFor(ids, set);
  if (unread.length > 0)
    return { code: 'unread', text: unreadText(ids, unread, set), cells: unreadCells(unread) };
  const ofReport = ids.length > 0 && ids.every((id) => formOf(set, id)?.report);
  return {
    code: 'not-found',
    text: localized((locale) => {
      const names = namesOf(ids, set, locale);
      if (locale === 'en') return `not found${ofReport ? '' : ' in the form'}: ${names.join(', ')}`;
      // 报告·预算资金, as the report's figures are called elsewhere.
      if (ofReport) return `报告没有写${names.map((name) => name.replace(/^报告·/, '')).join('、')}`;
      return `表中未识别到${names.join('、')}`;
    }),
  };
}

/** The cells that these fields have, each with its name. */
export function fieldCells(ids: readonly FieldId[], set: FormSet): readonly NamedCell[] {
  return flatMap(ids, (id) => {
    const field = findField(set, id);
    return field ? [{ address: field.cell, label: field.label }] : [];
  });
}

/** `没有读到年度资金总额·全年执行数，可能是“支出数（B）”（自评表!F5）`. */
function unreadText(
  ids: readonly FieldId[],
  unread: readonly UnreadCell[],
  set: FormSet,
): NotCheckedReason['text'] {
  return localized((locale) => {
    const names = namesOf(ids, set, locale);
    const labels = namedUnread(unread, locale);
    return locale === 'en'
      ? `not read: ${names.join(', ')}; may be ${labels}`
      : `没有读到${names.join('、')}，可能是${labels}`;
  });
}

/** Each once: of a column that all rows lack there is one name. */
function namesOf(ids: readonly FieldId[], set: FormSet, locale: Locale): readonly string[] {
  return [...new Set(ids.map((id) => labelOf(set, id)[locale]))];
}
