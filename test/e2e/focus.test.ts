/** By keyboard in a browser: the list of findings is walked, and the focus stays with it through a check and an undo. */
import { openedWorkbench, press, status, workbench } from './site';

const opened = openedWorkbench();

/** What has the focus in the pane: `rule cell`, or the name of a button. */
const focused = (): Promise<string> =>
  opened.pane.locator(':root').evaluate(() => {
    const element = document.activeElement as HTMLElement;
    const { rule, cell } = element.dataset;
    if (rule !== undefined) return `${rule} ${cell}`;
    return element === document.body
      ? 'nothing'
      : (element.getAttribute('aria-label') ?? element.textContent);
  });

test('Tab, the arrow keys, Home and End lead through the findings and their details', async () => {
  const { pane, page } = opened;
  await press(pane, 'check');
  const names = await pane.locator('[data-rule]').evaluateAll((rows) =>
    // Those that are folded are walked to by nobody.
    rows
      .filter((row) => row.closest('[hidden]') === null)
      .map(({ dataset }) => `${dataset.rule} ${dataset.cell}`),
  );
  await pane.getByRole('combobox', { name: '按表筛选' }).focus();
  await page.keyboard.press('Tab');
  expect(await focused()).toBe(names[0]);
  await page.keyboard.press('ArrowDown');
  expect(await focused()).toBe(names[1]);
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('收起');
  await page.keyboard.press('Tab');
  expect(await focused()).toMatch(/转到|!|^[A-Z]+\d+$/);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  expect(await focused()).toBe(names[1]);
  await page.keyboard.press('End');
  expect(await focused()).toBe(names.at(-1));
  // The one before it is no stop any more: Tab left the list where it was walked to.
  await page.keyboard.press('Shift+Tab');
  expect(names).not.toContain(await focused());
  await pane
    .getByRole('button', { name: names[0]!.split('!')[1]!, exact: false })
    .first()
    .focus();
  await page.keyboard.press('Home');
  expect(await focused()).toBe(names[0]);
});

test('an edit in the workbook moves the finding, a correction leads to the next: the focus is kept', async () => {
  const { pane, page } = opened;
  await pane.locator('[data-view="settings"]').click();
  await pane.getByRole('switch', { name: '改动后自动重新校验' }).click();
  await pane.locator('[data-view="check"]').click();
  await pane.locator('[data-rule="evaluation/unspent"]').focus();
  await workbench(page, (bench) => bench.edit('自评表', 'B5', '按收入性质分：734.91'));
  const issue = pane.locator('[data-cause="cell"]');
  await issue.waitFor();
  expect(await focused()).toBe('evaluation/unspent 自评表!F4');
  await issue.getByRole('button', { name: '展开算式与依据' }).click();
  await issue.getByRole('button', { name: '将 B5 改为 743.91' }).focus();
  await page.keyboard.press('Enter');
  await issue.waitFor({ state: 'detached' });
  await status(pane, 'done').waitFor();
  // On to what is to be done next.
  await pane.locator('[data-item]:has([aria-expanded="true"]) textarea:focus').waitFor();
  await pane.locator('[data-action="undo"]').focus();
  await page.keyboard.press('Enter');
  await issue.waitFor();
  expect(await focused()).toBe('撤销');
});

test('the pane takes no focus from the workbook', async () => {
  const { pane, page } = opened;
  await pane.getByRole('button', { name: /^提示，供参考/ }).click();
  await pane.locator('[data-rule="basic/thrift-measures-missing"]').focus();
  await page.locator('body').evaluate(() => {
    const field = document.createElement('input');
    field.id = 'elsewhere';
    document.body.append(field);
    field.focus();
  });
  await workbench(page, (bench) => bench.edit('基础数据表', 'B24', '压减会议，公务用车统一派车'));
  await pane.locator('[data-rule="basic/thrift-measures-missing"]').waitFor({ state: 'detached' });
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('elsewhere');
});
