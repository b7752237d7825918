/** A header that nobody understands: the pane says so before anything else, and never shows a green tick. */
import { openedWorkbench, press, workbench } from './site';

const opened = openedWorkbench();

const write = (address: string, text: string) =>
  opened.page.evaluate(
    (given) => {
      const bench = (window as unknown as { workbench: { edit(...of: unknown[]): unknown } }).workbench;
      bench.edit('自评表', ...given);
    },
    [address, text],
  );

test('a header is not understood: said first, with its cell, and cleared by writing it as before', async () => {
  const { pane, page } = opened;
  const header = await workbench(page, (bench) => {
    const { cells } = bench.snapshot().sheets.find(({ name }) => name === '自评表')!;
    const [address, { text }] = Object.entries(cells).find(
      ([, cell]) => cell.text.replace(/\s/g, '') === '全年执行数',
    )!;
    return { address, text };
  });
  await write(header.address, '某某栏目');
  await press(pane, 'check');
  const verdict = pane.locator('[data-verdict]');
  await verdict.waitFor();
  expect(await verdict.getAttribute('data-verdict')).toBe('partly-read');
  expect(await verdict.textContent()).toContain('某某栏目');
  await pane.getByText(header.address).first().waitFor();
  await write(header.address, header.text);
  await press(pane, 'check');
  await pane.locator('[data-verdict="open"]').waitFor();
});
