/**
 * deploy/Dockerfile without a container engine: its entry point as `docker run --read-only --tmpfs /tmp --cap-drop
 * ALL` would start it. Skipped, with a word, where that cannot be had: it takes Linux, root, nginx and curl.
 */
import type { ChildProcess } from 'node:child_process';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import selfsigned from 'selfsigned';

const ROOT = path.join(__dirname, '..');
const DOCKERFILE = readFileSync(path.join(ROOT, 'deploy/Dockerfile'), 'utf8');

const last = (pattern: RegExp): string => [...DOCKERFILE.matchAll(pattern)].at(-1)![1]!;
const words = (pattern: RegExp): readonly string[] => JSON.parse(last(pattern)) as string[];
const ENTRYPOINT = words(/^ENTRYPOINT (\[.*\])$/gm);
const HEALTHCHECK = words(/^HEALTHCHECK .*CMD (\[.*\])$/gm);
const USER = last(/^USER (\S+)$/gm);

/** As the base has it: https://github.com/nginx/docker-nginx-unprivileged */
const BASE_CONFIGURATION = `
error_log /dev/stderr notice;
pid /tmp/nginx.pid;
events {}
http {
  proxy_temp_path /tmp/proxy_temp;
  client_body_temp_path /tmp/client_temp;
  fastcgi_temp_path /tmp/fastcgi_temp;
  uwsgi_temp_path /tmp/uwsgi_temp;
  scgi_temp_path /tmp/scgi_temp;
  include /etc/nginx/mime.types;
  access_log /dev/stdout;
  include /etc/nginx/conf.d/*.conf;
}`;

/** In namespaces of its own. $1: a folder to be put in place; then the user and the entry point. */
const RUN = `set -eu
work=$1; user=$2; shift 2
ip link set lo up
mount --make-rprivate /
mount -t tmpfs tmpfs /srv
cp -r "$work/srv/." /srv
cp /etc/nginx/mime.types "$work/nginx"
mount -t tmpfs tmpfs /etc/nginx
cp -r "$work/nginx/." /etc/nginx
mount -t tmpfs -o mode=1777,noexec,nosuid,nodev tmpfs /tmp
cut -d ' ' -f 2 /proc/self/mounts | while read -r at; do
  case $at in /proc*|/sys*|/dev*|/tmp) ;; *) mount -o remount,bind,ro "$at" ;; esac
done
exec setpriv --reuid "$user" --regid "$user" --clear-groups --bounding-set=-all --inh-caps=-all --no-new-privs "$@"`;

function whatIsMissing(): string | undefined {
  if (process.platform !== 'linux') return 'Linux';
  if (process.getuid?.() !== 0 || spawnSync('unshare', ['-m', '-n', 'true']).status !== 0) return 'root';
  return ['nginx', 'curl', 'ip', 'nsenter', 'setpriv'].find(
    (name) => spawnSync('which', [name]).status !== 0,
  );
}

const missing = whatIsMissing();
if (missing) process.stderr.write(`deploy/Dockerfile is not tried: there is no ${missing}\n`);

(missing ? describe.skip : describe)('the container', () => {
  let work: string;
  let server: ChildProcess;
  const inside = (...command: readonly string[]): number | null =>
    spawnSync('nsenter', ['-t', String(server.pid), '-m', '-n', ...command], { stdio: 'ignore' }).status;

  beforeAll(async () => {
    work = mkdtempSync(path.join(os.tmpdir(), 'gouji-container-'));
    for (const part of ['taskpane', 'assets'])
      cpSync(path.join(ROOT, '.cache/site', part), path.join(work, 'srv/gouji', part), { recursive: true });
    cpSync(path.join(ROOT, 'deploy/nginx.conf'), path.join(work, 'nginx/conf.d/default.conf'));
    const change = last(/^RUN sed -i '([^']+)' \/etc\/nginx\/conf\.d\/default\.conf$/gm);
    spawnSync('sed', ['-i', change, path.join(work, 'nginx/conf.d/default.conf')]);
    writeFileSync(path.join(work, 'nginx/nginx.conf'), BASE_CONFIGURATION);
    const { cert, private: key } = selfsigned.generate([{ name: 'commonName', value: 'localhost' }], {
      algorithm: 'sha256',
      keySize: 2048,
    });
    mkdirSync(path.join(work, 'nginx/tls'));
    writeFileSync(path.join(work, 'nginx/tls/gouji.crt'), cert);
    writeFileSync(path.join(work, 'nginx/tls/gouji.key'), key);
    server = spawn('unshare', ['-m', '-n', 'sh', '-c', RUN, 'sh', work, USER, ...ENTRYPOINT], {
      stdio: 'ignore',
    });
    const isStarted = (): boolean => readFileSync(`/proc/${server.pid}/comm`, 'utf8').trim() === 'nginx';
    while (!isStarted() || inside(...HEALTHCHECK) !== 0) {
      if (server.exitCode !== null) throw new Error(`it ended with ${server.exitCode}`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  });
  afterAll(() => {
    server?.kill('SIGKILL');
    rmSync(work, { recursive: true, force: true });
  });

  test('answers as nobody in particular, without any right, on a file system that nothing can write to', () => {
    const status = readFileSync(`/proc/${server.pid}/status`, 'utf8');
    expect(/^Name:\s+(.*)$/m.exec(status)![1]).toBe('nginx');
    expect(/^Uid:\s+(.*)$/m.exec(status)![1]).toBe([USER, USER, USER, USER].join('\t'));
    expect(USER).not.toBe('0');
    expect(/^CapEff:\s+(.*)$/m.exec(status)![1]).toMatch(/^0+$/);
    for (const folder of ['/srv/gouji', '/etc/nginx', '/var/tmp'])
      expect([folder, inside('touch', `${folder}/x`)]).toEqual([folder, 1]);
  });

  test('is found to be ill where the page is not there', () => {
    const address = HEALTHCHECK.at(-1)!;
    expect(inside(...HEALTHCHECK.slice(0, -1), address.replace('taskpane.html', 'nothing.html'))).not.toBe(0);
  });

  test('ends in good order when it is asked to', async () => {
    const ended = new Promise((resolve) => server.once('exit', resolve));
    server.kill('SIGQUIT');
    expect(await ended).toBe(0);
  });
});
