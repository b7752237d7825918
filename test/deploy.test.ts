/** The folder that goes on a server: made from the built pane, as `npm run build -- --origin …` makes it. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../package.json';

const ROOT = path.join(__dirname, '..');
const SITE = path.join(ROOT, '.cache/site');
const DEPLOY = JSON.stringify(pathToFileURL(path.join(ROOT, 'scripts/deploy.mjs')).href);

/** In a process of its own: jest cannot load the script's module. */
const node = (code: string): string =>
  execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });

let dir: string;
beforeAll(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'gouji-deploy-'));
  for (const part of ['taskpane', 'workbench', 'samples', 'assets'])
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
  // Names of schemas are no addresses.
  const addresses = manifest.match(/(?<!xmlns(:\w+)?=")\bhttp:[^"]*/g) ?? [];
  expect(addresses).toEqual([]);
  expect(manifest.replace(/https:\/\/office\.example\.gov\.cn\/gouji\//g, '')).not.toMatch(/"https:/);
  const own = [...manifest.matchAll(/"(https:\/\/office\.example\.gov\.cn\/[^"]*)"/g)].map(([, url]) => url!);
  expect(own.length).toBeGreaterThan(20);
  for (const url of own) {
    expect(url).toMatch(/^https:\/\/office\.example\.gov\.cn\/gouji\/[^/]/);
    expect(read(url.slice('https://office.example.gov.cn/gouji/'.length)).length).toBeGreaterThan(0);
  }
});

test('the page’s scripts, and the links that load them ahead, carry the hashes of what they are', () => {
  // office.js, the pane twice, and what starts it; in the workbench the bridge before them.
  const pages = { 'taskpane/taskpane.html': 4, 'taskpane/workbench.html': 5, 'workbench/index.html': 1 };
  for (const [page, least] of Object.entries(pages)) {
    const tags = [
      ...read(page)
        .toString()
        .matchAll(/<(?:script\b|link\b[^>]*\bpreload\b)[^>]*>/g),
    ].map(([tag]) => tag);
    expect(tags.length).toBeGreaterThanOrEqual(least);
    for (const tag of tags) {
      const source = /(?:src|href)="?([^"\s>]+)/.exec(tag)![1]!;
      const hash = createHash('sha384')
        .update(read(path.join(path.dirname(page), source)))
        .digest('base64');
      expect(tag).toContain(`integrity="sha384-${hash}"`);
    }
  }
});

test('the first page says in one sentence that files stay on the machine, and leads to the workbench', () => {
  const page = read('index.html').toString();
  expect(page).toContain('文件只在您这台电脑上处理，不会上传到任何服务器。');
  for (const [, target] of page.matchAll(/href="([^"?#]*)/g))
    expect(read(target!.endsWith('/') ? `${target}index.html` : target!).length).toBeGreaterThan(0);
});

test('the workbench on a server opens no sample', () => {
  expect(readdirSync(dir)).not.toContain('samples');
  expect(read('workbench/index.html').toString()).not.toContain('sample');
});

test('what tells an old browser so is put beside the page as it stands', () => {
  const source = readFileSync(path.join(ROOT, 'src/taskpane/unsupported.js'));
  expect(read('taskpane/unsupported.js').equals(source)).toBe(true);
});

test('of office.js there is what every Excel loads, with its terms, and nothing of other programs', () => {
  const files = readdirSync(path.join(dir, 'office-js'));
  // https://learn.microsoft.com/office/dev/add-ins/concepts/browsers-used-by-office-web-add-ins: one part a platform
  expect(files).toEqual(
    expect.arrayContaining([
      'LICENSE.md',
      'office.js',
      'o15apptofilemappingtable.js',
      ...['win32-16.01', 'web-16.00', 'mac-16.00', 'ios-16.00'].map((part) => `excel-${part}.js`),
      'zh-cn',
      'en-us',
    ]),
  );
  expect(read('office-js/zh-cn/office_strings.js').length).toBeGreaterThan(0);
  expect(files.filter((file) => /^(outlook|word|powerpoint)|debug/.test(file))).toEqual([]);
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
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs', '--origin', origin], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect([status, stderr]).toEqual([2, expect.stringContaining('--origin')]);
  },
);

const NOTICES = path.join(ROOT, 'scripts/notices.cjs');
const { isAgreed } = jest.requireActual<{ isAgreed(licence: string): boolean }>(NOTICES);

/** The packages that the build says are in a bundle, with the licences that they name. */
function listed(part: string): [string, string][] {
  const text = readFileSync(path.join(SITE, part, 'THIRD-PARTY-NOTICES.txt'), 'utf8');
  return text
    .split('\n\n')[1]!
    .split('\n')
    .map((line) => line.split(': ') as [string, string]);
}

test.each([
  ['taskpane', /^react-dom /],
  ['workbench', /^fflate /],
  ['cli', /^docx /],
])('%s lists the packages in it, each under an agreed licence', (part, one) => {
  const packages = listed(part);
  const names = packages.map(([name]) => name);
  expect(names).toEqual(expect.arrayContaining([expect.stringMatching(one)]));
  expect(new Set(names).size).toBe(names.length);
  expect(packages.filter(([, licence]) => !isAgreed(licence))).toEqual([]);
});

test.each(['taskpane', 'workbench', 'cli'])(
  '%s writes files by itself: exceljs is for tests alone',
  (part) => {
    expect(
      listed(part).filter(([name]) => /^(exceljs|jszip|buffers|unzipper|archiver|fast-csv) /.test(name)),
    ).toEqual([]);
  },
);

test.each([
  ['no licence', {}],
  ['one that is not agreed to', { license: 'GPL-3.0-only' }],
])('the build fails where a package in it names %s', (_, licence) => {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-licence-'));
  const library = path.join(folder, 'node_modules/library');
  mkdirSync(library, { recursive: true });
  writeFileSync(
    path.join(library, 'package.json'),
    JSON.stringify({ name: 'library', version: '1.2.3', ...licence }),
  );
  writeFileSync(path.join(library, 'index.js'), 'module.exports = () => 1;');
  writeFileSync(path.join(folder, 'entry.js'), "console.log(require('library')());");
  const errors = execFileSync(
    process.execPath,
    [
      '-e',
      `const { NoticesPlugin } = require(${JSON.stringify(NOTICES)});
       require('webpack')({ mode: 'production', context: process.argv[1], entry: './entry.js',
         output: { path: process.argv[1] + '/out' }, plugins: [new NoticesPlugin()] },
         (error, stats) => console.log(JSON.stringify(stats.toJson().errors.map(({ message }) => message))));`,
      folder,
    ],
    { cwd: ROOT, encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  expect(JSON.parse(errors)).toEqual([expect.stringMatching(/^library 1\.2\.3 would be shipped/)]);
});

test('a licence is agreed to by name, one of alternatives, all that hold together', () => {
  expect(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Zlib)'].map(isAgreed)).toEqual([true, true, true]);
  expect(['', 'GPL-3.0', '(MIT AND GPL-3.0)', 'SEE LICENSE IN x'].map(isAgreed)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
