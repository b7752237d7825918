/** From a half-filled workbook to one that can be handed in, by keyboard alone, through the real office.js. */
import { openedWorkbench, press, status, workbench } from './site';

const opened = openedWorkbench();

const verdict = (): Promise<string | null> =>
  opened.pane.locator('[data-verdict]').getAttribute('data-verdict');
const left = async (): Promise<number> => {
  const heading = await opened.pane.getByRole('heading', { level: 2 }).first().textContent();
  return heading === '可以报送' ? 0 : Number(/离报送还差 (\d+) 件/.exec(heading!)![1]);
};
const cellOf = async (sheet: number, address: string) =>
  (await workbench(opened.page, (bench) => bench.snapshot())).sheets[sheet]!.cells[address];

/** What has the focus: its action, or its kind of control. */
const focused = (): Promise<string> =>
  opened.pane.locator(':root').evaluate(() => {
    const { dataset, tagName } = document.activeElement as HTMLElement;
    return dataset['action'] ?? tagName.toLowerCase();
  });

async function tabTo(action: string): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    if ((await focused()) === action) return;
    await opened.page.keyboard.press('Tab');
  }
  throw new Error(`no way to ${action} by Tab`);
}

/** The item that is open names it. */
const openCell = (): Promise<string | null> =>
  opened.pane
    .locator('[data-item]', { has: opened.pane.locator('textarea') })
    .locator('[data-row]')
    .first()
    .getAttribute('data-cell');

const REASON = '年中新增便民服务点，添置设备并追加经费17.98万元（示财预〔2023〕12号）';

test('blanks at one press, every reason by one typing and one press, and nothing is left', async () => {
  const { pane, page } = opened;
  await workbench(page, (bench) => {
    bench.edit('基础数据表', 'B5', null);
    bench.edit('基础数据表', 'F11', null);
    bench.edit('自评表', 'H24', null);
  });
  await press(pane, 'check');
  await pane.locator('[data-action="check"]').focus();
  const before = await left();
  await tabTo('fill-blanks');
  await page.keyboard.press('Enter');
  await pane.locator('[data-action="undo-write"]').waitFor();
  expect(await left()).toBeLessThan(before);
  expect(await cellOf(0, 'F11')).toMatchObject({ value: 61.48 });

  await page.keyboard.press('Alt+ArrowDown');
  await pane.locator('textarea').waitFor();
  const seen: (string | null)[] = [];
  for (let rest = await left(); rest > 0; rest = await left()) {
    expect(await focused()).toBe('textarea');
    seen.push(await openCell());
    await page.keyboard.insertText(REASON);
    await page.keyboard.press('Control+Enter');
    await pane
      .locator(`[data-verdict]`)
      .filter({ hasNotText: `离报送还差 ${rest} 件` })
      .waitFor();
    await status(pane, 'done').waitFor();
    if ((await left()) > 0) await pane.locator('textarea:focus').waitFor();
  }
  expect(seen.length).toBeGreaterThan(8);
  expect(new Set(seen).size).toBe(seen.length);
  await pane.getByRole('heading', { name: '可以报送' }).waitFor();
  expect(await verdict()).toBe('clean');
});

test('a reason stands where the form wants it, and one undo takes it back', async () => {
  const { pane } = opened;
  expect((await cellOf(1, 'I15'))!.value).toBe(REASON);
  expect((await cellOf(1, 'I21'))!.value).toBe(REASON);
  expect(await pane.locator('[data-group="done"] [data-explained="closed"]').count()).toBeGreaterThan(5);
  await press(pane, 'undo');
  const after = [await cellOf(1, 'I15'), await cellOf(1, 'I21')];
  expect(after.filter((cell) => cell?.value === REASON)).toHaveLength(1);
  expect(await left()).toBeGreaterThan(0);
});

test('no request left this machine, and no page logged an error', () => {
  expect(opened.strangers).toEqual([]);
  expect(opened.errors).toEqual([]);
});
