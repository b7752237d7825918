/** Files that Excel opens and many readers do not, or read in part without a word. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readXlsx } from '../../../src/hosts/xlsx';
import type { CellArea } from '../../../src/model/workbook/cell';
import type { SheetSnapshot } from '../../../src/model/workbook/snapshot';
import { type PartTable, zipTable } from '../../helpers/zip';
import { SAMPLE_PATH } from '../../helpers/workbook';
import { ODDITIES, writtenAs } from '../../hostile/oddities';
import { cellFormats, readTable, relationships, workbookParts } from './parts';

const PARTS = workbookParts({
  sheet:
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.9979</v></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>得分</t></is></c><c r="B2"><f>B1*10</f><v>9.979</v></c></row></sheetData>' +
    '<mergeCells><mergeCell ref="A3:B3"/></mergeCells>',
  strings: ['<t>执行率</t>'],
  styles: cellFormats(0, 10),
});
const PLAIN = readTable(PARTS);

function mapParts(change: (xml: string) => string | Uint8Array, only = /./): PartTable {
  return Object.fromEntries(
    Object.entries(PARTS).map(([path, xml]) => [path, only.test(path) ? change(xml) : xml]),
  );
}

test('the plain file reads as it was meant', () => {
  expect(PLAIN).toEqual<SheetSnapshot>({
    name: '自评表',
    visibility: 'visible',
    protected: false,
    cells: [
      { row: 0, column: 0, value: '执行率', text: '执行率', numberFormat: 'General' },
      { row: 0, column: 1, value: 0.9979, text: '99.79%', numberFormat: '0.00%' },
      { row: 1, column: 0, value: '得分', text: '得分', numberFormat: 'General' },
      { row: 1, column: 1, value: 9.979, text: '9.979', formula: '=B1*10', numberFormat: 'General' },
    ],
    merges: [{ top: 2, left: 0, bottom: 2, right: 1 }],
    hiddenRows: [],
    hiddenColumns: [],
  });
});

describe('reads the same', () => {
  test.each(ODDITIES)('%s', (_, write) => {
    expect(readXlsx(writtenAs(write(PARTS))).sheets).toEqual([PLAIN]);
  });

  test.each<[string, PartTable]>([
    [
      'a prefix on every element',
      mapParts(
        (xml) => xml.replace(/<(\/?)([a-z])/gi, '<$1x:$2').replace('xmlns=', 'xmlns:x='),
        /^xl\/(?!_rels)/,
      ),
    ],
    [
      'another prefix for relationships',
      mapParts((xml) => xml.replace('xmlns:r=', 'xmlns:q=').replace('r:id', 'q:id')),
    ],
    ['no places', mapParts((xml) => xml.replace(/(<(?:row|c)) r="[A-Z]?\d"/g, '$1'), /sheet1/)],
    [
      'extensions with elements of the same names',
      mapParts(
        (xml) =>
          xml.replace('</worksheet>', '<extLst><ext><c r="A9"><v>5</v></c></ext></extLst></worksheet>'),
        /sheet1/,
      ),
    ],
  ])('%s', (_, table) => {
    expect(readTable(table)).toEqual(PLAIN);
  });
});

describe('sheets of a workbook', () => {
  const workbook = (sheets: string) => ({
    ...PARTS,
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relationships({
      rId1: ['worksheet', 'worksheets/sheet1.xml'],
      rId2: ['chartsheet', 'chartsheets/sheet1.xml'],
      rId3: ['xlMacrosheet', 'macrosheets/sheet1.xml'],
    }),
    'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
  });

  test('visibility, order, and worksheets only', () => {
    const { sheets } = readXlsx(
      zipTable(
        workbook(
          '<sheet name="图" r:id="rId2"/><sheet name="甲 &amp; 乙" r:id="rId1" state="veryHidden"/><sheet name="宏" r:id="rId3"/><sheet name="丙" r:id="rId1" state="hidden"/><sheet name="丁" r:id="rId1" state="visible"/>',
        ),
      ),
    );
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
      ['甲 & 乙', 'veryHidden'],
      ['丙', 'hidden'],
      ['丁', 'visible'],
    ]);
  });

  test('the name of the file is passed on', () => {
    expect(readXlsx(zipTable(PARTS), '自评.xlsx').name).toBe('自评.xlsx');
    expect(readXlsx(zipTable(PARTS))).not.toHaveProperty('name');
  });

  test('no styles and no texts', () => {
    expect(readTable(workbook('<sheet name="a" r:id="rId1"/>')).cells).toEqual([]);
  });
});

test('nothing of the snapshot depends on what Object has by itself', () => {
  const sheet = readTable(
    workbookParts({
      sheet:
        '<row r="1"><c r="A1" t="str"><f t="shared" si="__proto__" ref="A1">B1</f><v>__proto__</v></c></row>',
    }),
  );
  expect(sheet.cells[0]).toMatchObject({ value: '__proto__', formula: '=B1' });
});

test('the sample as LibreOffice 7.4 has saved it: every cell and every merged area as before', () => {
  // It writes the merged areas in an order of its own.
  const inPlace = (a: CellArea, b: CellArea): number => a.top - b.top || a.left - b.left;
  const read = (file: string): readonly SheetSnapshot[] =>
    readXlsx(readFileSync(file)).sheets.map((sheet) => ({
      ...sheet,
      merges: [...sheet.merges].sort(inPlace),
    }));
  expect(read(path.join(__dirname, 'savedByLibreOffice.xlsx'))).toEqual(read(SAMPLE_PATH));
});
