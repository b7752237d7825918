/** The file of the blank forms: by the standard, by our own reader, and by exceljs for what we do not read. */
import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { check } from '../../../../src/check';
import { readXlsx } from '../../../../src/hosts/xlsx';
import { writeTemplates } from '../../../../src/hosts/xlsx/write';
import { parseArea } from '../../../../src/model/workbook/cell';
import { snapshotOf } from '../../../../src/model/writing/template';
import { templates } from '../../../../src/templates';
import { ALL_FORMS, overlap } from '../../../helpers/templates';
import { judge } from '../../../helpers/judge';

const sheets = templates({ year: 2024, unitName: '=示例区<档案馆>', forms: ALL_FORMS, indicators: 2 });
let bytes: Uint8Array;
let reopened: ExcelJS.Workbook;

beforeAll(async () => {
  bytes = await writeTemplates(sheets);
  reopened = new ExcelJS.Workbook();
  await reopened.xlsx.load(bytes.buffer as ArrayBuffer);
});

test('the file is what the Open XML standard asks for', async () => {
  expect(await judge(bytes)).toEqual({ ok: true, errors: [] });
}, 20_000);

test('our reader finds in it what was drawn', () => {
  const read = readXlsx(bytes);
  const drawn = snapshotOf(sheets);
  read.sheets.forEach((sheet, at) => {
    const { cells, merges } = drawn.sheets[at]!;
    const plain = ({ row, column, value, formula, numberFormat }: (typeof cells)[number]) => ({
      row,
      column,
      value,
      formula,
      numberFormat,
    });
    // A text that a later edit would turn into a formula is kept in a text cell.
    const kept = cells.map((cell) => (/^=/.test(String(cell.value)) ? { ...cell, numberFormat: '@' } : cell));
    expect(sheet.cells.map(plain)).toEqual(kept.map(plain));
    expect(new Set(sheet.merges.map((area) => JSON.stringify(area)))).toEqual(
      new Set(merges.map((area) => JSON.stringify(area))),
    );
  });
  expect(check(read).counts).toMatchObject({ error: 0, explain: 0, crashed: 0 });
});

test('one page wide on A4, the table’s header on every page', () => {
  expect(
    reopened.worksheets.map(({ pageSetup }) => [
      pageSetup.paperSize,
      pageSetup.fitToWidth,
      pageSetup.fitToHeight,
      pageSetup.printTitlesRow,
    ]),
  ).toEqual([
    [9, 1, 0, '4:4'],
    [9, 1, 0, '12:12'],
    [9, 1, 0, '12:12'],
    [9, 1, 0, '3:3'],
  ]);
  expect(reopened.worksheets.every(({ pageSetup }) => pageSetup.horizontalCentered)).toBe(true);
});

test('the whole of a merged area is framed, and only computed cells are tinted', () => {
  const sheet = reopened.getWorksheet('基础数据表')!;
  expect(sheet.getCell('C5').border.right?.style).toBe('thin');
  expect(sheet.getCell('B5').fill).toMatchObject({ pattern: 'solid' });
  expect(sheet.getCell('B7').fill).toMatchObject({ pattern: 'none' });
  expect(sheet.getCell('A1').border).toEqual({});
});

describe('validations', () => {
  const xmlOf = (sheet: number): string => strFromU8(unzipSync(bytes)[`xl/worksheets/sheet${sheet}.xml`]!);

  test('none stands over another', () => {
    sheets.forEach((_, at) => {
      const found = [...xmlOf(at + 1).matchAll(/<dataValidation [^>]*sqref="([^"]+)"/g)];
      const areas = found.flatMap((match) => match[1]!.split(' ').map((each) => parseArea(each)!));
      expect(areas.length).toBeGreaterThan(5);
      areas.forEach((area, index) => {
        expect(areas.slice(index + 1).filter((other) => overlap(area, other))).toEqual([]);
      });
    });
  });

  test('a score is at most the weight beside it', () => {
    expect(xmlOf(2)).toMatch(
      /<dataValidation type="decimal"[^>]*errorTitle="得分"[^>]*sqref="H13"><formula1>0<\/formula1><formula2>\$G\$13<\/formula2>/,
    );
  });
});
