/** The summary sheet as data: verdict, forms, scores, findings with links, what was not checked. */
import type { Diagnostic, Evidence } from '../model/diagnostic';
import type { Locale, LocalizedText } from '../model/locale';
import type { SummaryCell, SummarySheet } from '../model/marks';
import type { CheckResult, ScoreSheet } from '../model/result';
import { addressText, gradeName, notChecked, policyText, SEVERITY_NAMES, verdict } from './words';

export interface SummaryOptions {
  /** What a rule is called, by its id. */
  readonly ruleTitle: (id: string) => LocalizedText | undefined;
  readonly locale: Locale;
  /** When the check was made, as it is to be shown. */
  readonly checkedAt: string;
  readonly version: string;
}

const COLUMN_WIDTHS = [6, 10, 22, 30, 64, 14, 14, 14];
const COLUMNS = COLUMN_WIDTHS.length;
/** How many of those columns each column of a table takes. */
const FORM_SPANS = [1, 1, 1, 2, 1, 2];
const SCORE_SPANS = [1, 3, 1, 1, 1, 1];
const NOT_CHECKED_SPANS = [1, 3, 4];

const WORDS = {
  'zh-CN': {
    name: '勾稽结果',
    title: '绩效自评勾稽结果',
    checkedAt: '校验时间',
    forms: '校验的表',
    formColumns: ['序号', '表', '位置', '名称', '年度', '金额单位'],
    scores: '得分',
    scoreColumns: ['序号', '指标', '计算依据', '分值', '填报得分', '计算得分'],
    execution: '预算执行率',
    total: '总分',
    grade: '等级',
    findings: '不相符与需说明事项',
    findingColumns: ['序号', '级别', '位置', '项目', '说明', '填报', '计算', '差额'],
    none: '没有发现不相符之处。',
    notChecked: '未校验',
    notCheckedColumns: ['序号', '规则', '原因'],
    tool: (version: string) => `由“绩效自评勾稽” ${version} 生成，数据未离开本机。`,
  },
  en: {
    name: 'Gouji result',
    title: 'Self-evaluation check: result',
    checkedAt: 'Checked at',
    forms: 'Forms checked',
    formColumns: ['No.', 'Form', 'Place', 'Name', 'Year', 'Money unit'],
    scores: 'Scores',
    scoreColumns: ['No.', 'Indicator', 'Basis', 'Weight', 'Reported', 'Computed'],
    execution: 'Budget execution',
    total: 'Total',
    grade: 'Grade',
    findings: 'What does not agree or needs a reason',
    findingColumns: ['No.', 'Severity', 'Place', 'Item', 'Message', 'Reported', 'Computed', 'Difference'],
    none: 'Nothing was found that does not agree.',
    notChecked: 'Not checked',
    notCheckedColumns: ['No.', 'Rule', 'Reason'],
    tool: (version: string) => `Made by Gouji ${version}. No data left this machine.`,
  },
} as const;

type Row = readonly SummaryCell[];

export function summarySheet(result: CheckResult, options: SummaryOptions): SummarySheet {
  const { locale, checkedAt, version } = options;
  const words = WORDS[locale];
  const clean = result.counts.error === 0 && result.status === 'checked';
  const rows: Row[] = [
    [wide(words.title, 'title')],
    [
      wide(
        [result.unitName, result.year, `${words.checkedAt} ${checkedAt}`].filter(Boolean).join('    '),
        'subtitle',
      ),
    ],
    [wide(verdict(result, locale), clean ? 'verdictPass' : 'verdictFail')],
    [],
    [wide(words.findings, 'heading')],
    ...findingRows(result, locale),
    [],
    ...(result.scores ? [[wide(words.scores, 'heading')], ...scoreRows(result.scores, locale), []] : []),
    [wide(words.forms, 'heading')],
    header(words.formColumns, FORM_SPANS),
    ...result.forms.map((form, index): Row => [
      number(index + 1),
      text(form.title[locale]),
      text(`${form.sheet}!${form.range}`),
      text(form.name ?? '', 2),
      text(form.year === undefined ? '' : String(form.year)),
      text(form.unit, 2),
    ]),
    [],
    ...notCheckedRows(result, options),
    [wide(policyText(result.policy, locale), 'note')],
    [wide(words.tool(version), 'note')],
  ];
  return { name: words.name, columnWidths: COLUMN_WIDTHS, rows };
}

function findingRows(result: CheckResult, locale: Locale): readonly Row[] {
  if (result.diagnostics.length === 0) return [[wide(WORDS[locale].none, 'text')]];
  return [
    header(WORDS[locale].findingColumns),
    ...result.diagnostics.map((diagnostic, index) => findingRow(diagnostic, index, locale)),
  ];
}

function findingRow({ severity, cells, message, evidence }: Diagnostic, index: number, locale: Locale): Row {
  const subject = cells[0];
  return [
    number(index + 1),
    { value: SEVERITY_NAMES[severity][locale], style: severity },
    subject ? { value: addressText(subject.address), style: 'link', link: subject.address } : text(''),
    text(subject?.label[locale] ?? ''),
    text(message[locale]),
    figure(evidence?.reported, evidence?.measure),
    figure(evidence?.computed, evidence?.measure),
    figure(evidence?.difference, evidence?.measure),
  ];
}

function scoreRows(scores: ScoreSheet, locale: Locale): readonly Row[] {
  const words = WORDS[locale];
  const { execution, indicators, total, grade } = scores;
  const lines = [
    { name: words.execution, score: execution },
    ...indicators.map((score) => ({ name: score.name, score })),
    { name: words.total, score: total },
  ];
  return [
    header(words.scoreColumns, SCORE_SPANS),
    ...lines.map(({ name, score }, index): Row => [
      number(index + 1),
      score.cell ? { value: name, style: 'link', link: score.cell, span: 3 } : text(name, 3),
      text(score.basis[locale]),
      figure(score.weight, 'points'),
      figure(score.reported, 'points'),
      figure(score.computed, 'points'),
    ]),
    ...(grade ? [[wide(`${words.grade} ${gradeName(grade, locale)}`, 'text')]] : []),
  ];
}

function notCheckedRows(result: CheckResult, { locale, ruleTitle }: SummaryOptions): readonly Row[] {
  const open = notChecked(result.outcomes, locale);
  if (open.length === 0) return [];
  const words = WORDS[locale];
  return [
    [wide(words.notChecked, 'heading')],
    header(words.notCheckedColumns, NOT_CHECKED_SPANS),
    ...open.map(({ rule, reason }, index): Row => [
      number(index + 1),
      text(ruleTitle(rule)?.[locale] ?? rule, 3),
      text(reason, 4),
    ]),
    [],
  ];
}

function wide(value: string, style: SummaryCell['style']): SummaryCell {
  return { value, style, span: COLUMNS };
}

function header(names: readonly string[], spans: readonly number[] = []): Row {
  return names.map((value, index) => ({ value, style: 'tableHeader', ...spanOf(spans[index]) }));
}

function text(value: string, span?: number): SummaryCell {
  return { value, style: 'text', ...spanOf(span) };
}

function spanOf(span: number | undefined): { readonly span?: number } {
  return span === undefined || span === 1 ? {} : { span };
}

function number(value: number): SummaryCell {
  return { value, style: 'number', numberFormat: '0' };
}

/** A figure as a number: money with its two decimals, a rate in percent, anything else with the decimals it has. */
function figure(value: string | undefined, measure: Evidence['measure'] = 'text'): SummaryCell {
  if (value === undefined) return text('');
  const decimals = value.includes('.') ? value.length - value.indexOf('.') - 1 : 0;
  const plain = decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
  const formats: Partial<Record<Evidence['measure'], string>> = { money: '#,##0.00', rate: '0.00%' };
  return { value: Number(value), style: 'number', numberFormat: formats[measure] ?? plain };
}
