/** `gouji summary` with a roster, a first and a second time, as a bureau runs it: from the built command line. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { readDocx } from '../../src/hosts/docx';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import type { CliRun } from '../helpers/cli';
import { runInTurn } from '../helpers/cli';
import { judge } from '../helpers/judge';
import type { ReviewLine } from '../helpers/reviewLines';
import { reviewLines } from '../helpers/reviewLines';
import { docxFile, paragraph } from '../helpers/docx';
import { templateReports } from '../helpers/templateReports';
import { formsOf, reworded } from '../helpers/submissions';
import { withCell } from '../helpers/workbook';
import { xlsxOf } from '../helpers/xlsxOf';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-desk-'));
  mkdirSync(path.join(folder, '收件'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const gouji = (...words: readonly string[]): CliRun => runInTurn(folder, words);
function put(name: string, workbook: WorkbookSnapshot, day: number): void {
  writeFileSync(at(name), xlsxOf(workbook));
  const time = Date.UTC(2024, 2, day, 4) / 1000;
  utimesSync(at(name), time, time);
}

const docxOf = (lines: readonly string[]): Uint8Array =>
  docxFile({ body: lines.map((line) => paragraph(line)).join('') });

type Line = ReviewLine;
const linesOf = (name: string, sheet: string) => reviewLines(at(name), sheet);
const pick = (lines: readonly Line[], ...names: readonly string[]) =>
  lines.map((line) => names.map((name) => line[name]));

const ROSTER =
  '预算单位编码,预算单位名称,报送截止日期\n210001,甲区教育局,2024年3月10日\n210002,甲区水利局,2024-03-10\n210003,甲区统计局,20240310\n';
const wrongSum = (workbook: WorkbookSnapshot): WorkbookSnapshot => withCell(workbook, '基础数据表', 'F5', 99);

test('a first time and a second: who is there, what goes back, what became of it', async () => {
  writeFileSync(at('名单.csv'), ROSTER);
  const faulty = withCell(wrongSum(formsOf('甲区教育局')), '自评表', 'H13', 25);
  put('收件/甲区教育局.xlsx', faulty, 5);
  put('收件/甲区教育局 副本.xlsx', faulty, 6);
  put('收件/甲区统计局.xlsx', formsOf('甲区水利局'), 7);
  const common = ['收件', '--roster', '名单.csv', '--year', '2023'];
  expect(gouji('summary', ...common, '--returns', '退回', '--output', '一.xlsx')).toMatchObject({
    status: 1,
    stderr: '',
  });
  const first = await linesOf('一.xlsx', '各单位');
  expect(pick(first, '单位', '结论', '报送情况')).toEqual([
    [undefined, '身份不明', '身份不明'],
    ['210002 甲区水利局', '未报', '未报；已过期限'],
    ['210003 甲区统计局', '未报', '未报；已过期限'],
    ['210001 甲区教育局', '退回', '已收；重复报送'],
  ]);
  expect(await judge(readFileSync(at('一.xlsx')))).toEqual({ ok: true, errors: [] });
  expect(readdirSync(at('退回')).sort()).toEqual(['甲区教育局.docx', '甲区教育局.xlsx'].sort());
  const letter = readDocx(readFileSync(at('退回/甲区教育局.docx')), '退回.docx');
  const said = JSON.stringify(letter);
  expect(said).toContain('接收档案');
  expect(said).not.toMatch(/水利局|统计局/);

  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(at('一.xlsx'));
  const sheet = workbook.getWorksheet('各单位')!;
  const header = (sheet.getRow(4).values as string[]).indexOf('审核意见');
  sheet.eachRow((row) => {
    if (row.getCell(2).value === '210001 甲区教育局') row.getCell(header).value = '电话已通知';
  });
  await workbook.xlsx.writeFile(at('一改.xlsx'));

  rmSync(at('收件/甲区教育局 副本.xlsx'));
  // One of the two is corrected, the other's indicator is called otherwise now.
  const second = reworded(withCell(formsOf('甲区教育局'), '自评表', 'H13', 25), '接收档案', '接收各类档案');
  put('收件/甲区教育局（修改）.xlsx', second, 20);
  put('收件/甲区统计局.xlsx', formsOf('甲区统计局'), 9);
  expect(gouji('summary', ...common, '--previous', '一改.xlsx', '--output', '二.xlsx')).toMatchObject({
    status: 1,
    stderr: '',
  });
  const units = await linesOf('二.xlsx', '各单位');
  const own = units.find((line) => String(line['单位']).includes('教育局'))!;
  expect(own).toMatchObject({ 结论: '退回', 报送情况: '已收；已有更新的；迟报', 审核意见: '电话已通知' });
  expect(own['与上次相比']).toMatch(/未变 \d+，已更正 \d+/);
  expect(own['与上次相比']).not.toContain('新增');
  expect(units.find((line) => String(line['单位']).includes('统计局'))).toMatchObject({ 结论: '通过' });
  const former = await linesOf('二.xlsx', '上次的问题');
  expect(former.find((line) => String(line['项目']).startsWith('三公经费'))).toMatchObject({
    现状: '已更正',
  });
  expect(former.find((line) => String(line['项目']).includes('接收档案'))).toMatchObject({ 现状: '未变' });
});

test('what one report has taken from another is listed, both passages side by side', async () => {
  const reports = templateReports(12, 3);
  const taken = '全年走访困难家庭4817户，发放慰问金63.52万元，群众反映的事项当场答复';
  reports.forEach(({ unit, paragraphs }, nth) => {
    const lines = [1, 8].includes(nth) ? [...paragraphs, `${unit}${taken}。`] : paragraphs;
    writeFileSync(at(`收件/${nth}.docx`), docxOf(lines));
  });
  gouji('summary', '收件', '--output', 'a.xlsx');
  const units = await linesOf('a.xlsx', '各单位');
  expect(units.map((line) => line['单位']).sort()).toEqual(reports.map(({ unit }) => unit).sort());
  const copied = await linesOf('a.xlsx', '雷同文字');
  expect(copied.map((line) => [line['单位'], line['另一单位']].sort())).toEqual([
    [reports[1]!.unit, reports[8]!.unit].sort(),
  ]);
  expect(copied[0]).toMatchObject({ 项目: '报告正文', 相同之处: '连数字也相同' });
  for (const column of ['文字', '另一处文字', '相同的句子'])
    expect(String(copied[0]![column])).toContain(taken.slice(0, 10));
  expect(copied[0]!['位置']).toMatch(/docx\n报告第\d+段/);
});

test.each([
  ['名单.csv', '一,二\n三,四\n', '表头'],
  ['名单.csv', '单位名称,编码\n甲局,1001\n甲局,1002\n', '甲局'],
  ['名单.csv', '单位名称,截止日期\n甲局,三月底\n', '三月底'],
])('a roster that cannot be used: 2, said, and no workbook', (name, text, said) => {
  put('收件/a.xlsx', formsOf('甲局'), 5);
  writeFileSync(at(name), text);
  const { status, stderr } = gouji('summary', '收件', '--roster', name, '--output', 'a.xlsx');
  expect(status).toBe(2);
  expect(stderr).toContain(said);
  expect(existsSync(at('a.xlsx'))).toBe(false);
});

test('a workbook that is no summary, and a year that is none: 2, said', () => {
  put('收件/a.xlsx', formsOf('甲局'), 5);
  put('b.xlsx', formsOf('甲局'), 5);
  const { status, stderr } = gouji('summary', '收件', '--previous', 'b.xlsx', '--output', 'a.xlsx');
  expect(status).toBe(2);
  expect(stderr).toContain('b.xlsx');
  expect(gouji('summary', '收件', '--year', '去年', '--output', 'a.xlsx').status).toBe(2);
});

test('what is wrong with a file is told in the row of its unit, and nobody is called missing without a word', async () => {
  const units = ['教育局', '水利局', '统计局', '审计局', '司法局', '民政局'].map((name) => `甲区${name}`);
  writeFileSync(
    at('名单.csv'),
    ['单位名称,截止日期', ...units.map((unit) => `${unit},2024-03-10`)].join('\n'),
  );
  // A label that nobody knows where the executed amounts stand.
  put('收件/甲区教育局.xlsx', withCell(formsOf('甲区教育局'), '自评表', 'F3', '某某栏目'), 5);
  put('收件/甲区水利局.xlsx', { sheets: [{ ...formsOf('').sheets[0]!, name: 'Sheet1', cells: [] }] }, 5);
  writeFileSync(at('收件/甲区统计局自评表扫描件.pdf'), 'no form');
  // Two units in one: nobody's, and yet there.
  put('收件/收到的.xlsx', withCell(formsOf('甲区审计局'), '基础数据表', 'A25', '单位名称：甲区司法局'), 5);
  put('收件/甲区民政局 - 副本.xlsx', formsOf('甲区民政局'), 5);
  put('收件/甲区民政局.xlsx', formsOf('甲区民政局'), 5);
  gouji('summary', '收件', '--roster', '名单.csv', '--year', '2023', '--output', 'a.xlsx');
  const lines = await linesOf('a.xlsx', '各单位');
  const of = (unit: string): Line => lines.find((line) => line['单位'] === unit)!;
  expect(of('甲区教育局')).toMatchObject({
    结论: '没读全',
    情况说明: expect.stringMatching(/甲区教育局\.xlsx：.*某某栏目.*自评表!F3/),
  });
  expect(of('甲区水利局')).toMatchObject({
    报送情况: '没有自评表',
    情况说明: expect.stringContaining('没有找到基础数据表或自评表'),
  });
  expect(of('甲区统计局')).toMatchObject({ 结论: '没读全', 报送情况: '读不了' });
  expect(of('甲区审计局')).toMatchObject({
    结论: '未报',
    情况说明: expect.stringMatching(/身份不明的文件里写到本单位.*收到的\.xlsx/),
  });
  expect(of('甲区民政局')).toMatchObject({
    结论: '通过',
    文件: expect.objectContaining({ result: '甲区民政局.xlsx' }),
  });
});
