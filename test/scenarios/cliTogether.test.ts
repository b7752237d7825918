/** `gouji summary` of units that hand in each form as a file of its own: what is found only between the files. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readDocx } from '../../src/hosts/docx';
import { openXlsxHost, readXlsx } from '../../src/hosts/xlsx';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import type { CliRun } from '../helpers/cli';
import { runCli, runInTurn } from '../helpers/cli';
import { docxFile, paragraph } from '../helpers/docx';
import { sampleReport } from '../helpers/sampleReport';
import type { ReviewLine } from '../helpers/reviewLines';
import { reviewLines } from '../helpers/reviewLines';
import { formsOf } from '../helpers/submissions';
import { withCell } from '../helpers/workbook';
import { xlsxOf } from '../helpers/xlsxOf';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-together-'));
  mkdirSync(at('收件'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const gouji = (...words: readonly string[]): CliRun => runInTurn(folder, words);
function put(name: string, bytes: Uint8Array, day = 5): void {
  mkdirSync(path.dirname(at(name)), { recursive: true });
  writeFileSync(at(name), bytes);
  const time = Date.UTC(2024, 2, day, 4) / 1000;
  utimesSync(at(name), time, time);
}
const linesOf = (name: string, sheet: string) => reviewLines(at(name), sheet);
const of = (lines: readonly ReviewLine[], unit: string): readonly ReviewLine[] =>
  lines.filter((line) => String(line['单位']).includes(unit));

const textOf = (bytes: Uint8Array): string =>
  readXlsx(bytes)
    .sheets.flatMap(({ cells }) => cells.map(({ text }) => text))
    .join('\n');

const only = (workbook: WorkbookSnapshot, sheet: string): Uint8Array =>
  xlsxOf({ ...workbook, sheets: workbook.sheets.filter(({ name }) => name === sheet) });
const basicOf = (workbook: WorkbookSnapshot): Uint8Array => only(workbook, '基础数据表');
const evaluationOf = (workbook: WorkbookSnapshot): Uint8Array => only(workbook, '自评表');

/** What each form says of project expenditure is right by itself, and not the same. */
const apart = (unit: string): WorkbookSnapshot =>
  withCell(
    withCell(formsOf(unit), '自评表', 'F7', '项目支出：81.20'),
    '自评表',
    'F6',
    '其中：基本支出：679.67',
  );

const REPORT = (unit: string, staff: number): Uint8Array =>
  docxFile({
    body: [`${unit}2023年度部门整体支出绩效自评报告`, `我局编制34名，实有在职人员${staff}人。`]
      .map((line) => paragraph(line))
      .join(''),
  });
const COMMON = ['收件', '--year', '2023'] as const;

test('figures of several files that differ: told of the unit with file, sheet and cell of both', async () => {
  put('收件/甲区教育局/基础数据表.xlsx', basicOf(apart('甲区教育局')));
  put('收件/甲区教育局/自评表.xlsx', evaluationOf(apart('甲区教育局')));
  put('收件/甲区水利局基础数据表.xlsx', basicOf(formsOf('甲区水利局')));
  put('收件/甲区水利局自评表.xlsx', evaluationOf(formsOf('甲区水利局')));
  put('收件/甲区统计局.xlsx', xlsxOf(formsOf('甲区统计局')));
  put('收件/甲区统计局自评报告.docx', REPORT('甲区统计局', 35));
  // As many at a time as there are cores.
  const run = runCli(folder, ['summary', ...COMMON, '--returns', '退回', '--output', 'a.xlsx']);
  expect(run).toMatchObject({ status: 1, stderr: '' });
  const units = await linesOf('a.xlsx', '各单位');
  expect(of(units, '水利局')).toMatchObject([
    { 结论: '通过', 情况说明: expect.stringContaining('已互相核对') },
  ]);
  expect(of(units, '教育局')).toMatchObject([{ 结论: '退回', 待说明: 1, 须改正: 1 }]);
  expect(of(units, '统计局')).toMatchObject([{ 结论: '退回', 待说明: 1, 须改正: 0 }]);
  const found = await linesOf('a.xlsx', '问题清单');
  expect(found.map((line) => [line['规则'], line['文件'], line['位置']])).toEqual([
    [
      '全年执行数与基本支出、项目支出之和不符',
      '收件/甲区教育局/自评表.xlsx',
      '[自评表.xlsx]自评表!F4\n[基础数据表.xlsx]基础数据表!F11',
    ],
    [
      '两张表的项目支出不一致',
      '收件/甲区教育局/自评表.xlsx',
      '[自评表.xlsx]自评表!F7\n[基础数据表.xlsx]基础数据表!F11',
    ],
    [
      '报告与基础数据表的在职人数不一致',
      '收件/甲区统计局自评报告.docx',
      '[甲区统计局自评报告.docx]报告第2段\n[甲区统计局.xlsx]基础数据表!D3',
    ],
  ]);
  const matrix = await linesOf('a.xlsx', '单位与规则');
  expect(matrix.map((line) => [line['单位'], line['合计']])).toEqual([
    ['甲区教育局', 2],
    ['甲区统计局', 1],
  ]);

  // What goes back names both cells, and marks the one of the workbook that it stands in.
  const copy = readFileSync(at('退回/甲区教育局（自评表）.xlsx'));
  expect(textOf(copy)).toContain('[自评表.xlsx]自评表!F7；[基础数据表.xlsx]基础数据表!F11');
  expect(await openXlsxHost(copy).clearMarks()).toBe(2);
  expect(await openXlsxHost(readFileSync(at('退回/甲区教育局（基础数据表）.xlsx'))).clearMarks()).toBe(0);
  const workbook = readFileSync(at('退回/甲区统计局.xlsx'));
  expect(textOf(workbook)).toContain('报告第2段；[甲区统计局.xlsx]基础数据表!D3');
  expect(await openXlsxHost(workbook).clearMarks()).toBe(1);
  const letter = JSON.stringify(readDocx(readFileSync(at('退回/甲区统计局.docx')), 'a.docx'));
  // What the reviewer is told of the files is none of the unit's business.
  expect(letter).not.toContain('互相核对');
  expect(letter).toContain('报告第2段；[甲区统计局.xlsx]基础数据表!D3');
});

test('the same units a second time: corrected, unchanged, and put into one workbook', async () => {
  const units = ['甲区教育局', '甲区水利局', '甲区统计局'] as const;
  for (const unit of units) {
    put(`收件/${unit}基础数据表.xlsx`, basicOf(apart(unit)));
    put(`收件/${unit}自评表.xlsx`, evaluationOf(apart(unit)));
  }
  gouji('summary', ...COMMON, '--output', '一.xlsx');
  rmSync(at('收件'), { recursive: true });
  const [corrected, unchanged, inOne] = units;
  put(`收件/${corrected}基础数据表.xlsx`, basicOf(formsOf(corrected)));
  put(`收件/${corrected}自评表.xlsx`, evaluationOf(formsOf(corrected)));
  put(`收件/${unchanged}基础数据表.xlsx`, basicOf(apart(unchanged)));
  put(`收件/${unchanged}自评表.xlsx`, evaluationOf(apart(unchanged)));
  put(`收件/${inOne}.xlsx`, xlsxOf(apart(inOne)));
  gouji('summary', ...COMMON, '--previous', '一.xlsx', '--output', '二.xlsx');
  const second = await linesOf('二.xlsx', '各单位');
  expect(second.map((line) => [line['单位'], line['与上次相比']]).sort()).toEqual([
    [corrected, '已更正 2'],
    [unchanged, '未变 2'],
    [inOne, '未变 2'],
  ]);
  const found = await linesOf('二.xlsx', '问题清单');
  expect(found.map((line) => line['与上次相比'])).toEqual(Array(4).fill('未变'));

  // And once more as two files, one of which is not there: nothing is known of what lies between them.
  rmSync(at('收件'), { recursive: true });
  put(`收件/${unchanged}自评表.xlsx`, evaluationOf(apart(unchanged)));
  put(`收件/${inOne}基础数据表.xlsx`, basicOf(formsOf(inOne)));
  put(`收件/${inOne}自评表.xlsx`, evaluationOf(formsOf(inOne)));
  gouji('summary', ...COMMON, '--previous', '二.xlsx', '--output', '三.xlsx');
  const third = await linesOf('三.xlsx', '各单位');
  expect(of(third, unchanged)[0]!['与上次相比']).toBe('未能复核 2');
  expect(of(third, inOne)[0]!['与上次相比']).toBe('已更正 2');
});

test('older and second files, those of which none counts, and other units take no part', async () => {
  // The basic form was corrected since: the first one is nobody's business any more.
  put('收件/甲区教育局基础数据表.xlsx', basicOf(withCell(formsOf('甲区教育局'), '基础数据表', 'F11', 99)), 5);
  put('收件/甲区教育局基础数据表（修改）.xlsx', basicOf(formsOf('甲区教育局')), 9);
  put('收件/甲区教育局自评表.xlsx', evaluationOf(formsOf('甲区教育局')), 5);
  // Two that differ, saved at a time.
  put('收件/甲区审计局基础数据表A.xlsx', basicOf(formsOf('甲区审计局')));
  put(
    '收件/甲区审计局基础数据表B.xlsx',
    basicOf(withCell(formsOf('甲区审计局'), '基础数据表', 'B24', '略。')),
  );
  put('收件/甲区审计局自评表.xlsx', evaluationOf(apart('甲区审计局')));
  // The one's basic form and the other's self-evaluation form would not agree.
  put('收件/甲区信访局自评表.xlsx', evaluationOf(apart('甲区信访局')));
  put('收件/甲区司法局基础数据表.xlsx', basicOf(formsOf('甲区司法局')));
  writeFileSync(
    at('名单.csv'),
    ['单位名称', '甲区教育局', '甲区审计局', '甲区信访局', '甲区司法局', ''].join('\n'),
  );
  gouji('summary', ...COMMON, '--roster', '名单.csv', '--output', 'a.xlsx');
  const between = (await linesOf('a.xlsx', '问题清单')).filter((line) =>
    String(line['位置']).startsWith('['),
  );
  expect(between).toEqual([]);
  const units = await linesOf('a.xlsx', '各单位');
  expect(of(units, '教育局')).toMatchObject([
    { 结论: '通过', 情况说明: expect.stringContaining('各表分在 2 个文件里，已互相核对') },
  ]);
  const [audit] = of(units, '审计局');
  expect(audit).toMatchObject({ 结论: '身份不明', 报送情况: '已收；分不出以哪份为准' });
  expect(audit!['情况说明']).toContain('甲区审计局基础数据表A.xlsx、甲区审计局基础数据表B.xlsx');
  // One row says it all.
  expect(units).toHaveLength(4);
  for (const unit of ['审计局', '信访局', '司法局'])
    expect(of(units, unit)[0]!['情况说明'] ?? '').not.toContain('已互相核对');
});

test('a report that repeats the forms of its unit is held against them, and counts nothing twice', async () => {
  const forms = formsOf('甲区教育局');
  put('收件/甲区教育局.xlsx', xlsxOf(withCell(forms, '基础数据表', 'B17', 4.15)));
  put(
    '收件/甲区教育局自评报告.docx',
    sampleReport(forms, ['甲区教育局2023年度部门整体支出绩效自评报告', '我局编制34名，实有在职人员35人。']),
  );
  gouji('summary', ...COMMON, '--output', 'a.xlsx');
  const found = await linesOf('a.xlsx', '问题清单');
  // The report's own table says 32 as well, which was found in the report itself.
  expect(found.map((line) => [line['规则'], line['位置']])).toEqual([
    ['报告与基础数据表的在职人数不一致', '报告第2段'],
    ['报告所附的表与工作簿不同', '[甲区教育局.xlsx]基础数据表!B17'],
  ]);
  expect(await linesOf('a.xlsx', '各单位')).toMatchObject([{ 须改正: 1, 待说明: 1 }]);
});

test('the letter of a unit with several files says in which each finding is', () => {
  const wrong = withCell(withCell(formsOf('甲区教育局'), '基础数据表', 'F5', 99), '自评表', 'H13', 25);
  put('收件/甲区教育局基础数据表.xlsx', basicOf(wrong));
  put('收件/甲区教育局自评表.xlsx', evaluationOf(wrong));
  put('收件/甲区水利局.xlsx', xlsxOf(withCell(formsOf('甲区水利局'), '基础数据表', 'F5', 99)));
  gouji('summary', ...COMMON, '--returns', '退回', '--output', 'a.xlsx');
  const placesIn = (name: string): readonly string[] =>
    readDocx(readFileSync(at(name)), 'a.docx')
      .tables.sheets[0]!.cells.filter(({ column, text }) => column === 1 && text.includes('!'))
      .map(({ text }) => text);
  expect(placesIn('退回/甲区教育局.docx')).toContain('[甲区教育局基础数据表.xlsx]基础数据表!F5');
  expect(placesIn('退回/甲区教育局.docx')).toContain('[甲区教育局自评表.xlsx]自评表!H13');
  expect(placesIn('退回/甲区水利局.docx')).toContain('基础数据表!F5');
});

test('with a cache the second run says the same, and a changed file is held against the others anew', async () => {
  put('收件/甲区教育局基础数据表.xlsx', basicOf(apart('甲区教育局')));
  put('收件/甲区教育局自评表.xlsx', evaluationOf(apart('甲区教育局')));
  const messages = async (name: string): Promise<readonly unknown[]> => {
    gouji('summary', ...COMMON, '--cache', '存', '--output', name);
    return (await linesOf(name, '问题清单')).map((line) => line['说明']);
  };
  const first = await messages('一.xlsx');
  expect(first).toHaveLength(2);
  expect(await messages('二.xlsx')).toEqual(first);
  put('收件/甲区教育局自评表.xlsx', evaluationOf(formsOf('甲区教育局')));
  expect(await messages('三.xlsx')).toEqual([]);
});
