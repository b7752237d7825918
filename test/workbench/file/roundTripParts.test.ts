/** What stands on the sheets comes back from a file, and the file is a valid one. */
import { unzipSync } from 'fflate';
import { openWorkbook } from '../../../src/workbench/file/open';
import { saveWorkbook } from '../../../src/workbench/file/save';
import { buildWorkbook } from '../../../src/workbench/model/build';
import { seriesOf } from '../../../src/workbench/model/chartSeries';
import { parseArea } from '../../../src/workbench/model/address';
import type { Bag, Chart } from '../../../src/workbench/model/parts';
import { emptyBag, newId } from '../../../src/workbench/model/parts';
import type { Sheet } from '../../../src/workbench/model/sheet';
import { wholeLines } from '../../../src/workbench/model/shift';
import { snapshot } from '../../../src/workbench/model/snapshot';
import { shiftCells } from '../../../src/workbench/model/structure';
import { DEFAULT_STYLE } from '../../../src/workbench/model/style';
import { NO_ALERT, NO_PROMPT } from '../../../src/workbench/model/validations';
import type { Workbook } from '../../../src/workbench/model/workbook';
import { filterTable, sortTable } from '../../../src/workbench/userActions';
import { judge } from '../../helpers/judge';

const area = (address: string) => parseArea(address)!;

function book(): Workbook {
  return buildWorkbook({
    name: 'a.xlsx',
    sheets: [
      {
        name: "得'A'分 表",
        cells: [
          ['部门', '2022', '2023'],
          ['甲', 8, 9.5],
          ['乙', 6, { value: 7, numberFormat: '0.00' }],
          ['丙', null, '=B2+C2'],
        ],
        hiddenRows: [20],
      },
      { name: 'B', cells: [[1]] },
    ],
  });
}

async function reopened(workbook: Workbook): Promise<Workbook> {
  const { bytes, lost } = await saveWorkbook(workbook);
  const result = await openWorkbook(bytes, workbook.name);
  expect([lost, result.lost]).toEqual([[], []]);
  expect(await judge(bytes)).toEqual({ ok: true, errors: [] });
  return result;
}

const comesBack = async (workbook: Workbook): Promise<void> => {
  const before = snapshot(workbook);
  expect(snapshot(await reopened(workbook))).toEqual(before);
};

test('page layout', async () => {
  const workbook = book();
  const layout = workbook.sheets[0]!.pageLayout;
  Object.assign(layout, {
    orientation: 'Landscape',
    paperSize: 'A3',
    zoom: { horizontalFitToPages: 1 },
    centerHorizontally: true,
    printGridlines: true,
    printOrder: 'OverThenDown',
    printComments: 'EndSheet',
    printErrors: 'Dash',
    firstPageNumber: 3,
    printArea: [area('A1:C4'), area('E1:F9')],
    titleRows: { first: 0, last: 1 },
    titleColumns: { first: 0, last: 0 },
    rowBreaks: [4, 9].map((row) => ({ id: newId(), row })),
    margins: { ...layout.margins, leftMargin: 36, topMargin: 28.35 },
  });
  Object.assign(layout.headersFooters, { state: 'FirstAndDefault', useSheetScale: false });
  layout.headersFooters.texts.defaultForAllPages = {
    leftHeader: '甲 && 乙',
    centerHeader: '表 <1>',
    rightFooter: '第&P页，共&N页',
  };
  layout.headersFooters.texts.firstPage = { centerFooter: '封面' };
  workbook.sheets[1]!.pageLayout.zoom = { scale: 75 };
  await comesBack(workbook);
}, 20_000);

test('a page break goes with its row, and those that are left are counted', async () => {
  const workbook = book();
  const [first] = workbook.sheets;
  first!.pageLayout.rowBreaks = [4, 9].map((row) => ({ id: newId(), row }));
  const again = await reopened(workbook);
  shiftCells(again, again.sheets[0]!, wholeLines('row', 4, -1));
  const { bytes } = await saveWorkbook(again);
  const xml = Buffer.from(unzipSync(bytes)['xl/worksheets/sheet1.xml']!).toString();
  expect(xml).toMatch(/<rowBreaks count="1" manualBreakCount="1"><brk id="8"[^>]*\/><\/rowBreaks>/);
  await comesBack(again);
}, 20_000);

test('data validations of every kind, also over whole columns', async () => {
  const workbook = book();
  const rules = [
    { wholeNumber: { formula1: '=1', formula2: '=$B$2', operator: 'NotBetween' } },
    { decimal: { formula1: '=0.5', operator: 'LessThanOrEqualTo' } },
    { date: { formula1: '=45000', operator: 'GreaterThan' } },
    { textLength: { formula1: '=3', formula2: '=9', operator: 'Between' } },
    { list: { inCellDropDown: false, source: '优,良"好",差<' } },
    { list: { inCellDropDown: true, source: '=B!$A$1:$A$9' } },
    { custom: { formula: '=AND(A1>0,B1<"x")' } },
    {},
  ];
  workbook.sheets[0]!.validations = rules.map((rule, index) => ({
    areas: index === 0 ? [area('F:F')] : [area(`H${index + 1}:H${index + 1}`), area(`J${index + 1}`)],
    rule,
    ignoreBlanks: index % 2 === 0,
    prompt: index === 1 ? { showPrompt: true, title: '提示', message: '两行\n"字"' } : NO_PROMPT,
    errorAlert:
      index === 2 ? { showAlert: false, style: 'Warning', title: '标题', message: '不行' } : NO_ALERT,
  }));
  await comesBack(workbook);
}, 20_000);

test('threads with their authors, answers and whether they are settled; a note stays a note', async () => {
  const workbook = book();
  const [first, second] = workbook.sheets;
  const created = '2024-03-05T06:07:08.120Z';
  const comment = (row: number, content: string, author: string, resolved = false) => ({
    id: newId(),
    row,
    column: 1,
    content,
    author,
    created,
    resolved,
    replies: [{ id: newId(), content: '好\n的', author: '李四', created }],
  });
  first!.comments.push(comment(1, '不符 <1>', '张三'), comment(2, '算了', '', true));
  first!.notes.set('0,0', '旧批注');
  second!.comments.push(comment(0, '另一张表', '李四'));
  const result = await reopened(workbook);
  expect(snapshot(result)).toEqual(snapshot(workbook));
  expect(result.sheets[0]!.comments[0]!.created).toBe(created);
}, 20_000);

test('the order and the filters of a table', async () => {
  const workbook = book();
  workbook.sheets[0]!.tables.push({
    id: newId(),
    name: 'T',
    area: area('A1:C4'),
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    filters: new Map(),
    sort: [],
  });
  sortTable(workbook, 'T', '2022', false);
  filterTable(workbook, 'T', '2022', ['8', '']);
  filterTable(workbook, 'T', '部门', ['甲', '乙']);
  await comesBack(workbook);
}, 20_000);

test('links on numbers and formulas; styles of whole rows', async () => {
  const workbook = book();
  const sheet = workbook.sheets[0]!;
  const link = (row: number, column: number, hyperlink: object): void =>
    sheet.put(row, column, { ...sheet.cell(row, column), hyperlink });
  link(1, 1, { address: 'https://example.com/?a=1&b=2', screenTip: '去' });
  link(3, 2, { documentReference: "'得''A''分 表'!A1", textToDisplay: '9.5' });
  link(8, 0, { address: 'https://example.com/', documentReference: 'part' });
  sheet.restyle(area('3:3'), (style) => ({ ...style, fill: '#FFCC00' }));
  sheet.put(2, 5, { value: 'new' });
  sheet.rowStyles.set(12, { ...DEFAULT_STYLE, fill: '#00FF00' });
  const result = await reopened(workbook);
  expect(snapshot(result)).toEqual(snapshot(workbook));
  expect(result.sheets[0]!.style(12, 30).fill).toBe('#00FF00');
}, 20_000);

test('properties that somebody made up, what a protection allows, looks of conditional formats', async () => {
  const workbook = book();
  const sheet = workbook.sheets[0]!;
  sheet.customProperties.set('gouji.mark', '甲 <1> 😀').set('空', '');
  Object.assign(workbook.properties, {
    'custom:年度': 2023,
    'custom:说明': '"好" & 坏',
    'custom:定稿': true,
  });
  workbook.names.push({ name: '名', formula: "='得''A''分 表'!$A$1", visible: true, comment: '说明' });
  sheet.protection = {
    on: true,
    options: { allowInsertRows: true, allowSort: true, allowEditObjects: true, selectionMode: 'Unlocked' },
    password: undefined,
  };
  sheet.conditionalFormats.push({
    id: newId(),
    type: 'Custom',
    areas: [area('A1:B2')],
    stopIfTrue: true,
    formula: '=A1>1',
    fill: null,
    font: { color: '#FF0000', underline: 'Double', strikethrough: true, bold: true },
    borders: {},
    numberFormat: '0.0%',
  });
  const result = await reopened(workbook);
  expect(snapshot(result)).toEqual(snapshot(workbook));
  const [first] = result.sheets;
  expect(result.properties).toMatchObject(
    Object.fromEntries(Object.entries(workbook.properties).filter(([name]) => name.startsWith('custom:'))),
  );
  expect(result.names[0]!.comment).toBe('说明');
  expect(first!.conditionalFormats[0]!.numberFormat).toBe('0.0%');
  expect(first!.protection.options).toMatchObject({
    ...sheet.protection.options,
    allowDeleteRows: false,
    allowEditScenarios: false,
  });
}, 20_000);

function chart(workbook: Workbook, sheet: Sheet, type: string, index: number): Chart {
  return {
    id: newId(),
    name: `图 ${index}`,
    type,
    series: seriesOf(workbook, sheet, area('A1:C4')),
    top: 10.25 + index * 200,
    left: 123.4,
    width: 360,
    height: 180.5,
    bag: emptyBag(),
  };
}

function bagAt(bag: Bag, ...path: string[]): Map<string, unknown> {
  let found = bag;
  for (const name of path) {
    const next = found.below.get(name) ?? emptyBag();
    found.below.set(name, next);
    found = next;
  }
  return found.values;
}

const TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'BarClustered',
  'BarStacked100',
  'Line',
  'LineMarkers',
  'Area',
  'Pie',
  'Doughnut',
];

function bookWithCharts(): Workbook {
  const workbook = book();
  const sheet = workbook.sheets[0]!;
  sheet.charts = TYPES.map((type, index) => chart(workbook, sheet, type, index));
  const [columns, , bars, , , lines, , pie, doughnut] = sheet.charts;
  bagAt(columns!.bag, 'title').set('text', '得分 <总>');
  bagAt(columns!.bag, 'legend').set('position', 'Right');
  bagAt(columns!.bag, 'axes', 'valueAxis').set('minimum', 0).set('maximum', 12).set('majorUnit', 3);
  bagAt(columns!.bag, 'axes', 'valueAxis').set('numberFormat', '0.0');
  bagAt(columns!.bag, 'axes', 'valueAxis', 'title').set('text', '分');
  bagAt(columns!.bag, 'axes', 'categoryAxis', 'title').set('text', '部门');
  columns!.series[0]!.color = '#FF0000';
  columns!.series[0]!.pointColors.set(1, '#00FF00');
  columns!.series[1]!.name = '自定 <名>';
  columns!.series[1]!.bag.values.set('hasDataLabels', true).set('gapWidth', 80);
  bagAt(columns!.series[1]!.bag, 'dataLabels').set('position', 'OutsideEnd').set('numberFormat', '0.00');
  bagAt(bars!.bag, 'title').set('visible', false);
  bagAt(bars!.bag, 'legend').set('visible', false);
  bagAt(bars!.bag, 'axes', 'categoryAxis').set('reversePlotOrder', true);
  bagAt(bars!.bag, 'axes', 'valueAxis', 'majorGridlines').set('visible', false);
  bagAt(bars!.bag, 'axes', 'valueAxis').set('visible', false);
  bagAt(lines!.bag, 'dataLabels').set('showValue', true).set('position', 'Top');
  lines!.series[0]!.color = '#0000FF';
  bagAt(lines!.series[1]!.bag, 'format', 'line').set('color', '#C00000');
  bagAt(pie!.bag, 'dataLabels').set('showPercentage', true).set('showCategoryName', true);
  pie!.series[0]!.pointColors.set(0, '#4472C4');
  doughnut!.series[0]!.categories = '';
  return workbook;
}

test('charts of every kind that is written, with what is set of them', async () => {
  await comesBack(bookWithCharts());
}, 20_000);

test('a chart of another kind is said to be lost', async () => {
  const workbook = book();
  const sheet = workbook.sheets[0]!;
  sheet.charts = [chart(workbook, sheet, 'XYScatter', 0)];
  expect((await saveWorkbook(workbook)).lost).toEqual(['chart']);
});
