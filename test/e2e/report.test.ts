/** The Word report in the browser: given as a file, held against the tables, its tables taken in, and made anew. */
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import ExcelJS from 'exceljs';
import { readDocx } from '../../src/hosts/docx';
import { PARAGRAPHS } from '../helpers/report';
import { sampleReport } from '../helpers/sampleReport';
import { SAMPLE_PATH, sampleWorkbook } from '../helpers/workbook';
import { openBytes, openedWorkbench, press, workbench } from './site';

const REPORT = {
  name: '自评报告.docx',
  mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  buffer: Buffer.from(sampleReport(sampleWorkbook(), PARAGRAPHS)),
};

async function emptyWorkbook(): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  file.addWorksheet('空');
  return new Uint8Array(await file.xlsx.writeBuffer());
}

const opened = openedWorkbench();
beforeEach(async () => {
  await openBytes(opened, readFileSync(SAMPLE_PATH), 'fy2023.xlsx');
  await opened.pane.locator('[data-view="report"]').click();
});

const done = (): Promise<void> => opened.pane.locator('[data-status="done"]').waitFor();

test('a report beside the tables: what differs first; a figure says what it was held against, and leads there', async () => {
  const { pane, page } = opened;
  await pane.locator('[data-input="report"]').setInputFiles(REPORT);
  await pane.getByText(/^正文里认出 \d+ 个数/).waitFor();
  const income = pane.locator('[data-section="differing"] [data-paragraph]', { hasText: '财政拨款收入' });
  await income.locator('[data-mark="differs"]', { hasText: '742.38万元' }).waitFor();
  await income.getByRole('button', { name: '自评表!E4' }).click();
  await done();
  expect(await workbench(page, (bench) => bench.selection)).toMatchObject({
    sheet: '自评表',
    address: 'E4',
  });
  // By the keyboard: the rest unfolds, and a figure that agrees leads to the cell that says the same.
  await pane.getByRole('button', { name: /^正文中有数字的段落/ }).focus();
  await page.keyboard.press('Enter');
  const tie = pane.locator('[data-section="text"] [data-tie]', {
    hasText: '公用经费 102.77 = 公用经费 102.77',
  });
  await tie.getByRole('button', { name: '基础数据表!F16' }).focus();
  await page.keyboard.press('Enter');
  await done();
  expect(await workbench(page, (bench) => bench.selection)).toMatchObject({
    sheet: '基础数据表',
    address: 'F16:G16',
  });
  await pane.getByRole('button', { name: '看问题清单' }).click();
  await pane.locator('[data-rule="report/quota-vs-basic"]').click();
  expect(await pane.locator('blockquote [data-mark="differs"]').textContent()).toBe('34人');
});

test('once a cell is put right, its figure of the report agrees', async () => {
  const { pane, page } = opened;
  await pane.locator('[data-input="report"]').setInputFiles(REPORT);
  const income = pane.locator('[data-section="differing"] [data-paragraph]', { hasText: '财政拨款收入' });
  await income.waitFor();
  await workbench(page, (bench) => bench.edit('自评表', 'E4', 742.38));
  await pane.getByRole('button', { name: '看问题清单' }).click();
  await press(pane, 'check');
  await pane.locator('[data-view="report"]').click();
  await pane.locator('[data-section="differing"]').waitFor();
  expect(await income.count()).toBe(0);
});

test('a report alone in a workbook without forms is checked in itself', async () => {
  const { pane } = opened;
  await openBytes(opened, await emptyWorkbook(), '空.xlsx');
  await pane.locator('[data-view="report"]').click();
  await pane
    .getByRole('textbox', { name: '或者粘贴报告正文' })
    .fill(
      '2023年度林业站整体支出绩效自评报告\n全年支出408.60万元，其中：基本支出381.20万元，项目支出90.40万元。',
    );
  await pane.getByRole('button', { name: '核对正文' }).click();
  await pane.getByText(/只核对了报告自身的数/).waitFor();
  expect(await pane.locator('[data-section="differing"] [data-mark="differs"]').allTextContents()).toEqual([
    '408.60万元',
    '381.20万元',
    '90.40万元',
  ]);
});

test('its tables go into the workbook, and an undo takes them out again', async () => {
  const { pane, page } = opened;
  const sheets = (): Promise<string[]> =>
    workbench(page, (bench) => bench.snapshot().sheets.map(({ name }) => name));
  const before = await sheets();
  await pane.locator('[data-input="report"]').setInputFiles(REPORT);
  await pane.getByRole('button', { name: '把报告里的表插入工作簿' }).click();
  await pane.getByText(/^已插入/).waitFor();
  expect(await sheets()).toHaveLength(before.length + 2);
  await pane.getByRole('tab', { name: '校验' }).click();
  await pane.locator('[data-action="undo"]').click();
  await done();
  expect(await sheets()).toEqual(before);
});

test('the forms become a Word file, which reads as the same forms', async () => {
  const { pane, page } = opened;
  const [saved] = await Promise.all([
    page.waitForEvent('download'),
    pane.getByRole('button', { name: '生成 Word 文件' }).click(),
  ]);
  const made = readDocx(await readFile(await saved.path()), saved.suggestedFilename());
  expect(saved.suggestedFilename()).toMatch(/\.docx$/);
  expect(made.tables.sheets).toHaveLength(2);
  const draft = pane.getByRole('textbox', { name: '文字草稿' });
  expect(await draft.inputValue()).toContain('742.38万元');
});

// Excel for Mac keeps a pane from downloading.
test('the Word report can be copied instead, with its tables', async () => {
  const { pane, page, browser } = opened;
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await pane.locator('[data-action="export-report"]').click();
  await pane.locator('[data-action="copy-report"]').click();
  await pane.getByRole('button', { name: '已复制，请在 Word 里粘贴' }).waitFor();
  const html = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return (await item!.getType('text/html')).text();
  });
  expect(html.match(/<table/g)).toHaveLength(2);
  expect(html).toContain('743.91');
  expect(html).toMatch(/<td[^>]*colspan="\d"/i);
});

test('in the narrowest pane every tab is seen, also in English, and no figure is broken', async () => {
  const { pane, page } = opened;
  await page.locator('#pane').evaluate((frame) => {
    frame.style.width = '320px';
    frame.style.flexBasis = '320px';
  });
  await pane.locator('[data-input="report"]').setInputFiles(REPORT);
  await pane.getByRole('button', { name: /^正文中有数字的段落/ }).click();
  await pane.locator('[data-section="text"] [data-mark]').first().waitFor();
  const tall = await pane
    .locator('[data-mark]')
    .evaluateAll((figures) =>
      figures
        .filter(
          (figure) =>
            figure.getBoundingClientRect().height > 2 * parseFloat(getComputedStyle(figure).fontSize),
        )
        .map((figure) => figure.textContent),
    );
  expect(tall).toEqual([]);
  await pane.getByRole('tab', { name: '设置' }).click();
  await pane.getByRole('radio', { name: 'English' }).click();
  for (const tab of await pane.getByRole('tab').all()) {
    const { x, width } = (await tab.boundingBox())!;
    const frame = (await page.locator('#pane').boundingBox())!;
    expect(x + width).toBeLessThanOrEqual(frame.x + frame.width);
  }
});

test('no request left this machine, and no page logged an error', () => {
  expect(opened.strangers).toEqual([]);
  expect(opened.errors).toEqual([]);
});
