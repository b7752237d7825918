/** What a field of a list is called in a form that shows no such column, and so has no words of its own for it. */
import type { ListId, RowPattern } from './fields';
import type { LocalizedText } from '../text/locale';
import { localized } from '../text/locale';

/** `{row}`: which of them, from 1 on. */
const ROWS: Readonly<Record<ListId, LocalizedText>> = {
  'projects.items': { 'zh-CN': '第{row}个项目', en: 'project {row}' },
  buildings: { 'zh-CN': '第{row}个楼堂馆所项目', en: 'building {row}' },
  level1: { 'zh-CN': '第{row}组一级指标', en: 'level-1 group {row}' },
  level2: { 'zh-CN': '第{row}组二级指标', en: 'level-2 group {row}' },
  indicators: { 'zh-CN': '第{row}项指标', en: 'indicator {row}' },
  'report.quotas': { 'zh-CN': '报告第{row}项编制', en: 'report, quota {row}' },
  'report.projects': { 'zh-CN': '报告第{row}个项目', en: 'report, project {row}' },
  'report.projectList': { 'zh-CN': '报告第{row}个列举的项目', en: 'report, listed project {row}' },
  'report.text': { 'zh-CN': '报告第{row}段', en: 'report, paragraph {row}' },
  'report.rates': { 'zh-CN': '报告第{row}个比率', en: 'report, rate {row}' },
};

const COLUMNS: Readonly<
  Record<RowPattern extends `${string}[].${infer Column}` ? Column : never, LocalizedText>
> = {
  name: { 'zh-CN': '名称', en: 'name' },
  prior: { 'zh-CN': '上年决算数', en: 'last year’s final accounts' },
  budget: { 'zh-CN': '预算数', en: 'budget' },
  final: { 'zh-CN': '决算数', en: 'final accounts' },
  approvedArea: { 'zh-CN': '批复面积', en: 'approved area' },
  actualArea: { 'zh-CN': '实际面积', en: 'actual area' },
  areaControlRate: { 'zh-CN': '面积控制率', en: 'area control rate' },
  budgetInvestment: { 'zh-CN': '预算投资', en: 'budgeted investment' },
  actualInvestment: { 'zh-CN': '实际投资', en: 'actual investment' },
  investmentControlRate: { 'zh-CN': '投资概算控制率', en: 'investment control rate' },
  weight: { 'zh-CN': '分值', en: 'weight' },
  level1: { 'zh-CN': '一级指标', en: 'level-1 indicator' },
  level2: { 'zh-CN': '二级指标', en: 'level-2 indicator' },
  target: { 'zh-CN': '年度指标值', en: 'target' },
  actual: { 'zh-CN': '实际完成值', en: 'actual value' },
  coefficient: { 'zh-CN': '得分系数', en: 'coefficient' },
  deducted: { 'zh-CN': '扣分', en: 'deducted' },
  score: { 'zh-CN': '得分', en: 'score' },
  reason: { 'zh-CN': '偏差原因', en: 'reason for deviation' },
  criterion: { 'zh-CN': '评分标准', en: 'criterion' },
  count: { 'zh-CN': '人数', en: 'head count' },
  adjustment: { 'zh-CN': '年中调整', en: 'adjustment' },
  spent: { 'zh-CN': '实际支出', en: 'spent' },
  carryOver: { 'zh-CN': '结余结转', en: 'carry-over' },
  line: { 'zh-CN': '', en: '' },
  part: { 'zh-CN': '分子', en: 'part' },
  whole: { 'zh-CN': '分母', en: 'whole' },
  rate: { 'zh-CN': '比率', en: 'rate' },
};

/** `indicators[0].weight` → 第1项指标 分值; undefined for a field that stands once. */
export function rowLabel(id: string): LocalizedText | undefined {
  const [, list, index, column] = /^(.+)\[(\d+)\]\.(\w+)$/.exec(id) ?? [];
  const row = ROWS[list as ListId];
  const name = COLUMNS[column as keyof typeof COLUMNS];
  if (!row || !name) return undefined;
  return localized((locale) =>
    `${row[locale].replace('{row}', String(Number(index) + 1))} ${name[locale]}`.trim(),
  );
}
