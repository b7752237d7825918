/** `gouji summary` as a user runs it, from the built command line. */
import {
  cpSync,
  linkSync,
  readdirSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { spawnSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { RULES } from '../../src/check';
import { cleanWorkbook, FIGURES } from '../helpers/cleanForms';
import { SAMPLE_PATH } from '../helpers/workbook';
import type { CliRun } from '../helpers/cli';
import { CLI, runCli, runInTurn } from '../helpers/cli';
import { judge } from '../helpers/judge';
import { xlsxOf } from '../helpers/manyFindings';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-summary-'));
  mkdirSync(path.join(folder, '各单位'));
  cpSync(SAMPLE_PATH, inFolder('各单位/甲.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const titleOf = (rule: string): string => RULES.find(({ id }) => id === rule)!.title.en;

const inFolder = (name: string): string => path.join(folder, name);

const gouji = (...words: readonly string[]): CliRun => runInTurn(folder, words);

async function rowsOf(name: string, sheet: string): Promise<unknown[][]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(inFolder(name));
  const rows: unknown[][] = [];
  workbook.getWorksheet(sheet)!.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  return rows;
}

test('a folder in one workbook: what is wrong, what cannot be read, and exit status 1', async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(SAMPLE_PATH);
  workbook.getWorksheet('基础数据表')!.getCell('B5').value = 9.99;
  await workbook.xlsx.writeFile(inFolder('各单位/乙.xlsx'));
  writeFileSync(inFolder('各单位/坏.xlsx'), readFileSync(SAMPLE_PATH).subarray(0, 3000));
  const before = readFileSync(inFolder('各单位/甲.xlsx'));
  // As many at a time as there are cores.
  const { status, stdout, stderr } = runCli(folder, ['summary', '各单位', '--output', '汇总.xlsx']);
  expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  // On the terminal: where it is, and what came of all files and all units.
  expect(stdout.split('\n')).toEqual([
    '汇总.xlsx',
    expect.stringMatching(/^文件 3 个：已校验 2 个，.*读不了 1 个。.*有须改正之处的文件 1 个。$/),
    '各单位：身份不明 1，没读全 1。',
    '',
  ]);

  const files = (await rowsOf('汇总.xlsx', '汇总')).filter(([place]) => typeof place === 'number');
  const byFile = new Map(files.map((row) => [path.basename(String(row[3])), row]));
  expect([...byFile.keys()].sort()).toEqual(['乙.xlsx', '坏.xlsx', '甲.xlsx'].sort());
  expect(byFile.get('乙.xlsx')!.slice(1, 11)).toEqual([
    ...['示例区人民政府办公室', 2023, path.join('各单位', '乙.xlsx'), '基础数据表、自评表', '读全'],
    ...[2, 1, 9, 5, 0],
  ]);
  expect(byFile.get('坏.xlsx')![15]).toContain('不完整');
  const errors = (await rowsOf('汇总.xlsx', '问题清单')).filter((row) => row[3] === '须改正');
  expect(errors.map((row) => [row[4], row[7], row[8]])).toEqual([['基础数据表!B5', 9.99, 5.58]]);
  expect(readFileSync(inFolder('各单位/甲.xlsx')).equals(before)).toBe(true);
});

test('no error: 0; English; settings of the reviewer', async () => {
  writeFileSync(inFolder('ours.json'), JSON.stringify({ rules: { 'basic/final-over-budget': 'off' } }));
  const words = ['summary', '各单位/*.xlsx', '--locale', 'en', '--config', 'ours.json', '--output', 'a.xlsx'];
  expect(gouji(...words).status).toBe(0);
  const texts = (await rowsOf('a.xlsx', 'Review')).flat();
  expect(texts).toContainEqual(expect.stringMatching(/ours\.json.*set otherwise/));
  const rules = (await rowsOf('a.xlsx', 'Findings')).map((row) => row[12]);
  expect(rules).toContain(titleOf('basic/year-on-year'));
  expect(rules).not.toContain(titleOf('basic/final-over-budget'));
});

test('nothing could be read: 2, and the workbook says why', async () => {
  expect(gouji('summary', '没有.xlsx', '--output', 'a.xlsx').status).toBe(2);
  expect((await rowsOf('a.xlsx', '汇总')).flat()).toContain('没有这个文件。');
});

/** Megabytes: a little more than the command takes with one file; 40 KB are left for each of so many. */
const HEAP = 20;
const FILES = 120;

test('thousands of findings pass through little memory, each to a row of its own', async () => {
  mkdirSync(inFolder('多'));
  for (let nth = 0; nth < FILES; nth++) linkSync(inFolder('各单位/甲.xlsx'), inFolder(`多/${nth}.xlsx`));
  const words = ['summary', '多', '--output', 'a.xlsx'];
  const { status } = spawnSync(process.execPath, [`--max-old-space-size=${HEAP}`, CLI, ...words], {
    cwd: folder,
  });
  expect(status).toBe(0);
  const places = (await rowsOf('a.xlsx', '问题清单')).slice(3).map(([place]) => place);
  expect(places.length).toBeGreaterThan(20 * FILES);
  expect(places).toEqual(places.map((_, nth) => nth + 1));
  expect(await judge(readFileSync(inFolder('a.xlsx')))).toEqual({ ok: true, errors: [] });
  expect(readdirSync(folder).sort()).toEqual(['a.xlsx', '各单位', '多'].sort());
});

test('no finding at all: a sentence in its place', async () => {
  writeFileSync(inFolder('清.xlsx'), await xlsxOf(cleanWorkbook(FIGURES)));
  const run = gouji('summary', '清.xlsx', '--output', 'a.xlsx', '--quiet');
  expect(run).toEqual({ status: 0, stdout: '', stderr: '' });
  expect((await rowsOf('a.xlsx', '问题清单')).map(([first]) => first)).toEqual([
    ...['问题清单', expect.stringContaining('校验时间'), '没有发现不相符之处。'],
  ]);
  expect(await judge(readFileSync(inFolder('a.xlsx')))).toEqual({ ok: true, errors: [] });
});

test('an empty folder: 2, said, and no workbook', () => {
  mkdirSync(inFolder('空'));
  const { status, stderr } = gouji('summary', '空', '--output', 'a.xlsx');
  expect(status).toBe(2);
  expect(stderr).toContain('没有找到工作簿');
  expect(existsSync(inFolder('a.xlsx'))).toBe(false);
});

test.each(['各单位/甲.xlsx', '旧.xlsx'])('%s is there and stays', (name) => {
  if (name === '旧.xlsx') writeFileSync(inFolder(name), '旧的');
  const before = readFileSync(inFolder(name));
  const { status, stderr } = gouji('summary', '各单位', '--output', name);
  expect(status).toBe(2);
  expect(stderr).toContain('已经存在');
  expect(readFileSync(inFolder(name)).equals(before)).toBe(true);
});

test('a folder that is not there is said', () => {
  const { status, stderr } = gouji('summary', '各单位', '--output', '没有/a.xlsx');
  expect(status).toBe(2);
  expect(stderr).toContain('没有这个文件夹');
});

test.each([
  [['summary', '--output', 'a.xlsx']],
  [['summary', '各单位']],
  [['summary', '各单位', '--output', 'a.xls']],
  [['summary', '各单位', '--output', 'a.xlsx', '--locale', 'fr']],
])('wrong usage %j: 2, with the usage, and no file', (words) => {
  const { status, stderr } = gouji(...words);
  expect(status).toBe(2);
  expect(stderr).toContain('gouji summary');
  expect(existsSync(inFolder('a.xlsx'))).toBe(false);
});
