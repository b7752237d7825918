/** A blank 项目支出绩效自评表, laid out like the Ministry's form of one project. */
import type { TemplateOptions, TemplateSheet } from '../../model/writing/template';
import { projectEvaluationForm } from '../project-evaluation';
import { INDICATORS } from '../blocks/indicators';
import { PROJECT_HEAD } from '../shared';
import type { Group } from './blocks';
import { besideLabel, indicatorRows } from './blocks';
import { note, row, subtitle, title } from './draw';
import { ALL, evaluationSheet, fundRows, GOAL_ROWS, INDICATOR_LOOK, LINE, WIDTHS } from './parts';

/** 10 for the execution of the budget, then 50, 30 and 10: the Ministry's general structure. */
const GROUPS: readonly Group[] = [
  {
    name: '产出指标',
    weight: 50,
    parts: [
      ['数量指标', 20],
      ['质量指标', 10],
      ['时效指标', 10],
      ['成本指标', 10],
    ],
  },
  {
    name: '效益指标',
    weight: 30,
    parts: [
      ['经济效益指标', null],
      ['社会效益指标', 20],
      ['生态效益指标', null],
      ['可持续影响指标', 10],
    ],
  },
  { name: '满意度指标', weight: 10, parts: [['服务对象满意度指标', 10]] },
];

/** The total, and where the money comes from. */
const FUND_ROWS = 4;

export function projectEvaluationTemplate({ year, unitName, indicators }: TemplateOptions): TemplateSheet {
  const two = { columns: 2 };
  const three = { columns: 3 };
  const corner = { name: '项目资金\n（万元）', depth: FUND_ROWS + 1, none: '—' };
  const look = { ...INDICATOR_LOOK, groups: GROUPS, perPart: indicators };
  return evaluationSheet(projectEvaluationForm.kind, '项目自评表', [
    row(30, title('项目支出绩效自评表', ALL)),
    row(20, { ...subtitle(`（${year}年度）`, ALL), fields: ['evaluation.titleYear'] }),
    row(LINE, ...besideLabel(PROJECT_HEAD, 'projectName', [two, { columns: WIDTHS.length - 2 }])),
    row(
      LINE,
      ...besideLabel(PROJECT_HEAD, 'department', [two, three]),
      ...besideLabel(PROJECT_HEAD, 'unitName', [{}, three], unitName),
    ),
    ...fundRows(projectEvaluationForm, corner, year),
    ...GOAL_ROWS,
    ...indicatorRows(projectEvaluationForm, INDICATORS, look),
    row(50, note(HINTS, ALL)),
  ]);
}

const HINTS = [
  '说明：1. 一个项目一张表。有底色的格按公式自动计算，不用填写；资金以万元为单位，保留两位小数，没有的填 0。',
  '2. 分值为常用结构，可在组内调整，全部分值合计须为 100；改了组内分值，一级指标括号里的分数一并改。没有指标的行，分值清空。',
  '3. 指标值写成可衡量的值（≥90%、12次），得分低于分值的写明原因和改进措施。',
].join('\n');
