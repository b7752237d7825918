/** One wrong figure breaks several relations: in the browser it is one line that names the cell, and one press mends it. */
import { openedWorkbench, press, status, workbench } from './site';

const opened = openedWorkbench();

test('a transposed total is named with what it explains, set at a press, and the press undone', async () => {
  const wrong = '按收入性质分：734.91';
  await workbench(opened.page, (bench) => bench.edit('自评表', 'B5', '按收入性质分：734.91'));
  await press(opened.pane, 'check');
  const issue = opened.pane.locator('[data-cause="cell"]');
  await issue.getByText('按收入性质分应为 743.91（现为 734.91，疑似数字颠倒）').waitFor();
  expect(await issue.locator('[data-severity="error"]').count()).toBe(3);
  await opened.pane.locator('[data-group="error"] [data-item]').waitFor();
  // What it explains can be gone to as well.
  await issue.locator('[data-rule="evaluation/funds-by-nature"]').click();
  // It is open by that.
  expect((await workbench(opened.page, (bench) => bench.selection)).sheet).toBe('自评表');

  const value = async (): Promise<unknown> =>
    (await workbench(opened.page, (bench) => bench.snapshot())).sheets[1]!.cells['B5']!.value;
  expect(await value()).toBe(wrong);
  await issue.getByRole('button', { name: '将 B5 改为 743.91' }).click();
  await status(opened.pane, 'done').waitFor();
  await issue.waitFor({ state: 'detached' });
  expect(await value()).toBe('按收入性质分：743.91');
  await press(opened.pane, 'undo');
  expect(await value()).toBe(wrong);
});

test('an amount in one of two cells is one issue, and no press decides it', async () => {
  await workbench(opened.page, (bench) => bench.edit('自评表', 'B5', '按收入性质分：743.91'));
  await press(opened.pane, 'check');
  const issue = opened.pane.locator('[data-cause="ambiguous-allocation"]');
  expect(
    await issue.locator('[data-rule]').evaluateAll((rows) => rows.map(({ dataset }) => dataset.rule)),
  ).toEqual(['evaluation/unspent', 'cross/project-expenditure']);
  expect(await issue.locator('[data-action="correct"]').count()).toBe(0);
});

test('no request left this machine, and no page logged an error', () => {
  expect(opened.strangers).toEqual([]);
  expect(opened.errors).toEqual([]);
});
