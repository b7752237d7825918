/**
 * Everything that the pane does, one after another, with every request of the browser written down: files of the
 * site itself are fetched, and nothing else, and nothing is sent. And what the page's own policy would stop.
 */
import type { Server } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { zipTable } from '../helpers/zip';
import { PARAGRAPHS } from '../helpers/report';
import { sampleReport } from '../helpers/sampleReport';
import { sampleWorkbook } from '../helpers/workbook';
import { DOCUMENT, documentFiles } from '../hostile/documents';
import type { Opened, Site } from './site';
import { openWorkbench, press, serve, status, workbench } from './site';

interface Seen {
  readonly url: string;
  readonly method: string;
  readonly body: string | null;
}

let site: Site;
let opened: Opened;
const requests: Seen[] = [];
const sockets: string[] = [];
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

beforeAll(async () => {
  site = await serve();
  opened = await openWorkbench(site);
  opened.browser.context.on('request', (request) => {
    requests.push({ url: request.url(), method: request.method(), body: request.postData() });
  });
  opened.page.on('websocket', (socket) => sockets.push(socket.url()));
  await opened.page.reload();
  await opened.pane.locator('[data-action="check"]').waitFor();
});
afterAll(async () => {
  await opened.browser.close();
  await site.close();
});

const go = (view: string): Promise<void> => opened.pane.locator(`[data-view="${view}"]`).click();
const done = (): Promise<void> => status(opened.pane, 'done').waitFor();
const file = (name: string, bytes: Uint8Array) => ({ name, mimeType: WORD, buffer: Buffer.from(bytes) });

async function give(name: string, bytes: Uint8Array): Promise<void> {
  await opened.pane.locator('[data-input="report"]').setInputFiles(file(name, bytes));
}

describe('every job of the pane', () => {
  test('blank forms, check, mark, clear, summary, undo, a reason', async () => {
    const { pane } = opened;
    for (const action of ['insert-template', 'undo', 'check', 'mark', 'clear-marks', 'write-summary', 'undo'])
      await press(pane, action);
    await press(pane, 'check');
    const row = pane.locator('li', { has: pane.locator('[data-rule="evaluation/unspent"]') }).last();
    await row.locator('button[aria-expanded]').first().click();
    await pane.locator('textarea').fill('1.53万元为质保金，2024年3月支付');
    await pane.locator('[data-action="explain"]').click();
    await pane.locator('[data-explained="closed"]').first().waitFor();
  });

  test('fill, scores, undo', async () => {
    const { pane, page } = opened;
    await workbench(page, (bench) => bench.edit('自评表', 'H24', null));
    await press(pane, 'preview-fill');
    await press(pane, 'apply-fill');
    await go('scores');
    await go('check');
    await press(pane, 'undo');
  });

  test('a report: given, pasted, taken in, made anew', async () => {
    const { pane, page } = opened;
    await go('report');
    await give('自评报告.docx', sampleReport(sampleWorkbook(), PARAGRAPHS));
    await pane.getByText(/^正文里认出 \d+ 个数/).waitFor();
    await pane.locator('[data-action="import-report"]').click();
    await pane.getByText(/^已插入/).waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      pane.locator('[data-action="export-report"]').click(),
    ]);
    expect(saved.url()).toMatch(/^blob:/);
  });

  test('settings, what is kept in the workbook, help, the other language', async () => {
    const { pane } = opened;
    await go('settings');
    await pane.getByRole('textbox', { name: '执行率低于多少须说明（%）' }).fill('99.9');
    await pane.locator('[data-action="keep-policy"]').click();
    await done();
    await pane.getByRole('radio', { name: 'English' }).click();
    await go('help');
    await go('settings');
    await pane.getByRole('radio', { name: '中文' }).click();
  });

  test('hostile reports: what is wrong with each is said, and the pane goes on', async () => {
    const { pane } = opened;
    await go('report');
    await pane.getByRole('button', { name: '移除报告' }).click();
    await pane.locator('[data-input="report"]').waitFor({ state: 'attached' });
    const external = DOCUMENT.parts['word/_rels/document.xml.rels']!.replace(
      '</Relationships>',
      '<Relationship Id="x9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/t.dotm" TargetMode="External"/></Relationships>',
    );
    const hostile = new Map(documentFiles().map((each) => [each.name, each]));
    for (const [name, words] of [
      ['a bomb.docx', /太大/],
      ['entities that grow.docx', /已损坏/],
      ['an entity from a file.docx', /已损坏/],
      ['a document type from the network.docx', /已损坏/],
      ['encrypted.docx', /密码/],
      ['an old document.docx', /\.doc/],
      ['100,000 levels.docx', /太大/],
      ['a web page.docx', /不是/],
      ['cut in a part.docx', /不完整|没有(?:下载|拷贝|复制)完/],
    ] as const) {
      await give(name, hostile.get(name)!.bytes());
      await pane.getByText(name).first().waitFor();
      await pane.getByText(words).first().waitFor();
    }
    await give('模板.docx', zipTable({ ...DOCUMENT.parts, 'word/_rels/document.xml.rels': external }));
    await pane.getByText(/^正文里认出 \d+ 个数/).waitFor();
  });
});

test('only files of the site were fetched, and nothing was sent', () => {
  const { origin } = new URL(site.url);
  const fetched = requests.filter(({ url }) => !/^(?:data|blob|about):/.test(url));
  expect(fetched.length).toBeGreaterThan(5);
  for (const { url, method, body } of fetched) {
    const { origin: from, pathname, search } = new URL(url);
    expect([url, from, method, body]).toEqual([url, origin, 'GET', null]);
    expect(pathname).toMatch(/(?:\/|\.(?:html|js|css|png|ico|xlsx|json|map|svg|woff2?))$/);
    // office.js tells the page which host it is in; nothing of a workbook stands in an address.
    expect(decodeURIComponent(search)).not.toMatch(/[\u4e00-\u9fff]|\d\.\d\d/);
  }
  expect(opened.strangers).toEqual([]);
  expect(sockets).toEqual([]);
  expect(opened.errors).toEqual([]);
});

describe('the page’s policy, once the pane runs', () => {
  /** Another server on this machine, as good as any elsewhere: whatever reaches it has got out. */
  let other: Server;
  let elsewhere: string;
  const reached: string[] = [];
  beforeAll(async () => {
    other = createServer((request, response) => {
      reached.push(`${request.method} ${request.url}`);
      response.setHeader('Access-Control-Allow-Origin', '*');
      response.end('x');
    });
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    elsewhere = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
  });
  afterAll(() => {
    // Those that are kept open would keep it from closing.
    other.closeAllConnections();
    other.close();
  });
  afterEach(() => expect(reached).toEqual([]));

  const inPane = <Result>(run: (body: unknown, address: string) => Result | Promise<Result>) =>
    opened.pane.locator('body').evaluate(run as (body: unknown, address: string) => unknown, elsewhere);
  const violation = (tag: string): Promise<string> =>
    opened.pane.locator('body').evaluate(
      (_, [name, address]) =>
        new Promise<string>((resolve) => {
          document.addEventListener(
            'securitypolicyviolation',
            ({ effectiveDirective }) => resolve(effectiveDirective),
            { once: true },
          );
          setTimeout(() => resolve('nothing'), 30_000);
          const element = document.createElement(name!);
          if (element instanceof HTMLScriptElement) element.textContent = 'window.wasRun = true';
          else (element as HTMLImageElement).src = address!;
          document.body.append(element);
        }),
      [tag, elsewhere],
    );

  test.each([
    ['script', 'script-src-elem'],
    ['img', 'img-src'],
    ['iframe', 'frame-src'],
  ])('stops a %s that text might become', async (element, directive) => {
    expect(await violation(element)).toBe(directive);
    expect(await inPane(() => 'wasRun' in window)).toBe(false);
  });

  test('stops requests to elsewhere', async () => {
    const sent = await inPane((_, address) => {
      navigator.sendBeacon(address, 'x');
      return fetch(address).then(
        () => 'sent',
        () => 'stopped',
      );
    });
    expect(sent).toBe('stopped');
  });

  test('and the other server would have answered', async () => {
    expect(await fetch(elsewhere).then((response) => response.text())).toBe('x');
    expect(reached.splice(0)).toEqual(['GET /']);
  });

  test('stops code made of texts, also in a script of the site', async () => {
    const probe = `try { window.made = String(new Function('return 1')()); } catch (error) { window.made = error.name; }`;
    await opened.browser.context.route(/probe\.js/, (route) =>
      route.fulfill({ contentType: 'text/javascript', body: probe }),
    );
    const made = await inPane(
      () =>
        new Promise<unknown>((resolve, reject) => {
          const script = document.createElement('script');
          script.src = 'probe.js';
          script.onload = () => resolve((window as unknown as { made: unknown }).made);
          script.onerror = () => reject(new Error('the probe was not loaded'));
          document.head.append(script);
        }),
    );
    expect(made).toBe('EvalError');
  });

  // The last one: a form that is stopped leaves an error in the place of the page.
  test('stops a form that text might become', async () => {
    const gone = opened.page.waitForEvent('framenavigated', { timeout: 30_000 }).catch(() => undefined);
    await inPane((_, address) => {
      const form = document.createElement('form');
      form.action = address;
      document.body.append(form);
      setTimeout(() => form.submit());
    });
    await gone;
    expect(reached).toEqual([]);
  });
});
