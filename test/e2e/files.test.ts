/** Opening and saving by the page's own buttons: a bad file, changes that are not saved, macros and their names. */
import { readFileSync } from 'node:fs';
import { SAMPLE_PATH } from '../helpers/workbook';
import { zipTable } from '../helpers/zip';
import { PACKAGES } from '../hosts/xlsx/edit/packages';
import { openedWorkbench, workbench } from './site';

const opened = openedWorkbench();

const choose = (name: string, bytes: Uint8Array): Promise<void> =>
  opened.page
    .locator('#file')
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) });
const firstSheet = async (): Promise<string> =>
  (await workbench(opened.page, (bench) => bench.snapshot())).sheets[0]!.name;
const MACROS = zipTable(PACKAGES['macros, names, a chain of formulas, another’s custom part']!);

test.each([
  ['空.xlsx', '', '文件是空的（0 字节）。'],
  ['旧.xls', '\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1', '文件已损坏'],
  ['文字.xlsx', '不是工作簿', '这不是 Excel 工作簿（.xlsx 或 .xlsm）。'],
])('%s: the reason stands above the cells, and the workbook that was open stays', async (name, text, why) => {
  await choose(name, Buffer.from(text, 'latin1'));
  const notice = opened.page.locator('#notice');
  await notice.waitFor();
  const said = await notice.locator('p').textContent();
  expect(said).toMatch(`打不开“${name}”`);
  if (name !== '旧.xls') expect(said).toContain(why);
  expect(said).toContain('现在打开的仍是“fy2023.xlsx”。');
  expect(await firstSheet()).toBe('基础数据表');
  await notice.locator('button').click();
  expect(await notice.isVisible()).toBe(false);
});

test('a workbook with macros is opened, changed and saved under its name with them', async () => {
  await choose('季报.xlsm', MACROS);
  await opened.page.locator('#name', { hasText: '季报.xlsm' }).waitFor();
  await workbench(opened.page, (bench) => bench.edit('收支表', 'B1', 5));
  const waiting = opened.page.waitForEvent('download');
  await opened.page.keyboard.press('Control+s');
  const download = await waiting;
  expect(download.suggestedFilename()).toBe('季报.xlsm');
  const bytes = readFileSync(await download.path());
  expect(bytes.includes('vbaProject.bin')).toBe(true);
  expect(await opened.page.evaluate(() => window.workbench.lost)).toEqual([]);
});

test('changes that are not saved do not go unasked', async () => {
  await workbench(opened.page, (bench) => bench.edit('收支表', 'B1', 6));
  await choose('fy2023.xlsx', readFileSync(SAMPLE_PATH));
  const dialog = opened.page.locator('#unsaved');
  await dialog.getByRole('button', { name: '取消' }).click();
  expect(await firstSheet()).toBe('收支表');
  await choose('fy2023.xlsx', readFileSync(SAMPLE_PATH));
  const waiting = opened.page.waitForEvent('download');
  await dialog.getByRole('button', { name: '先另存' }).click();
  expect((await waiting).suggestedFilename()).toBe('季报.xlsm');
  await opened.page.locator('#name', { hasText: 'fy2023.xlsx' }).waitFor();
  await workbench(opened.page, (bench) => bench.edit('基础数据表', 'B1', 6));
  await choose('季报.xlsm', MACROS);
  await dialog.getByRole('button', { name: '不保存，直接打开' }).click();
  await opened.page.locator('#name', { hasText: '季报.xlsm' }).waitFor();
});

test('closing the page is asked about only while something is not saved', async () => {
  const leaves = async (): Promise<boolean> =>
    opened.page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));
  expect(await leaves()).toBe(false);
  await workbench(opened.page, (bench) => bench.edit('收支表', 'B1', 6));
  expect(await leaves()).toBe(true);
});

test('the page follows the language and the appearance that are chosen in the pane', async () => {
  const ground = (): Promise<string> =>
    opened.page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const light = await ground();
  await opened.pane.locator('[data-view="settings"]').first().click();
  await opened.pane.getByRole('radio', { name: 'English' }).click();
  await opened.page.getByRole('button', { name: 'Save as' }).waitFor();
  expect(await opened.page.locator('[data-command="mark"]').textContent()).toBe('Mark');
  expect(await opened.page.evaluate(() => document.documentElement.lang)).toBe('en');
  await opened.pane.getByRole('radio', { name: 'Dark' }).click();
  await opened.page.locator(':root[data-theme="dark"]').waitFor();
  expect(await ground()).not.toBe(light);
});
