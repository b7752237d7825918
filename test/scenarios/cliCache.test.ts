/** `--cache`: a second run reads what has changed and nothing else, from the built command line. */
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { unzipSync } from 'fflate';
import * as v from 'valibot';
import type { JsonResult } from '../../src/check';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import type { CliRun } from '../helpers/cli';
import { runCli, runInTurn, startCli } from '../helpers/cli';
import { reviewLines } from '../helpers/reviewLines';
import { resultSchema } from '../helpers/schemas';
import { faulty } from '../helpers/secondTime';
import { formsOf } from '../helpers/submissions';
import { withCell } from '../helpers/workbook';
import { xlsxOf } from '../helpers/xlsxOf';

/** More than there are workers. */
const SEVERAL = 8;
/** Enough that a run is still at it when it is stopped after its first file. */
const MANY = 40;
const nameOf = (nth: number): string => `单位${String(nth).padStart(2, '0')}`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-cache-'));
  mkdirSync(at('收件'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const gouji = (...words: readonly string[]): CliRun => runInTurn(folder, words);
const put = (name: string, workbook: WorkbookSnapshot): void => writeFileSync(at(name), xlsxOf(workbook));
function putMany(count: number): void {
  for (let nth = 1; nth <= count; nth++) put(`收件/${nameOf(nth)}.xlsx`, formsOf(nameOf(nth)));
}
const wrongSum = (workbook: WorkbookSnapshot): WorkbookSnapshot => withCell(workbook, '基础数据表', 'F5', 99);
const entries = (): readonly string[] =>
  readdirSync(at('存'), { recursive: true, encoding: 'utf8' }).filter((name) => name.includes(path.sep));

/** What a check says, without and with what it says of the cache. */
function checked(...words: readonly string[]) {
  return checkedBy(gouji, ...words);
}
function checkedBy(run: typeof gouji, ...words: readonly string[]) {
  const { stdout, stderr, status } = run('check', '收件', '--format', 'json', ...words);
  expect(stderr).toBe('');
  const result = JSON.parse(stdout) as JsonResult;
  expect(v.safeParse(resultSchema, result).issues).toBeUndefined();
  const { cache, ...rest } = result;
  return { cache, rest, status };
}
const all = { read: 0, taken: 0, damaged: 0, notKept: 0 };

test('nothing changed: nothing is read, and the result is the same', () => {
  putMany(SEVERAL);
  // As many at a time as there are cores: what they keep at once.
  const atOnce = (...words: readonly string[]): CliRun => runCli(folder, words);
  const plain = checked();
  expect(plain.cache).toBeUndefined();
  expect(readdirSync(folder)).toEqual(['收件']);
  const first = checkedBy(atOnce, '--cache', '存');
  expect(first).toEqual({ ...plain, cache: { ...all, read: SEVERAL } });
  expect(checkedBy(atOnce, '--cache', '存')).toEqual({ ...plain, cache: { ...all, taken: SEVERAL } });
});

test('one cell changed: that file is read, and its new finding told', () => {
  putMany(SEVERAL);
  checked('--cache', '存');
  put(`收件/${nameOf(7)}.xlsx`, wrongSum(formsOf(nameOf(7))));
  const { cache, rest } = checked('--cache', '存');
  expect(cache).toEqual({ ...all, read: 1, taken: SEVERAL - 1 });
  expect(rest.counts.error).toBeGreaterThan(0);
  expect(rest.files.flatMap(({ file, findings }) => (findings.length > 0 ? [file] : []))).toContain(
    path.join('收件', `${nameOf(7)}.xlsx`),
  );
  expect({ ...checked(), cache }).toEqual({ cache, rest, status: 1 });
});

test('in another folder it is the same file; under another policy, labels or language not the same check', () => {
  putMany(3);
  checked('--cache', '存');
  mkdirSync(at('再报'));
  for (const name of readdirSync(at('收件'))) renameSync(at(`收件/${name}`), at(`再报/${name}`));
  renameSync(at('再报'), at('收件/再报'));
  expect(checked('--cache', '存').cache).toEqual({ ...all, taken: 3 });
  // Words are made of the result: a language takes it over.
  expect(checked('--cache', '存', '--locale', 'en').cache).toEqual({ ...all, taken: 3 });
  writeFileSync(at('口径.json'), JSON.stringify({ lowExecution: 100 }));
  const other = checked('--cache', '存', '--config', '口径.json');
  expect(other.cache).toEqual({ ...all, read: 3 });
  expect(other.rest).toEqual(checked('--config', '口径.json').rest);
  expect(checked('--cache', '存', '--policy', 'national').cache).toEqual({ ...all, read: 3 });
  expect(checked('--cache', '存', '--trust-workbook-policy').cache).toEqual({ ...all, read: 3 });
  expect(checked('--cache', '存', '--config', '口径.json').cache).toEqual({ ...all, taken: 3 });
  expect(checked('--cache', '存').cache).toEqual({ ...all, taken: 3 });
});

test('what is damaged, or another file’s, is not believed: it is read anew, and that is said', () => {
  putMany(4);
  const { rest } = checked('--cache', '存');
  const [cut, changed, swapped, swappedWith] = entries().map((name) => path.join(at('存'), name));
  writeFileSync(cut!, readFileSync(cut!).subarray(0, 200));
  const bytes = readFileSync(changed!);
  bytes[bytes.length - 9]! ^= 1;
  writeFileSync(changed!, bytes);
  copyFileSync(swappedWith!, swapped!);
  const again = checked('--cache', '存');
  expect(again.cache).toEqual({ ...all, read: 3, taken: 1, damaged: 3 });
  expect(again.rest).toEqual(rest);
  expect(gouji('check', '收件', '--cache', '存').stdout).toContain(
    '本次新读 0 份，沿用上次 4 份（内容和口径都没有变）。',
  );
});

test('a folder that cannot be written to is refused before anything is read; a place in it is said', () => {
  putMany(2);
  writeFileSync(at('文件'), '');
  expect(gouji('check', '收件', '--cache', '文件')).toMatchObject({
    status: 2,
    stdout: '',
    stderr: expect.stringContaining('--cache'),
  });
  mkdirSync(at('存'));
  // Files stand where folders of the cache would.
  for (let first = 0; first < 256; first++)
    writeFileSync(at(`存/${first.toString(16).padStart(2, '0')}`), '');
  expect(checked('--cache', '存').cache).toEqual({ ...all, read: 2, notKept: 2 });
});

test('a cache among the inputs is none of them', () => {
  putMany(2);
  const words = ['check', '.', '--cache', '收件/存', '--format', 'json'];
  gouji(...words);
  const { files, cache } = JSON.parse(gouji(...words).stdout) as JsonResult;
  expect(files).toHaveLength(2);
  expect(cache).toEqual({ ...all, taken: 2 });
});

test('a unit’s file of last year changed: that unit is checked anew', () => {
  mkdirSync(at('去年'));
  const before = (unit: string, office: number): WorkbookSnapshot =>
    withCell(formsOf(unit, 2022), '基础数据表', 'F17', office);
  putMany(3);
  for (let nth = 1; nth <= 3; nth++) put(`去年/${nameOf(nth)}.xlsx`, before(nameOf(nth), 4.1));
  const words = ['--prior', '去年', '--cache', '存'];
  checked(...words);
  expect(checked(...words).cache).toEqual({ ...all, taken: 3 });
  put(`去年/${nameOf(2)}.xlsx`, before(nameOf(2), 5.2));
  const changed = checked(...words);
  expect(changed.cache).toEqual({ ...all, read: 1, taken: 2 });
  expect(changed.rest).toEqual(checked('--prior', '去年').rest);
  rmSync(at(`去年/${nameOf(3)}.xlsx`));
  expect(checked(...words).cache).toEqual({ ...all, read: 1, taken: 2 });
  // Without last year's it is another check.
  expect(checked('--cache', '存').cache).toEqual({ ...all, read: 3 });
});

test('a summary takes over what a check has kept, and still holds all files against each other', async () => {
  putMany(4);
  checked('--cache', '存');
  mkdirSync(at('收件/重复'));
  copyFileSync(at(`收件/${nameOf(1)}.xlsx`), at(`收件/重复/${nameOf(1)}.xlsx`));
  const said = gouji('summary', '收件', '--cache', '存', '--output', '汇总.xlsx');
  expect(said.stderr).toBe('');
  expect(said.stdout).toContain('\n本次新读 0 份，沿用上次 5 份（内容和口径都没有变）。\n');
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(at('汇总.xlsx'));
  const texts: string[] = [];
  workbook.getWorksheet('各单位')!.eachRow((row) => row.eachCell(({ text }) => void texts.push(text)));
  expect(texts).toContain('已收；重复报送');
  expect(texts).toContain('本次新读 0 份，沿用上次 5 份（内容和口径都没有变）。');
});

test('copies with marks are the same, whether their check was taken over or not', () => {
  putMany(2);
  put('收件/错.xlsx', wrongSum(formsOf('错')));
  const mark = (to: string): CliRun =>
    gouji('mark', '收件', '--cache', '存', '--output', to, '--comments', '--no-summary', '--fill', 'safe');
  expect(mark('一').stdout).toContain('本次新读 3 份');
  expect(mark('二').stdout).toContain('沿用上次 3 份');
  for (const name of readdirSync(at('一'))) expect(cellsOf(`二/${name}`)).toEqual(cellsOf(`一/${name}`));
});

/** The journal of what was written tells the time. */
const cellsOf = (name: string) =>
  unzipSync(readFileSync(at(name)), { filter: (part) => /^xl\/(?:worksheets|comments)/.test(part.name) });

const onUnix = process.platform === 'win32' ? test.skip : test;
onUnix('interrupted and run again, it reads what was left', async () => {
  putMany(MANY);
  const words = ['check', '收件', '--cache', '存', '--format', 'json', '--jobs', '1'];
  const { child, ended } = startCli(folder, words);
  await new Promise((resolve) => child.stdout!.once('data', resolve));
  child.kill('SIGINT');
  const { status, stdout } = await ended;
  expect(status).toBe(130);
  const stopped = JSON.parse(stdout) as JsonResult;
  const done = stopped.counts.checked;
  expect(done).toBeGreaterThan(0);
  expect(done).toBeLessThan(MANY);
  expect(stopped.cache).toEqual({ ...all, read: done });
  const { cache, rest } = checked('--cache', '存');
  // The one that was being checked may have been kept before it was given up.
  expect(cache!.taken).toBeGreaterThanOrEqual(done);
  expect(cache!.read + cache!.taken).toBe(MANY);
  expect(rest).toEqual(checked().rest);
});

test('what a check without --previous kept is no answer to one with it', async () => {
  put('收件/档案馆.xlsx', faulty([true, true, true, true]));
  const summary = (...words: readonly string[]) => gouji('summary', '收件', '--quiet', ...words);
  summary('--output', '上次.xlsx');
  // One is put right; its rule cannot be decided at another cell, which is blank now.
  put('收件/档案馆.xlsx', withCell(faulty([true, false, true, true]), '基础数据表', 'F17', null));
  summary('--output', '先.xlsx', '--cache', '存');
  const states = async (name: string, ...words: readonly string[]) => {
    summary('--output', name, '--previous', '上次.xlsx', ...words);
    const lines = await reviewLines(at(name), '上次的问题');
    return lines.map((line) => [line['项目'], line['现状']]);
  };
  const plain = await states('再.xlsx');
  expect(plain).toContainEqual([expect.stringContaining('信息化专项1'), '已更正']);
  expect(await states('三.xlsx', '--cache', '存')).toEqual(plain);
  expect(await states('四.xlsx', '--cache', '存')).toEqual(plain);
});

test('what nobody asked for in a long time, or another version has kept, goes; what is not its own stays', () => {
  putMany(3);
  checked('--cache', '存');
  const files = entries();
  expect(files).toHaveLength(3);
  const [old, used, other] = files as [string, string, string];
  const agoBy = (days: number, ...names: readonly string[]): void => {
    const time = Date.now() / 1000 - days * 86_400;
    for (const name of names) utimesSync(at(path.join('存', name)), time, time);
  };
  agoBy(91, old, used);
  // As another program would have named itself in it.
  const bytes = readFileSync(at(path.join('存', other)));
  bytes[20]! ^= 255;
  writeFileSync(at(path.join('存', other)), bytes);
  const former = path.join(path.dirname(old), 'f'.repeat(62));
  writeFileSync(at(path.join('存', former)), 'gouji-cache 1\nand what it kept');
  const part = `${used}.${'0'.repeat(36)}.part`;
  const theirs = [`${path.dirname(old)}/说明.txt`, `${path.dirname(old)}/${'e'.repeat(62)}`, '台账.xlsx'];
  for (const name of [part, ...theirs]) writeFileSync(at(path.join('存', name)), 'of somebody else');
  agoBy(400, part, ...theirs);
  // The unit of one of the two has handed in nothing since.
  const unitOf = (name: string): number =>
    [1, 2, 3].find((nth) => {
      rmSync(at('试'), { recursive: true, force: true });
      gouji('check', `收件/${nameOf(nth)}.xlsx`, '--cache', '试');
      return existsSync(at(path.join('试', name)));
    })!;
  rmSync(at(`收件/${nameOf(unitOf(old))}.xlsx`));
  // It was cleaned today.
  expect(checked('--cache', '存').cache).toEqual({ ...all, read: 1, taken: 1, damaged: 1 });
  expect(existsSync(at(path.join('存', old)))).toBe(true);

  agoBy(2, 'gouji-cache.txt');
  writeFileSync(at(path.join('存', other)), bytes);
  expect(checked('--cache', '存').cache).toEqual({ ...all, read: 1, taken: 1, damaged: 1 });
  for (const name of [used, other, ...theirs]) expect(existsSync(at(path.join('存', name)))).toBe(true);
  for (const name of [old, former, part]) expect(existsSync(at(path.join('存', name)))).toBe(false);
});
