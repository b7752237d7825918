/** A blank 基础数据表, laid out like the published FY2023 form. */
import type { TemplateOptions, TemplateSheet } from '../../model/writing/template';
import { BASIC_FOOT, basicForm, BUILDINGS, EXPENDITURE, STAFF_CELLS } from '../basic';
import { behindLabel, besideLabel, headedCells, tableRows } from './blocks';
import type { DrawnRow } from './draw';
import { label, note, place, row, text, title } from './draw';

const WIDTHS = [32, 11, 11, 11, 11, 12, 12];
const ALL = { columns: WIDTHS.length };
/** Each of the three year columns is two of the sheet's. */
const PAIR = { columns: 2 };
const LINE = 26;

export function basicTemplate({ year, projects }: TemplateOptions): TemplateSheet {
  const numbered = Array.from({ length: projects }, (_, index) => `    ${index + 1}、`);
  const [staff, staffCells] = headedCells(STAFF_CELLS.cells, PAIR, year);
  const [buildings, buildingCells] = headedCells(BUILDINGS.cells, {}, year);
  const expenditure = {
    height: LINE,
    corner: [label('经费控制情况（万元）')],
    label: {},
    column: PAIR,
    none: '——',
    listRows: [...numbered, '……'],
  };
  const rows: readonly DrawnRow[] = [
    row(36, {
      ...title(`${year}年度部门（单位）整体支出绩效评价基础数据表`, ALL),
      fields: ['basic.titleYear'],
    }),
    row(LINE, label('财政供养人员情况（人）', { rows: 2 }), ...staff),
    row(LINE, ...staffCells),
    ...tableRows(basicForm, EXPENDITURE, expenditure, year),
    row(38, label(`楼堂馆所控制情况\n（${year}年完工项目）`, { rows: 2 }), ...buildings),
    row(LINE, ...buildingCells),
    row(84, ...besideLabel(BASIC_FOOT, 'thriftMeasures', [{}, { columns: WIDTHS.length - 1 }])),
    row(58, note(HINTS, ALL)),
    row(
      26,
      behindLabel(BASIC_FOOT, 'basic.preparer', {}),
      text('填报日期：', PAIR),
      text('联系电话：', PAIR),
      text('单位负责人签字：', PAIR),
    ),
  ];
  return {
    name: '基础数据表',
    form: basicForm.kind,
    columnWidths: WIDTHS,
    rowHeights: rows.map(({ height }) => height),
    cells: place(rows),
    titleRows: { top: 3, bottom: 3 },
  };
}

const HINTS = [
  '说明：1. “项目支出”填基本支出以外的全部项目，一个项目一行，名称写在序号后面；行数不够时在“……”一行上方插入，合计会自动算入。',
  '2. “公用经费”填基本支出中的商品和服务支出；“其中”各项不必列全。3. 以万元为单位，保留两位小数；没有发生的填 0。',
  '4. 有底色的格按公式自动计算，不用填写。5. 本年没有完工的楼堂馆所，该行留空。',
].join('\n');
