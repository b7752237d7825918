/** `gouji template` as a user runs it, from the built command line. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { JsonResult } from '../../src/check';
import type { CliRun } from '../helpers/cli';
import { runInTurn } from '../helpers/cli';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-template-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const gouji = (...words: readonly string[]): CliRun => runInTurn(folder, words);

const isThere = (name: string): boolean => existsSync(path.join(folder, name));

test('a file that the check reads as the blank forms of that year and unit', () => {
  const words = ['--year', '2024', '--unit', '示例区档案馆', '--output', '空白表.xlsx'];
  expect(gouji('template', ...words)).toEqual({ status: 0, stdout: '', stderr: '' });
  const { status, stdout } = gouji('check', '空白表.xlsx', '--format', 'json');
  expect(status).toBe(0);
  const { files } = JSON.parse(stdout) as JsonResult;
  expect(files[0]).toMatchObject({ status: 'checked', unit: '示例区档案馆', year: 2024 });
  expect(files[0]!.forms.map(({ form, sheet }) => [form, sheet])).toEqual([
    ['basic', '基础数据表'],
    ['evaluation', '自评表'],
  ]);
});

test('the project form, and more rows', () => {
  const rows = ['--projects', '12', '--indicators', '3', '--forms', 'basic,project'];
  expect(gouji('template', '--year', '2024', ...rows, '--output', 'a.xlsx').status).toBe(0);
  const { files } = JSON.parse(gouji('check', 'a.xlsx', '--format', 'json').stdout) as JsonResult;
  expect(files[0]!.forms.map(({ form, range }) => [form, range])).toEqual([
    ['basic', 'A1:G35'],
    ['project-evaluation', 'A1:I41'],
  ]);
});

test('a file that is there is left alone', () => {
  writeFileSync(path.join(folder, 'a.xlsx'), '填好的');
  const { status, stderr } = gouji('template', '--year', '2024', '--output', 'a.xlsx');
  expect(status).toBe(2);
  expect(stderr).toContain('已经存在');
  expect(readFileSync(path.join(folder, 'a.xlsx'), 'utf8')).toBe('填好的');
});

test('a folder that is not there is said', () => {
  const { status, stderr } = gouji('template', '--year', '2024', '--output', '没有/a.xlsx');
  expect(status).toBe(2);
  expect(stderr).toContain('没有这个文件夹');
});

test.each([
  [['--output', 'a.xlsx']],
  [['--year', '2024']],
  [['--year', '24', '--output', 'a.xlsx']],
  [['--year', '1824', '--output', 'a.xlsx']],
  [['--year', '2024年', '--output', 'a.xlsx']],
  [['--year', '2024', '--output', 'a.xls']],
  [['--year', '2024', '--output', 'a.xlsx', '--forms', 'basic,report']],
  [['--year', '2024', '--output', 'a.xlsx', '--projects', '0']],
  [['--year', '2024', '--output', 'a.xlsx', '--indicators', '1.5']],
  [['--year', '2024', '--output', 'a.xlsx', '多余']],
])('wrong usage %j: 2, with the usage, and no file', (words) => {
  const { status, stderr } = gouji('template', ...words);
  expect(status).toBe(2);
  expect(stderr).toContain('gouji template');
  expect(isThere('a.xlsx')).toBe(false);
});
