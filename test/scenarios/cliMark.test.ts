/** `gouji mark` as a user runs it, from the built command line. */
import {
  copyFileSync,
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { openXlsxHost, readXlsx } from '../../src/hosts/xlsx';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { SUMMARY_NAME } from '../../src/model/writing/own';
import type { CliRun } from '../helpers/cli';
import { runCli, runInTurn } from '../helpers/cli';
import { sheetOf, workbookOf, SAMPLE_PATH } from '../helpers/workbook';
import { xlsxOf } from '../helpers/xlsxOf';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-mark-'));
  mkdirSync(at('各单位/二级'), { recursive: true });
  copyFileSync(SAMPLE_PATH, at('各单位/甲.xlsx'));
  copyFileSync(SAMPLE_PATH, at('各单位/二级/乙.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const gouji = (...words: readonly string[]): CliRun => runInTurn(folder, words);
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(at(name)));
const withoutSummary = ({ sheets, summarySheet }: WorkbookSnapshot) =>
  sheets.filter(({ name }) => name !== summarySheet);

const everything = (): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:xlsx|txt|part)$/.test(name))
    .sort();
const marksIn = async (name: string): Promise<number> => openXlsxHost(bytes(name)).clearMarks();
const LIST = '标记/需要看的文件.txt';

test('copies with marks and the summary first; the files themselves stay', async () => {
  const before = bytes('各单位/甲.xlsx');
  // As many at a time as there are cores.
  const words = ['mark', '各单位', '--output', '标记', '--comments'];
  const { status, stdout, stderr } = runCli(folder, words);
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(stdout).toMatch(/^各单位[/\\]甲\.xlsx → 标记[/\\]甲\.xlsx：标记 \d+ 格$/m);
  expect(everything()).toEqual(
    ['各单位/二级/乙.xlsx', '各单位/甲.xlsx', '标记/二级/乙.xlsx', '标记/甲.xlsx'].sort(),
  );
  expect(bytes('各单位/甲.xlsx')).toEqual(before);
  const [own, copy] = [readXlsx(before), readXlsx(bytes('标记/甲.xlsx'))];
  expect(withoutSummary(copy)).toEqual(withoutSummary(own));
  const book = Buffer.from(unzipSync(bytes('标记/甲.xlsx'))['xl/workbook.xml']!).toString();
  expect(/<sheet name="([^"]*)"/.exec(book)![1]).toBe('勾稽结果');
  expect(book).toContain(SUMMARY_NAME);
  expect(await marksIn('标记/甲.xlsx')).toBeGreaterThan(5);
});

test('a second run replaces its own copies, and one over the copies doubles nothing', async () => {
  gouji('mark', '各单位', '--output', '标记');
  const first = await marksIn('标记/甲.xlsx');
  expect(gouji('mark', '各单位', '--output', '标记').status).toBe(0);
  expect(await marksIn('标记/甲.xlsx')).toBe(first);
  expect(gouji('mark', '标记', '--output', '再标记').status).toBe(0);
  expect(await marksIn('再标记/甲.xlsx')).toBe(first);
  const names = (name: string): readonly string[] => Object.keys(unzipSync(bytes(name))).sort();
  expect(names('再标记/甲.xlsx')).toEqual(names('标记/甲.xlsx'));
  const [again, own] = ['再标记/甲.xlsx', '各单位/甲.xlsx'].map((file) => readXlsx(bytes(file)));
  expect(withoutSummary(again!)).toEqual(withoutSummary(own!));
});

test('copies among the inputs are no inputs', () => {
  gouji('mark', '各单位', '--output', '各单位/标记');
  const before = everything();
  const { status, stdout } = gouji('mark', '各单位', '--output', '各单位/标记');
  expect(status).toBe(0);
  expect(stdout.match(/→/g)).toHaveLength(2);
  expect(everything()).toEqual(before);
});

test.each([
  ['another file', async (): Promise<void> => writeFileSync(at('标记/甲.xlsx'), '别的')],
  [
    'a copy that somebody has worked on',
    async (): Promise<void> => {
      const host = openXlsxHost(bytes('标记/甲.xlsx'));
      await host.keep('gouji.explanations', '[]');
      writeFileSync(at('标记/甲.xlsx'), host.save());
    },
  ],
])('%s is not replaced', async (_, put) => {
  gouji('mark', '各单位/甲.xlsx', '--output', '标记');
  await put();
  const before = bytes('标记/甲.xlsx');
  const { status, stdout } = gouji('mark', '各单位', '--output', '标记');
  expect(status).toBe(2);
  expect(stdout).toContain('没有覆盖');
  expect(bytes('标记/甲.xlsx')).toEqual(before);
  expect(readFileSync(at(LIST), 'utf8')).toContain('没有覆盖');
  // The others are done.
  expect(existsSync(at('标记/二级/乙.xlsx'))).toBe(true);
});

test('an input is never written to, whatever name it has there', () => {
  mkdirSync(at('标记'));
  linkSync(at('各单位/甲.xlsx'), at('标记/甲.xlsx'));
  const before = bytes('各单位/甲.xlsx');
  const { status, stderr } = gouji('mark', '各单位', '--output', '标记');
  expect(status).toBe(2);
  expect(stderr).toContain('不能写进输入的文件');
  expect(gouji('mark', '各单位', '--output', '各单位').status).toBe(2);
  expect(bytes('各单位/甲.xlsx')).toEqual(before);
  expect(everything()).toHaveLength(3);
});

test('two files of one name are said before anything is done', () => {
  const { status, stderr } = gouji('mark', '各单位/甲.xlsx', '各单位/二级/../甲.xlsx', '--output', '标记');
  expect(status).toBe(2);
  expect(stderr).toContain('同名');
  expect(existsSync(at('标记'))).toBe(false);
});

test('what is not read whole, not read, or of another kind is listed, and taken off the list when it is gone', () => {
  writeFileSync(at('各单位/坏.xlsx'), 'PK\x03\x04');
  writeFileSync(at('各单位/空.xlsx'), xlsxOf(workbookOf(sheetOf('别的', [['通讯录', '电话']]))));
  writeFileSync(at('各单位/报告.docx'), 'PK');
  const { status, stdout } = gouji('mark', '各单位', '--output', '标记');
  expect(status).toBe(1);
  expect(stdout).toContain('另有 3 条要看的');
  const list = readFileSync(at(LIST), 'utf8');
  for (const name of ['坏.xlsx', '空.xlsx', '报告.docx']) expect(list).toContain(name);
  expect(existsSync(at('标记/空.xlsx'))).toBe(false);
  for (const name of ['坏.xlsx', '空.xlsx', '报告.docx']) rmSync(at(`各单位/${name}`));
  gouji('mark', '各单位', '--output', '标记');
  expect(existsSync(at(LIST))).toBe(false);
});

test('a list that somebody has written into stays', () => {
  writeFileSync(at('各单位/坏.xlsx'), 'PK\x03\x04');
  gouji('mark', '各单位', '--output', '标记');
  writeFileSync(at(LIST), `已问过${readFileSync(at(LIST), 'utf8')}`);
  const { status, stderr } = gouji('mark', '各单位', '--output', '标记');
  expect(status).toBe(2);
  expect(stderr).toContain('清单没有写成');
  expect(readFileSync(at(LIST), 'utf8')).toContain('已问过');
});

test.each([[['mark']], [['mark', '各单位']], [['mark', '各单位', '--output', '标记', '--fill', 'all']]])(
  '%j is wrong usage',
  (words) => {
    expect(gouji(...words).status).toBe(2);
    expect(existsSync(at('标记'))).toBe(false);
  },
);
