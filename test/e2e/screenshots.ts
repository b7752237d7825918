/** `npm run screenshots`: the README's picture, and every view in both themes and languages, to look at. */
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import type { Opened, Site } from './site';
import { openWorkbench, press, serve, status, workbench } from './site';

const README_PICTURE = path.join(__dirname, '../../assets/screenshots/workbench.png');
const FOLDER = path.join(__dirname, '../../test-results/screenshots');

let site: Site;
beforeAll(async () => {
  site = await serve();
  mkdirSync(FOLDER, { recursive: true });
  mkdirSync(path.dirname(README_PICTURE), { recursive: true });
});
afterAll(() => site.close());

async function withWorkbench(
  options: Parameters<typeof openWorkbench>[1],
  use: (opened: Opened) => Promise<void>,
): Promise<void> {
  const opened = await openWorkbench(site, options);
  try {
    await use(opened);
  } finally {
    await opened.browser.close();
  }
}

test('the picture of the README', async () => {
  await withWorkbench({ width: 1360, height: 820 }, async ({ page, pane }) => {
    await press(pane, 'mark');
    await pane.locator('[data-rule="cross/project-expenditure"]').click();
    await page.waitForTimeout(500);
    await page.screenshot({ path: README_PICTURE });
  });
});

const languages = { 'zh-CN': 'zh', en: 'en' } as const;

test.each(
  (['light', 'dark'] as const).flatMap((theme) =>
    (['zh-CN', 'en'] as const).flatMap((locale) =>
      ([320, 450] as const).map((width) => [theme, locale, width] as const),
    ),
  ),
)('%s %s %i px', async (theme, locale, width) => {
  const name = (view: string): string =>
    path.join(FOLDER, `${view}-${theme}-${languages[locale]}-${width}.png`);
  await withWorkbench({ colorScheme: theme, locale, width: 1300, height: 900 }, async ({ page, pane }) => {
    await page.locator('#pane').evaluate((frame, px) => {
      frame.style.width = `${px}px`;
      frame.style.flexBasis = `${px}px`;
    }, width);
    if (locale === 'en') {
      await pane.locator('[data-view="settings"]').click();
      await pane.getByText('English').first().click();
      await pane.locator('[data-view="check"]').click();
    }
    const shoot = (view: string): Promise<unknown> => page.locator('#pane').screenshot({ path: name(view) });
    await shoot('empty');
    await workbench(page, (bench) => bench.play({ latencyMs: 1500 }));
    await pane.locator('[data-action="check"]').click();
    await status(pane, 'busy').waitFor();
    await shoot('busy');
    await workbench(page, (bench) => bench.play({ latencyMs: 0 }));
    await status(pane, 'done').waitFor();
    await page.waitForTimeout(300);
    await shoot('check');
    const words = pane.getByRole('searchbox');
    await words.fill('63.01');
    await shoot('filtered');
    await words.fill('zzz');
    await shoot('filtered-nothing');
    await words.fill('');
    await workbench(page, (bench) => bench.play({ editMode: true }));
    await pane.locator('[data-action="check"]').click();
    await status(pane, 'failed').waitFor();
    await shoot('error');
    await workbench(page, (bench) => bench.play({ editMode: false }));
    await press(pane, 'check');
    await openFinding(pane, 'evaluation/unspent');
    await pane.locator('textarea').fill(locale === 'en' ? 'ok' : '核实无误');
    await pane.locator('[data-action="explain"]').click();
    await page.waitForTimeout(300);
    await shoot('explain');
    await pane.locator('textarea').fill('结转下年使用，待支付公务用车保险费1.53万元');
    await pane.locator('[data-action="explain"]').click();
    await pane.locator('[data-explained="closed"]').waitFor();
    await shoot('explained');
    await workbench(page, (bench) => bench.edit('自评表', 'H24', null));
    await workbench(page, (bench) => bench.edit('基础数据表', 'B5', null));
    await press(pane, 'preview-fill');
    await page.waitForTimeout(300);
    await shoot('fill');
    await pane.locator('[data-action="apply-fill"]').click();
    await status(pane, 'done').waitFor();
    await page.waitForTimeout(300);
    await shoot('filled');
    for (const view of ['scores', 'settings', 'help']) {
      await pane.locator(`[data-view="${view}"]`).click();
      await page.waitForTimeout(200);
      await shoot(view);
    }
    await pane.locator('[data-view="check"]').click();
    await workbench(page, (bench) => bench.edit('自评表', 'B5', '按收入性质分：734.91'));
    await press(pane, 'check');
    await pane.locator('[data-cause="cell"]').first().scrollIntoViewIfNeeded();
    await page.waitForTimeout(200);
    await shoot('cause');
    await workbench(page, (bench) => bench.edit('自评表', 'B5', '按收入性质分：743.91'));
    await press(pane, 'undo');
    await workbench(page, (bench) => bench.play({ protect: true }));
    await press(pane, 'mark');
    await page.waitForTimeout(300);
    await shoot('protected');
    await workbench(page, (bench) => bench.play({ protect: false }));
    await long(page);
    await press(pane, 'check');
    await page.waitForTimeout(300);
    await shoot('long');
    await pane.locator('[data-view="scores"]').click();
    await shoot('long-scores');
  });
});

/** A unit's name of forty characters and figures of eight digits: both must fit the narrowest pane. */
async function long(page: Page): Promise<void> {
  const unit = '示例省示例市示例区人民政府街道办事处综合行政执法与公共服务事务管理保障中心示例第一分局';
  const edits: Readonly<Record<string, readonly [string, string, string | number]>> = {
    unit: ['自评表', 'C2', unit],
    annual: ['自评表', 'E4', 12345678.9],
    executed: ['自评表', 'F4', 12345677.9],
  };
  for (const [sheet, address, value] of Object.values(edits))
    await page.evaluate(
      ([name, cell, content]) =>
        (window as unknown as { workbench: { edit(...of: unknown[]): unknown } }).workbench.edit(
          name,
          cell,
          content,
        ),
      [sheet, address, value],
    );
}

async function openFinding(pane: FrameLocator, rule: string): Promise<void> {
  const row = pane.locator('li', { has: pane.locator(`[data-rule="${rule}"]`) }).last();
  await row.locator('button[aria-expanded]').first().click();
  await pane.locator('textarea').scrollIntoViewIfNeeded();
}
