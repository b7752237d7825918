/**
 * The folder of `npm run build -- --origin … --office-js local`, served by nginx as deploy/nginx.conf says, and the
 * pane of it framed by a host of another origin, as in Excel on the web; and the workbench, for machines without Excel. Skipped, with a word, where nginx is not.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { readXlsx } from '../../src/hosts/xlsx';
import type { Nginx } from '../helpers/nginx';
import { isNginxMissing, startNginx } from '../helpers/nginx';
import { SAMPLE_PATH } from '../helpers/workbook';
import { openBrowser } from './browser';
import type { Site } from './site';
import { openBytes, openWorkbench, press, saveBytes, serve, workbench } from './site';

const ROOT = path.join(__dirname, '../..');
const SITE = path.join(ROOT, '.cache/site');
const DEPLOY = JSON.stringify(pathToFileURL(path.join(ROOT, 'scripts/deploy.mjs')).href);

let dir: string;
let host: Site;
const started: Nginx[] = [];

/** The workbench with the pane of this server: it stands where Excel on the web stands. */
const framing = ({ port }: Nginx): string => `${host.url}workbench/?transport=web&panePort=${port}`;

async function start(change?: (text: string) => string): Promise<Nginx> {
  const nginx = await startNginx(dir, change);
  started.push(nginx);
  return nginx;
}

(isNginxMissing() ? describe.skip : describe)('as deployed', () => {
  beforeAll(async () => {
    dir = mkdtempSync(path.join(os.tmpdir(), 'gouji-deployed-'));
    for (const part of ['taskpane', 'workbench', 'assets'])
      cpSync(path.join(SITE, part), path.join(dir, part), { recursive: true });
    execFileSync(process.execPath, [
      '--input-type=module',
      '-e',
      `import { prepare, siteOf } from ${DEPLOY};
       prepare({ dir: ${JSON.stringify(dir)}, site: siteOf('https://office.example.gov.cn'), withOfficeJs: true });`,
    ]);
    host = await serve('--tls-self-signed');
  });
  afterAll(async () => {
    await Promise.all(started.map((nginx) => nginx.close()));
    await host?.close();
    rmSync(dir, { recursive: true, force: true });
  });

  test('framed by a host that the configuration names, it checks the workbook', async () => {
    // This machine's host in the place of Excel's: no test can come from officeapps.live.com.
    const { origin } = new URL(host.url);
    const nginx = await start((text) =>
      text.replace("frame-ancestors 'self'", `frame-ancestors 'self' ${origin}`),
    );
    const opened = await openWorkbench({ ...host, url: framing(nginx) }, { ignoreHTTPSErrors: true });
    try {
      const pane = await (await opened.page.locator('#pane').elementHandle())!.contentFrame();
      expect(new URL(pane!.url()).port).toBe(String(nginx.port));
      await press(opened.pane, 'check');
      const cells = await opened.pane
        .locator('[data-rule]')
        .evaluateAll((rows) => rows.map((row) => row.dataset.cell));
      expect(cells).toContain('自评表!F7');
      await press(opened.pane, 'mark');
      // A view that comes in a script of its own, after the first sight.
      await press(opened.pane, 'preview-fill');
      await opened.pane.locator('[data-action="apply-fill"]').waitFor();
      expect(opened.strangers).toEqual([]);
      expect(opened.errors).toEqual([]);
    } finally {
      await opened.browser.close();
    }
  });

  test('the workbench: from the first page to a saved file, and nothing from elsewhere', async () => {
    const nginx = await start();
    const url = `https://localhost:${nginx.port}/`;
    const opened = await openWorkbench({ ...host, url: `${url}workbench/` }, { ignoreHTTPSErrors: true });
    try {
      await opened.page.getByText('请打开一个 .xlsx 文件').waitFor();
      await openBytes(opened, readFileSync(SAMPLE_PATH), 'fy2023.xlsx');
      await press(opened.pane, 'check');
      await press(opened.pane, 'mark');
      expect(await opened.pane.locator('[data-rule]').count()).toBeGreaterThan(5);
      const saved = readXlsx(await saveBytes(opened));
      expect(saved.sheets.map(({ name }) => name)).toContain('自评表');
      expect(await workbench(opened.page, (bench) => bench.lost)).toEqual([]);
      await opened.page.goto(url);
      expect(await opened.page.textContent('strong')).toMatch(/不会上传/);
      await opened.page.getByText('打开工作台').click();
      await opened.pane.locator('[data-action="check"]').waitFor();
      expect(opened.strangers).toEqual([]);
      expect(opened.errors).toEqual([]);
    } finally {
      await opened.browser.close();
    }
  });

  test('a host that it does not name cannot frame it', async () => {
    const nginx = await start();
    const browser = await openBrowser({ ignoreHTTPSErrors: true });
    try {
      const page = await browser.context.newPage();
      const refused = page.waitForEvent('console', (message) => message.text().includes('frame-ancestors'));
      await page.goto(framing(nginx));
      await refused;
      expect(await page.frameLocator('#pane').locator('[data-action]').count()).toBe(0);
    } finally {
      await browser.close();
    }
  });
});
