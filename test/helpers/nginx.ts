/** deploy/nginx.conf, started on this machine over a folder, with a certificate that nobody keeps. */
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingHttpHeaders } from 'node:http';
import { request } from 'node:https';
import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import selfsigned from 'selfsigned';

const CONFIGURATION = path.join(__dirname, '../../deploy/nginx.conf');

/** Says so where it is not installed: what is skipped must be seen. CI installs it. */
export function isNginxMissing(): boolean {
  const missing = spawnSync('nginx', ['-v']).error !== undefined;
  if (missing) process.stderr.write('nginx is not installed: deploy/nginx.conf is not started\n');
  return missing;
}

export interface Nginx {
  readonly port: number;
  ask(
    file: string,
    options?: { readonly method?: string; readonly headers?: Readonly<Record<string, string>> },
  ): Promise<{ readonly status: number; readonly headers: IncomingHttpHeaders; readonly bytes: Buffer }>;
  close(): Promise<void>;
}

/** `change` is done to the configuration beside what a machine must change: port, certificate and folder. */
export async function startNginx(site: string, change = (text: string) => text): Promise<Nginx> {
  const dir = mkdtempSync(path.join(os.tmpdir(), 'gouji-nginx-'));
  const { cert, private: key } = selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
    algorithm: 'sha256',
    keySize: 2048,
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 2, value: 'localhost' }] }],
  });
  writeFileSync(path.join(dir, 'cert'), cert);
  writeFileSync(path.join(dir, 'key'), key);
  const port = await freePort();
  const given = replaced(change(readFileSync(CONFIGURATION, 'utf8')), {
    'listen 443': `listen ${port}`,
    '/etc/nginx/tls/gouji.crt': path.join(dir, 'cert'),
    '/etc/nginx/tls/gouji.key': path.join(dir, 'key'),
    '/srv/gouji': site,
  });
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${dir}/${name};`)
    .join('\n');
  writeFileSync(
    path.join(dir, 'nginx.conf'),
    `${process.getuid?.() === 0 ? 'user root;' : ''} daemon off; pid ${dir}/pid; error_log ${dir}/error.log;
    events {} http { include /etc/nginx/mime.types; access_log off; ${temporary} ${given} }`,
  );
  const nginx = spawn('nginx', ['-p', dir, '-c', path.join(dir, 'nginx.conf')], { stdio: 'inherit' });
  const ask: Nginx['ask'] = (file, { method = 'GET', headers = {} } = {}) =>
    new Promise((resolve, reject) => {
      request({ host: 'localhost', port, path: file, method, headers, ca: cert }, (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('end', () =>
          resolve({ status: response.statusCode!, headers: response.headers, bytes: Buffer.concat(parts) }),
        );
      })
        .on('error', reject)
        .end();
    });
  for (let tries = 0; ; tries += 1) {
    try {
      await ask('/');
      break;
    } catch (error) {
      if (tries === 600 || nginx.exitCode !== null) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
  return {
    port,
    ask,
    async close() {
      if (nginx.exitCode === null) {
        const ended = new Promise((resolve) => nginx.once('exit', resolve));
        nginx.kill('SIGTERM');
        await ended;
      }
      rmSync(dir, { recursive: true, force: true });
    },
  };
}

/** A place that is no longer there would leave the test to try something else. */
function replaced(text: string, by: Readonly<Record<string, string>>): string {
  return Object.entries(by).reduce((changed, [place, value]) => {
    if (!changed.includes(place)) throw new Error(`deploy/nginx.conf has no “${place}”`);
    return changed.replaceAll(place, value);
  }, text);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
