/** A workbook with as many findings as a whole bureau's: for the pane's long list, not for what the findings say. */
import ExcelJS from 'exceljs';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import type { GridValue } from './workbook';
import { sheetOf, workbookOf } from './workbook';

/**
 * A basic data form whose every project has a negative amount and more spent than its budget, and a
 * self-evaluation form whose every indicator is scored above its weight or deducted without a reason.
 *
 * @param rows projects, and indicators; three findings or so come of one of each
 */
export function manyFindings(rows: number): WorkbookSnapshot {
  return workbookOf(basic(rows), evaluation(rows));
}

const many = <Row>(count: number, row: (index: number) => Row): Row[] =>
  Array.from({ length: count }, (_, index) => row(index));

function basic(projects: number): SheetSnapshot {
  const row = (label: string, ...[prior, budget, final]: GridValue[]): GridValue[] => [
    label,
    prior ?? null,
    '<',
    budget ?? null,
    '<',
    final ?? null,
    '<',
  ];
  return sheetOf('基础数据表', [
    ['2023年度部门（单位）整体支出绩效评价基础数据表', '<', '<', '<', '<', '<', '<'],
    ['财政供养人员情况（人）', '编制数', '<', '2023年实际在职人数', '<', '控制率', '<'],
    ['^', 32, '<', 32, '<', '100.00%', '<'],
    row('经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数'),
    row('三公经费', 5.58, 7, 5),
    row('   1、公务用车购置和维护经费', 4.91, 5, 5),
    row('       其中：公车购置'),
    row('             公车运行维护', 4.91, 5, 5),
    row('   2、出国经费'),
    row('   3、公务接待', 0.67, 2, 0),
    row('项目支出：', projects * 10, projects * 10, projects * 12),
    ...many(projects, (index) => row(`    ${index + 1}、街道综合治理专项第${index + 1}标段`, -10, 10, 12)),
    row('公用经费', 56.69, 87.51, 90),
    row('    其中：办公经费', 4.1, 5, 5),
    row('          水费、电费、差旅费', 0.33, 1, 1),
    row('          会议费、培训费', 1.67, 3, 2),
    row('政府采购金额', '——', 49.31, 49.31),
    row('部门基本支出预算调整', '——'),
  ]);
}

function evaluation(indicators: number): SheetSnapshot {
  const blank = (count: number): GridValue[] => many(count, () => '<');
  return sheetOf('自评表', [
    ['2023年度部门（单位）整体支出绩效自评表', ...blank(8)],
    ['区级预算部门（单位）名称', '<', '示例区街道办事处', ...blank(6)],
    ['年度预算申请（万元）', '', '<', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['^', '年度资金总额', '<', 617.73, 743.91, 742.38, 10, 0.9979, 10],
    ['^', '按收入性质分：743.91', '<', '<', '<', '按支出性质分：743.91', '<', '<', '<'],
    ['^', '其中：  一般公共预算：743.91', '<', '<', '<', '其中：基本支出：680.9', '<', '<', '<'],
    ['^', '政府性基金拨款：', '<', '<', '<', '项目支出：63.01', '<', '<', '<'],
    ['^', '纳入专户管理的非税收入拨款：', '<', '<', '<', '', '<', '<', '<'],
    ['^', '其他资金：', '<', '<', '<', '', '<', '<', '<'],
    ['年度总体目标', '预期目标', '<', '<', '<', '实际完成情况', '<', '<', '<'],
    ['^', '保障各项工作平稳运行。', '<', '<', '<', '全年按计划完成。', '<', '<', '<'],
    [
      '绩效指标',
      '一级指标',
      '二级指标',
      '三级指标',
      '年度指标值',
      '实际完成值',
      '分值',
      '得分',
      '偏差原因分析及改进措施',
    ],
    ...many(indicators, (index): GridValue[] => [
      '^',
      index === 0 ? '产出指标\n(90分)' : '^',
      index === 0 ? '数量指标' : '^',
      `完成网格巡查第${index + 1}片区`,
      '≥100次',
      `${index % 2 === 0 ? 100 : 90}次`,
      1,
      index % 2 === 0 ? 2 : 0.5,
      null,
    ]),
    ['总分', ...blank(5), 100, 98, null],
  ]);
}

/** The bytes of an .xlsx file with these cells and merged areas. */
export async function xlsxOf({ sheets }: WorkbookSnapshot): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  for (const { name, cells, merges } of sheets) {
    const sheet = file.addWorksheet(name);
    for (const { row, column, value } of cells) sheet.getCell(row + 1, column + 1).value = value as string;
    for (const { top, left, bottom, right } of merges)
      sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  }
  return new Uint8Array(await file.xlsx.writeBuffer());
}
