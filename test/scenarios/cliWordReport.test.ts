/** `gouji report` as a user runs it, from the built command line. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { readDocx } from '../../src/hosts/docx';
import { sampleReport } from '../helpers/sampleReport';
import { SAMPLE_PATH } from '../helpers/workbook';
import type { CliRun } from '../helpers/cli';
import { runInTurn } from '../helpers/cli';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-word-'));
  cpSync(SAMPLE_PATH, path.join(folder, '自评表.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const gouji = (...words: readonly string[]): CliRun => runInTurn(folder, words);

const inFolder = (name: string): string => path.join(folder, name);

test('a Word file with the sentences and both forms', () => {
  expect(gouji('report', '自评表.xlsx', '--output', '草稿.docx')).toEqual({
    status: 0,
    stdout: '',
    stderr: '',
  });
  const { paragraphs, tables } = readDocx(readFileSync(inFolder('草稿.docx')));
  expect(paragraphs.map(({ text }) => text).join('\n')).toContain('2023年年初预算资金617.73万元');
  expect(tables.sheets).toHaveLength(2);
});

test('a file that is there is left alone', () => {
  writeFileSync(inFolder('a.docx'), '改好的');
  const { status, stderr } = gouji('report', '自评表.xlsx', '--output', 'a.docx');
  expect(status).toBe(2);
  expect(stderr).toContain('已经存在');
  expect(readFileSync(inFolder('a.docx'), 'utf8')).toBe('改好的');
});

test('no form, no workbook, no file: 2, with the reason in the language asked for, and no file', async () => {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet('工资').addRow(['姓名', '工资']);
  await workbook.xlsx.writeFile(inFolder('other.xlsx'));
  writeFileSync(inFolder('报告.docx'), sampleReport());
  for (const [name, zh, en] of [
    ['other.xlsx', '没有找到基础数据表或自评表', 'No basic data form'],
    ['报告.docx', '这不是 Excel 工作簿', 'This is no Excel workbook'],
    ['没有.xlsx', '没有这个文件', 'There is no such file'],
  ] as const) {
    const said = gouji('report', name, '--output', 'a.docx');
    expect([said.status, said.stderr]).toEqual([2, expect.stringContaining(`${name}: ${zh}`)]);
    expect(gouji('report', name, '--output', 'a.docx', '--locale', 'en').stderr).toContain(en);
  }
  expect(existsSync(inFolder('a.docx'))).toBe(false);
});

test.each([
  [['自评表.xlsx']],
  [['--output', 'a.docx']],
  [['自评表.xlsx', '多余.xlsx', '--output', 'a.docx']],
  [['自评表.xlsx', '--output', 'a.doc']],
])('wrong usage %j: 2, with the usage, and no file', (words) => {
  const { status, stderr } = gouji('report', ...words);
  expect(status).toBe(2);
  expect(stderr).toContain('gouji report');
  expect([existsSync(inFolder('a.docx')), existsSync(inFolder('a.doc'))]).toEqual([false, false]);
});
