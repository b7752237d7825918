/** Workbooks that another library wrote: what it was told, we read. */
import ExcelJS from 'exceljs';
import { readXlsx } from '../../../src/hosts/xlsx';
import type { SheetSnapshot } from '../../../src/model/workbook/snapshot';
import { cellAt } from './parts';

let sheets: readonly SheetSnapshot[];

beforeAll(async () => {
  const workbook = new ExcelJS.Workbook();
  const table = workbook.addWorksheet('自评表');
  table.getCell('A1').value = '2023年度部门整体支出绩效自评表';
  table.mergeCells('A1:D1');
  table.getCell('A2').value = 743.91;
  table.getCell('B2').value = 0.9979;
  table.getCell('B2').numFmt = '0.00%';
  table.getCell('C2').value = { formula: 'A2*B2', result: 742.35 };
  table.getCell('D2').value = { formula: "'基础 数据'!A1", result: '达标' };
  table.getCell('A3').value = new Date(Date.UTC(2023, 2, 15));
  table.getCell('A3').numFmt = 'yyyy"年"m"月"d"日"';
  table.getCell('B3').value = { richText: [{ text: '偏差' }, { font: { bold: true }, text: '原因' }] };
  table.getCell('C3').value = true;
  table.getCell('D3').value = { error: '#REF!' };
  table.getCell('A4').value = '第一行\n第二行';
  table.getCell('B4').value = '215,457.6';
  table.getCell('C4').numFmt = '0.00';
  table.fillFormula('A5:A7', 'B5+$C$1', [1, 2, 3]);
  table.getRow(6).hidden = true;
  table.getColumn(4).hidden = true;
  await table.protect('x', { spinCount: 1 });
  workbook.addWorksheet('基础 数据', { state: 'veryHidden' });
  const bytes = new Uint8Array(await workbook.xlsx.writeBuffer());
  sheets = readXlsx(bytes, '自评.xlsx').sheets;
});

test('sheets', () => {
  expect(sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.protected])).toEqual([
    ['自评表', 'visible', true],
    ['基础 数据', 'veryHidden', false],
  ]);
  expect(sheets[0]).toMatchObject({ hiddenRows: [5], hiddenColumns: [3] });
  expect(sheets[0]?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 3 }]);
});

test.each([
  ['A1', 0, 0, { value: '2023年度部门整体支出绩效自评表' }],
  ['A2', 1, 0, { value: 743.91, text: '743.91', numberFormat: 'General' }],
  ['B2', 1, 1, { value: 0.9979, text: '99.79%', numberFormat: '0.00%' }],
  ['C2', 1, 2, { value: 742.35, formula: '=A2*B2' }],
  ['D2', 1, 3, { value: '达标', formula: "='基础 数据'!A1" }],
  ['A3', 2, 0, { value: 45000, text: '2023年3月15日' }],
  ['B3', 2, 1, { value: '偏差原因' }],
  ['C3', 2, 2, { value: true, text: 'TRUE' }],
  ['D3', 2, 3, { value: { error: '#REF!' }, text: '#REF!' }],
  ['A4', 3, 0, { value: '第一行\n第二行' }],
  ['B4', 3, 1, { value: '215,457.6' }],
  ['A5', 4, 0, { value: 1, formula: '=B5+$C$1' }],
  ['A7', 6, 0, { value: 3, formula: '=B7+$C$1' }],
])('%s', (_, row, column, expected) => {
  expect(cellAt(sheets[0]!, row, column)).toMatchObject(expected);
});

test('cells that a merge hides, and those that are only styled, are not there', () => {
  expect(sheets[0]!.cells.filter(({ row }) => row === 0)).toHaveLength(1);
  expect(cellAt(sheets[0]!, 3, 2)).toBeUndefined();
});
