/** deploy/nginx.conf, started on this machine over the built pane. Skipped, with a word, where there is no nginx. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { connect } from 'node:tls';
import { gunzipSync } from 'node:zlib';
import type { Nginx } from './helpers/nginx';
import { isNginxMissing, startNginx } from './helpers/nginx';

const ROOT = path.join(__dirname, '..');
const SITE = path.join(ROOT, '.cache/site');

let nginx: Nginx;

(isNginxMissing() ? describe.skip : describe)('nginx', () => {
  beforeAll(async () => {
    nginx = await startNginx(SITE);
  });
  afterAll(() => nginx?.close());

  const TYPES: Readonly<Record<string, RegExp>> = {
    '.html': /^text\/html; charset=utf-8$/,
    '.js': /javascript/,
    '.png': /^image\/png$/,
    '.txt': /^text\/plain/,
  };

  // Excel on the web frames the pane: https://learn.microsoft.com/office/dev/add-ins/concepts/browsers-used-by-office-web-add-ins
  test('every file has its type, may be framed by Office and nobody else, and is kept as long as it stays true', async () => {
    const files = ['taskpane', 'assets/icons'].flatMap((folder) =>
      readdirSync(path.join(SITE, folder)).map((name) => `/${folder}/${name}`),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const { status, headers } = await nginx.ask(file, { method: 'HEAD' });
      expect([file, status]).toEqual([file, 200]);
      expect(headers['content-type']).toMatch(TYPES[path.extname(file)]!);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['referrer-policy']).toBe('no-referrer');
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers.server).toBe('nginx');
      const framers = /frame-ancestors ([^;]*)/
        .exec(headers['content-security-policy'] as string)![1]!
        .split(' ');
      expect(framers).toEqual(expect.arrayContaining(["'self'", 'https://*.officeapps.live.com']));
      expect(
        framers.filter((framer) => !/^('self'|https:\/\/(\*\.)?[a-z]+(\.[a-z0-9]+)+)$/.test(framer)),
      ).toEqual([]);
      expect([file, headers['cache-control']]).toEqual([
        file,
        /\.[0-9a-f]{8}\.js$/.test(file)
          ? 'public, max-age=31536000, immutable'
          : file.endsWith('.png')
            ? 'public, max-age=86400'
            : 'no-cache',
      ]);
    }
    expect(files.filter((file) => /\.[0-9a-f]{8}\.js$/.test(file)).length).toBeGreaterThan(0);
  });

  test('scripts and pages come compressed to who can take them, and are what was built', async () => {
    for (const file of ['/taskpane/taskpane.js', '/taskpane/taskpane.html']) {
      const built = readFileSync(path.join(SITE, file));
      const { headers, bytes } = await nginx.ask(file, { headers: { 'Accept-Encoding': 'gzip' } });
      expect([file, headers['content-encoding']]).toEqual([file, 'gzip']);
      expect(bytes.length).toBeLessThan(built.length);
      expect(gunzipSync(bytes).equals(built)).toBe(true);
      expect((await nginx.ask(file)).bytes.equals(built)).toBe(true);
    }
  });

  test('a file that has not changed is not sent again', async () => {
    const { headers } = await nginx.ask('/taskpane/taskpane.html');
    const again = await nginx.ask('/taskpane/taskpane.html', { headers: { 'If-None-Match': headers.etag! } });
    expect([again.status, again.bytes.length]).toEqual([304, 0]);
  });

  test.each([
    ['TLSv1.2', 'TLSv1.2'],
    ['TLSv1.3', 'TLSv1.3'],
    ['TLSv1.1', undefined],
  ] as const)('asked for %s it takes %s', async (asked, taken) => {
    const protocol = await new Promise((resolve) => {
      const socket = connect({
        port: nginx.port,
        host: 'localhost',
        minVersion: asked,
        maxVersion: asked,
        ciphers: 'DEFAULT:@SECLEVEL=0',
        rejectUnauthorized: false,
      });
      socket.on('secureConnect', () => {
        resolve(socket.getProtocol());
        socket.destroy();
      });
      socket.on('error', () => resolve(undefined));
    });
    expect(protocol).toBe(taken);
  });

  test('what is not there is not found, with the same headers; nothing is taken in', async () => {
    const { status, headers } = await nginx.ask('/nothing.html');
    expect([status, headers['x-content-type-options']]).toEqual([404, 'nosniff']);
    expect((await nginx.ask('/taskpane/taskpane.html', { method: 'POST' })).status).toBe(403);
    expect((await nginx.ask('/../package.json')).status).not.toBe(200);
  });
});
