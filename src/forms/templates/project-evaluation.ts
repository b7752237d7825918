/** A blank 项目支出绩效自评表, labelled and laid out like the Ministry's form of one project. */
import type { TemplateOptions, TemplateSheet } from '../../model/writing/template';
import type { DrawnRow } from './draw';
import { closed, item, label, note, number, row, subtitle, text, title } from './draw';
import type { Group } from './parts';
import { ALL, evaluationSheet, fundRows, GOAL_ROWS, indicatorRows, LINE, WIDTHS } from './parts';
import { AMOUNT, MONEY_FORMAT } from './validations';

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

const ORIGINS = ['其中：当年财政拨款', '      上年结转资金', '      其他资金'];

function originRow(name: string): DrawnRow {
  const money = number(MONEY_FORMAT, AMOUNT);
  const none = closed('—');
  return row(LINE, item(name, { columns: 2 }), money, money, money, none, none, none);
}

export function projectEvaluationTemplate({ year, unitName, indicators }: TemplateOptions): TemplateSheet {
  return evaluationSheet('project-evaluation', '项目自评表', [
    row(30, title('项目支出绩效自评表', ALL)),
    row(20, subtitle(`（${year}年度）`, ALL)),
    row(LINE, label('项目名称', { columns: 2 }), text(null, { columns: WIDTHS.length - 2 })),
    row(
      LINE,
      label('主管部门', { columns: 2 }),
      text(null, { columns: 3 }),
      label('实施单位'),
      text(unitName ?? null, { columns: 3 }),
    ),
    ...fundRows('项目资金\n（万元）', ORIGINS.length + 2),
    ...ORIGINS.map(originRow),
    ...GOAL_ROWS,
    ...indicatorRows(GROUPS, indicators),
    row(50, note(HINTS, ALL)),
  ]);
}

const HINTS = [
  '说明：1. 一个项目一张表。有底色的格按公式自动计算，不用填写；资金以万元为单位，保留两位小数，没有的填 0。',
  '2. 分值为常用结构，可在组内调整，全部分值合计须为 100；改了组内分值，一级指标括号里的分数一并改。没有指标的行，分值清空。',
  '3. 指标值写成可衡量的值（≥90%、12次），得分低于分值的写明原因和改进措施。',
].join('\n');
