/** The words that every face of a result shares. */
import { toA1 } from '../model/cell';
import type { CellAddress } from '../model/cell';
import type { RuleOutcome, Severity } from '../model/diagnostic';
import type { Locale, LocalizedText } from '../model/locale';
import type { CheckResult, Grade } from '../model/result';
import type { RuleSource } from '../model/rule';

export const SEVERITY_NAMES: Readonly<Record<Severity, LocalizedText>> = {
  error: { 'zh-CN': '错误', en: 'Error' },
  explain: { 'zh-CN': '需说明', en: 'To explain' },
  hint: { 'zh-CN': '提示', en: 'Hint' },
};

export const SOURCE_MARKS: Readonly<Record<RuleSource['mark'], LocalizedText>> = {
  V: { 'zh-CN': '依据', en: 'Source' },
  H: { 'zh-CN': '政策口径（可调）', en: 'Policy (adjustable)' },
  K: { 'zh-CN': '审核惯例（可调）', en: 'Review practice (adjustable)' },
  form: { 'zh-CN': '报表勾稽', en: 'Form arithmetic' },
};

const GRADE_NAMES_EN: Readonly<Record<Grade, string>> = {
  优: 'excellent',
  良: 'good',
  中: 'fair',
  差: 'poor',
};

export function gradeName(grade: Grade, locale: Locale): string {
  return locale === 'en' ? `${grade} (${GRADE_NAMES_EN[grade]})` : grade;
}

/** The result in one sentence. */
export function verdict(result: CheckResult, locale: Locale): string {
  const { error, explain, hint } = result.counts;
  if (result.status === 'no-form') {
    return locale === 'en'
      ? 'No basic data form and no self-evaluation form was found.'
      : '没有找到基础数据表或自评表。';
  }
  if (error + explain + hint === 0) {
    return locale === 'en' ? 'Everything that could be checked agrees.' : '已校验的勾稽关系全部相符。';
  }
  return locale === 'en'
    ? `${error} errors, ${explain} to explain, ${hint} hints.`
    : `错误 ${error} 处，需说明 ${explain} 处，提示 ${hint} 处。`;
}

export function addressText(cell: CellAddress): string {
  return `${cell.sheet}!${toA1(cell)}`;
}

/** What was not checked, each rule and reason once. */
export function notChecked(
  outcomes: readonly RuleOutcome[],
  locale: Locale,
): readonly { readonly rule: string; readonly reason: string }[] {
  const seen = new Map<string, { readonly rule: string; readonly reason: string }>();
  for (const outcome of outcomes) {
    if (outcome.status !== 'notChecked') continue;
    const entry = { rule: outcome.ruleId, reason: outcome.reason.text[locale] };
    seen.set(`${entry.rule}\n${entry.reason}`, entry);
  }
  return [...seen.values()];
}
