/** Installs what the lock file names, once: a fresh clone needs no other command first. Node built-ins only. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

const LOCK = path.join(ROOT, 'package-lock.json');
const MINIMUM_NODE = 20;

export function ensureInstalled() {
  if (Number(process.versions.node.split('.')[0]) < MINIMUM_NODE) {
    console.error(`需要 Node.js ${MINIMUM_NODE} 或更新版本 / Node.js ${MINIMUM_NODE} or newer is needed`);
    process.exit(2);
  }
  const lock = readFileSync(LOCK, 'utf8');
  const stamp = path.join(ROOT, 'node_modules', '.gouji-lock');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lock) return;
  console.log('安装依赖（首次约一两分钟）… / installing dependencies (a minute or two the first time) …');
  // All that builds and tests is there for development only, hence `--include=dev` where NODE_ENV says production.
  // Not `npm ci`: it refuses a lock file written where the registry lacks other platforms' optional packages.
  run('npm', ['install', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']);
  writeFileSync(stamp, readFileSync(LOCK, 'utf8'));
}

/** Runs a command in the project's root and ends with its status where it fails. */
export function run(command, args, options = {}) {
  const { status } = spawnSync(command, args, {
    cwd: ROOT,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (status !== 0) process.exit(status ?? 1);
}

/** The way to a package's command, without npx. */
export function bin(name) {
  return path.join(ROOT, 'node_modules', '.bin', name);
}
