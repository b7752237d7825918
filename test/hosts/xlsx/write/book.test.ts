/** The file of a reviewer's workbook: by the standard, by exceljs, and by our own reader. */
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { check } from '../../../../src/check';
import { readXlsx } from '../../../../src/hosts/xlsx';
import type { BookRow, BookSheet } from '../../../../src/model/writing/book';
import type { Locale } from '../../../../src/model/text/locale';
import { header } from '../../../../src/outputs/summarySheet/cells';
import { runs } from '../../../helpers/properties';
import { sampleWorkbook, withCell } from '../../../helpers/workbook';
import { judge } from '../../../helpers/judge';
import { bookOf, bytesOf } from '../../../helpers/review';

/** Names as a folder may hold them: like a formula, like an escape of Excel's, and no text at all. */
const ODD = [
  '=1+1.xlsx',
  '+a.xlsx',
  '-a.xlsx',
  '@SUM(A1).xlsx',
  '_x0041_.xlsx',
  'a\u0001\uFFFE\ud800&<.xlsx',
];

const wrong = withCell(sampleWorkbook(), '基础数据表', 'B5', 9.99);

async function fileOf(files: readonly string[], locale: Locale = 'zh-CN'): Promise<Uint8Array> {
  const result = check(wrong);
  return bytesOf(
    bookOf(
      files.map((file) => ({ file, result, problem: undefined })),
      locale,
    ),
  );
}

let bytes: Uint8Array;
let reopened: ExcelJS.Workbook;
beforeAll(async () => {
  bytes = await fileOf(ODD);
  reopened = new ExcelJS.Workbook();
  await reopened.xlsx.load(bytes.buffer as ArrayBuffer);
});

test('the file is what the Open XML standard asks for', async () => {
  expect(await judge(bytes)).toEqual({ ok: true, errors: [] });
}, 20_000);

test('so is one in English, and one without a finding', async () => {
  expect(await judge(await fileOf(['a.xlsx'], 'en'))).toEqual({ ok: true, errors: [] });
  const none = bookOf([{ file: 'a.xlsx', result: check({ sheets: [] }), problem: undefined }]);
  expect(await judge(await bytesOf(none))).toEqual({ ok: true, errors: [] });
}, 20_000);

test('texts stay texts, whatever they begin with', () => {
  const { cells } = readXlsx(bytes).sheets[1]!;
  const files = cells.filter(({ row, column }) => column === 3 && row >= 4 && row < 4 + ODD.length);
  expect(files.map(({ value }) => value)).toEqual([...ODD.slice(0, 5), 'a\\u0001\uFFFD\uFFFD&<.xlsx']);
  expect(files.every(({ formula }) => formula === undefined)).toBe(true);
  // Also once somebody edits the cell.
  expect(files.slice(0, 5).map(({ numberFormat }) => numberFormat)).toEqual([
    ...['@', '@', '@', '@'],
    'General',
  ]);
});

test('figures are numbers, and sums follow the filter', () => {
  const { cells } = readXlsx(bytes).sheets[1]!;
  const sums = cells.filter(({ row }) => row === 4 + ODD.length);
  expect(sums.map(({ value, formula }) => [value, formula])).toEqual([
    ['合计', undefined],
    [12, '=SUBTOTAL(109,gouji_files[未填列])'],
    [6, '=SUBTOTAL(109,gouji_files[须改正])'],
    [54, '=SUBTOTAL(109,gouji_files[待说明])'],
    [30, '=SUBTOTAL(109,gouji_files[提示])'],
    [0, '=SUBTOTAL(109,gouji_files[单位已说明])'],
  ]);
  const rate = cells.find(({ row, column }) => row === 4 && column === 11)!;
  expect(rate).toMatchObject({ value: expect.closeTo(0.9979, 4), numberFormat: '0.00%' });
});

test('every sheet: a table to filter, its header in view and on each page of A4 across', () => {
  const seen = reopened.worksheets.map((sheet) => ({
    name: sheet.name,
    table: (sheet as unknown as { tables: Record<string, { table: ExcelJS.TableProperties }> }).tables,
    view: sheet.views[0],
    page: sheet.pageSetup,
  }));
  expect(seen.map(({ name, view, page }) => [name, view, page.printTitlesRow])).toEqual([
    ['各单位', expect.objectContaining({ state: 'frozen', xSplit: 2, ySplit: 4 }), '4:4'],
    ['汇总', expect.objectContaining({ state: 'frozen', xSplit: 2, ySplit: 4 }), '4:4'],
    ['问题清单', expect.objectContaining({ state: 'frozen', xSplit: 2, ySplit: 3 }), '3:3'],
    // Several files of one unit, and which of them counts is not known: no table.
    ['单位与规则', expect.not.objectContaining({ state: 'frozen' }), undefined],
    ['雷同文字', expect.not.objectContaining({ state: 'frozen' }), undefined],
    ['规则统计', expect.objectContaining({ state: 'frozen', xSplit: 2, ySplit: 3 }), '3:3'],
  ]);
  expect(seen.map(({ table }) => Object.keys(table))).toEqual([
    ['gouji_units'],
    ['gouji_files'],
    ['gouji_findings'],
    [],
    [],
    ['gouji_rules'],
  ]);
  for (const { name, page } of seen)
    expect(page).toMatchObject({
      paperSize: 9,
      orientation: name === '单位与规则' ? 'portrait' : 'landscape',
      fitToWidth: 1,
      fitToHeight: 0,
    });
});

test('every column keeps its width, and long texts have room', () => {
  for (const sheet of reopened.worksheets)
    for (const column of sheet.columns) expect(column.width).toBeGreaterThan(5);
  const [long] = readXlsx(bytes).sheets[2]!.cells.filter(
    ({ text, column }) => text.length > 100 && column < 16,
  );
  const cell = reopened.getWorksheet('问题清单')!.getCell(long!.row + 1, long!.column + 1);
  expect(cell.alignment.wrapText).toBe(true);
  expect(reopened.getWorksheet('问题清单')!.getRow(long!.row + 1).height).toBeGreaterThan(40);
});

test('it is none of the forms: a later run over its folder reads nothing from it', () => {
  expect(check(readXlsx(bytes)).status).toBe('no-form');
});

/** Any text, also what only looks like one, with what XML, Excel and our own writer might stumble over. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        '_x0041_',
        '_x005F_',
        '_',
        ']]>',
        '&amp;',
        '<t>',
        '\r\n',
        ' ',
        '\u{1F600}',
        '=1+1',
        '长',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

/** As a file can hold it: without control characters; line ends as XML reads them. */
const held = (text: string): string =>
  text
    .replace(/[\p{Surrogate}\uFFFE\uFFFF]/gu, '\uFFFD')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '')
    .replace(/\r\n?/g, '\n');

test('any text comes back as it was, from whatever row, and every number', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.tuple(anyText, fc.double({ noNaN: true, noDefaultInfinity: true })), { minLength: 1 }),
      async (rows) => {
        const lines = rows.map(([value, number]): BookRow => [
          { value, style: 'text' },
          { value: number, style: 'number', numberFormat: '0.00' },
        ]);
        const sheet = {
          name: '表',
          columnWidths: [20, 10],
          above: [],
          table: { name: 't', header: header(['甲', '乙']), lines: [lines], sums: undefined },
          below: () => [],
        };
        const { cells } = readXlsx(await bytesOf({ title: '', names: ['表'], sheets: one(sheet) }))
          .sheets[0]!;
        const read = (row: number, column: number) =>
          cells.find((cell) => cell.row === row && cell.column === column)?.value ?? '';
        rows.forEach(([text, number], at) => {
          expect(read(at + 1, 0)).toBe(held(text));
          expect(read(at + 1, 1)).toBe(number === 0 ? 0 : number);
        });
      },
    ),
    runs(50),
  );
});

async function* one(sheet: BookSheet) {
  yield sheet;
}

test('a text that is too long for a cell is cut, and the file is what the standard asks for', async () => {
  const long = await fileOf([`${'长'.repeat(32_766)}\u{1F600}`]);
  expect(await judge(long)).toEqual({ ok: true, errors: [] });
  const { value } = readXlsx(long).sheets[1]!.cells.find(({ row, column }) => row === 4 && column === 3)!;
  expect(value).toBe(`${'长'.repeat(32_766)}\uFFFD`);
}, 20_000);
