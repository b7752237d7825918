/**
 * The add-in's buttons on the ribbon, in a browser: each does its work without the pane, which stays away where
 * the workbook shows it, and comes up where there is something to say.
 */
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { check } from '../../src/check';
import { COMMANDS } from '../../src/taskpane/commands/commands';
import { SAMPLE_PATH, sampleWorkbook } from '../helpers/workbook';
import { openBytes, openedWorkbench, press, status, workbench } from './site';

const opened = openedWorkbench();
beforeEach(() => open(readFileSync(SAMPLE_PATH), 'fy2023.xlsx'));

const button = (name: string) => opened.page.locator(`[data-command="${name}"]`);
const paneComesUp = () => opened.page.locator('#pane').waitFor({ state: 'visible' });
const paneIsVisible = () => opened.page.locator('#pane').isVisible();

async function showPane(visible: boolean): Promise<void> {
  if ((await paneIsVisible()) !== visible) await button('pane').click();
}

/** A file in the workbench, its pane ready and out of sight. */
async function open(bytes: Uint8Array, name: string): Promise<void> {
  await showPane(true);
  await openBytes(opened, bytes, name);
  await showPane(false);
}

/** Until what was pressed has been done: the button itself is free at once. */
async function untilEnded(press: () => Promise<void>): Promise<void> {
  const line = opened.pane.locator('[data-status]');
  await line.evaluate((element) => {
    const ended = new Promise<void>((resolve) => {
      let busy = false;
      new MutationObserver(() => {
        if (element.getAttribute('data-status') === 'busy') busy = true;
        else if (busy) resolve();
      }).observe(element, { attributes: true });
    });
    Object.assign(window, { ended });
  });
  await press();
  await line.evaluate(() => (window as unknown as { ended: Promise<void> }).ended);
}

const pressRibbon = (name: string): Promise<void> =>
  untilEnded(async () => {
    await button(name).click();
    await opened.page.locator(`[data-command="${name}"]:enabled`).waitFor();
  });

/** As from a script: the same, without a press. */
const run = (name: string): Promise<void> =>
  untilEnded(() =>
    opened.page.evaluate(
      (id) =>
        (window as unknown as { workbench: { runCommand(id: string): Promise<void> } }).workbench.runCommand(
          id,
        ),
      name,
    ),
  );

const snapshot = () => workbench(opened.page, (bench) => JSON.stringify(bench.snapshot()));
const sheets = async () => (await workbench(opened.page, (bench) => bench.snapshot())).sheets;
const said = (text: RegExp) => opened.pane.getByText(text).first().waitFor();
const findings = () => opened.pane.locator('[data-rule]').count();
const expected = check(sampleWorkbook()).diagnostics.length;

test('the row has the buttons of the manifest, and the one for the pane', async () => {
  const given = await opened.page
    .locator('[data-command]')
    .evaluateAll((buttons) => buttons.map(({ dataset }) => dataset['command']));
  expect(given).toEqual([...Object.keys(COMMANDS), 'pane']);
});

describe.each([
  ['pressed', pressRibbon],
  ['run by its name', run],
])('%s', (_, act) => {
  test('校验 shows the pane with every finding, and changes nothing', async () => {
    const before = await snapshot();
    await act('check');
    await paneComesUp();
    await status(opened.pane, 'done').waitFor();
    expect(await findings()).toBe(expected);
    expect(await snapshot()).toBe(before);
  });

  test('自动填充 fills the blanks and nothing else, and the pane takes it back', async () => {
    await workbench(opened.page, (bench) => bench.edit('自评表', 'H24', null));
    await workbench(opened.page, (bench) => bench.edit('基础数据表', 'F11', null));
    const before = await snapshot();
    const untouched = await sheets();
    await act('fill');
    const filled = await sheets();
    expect(filled[0]!.cells['F11']).toMatchObject({ value: 61.48, formula: expect.stringMatching(/^=/) });
    expect(filled[1]!.cells['H24']).toMatchObject({ value: 98 });
    const changed = filled.flatMap(({ name, cells }, index) =>
      Object.keys(cells)
        .filter((at) => JSON.stringify(cells[at]) !== JSON.stringify(untouched[index]!.cells[at]))
        .map((at) => `${name}!${at}`),
    );
    expect(changed.sort()).toEqual(['基础数据表!F11', '自评表!H24'].sort());
    expect(await paneIsVisible()).toBe(false);
    await showPane(true);
    await press(opened.pane, 'undo');
    expect(await snapshot()).toBe(before);
  });

  test('标记 and 清除标记 leave the workbook as it was', async () => {
    const before = await snapshot();
    await act('mark');
    expect((await sheets()).every((sheet) => sheet.conditionalFormats.length > 0)).toBe(true);
    await act('clear-marks');
    expect(await snapshot()).toBe(before);
    expect(await paneIsVisible()).toBe(false);
  });

  test('写入汇总表 adds the sheet, and writes it anew the next time', async () => {
    await act('write-summary');
    await act('write-summary');
    expect((await sheets()).map(({ name }) => name)).toEqual(['基础数据表', '自评表', '勾稽结果']);
    expect(await paneIsVisible()).toBe(false);
  });
});

test('what the ribbon did the pane knows, and the reverse', async () => {
  await pressRibbon('mark');
  await showPane(true);
  await status(opened.pane, 'done').waitFor();
  expect(await findings()).toBe(expected);
  const marked = await snapshot();
  await press(opened.pane, 'clear-marks');
  expect(await snapshot()).not.toBe(marked);
  await showPane(false);
  await workbench(opened.page, (bench) => bench.edit('基础数据表', 'B5', 5.85));
  await pressRibbon('check');
  await opened.pane.locator('[data-rule="basic/three-public-total"]').waitFor();
});

describe('what has to be said brings the pane up', () => {
  afterEach(() => workbench(opened.page, (bench) => bench.play({ protect: false, editMode: false })));

  test('a protected sheet is left alone, and named', async () => {
    await workbench(opened.page, (bench) => bench.play({ protect: ['自评表'] }));
    await pressRibbon('mark');
    await paneComesUp();
    await said(/自评表.*保护|保护.*自评表/);
    expect((await sheets()).map((sheet) => sheet.conditionalFormats.length > 0)).toEqual([true, false]);
  });

  test('a cell of a protected sheet that could not be filled', async () => {
    await workbench(opened.page, (bench) => bench.edit('自评表', 'H24', null));
    await workbench(opened.page, (bench) => bench.play({ protect: ['自评表'] }));
    await pressRibbon('fill');
    await paneComesUp();
    expect((await sheets())[1]!.cells['H24']?.value ?? null).toBeNull();
    await said(/保护/);
  });

  test('nothing was left to fill', async () => {
    const before = await snapshot();
    await pressRibbon('fill');
    await paneComesUp();
    expect(await snapshot()).toBe(before);
  });

  test('while a cell is being edited Excel shows nothing: the pane says it when it is opened', async () => {
    const before = await snapshot();
    await workbench(opened.page, (bench) => bench.play({ editMode: true }));
    await pressRibbon('write-summary');
    await workbench(opened.page, (bench) => bench.play({ editMode: false }));
    expect(await paneIsVisible()).toBe(false);
    await showPane(true);
    await status(opened.pane, 'failed').waitFor();
    await said(/Enter/);
    expect(await snapshot()).toBe(before);
  });

  test.each(['check', 'fill', 'mark', 'write-summary'])('a workbook without the forms: %s', async (name) => {
    const other = new ExcelJS.Workbook();
    other.addWorksheet('工资').addRow(['姓名', '工资']);
    await open(new Uint8Array(await other.xlsx.writeBuffer()), 'other.xlsx');
    const before = await snapshot();
    await pressRibbon(name);
    await paneComesUp();
    await said(/基础数据表/);
    expect(await snapshot()).toBe(before);
  });
});

test('no request left this machine, and no page logged an error', () => {
  expect(opened.strangers).toEqual([]);
  expect(opened.errors).toEqual([]);
});
