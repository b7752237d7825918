/** Whatever the bytes are: a snapshot or an `UnreadableFile`, soon, and in bounded memory. */
import fc from 'fast-check';
import { PACKAGE_LIMITS } from '../../../src/hosts/ooxml/limits';
import { testBrokenFiles } from '../../helpers/broken';
import { runs } from '../../helpers/properties';
import { buildZip, zipTable } from '../../helpers/zip';
import {
  cellFormats,
  outcome,
  readContent,
  relationships,
  type WorkbookContent,
  workbookParts,
} from './parts';

const PARTS = workbookParts({
  sheet:
    '<cols><col min="2" max="3" hidden="1"/></cols><sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><f t="shared" ref="B1:B2" si="0">A1</f><v>0.9979</v></c></row>' +
    '<row r="2"><c r="A2" t="inlineStr"><is><t>得分</t></is></c><c r="B2"><f t="shared" si="0"/><v>9.979</v></c></row></sheetData>' +
    '<sheetProtection sheet="1"/><mergeCells><mergeCell ref="A3:B3"/></mergeCells>',
  strings: ['<r><t>执行</t></r><r><t>率</t></r>'],
  styles: `<numFmts><numFmt numFmtId="164" formatCode="yyyy/m/d"/></numFmts>${cellFormats(0, 164)}`,
});
const VALID = zipTable(PARTS);

function outcomeOf(content: WorkbookContent, limits?: Parameters<typeof outcome>[1]): string {
  return outcome(zipTable(workbookParts(content)), limits);
}

function outcomeWith(changes: Readonly<Record<string, string | Uint8Array>>): string {
  return outcome(zipTable({ ...PARTS, ...changes }));
}

describe('files cut and broken', () => {
  test('the file as it was is read', () => {
    expect(outcome(VALID)).toBe('read');
  });

  testBrokenFiles(VALID, outcome, 1000);

  test('any change inside a part, with sound checksums', () => {
    const path = fc.constantFrom(...Object.keys(PARTS));
    const piece = fc.oneof(
      fc.string({ maxLength: 4 }),
      fc.constantFrom(
        '<',
        '>',
        '"',
        '<c>',
        '</row>',
        '<f t="shared" si="0"/>',
        '-1',
        '99999999',
        't="d"',
        '&#0;',
        '../',
      ),
    );
    const edit = fc.record({
      path,
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 8 }),
      piece,
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const table: Record<string, string> = { ...PARTS };
        for (const { path: name, at, length, piece: text } of edits) {
          const xml = table[name]!;
          const start = Math.floor(at * xml.length);
          table[name] = xml.slice(0, start) + text + xml.slice(start + length);
        }
        outcome(zipTable(table));
      }),
      runs(1000),
    );
  });

  test.each(Object.keys(PARTS))('without %s', (path) => {
    const rest = Object.fromEntries(Object.entries(PARTS).filter(([name]) => name !== path));
    expect(['read', 'damaged', 'not-a-workbook']).toContain(outcome(zipTable(rest)));
  });
});

describe('other packages', () => {
  test('a Word document', () => {
    const document = {
      '_rels/.rels': relationships({ a: ['officeDocument', 'word/document.xml'] }),
      'word/document.xml': '<w:document/>',
    };
    expect(outcome(zipTable(document))).toBe('not-a-workbook');
  });

  test('a plain zip', () => {
    expect(outcome(zipTable({ 'readme.txt': 'x' }))).toBe('not-a-workbook');
  });

  test.each(['xl/workbook.xml', 'xl/workbook.bin'])('a binary workbook in %s', (main) => {
    const types = `<Types><Override PartName="/${main}" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>`;
    const root = relationships({ rId1: ['officeDocument', main] });
    expect(outcomeWith({ '[Content_Types].xml': types, '_rels/.rels': root })).toBe('unsupported');
  });
});

describe('contradictions', () => {
  test.each<[string, WorkbookContent]>([
    ['a row outside of the grid', { sheet: '<row r="1048577"/>' }],
    ['a row before the first', { sheet: '<row r="0"/>' }],
    ['a row that is no number', { sheet: '<row r="one"/>' }],
    ['a cell outside of the grid', { sheet: '<row r="1"><c r="XFE1"><v>1</v></c></row>' }],
    ['a cell that is no place', { sheet: '<row r="1"><c r="1A"><v>1</v></c></row>' }],
    ['cells without places past the last column', { sheet: '<row r="1"><c r="XFD1"/><c><v>1</v></c></row>' }],
    ['a cell before any row', { sheet: '<c><v>1</v></c>' }],
    ['a cell twice', { sheet: '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>' }],
    ['a text that is not there', { sheet: '<row r="1"><c r="A1" t="s"><v>7</v></c></row>' }],
    ['a text before the first', { sheet: '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>' }],
    ['a merge outside of the grid', { sheet: '<mergeCells><mergeCell ref="A1:A1048577"/></mergeCells>' }],
    ['a merge without a place', { sheet: '<mergeCells><mergeCell/></mergeCells>' }],
    ['columns that are no numbers', { sheet: '<cols><col hidden="1"/></cols>' }],
  ])('%s', (_, content) => {
    expect(outcomeOf(content)).toBe('damaged');
  });

  test('a sheet without a part', () => {
    expect(outcomeWith({ 'xl/_rels/workbook.xml.rels': relationships({}) })).toBe('damaged');
  });

  test('an entity that grows', () => {
    const dtd = '<!DOCTYPE sst [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><sst><si><t>&b;</t></si></sst>';
    expect(outcomeWith({ 'xl/sharedStrings.xml': dtd })).toBe('damaged');
  });
});

describe('files that ask for much', () => {
  test('the last cell of the grid', () => {
    const sheet = readContent({
      sheet:
        '<dimension ref="A1:XFD1048576"/><sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>',
    });
    expect(sheet.cells).toMatchObject([{ row: 1_048_575, column: 16_383, value: 1 }]);
  });

  test('a merge of the whole sheet', () => {
    const sheet = readContent({
      sheet:
        '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="C1"><v>2</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>',
    });
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }]);
    expect(sheet.cells.map(({ value }) => value)).toEqual([1]);
  });

  test('all columns hidden, again and again', () => {
    const columns = '<col min="1" max="16384" hidden="1"/>'.repeat(20_000);
    expect(readContent({ sheet: `<cols>${columns}</cols>` }).hiddenColumns).toHaveLength(16_384);
  });

  test('a bomb, and one that lies about its size', () => {
    const bomb = { path: 'xl/worksheets/sheet1.xml', data: new Uint8Array(64 * 1024 * 1024).fill(32) };
    const parts = Object.entries(PARTS)
      .filter(([path]) => path !== bomb.path)
      .map(([path, data]) => ({ path, data }));
    expect(outcome(buildZip([...parts, bomb]))).toBe('too-large');
    expect(outcome(buildZip([...parts, { ...bomb, claim: { size: 9103 } }]))).toBe('damaged');
  });

  test('60,000 entries', () => {
    const entries = Array.from({ length: 60_000 }, (_, i) => ({ path: `${i}`, data: '', stored: true }));
    expect(outcome(buildZip(entries))).toBe('too-large');
  });

  test('deep nesting', () => {
    expect(outcomeOf({ sheet: '<x>'.repeat(100_000) })).toBe('too-large');
    expect(outcomeOf({ sheet: '<x>'.repeat(PACKAGE_LIMITS.xmlDepth) })).toBe('too-large');
  });

  test.each<[string, WorkbookContent, Parameters<typeof outcome>[1]]>([
    ['cells', { sheet: '<row r="1"><c><v>1</v></c><c><v>1</v></c></row>' }, { cells: 1 }],
    ['merges', { sheet: '<mergeCell ref="A1:B1"/><mergeCell ref="A2:B2"/>' }, { merges: 1 }],
    ['shared strings', { strings: ['<t>a</t>', '<t>b</t>'] }, { sharedStrings: 1 }],
    [
      'displayed numbers',
      { sheet: '<row r="1"><c s="1"><v>1E300</v></c></row>', styles: cellFormats(0, 1) },
      { derivedText: 300 },
    ],
    [
      'shared formulas',
      {
        sheet:
          '<row r="1"><c><f t="shared" ref="A1:B1" si="0">SUM(C1:D1)</f></c><c><f t="shared" si="0"/></c></row>',
      },
      { derivedText: 9 },
    ],
  ])('more %s than allowed', (_, content, limits) => {
    expect(outcomeOf(content)).toBe('read');
    expect(outcomeOf(content, limits)).toBe('too-large');
  });

  test('one part read as many sheets counts as many', () => {
    const sheets = Array.from({ length: 50 }, (_, i) => `<sheet name="${i}" r:id="rId1"/>`).join('');
    const table = {
      ...PARTS,
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`,
    };
    expect(outcome(zipTable(table))).toBe('read');
    expect(outcome(zipTable(table), { cells: 100 })).toBe('too-large');
    expect(outcome(zipTable(table), { totalBytes: 20_000 })).toBe('too-large');
    expect(outcome(zipTable(table), { sheets: 49 })).toBe('too-large');
  });
});
