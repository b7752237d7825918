/** An Excel that does not answer: the pane says what it waits for, is stopped at a press, and nothing moves. */
import { openedWorkbench, press, status, workbench } from './site';

const opened = openedWorkbench();
beforeEach(() => workbench(opened.page, (bench) => bench.play({ latencyMs: 0 })));

/** Longer than any test takes. */
const hang = () => workbench(opened.page, (bench) => bench.play({ latencyMs: 1_000_000 }));
const stop = () => opened.pane.getByRole('button', { name: '停止' });
const snapshot = () => workbench(opened.page, (bench) => JSON.stringify(bench.snapshot()));

/** Where everything is that could move. */
async function places(): Promise<unknown> {
  const { pane } = opened;
  const parts = ['main h2', '[data-action="check"]', '[data-rule]', 'footer', '[role="status"]'];
  return Promise.all(parts.map((part) => pane.locator(part).first().boundingBox()));
}

test('stopped while it reads: the result stays where it is, and the next check works', async () => {
  const { pane, page } = opened;
  await press(pane, 'check');
  const before = await places();
  const shown = await pane.locator('[data-rule]').count();
  await hang();
  await pane.locator('[data-action="check"]').click();
  await stop().waitFor();
  await pane.getByText('正在读取工作簿…').waitFor();
  expect(await places()).toEqual(before);
  await stop().click();
  await pane.getByText('已停止，没有改动工作簿').waitFor();
  await status(pane, 'idle').waitFor();
  expect(await places()).toEqual(before);
  expect(await pane.locator('[data-rule]').count()).toBe(shown);
  expect(await stop().count()).toBe(0);
  expect(await pane.locator(':focus').getAttribute('data-action')).toBe('check');
  await workbench(page, (bench) => bench.play({ latencyMs: 0 }));
  await press(pane, 'check');
});

test('stopped before it writes, and answered late: nothing is written', async () => {
  const { pane, page } = opened;
  const before = await snapshot();
  await workbench(page, (bench) => bench.play({ latencyMs: 1500 }));
  const batches = await workbench(page, (bench) => bench.batches);
  await pane.locator('[data-action="write-summary"]').click();
  await stop().click();
  await status(pane, 'idle').waitFor();
  await workbench(page, (bench) => bench.play({ latencyMs: 0 }));
  await page.waitForTimeout(2500);
  expect(await snapshot()).toBe(before);
  // A check, what stands there, and not the third, which would write.
  expect((await workbench(page, (bench) => bench.batches)) - batches).toBeLessThan(3);
  await status(pane, 'idle').waitFor();
});

test('stopped while it checks, whatever holds the check up: the pane is free at once, and checks again', async () => {
  const { pane, page } = opened;
  await press(pane, 'check');
  const [worker, ...others] = page.workers();
  expect(others).toEqual([]);
  // Longer than any test takes; it ends with its worker.
  worker!
    .evaluate(() => {
      const end = Date.now() + 1_000_000;
      while (Date.now() < end);
    })
    .catch(() => undefined);
  await pane.locator('[data-action="check"]').click();
  await pane.getByText('正在校验').first().waitFor();
  await stop().click();
  await pane.getByText('已停止，没有改动工作簿').waitFor();
  await status(pane, 'idle').waitFor();
  await press(pane, 'check');
});

test('while it writes it is not stopped, and ends', async () => {
  const { pane, page } = opened;
  await workbench(page, (bench) => bench.play({ latencyMs: 2000 }));
  await pane.locator('[data-action="mark"]').click();
  await pane.locator('[data-stage="writing"]').waitFor();
  await stop().waitFor();
  expect(await stop().getAttribute('aria-disabled')).toBe('true');
  await stop().click({ force: true });
  await status(pane, 'done').waitFor();
  await workbench(page, (bench) => bench.play({ latencyMs: 0 }));
  const { sheets } = await workbench(page, (bench) => bench.snapshot());
  expect(sheets.every(({ conditionalFormats }) => conditionalFormats.length > 0)).toBe(true);
  await press(pane, 'clear-marks');
});

test('no request left this machine, and no page logged an error', () => {
  expect(opened.strangers).toEqual([]);
  expect(opened.errors).toEqual([]);
});
