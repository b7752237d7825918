/** What the blank self-evaluation forms of departments and of projects have in common: nine columns. */
import type { TemplateSheet } from '../../model/writing/template';
import type { Drawn, DrawnRow } from './draw';
import { item, label, number, place, row, text } from './draw';
import {
  ACTUAL,
  AMOUNT,
  MONEY_FORMAT,
  POINTS_FORMAT,
  RATE_FORMAT,
  REASON,
  SCORE,
  TARGET,
  WEIGHT,
} from './validations';

export const WIDTHS: TemplateSheet['columnWidths'] = [10, 13, 18, 16, 14, 14, 8, 10, 16];
export const ALL = { columns: WIDTHS.length };
export const LINE = 25;
/** Of the 100 points. */
const EXECUTION_WEIGHT = 10;

/** A level-1 group: its points, and those of its level-2 indicators; null where units seldom have any. */
export interface Group {
  readonly name: string;
  readonly weight: number;
  readonly parts: readonly (readonly [level2: string, weight: number | null])[];
}

/** Header and total of the funds, `depth` rows high at the left. */
export function fundRows(name: string, depth: number): readonly DrawnRow[] {
  const money = number(MONEY_FORMAT, AMOUNT);
  return [
    row(
      LINE,
      label(name, { rows: depth }),
      label('', { columns: 2 }),
      ...['年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'].map((each) => label(each)),
    ),
    row(
      LINE,
      item('年度资金总额', { columns: 2 }),
      money,
      money,
      money,
      number(POINTS_FORMAT, WEIGHT, {}, EXECUTION_WEIGHT),
      number(RATE_FORMAT, undefined),
      number(POINTS_FORMAT, undefined),
    ),
  ];
}

export const GOAL_ROWS: readonly DrawnRow[] = [
  row(
    LINE,
    label('年度总体\n目标', { rows: 2 }),
    label('预期目标', { columns: 4 }),
    label('实际完成情况', { columns: 4 }),
  ),
  row(130, text(null, { columns: 4 }), text(null, { columns: 4 })),
];

/** The indicator table from its header to its total. */
export function indicatorRows(groups: readonly Group[], perPart: number): readonly DrawnRow[] {
  const height = groups.reduce((sum, { parts }) => sum + parts.length * perPart, 0);
  return [
    row(
      LINE + 10,
      label('绩效指标', { rows: height + 1 }),
      ...[
        '一级指标',
        '二级指标',
        '三级指标',
        '年度指标值',
        '实际完成值',
        '分值',
        '得分',
        '偏差原因分析\n及改进措施',
      ].map((name) => label(name)),
    ),
    ...groups.flatMap((group) => groupRows(group, perPart)),
    row(
      LINE,
      label('总分', { columns: 6 }),
      number(POINTS_FORMAT, undefined),
      number(POINTS_FORMAT, undefined),
      text(null),
    ),
  ];
}

/** The points of a level-2 indicator stand in its first row: they are shared out as its rows are filled. */
function groupRows({ name, weight, parts }: Group, perPart: number): readonly DrawnRow[] {
  return parts.flatMap(([level2, points], part) =>
    Array.from({ length: perPart }, (_, index): DrawnRow => {
      const heads: readonly Drawn[] = [
        ...(part + index === 0 ? [label(`${name}\n（${weight}分）`, { rows: parts.length * perPart })] : []),
        ...(index === 0 ? [label(level2, { rows: perPart })] : []),
      ];
      return row(
        36,
        ...heads,
        text(null),
        text(null, {}, TARGET),
        text(null, {}, ACTUAL),
        number(POINTS_FORMAT, WEIGHT, {}, index === 0 ? points : null),
        number(POINTS_FORMAT, SCORE),
        text(null, {}, REASON),
      );
    }),
  );
}

export function evaluationSheet(
  form: TemplateSheet['form'],
  name: string,
  rows: readonly DrawnRow[],
): TemplateSheet {
  const cells = place(rows);
  const header = cells.find(({ value }) => value === '一级指标')!.area.top;
  return {
    name,
    form,
    columnWidths: WIDTHS,
    rowHeights: rows.map(({ height }) => height),
    cells,
    titleRows: { top: header, bottom: header },
  };
}
