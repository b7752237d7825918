/** `npm pack`: the tarball installs into an empty folder without a network, and the command line in it works. */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { version } from '../package.json';
import type { JsonResult } from '../src/check';

const ROOT = path.join(__dirname, '..');
const shell = process.platform === 'win32';

let folder: string;
let packed: { readonly filename: string; readonly files: readonly { readonly path: string }[] };

beforeAll(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-pack-'));
  const answer = execFileSync('npm', ['pack', '--json', '--loglevel=error', `--pack-destination=${folder}`], {
    cwd: ROOT,
    encoding: 'utf8',
    shell,
  });
  // Before it stands what the build has printed.
  [packed] = JSON.parse(answer.slice(answer.search(/^\[$/m))) as [typeof packed];
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }');
  // A registry that nobody answers at: whatever had to be fetched would fail.
  execFileSync(
    'npm',
    ['install', packed.filename, '--offline', '--registry=http://127.0.0.1:9', '--no-audit', '--no-fund'],
    {
      cwd: folder,
      stdio: 'pipe',
      shell,
      env: { ...process.env, npm_config_cache: path.join(folder, '.npm') },
    },
  );
}, 300_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What npm has put there for the command; `npx` finds it as well, and takes as long again to do so. */
const COMMAND = path.join('node_modules', '.bin', 'gouji');
const gouji = (...words: readonly string[]) => run(COMMAND, words);

function run(command: string, words: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(command, words, { cwd: folder, encoding: 'utf8', shell });
  return { status, stdout, stderr };
}

test('it holds the command line, its licences and what to read, and nothing else', () => {
  const files = packed.files.map((file) => file.path);
  expect(files).toEqual(
    expect.arrayContaining([
      'LICENSE',
      'README.md',
      'dist/cli/THIRD-PARTY-NOTICES.txt',
      'dist/cli/gouji.js',
      'package.json',
    ]),
  );
  expect(files.filter((file) => !/^(LICENSE|README\.md|package\.json|dist\/cli\/[^/]+)$/.test(file))).toEqual(
    [],
  );
});

test('it needs no other package: all is in the bundle', () => {
  const { dependencies = {}, private: kept } = JSON.parse(
    readFileSync(path.join(folder, 'node_modules/gouji/package.json'), 'utf8'),
  ) as { dependencies?: object; private?: boolean };
  expect(dependencies).toEqual({});
  // npm publishes nothing that says so.
  expect(kept).toBe(true);
  const { packages } = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8')) as {
    packages: object;
  };
  expect(Object.keys(packages)).toEqual(['', 'node_modules/gouji']);
});

test('it says its version', () => {
  expect(run('npx', ['--offline', 'gouji', '--version'])).toEqual({
    status: 0,
    stdout: `${version}\n`,
    stderr: '',
  });
});

test('it makes blank forms and checks them, the sample, and a folder of both', () => {
  mkdirSync(path.join(folder, '各单位'));
  copyFileSync(path.join(ROOT, 'assets/samples/fy2023.xlsx'), path.join(folder, '各单位/样表.xlsx'));
  const made = gouji(
    'template',
    '--year',
    '2024',
    '--unit',
    '示例区档案馆',
    '--output',
    '各单位/空白表.xlsx',
  );
  expect([made.status, made.stderr]).toEqual([0, '']);
  const { status, stdout } = gouji('check', '各单位', '--format', 'json');
  const { files, counts } = JSON.parse(stdout) as JsonResult;
  expect(files.map((file) => [path.basename(file.file), file.status, file.year]).sort()).toEqual([
    ['样表.xlsx', 'checked', 2023],
    ['空白表.xlsx', 'checked', 2024],
  ]);
  expect(counts.explain).toBeGreaterThan(0);
  expect(status).toBe(0);
});

test('it writes the workbook for a reviewer and the Word draft', () => {
  for (const words of [
    ['summary', '各单位', '--output', '汇总.xlsx'],
    ['report', '各单位/样表.xlsx', '--output', '草稿.docx'],
  ]) {
    const { status, stderr } = gouji(...words);
    expect([words[0], status, stderr]).toEqual([words[0], expect.any(Number), '']);
    expect(
      readFileSync(path.join(folder, words.at(-1)!))
        .subarray(0, 2)
        .toString(),
    ).toBe('PK');
  }
});
