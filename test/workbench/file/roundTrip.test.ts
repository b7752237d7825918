/** What a workbook keeps when it is saved and opened again. */
import { openWorkbook } from '../../../src/workbench/file/open';
import { saveWorkbook } from '../../../src/workbench/file/save';
import { buildWorkbook } from '../../../src/workbench/model/build';
import { newId } from '../../../src/workbench/model/parts';
import { snapshot } from '../../../src/workbench/model/snapshot';
import { DEFAULT_STYLE } from '../../../src/workbench/model/style';
import type { Workbook } from '../../../src/workbench/model/workbook';
import { judge } from '../../helpers/judge';

function sample(): Workbook {
  const workbook = buildWorkbook({
    name: 'a.xlsx',
    sheets: [
      {
        name: '自评表',
        cells: {
          A1: '一、基本情况',
          A2: { value: 0.9979, numberFormat: '0.00%', fill: '#FFCC00', bold: true },
          B2: 12.5,
          C2: '=A2*B2',
          D2: '=1/0',
          E2: true,
          F2: { value: 45000, numberFormat: 'yyyy"年"m"月"d"日"' },
          A4: '名称',
          B4: '得分',
          A5: '甲',
          B5: 9,
        },
        merges: ['A1:F1'],
        hiddenRows: [2],
        hiddenColumns: [7],
        conditionalFormats: [
          { address: 'A2,B2:C2', formula: '=LEN("gouji:mark")>0', fill: '#FFB3B3' },
          { address: 'A2:F5', formula: '=A2>1', fill: '#FFFF00' },
        ],
      },
      { name: "Jim's data", protected: true, cells: [[{ value: 1, locked: false }]] },
      { name: '隐藏', visibility: 'VeryHidden' },
    ],
    names: { '_gouji.summary': '=自评表!$A$1', 全表: '=自评表!$1:$1048576' },
    settings: { 'gouji.journal': { 说: '"<&>"\n', list: [1, null] } },
    protected: true,
  });
  workbook.names[0]!.visible = false;
  const sheet = workbook.sheets[0]!;
  sheet.freeze = { rows: 1, columns: 2 };
  sheet.tabColor = '#00B050';
  sheet.showGridlines = false;
  sheet.columns.set(0, { size: 105 });
  sheet.rows.set(0, { size: 30 });
  sheet.notes.set('4,1', '旧批注');
  const style = {
    ...DEFAULT_STYLE,
    alignment: { ...DEFAULT_STYLE.alignment, wrapText: true, horizontal: 'Center' },
  };
  const borders = { top: { style: 'Continuous', weight: 'Medium', color: '#FF0000' } };
  sheet.put(0, 0, { ...sheet.cell(0, 0), style: { ...style, borders } });
  sheet.put(5, 0, {
    value: '转到',
    style,
    hyperlink: { documentReference: '自评表!A2', textToDisplay: '转到' },
  });
  sheet.tables.push({
    id: newId(),
    name: '得分表',
    area: { top: 3, left: 0, bottom: 4, right: 1 },
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: new Map(),
    sort: [],
  });
  return workbook;
}

test('all that is kept comes back the same', async () => {
  const workbook = sample();
  const { bytes, lost } = await saveWorkbook(workbook);
  const reopened = await openWorkbook(bytes, 'a.xlsx');
  expect(snapshot(reopened)).toEqual(snapshot(workbook));
  expect(reopened.protection.on).toBe(true);
  expect([lost, reopened.lost]).toEqual([[], []]);
});

test('the file is what the Open XML standard asks for', async () => {
  const { bytes } = await saveWorkbook(sample());
  expect(await judge(bytes)).toEqual({ ok: true, errors: [] });
}, 20_000);

test('merged cells come back once, shared formulas each on its own', async () => {
  const { default: exceljs } = await import('exceljs');
  const file = new exceljs.Workbook();
  const sheet = file.addWorksheet('S');
  sheet.getCell('A1').value = 'once';
  sheet.mergeCells('A1:C2');
  sheet.getCell('A4').value = 2;
  sheet.fillFormula('B4:B5', 'A4*2', [4, 0]);
  const bytes = new Uint8Array(await file.xlsx.writeBuffer());
  const { cells, merges } = snapshot(await openWorkbook(bytes, 's.xlsx')).sheets[0]!;
  expect(Object.values(cells).filter(({ value }) => value === 'once')).toHaveLength(1);
  expect(merges).toEqual(['A1:C2']);
  expect([cells['B4']!.formula, cells['B5']!.formula]).toEqual(['=A4*2', '=A5*2']);
});
