/** How the pane starts: what is seen before it has, where it cannot, and how it follows Office's theme. */
import type { FrameLocator, Page } from 'playwright-core';
import { openBrowser } from './browser';
import type { Browser } from './browser';
import type { Site } from './site';
import { press, serve, workbench } from './site';

let site: Site;
let browser: Browser;

beforeAll(async () => {
  site = await serve();
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
  await site.close();
});

interface Fresh {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** What pages threw or logged as an error. */
  readonly errors: string[];
}

/** A page that has gone nowhere yet. */
async function fresh(): Promise<Fresh> {
  const page = await browser.context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  return { page, pane: page.frameLocator('#pane'), errors };
}

test('in an English browser the page speaks as the pane does, until English is chosen', async () => {
  const english = await openBrowser({ locale: 'en-US' });
  try {
    const page = await english.context.newPage();
    await page.goto(site.url);
    const pane = page.frameLocator('#pane');
    await pane.locator('[data-action="check"]').first().waitFor();
    const inPane = await pane.locator('html').getAttribute('lang');
    expect(await page.evaluate(() => document.documentElement.lang)).toBe(inPane);
    expect(await page.locator('#open').textContent()).toBe('打开 .xlsx');
  } finally {
    await english.close();
  }
});

test('something is seen before office.js is there, and the pane afterwards', async () => {
  const { page, pane, errors } = await fresh();
  let arrive: () => void = () => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await page.route('**/office-js/office.js', async (route) => {
    await arrived;
    await route.continue();
  });
  // The page itself waits for its frame, which waits for office.js.
  await page.goto(site.url, { waitUntil: 'commit' });
  await pane.getByText('正在打开绩效自评勾稽…').waitFor();
  const painted = await pane.locator('#root .opening').boundingBox();
  expect(painted!.height).toBeGreaterThan(0);
  expect(await pane.locator('[data-action="check"]').count()).toBe(0);
  arrive();
  await pane.locator('[data-action="check"]').waitFor();
  expect(await pane.getByText('正在打开绩效自评勾稽…').count()).toBe(0);
  expect(errors).toEqual([]);
  await page.close();
});

const SAID = [/Excel 2021 或更新版本/, /Excel 2021 or later/] as const;

test('a browser that is too old for the pane: both languages, no error, and none of our scripts is run', async () => {
  const { page, pane, errors } = await fresh();
  await page.addInitScript(() => {
    // In the pane only: the workbench around it is a page of today.
    if (!location.pathname.startsWith('/taskpane/')) return;
    Reflect.deleteProperty(Object, 'fromEntries');
    Reflect.deleteProperty(String.prototype, 'replaceAll');
    Object.defineProperty(document, 'documentMode', { value: 11 });
  });
  await page.goto(site.url);
  for (const text of SAID) await pane.getByText(text).waitFor();
  await pane.getByText(/replaceAll, fromEntries, documentMode 11/).waitFor();
  await page.waitForLoadState('networkidle');
  const ran = await pane.locator('html').evaluate(() => 'webpackChunkgouji' in window);
  const scripts = await pane
    .locator('html')
    .evaluate(() => [...document.scripts].map(({ src, type }) => [new URL(src).pathname, type]));
  expect(scripts.filter(([src, type]) => src!.startsWith('/taskpane/') && type === '')).toEqual([
    ['/taskpane/bridge.js', ''],
    ['/taskpane/unsupported.js', ''],
  ]);
  expect(ran).toBe(false);
  expect(errors).toEqual([]);
  await page.close();
});

test('an Excel that is too old: the same page', async () => {
  const { page, pane, errors } = await fresh();
  await page.goto(site.url);
  await pane.locator('[data-action="check"]').waitFor();
  await workbench(page, async (bench) => {
    bench.play({ apiSet: '1.9' });
    await bench.open(await bench.save(), 'again.xlsx');
  });
  for (const text of SAID) await pane.getByText(text).waitFor();
  await pane.getByText('ExcelApi 1.9 < 1.14').waitFor();
  expect(errors).toEqual([]);
  await page.close();
});

test('the pane follows a theme that is changed in Office while it is open', async () => {
  const { page, pane } = await fresh();
  await page.goto(site.url);
  await pane.locator('[data-action="check"]').waitFor();
  const background = (): Promise<string> =>
    pane
      .locator('.fui-FluentProvider')
      .first()
      .evaluate((part) => getComputedStyle(part).backgroundColor);
  const light = await background();
  /** As Excel on Windows does it: it answers otherwise when it is asked, and no event says so. Blue comes first. */
  const change = (bodyBackgroundColor: number): Promise<void> =>
    pane.locator('html').evaluate((_, color) => {
      const { OSF } = window as unknown as {
        OSF: { DDA: { _OsfControlContext: { GetOfficeThemeInfo: () => string } } };
      };
      OSF.DDA._OsfControlContext.GetOfficeThemeInfo = () => JSON.stringify({ bodyBackgroundColor: color });
      window.dispatchEvent(new Event('focus'));
    }, bodyBackgroundColor);
  const becomes = async (test: (color: string) => boolean): Promise<void> => {
    for (let tries = 0; tries < 100; tries += 1) {
      if (test(await background())) return;
      await page.waitForTimeout(200);
    }
    throw new Error(`it stays ${await background()}`);
  };
  await change(0x262626);
  await becomes((color) => color !== light);
  await change(0xffffff);
  await becomes((color) => color === light);
  await page.close();
});

test('the versions are told and copied; where the clipboard is denied they are selected', async () => {
  const { page, pane } = await fresh();
  await page.goto(site.url);
  await pane.locator('[data-view="help"]').click();
  const list = pane.locator('dl');
  expect(await list.locator('dd').allTextContents()).toEqual([
    expect.stringMatching(/^\d+\.\d+\.\d+$/),
    '16.0.14332.20000（Windows）',
    '1.14',
  ]);
  await browser.context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
  await pane.getByRole('button', { name: '复制' }).click();
  await pane.getByText('已复制。', { exact: false }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toMatch(
    /^绩效自评勾稽 \d+\.\d+\.\d+\nExcel 16\.0\.14332\.20000（Windows）\nExcelApi 1\.14$/,
  );

  await pane.locator('html').evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('denied', 'NotAllowedError'));
  });
  await pane.getByRole('button', { name: '复制' }).click();
  await pane.getByText('已选中，请按 Ctrl+C', { exact: false }).waitFor();
  const selected = await pane.locator('html').evaluate(() => String(getSelection()));
  expect(selected).toContain('16.0.14332.20000');
  await browser.context.clearPermissions();
  await page.close();
});

test('in high contrast what failed, what runs and what can be stopped is told by words', async () => {
  const { page, pane } = await fresh();
  await page.goto(site.url);
  await pane.locator('[data-action="check"]').waitFor();
  await page.emulateMedia({ forcedColors: 'active' });
  await press(pane, 'check');
  await workbench(page, (bench) => bench.play({ editMode: true }));
  await pane.locator('[data-action="check"]').click();
  const line = pane.getByRole('status');
  await line.getByText(/^没有完成/).waitFor();
  await pane.getByText('有单元格正在编辑').waitFor();
  // The bounds of what lies on another background are lines, which stay.
  for (const part of ['footer', '.fui-MessageBar'])
    expect(
      await pane
        .locator(part)
        .first()
        .evaluate((element) => parseFloat(getComputedStyle(element).borderTopWidth)),
    ).toBeGreaterThan(0);
  await page.close();
});
