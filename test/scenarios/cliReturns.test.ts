/** `gouji summary --returns`: what goes back to each unit, and what is read of it when it comes again. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { readDocx } from '../../src/hosts/docx';
import { openXlsxHost, readXlsx } from '../../src/hosts/xlsx';
import type { SheetSnapshot, WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import type { CliRun } from '../helpers/cli';
import { runCli, runInTurn } from '../helpers/cli';
import { judge } from '../helpers/judge';
import type { ReviewLine } from '../helpers/reviewLines';
import { reviewLines } from '../helpers/reviewLines';
import { formsOf } from '../helpers/submissions';
import { withCell } from '../helpers/workbook';
import { partsOf, xlsxOf } from '../helpers/xlsxOf';
import { zipTable } from '../helpers/zip';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'gouji-returns-'));
  mkdirSync(at('收件'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const at = (name: string): string => path.join(folder, name);
const gouji = (...words: readonly string[]): CliRun => runInTurn(folder, words);
const bytes = (name: string): Uint8Array => new Uint8Array(readFileSync(at(name)));
const put = (name: string, workbook: WorkbookSnapshot): void => writeFileSync(at(name), xlsxOf(workbook));

/** Final accounts that do not add up, and a score above what can be had. */
const faulty = (unit: string): WorkbookSnapshot =>
  withCell(withCell(formsOf(unit), '基础数据表', 'F5', 99), '自评表', 'H13', 25);

const pageOf = (name: string): SheetSnapshot => {
  const { sheets, returnSheet } = readXlsx(bytes(name));
  expect(sheets[0]!.name).toBe(returnSheet);
  return sheets[0]!;
};
const said = ({ cells }: SheetSnapshot): string => cells.map(({ text }) => text).join('\n');

/** Writes into the answer beside the row whose item begins so, as a unit does. */
async function answered(name: string, item: string, answer: string): Promise<Uint8Array> {
  const host = openXlsxHost(bytes(name));
  const { name: sheet, cells } = pageOf(name);
  const row = cells.find(({ text }) => text.startsWith(item))!.row;
  const column = cells.find(({ text }) => text === '单位答复')!.column;
  const target = { sheet, row, column };
  const { written } = await host.fill([{ target, before: null, after: answer }]);
  expect(written).toBe(1);
  return host.save();
}

test('a letter and a marked copy with the page in it, of its own unit and nothing else', async () => {
  put('收件/1.xlsx', faulty('甲区教育局'));
  put('收件/2.xlsx', withCell(formsOf('甲区水利局'), '自评表', 'H15', 19));
  put('收件/3.xlsx', formsOf('甲区统计局'));
  const before = bytes('收件/1.xlsx');
  // As many at a time as there are cores.
  expect(runCli(folder, ['summary', '收件', '--returns', '退回', '--output', 'a.xlsx'])).toMatchObject({
    status: 1,
    stderr: '',
  });
  expect(readdirSync(at('退回')).sort()).toEqual(
    ['甲区教育局.docx', '甲区教育局.xlsx', '甲区水利局.docx', '甲区水利局.xlsx'].sort(),
  );
  expect(bytes('收件/1.xlsx')).toEqual(before);
  const copy = bytes('退回/甲区教育局.xlsx');
  expect(await judge(copy)).toEqual({ ok: true, errors: [] });

  const page = pageOf('退回/甲区教育局.xlsx');
  expect(page.name).toBe('退回修改意见');
  for (const text of ['甲区教育局：', '三公经费', '接收档案', '基础数据表!F5', '单位答复', '签字'])
    expect(said(page)).toContain(text);
  for (const text of ['水利局', '统计局', '提示：']) expect(said(page)).not.toContain(text);
  // The letter says the same, row by row.
  const letter = JSON.stringify(readDocx(bytes('退回/甲区教育局.docx'), 'a.docx'));
  const numbers = page.cells.filter(({ column, text }) => column === 0 && /^\d+$/.test(text));
  expect(numbers.length).toBeGreaterThanOrEqual(2);
  for (const { row } of numbers)
    expect(letter).toContain(page.cells.find((cell) => cell.row === row && cell.column === 2)!.text);

  const [own, now] = [unzipSync(before), unzipSync(copy)];
  const changed = Object.keys(own).filter((name) => !Buffer.from(own[name]!).equals(now[name]!));
  // The marks stand in the sheets that have some; the looks, the list of the sheets and of the parts grow.
  expect(changed.sort()).toEqual(
    [
      ...['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'],
      ...['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'],
    ].sort(),
  );
  const cellsOf = (all: Record<string, Uint8Array>, name: string): string =>
    /<sheetData>.*<\/sheetData>/s.exec(Buffer.from(all[name]!).toString())![0];
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
    expect(cellsOf(now, name)).toBe(cellsOf(own, name));
  expect(await openXlsxHost(copy).clearMarks()).toBeGreaterThanOrEqual(2);
});

test('the copy opens on the page, and no other sheet stays selected beside it', () => {
  const parts = partsOf(faulty('甲区教育局'));
  const views = (attributes: string) => `<bookViews><workbookView ${attributes}/><workbookView/></bookViews>`;
  parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace(
    /<bookViews>.*<\/bookViews>|(?=<sheets>)/s,
    views('firstSheet="1" activeTab="1"'),
  );
  for (const name of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'])
    parts[name] = parts[name]!.replace(
      /<sheetViews>.*<\/sheetViews>|(?=<sheetFormatPr|<cols>|<sheetData>)/s,
      '<sheetViews><sheetView tabSelected="1" workbookViewId="0"/><sheetView tabSelected="1" workbookViewId="1"/></sheetViews>',
    );
  writeFileSync(at('收件/1.xlsx'), zipTable(parts));
  gouji('summary', '收件', '--returns', '退回', '--output', 'a.xlsx');
  const copy = unzipSync(bytes('退回/甲区教育局.xlsx'));
  const texts = Object.entries(copy).map(([name, part]) => [name, Buffer.from(part).toString()] as const);
  expect(texts.find(([name]) => name === 'xl/workbook.xml')![1]).toContain(
    '<bookViews><workbookView/><workbookView/></bookViews>',
  );
  const selected = texts.filter(([, text]) => text.includes('tabSelected'));
  expect(selected).toHaveLength(1);
  expect(selected[0]![1]).toContain('单位答复');
});

test('what came back with answers: its page is no form, and each answer stands beside its finding', async () => {
  put('收件/1.xlsx', faulty('甲区教育局'));
  gouji('summary', '收件', '--returns', '退回', '--output', 'a.xlsx');
  mkdirSync(at('再报'));
  writeFileSync(at('再报/b.xlsx'), await answered('退回/甲区教育局.xlsx', '三公经费', '以决算批复为准'));
  interface Read {
    readonly files: readonly {
      readonly forms: readonly { readonly form: string; readonly sheet: string }[];
    }[];
  }
  const read = (name: string) =>
    (JSON.parse(gouji('read', name, '--format', 'json').stdout) as Read).files[0]!.forms.map(
      ({ form, sheet }) => `${form} ${sheet}`,
    );
  expect(read('再报/b.xlsx')).toEqual(read('收件/1.xlsx'));
  // Nor where the workbook does not call it ours any more.
  const nameless = unzipSync(bytes('再报/b.xlsx'));
  const book = Buffer.from(nameless['xl/workbook.xml']!).toString();
  const without = book.replace(/<definedNames>.*<\/definedNames>/s, '');
  expect(without).not.toBe(book);
  writeFileSync(at('c.xlsx'), zipTable({ ...nameless, 'xl/workbook.xml': without }));
  expect(read('c.xlsx')).toEqual(read('收件/1.xlsx'));

  const { stderr } = gouji(
    ...['summary', '再报', '--previous', 'a.xlsx', '--returns', '再退', '--output', 'b2.xlsx'],
  );
  expect(stderr).toBe('');
  const answers = (lines: readonly Record<string, unknown>[]) =>
    lines.filter((line) => line['单位答复']).map((line) => [line['项目'], line['单位答复']]);
  const expected = [[expect.stringMatching(/^三公经费/), '以决算批复为准']];
  expect(answers(await reviewLines(at('b2.xlsx'), '问题清单'))).toEqual(expected);
  expect(answers(await reviewLines(at('b2.xlsx'), '上次的问题'))).toEqual(expected);
  // The next page tells it, asks anew, and the former page is still there.
  const again = readXlsx(bytes('再退/甲区教育局.xlsx')).sheets.map(({ name }) => name);
  expect(again.slice(0, 2)).toEqual(['退回修改意见 (2)', '退回修改意见']);
  expect(said(pageOf('再退/甲区教育局.xlsx'))).toContain('你单位上次答复：以决算批复为准');
});

/** A letter with a text in the answer of the row whose item begins so. */
function lettered(name: string, item: string, answer: string): Uint8Array {
  const parts = unzipSync(bytes(name));
  const xml = Buffer.from(parts['word/document.xml']!).toString();
  const row = xml.match(/<w:tr>.*?<\/w:tr>/gs)!.find((each) => each.includes(`>${item}`))!;
  const cells = row.match(/<w:tc>.*?<\/w:tc>/gs)!;
  const last = cells.at(-1)!;
  const filled = last.replace(/<\/w:p>/, `<w:r><w:t>${answer}</w:t></w:r></w:p>`);
  const written = xml.replace(row, row.slice(0, row.lastIndexOf(last)) + filled + '</w:tr>');
  return zipTable({ ...parts, 'word/document.xml': written });
}

test('a letter that came back with answers is no form, whatever its file is called, and is asked about no more', async () => {
  put('收件/1.xlsx', faulty('甲区教育局'));
  put('收件/2.xlsx', faulty('甲区统计局'));
  gouji('summary', '收件', '--returns', '退回', '--output', 'a.xlsx');
  mkdirSync(at('再报'));
  put('再报/1.xlsx', faulty('甲区教育局'));
  writeFileSync(at('再报/回复.docx'), lettered('退回/甲区教育局.docx', '三公经费', '以决算批复为准'));
  writeFileSync(at('再报/甲区统计局.docx'), bytes('退回/甲区统计局.docx'));
  const { stderr } = gouji(
    ...['summary', '再报', '--previous', 'a.xlsx', '--returns', '再退', '--output', 'b.xlsx'],
  );
  expect(stderr).toBe('');
  const answers = (await reviewLines(at('b.xlsx'), '上次的问题'))
    .filter((line) => line['单位答复'])
    .map((line) => [line['单位'], line['单位答复']]);
  expect(new Set(answers.map(([unit]) => unit))).toEqual(new Set(['甲区教育局']));
  expect(new Set(answers.map(([, answer]) => answer))).toEqual(new Set(['以决算批复为准']));
  const units = await reviewLines(at('b.xlsx'), '各单位');
  const said = units.map((line) => [line['单位'], line['结论'], line['报送情况']]);
  expect(said.sort()).toEqual([
    ['甲区教育局', '退回', '已收'],
    ['甲区统计局', '未报', '未报'],
  ]);
  const again = JSON.stringify(readDocx(bytes('再退/甲区教育局.docx'), 'a.docx'));
  expect(again).toContain('你单位上次答复：以决算批复为准');
  const alone = gouji('check', '再报/回复.docx');
  expect(alone.stdout).toContain('退回修改单');
});

test('where there is no copy, or none of the page, it is said; nothing is written over anything', () => {
  put('收件/1.xlsx', faulty('甲区教育局'));
  expect(gouji('report', '收件/1.xlsx', '--output', '收件/水利局.docx').status).toBe(0);
  rmSync(at('收件/1.xlsx'));
  const parts = partsOf(faulty('甲区统计局'));
  parts['xl/workbook.xml'] = parts['xl/workbook.xml']!.replace(
    '<sheets>',
    '<workbookProtection lockStructure="1"/><sheets>',
  );
  writeFileSync(at('收件/2.xlsx'), zipTable(parts));
  // Two that a disk may take for one.
  put('收件/3.xlsx', faulty('A区司法局'));
  put('收件/4.xlsx', faulty('a区司法局'));
  const { status, stderr } = gouji('summary', '收件', '--returns', '退回', '--output', 'a.xlsx');
  expect(status).toBe(1);
  expect(stderr).toMatch(/甲区教育局\.docx: .*Word/);
  expect(stderr).toMatch(/2\.xlsx：.*结构有保护/);
  expect(readdirSync(at('退回')).sort()).toEqual(
    [
      ...['甲区教育局.docx', '甲区统计局.docx', '甲区统计局.xlsx', 'A区司法局.docx', 'A区司法局.xlsx'],
      ...['a区司法局 (2).docx', 'a区司法局 (2).xlsx'],
    ].sort(),
  );
  const before = bytes('退回/A区司法局.xlsx');
  const second = gouji('summary', '收件', '--returns', '退回', '--output', 'b.xlsx');
  expect(second.status).toBe(2);
  expect(second.stderr).toContain('没有覆盖');
  expect(bytes('退回/A区司法局.xlsx')).toEqual(before);
});

test('a report beside its workbook: both are the unit’s, nothing counts or is told twice', async () => {
  put('收件/1.xlsx', faulty('甲区教育局'));
  gouji('summary', '收件', '--output', 'a.xlsx');
  const [alone] = await reviewLines(at('a.xlsx'), '各单位');
  expect(gouji('report', '收件/1.xlsx', '--output', '收件/报告.docx').status).toBe(0);
  const { stderr } = gouji('summary', '收件', '--returns', '退回', '--output', 'b.xlsx');
  expect(stderr).toBe('');
  const units = await reviewLines(at('b.xlsx'), '各单位');
  expect(units).toHaveLength(1);
  for (const column of ['单位', '结论', '报送情况', '须改正', '填报总分', '计算总分'])
    expect([column, units[0]![column]]).toEqual([column, alone![column]]);
  // What the text says is held against the forms as well.
  const checked = (line: ReviewLine | undefined): number => parseInt(String(line!['核对项数']), 10);
  expect(checked(units[0])).toBeGreaterThan(checked(alone));
  expect(readdirSync(at('退回')).sort()).toEqual(['甲区教育局.docx', '甲区教育局.xlsx'].sort());
  const told = readDocx(bytes('退回/甲区教育局.docx'), 'a.docx').tables.sheets[0]!.cells;
  const textAt = (row: number, column: number) =>
    told.find((cell) => cell.row === row && cell.column === column)?.text;
  const numbered = told.filter(({ column, text }) => column === 0 && /^\d+$/.test(text));
  const rows = numbered.map(({ row }) => `${textAt(row, 2)}: ${textAt(row, 3)}`);
  expect(rows.length).toBeGreaterThan(3);
  expect(new Set(rows).size).toBe(rows.length);
});

test('pages of ours among the inputs are no submissions', async () => {
  put('收件/1.xlsx', faulty('甲区教育局'));
  gouji('summary', '收件', '--returns', '收件/退回', '--output', 'a.xlsx');
  rmSync(at('a.xlsx'));
  gouji('summary', '收件', '--returns', '收件/退回', '--output', 'a.xlsx');
  expect(await reviewLines(at('a.xlsx'), '汇总')).toHaveLength(1);
});
