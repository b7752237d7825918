/** `gouji read` as a user runs it, from the built command line. `npm test` builds it before. */
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as v from 'valibot';
import { readSchema } from '../helpers/schemas';
import { bigWorkbook } from '../helpers/bigWorkbook';
import { sampleReport } from '../helpers/sampleReport';
import { SAMPLE_PATH } from '../helpers/workbook';
import type { CliRun } from '../helpers/cli';
import { runCli, runInTurn } from '../helpers/cli';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-read-'));
  cpSync(SAMPLE_PATH, path.join(folder, '自评表.xlsx'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const gouji = (...words: readonly string[]): CliRun => runInTurn(folder, ['read', ...words]);

const parsed = (text: string): v.InferOutput<typeof readSchema>['files'] =>
  v.parse(readSchema, JSON.parse(text)).files;

test('the sample as JSON by the published schema; the input is not touched', () => {
  const before = readFileSync(path.join(folder, '自评表.xlsx'));
  const { status, stdout, stderr } = gouji('自评表.xlsx', '--format', 'json');
  expect([status, stderr]).toEqual([0, '']);
  const [file, ...others] = parsed(stdout);
  expect(others).toEqual([]);
  expect(file).toMatchObject({ file: '自评表.xlsx', status: 'checked', problem: null, facts: [] });
  const [basic, evaluation] = file!.forms;
  expect(basic!.fields['staff.quota']).toEqual({ label: '编制数', text: '32', value: '32', address: 'B3' });
  expect(basic!.fields['projects.items[0].final']).toMatchObject({ value: '56.48', address: 'F12' });
  expect(evaluation!.fields['funds.total.rate']).toMatchObject({ value: '0.9979', address: 'H4' });
  expect(evaluation!.fields['indicators[0].score']).toMatchObject({ value: '20', address: 'H13' });
  expect(evaluation!.fields['total.score']).toMatchObject({ value: '98' });
  expect(readFileSync(path.join(folder, '自评表.xlsx'))).toEqual(before);
});

test('a folder into a file: in order, the reports with their facts, one bad file among them its own entry', () => {
  mkdirSync(path.join(folder, '甲'));
  writeFileSync(path.join(folder, '甲', '报告.docx'), sampleReport());
  writeFileSync(path.join(folder, '甲', '坏.xlsx'), '不是工作簿');
  const words = ['--format', 'json', '--output', '读到.json', '--jobs', '2', '--quiet'];
  const run = runCli(folder, ['read', '.', ...words]);
  expect(run).toEqual({ status: 1, stdout: '', stderr: '' });
  const files = parsed(readFileSync(path.join(folder, '读到.json'), 'utf8'));
  expect(files.map(({ file, status, problem }) => [file, status, problem?.code])).toEqual([
    [path.join('甲', '坏.xlsx'), 'unreadable', 'not-a-workbook'],
    [path.join('甲', '报告.docx'), 'checked', undefined],
    ['自评表.xlsx', 'checked', undefined],
  ]);
  expect(files[1]!.facts).toContainEqual(
    expect.objectContaining({ item: '项目支出', value: '61.48', role: 'expenditure', paragraph: 6 }),
  );
});

test('text by itself, and in English', () => {
  const { status, stdout } = gouji('自评表.xlsx');
  expect(status).toBe(0);
  expect(stdout).toMatch(/^自评表\.xlsx\n {2}基础数据表 · /);
  expect(stdout).toMatch(/年度资金总额·执行率 +99\.79% {2}\[H4\]\n/);
  expect(gouji('自评表.xlsx', '--locale', 'en').stdout).toMatch(/Total score +98 {2}\[/);
});

test('nothing that can be read: status 2, with the reason', () => {
  const { status, stdout } = gouji('没有.xlsx');
  expect(status).toBe(2);
  expect(stdout).toBe('没有.xlsx\n  没有这个文件。\n');
});

test('too much for one worker: one entry by the schema, the rest go on', () => {
  writeFileSync(path.join(folder, '大.xlsx'), bigWorkbook(300_000));
  const words = ['--format', 'json', '--memory', '64', '--jobs', '1'];
  const { status, stdout } = runCli(folder, ['read', '大.xlsx', '自评表.xlsx', ...words]);
  expect(status).toBe(1);
  expect(parsed(stdout)).toEqual([
    expect.objectContaining({
      status: 'unreadable',
      problem: { code: 'too-big-for-memory', message: expect.stringMatching(/^这个文件用的内存/) },
      forms: [],
    }),
    expect.objectContaining({ file: '自评表.xlsx', status: 'checked' }),
  ]);
});

test('the result never takes the place of what is read', () => {
  const { status, stderr } = gouji('自评表.xlsx', '--output', '自评表.xlsx');
  expect(status).toBe(2);
  expect(stderr).toContain('--output 自评表.xlsx');
});
