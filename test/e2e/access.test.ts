/** axe finds nothing in any view, in either theme, whatever it shows. */
import AxeBuilder from '@axe-core/playwright';
import type { Opened, Site } from './site';
import { openWorkbench, press, serve, workbench } from './site';

let site: Site;
beforeAll(async () => {
  site = await serve();
});
afterAll(() => site.close());

async function violations({ page }: Opened): Promise<string[]> {
  // Fluent's own helpers for moving the focus: hidden from readers, and passing it on at once.
  const { violations: found } = await new AxeBuilder({ page })
    .include('#pane')
    .exclude(['#pane', '[data-tabster-dummy]'])
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id} ${JSON.stringify(target)} ${html.slice(0, 160)}`),
  );
}

test.each(['light', 'dark'] as const)('%s', async (colorScheme) => {
  const opened = await openWorkbench(site, { colorScheme });
  try {
    const { pane, page } = opened;
    const found: Record<string, string[]> = { empty: await violations(opened) };
    await workbench(page, (bench) => bench.edit('自评表', 'B5', '按收入性质分：734.91'));
    await workbench(page, (bench) => bench.edit('自评表', 'H24', null));
    await press(pane, 'mark');
    await pane.locator('[aria-expanded="false"]').first().click();
    await pane.locator('[data-cause="shift"] [aria-expanded="false"]').first().click();
    found['check'] = await violations(opened);
    for (const view of ['fill', 'scores', 'settings', 'help']) {
      await pane.locator(`[data-view="${view}"]`).click();
      await page.waitForTimeout(300);
      found[view] = await violations(opened);
    }
    expect(found).toEqual(Object.fromEntries(Object.keys(found).map((view) => [view, []])));
  } finally {
    await opened.browser.close();
  }
});
