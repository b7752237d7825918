/** A result and the rule list as text for a terminal. */
import type { Diagnostic } from '../../model/result/diagnostic';
import type { CellAddress } from '../../model/workbook/cell';
import { SEVERITY_NAMES } from '../../model/result/severity';
import { otherSheetsText, skippedText } from '../../model/result/skipped';
import { weakenedTexts } from '../../model/result/policyWords';
import type { Locale, LocalizedText } from '../../model/text/locale';
import { sentence } from '../../model/text/locale';
import type { Issue, Work } from '../../model/result/issues';
import type { WorkItem } from '../../model/result/work';
import { WORK_NAMES, workIn } from '../../model/result/work';
import type { CheckResult, CheckStatus, FoundForm, IndicatorScoreLine } from '../../model/result/result';
import { coverageText } from '../../model/result/verdict';
import { printableInLine } from '../../model/text/printable';
import { localTime } from '../../model/text/time';
import type { RuleMeta } from '../../model/result/rule';
import type { FileResult } from './json';
import {
  addressText,
  computableText,
  NOT_CHECKED_NAMES,
  formPlace,
  gradeName,
  inOneLine,
  notChecked,
  describePolicy,
  readingNoteText,
  readText,
  sourceText,
  taughtTexts,
  unrecognizedText,
  verdict,
} from '../words';
import { flatMap } from '../../model/flatMap';

/** How much is said of one file: its verdict; what is to be done in it; also every rule that does not apply to it. */
export type Detail = 'line' | 'findings' | 'everything';

/** What is said of one file, without a line end after it. */
export function fileText(given: FileResult, locale: Locale, detail: Detail = 'findings'): string {
  const lines = detail === 'line' ? [fileLine(given, locale)] : linesOf(given, locale, detail);
  return lines.map(printableInLine).join('\n');
}

/** One of many: what came of it, and whatever makes that doubtful. */
function fileLine({ file, report, result, problem, notes = [] }: FileResult, locale: Locale): string {
  const said = [
    ...(problem ? [problem.message] : []),
    ...(result && result.status !== 'no-form' ? [verdict(result, locale)] : []),
    ...(result ? weakenedTexts(result.policy, locale).map((text) => sentence(text, locale)) : []),
    ...(result?.explanationsProblem ? [result.explanationsProblem[locale]] : []),
    ...notes.map(({ message }) => message),
  ];
  const name = report === undefined ? file : `${file} + ${report}`;
  return locale === 'en' ? `${name}: ${said.join(' ')}` : `${name}：${said.join('')}`;
}

/** What closes the lines of many files. */
export function totalsText({ files, status, work }: FileTotals, locale: Locale): string {
  const notRead = status.unreadable + status['no-form'];
  if (locale === 'en') {
    const read = [
      `${status.checked} read whole`,
      ...(status['partly-read'] > 0 ? [`${status['partly-read']} read in part`] : []),
      ...(notRead > 0 ? [`${notRead} not read`] : []),
    ];
    return [
      `${files} files: ${read.join(', ')}. To fill in ${work.blank}, to correct ${work.error}, to explain ${work.explain}, hints ${work.hint}.`,
      'What stands where: gouji check FILE, or all of it with --verbose.',
    ].join('\n');
  }
  const read = [
    `读全 ${status.checked} 个`,
    ...(status['partly-read'] > 0 ? [`没有读全 ${status['partly-read']} 个`] : []),
    ...(notRead > 0 ? [`没有读取 ${notRead} 个`] : []),
  ];
  return [
    `共 ${files} 个文件：${read.join('，')}。未填列 ${work.blank} 处，须改正 ${work.error} 处，待说明 ${work.explain} 处，提示 ${work.hint} 处。`,
    '在哪一格、怎么改：gouji check 文件；或加 --verbose，全部列出。',
  ].join('\n');
}

export interface FileTotals {
  readonly files: number;
  readonly status: Readonly<Record<CheckStatus | 'unreadable', number>>;
  readonly work: CheckResult['work'];
}

function linesOf(
  { file, report, result, problem, notes = [] }: FileResult,
  locale: Locale,
  detail: Detail,
): readonly string[] {
  const lines = [report === undefined ? file : `${file} + ${report}`];
  if (problem) lines.push(`  ${problem.message}`);
  lines.push(...notes.map(({ message }) => `  ${message}`));
  if (!result) return lines;
  if (result.status === 'no-form') {
    const skipped = skippedText(result.skipped, locale);
    return skipped === undefined ? lines : [...lines, `  ${sentence(skipped, locale)}`];
  }
  lines.push(...weakenedTexts(result.policy, locale).map((text) => `  ${sentence(text, locale)}`));
  lines.push(`  ${verdict(result, locale)}`);
  lines.push(...result.forms.map((form) => `  ${formLine(form, locale)}`));
  lines.push(...taughtTexts(result, locale).map((line) => `  ${line}`));
  if (result.explanationsProblem) lines.push(`  ${result.explanationsProblem[locale]}`);
  lines.push(...result.unresolved.map(({ cells, message }) => `  ${placed(cells, message, locale)}`));
  for (const item of workIn(result)) lines.push('', ...itemLines(item, locale));
  lines.push(
    '',
    ...scoreLines(result, locale),
    ...preflightLines(result, locale),
    ...outcomeLines(result, locale, detail),
  );
  const skipped = skippedText(result.skipped, locale);
  const others = otherSheetsText(result.otherSheets, locale);
  for (const told of [skipped, others]) if (told !== undefined) lines.push(`  ${sentence(told, locale)}`);
  lines.push(`  ${describePolicy(result.policy, locale)}`);
  return lines;
}

function formLine(form: FoundForm, locale: Locale): string {
  const parts = [form.title[locale], form.name, form.year && `${form.year}`, formPlace(form), form.unit];
  return [...parts, readText(form, locale)].filter(Boolean).join(' · ');
}

function placed(cells: readonly CellAddress[], message: LocalizedText, locale: Locale): string {
  return locale === 'en'
    ? `${message.en} (${placesText(cells, locale)})`
    : `${message['zh-CN']}（${placesText(cells, locale)}）`;
}

function placesText(cells: readonly CellAddress[], locale: Locale): string {
  return cells.map((cell) => addressText(cell, locale)).join(locale === 'en' ? ', ' : '、');
}

function itemLines({ kind, issue, fill }: WorkItem, locale: Locale): readonly string[] {
  if (issue) return issueLines(issue, kind, locale);
  if (!fill) return [];
  const { cell, label } = fill;
  return [
    `  [${WORK_NAMES[kind][locale]}] ${addressText(cell, locale)} ${label[locale]}`,
    `    ${computableText(fill, locale)}`,
  ];
}

/** One head for all that was found at one cell; a cause goes before what it explains. */
function issueLines({ cause, diagnostics }: Issue, kind: Work, locale: Locale): readonly string[] {
  const name = WORK_NAMES[kind];
  let head = subjectText(diagnostics[0]!, locale);
  const lines = [`  [${name[locale]}] ${head}`];
  if (cause) {
    head = placesText(
      cause.corrections.map(({ cell }) => cell),
      locale,
    );
    lines.splice(0, 1, `  [${name[locale]}] ${head}`, `    ${cause.message[locale]}`);
  }
  for (const each of diagnostics) {
    const own = subjectText(each, locale);
    // The same amount, or what follows from the cause, at another cell.
    if (own !== head) lines.push(`    ${own}`);
    head = own;
    lines.push(...findingLines(each, locale));
  }
  return lines;
}

function subjectText({ cells: [subject] }: Diagnostic, locale: Locale): string {
  return subject ? `${addressText(subject.address, locale)} ${subject.label[locale]}` : '';
}

function findingLines(diagnostic: Diagnostic, locale: Locale): readonly string[] {
  const { ruleId, message, evidence } = diagnostic;
  const lines = [`    ${message[locale]}`];
  if (evidence) lines.push(`      ${evidence.arithmetic[locale]}`);
  return [...lines, ...explanationLines(diagnostic, locale), `      ${ruleId}`];
}

function explanationLines({ explanation }: Diagnostic, locale: Locale): readonly string[] {
  if (!explanation) return [];
  const { reason, at, stale, weak } = explanation;
  const said = `${inOneLine(reason)} (${localTime(new Date(at)).slice(0, 10)})`;
  if (locale === 'en') {
    return [
      `    ${stale ? 'Explained by the unit before, but a figure changed, it tells no reason, or its date is before the year' : weak ? 'Reason given by the unit, in general terms' : 'Reason given by the unit'}: ${said}`,
    ];
  }
  return [
    `    ${stale ? '填报单位的原说明已失效（数字有变、没有说出原因，或日期早于填报年度）' : weak ? '填报单位说明（过于笼统）' : '填报单位说明'}：${said}`,
  ];
}

function scoreLines(result: CheckResult, locale: Locale): readonly string[] {
  const { scores } = result;
  if (!scores) return [];
  const { total, execution, grade } = scores;
  const unknown = locale === 'en' ? 'none' : '无';
  const line = (name: string, reported?: string, computed?: string): string =>
    locale === 'en'
      ? `  ${name}: reported ${reported ?? unknown}, computed ${computed ?? unknown}`
      : `  ${name}：填报 ${reported ?? unknown}，计算 ${computed ?? unknown}`;
  return [
    line(locale === 'en' ? 'Execution score' : '执行率得分', execution.reported, execution.computed),
    line(locale === 'en' ? 'Total score' : '总分', total.reported, total.computed) +
      (grade ? (locale === 'en' ? `, grade ${gradeName(grade, locale)}` : `，等级 ${grade}`) : ''),
    ...(total.computed === undefined ? [`  ${total.basis[locale]}`] : []),
    ...flatMap(scores.indicators, (indicator) => openLines(indicator, locale)),
  ];
}

/** What clauses differ on, where none was chosen: each with its figure, and none of them wrong. */
function openLines(line: IndicatorScoreLine, locale: Locale): readonly string[] {
  const { name, reported, computed, clause, others = [] } = line;
  if (others.length === 0) return [];
  const own = computed === undefined || !clause ? [] : [{ clause, computed }];
  const claims = [...own, ...others].map((each) =>
    locale === 'en'
      ? `by “${each.clause.en}” ${each.computed}`
      : `按“${each.clause[locale]}”${each.computed}`,
  );
  return [
    locale === 'en'
      ? `  Clauses differ on “${name}”: reported ${reported ?? 'none'}; ${claims.join(', ')}`
      : `  “${name}”各地算法不同：填报 ${reported ?? '无'}；${claims.join('，')}`,
  ];
}

/** Apart from the findings, and only where the policy says what its system refuses. */
function preflightLines({ preflight, policy }: CheckResult, locale: Locale): readonly string[] {
  if (policy.policy.refusals.length === 0) return [];
  if (preflight.length === 0)
    return [locale === 'en' ? '  Pre-flight: the system would take it' : '  预检：可以录入系统'];
  return [
    locale === 'en'
      ? `  Pre-flight: refused on saving (${preflight.length})`
      : `  预检：保存时系统不接受 ${preflight.length} 处`,
    ...preflight.map(
      ({ cell, message }) => `    ${cell ? `${addressText(cell, locale)} ` : ''}${message[locale]}`,
    ),
  ];
}

function outcomeLines(result: CheckResult, locale: Locale, detail: Detail): readonly string[] {
  const { crashed } = result.counts;
  const all = notChecked(result.outcomes, locale);
  const open = detail === 'everything' ? all : all.filter(({ kind }) => kind !== 'not-applicable');
  const rest = all.length - open.length;
  const lines = [
    `  ${coverageText(result.counts, locale)}${locale === 'en' ? '; not checked:' : '；未核对：'}`,
    ...open.map(({ rule, reason, kind }) => `    ${rule}  [${NOT_CHECKED_NAMES[kind][locale]}] ${reason}`),
    ...(rest > 0
      ? [
          locale === 'en'
            ? `  Does not apply to these forms: ${rest} (listed with --verbose)`
            : `  这些表用不上的规则 ${rest} 条（--verbose 列出）`,
        ]
      : []),
  ];
  for (const outcome of result.outcomes) {
    if (outcome.status === 'crashed') {
      lines.push(`  ${locale === 'en' ? 'Failed to run' : '规则出错'}: ${outcome.ruleId} ${outcome.error}`);
    }
  }
  for (const form of result.forms) {
    lines.push(...form.unrecognized.map((row) => `  ${unrecognizedText(row, locale)}`));
    for (const { cell, text } of form.unread) {
      lines.push(
        `  ${locale === 'en' ? 'Label not understood' : '没读懂的标签'}: ${addressText(cell, locale)} ${inOneLine(text)}`,
      );
    }
    lines.push(...form.readingNotes.map((note) => `  ${readingNoteText(note, locale)}`));
  }
  return crashed + open.length === 0
    ? lines.map((text) => text.replace(/(?:；未核对：|; not checked:)$/, ''))
    : lines;
}

/** Every rule with what must hold, severity and source. */
export function rulesText(rules: readonly RuleMeta[], locale: Locale): string {
  return (
    rules
      .map(({ id, severity, title, requirement, source }) =>
        [
          `${id}  [${SEVERITY_NAMES[severity][locale]}]`,
          `  ${title[locale]}`,
          `  ${requirement[locale]}`,
          `  ${sourceText(source, locale)}`,
        ].join('\n'),
      )
      .join('\n\n') + '\n'
  );
}
