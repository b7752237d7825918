/** The words that every face of a result shares. */
import { clauseFor } from '../model/policy/clauses';
import { cellName } from '../model/workbook/cell';
import type { CellAddress } from '../model/workbook/cell';
import type { ReadingNote } from '../model/form/form';
import type { NotCheckedKind, RuleOutcome } from '../model/result/diagnostic';
import { kindOf } from '../model/result/diagnostic';
import type { Fill } from '../model/result/fill';
import { settingsText, originText } from '../model/result/policyWords';
import type { Locale, LocalizedText } from '../model/text/locale';
import { sentence } from '../model/text/locale';
import { isParagraph } from '../model/report/reportText';
import type { CheckResult, FoundForm, UsedPolicy } from '../model/result/result';
import type { Grade } from '../model/policy/grade';
import type { Policy } from '../model/policy/policy';
import type { RefusalId } from '../model/policy/refusals';
import type { RuleSource } from '../model/result/rule';
import { taughtText } from '../model/result/taughtText';
import { unreadText, verdictOf } from '../model/result/verdict';
import { flatMap } from '../model/flatMap';

/** What is said of a blank cell that no rule has missed, beside that it is blank. */
export function computableText({ computed }: Fill, locale: Locale): string {
  return locale === 'en'
    ? `Follows from the other figures: ${computed}.`
    : `可由表中其他数据算出：${computed}。`;
}

export const NOT_CHECKED_NAMES: Readonly<Record<NotCheckedKind, LocalizedText>> = {
  unread: { 'zh-CN': '没读到', en: 'unread' },
  blank: { 'zh-CN': '未填', en: 'blank' },
  undecidable: { 'zh-CN': '无法判断', en: 'undecidable' },
  'not-applicable': { 'zh-CN': '不适用', en: 'not applicable' },
};

export const SOURCE_MARKS: Readonly<Record<RuleSource['mark'], LocalizedText>> = {
  V: { 'zh-CN': '依据', en: 'Source' },
  H: { 'zh-CN': '政策口径（可调）', en: 'Policy (adjustable)' },
  K: { 'zh-CN': '审核惯例（可调）', en: 'Review practice (adjustable)' },
  form: { 'zh-CN': '报表勾稽', en: 'Form arithmetic' },
};

/** Where a rule comes from, with how much that is worth. */
export function sourceText({ mark, text }: RuleSource, locale: Locale): string {
  return `${SOURCE_MARKS[mark][locale]}${locale === 'en' ? ': ' : '：'}${text[locale]}`;
}

/** What a system that receives the form does not accept, each as it is refused. */
export const REFUSAL_NAMES: Readonly<Record<RefusalId, LocalizedText>> = {
  'reason-missing': { 'zh-CN': '得分低于分值，没有写原因', en: 'a score below its weight without a reason' },
  'score-above-weight': { 'zh-CN': '得分高于分值', en: 'a score above its weight' },
  weights: {
    'zh-CN': '分值合计不是规定的数（共 100，或指标 90 加执行率 10）',
    en: 'weights that do not add up as prescribed (100 in all, or 90 and 10 for execution)',
  },
  'outside-band': {
    'zh-CN': '定性指标的得分不在所填档次之内',
    en: 'the score of a qualitative indicator outside the band of its phrase',
  },
  'not-a-number': { 'zh-CN': '要填数字的地方填了文字', en: 'text where a number is asked for' },
  'excess-reason': {
    'zh-CN': '完成值达到指标值的 130%，没有写原因',
    en: 'an actual value of 130 % of its target without a reason',
  },
  'no-cost-indicator': {
    'zh-CN': '没有成本指标：系统自动加一行，最多 5 分',
    en: 'no cost indicator: the system adds one of at most 5 points',
  },
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
  if (result.status === 'no-form') {
    return locale === 'en'
      ? 'No basic data form and no self-evaluation form was found.'
      : '没有找到基础数据表或自评表。';
  }
  return sentence(verdictOf(result, locale), locale);
}

/** That a file was not read, or not whole, for who reads no verdict. */
export function readingProblem<Problem>(
  { problem, result }: { readonly problem: Problem; readonly result: CheckResult | undefined },
  locale: Locale,
): Problem | { readonly code: string; readonly message: string } {
  const unread = result && unreadText(result, locale);
  if (problem || unread === undefined) return problem;
  return { code: 'partly-read', message: sentence(unread, locale) };
}

/** How much was read of a form: `读到 74 项，2 处没读懂`. */
export function readText({ coverage, isEmpty }: FoundForm, locale: Locale): string {
  const { read, unread } = coverage;
  if (locale === 'en')
    return [
      `${read} fields read`,
      ...(unread > 0 ? [`${unread} ${unread === 1 ? 'label' : 'labels'} not understood`] : []),
      ...(isEmpty ? ['not filled in yet'] : []),
    ].join(', ');
  return [
    `读到 ${read} 项`,
    ...(unread > 0 ? [`${unread} 处没读懂`] : []),
    ...(isEmpty ? ['尚未填写'] : []),
  ].join('，');
}

/** The policy of a check: where it comes from, its thresholds, and whatever else it sets otherwise. */
export function describePolicy(used: UsedPolicy, locale: Locale): string {
  const { policy, changed, problem } = used;
  const sign = clauseFor('grades', policy) === 'G2' ? '>' : '≥';
  // The lowest has no lowest total of its own: it is what is left.
  const grades = policy.grades.map(({ grade, from: lowest }, at) => {
    const above = policy.grades[at - 1];
    return at === policy.grades.length - 1 && above
      ? `${grade} < ${above.from}`
      : `${grade} ${sign} ${lowest}`;
  });
  const others = changed.filter(({ setting }) => !TOLD.has(setting));
  const parts =
    locale === 'en'
      ? [
          `grades ${grades.join(', ')}`,
          `low execution below ${policy.lowExecution}%`,
          `change on last year over ±${policy.yearOnYearChange}%`,
          `over-achievement above ${policy.overAchievement}%`,
          ...(others.length > 0 ? [`set otherwise: ${settingsText(others, locale)}`] : []),
          ...(problem ? [`settings in the workbook not used: ${problem.en}`] : []),
        ]
      : [
          `等级 ${grades.join('、')}`,
          `执行率低于 ${policy.lowExecution}% 须说明`,
          `比上年增减超过 ${policy.yearOnYearChange}% 提示`,
          `完成值超过目标 ${policy.overAchievement}% 提示`,
          ...(others.length > 0 ? [`另行设定：${settingsText(others, locale)}`] : []),
          ...(problem ? [`工作簿中的设置未采用：${problem['zh-CN']}`] : []),
        ];
  return locale === 'en'
    ? `By ${originText(used, locale)}: ${parts.join('; ')}.`
    : `按${originText(used, locale)}：${parts.join('；')}。`;
}

/** Those that are told of every check, with their figures. */
const TOLD: ReadonlySet<string> = new Set([
  'grades',
  'lowExecution',
  'yearOnYearChange',
  'overAchievement',
] satisfies (keyof Policy)[]);

/** A report's text has paragraphs, counted from 1 as the reader counts them. */
export function addressText(cell: CellAddress, locale: Locale = 'zh-CN'): string {
  if (isParagraph(cell)) {
    return locale === 'en' ? `report, paragraph ${cell.row + 1}` : `报告第${cell.row + 1}段`;
  }
  return cellName(cell);
}

/** Where a form stands; a report's text is in no sheet. */
export function formPlace({ sheet, range }: Pick<FoundForm, 'sheet' | 'range'>): string {
  return isParagraph({ sheet }) ? sheet : `${sheet}!${range}`;
}

/** A row with figures whose label says nothing to us. */
export function unrecognizedText({ cell, text }: FoundForm['unrecognized'][number], locale: Locale): string {
  const what = locale === 'en' ? 'Row not recognised' : '未识别的行';
  return `${what}: ${addressText(cell, locale)} ${inOneLine(text)}`;
}

/** What was read on a guess. */
export function readingNoteText({ cell, text, note }: ReadingNote, locale: Locale): string {
  const what = locale === 'en' ? 'Please verify' : '请核实';
  return `${what}: ${addressText(cell, locale)} ${inOneLine(text)} — ${note[locale]}`;
}

/** The labels of the forms that were taught, and why those kept in the workbook were not heeded. */
export function taughtTexts(
  {
    forms,
    layoutProblem,
  }: { readonly forms: readonly Pick<FoundForm, 'taught'>[] } & Pick<CheckResult, 'layoutProblem'>,
  locale: Locale,
): readonly string[] {
  const end = locale === 'en' ? '.' : '。';
  return [
    ...(layoutProblem ? [layoutProblem[locale]] : []),
    ...flatMap(forms, ({ taught }) => taught.map((use) => `${taughtText(use, locale)}${end}`)),
  ];
}

/** A cell's text may have several lines. */
export function inOneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}

export interface NotChecked {
  readonly rule: string;
  readonly reason: string;
  readonly kind: NotCheckedKind;
}

/** What was not checked, each rule and reason once. */
export function notChecked(outcomes: readonly RuleOutcome[], locale: Locale): readonly NotChecked[] {
  const seen = new Map<string, NotChecked>();
  for (const outcome of outcomes) {
    if (outcome.status !== 'notChecked') continue;
    const { ruleId: rule, reason } = outcome;
    const entry = { rule, reason: reason.text[locale], kind: kindOf(reason) };
    seen.set(`${entry.rule}\n${entry.reason}`, entry);
  }
  return [...seen.values()];
}
