/** The folder that goes on a server: made from the built pane, as `npm run build -- --origin …` makes it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../package.json';

const ROOT = path.join(__dirname, '..');
const SITE = path.join(ROOT, '.cache/site');
const DEPLOY = JSON.stringify(pathToFileURL(path.join(ROOT, '.ci/deploy.mjs')).href);

/** In a process of its own: jest cannot load the script's module. */
const node = (code: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'gouji-deploy-'));
  for (const part of ['taskpane', 'assets'])
    cpSync(path.join(SITE, part), path.join(dir, part), { recursive: true });
  node(`import { prepare, siteOf } from ${DEPLOY};
    prepare({ dir: ${JSON.stringify(dir)}, site: siteOf('https://office.example.gov.cn/gouji/'), withOfficeJs: true });`);
});
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const read = (file: string): Buffer => readFileSync(path.join(dir, file));

test('the manifest has the address and the version, and every address in it leads to a file', () => {
  const manifest = read('manifest.xml').toString();
  expect(manifest).not.toMatch(/localhost/);
  expect(manifest).toContain(`<Version>${version}.0</Version>`);
  const own = [...manifest.matchAll(/"(https:\/\/office\.example\.gov\.cn\/[^"]*)"/g)].map(([, url]) => url!);
  expect(own.length).toBeGreaterThan(20);
  for (const url of own) {
    expect(url).toMatch(/^https:\/\/office\.example\.gov\.cn\/gouji\/[^/]/);
    expect(read(url.slice('https://office.example.gov.cn/gouji/'.length)).length).toBeGreaterThan(0);
  }
});

test('the page’s scripts carry the hashes of what they are', () => {
  const tags = [
    ...read('taskpane/taskpane.html')
      .toString()
      .matchAll(/<script\b[^>]*>/g),
  ].map(([tag]) => tag);
  expect(tags.length).toBeGreaterThanOrEqual(2);
  for (const tag of tags) {
    const source = /src="?([^"\s>]+)/.exec(tag)![1]!;
    const hash = createHash('sha384')
      .update(read(path.join('taskpane', source)))
      .digest('base64');
    expect(tag).toContain(`integrity="sha384-${hash}"`);
  }
});

test('SHA256SUMS names every file with its hash', () => {
  const lines = read('SHA256SUMS').toString().trimEnd().split('\n');
  const files = readdirSync(dir, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(lines).toHaveLength(files.length - 1);
  for (const line of lines) {
    const [hash, file] = line.split('  ') as [string, string];
    expect(createHash('sha256').update(read(file)).digest('hex')).toBe(hash);
  }
});

test.each(['', 'http://office.example.gov.cn', 'https://localhost:3000', 'https://a.example/?b=1'])(
  'refuses the address “%s” and touches nothing',
  (origin) => {
    const { status, stderr } = spawnSync(process.execPath, ['.ci/build.mjs', '--origin', origin], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--origin')]);
  },
);

test.each(['taskpane', 'workbench', 'cli'])('%s lists the packages in it, with their licences', (part) => {
  const text = readFileSync(path.join(SITE, part, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  const [, list = ''] = text.split('\n\n');
  expect(list).toMatch(part === 'taskpane' ? /^react-dom [\d.]+: MIT$/m : /^exceljs [\d.]+: MIT$/m);
  // One is known to name none; .ci/notices.cjs says why it is there.
  const nameless = list.split('\n').filter((line) => line.endsWith('names no licence'));
  expect(nameless).toEqual(part === 'taskpane' ? [] : ['buffers 0.1.1: names no licence']);
});

test('a licence is agreed to by name, one of alternatives, all that hold together', () => {
  const { isAgreed } = jest.requireActual<{ isAgreed(licence: string): boolean }>('../.ci/notices.cjs');
  expect(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'].map(isAgreed)).toEqual([true, true, true]);
  expect(['', 'GPL-3.0', '(MIT AND GPL-3.0)', 'SEE LICENSE IN x'].map(isAgreed)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
