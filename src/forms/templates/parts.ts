/** What the blank self-evaluation forms of departments and of projects have in common: nine columns. */
import type { FormLayout } from '../../model/form/layout';
import type { TemplateSheet } from '../../model/writing/template';
import { FUND_TABLE } from '../blocks/funds';
import { GOALS } from '../shared';
import { headedCells, tableRows } from './blocks';
import type { DrawnRow } from './draw';
import { label, place, row } from './draw';

export const WIDTHS: TemplateSheet['columnWidths'] = [10, 13, 18, 16, 14, 14, 8, 10, 16];
export const ALL = { columns: WIDTHS.length };
export const LINE = 25;
/** Of the 100 points. */
const EXECUTION_WEIGHT = 10;

/** Header and rows of the funds, with a label `depth` rows high at the left. */
export function fundRows(
  layout: FormLayout,
  { name, depth, none }: { readonly name: string; readonly depth: number; readonly none: string },
  year: number,
): readonly DrawnRow[] {
  const look = {
    height: LINE,
    corner: [label(name, { rows: depth }), label('', { columns: 2 })],
    label: { columns: 2 },
    column: {},
    none,
    values: { 'funds.total.weight': EXECUTION_WEIGHT },
  };
  return tableRows(layout, FUND_TABLE, look, year);
}

const [GOAL_HEADERS, GOAL_CELLS] = headedCells(GOALS.cells, { columns: 4 }, 0);
export const GOAL_ROWS: readonly DrawnRow[] = [
  row(LINE, label('年度总体\n目标', { rows: 2 }), ...GOAL_HEADERS),
  row(130, ...GOAL_CELLS),
];

export const INDICATOR_LOOK = {
  heights: { header: LINE + 10, row: 36, total: LINE },
  side: '绩效指标',
};

/** The sheet of these rows; the indicators' header heads every further page. */
export function evaluationSheet(
  form: TemplateSheet['form'],
  name: string,
  rows: readonly DrawnRow[],
  columnWidths = WIDTHS,
): TemplateSheet {
  const cells = place(rows);
  const header = cells.find(({ value }) => value === '一级指标')!.area.top;
  return {
    name,
    form,
    columnWidths,
    rowHeights: rows.map(({ height }) => height),
    cells,
    titleRows: { top: header, bottom: header },
  };
}
