/**
 * The pane from another origin, over HTTPS, as Excel on the web frames it: the library's part for the web and
 * messages between windows. Everything must come out as in the page of one origin.
 *
 * https://learn.microsoft.com/office/dev/add-ins/concepts/privacy-and-security (the add-in's frame and its origin)
 */
import type { Frame } from 'playwright-core';
import type { Opened, Site } from './site';
import { openWorkbench, press, serve, workbench } from './site';

let site: Site;
let web: Opened;
let inPage: Opened;

beforeAll(async () => {
  site = await serve('--tls-self-signed');
  web = await openWorkbench({ ...site, url: site.webUrl! }, { ignoreHTTPSErrors: true });
  inPage = await openWorkbench(site, { ignoreHTTPSErrors: true });
});
afterAll(async () => {
  await web?.browser.close();
  await inPage?.browser.close();
  await site?.close();
});

const paneFrame = async ({ page }: Opened): Promise<Frame> =>
  (await (await page.locator('#pane').elementHandle())!.contentFrame())!;

/** Runs in the pane's own page, as code of the add-in does. */
const inPane = async <Result>(opened: Opened, code: () => Promise<Result> | Result): Promise<Result> =>
  (await paneFrame(opened)).evaluate(code);

const both = async <Result>(use: (opened: Opened) => Promise<Result>): Promise<[Result, Result]> => [
  await use(web),
  await use(inPage),
];

const findings = ({ pane }: Opened): Promise<string[]> =>
  pane
    .locator('[data-rule]')
    .evaluateAll((rows) =>
      rows.map((row) => `${row.dataset.severity} ${row.dataset.rule} ${row.dataset.cell} ${row.textContent}`),
    );

/** Ids differ from run to run; what a user could see must not. */
const sheets = ({ page }: Opened): Promise<string> =>
  workbench(page, (bench) => JSON.stringify(bench.snapshot().sheets));

test('the pane is of another origin, and Office says that it is Excel on the web', async () => {
  const [outer, inner] = [new URL(web.page.url()), new URL((await paneFrame(web)).url())];
  expect([inner.protocol, inner.hostname, inner.pathname]).toEqual([
    'https:',
    outer.hostname,
    '/taskpane/taskpane.html',
  ]);
  expect(inner.port).not.toBe(outer.port);
  expect(inner.search + inner.hash).toBe('');
  const [there, here] = await both((opened) =>
    inPane(opened, () => [
      Office.context.diagnostics.host as unknown as string,
      Office.context.diagnostics.platform as unknown as string,
      Office.context.displayLanguage,
      Office.context.officeTheme?.bodyBackgroundColor ?? 'no theme',
      Office.context.requirements.isSetSupported('ExcelApi', '1.14'),
      Office.context.requirements.isSetSupported('ExcelApi', '1.15'),
      Office.context.requirements.isSetSupported('SharedRuntime', '1.1'),
    ]),
  );
  expect(there).toEqual(['Excel', 'OfficeOnline', 'zh-CN', 'no theme', true, false, true]);
  expect(here).toEqual(['Excel', 'PC', 'zh-CN', '#ffffff', true, false, true]);
});

test('check, mark and clear: the same findings, the same workbook', async () => {
  const before = await both(sheets);
  expect(before[0]).toBe(before[1]);
  await both(({ pane }) => press(pane, 'check'));
  const [found, foundHere] = await both(findings);
  expect(found.length).toBeGreaterThan(0);
  expect(found).toEqual(foundHere);
  await both(({ pane }) => press(pane, 'mark'));
  const marked = await both(sheets);
  expect(marked[0]).not.toBe(before[0]);
  expect(marked[0]).toBe(marked[1]);
  await both(({ pane }) => press(pane, 'clear-marks'));
  expect((await both(sheets))[0]).toBe(before[0]);
});

test('it takes as many batches as in the page', async () => {
  const count = async ({ page, pane }: Opened): Promise<number> => {
    const before = await workbench(page, (bench) => bench.batches);
    await press(pane, 'check');
    return (await workbench(page, (bench) => bench.batches)) - before;
  };
  const [there, here] = await both(count);
  expect(there).toBe(here);
});

test('events, errors and settings come through', async () => {
  const listen = (): Promise<void> =>
    Excel.run(async (context) => {
      const seen: unknown[] = [];
      Object.assign(window, { seen });
      context.workbook.worksheets.onChanged.add(
        async ({ address, source }) => void seen.push(address, source),
      );
      context.workbook.onSelectionChanged.add(async () => void seen.push('selection'));
      await context.sync();
    });
  const read = async (): Promise<unknown> => {
    const { seen } = window as unknown as { seen: readonly unknown[] };
    // The selection comes last; a moment more shows what came too often.
    for (let tries = 0; tries < 300 && !seen.includes('selection'); tries += 1)
      await new Promise((resolve) => setTimeout(resolve, 100));
    await new Promise((resolve) => setTimeout(resolve, 100));
    return seen;
  };
  const fail = (): Promise<unknown> =>
    Excel.run(async (context) => {
      context.workbook.worksheets.getItem('没有').load('name');
      await context.sync();
    }).catch(({ code, debugInfo }: OfficeExtension.Error) => [code, debugInfo.errorLocation]);
  const settings = async (): Promise<unknown> => {
    const { settings: store } = Office.context.document;
    store.set('crossOrigin', { list: [1, '二'] });
    await new Promise((resolve) => store.saveAsync(resolve));
    store.remove('crossOrigin');
    await new Promise((resolve) => store.refreshAsync(resolve));
    return Excel.run(async (context) => {
      const setting = context.workbook.settings.getItem('crossOrigin').load('value');
      await context.sync();
      return [setting.value, store.get('crossOrigin') as unknown];
    });
  };
  const run = async (opened: Opened): Promise<unknown> => {
    await inPane(opened, listen);
    await workbench(opened.page, (bench) => {
      const { edit, editRemotely, select } = bench as unknown as Record<
        string,
        (sheet: string, address: string, value?: unknown) => void
      >;
      edit!('基础数据表', 'J40', 1);
      editRemotely!('基础数据表', 'J40', 2);
      select!('基础数据表', 'J41');
    });
    return [await inPane(opened, read), await inPane(opened, fail), await inPane(opened, settings)];
  };
  const [there, here] = await both(run);
  const value = { list: [1, '二'] };
  expect(there).toEqual([
    ['J40', 'Local', 'J40', 'Remote', 'selection'],
    ['ItemNotFound', 'WorksheetCollection.getItem'],
    [value, value],
  ]);
  expect(here).toEqual(there);
});

test('ribbon commands and the shared runtime come through', async () => {
  const associate = (): void => {
    Office.actions.associate('e2e', async (event: Office.AddinCommands.Event) => {
      await Office.addin.hide();
      event.completed();
    });
  };
  const run = async (opened: Opened): Promise<unknown> => {
    await inPane(opened, associate);
    const visible = (): Promise<boolean> => opened.page.locator('#pane').isVisible();
    const results: unknown[] = [await visible()];
    const command = (name: string): Promise<unknown> =>
      opened.page.evaluate(
        (id) =>
          (window as unknown as { workbench: { runCommand(id: string): Promise<void> } }).workbench
            .runCommand(id)
            .then(
              () => 'ran',
              ({ reason }: { reason: string }) => reason,
            ),
        name,
      );
    results.push(await command('e2e'), await visible());
    // Hidden, it goes on running.
    results.push(await command('e2e'));
    await opened.page.locator('[data-command="pane"]').click();
    results.push(await visible(), await command('nobody'));
    // Hidden and shown again, it is the same page: it still knows its findings.
    results.push((await findings(opened)).length > 0);
    return results;
  };
  const [there, here] = await both(run);
  expect(there).toEqual([true, 'ran', false, 'ran', true, 'not associated', true]);
  expect(here).toEqual(there);
});

// https://learn.microsoft.com/office/dev/add-ins/testing/runtimes: without a shared runtime, the pane's ends with it.
test('without a shared runtime a pane that is closed ends, and another one opens', async () => {
  const run = async (opened: Opened): Promise<unknown> => {
    const { page, pane } = opened;
    await workbench(page, (bench) => bench.play({ sharedRuntime: false }));
    await page.locator('[data-command="pane"]').click();
    const closed = (await paneFrame(opened)).url();
    await page.locator('[data-command="pane"]').click();
    await pane.locator('[data-action="check"]').waitFor();
    const isSupported = await inPane(opened, () =>
      Office.context.requirements.isSetSupported('SharedRuntime', '1.1'),
    );
    await workbench(page, (bench) => bench.play({ sharedRuntime: true }));
    return [closed, (await findings(opened)).length, isSupported];
  };
  const [there, here] = await both(run);
  expect(there).toEqual(['about:blank', 0, false]);
  expect(here).toEqual(there);
});

test('another workbook starts another pane, with a conversation of its own', async () => {
  const names = await web.page.evaluate(async () => {
    const name = (): string => document.querySelector<HTMLIFrameElement>('#pane')!.name;
    const first = name();
    const { workbench: bench } = window as unknown as {
      workbench: { save(): Promise<Uint8Array>; open(bytes: Uint8Array, name: string): Promise<void> };
    };
    await bench.open(await bench.save(), 'again.xlsx');
    return [first, name()];
  });
  expect(names[0]).not.toBe(names[1]);
  await both(({ pane }) => press(pane, 'check'));
  expect(await findings(web)).toEqual(await findings(inPage));
});

test('Esc in the pane leads back to the sheet, as the library leaves it to its host', async () => {
  await web.pane.locator('[data-action="check"]').focus();
  await web.page.keyboard.press('Escape');
  await web.page.waitForFunction(() => document.activeElement?.closest('#sheet') !== null);
});

test('no request left this machine, and no page logged an error', () => {
  expect([...web.strangers, ...inPage.strangers]).toEqual([]);
  expect([...web.errors, ...inPage.errors]).toEqual([]);
});
