/** Everything that the pane writes, in a browser, through the real office.js: and that it comes away again. */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { SAMPLE_PATH } from '../helpers/workbook';
import { openBytes, openedWorkbench, press, saveBytes, status, workbench } from './site';

const opened = openedWorkbench();
beforeEach(() => openBytes(opened, readFileSync(SAMPLE_PATH), 'fy2023.xlsx'));

const snapshot = () => workbench(opened.page, (bench) => JSON.stringify(bench.snapshot()));
const sheets = async () => (await workbench(opened.page, (bench) => bench.snapshot())).sheets;
const batches = () => workbench(opened.page, (bench) => bench.batches);
const said = (text: RegExp) => opened.pane.getByText(text).first().waitFor();
const row = (rule: string) => opened.pane.locator(`[data-rule="${rule}"]`);

test('fill → undo: the blanks are computed, and the workbook is as it was', async () => {
  await workbench(opened.page, (bench) => bench.edit('自评表', 'H24', null));
  await workbench(opened.page, (bench) => bench.edit('基础数据表', 'F11', null));
  const before = await snapshot();
  await press(opened.pane, 'preview-fill');
  await opened.pane.locator('[data-fill="自评表!H24"][data-kind="blank"]').waitFor();
  expect(await snapshot()).toBe(before);
  await press(opened.pane, 'apply-fill');
  const [basic, evaluation] = await sheets();
  expect(basic!.cells['F11']).toMatchObject({ value: 61.48, formula: expect.stringMatching(/^=SUM\(/) });
  expect(evaluation!.cells['H24']).toMatchObject({ value: 98 });
  await opened.pane.locator('[data-view="check"]').click();
  await press(opened.pane, 'undo');
  expect(await snapshot()).toBe(before);
});

test('a filled total counts a row that is inserted afterwards', async () => {
  await workbench(opened.page, (bench) => bench.edit('基础数据表', 'F11', null));
  await press(opened.pane, 'preview-fill');
  await press(opened.pane, 'apply-fill');
  await workbench(opened.page, (bench) => bench.insertRows('基础数据表', 12, 1));
  await workbench(opened.page, (bench) => bench.edit('基础数据表', 'A12', '3、新增项目'));
  await workbench(opened.page, (bench) => bench.edit('基础数据表', 'F12', 1));
  expect((await sheets())[0]!.cells['F11']).toMatchObject({ value: 62.48 });
});

test('summary → undo, twice over: the earlier one comes back, then none', async () => {
  const before = await snapshot();
  await press(opened.pane, 'write-summary');
  const first = (await sheets())[2];
  await workbench(opened.page, (bench) => bench.edit('自评表', 'F7', '项目支出：61.48'));
  await press(opened.pane, 'write-summary');
  expect((await sheets())[2]).not.toEqual(first);
  await press(opened.pane, 'undo');
  expect((await sheets())[2]).toEqual(first);
  await workbench(opened.page, (bench) => bench.edit('自评表', 'F7', '项目支出：63.01'));
  await press(opened.pane, 'undo');
  expect(await snapshot()).toBe(before);
});

test('a reason closes a finding, is saved with the file, and reopens when a figure changes', async () => {
  await press(opened.pane, 'check');
  // The innermost: an issue is a list item, too.
  const item = opened.pane.locator('li', { has: row('evaluation/unspent') }).last();
  await item.getByRole('button', { name: '展开算式与依据' }).click();
  await item.getByRole('textbox').fill('核实无误');
  await item.getByRole('button', { name: '保存说明' }).click();
  await item.getByText(/请写明：什么事/).waitFor();
  await item.getByRole('textbox').fill('结转下年，用于支付车辆保险费1.53万元');
  await item.getByRole('button', { name: '保存说明' }).click();
  await opened.pane.locator('[data-rule="evaluation/unspent"][data-explained="closed"]').waitFor();

  await openBytes(opened, await saveBytes(opened), 'again.xlsx');
  await press(opened.pane, 'check');
  await opened.pane.locator('[data-rule="evaluation/unspent"][data-explained="closed"]').waitFor();
  await workbench(opened.page, (bench) => bench.edit('自评表', 'F4', 742.3));
  await press(opened.pane, 'check');
  await opened.pane.locator('[data-rule="evaluation/unspent"][data-explained="stale"]').waitFor();
});

test('marks with comments, saved and opened again, go without a trace', async () => {
  await opened.pane.locator('[data-view="settings"]').click();
  await opened.pane.getByRole('switch', { name: '标记时附上批注' }).click();
  await opened.pane.locator('[data-view="check"]').click();
  const before = await sheets();
  await press(opened.pane, 'mark');
  expect((await sheets()).every(({ comments }) => comments.length > 0)).toBe(true);
  await openBytes(opened, await saveBytes(opened), 'again.xlsx');
  await press(opened.pane, 'clear-marks');
  expect((await sheets()).map(({ comments, conditionalFormats }) => [comments, conditionalFormats])).toEqual(
    before.map(({ comments, conditionalFormats }) => [comments, conditionalFormats]),
  );
  await opened.pane.locator('[data-view="settings"]').click();
  await opened.pane.getByRole('switch', { name: '标记时附上批注' }).click();
});

test('undo after reopening takes back exactly; after an edit it refuses and changes nothing', async () => {
  const before = await sheets();
  await press(opened.pane, 'mark');
  await openBytes(opened, await saveBytes(opened), 'again.xlsx');
  await press(opened.pane, 'undo');
  expect((await sheets()).map(({ conditionalFormats }) => conditionalFormats)).toEqual(
    before.map(({ conditionalFormats }) => conditionalFormats),
  );
  await workbench(opened.page, (bench) => bench.edit('自评表', 'H24', null));
  await press(opened.pane, 'preview-fill');
  await press(opened.pane, 'apply-fill');
  await opened.pane.locator('[data-view="check"]').click();
  await workbench(opened.page, (bench) => bench.edit('自评表', 'H24', 97));
  const edited = await snapshot();
  await opened.pane.locator('[data-action="undo"]').click();
  await status(opened.pane, 'failed').waitFor();
  await said(/自评表!H24 已不是当时写入的内容/);
  expect(await snapshot()).toBe(edited);
});

test('blank forms of a year are put into an empty workbook, and checked', async () => {
  const empty = new ExcelJS.Workbook();
  empty.addWorksheet('Sheet1');
  await openBytes(opened, new Uint8Array(await empty.xlsx.writeBuffer()), 'empty.xlsx');
  await press(opened.pane, 'insert-template');
  const [, basic, evaluation] = await sheets();
  expect([basic!.name, evaluation!.name]).toEqual(['基础数据表', '自评表']);
  const formulas = [basic!, evaluation!].flatMap(({ cells }) =>
    Object.values(cells).filter(({ formula }) => formula),
  );
  expect(formulas.length).toBeGreaterThan(12);
  expect(await opened.pane.locator('[data-severity="error"]').count()).toBe(0);
  await press(opened.pane, 'undo');
  expect((await sheets()).map(({ name }) => name)).toEqual(['Sheet1']);
});

const COSTS = [
  ['check', 2],
  ['check', 1],
  ['mark', 3],
  ['clear-marks', 3],
  ['write-summary', 4],
  ['undo', 3],
] as const;

test('what every press costs in batches', async () => {
  const found: [string, number][] = [];
  for (const [action, cost] of COSTS) {
    const before = await batches();
    await press(opened.pane, action);
    // What comes later than this counts for the next press.
    for (let tries = 0; tries < 300 && (await batches()) - before < cost; tries += 1)
      await opened.page.waitForTimeout(100);
    found.push([action, (await batches()) - before]);
  }
  expect(found).toEqual(COSTS);
});

test('no request left this machine, and no page logged an error', () => {
  expect(opened.strangers).toEqual([]);
  expect(opened.errors).toEqual([]);
});
