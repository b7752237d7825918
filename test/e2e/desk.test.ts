/**
 * Another time beside this one, with files that the command line makes: what has become of the findings of a marked
 * copy, last year's workbook, and a reviewer's workbook that is gone through by the keyboard alone.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readXlsx } from '../../src/hosts/xlsx';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { runCli } from '../helpers/cli';
import { formsOf } from '../helpers/submissions';
import { withCell } from '../helpers/workbook';
import { xlsxOf } from '../helpers/xlsxOf';
import { openBytes, openedWorkbench, press, saveBytes, status, workbench } from './site';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-pane-'));
  mkdirSync(path.join(folder, '收件'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const opened = openedWorkbench();
const at = (name: string): string => path.join(folder, name);
const put = (name: string, workbook: WorkbookSnapshot): void => writeFileSync(at(name), xlsxOf(workbook));
const gouji = (...words: readonly string[]): void => {
  const { status: ended, stderr } = runCli(folder, words);
  // There are errors in what it was given, and nothing went wrong with it.
  expect({ ended, stderr }).toEqual({ ended: 1, stderr: '' });
};

const EXCEL = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
/** A total of the three public expenses that is wrong (6.3 would be right), and a score above what can be had. */
const [WRONG_TOTAL, TOO_HIGH] = [99, 25];
const named = (unit: string): WorkbookSnapshot => withCell(formsOf(unit), '基础数据表', 'F5', WRONG_TOTAL);

test('a marked copy comes back: what was corrected, what is still there and what is new', async () => {
  const { pane, page } = opened;
  put('档案馆.xlsx', withCell(named('示例区档案馆'), '自评表', 'H13', TOO_HIGH));
  gouji('mark', '档案馆.xlsx', '--output', '标记', '--quiet');
  await openBytes(opened, readFileSync(at('标记/档案馆.xlsx')), '档案馆.xlsx');
  await press(pane, 'check');
  const line = pane.locator('[data-since-line]');
  const unchanged = await pane.locator('[data-since="unchanged"]').count();
  expect(unchanged).toBeGreaterThan(0);
  expect(await line.textContent()).toMatch(
    new RegExp(`^与上次（\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d）相比：未变 ${unchanged}$`),
  );
  expect(await pane.locator('[data-group="former"]').count()).toBe(0);

  // One is put right and one is made; a row comes above, and the indicator of the other is called otherwise.
  await workbench(page, async (bench) => {
    await bench.edit('基础数据表', 'F5', 6.3);
    await bench.edit('基础数据表', 'F13', 80.5);
    const { cells } = bench.snapshot().sheets.find(({ name }) => name === '自评表')!;
    const [indicator] = Object.entries(cells).find(([, { text }]) => text.includes('接收档案'))!;
    await bench.edit('自评表', indicator, '接收各类档案数量');
    bench.insertRows('自评表', 2, 1);
  });
  await press(pane, 'check');
  const told = (await line.textContent())!;
  const count = (state: string) => pane.locator(`[data-since="${state}"]`).count();
  const former = pane.locator('[data-former]');
  await pane.locator('[data-group="former"] button').click();
  expect(told).toContain(`已更正 ${await former.count()}、`);
  expect(told).toContain(`未变 ${await count('unchanged')}、`);
  expect(told).toMatch(new RegExp(`新增 ${await count('new')}$`));
  expect(await former.first().textContent()).toContain('基础数据表!F5');
  expect(
    await pane
      .locator('[data-item]', { hasText: '接收各类档案数量' })
      .locator('[data-since]')
      .first()
      .textContent(),
  ).toBe('未变');

  // The sheet that is written now says the same.
  await press(pane, 'write-summary');
  const sheet = readXlsx(await saveBytes(opened), 'a.xlsx').sheets.find(({ name }) => name === '勾稽结果')!;
  const values = sheet.cells.map(({ value }) => value);
  expect(values).toContain(`${told}。`);
  expect(values.filter((value) => value === '新增').length).toBeGreaterThan(0);
  expect(sheet.hiddenColumns).toEqual([10]);
});

test('last year’s workbook: what differs from it is found; another unit’s is named, said and not used', async () => {
  const { pane } = opened;
  const lastYear = (unit: string) => ({
    mimeType: EXCEL,
    buffer: Buffer.from(xlsxOf(withCell(formsOf(unit, 2022), '基础数据表', 'F17', 5.2))),
  });
  put('档案馆.xlsx', formsOf('示例区档案馆'));
  await openBytes(opened, readFileSync(at('档案馆.xlsx')), '档案馆.xlsx');
  await press(pane, 'check');
  const found = pane.locator('[data-rule="prior/final-accounts"]');
  expect(await found.count()).toBe(0);
  const choose = pane.locator('[data-input="prior"]');

  await choose.setInputFiles({ name: '水利局2022.xlsx', ...lastYear('示例区水利局') });
  const given = pane.locator('[data-prior="not-used"]');
  await given.waitFor();
  expect(await given.textContent()).toContain('上年：水利局2022.xlsx（示例区水利局，2022 年度）');
  expect(await given.textContent()).toContain('没有采用：给出的上年文件里没有同一单位（项目）的这张表。');
  expect(await found.count()).toBe(0);
  await press(pane, 'remove-prior');

  await choose.setInputFiles({ name: '上年自评.xlsx', ...lastYear('示例区档案馆') });
  await pane.locator('[data-prior="used"]').waitFor();
  const office = pane.locator('[data-rule="prior/final-accounts"]', { hasText: '办公' });
  expect(await office.first().textContent()).toContain('5.20（上年自评.xlsx 基础数据表!F17）');
  await press(pane, 'write-summary');
  const sheet = readXlsx(await saveBytes(opened), 'a.xlsx').sheets.find(({ name }) => name === '勾稽结果')!;
  expect(sheet.cells.map(({ value }) => value)).toContain('与上年的表比较：上年自评.xlsx。');
  await press(pane, 'remove-prior');
  await found.first().waitFor({ state: 'detached' });

  const bad = { name: '坏.xlsx', mimeType: EXCEL, buffer: Buffer.from('不是工作簿') };
  await choose.setInputFiles(bad);
  await pane.getByText('上年的文件《坏.xlsx》没有采用').waitFor();
  await pane.locator('[data-prior="none"]').waitFor();
});

test('a reviewer’s workbook, by the keyboard: units worst first as in the sheet, the file and its wrong cells', async () => {
  const { pane, page } = opened;
  put('收件/教育局.xlsx', withCell(named('甲区教育局'), '自评表', 'H13', TOO_HIGH));
  put('收件/水利局.xlsx', named('甲区水利局'));
  put('收件/统计局.xlsx', formsOf('甲区统计局'));
  put('收件/别人的.xlsx', formsOf(''));
  gouji('summary', '收件', '--output', '汇总.xlsx', '--quiet');
  await openBytes(opened, readFileSync(at('汇总.xlsx')), '汇总.xlsx');
  await pane.locator('[data-action="check"]').focus();
  await page.keyboard.press('Enter');
  const view = pane.locator('[data-review]');
  await view.waitFor();
  await status(pane, 'done').waitFor();

  // As the sheet has them.
  const { cells } = readXlsx(readFileSync(at('汇总.xlsx')), '汇总.xlsx').sheets.find(
    ({ name }) => name === '各单位',
  )!;
  const header = cells.find(({ value }) => value === '单位')!.row;
  const columnOf = (name: string) => cells.find(({ row, value }) => row === header && value === name)!.column;
  const text = (row: number, name: string) =>
    cells.find((cell) => cell.row === row && cell.column === columnOf(name))?.text ?? '';
  const lines = [1, 2, 3, 4].map((down) => header + down);
  const units = pane.locator('[data-unit]');
  expect(await units.evaluateAll((all) => all.map((each) => each.getAttribute('data-unit')))).toEqual(
    lines.map((row) => text(row, '单位')),
  );
  for (const [nth, row] of lines.entries()) {
    const shown = await units.nth(nth).textContent();
    expect(shown).toContain(text(row, '结论'));
    expect(shown).toContain(text(row, '报送情况'));
    const errors = Number(text(row, '须改正')) || 0;
    expect(/须改正 (\d+)/.exec(shown!)?.[1] ?? '0').toBe(String(errors));
  }
  expect(await view.locator('[data-conclusions]').textContent()).toBe('身份不明（1） 退回（2） 通过（1）');

  // Down the list, and into the unit that is worst.
  const education = pane.locator('[data-unit="甲区教育局"]');
  await units.first().locator('[data-row]').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await education.locator('[data-place]').first().waitFor();
  const row = lines.find((line) => text(line, '单位') === '甲区教育局')!;
  expect(await workbench(page, (bench) => bench.selection)).toMatchObject({
    sheet: '各单位',
    address: `B${row + 1}`,
  });
  const file = education.locator('[data-file]');
  expect(await file.getAttribute('data-file')).toMatch(/教育局\.xlsx$/);
  expect(await file.locator('[data-place="基础数据表!F5"]').count()).toBeGreaterThan(0);
  expect(await file.locator('[data-place="自评表!H13"]').count()).toBeGreaterThan(0);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => window.workbench.selection.sheet === '问题清单');

  // What the reviewer writes in the sheet is shown; the filter leaves one conclusion.
  const decision = `${String.fromCharCode(65 + columnOf('审核意见'))}${row + 1}`;
  await page.evaluate((address) => window.workbench.edit('各单位', address, '电话已通知'), decision);
  await press(pane, 'check');
  await education.getByText('电话已通知').waitFor();
  await pane.locator('[data-review] select').selectOption('passed');
  expect(await units.evaluateAll((all) => all.map((each) => each.getAttribute('data-unit')))).toEqual([
    '甲区统计局',
  ]);
});

test('no request left this machine, and no page logged an error', () => {
  expect(opened.strangers).toEqual([]);
  expect(opened.errors).toEqual([]);
});
