/** Why a rule could not be decided, in words. */
import type { NotCheckedReason } from '../model/result/diagnostic';
import type { Evaluation, Operand } from '../model/relation/evaluate';
import type { FormModel, FormSet } from '../model/form/form';
import { fieldCells, notFoundReason } from '../model/form/missing';
import { formOf, labelOf } from '../model/form/form';
import { namedUnread, unreadCells, unreadFor } from '../model/form/unread';
import type { FieldPattern } from '../model/relation/relation';
import { localized } from '../model/text/locale';
import type { Locale, LocalizedText } from '../model/text/locale';

export function formMissing(names: readonly LocalizedText[]): NotCheckedReason {
  return {
    code: 'form-missing',
    text: localized((locale) => {
      const listed = names.map((name) => name[locale]);
      return locale === 'en' ? `no ${listed.join(' and ')} was found` : `没有找到${listed.join('、')}`;
    }),
  };
}

/** There are last year's files, and not this form among them. */
export const noPriorForm: NotCheckedReason = {
  code: 'form-missing',
  text: { 'zh-CN': '上年的文件中没有这张表', en: 'last year’s files do not hold this form' },
};

/** Several forms may be the other one. */
export function whichForm(forms: readonly FormModel[]): NotCheckedReason {
  return {
    code: 'undecidable',
    text: localized((locale) => {
      const sheets = forms.map(({ sheet }) => sheet);
      return locale === 'en'
        ? `it cannot be told which form belongs to this one: sheet ${sheets.join(' or ')}`
        : `无法判断与本表配套的是哪一张：“${sheets.join('”还是“')}”`;
    }),
  };
}

/** A rule that says nothing of any place has found none. */
export const nothingOfTheKind: NotCheckedReason = {
  code: 'not-applicable',
  text: { 'zh-CN': '表中没有这类行', en: 'the form has no such rows' },
};

/** @param left the side of the relation that a row should show */
export function noRows(left: FieldPattern, set: FormSet): NotCheckedReason {
  const unread = unreadFor([left], set);
  if (unread.length === 0) return nothingOfTheKind;
  return {
    code: 'unread',
    cells: unreadCells(unread),
    text: localized((locale) =>
      locale === 'en'
        ? `no such rows were read; they may belong to ${namedUnread(unread, locale)}`
        : `没有读到这类行，可能与${namedUnread(unread, locale)}有关`,
    ),
  };
}

/** The reason behind an expression that has no value. */
export function withoutValue(
  evaluation: Extract<Evaluation, { kind: 'none' }>,
  set: FormSet,
): NotCheckedReason {
  const names = (locale: Locale): string => namesOf(evaluation.operands, set, locale);
  const ids = evaluation.operands.map(({ id }) => id);
  switch (evaluation.problem) {
    case 'blank':
      return {
        code: 'blank',
        cells: fieldCells(ids, set),
        text: localized((locale) => (locale === 'en' ? `blank: ${names(locale)}` : `${names(locale)}为空`)),
      };
    case 'missing':
    case 'unread':
      // A list without a row.
      if (evaluation.operands.length === 0) return nothingOfTheKind;
      return notFoundReason(ids, set);
    case 'not-a-number':
      return {
        code: 'not-a-number',
        cells: fieldCells(ids, set),
        text: localized((locale) =>
          locale === 'en' ? `not a number: ${names(locale)}` : `${names(locale)}不是数字`,
        ),
      };
    case 'zero-over-zero':
    case 'over-zero':
      return {
        code: 'not-applicable',
        text: localized((locale) =>
          locale === 'en' ? `zero: ${names(locale)}` : `${names(locale)}为 0，不适用`,
        ),
      };
  }
}

/** A field that no form of the set can have is not what is missing, and has no name. */
function namesOf(operands: readonly Operand[], set: FormSet, locale: Locale): string {
  const known = operands.filter(({ id }) => formOf(set, id) !== undefined);
  return known.map(({ id }) => labelOf(set, id)[locale]).join(locale === 'en' ? ', ' : '、');
}
