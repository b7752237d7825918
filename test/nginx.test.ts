/** deploy/nginx.conf, started on this machine over the built pane. Skipped, with a word, where there is no nginx. */
import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import selfsigned from 'selfsigned';

const ROOT = path.join(__dirname, '..');
const SITE = path.join(ROOT, '.cache/site');
const missing = spawnSync('nginx', ['-v']).error !== undefined;
if (missing) process.stderr.write('nginx is not installed: deploy/nginx.conf is not started\n');

let dir: string;
let port: number;
let nginx: ChildProcess;

function ask(file: string, method = 'HEAD'): Promise<{ status: number; headers: IncomingHttpHeaders }> {
  return new Promise((resolve, reject) => {
    request({ host: 'localhost', port, path: file, method, rejectUnauthorized: false }, (response) => {
      response.resume();
      response.on('end', () => resolve({ status: response.statusCode!, headers: response.headers }));
    })
      .on('error', reject)
      .end();
  });
}

(missing ? describe.skip : describe)('nginx', () => {
  beforeAll(async () => {
    dir = mkdtempSync(path.join(os.tmpdir(), 'gouji-nginx-'));
    const { cert, private: key } = selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
      algorithm: 'sha256',
      keySize: 2048,
    });
    writeFileSync(path.join(dir, 'cert'), cert);
    writeFileSync(path.join(dir, 'key'), key);
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, resolve));
    port = (free.address() as AddressInfo).port;
    await new Promise((resolve) => free.close(resolve));
    const given = readFileSync(path.join(ROOT, 'deploy/nginx.conf'), 'utf8')
      .replace('listen 443', `listen ${port}`)
      .replace('/etc/nginx/tls/gouji.crt', path.join(dir, 'cert'))
      .replace('/etc/nginx/tls/gouji.key', path.join(dir, 'key'))
      .replace('/srv/gouji', SITE);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
      .map((name) => `${name}_temp_path ${dir}/${name};`)
      .join('\n');
    writeFileSync(
      path.join(dir, 'nginx.conf'),
      `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${dir}/pid; error_log ${dir}/error.log;
      events {} http { include /etc/nginx/mime.types; access_log off; ${temporary} ${given} }`,
    );
    nginx = spawn('nginx', ['-p', dir, '-c', path.join(dir, 'nginx.conf')], { stdio: 'inherit' });
    for (let tries = 0; ; tries += 1) {
      try {
        await ask('/');
        return;
      } catch (error) {
        if (tries === 100 || nginx.exitCode !== null) throw error;
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    }
  });
  afterAll(async () => {
    if (nginx.exitCode === null) {
      const ended = new Promise((resolve) => nginx.once('exit', resolve));
      nginx.kill('SIGTERM');
      await ended;
    }
    rmSync(dir, { recursive: true, force: true });
  });

  const TYPES: Readonly<Record<string, RegExp>> = {
    '.html': /^text\/html; charset=utf-8$/,
    '.js': /javascript/,
    '.png': /^image\/png$/,
    '.txt': /^text\/plain/,
  };

  test('every file has its type, may be framed by Office, and is kept only where its name has a hash', async () => {
    const files = ['taskpane', 'assets/icons'].flatMap((folder) =>
      readdirSync(path.join(SITE, folder)).map((name) => `/${folder}/${name}`),
    );
    expect(files.length).toBeGreaterThan(20);
    for (const file of files) {
      const { status, headers } = await ask(file);
      expect([file, status]).toEqual([file, 200]);
      expect(headers['content-type']).toMatch(TYPES[path.extname(file)]!);
      expect(headers['x-content-type-options']).toBe('nosniff');
      expect(headers['x-frame-options']).toBeUndefined();
      expect(headers['content-security-policy']).toMatch(
        /frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com/,
      );
      expect(headers['cache-control']).toBe(
        /\.[0-9a-f]{8}\.js$/.test(file) ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
    }
    expect(files.filter((file) => /\.[0-9a-f]{8}\.js$/.test(file)).length).toBeGreaterThan(0);
  });

  test('what is not there is not found, with the same headers; nothing is taken in', async () => {
    const { status, headers } = await ask('/nothing.html', 'GET');
    expect([status, headers['x-content-type-options']]).toEqual([404, 'nosniff']);
    expect((await ask('/taskpane/taskpane.html', 'POST')).status).toBe(403);
    expect((await ask('/../package.json', 'GET')).status).not.toBe(200);
  });
});
