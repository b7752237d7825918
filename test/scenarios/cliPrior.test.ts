/** `gouji check --prior` and `gouji summary --prior`: this year's forms beside last year's, from the built command line. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readXlsx } from '../../src/hosts/xlsx';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import type { CliRun } from '../helpers/cli';
import { runCli, runInTurn } from '../helpers/cli';
import { reviewLines } from '../helpers/reviewLines';
import { formsOf } from '../helpers/submissions';
import { withCell } from '../helpers/workbook';
import { xlsxOf } from '../helpers/xlsxOf';
import { buildZip, zipTable } from '../helpers/zip';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-prior-test-'));
  mkdirSync(path.join(folder, '今年'));
  mkdirSync(path.join(folder, '去年/旧'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, workbook: WorkbookSnapshot): void =>
  writeFileSync(path.join(folder, name), xlsxOf(workbook));

/** Final accounts of last year are in column F of its form, and in B of this year's. */
const lastYear = (unit: string, office: number): WorkbookSnapshot =>
  withCell(formsOf(unit, 2022), '基础数据表', 'F17', office);

interface Entry {
  readonly file: string;
  readonly findings: readonly { readonly rule: string; readonly message: string }[];
  readonly notChecked: readonly { readonly rule: string; readonly reason: string }[];
}
function checked(...words: readonly string[]): readonly Entry[] {
  return entriesOf(runInTurn(folder, ['check', ...words, '--format', 'json']));
}
function entriesOf({ stdout, stderr }: CliRun): readonly Entry[] {
  expect(stderr).toBe('');
  return (JSON.parse(stdout) as { files: readonly Entry[] }).files;
}
const ofPrior = ({ findings }: Entry) => findings.filter(({ rule }) => rule.startsWith('prior/'));
const OFFICE = 4.1;

test('last year’s final accounts beside last year’s form, with the place where they stand', () => {
  put('今年/甲.xlsx', formsOf('甲区教育局'));
  put('去年/甲.xlsx', lastYear('甲区教育局', OFFICE));
  put('去年/乙.xlsx', lastYear('甲区教育局', 5.2));
  const rule = 'prior/final-accounts';
  const [same] = checked('今年/甲.xlsx', '--prior', '去年/甲.xlsx');
  const [other] = checked('今年/甲.xlsx', '--prior', '去年/乙.xlsx');
  const messages = (entry: Entry) =>
    ofPrior(entry).flatMap((each) => (each.rule === rule ? [each.message] : []));
  expect(messages(same!).filter((each) => each.includes('办公'))).toEqual([]);
  const [found] = messages(other!).filter((each) => each.includes('办公'));
  expect(found).toMatch(/4\.10.*5\.20.*乙\.xlsx 基础数据表!F17/);
  const [without] = checked('今年/甲.xlsx');
  expect(
    [...without!.findings, ...without!.notChecked].filter((each) => each.rule.startsWith('prior/')),
  ).toEqual([]);
});

test('a file of the wrong year or of another unit accuses nobody, and it is said', () => {
  put('今年/甲.xlsx', formsOf('甲区教育局'));
  put('去年/同年.xlsx', withCell(formsOf('甲区教育局'), '基础数据表', 'F17', 9.9));
  put('去年/别人.xlsx', lastYear('甲区水利局', 9.9));
  put('去年/下级.xlsx', lastYear('甲区教育局第一小学', 9.9));
  for (const [file, said] of [
    ['去年/同年.xlsx', /2023 年度的，不是 2022/],
    ['去年/别人.xlsx', /没有同一单位/],
    ['去年/下级.xlsx', /没有同一单位/],
  ] as const) {
    const [entry] = checked('今年/甲.xlsx', '--prior', file);
    expect(ofPrior(entry!)).toEqual([]);
    const reasons = entry!.notChecked.filter(({ rule }) => rule.startsWith('prior/'));
    expect(reasons.length).toBeGreaterThan(3);
    expect(reasons.every(({ reason }) => said.test(reason))).toBe(true);
  }
});

test('in a folder each unit’s own file of the year before is found, whatever it is called', () => {
  put('今年/1.xlsx', formsOf('甲区教育局'));
  put('今年/2.xlsx', formsOf('甲区水利局'));
  put('今年/3.xlsx', formsOf('甲区统计局'));
  put('去年/a.xlsx', lastYear('甲区水利局', 6.3));
  put('去年/旧/b.xlsx', lastYear('甲区教育局', OFFICE));
  put('去年/c.xlsx', withCell(formsOf('甲区教育局', 2021), '基础数据表', 'F17', 7.7));
  put('去年/d.xlsx', lastYear('甲区教育局第一小学', 8.8));
  // As many at a time as there are cores.
  const run = runCli(folder, ['check', '今年', '--prior', '去年', '--format', 'json']);
  const [education, water, statistics] = entriesOf(run);
  const office = (entry: Entry) => ofPrior(entry).filter(({ message }) => message.includes('办公'));
  expect(office(education!)).toEqual([]);
  expect(
    office(water!)
      .map(({ message }) => message)
      .join(),
  ).toMatch(/6\.30.*a\.xlsx/);
  expect(ofPrior(statistics!)).toEqual([]);
  expect(statistics!.notChecked.some(({ reason }) => /没有本单位的文件/.test(reason))).toBe(true);
});

test('a folder of nothing, and a file that is none: 2, said', () => {
  put('今年/甲.xlsx', formsOf('甲区教育局'));
  const empty = runInTurn(folder, ['check', '今年', '--prior', '去年']);
  expect(empty.status).toBe(2);
  expect(empty.stderr).toContain('去年');
  const none = runInTurn(folder, ['summary', '今年', '--prior', '没有.xlsx', '--output', 'a.xlsx']);
  expect(none.status).toBe(2);
  expect(none.stderr).toContain('没有.xlsx');
});

const NAME_IN_GB18030 = new Uint8Array([0xc4, 0xea, ...Buffer.from('.xlsx')]);

test('an archive of last year’s files: found by whose they are, whatever they are called in it', () => {
  put('今年/1.xlsx', formsOf('甲区教育局'));
  put('今年/2.xlsx', formsOf('甲区水利局'));
  const education = xlsxOf(lastYear('甲区教育局', 6.4));
  const bomb = new Uint8Array(3_000_000);
  writeFileSync(
    path.join(folder, '去年.zip'),
    buildZip([
      { path: '去年', name: NAME_IN_GB18030, data: education },
      { path: '../../../../../外.xlsx', data: xlsxOf(lastYear('甲区水利局', 6.3)) },
      { path: '各区/', data: '' },
      { path: '各区/旧.xls', data: 'x' },
      { path: '各区/再一包.zip', data: zipTable({ 'a.txt': 'a' }) },
      { path: '各区/大.xlsx', data: bomb },
      { path: '各区/锁.xlsx', data: education, claim: { flags: 1 } },
      { path: '__MACOSX/各区/._旧.xlsx', data: 'x' },
    ]),
  );
  const run = runInTurn(folder, ['check', '今年', '--prior', '去年.zip', '--format', 'json']);
  const [one, two] = (JSON.parse(run.stdout) as { files: readonly Entry[] }).files;
  expect(
    ofPrior(one!)
      .map(({ message }) => message)
      .join(),
  ).toMatch(/6\.40.*年\.xlsx/);
  expect(
    ofPrior(two!)
      .map(({ message }) => message)
      .join(),
  ).toMatch(/6\.30.*外\.xlsx/);
  expect(run.stderr).toContain('采用 2 个，没有采用 4 个');
  for (const name of ['旧.xls', '再一包.zip', '大.xlsx', '锁.xlsx']) expect(run.stderr).toContain(name);
  expect(readdirSync(folder).sort()).toEqual(['今年', '去年', '去年.zip'].sort());
  expect(readdirSync(os.tmpdir()).filter((name) => /^gouji-prior-(?!test)/.test(name))).toEqual([]);
});

test('what is no archive, and one without a form: 2, said', () => {
  put('今年/甲.xlsx', formsOf('甲区教育局'));
  writeFileSync(path.join(folder, '坏.zip'), 'PK');
  writeFileSync(path.join(folder, '空.zip'), zipTable({ '说明.txt': '无' }));
  for (const name of ['坏.zip', '空.zip']) {
    const { status, stderr } = runInTurn(folder, ['check', '今年/甲.xlsx', '--prior', name]);
    expect(status).toBe(2);
    expect(stderr).toContain(name);
  }
});

test('the forms in last year’s Word files, where no workbook holds them', () => {
  put('今年/甲.xlsx', formsOf('甲区教育局'));
  const asWord = (name: string, office: number): void => {
    put('旧.xlsx', lastYear('甲区教育局', office));
    expect(runInTurn(folder, ['report', '旧.xlsx', '--output', name]).status).toBe(0);
  };
  asWord('去年/报告.docx', 6.6);
  const office = (prior: string): string =>
    ofPrior(checked('今年/甲.xlsx', '--prior', prior)[0]!)
      .map(({ message }) => message)
      .filter((message) => message.includes('办公'))
      .join();
  expect(office('去年/报告.docx')).toMatch(/6\.60.*报告\.docx/);
  expect(office('去年')).toMatch(/6\.60.*报告\.docx/);
  put('去年/甲.xlsx', lastYear('甲区教育局', OFFICE));
  expect(office('去年')).toBe('');
});

test('whoever has no partner in the other year is told in the summary', async () => {
  put('今年/1.xlsx', formsOf('甲区教育局'));
  put('今年/2.xlsx', formsOf('甲区统计局'));
  put('去年/a.xlsx', lastYear('甲区教育局', OFFICE));
  put('去年/b.xlsx', lastYear('甲区水利局', 6.3));
  const { stderr } = runInTurn(folder, ['summary', '今年', '--prior', '去年', '--output', 'a.xlsx']);
  expect(stderr).toBe('');
  const units = await reviewLines(path.join(folder, 'a.xlsx'), '各单位');
  const remark = (name: string) => units.find((line) => line['单位'] === name)!['情况说明'] ?? '';
  expect(remark('甲区教育局')).not.toContain('上年');
  expect(remark('甲区统计局')).toContain('没有与上年比较：上年的文件里没有本单位的文件');
  const shown = JSON.stringify(readXlsx(readFileSync(path.join(folder, 'a.xlsx'))).sheets[0]!.cells);
  expect(shown).toContain('上年有表、这次没有对上的单位 1 个：甲区水利局。');
});
