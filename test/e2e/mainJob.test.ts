/** The main job in a browser: the pane as built for Excel, through the real office.js, on the sample. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { check } from '../../src/check';
import { toA1 } from '../../src/model/workbook/cell';
import { SAMPLE_PATH, sampleWorkbook } from '../helpers/workbook';
import { openBytes, openedWorkbench, press, saveBytes, status, workbench } from './site';

const opened = openedWorkbench();

const sample = check(sampleWorkbook());

const findings = () =>
  opened.pane
    .locator('[data-rule]')
    .evaluateAll((rows) => rows.map(({ dataset }) => `${dataset.severity} ${dataset.rule} ${dataset.cell}`));

const snapshot = () => workbench(opened.page, (bench) => JSON.stringify(bench.snapshot()));

test('校验 shows the findings of the command line, in at most two batches', async () => {
  const before = await workbench(opened.page, (bench) => bench.batches);
  await press(opened.pane, 'check');
  const batches = (await workbench(opened.page, (bench) => bench.batches)) - before;
  expect(batches).toBeLessThanOrEqual(2);
  expect((await findings()).sort()).toEqual(
    sample.diagnostics
      .map(
        ({ severity, ruleId, cells }) =>
          `${severity} ${ruleId} ${cells[0]!.address.sheet}!${toA1(cells[0]!.address)}`,
      )
      .sort(),
  );
});

test('a finding leads to its cell', async () => {
  await opened.pane.locator('[data-rule="cross/project-expenditure"]').click();
  for (let tries = 0; tries < 600; tries += 1) {
    const { sheet, address } = await workbench(opened.page, (bench) => bench.selection);
    if (sheet === '自评表' && /F7\b/.test(address)) return;
    await opened.page.waitForTimeout(50);
  }
  throw new Error('自评表!F7 was not selected');
});

test('mark and clear leave the workbook exactly as it was', async () => {
  const before = await snapshot();
  await press(opened.pane, 'mark');
  const marked = await workbench(opened.page, (bench) => bench.snapshot());
  expect(marked.sheets.every((sheet) => sheet.conditionalFormats.length > 0)).toBe(true);
  await press(opened.pane, 'clear-marks');
  expect(await snapshot()).toBe(before);
});

test('the summary sheet holds the verdict and every finding, and is rewritten in place', async () => {
  await press(opened.pane, 'write-summary');
  await press(opened.pane, 'write-summary');
  const { sheets } = await workbench(opened.page, (bench) => bench.snapshot());
  expect(sheets.map(({ name }) => name)).toEqual(['基础数据表', '自评表', '勾稽结果']);
  const texts = Object.values(sheets[2]!.cells).map(({ text }) => text);
  expect(texts[0]).toBe('绩效自评勾稽结果');
  for (const { message } of sample.diagnostics) expect(texts).toContain(message['zh-CN']);
  // It is ours: a check does not read it as a form.
  await press(opened.pane, 'check');
  expect(await findings()).toHaveLength(sample.diagnostics.length);
});

test('what is saved opens again, with the figures as they were', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load((await saveBytes(opened)) as unknown as ArrayBuffer);
  expect(workbook.getWorksheet('自评表')!.getCell('F4').value).toBe(742.38);
});

test('an edited figure is found, and found again mended', async () => {
  await openBytes(opened, readFileSync(SAMPLE_PATH), 'fy2023.xlsx');
  await workbench(opened.page, (bench) => bench.edit('基础数据表', 'B5', 5.85));
  await press(opened.pane, 'check');
  expect(await findings()).toContain('error basic/three-public-total 基础数据表!B5');
  await workbench(opened.page, (bench) => bench.edit('基础数据表', 'B5', 5.58));
  await press(opened.pane, 'check');
  expect((await findings()).filter((line) => line.startsWith('error'))).toEqual([]);
});

describe('what goes wrong is said, and the pane goes on', () => {
  test('a workbook without our forms', async () => {
    const other = new ExcelJS.Workbook();
    other.addWorksheet('工资').addRow(['姓名', '工资']);
    await openBytes(opened, new Uint8Array(await other.xlsx.writeBuffer()), 'other.xlsx');
    await press(opened.pane, 'check');
    await opened.pane
      .getByText(/基础数据表/)
      .first()
      .waitFor();
    expect(await findings()).toEqual([]);
  });

  test('a file that is no workbook: the workbench says so and keeps what is open', async () => {
    await expect(openBytes(opened, new TextEncoder().encode('no workbook'), 'x.xlsx')).rejects.toThrow();
    expect((await workbench(opened.page, (bench) => bench.snapshot())).sheets[0]!.name).toBe('工资');
  });

  test('a cell that is being edited', async () => {
    await openBytes(opened, readFileSync(SAMPLE_PATH), 'fy2023.xlsx');
    await workbench(opened.page, (bench) => bench.play({ editMode: true }));
    await opened.pane.locator('[data-action="check"]').click();
    await status(opened.pane, 'failed').waitFor();
    await opened.pane.getByText(/Enter/).first().waitFor();
    await workbench(opened.page, (bench) => bench.play({ editMode: false }));
    await press(opened.pane, 'check');
    expect(await findings()).toHaveLength(sample.diagnostics.length);
  });

  test('a protected sheet is left alone, and named', async () => {
    await workbench(opened.page, (bench) => bench.play({ protect: ['自评表'] }));
    await press(opened.pane, 'mark');
    await opened.pane
      .getByText(/自评表.*保护|保护.*自评表/)
      .first()
      .waitFor();
    const { sheets } = await workbench(opened.page, (bench) => bench.snapshot());
    expect(sheets.map((sheet) => sheet.conditionalFormats.length > 0)).toEqual([true, false]);
    await workbench(opened.page, (bench) => bench.play({ protect: false }));
    await press(opened.pane, 'clear-marks');
  });
});

test('half filled: no crash, nothing accused that is only blank', async () => {
  const half = new ExcelJS.Workbook();
  await half.xlsx.readFile(path.resolve(SAMPLE_PATH));
  const sheet = half.getWorksheet('自评表')!;
  for (const row of [13, 14, 15, 17, 18, 19, 20, 21])
    for (const column of ['G', 'H']) sheet.getCell(`${column}${row}`).value = null;
  sheet.getCell('G24').value = null;
  sheet.getCell('H24').value = null;
  await openBytes(opened, new Uint8Array(await half.xlsx.writeBuffer()), 'half.xlsx');
  await press(opened.pane, 'check');
  expect((await findings()).filter((line) => line.startsWith('error'))).toEqual([]);
});

test('no request left this machine, and no page logged an error', () => {
  expect(opened.strangers).toEqual([]);
  expect(opened.errors).toEqual([]);
});
