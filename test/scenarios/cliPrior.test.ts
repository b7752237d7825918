/** `gouji check --prior` and `gouji summary --prior`: this year's forms beside last year's, from the built command line. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { runCli } from '../helpers/cli';
import { formsOf } from '../helpers/submissions';
import { withCell } from '../helpers/workbook';
import { xlsxOf } from '../helpers/xlsxOf';

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
  const { stdout, stderr } = runCli(folder, ['check', ...words, '--format', 'json']);
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
  const [education, water, statistics] = checked('今年', '--prior', '去年');
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
  const empty = runCli(folder, ['check', '今年', '--prior', '去年']);
  expect(empty.status).toBe(2);
  expect(empty.stderr).toContain('去年');
  const none = runCli(folder, ['summary', '今年', '--prior', '没有.xlsx', '--output', 'a.xlsx']);
  expect(none.status).toBe(2);
  expect(none.stderr).toContain('没有.xlsx');
});
