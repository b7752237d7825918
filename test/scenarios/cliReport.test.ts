/** The built command line on reports. `npm test` builds it before. */
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import type { JsonResult } from '../../src/check';
import { resultSchema } from '../helpers/schemas';
import { sampleReport, sampleReportText } from '../helpers/sampleReport';
import { SAMPLE_PATH } from '../helpers/workbook';
import type { CliRun } from '../helpers/cli';
import { runInTurn } from '../helpers/cli';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-report-'));
  cpSync(SAMPLE_PATH, path.join(folder, '自评表.xlsx'));
  writeFileSync(path.join(folder, '报告.docx'), sampleReport());
  writeFileSync(path.join(folder, '报告.txt'), sampleReportText());
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const gouji = (...words: readonly string[]): CliRun => runInTurn(folder, words);

function json(...words: readonly string[]): JsonResult['files'] {
  const report: unknown = JSON.parse(gouji('check', ...words, '--format', 'json').stdout);
  expect(v.safeParse(resultSchema, report).issues).toBeUndefined();
  return (report as JsonResult).files;
}

const formsOf = (file: JsonResult['files'][number]): unknown => file.forms.map(({ form }) => form);

test('a report alone, with the findings of its tables', () => {
  const [file] = json('报告.docx');
  expect(formsOf(file!)).toEqual(['basic', 'evaluation', 'report']);
  const finding = file!.findings.find(({ rule }) => rule === 'cross/project-expenditure');
  expect(finding).toMatchObject({ reported: '63.01', computed: '61.48' });
  expect(finding!.cells[0]).toMatchObject({ sheet: '绩效自评表', address: 'F7' });
});

test.each(['报告.docx', '报告.txt'])('a workbook with %s', (name) => {
  const [file] = json('自评表.xlsx', '--report', name);
  expect(formsOf(file!)).toEqual(['basic', 'evaluation', 'report']);
  expect(file!.report).toBe(name);
  expect(gouji('check', '自评表.xlsx', '--report', name).stdout).toContain(`自评表.xlsx + ${name}`);
});

test('a folder: every workbook and every report on its own', () => {
  const found = json('.');
  expect(found.map(({ file, status }) => [file, status])).toEqual([
    ['报告.docx', 'checked'],
    // It is one of `--report`, and is told as a file that was left out.
    ['报告.txt', 'unreadable'],
    ['自评表.xlsx', 'checked'],
  ]);
});

test('a report that cannot be read is a reason, and status 2', () => {
  writeFileSync(path.join(folder, '坏.docx'), '不是文档');
  for (const [name, reason] of [
    ['坏.docx', '不是 Word 文档'],
    ['没有.docx', '没有这个文件'],
    ['自评表.xlsx', '不是 Word 文档'],
  ] as const) {
    const { status, stdout, stderr } = gouji('check', '自评表.xlsx', '--report', name);
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toContain(reason);
  }
  expect(gouji('check', '.', '--report', '报告.docx').stderr).toContain('只能配一个工作簿');
  expect(gouji('check', '自评表.xlsx', '--report', '报告.txt', '--output', '报告.txt').status).toBe(2);
});

test('a summary takes reports as well', () => {
  expect(gouji('summary', '报告.docx', '--output', 'a.xlsx').status).not.toBe(2);
});
