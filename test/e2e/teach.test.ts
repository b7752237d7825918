/** A header that nobody understands is taught in the pane: the form is read whole, undone and given on as a file. */
import { readFileSync } from 'node:fs';
import { openedWorkbench, press, status, workbench } from './site';

const opened = openedWorkbench();
const ODD = '某某栏目（B）';
const EXECUTED = 'funds.total.executed';

const verdict = (kind: string) => opened.pane.locator(`[data-verdict="${kind}"]`);
const choice = (field: string) => opened.pane.locator(`[role="menuitem"][data-field="${field}"]`);
const openMenu = () => opened.pane.locator(`[data-teach="${ODD}"]`).click();
const teach = async (field: string): Promise<void> => {
  await openMenu();
  await choice(field).click();
  await status(opened.pane, 'done').waitFor();
};
const text = async (kind: string): Promise<string> => (await verdict(kind).textContent()) ?? '';

beforeAll(async () => {
  const { pane, page } = opened;
  const address = await workbench(page, (bench) => {
    const { cells } = bench.snapshot().sheets.find(({ name }) => name === '自评表')!;
    return Object.entries(cells).find(([, cell]) => cell.text.replace(/\s/g, '') === '全年执行数')![0];
  });
  await page.evaluate(
    ([cell, words]) =>
      (window as unknown as { workbench: { edit(...of: unknown[]): unknown } }).workbench.edit(
        '自评表',
        cell,
        words,
      ),
    [address, ODD] as const,
  );
  await press(pane, 'check');
  await verdict('partly-read').waitFor();
});

test('said to be the executed amounts: read whole at once, and partly again when undone', async () => {
  const { pane } = opened;
  await openMenu();
  expect(await pane.locator('[role="menuitem"]').allTextContents()).toEqual(['全年执行数', '原因', '不需要']);
  // What the choice is about is still seen behind it.
  const isSeen = await verdict('partly-read').evaluate((element) => {
    const { left, top } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + 60, top + 10));
  });
  expect(isSeen).toBe(true);
  await choice(EXECUTED).click();
  await verdict('open').waitFor();
  expect(await pane.locator('[data-reading]').textContent()).toContain(`“${ODD}”是“全年执行数”`);
  expect(await pane.locator(`[data-teach="${ODD}"]`).count()).toBe(0);
  await press(pane, 'undo');
  await verdict('partly-read').waitFor();
  expect(await text('partly-read')).toContain(ODD);
});

test('by the keyboard alone', async () => {
  const { pane, page } = opened;
  await pane.locator(`[data-teach="${ODD}"]`).focus();
  await page.keyboard.press('Enter');
  await choice(EXECUTED).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await verdict('open').waitFor();
  await pane.locator('[data-action="unteach"]').focus();
  await page.keyboard.press('Enter');
  await verdict('partly-read').waitFor();
});

test('said to be not needed: never clean, and said before what was found', async () => {
  const { pane } = opened;
  await teach('');
  await verdict('open').waitFor();
  expect(await pane.locator('[data-verdict-text]').textContent()).toMatch(
    /^工作簿里指定“某某栏目（B）”（自评表!F3）不需要，没有读到全年执行数；/,
  );
  await press(pane, 'undo');
  await verdict('partly-read').waitFor();
});

test('saved as a file, taken back, and loaded from it', async () => {
  const { pane, page } = opened;
  await teach(EXECUTED);
  await verdict('open').waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    pane.locator('[data-action="save-layout"]').click(),
  ]);
  expect(download.suggestedFilename()).toBe('gouji.layout.json');
  const file = readFileSync(await download.path());
  expect(JSON.parse(file.toString())).toEqual({
    schemaVersion: 1,
    labels: [{ form: 'evaluation', place: 'column', label: '某某栏目', field: EXECUTED }],
  });
  await pane.locator('[data-action="unteach"]').click();
  await verdict('partly-read').waitFor();
  const load = (buffer: Buffer) =>
    pane
      .locator('[data-input="layout"]')
      .setInputFiles({ name: 'gouji.layout.json', mimeType: 'application/json', buffer });
  await load(Buffer.from(file.toString().replace('executed', 'paid')));
  await pane.getByText('没有“funds.total.paid”').waitFor();
  await verdict('partly-read').waitFor();
  await load(file);
  await verdict('open').waitFor();
});
