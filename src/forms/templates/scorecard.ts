/** A blank 部门整体支出绩效评价评分表: levels by the Ministry's framework for a whole department (财预〔2013〕53号). */
import type { TemplateOptions, TemplateSheet } from '../../model/writing/template';
import { SCORECARD_HEAD, scorecardForm, SCORES } from '../scorecard';
import type { Group } from './blocks';
import { besideLabel, indicatorRows } from './blocks';
import { note, row, title } from './draw';
import { evaluationSheet } from './parts';

const WIDTHS = [13, 15, 22, 8, 44, 10];
const ALL = { columns: WIDTHS.length };

/** The framework names the groups and leaves their points to whoever scores: as they are often shared out. */
const GROUPS: readonly Group[] = [
  {
    name: '投入',
    weight: 20,
    parts: [
      ['目标设定', 10],
      ['预算配置', 10],
    ],
  },
  {
    name: '过程',
    weight: 30,
    parts: [
      ['预算执行', 15],
      ['预算管理', 10],
      ['资产管理', 5],
    ],
  },
  { name: '产出', weight: 25, parts: [['职责履行', 25]] },
  { name: '效果', weight: 25, parts: [['履职效益', 25]] },
];

export function scorecardTemplate({ year, unitName, indicators }: TemplateOptions): TemplateSheet {
  const reach = [{ columns: 2 }, { columns: WIDTHS.length - 2 }] as const;
  const look = { heights: { header: 30, row: 48, total: 26 }, groups: GROUPS, perPart: indicators };
  const rows = [
    row(36, {
      ...title(`${year}年度部门整体支出绩效评价评分表`, ALL),
      fields: ['evaluation.titleYear'],
    }),
    row(26, ...besideLabel(SCORECARD_HEAD, 'unitName', reach, unitName)),
    ...indicatorRows(scorecardForm, SCORES, look),
    row(50, note(HINTS, ALL)),
  ];
  return evaluationSheet(scorecardForm.kind, '评分表', rows, WIDTHS);
}

const HINTS = [
  '说明：1. 有底色的格按公式自动计算，不用填写。2. 三级指标和评分标准按本部门的评价方案填写，行数不够时在组内插入。',
  '3. 分值可在组内调整，全部分值合计须为 100；改了组内分值，一级指标括号里的分数一并改。没有指标的行，分值清空。',
].join('\n');
