/** @jest-environment jsdom */
/** What the user does with our summary sheet: then it is written again, or taken back, or that is refused. */
import { TextDecoder } from 'node:util';
import { createExcelHost } from '../../../src/hosts/excel';
import { HostError } from '../../../src/hosts/host';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { deleteRows, filterTable, insertRows, sortTable } from '../../../src/workbench/userActions';
import { summaryOf } from './randomWrites';

Object.assign(globalThis, { TextDecoder });
const excel = createHost();
let host = createExcelHost();
let content = summaryOf(0, excel);
const NAME = '勾稽结果';

beforeAll(async () => {
  await loadOfficeJs(excel);
});

beforeEach(async () => {
  host = createExcelHost();
  excel.play({ apiSet: '1.14', editMode: false, failAt: undefined });
  excel.reset({
    sheets: [
      { name: '自评表', cells: [[1]] },
      { name: "it's, 乙", cells: [[2]] },
    ],
  });
  content = summaryOf(4, excel);
  await host.writeSummary(content);
});

const sheetOf = (name: string) => excel.snapshot().sheets.find((sheet) => sheet.name === name)!;
const names = () => excel.snapshot().sheets.map(({ name }) => name);
const table = () => sheetOf(NAME).tables[0]!.name;
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof HostError ? error.code : error),
  );
const asExcel = (work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context.workbook.worksheets.getItem(NAME), context);
    await context.sync();
  });
const links = () =>
  Object.values(sheetOf(NAME).cells).flatMap(({ formula, value }) =>
    formula === undefined ? [] : [[value, /#(.*?)"/.exec(formula)![1]]],
  );

/** Anything that leaves the values as they are, and the sheet ours. */
const HARMLESS: readonly (readonly [string, () => unknown])[] = [
  ['sorted', () => sortTable(excel.workbook, table(), '差额', false)],
  ['filtered', () => filterTable(excel.workbook, table(), '位置', ['第1处'])],
  [
    'sorted and filtered',
    () => [sortTable(excel.workbook, table(), '序号'), filterTable(excel.workbook, table(), '序号', ['2'])],
  ],
  ['renamed', () => asExcel((sheet) => (sheet.name = "我的 '结' 果"))],
  ['moved to the front', () => asExcel((sheet) => (sheet.position = 0))],
  ['hidden', () => asExcel((sheet) => (sheet.visibility = 'Hidden'))],
  ['its table converted', () => asExcel((sheet) => void sheet.tables.getItemAt(0).convertToRange())],
  ['its chart deleted', () => asExcel((sheet) => sheet.charts.getItemAt(0).delete())],
  ['rows inserted above', () => insertRows(excel.workbook, NAME, 0, 3)],
  [
    'wider columns, other colours',
    () =>
      asExcel(
        (sheet) => (
          (sheet.getRange('A:B').format.columnWidth = 200),
          (sheet.getRange('A1').format.fill.color = '#FF0000')
        ),
      ),
  ],
];

test.each(HARMLESS)('%s: written again it is as if written anew, in three batches', async (_, act) => {
  const fresh = sheetOf(NAME);
  await act();
  const start = excel.batches;
  await host.writeSummary(content);
  expect(excel.batches - start).toBe(3);
  const others = ['自评表', "it's, 乙"];
  const [again, ...more] = excel.snapshot().sheets.filter(({ name }) => !others.includes(name));
  expect(more).toEqual([]);
  expect({ ...again!, name: NAME, visibility: 'Visible', charts: 0 }).toEqual({ ...fresh, charts: 0 });
  // The chart says by the sheet's name where its figures are.
  const chart = JSON.stringify(again!.charts).replaceAll("'我的 ''结'' 果'", NAME);
  expect(JSON.parse(chart)).toEqual(fresh.charts);
  const { sheets, summarySheet } = await host.read();
  expect(
    sheets
      .map(({ name }) => name)
      .filter((name) => name !== summarySheet)
      .sort(),
  ).toEqual(others.sort());
});

test.each(HARMLESS)('%s: it can still be taken back', async (_, act) => {
  await act();
  await host.undo();
  expect(names()).toEqual(['自评表', "it's, 乙"]);
  expect(excel.snapshot()).toMatchObject({ names: [], settings: {} });
});

test('after sorting each link still leads to the cell that its text names', async () => {
  const before = links();
  sortTable(excel.workbook, table(), '序号', true);
  expect(links()).toEqual([...before].reverse());
  expect(new Map(links() as [string, string][])).toEqual(new Map(before as [string, string][]));
});

test('rows that the filter hid come back when it is written again', async () => {
  filterTable(excel.workbook, table(), '位置', ['第1处']);
  expect(
    Object.values(sheetOf(NAME).rows).filter((row) => (row as { hidden?: boolean }).hidden),
  ).toHaveLength(3);
  await host.writeSummary(summaryOf(2, excel));
  expect(Object.values(sheetOf(NAME).rows).filter((row) => (row as { hidden?: boolean }).hidden)).toEqual([]);
});

/** What the user has made of it would be lost, so that it stays; written again, that cannot be taken back. */
const WORK: readonly (readonly [string, () => unknown])[] = [
  ['a remark beside it', () => excel.edit(NAME, 'H5', '已核对')],
  ['a figure changed', () => excel.edit(NAME, 'C4', 9)],
  ['its table deleted', () => asExcel((sheet) => sheet.tables.getItemAt(0).delete())],
  ['its title row deleted', () => deleteRows(excel.workbook, NAME, 0)],
  ['its rows deleted', () => deleteRows(excel.workbook, NAME, 0, 30)],
];

test.each(WORK)(
  '%s: undo refuses, writing again does it in place and cannot be taken back',
  async (_, act) => {
    await act();
    const worked = excel.snapshot();
    await expect(host.undo()).rejects.toMatchObject({ code: 'changed', detail: NAME });
    expect(excel.snapshot()).toEqual(worked);
    expect(await host.writeSummary(summaryOf(2, excel))).toEqual({ sheet: NAME });
    expect(names()).toEqual(['自评表', "it's, 乙", NAME]);
    const rewritten = excel.snapshot();
    expect(await codeOf(host.undo())).toBe('changed');
    expect(excel.snapshot()).toEqual(rewritten);
  },
);

test('a chart and a comment of the user’s outlive a rewriting, and keep the sheet from being deleted', async () => {
  await asExcel((sheet, { workbook }) => {
    sheet.charts.add('Line', sheet.getRange('C3:C6')).name = '我的图';
    workbook.comments.add(`${NAME}!A1`, '请复核');
  });
  expect(await codeOf(host.undo())).toBe('changed');
  await host.writeSummary(summaryOf(2, excel));
  expect(sheetOf(NAME).charts.map(({ name }) => name)).toEqual(['我的图', 'gouji.scores']);
  expect(sheetOf(NAME).comments).toHaveLength(1);
});

test('deleted by the user: taking it back has nothing left to do, and opens the way to what was before', async () => {
  await host.undo();
  await host.fill([{ target: { sheet: '自评表', row: 0, column: 0 }, before: 1, after: 2 }]);
  await host.writeSummary(summaryOf(2, excel));
  await asExcel((sheet) => sheet.delete());
  expect(await host.undo()).toMatchObject({ action: 'write-summary' });
  expect(await host.undo()).toMatchObject({ action: 'fill' });
  expect(excel.snapshot()).toMatchObject({ names: [], settings: {} });
});

test('deleted by the user and written again: a new one, taken back without a trace', async () => {
  await asExcel((sheet) => sheet.delete());
  expect(await host.writeSummary(summaryOf(1, excel))).toEqual({ sheet: NAME });
  await host.undo();
  expect(names()).toEqual(['自评表', "it's, 乙"]);
});

test('our name deleted: the sheet is the user’s now, another is written beside it', async () => {
  await asExcel((_, { workbook }) => workbook.names.getItem('_gouji.summary').delete());
  expect(await codeOf(host.undo())).toBe('changed');
  const mine = sheetOf(NAME);
  expect(await host.writeSummary(summaryOf(1, excel))).toEqual({ sheet: `${NAME} (2)` });
  await host.undo();
  expect(sheetOf(NAME)).toEqual(mine);
});

test('a second sheet of that name, after ours was renamed: ours is the one that is written', async () => {
  await asExcel((sheet) => (sheet.name = '旧的'));
  excel.workbook.addSheet(NAME).put(0, 0, { value: '我的' });
  expect(await host.writeSummary(summaryOf(1, excel))).toEqual({ sheet: '旧的' });
  await host.undo();
  await host.undo();
  expect(names()).toEqual(['自评表', "it's, 乙", NAME]);
  expect(sheetOf(NAME).cells['A1']).toMatchObject({ value: '我的' });
});

test('the only sheet that is shown: not deleted', async () => {
  excel.workbook.sheets.slice(0, 2).forEach((sheet) => (sheet.visibility = 'Hidden'));
  const stood = excel.snapshot();
  expect(await codeOf(host.undo())).toBe('failed');
  expect(excel.snapshot()).toEqual(stood);
});
