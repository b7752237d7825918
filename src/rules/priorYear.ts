/** What the rules about last year's forms say and look up in the same way. */
import type { FieldId } from '../model/form/fields';
import type { Field, FormSet, PriorForms } from '../model/form/form';
import { findField } from '../model/form/form';
import { toA1 } from '../model/workbook/cell';
import type { LocalizedText } from '../model/text/locale';
import { asIs, localized } from '../model/text/locale';
import type { Decimal } from '../model/number/quantity';
import {
  decimal,
  formatDecimal,
  mayBeAtMost,
  multiply,
  point,
  roundLikeExcel,
} from '../model/number/quantity';
import { evaluateField } from '../model/relation/evaluate';
import type { Policy } from '../model/policy/policy';
import type { RuleSource, Verdict } from '../model/result/rule';
import { money, notChecked, undecided } from './verdicts';

/** This year's form and last year's are about the same unit. */
export const BETWEEN_YEARS: RuleSource = {
  mark: 'form',
  text: {
    'zh-CN': '本年的表与上年的表反映同一单位前后两年的情况',
    en: 'This year’s and last year’s forms are about two years of the same unit',
  },
};

/** Where a figure of last year's stands: `甲局2022.xlsx 基础数据表!F5`. */
export function placeInPrior(id: FieldId, prior: PriorForms): string {
  const at = prior.forms.findIndex(({ fields }) => fields.has(id));
  const { sheet, ...cell } = prior.forms[at]!.fields.get(id)!.cell;
  return `${prior.files[at]} ${sheet}!${toA1(cell)}`;
}

/** A field of last year's with a figure, or what is to be said instead. */
export function priorFigure(
  id: FieldId,
  place: FieldId,
  prior: PriorForms,
): { readonly field: Field; readonly value: Decimal } | { readonly verdict: Verdict } {
  const found = findField(prior, id);
  const figure = evaluateField(id, prior);
  if (found && figure.kind !== 'none') return { field: found, value: figure.value };
  const text: LocalizedText = found
    ? { 'zh-CN': '上年的表中这一格为空或不是数字', en: 'last year’s form has no figure there' }
    : { 'zh-CN': '上年的表中没有这一项', en: 'last year’s form has no such item' };
  return { verdict: notChecked(place, found ? 'undecidable' : 'not-applicable', text) };
}

/** By how much a figure changed since last year; reported only where it does however the two were rounded. */
export function changeSince(
  place: FieldId,
  before: FieldId,
  set: FormSet,
  prior: PriorForms,
  policy: Policy,
):
  | { readonly verdict: Verdict }
  | { readonly data: Readonly<Record<string, LocalizedText>>; readonly was: Decimal; readonly now: Decimal } {
  const now = evaluateField(place, set);
  if (now.kind === 'none') return { verdict: undecided(place, place, set) };
  const last = priorFigure(before, place, prior);
  if ('verdict' in last) return last;
  if (last.value.lte(0))
    return {
      verdict: notChecked(place, 'not-applicable', { 'zh-CN': '上年为 0，不适用', en: 'nothing last year' }),
    };
  const was = evaluateField(before, prior);
  if (was.kind === 'none') return { verdict: undecided(place, place, set) };
  const share = decimal(policy.yearOnYearChange).div(100);
  const limit = (factor: Decimal) => multiply(was.interval, point(factor));
  const isWithin =
    mayBeAtMost(now.interval, limit(decimal(1).plus(share))) &&
    mayBeAtMost(limit(decimal(1).minus(share)), now.interval);
  if (isWithin) return { verdict: { status: 'passed', place } };
  const rose = now.value.gt(last.value);
  const change = `${roundLikeExcel(now.value.minus(last.value).abs().div(last.value).times(100), 2).toFixed(2)}%`;
  return {
    was: last.value,
    now: now.value,
    data: {
      computed: money(last.value),
      change: localized((locale) =>
        locale === 'en' ? `${rose ? 'up' : 'down'} ${change}` : `${rose ? '增加' : '减少'} ${change}`,
      ),
      where: asIs(placeInPrior(before, prior)),
    },
  };
}

/** `now` and `was` as evidence. */
export function besideLastYear(now: Decimal, was: Decimal) {
  return {
    reported: formatDecimal(now),
    computed: formatDecimal(was),
    arithmetic: localized((locale) =>
      locale === 'en'
        ? `this year ${money(now).en}, last year ${money(was).en}`
        : `本年 ${money(now)[locale]}，上年 ${money(was)[locale]}`,
    ),
  };
}
