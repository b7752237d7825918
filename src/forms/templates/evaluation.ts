/** A blank 部门（单位）整体支出绩效自评表, laid out like the published FY2023 form. */
import type { TemplateOptions, TemplateSheet } from '../../model/writing/template';
import { BREAKDOWN, EVALUATION_FOOT, EVALUATION_HEAD, evaluationForm } from '../evaluation';
import { INDICATORS } from '../blocks/indicators';
import type { Group } from './blocks';
import { behindLabel, besideLabel, indicatorRows } from './blocks';
import { note, row, text, title } from './draw';
import type { Drawn } from './draw';
import { ALL, evaluationSheet, fundRows, GOAL_ROWS, INDICATOR_LOOK, LINE, WIDTHS } from './parts';
import { BEHIND_LABEL } from './validations';

/** 10 for the execution of the budget, then 40, 20, 10 and 20, as in the FY2023 form. */
const GROUPS: readonly Group[] = [
  {
    name: '产出指标',
    weight: 40,
    parts: [
      ['数量指标', 20],
      ['质量指标', 10],
      ['时效指标', 10],
    ],
  },
  {
    name: '效益指标',
    weight: 20,
    parts: [
      ['经济效益指标', null],
      ['社会效益指标', 10],
      ['生态效益指标', 5],
      ['可持续影响指标', 5],
    ],
  },
  { name: '满意度指标', weight: 10, parts: [['服务对象满意度指标', 10]] },
  {
    name: '成本指标',
    weight: 20,
    parts: [
      ['经济成本指标', 20],
      ['社会成本指标', null],
      ['生态环境成本指标', null],
    ],
  },
];

/** By source at the left, by nature at the right: label and figure share a cell. */
const SOURCES_AND_NATURES: readonly (readonly [source: string, nature: string | null])[] = [
  ['funds.bySource.total', 'funds.byNature.total'],
  ['funds.bySource.generalPublicBudget', 'funds.byNature.basic'],
  ['funds.bySource.governmentFunds', 'funds.byNature.project'],
  ['funds.bySource.nonTaxSpecialAccounts', null],
  ['funds.bySource.other', null],
];

const HALF = { columns: 4 };
const behind = (field: string | null): Drawn =>
  field === null ? text(null, HALF) : behindLabel(BREAKDOWN, field, HALF, BEHIND_LABEL);

export function evaluationTemplate({ year, unitName, indicators }: TemplateOptions): TemplateSheet {
  const reach = [{ columns: 2 }, { columns: WIDTHS.length - 2 }] as const;
  const corner = { name: '年度预算\n申请\n（万元）', depth: SOURCES_AND_NATURES.length + 2, none: '—' };
  const look = { ...INDICATOR_LOOK, groups: GROUPS, perPart: indicators };
  return evaluationSheet(evaluationForm.kind, '自评表', [
    row(36, {
      ...title(`${year}年度部门（单位）整体支出绩效自评表`, ALL),
      fields: ['evaluation.titleYear'],
    }),
    row(LINE, ...besideLabel(EVALUATION_HEAD, 'unitName', reach, unitName)),
    ...fundRows(evaluationForm, corner, year),
    ...SOURCES_AND_NATURES.map(([source, nature]) => row(LINE, behind(source), behind(nature))),
    ...GOAL_ROWS,
    ...indicatorRows(evaluationForm, INDICATORS, look),
    row(
      26,
      behindLabel(EVALUATION_FOOT, 'evaluation.preparer', { columns: 2 }),
      text('填报日期：', { columns: 2 }),
      text('联系电话：', { columns: 2 }),
      text('单位负责人签字：', { columns: 3 }),
    ),
    row(50, note(HINTS, ALL)),
  ]);
}

const HINTS = [
  '说明：1. 有底色的格按公式自动计算，不用填写；“按收入性质分”等格的数字写在冒号后面，以万元为单位。',
  '2. 分值为常用结构，可在组内调整，全部分值合计须为 100；改了组内分值，一级指标括号里的分数一并改。没有指标的行，分值清空。',
  '3. 指标值写成可衡量的值（≥90%、12次），得分低于分值的写明原因和改进措施。',
].join('\n');
