/**
 * The folder of `npm run build -- --origin … --office-js local`, served by nginx as deploy/nginx.conf says, and the
 * pane of it framed by a host of another origin, as in Excel on the web. Skipped, with a word, where nginx is not.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Nginx } from '../helpers/nginx';
import { isNginxMissing, startNginx } from '../helpers/nginx';
import { openBrowser } from './browser';
import type { Site } from './site';
import { openWorkbench, press, serve } from './site';

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
    for (const part of ['taskpane', 'assets'])
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
