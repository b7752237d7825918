import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { pathToFileURL } from 'node:url';

const SERVER = path.resolve(__dirname, '../../src/workbench/server.mjs');
let dir: string;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'workbench-'));
  await mkdir(path.join(dir, 'taskpane'));
  await mkdir(path.join(dir, 'workbench'));
  await writeFile(path.join(dir, 'workbench/index.html'), '<h1>workbench</h1>');
  await writeFile(
    path.join(dir, 'taskpane/taskpane.html'),
    '<html><head><meta charset="utf-8"><script src="../office-js/office.js"></script></head></html>',
  );
});
afterAll(() => rm(dir, { recursive: true }));

/** In a process of its own: jest's modules cannot import the server, which is no TypeScript. */
function run(script: string): Promise<{ readonly output: string; readonly error: string }> {
  const code = `import { startServer } from ${JSON.stringify(pathToFileURL(SERVER).href)};\n${script}`;
  return new Promise((resolve) => {
    execFile(process.execPath, ['--input-type=module', '-e', code], (_failure, output, error) =>
      resolve({ output, error }),
    );
  });
}

test('serves the site and office.js, as they are', async () => {
  const { output, error } = await run(`
    const server = await startServer({ dir: ${JSON.stringify(dir)}, port: 0 });
    const get = async (path) => {
      const response = await fetch(new URL(path, server.url), { redirect: 'manual' });
      const text = await response.text();
      return [path, response.status, response.headers.get('location') ?? text.slice(0, 130)];
    };
    const paths = ['/', '/workbench/', '/taskpane/taskpane.html', '/nothing', '/../package.json'];
    const pages = [];
    for (const path of paths) pages.push(await get(path));
    const library = await fetch(new URL('/office-js/office.js', server.url));
    console.log(JSON.stringify({ pages, library: [library.status, (await library.text()).length > 50000] }));
    await server.close();
  `);
  expect(error).toBe('');
  const { pages, library } = JSON.parse(output) as { pages: [string, number, string][]; library: unknown };
  expect(pages.map(([, status]) => status)).toEqual([302, 200, 200, 404, 404]);
  expect(pages[0]![2]).toBe('/workbench/');
  expect(pages[2]![2]).toBe(
    '<html><head><meta charset="utf-8"><script src="../office-js/office.js"></script></head></html>',
  );
  expect(library).toEqual([200, true]);
});

test('with a certificate of its own: the same site from two origins', async () => {
  const { output, error } = await run(`
    import { Agent, get } from 'node:https';
    // A resumed session would show no certificate.
    const agent = new Agent({ maxCachedSessions: 0 });
    const server = await startServer({ dir: ${JSON.stringify(dir)}, port: 0, selfSigned: true });
    const fetchText = (url) => new Promise((resolve, reject) =>
      get(url, { agent, rejectUnauthorized: false }, (response) => {
        const { subject, subjectAltName, validTo } = response.socket.getPeerX509Certificate();
        let text = '';
        response.on('data', (part) => (text += part));
        response.on('end', () => resolve({ status: response.statusCode, text, subject, subjectAltName, validTo }));
      }).on('error', reject));
    const web = new URL(server.webUrl);
    const pane = new URL('/taskpane/taskpane.html', web);
    pane.port = web.searchParams.get('panePort');
    console.log(JSON.stringify({
      url: server.url,
      webUrl: server.webUrl,
      here: await fetchText(new URL('/taskpane/taskpane.html', server.url)),
      there: await fetchText(pane),
      page: (await fetchText(web)).text,
    }));
    await server.close();
  `);
  expect(error).toBe('');
  const { url, webUrl, here, there, page } = JSON.parse(output) as {
    url: string;
    webUrl: string;
    here: { text: string };
    there: { text: string; subject: string; subjectAltName: string; validTo: string };
    page: string;
  };
  expect(url).toMatch(/^https:\/\/localhost:\d+\/$/);
  expect(webUrl.startsWith(`${url}workbench/?transport=web&panePort=`)).toBe(true);
  expect(page).toBe('<h1>workbench</h1>');
  expect(there.text).toBe(here.text);
  expect([there.subject, there.subjectAltName]).toEqual(['CN=localhost', 'DNS:localhost']);
  expect(new Date(there.validTo).getTime()).toBeLessThan(Date.now() + 8 * 24 * 3600 * 1000);
});

test('an address that names another machine, or none, ends nothing', async () => {
  const { output, error } = await run(`
    import { connect } from 'node:net';
    const { url, close } = await startServer({ dir: ${JSON.stringify(dir)}, port: 0 });
    const ask = (target) => new Promise((resolve) => {
      const socket = connect(Number(new URL(url).port), 'localhost', () =>
        socket.write('GET ' + target + ' HTTP/1.1\\r\\nHost: localhost\\r\\nConnection: close\\r\\n\\r\\n'));
      let said = '';
      socket.on('data', (data) => (said += data)).on('close', () => resolve(said.slice(9, 12)));
    });
    const codes = [];
    for (const target of ['//', '//example.org/x', 'http://example.org/', '/%', '/workbench/']) codes.push(await ask(target));
    await close();
    console.log(JSON.stringify(codes));
  `);
  expect(error).toBe('');
  const codes = JSON.parse(output) as readonly string[];
  expect(codes).toHaveLength(5);
  expect(codes.every((code) => /^[234]\d\d$/.test(code))).toBe(true);
  expect(codes.at(-1)).toBe('200');
});

test('says which port is taken', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, 'localhost', resolve));
  const { port } = other.address() as AddressInfo;
  const { output } = await run(
    `await startServer({ dir: '.', port: ${port} }).catch((error) => console.log(error.message));`,
  );
  expect(output).toContain(`Port ${port} is taken`);
  await new Promise((resolve) => other.close(resolve));
});
