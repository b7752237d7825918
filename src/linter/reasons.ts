/** Why a rule could not be decided, in words. */
import type { NotCheckedReason } from '../model/result/diagnostic';
import type { Evaluation, Operand } from '../model/relation/evaluate';
import type { NeededForm } from '../model/result/rule';
import type { FormSet } from '../model/form/form';
import { notFoundReason } from '../model/form/missing';
import { labelOf } from '../model/form/form';
import { localized } from '../model/text/locale';
import type { Locale, LocalizedText } from '../model/text/locale';

const FORM_NAMES: Readonly<Record<NeededForm, LocalizedText>> = {
  basic: { 'zh-CN': '基础数据表', en: 'basic data form' },
  evaluation: { 'zh-CN': '自评表', en: 'self-evaluation form' },
  'any-evaluation': { 'zh-CN': '自评表', en: 'self-evaluation form' },
  'project-evaluation': { 'zh-CN': '项目支出绩效自评表', en: 'project self-evaluation form' },
  report: { 'zh-CN': '自评报告', en: 'report' },
};

export function formMissing(kinds: readonly NeededForm[]): NotCheckedReason {
  return {
    code: 'form-missing',
    text: localized((locale) => {
      const names = kinds.map((kind) => FORM_NAMES[kind][locale]);
      return locale === 'en' ? `no ${names.join(' and ')} was found` : `没有找到${names.join('、')}`;
    }),
  };
}

export const noRows: NotCheckedReason = {
  code: 'not-applicable',
  text: { 'zh-CN': '表中没有这类行', en: 'the form has no such rows' },
};

export const basisUnknown: NotCheckedReason = {
  code: 'undecidable',
  text: {
    'zh-CN': '看不出“按支出性质分”填的是预算数还是执行数，无法判断',
    en: 'the breakdown by nature may state budget or executed amounts; nothing can be concluded',
  },
};

/** The reason behind an expression that has no value. */
export function withoutValue(
  evaluation: Extract<Evaluation, { kind: 'none' }>,
  set: FormSet,
): NotCheckedReason {
  const names = (locale: Locale): string => namesOf(evaluation.operands, set, locale);
  switch (evaluation.problem) {
    case 'blank':
      return {
        code: 'blank',
        text: localized((locale) => (locale === 'en' ? `blank: ${names(locale)}` : `${names(locale)}为空`)),
      };
    case 'missing':
      return notFoundReason(
        evaluation.operands.map(({ id }) => id),
        set,
      );
    case 'not-a-number':
      return {
        code: 'not-a-number',
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

function namesOf(operands: readonly Operand[], set: FormSet, locale: Locale): string {
  return operands.map(({ id }) => labelOf(set, id)[locale]).join(locale === 'en' ? ', ' : '、');
}
