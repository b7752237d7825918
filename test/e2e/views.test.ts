/** The views in a browser, by role and name: findings filtered, rules searched, scores shown, long texts fitted. */
import { openBytes, openedWorkbench, press, saveBytes, workbench } from './site';

const opened = openedWorkbench();

const findings = () => opened.pane.locator('[data-rule]').count();

test('findings are filtered by words and by form, and all come back', async () => {
  const { pane } = opened;
  await press(pane, 'check');
  const all = await findings();
  const words = pane.getByRole('searchbox', { name: '按文字筛选' });
  await words.fill('63.01');
  await pane.getByText(/^显示 \d+ 处，共 \d+ 处$/).waitFor();
  expect(await findings()).toBeGreaterThan(0);
  expect(await findings()).toBeLessThan(all);
  await words.fill('没有这样的词');
  await pane.getByText('没有符合筛选条件的结果。').waitFor();
  expect(await findings()).toBe(0);
  await pane.getByRole('button', { name: '显示全部' }).last().click();
  expect(await findings()).toBe(all);
  await pane.getByRole('combobox', { name: '按表筛选' }).selectOption({ label: '自评表' });
  expect(await pane.locator('[data-cell^="基础数据表!"]').count()).toBe(0);
  // A filter outlives a check, as its form is still there.
  await press(pane, 'check');
  expect(await findings()).toBeLessThan(all);
  await pane.getByRole('button', { name: '显示全部' }).click();
  expect(await findings()).toBe(all);
});

test('on a small screen four items are seen whole', async () => {
  const { pane, page } = opened;
  const before = page.viewportSize()!;
  await page.setViewportSize({ width: 1366, height: 650 });
  await press(pane, 'check');
  await pane.getByRole('heading', { level: 2 }).first().scrollIntoViewIfNeeded();
  const seen = await pane.locator(':root').evaluate(() => {
    const foot = document.querySelector('footer')!.getBoundingClientRect().top;
    return [...document.querySelectorAll('[data-item]')].filter((item) => {
      const { top, bottom, height } = item.getBoundingClientRect();
      return height > 0 && top > 0 && bottom <= foot;
    }).length;
  });
  expect(seen).toBeGreaterThanOrEqual(4);
  await page.setViewportSize(before);
});

test('scores: a bullet for the total, and what would change the result', async () => {
  const { pane } = opened;
  await pane.getByRole('tab', { name: '得分' }).click();
  await pane.getByRole('img', { name: '总分：分值 100，填报 98，计算 98' }).waitFor();
  await pane.getByText('预算执行率扣 0.0206 分').waitFor();
});

test('a threshold is kept in the workbook, also through saving, and the defaults come back', async () => {
  const { pane } = opened;
  await pane.getByRole('tab', { name: '设置' }).click();
  await pane.getByRole('textbox', { name: '执行率低于多少须说明（%）' }).fill('99.9');
  await press(pane, 'keep-policy');
  await pane.getByText('现用这份工作簿里保存的口径。').waitFor();
  await openBytes(opened, await saveBytes(opened), 'kept.xlsx');
  await press(pane, 'check');
  await pane.locator('[data-rule="evaluation/low-execution"]').first().waitFor();
  await pane.getByRole('tab', { name: '设置' }).click();
  await pane.getByRole('button', { name: '恢复默认口径' }).click();
  await pane.getByText('现用默认口径。').waitFor();
  await pane.getByRole('tab', { name: '校验' }).click();
  expect(await pane.locator('[data-rule="evaluation/low-execution"]').count()).toBe(0);
});

test('rules are searched', async () => {
  const { pane } = opened;
  await pane.getByRole('tab', { name: '帮助' }).click();
  await pane.getByRole('searchbox', { name: '搜规则' }).fill('cross/project-expenditure');
  await pane.getByText('cross/project-expenditure', { exact: true }).waitFor();
});

test('a long name and figures of eight digits fit the narrowest pane', async () => {
  const { pane, page } = opened;
  await page.locator('#pane').evaluate((frame) => {
    frame.style.width = '320px';
    frame.style.flexBasis = '320px';
  });
  const unit = '示例省示例市示例区人民政府街道办事处综合行政执法与公共服务事务管理保障中心第一分局';
  expect(unit.length).toBeGreaterThanOrEqual(40);
  await page.evaluate((name) => {
    const bench = (window as unknown as { workbench: { edit(...of: unknown[]): unknown } }).workbench;
    bench.edit('自评表', 'C2', name);
  }, unit);
  await workbench(page, (bench) => bench.edit('自评表', 'E4', 12345678.9));
  await workbench(page, (bench) => bench.edit('自评表', 'F4', 12345677.9));
  for (const view of ['check', 'scores', 'fill', 'settings', 'help']) {
    await pane.locator(`[data-view="${view}"]`).click();
    if (view === 'check') {
      await press(pane, 'check');
      await pane.getByText(unit).first().waitFor();
    }
    const overflow = await pane.locator('main').evaluate((main) => main.scrollWidth - main.clientWidth);
    expect([view, overflow]).toEqual([view, 0]);
  }
});

test('no request left this machine, and no page logged an error', () => {
  expect(opened.strangers).toEqual([]);
  expect(opened.errors).toEqual([]);
});
