/** A command that is run in a process with others before it comes to what it comes to in one of its own. */
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import type { CliRun } from '../helpers/cli';
import { runCli, runInTurn } from '../helpers/cli';
import { formsOf } from '../helpers/submissions';
import { SAMPLE_PATH, withCell } from '../helpers/workbook';
import { xlsxOf } from '../helpers/xlsxOf';

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

const WRONG = xlsxOf(withCell(formsOf('乙局'), '基础数据表', 'F5', 99));
const LAST_YEAR = xlsxOf(formsOf('乙局', 2022));

/** What a user has: this year's and last year's workbooks, settings, and a file that is none. */
function filled(): string {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-warm-'));
  folders.push(folder);
  for (const name of ['收件', '去年']) mkdirSync(path.join(folder, name));
  const put = (name: string, bytes: Uint8Array | string): void =>
    writeFileSync(path.join(folder, name), bytes);
  cpSync(SAMPLE_PATH, path.join(folder, '收件/甲.xlsx'));
  put('收件/乙.xlsx', WRONG);
  put('收件/坏.xlsx', '不是工作簿');
  put('去年/乙.xlsx', LAST_YEAR);
  put('口径.json', JSON.stringify({ rules: { 'basic/final-over-budget': 'off' } }));
  return folder;
}

/** Each goes on from those before it, as the runs of a user do. */
const RUNS: readonly (readonly string[])[] = [
  ['check', '收件', '--verbose'],
  ['check', '收件', '--format', 'json', '--config', '口径.json'],
  // What the one before it was set to is not remembered.
  ['check', '收件', '--format', 'json', '--locale', 'en'],
  ['check', '收件', '--format', 'sarif', '--output', '结果.sarif'],
  ['check', '收件', '--cache', '存'],
  ['check', '收件', '--cache', '存'],
  ['check', '收件', '--prior', '去年', '--format', 'json'],
  ['check', '没有.xlsx'],
  ['check'],
  ['read', '收件', '--format', 'json'],
  ['mark', '收件', '--output', '标记', '--fill', 'blanks'],
  ['summary', '收件', '--returns', '退回', '--output', '汇总.xlsx'],
  ['report', '收件/乙.xlsx', '--output', '草稿.docx'],
  ['template', '--year', '2024', '--output', '空.xlsx'],
  ['rules', '--format', 'json'],
  ['--version'],
  [],
];

/** What is made anew in every run: moments, the names of what was done, and what a copy is known by. */
const ANEW =
  /\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?Z?|[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}|(?<=gouji\.copy">)"[\da-f]+"/g;

const digest = (bytes: Uint8Array): string =>
  createHash('sha256').update(Buffer.from(bytes).toString('latin1').replace(ANEW, '')).digest('hex');

/**
 * What stands in a folder afterwards. Of packages their parts, since when they were packed is in them too; of what is
 * kept for the next run the names, since when it was kept is in it: that run tells whether it can be used.
 */
function contents(folder: string): Readonly<Record<string, unknown>> {
  const of = (bytes: Buffer): unknown => {
    if (bytes.subarray(0, 2).toString() !== 'PK') return digest(bytes);
    return Object.fromEntries(
      Object.entries(unzipSync(bytes)).map(([part, inside]) => [part, digest(inside)]),
    );
  };
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => path.relative(folder, path.join(parentPath, name)))
      .sort()
      .map((file) => [file, file.startsWith('存') ? '' : of(readFileSync(path.join(folder, file)))]),
  );
}

test('run after run: status, output, errors and files', () => {
  const [own, warm] = [filled(), filled()];
  const without = (run: CliRun, folder: string): CliRun => ({
    ...run,
    stdout: run.stdout.replaceAll(folder, ''),
    stderr: run.stderr.replaceAll(folder, ''),
  });
  for (const words of RUNS) {
    // One worker there too: what several come to is held elsewhere.
    const takesFiles = ['check', 'read', 'mark', 'summary'].includes(words[0] ?? '');
    const expected = runCli(own, takesFiles ? [...words, '--jobs', '1'] : words);
    const run = runInTurn(warm, words);
    expect([words, without(run, warm)]).toEqual([words, without(expected, own)]);
    expect([words, contents(warm)]).toEqual([words, contents(own)]);
  }
});
