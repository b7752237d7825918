/** Whatever the bytes are: a document or an `UnreadableFile`, soon, and in bounded memory. */
import fc from 'fast-check';
import { DOCUMENT_LIMITS } from '../../../src/hosts/docx/limits';
import { readDocx } from '../../../src/hosts/docx';
import { documentParts, docxFile, paragraph, row, run, table } from '../../helpers/docx';
import { testBrokenFiles } from '../../helpers/broken';
import { runs } from '../../helpers/properties';
import { buildZip, zipTable } from '../../helpers/zip';
import { workbookParts } from '../xlsx/parts';
import { outcome, sheetsIn } from './documents';

const NUMBERED = '<w:pStyle w:val="h"/><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
const PARTS = documentParts({
  body:
    paragraph('概况', NUMBERED) +
    table(row([{ text: '甲', span: 2, merge: 'restart' }, '1']), row([{ span: 2, merge: 'continue' }, '2'])),
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  styles: '<w:style w:type="paragraph" w:styleId="h"><w:basedOn w:val="h"/></w:style>',
});
const VALID = zipTable(PARTS);
const bodyOutcome = (body: string, limits?: Parameters<typeof outcome>[1]): string =>
  outcome(docxFile({ body }), limits);

describe('files cut and broken', () => {
  test('the file as it was is read', () => {
    expect(outcome(VALID)).toBe('read');
    expect(readDocx(VALID).paragraphs).toEqual([{ text: '概况', numbering: '一、' }]);
  });

  testBrokenFiles(VALID, outcome, 500);

  test('any change inside a part, with sound checksums', () => {
    const pieces = [
      '<',
      '"',
      '</w:tc>',
      '<w:tc>',
      '<w:tr>',
      '<w:p>',
      '</w:p>',
      '<w:tbl>',
      '-1',
      '99999999999',
      '&#0;',
    ];
    const edit = fc.record({
      path: fc.constantFrom(...Object.keys(PARTS)),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      length: fc.nat({ max: 8 }),
      piece: fc.constantFrom(...pieces),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const parts = { ...PARTS };
        for (const { path, at, length, piece } of edits) {
          const text = parts[path]!;
          const start = Math.floor(text.length * at);
          parts[path] = text.slice(0, start) + piece + text.slice(start + length);
        }
        outcome(zipTable(parts));
      }),
      runs(1000),
    );
  });

  test('tags of tables and paragraphs in any order that is XML', () => {
    const names = [
      'p',
      'pPr',
      'r',
      't',
      'tbl',
      'tr',
      'tc',
      'tcPr',
      'vMerge',
      'gridSpan',
      'gridBefore',
      'sdt',
      'txbxContent',
      'toString',
      'del',
    ];
    const { element } = fc.letrec<{ element: string }>((tie) => ({
      element: fc.oneof(
        { maxDepth: 6 },
        fc.constant('字'),
        fc
          .tuple(fc.constantFrom(...names), fc.array(tie('element'), { maxLength: 4 }))
          .map(([name, inner]) => `<w:${name} w:val="3">${inner.join('')}</w:${name}>`),
      ),
    }));
    fc.assert(
      fc.property(element, (body) => bodyOutcome(body) === 'read'),
      runs(1000),
    );
  });
});

describe('other files', () => {
  test.each([
    ['a workbook', zipTable(workbookParts()), 'not-a-document'],
    ['a text', new TextEncoder().encode('2023年度绩效自评报告'), 'not-a-document'],
    ['a package of nothing', zipTable({ 'a.txt': 'a' }), 'not-a-document'],
    [
      'without its main part',
      docxFile({ body: '' }, { '_rels/.rels': PARTS['_rels/.rels']!.replace('document.xml', 'none.xml') }),
      'damaged',
    ],
  ])('%s', (_, bytes, code) => {
    expect(outcome(bytes)).toBe(code);
  });

  test.each([
    ['WordDocument', 'old-doc'],
    ['EncryptedPackage', 'encrypted'],
    ['Workbook', 'not-a-document'],
  ])('an OLE file with a stream %s', (stream, code) => {
    const bytes = new Uint8Array(1024);
    bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    bytes.set(Buffer.from(`${stream}\0`, 'utf16le'), 512);
    bytes[512 + 64] = (stream.length + 1) * 2;
    expect(outcome(bytes)).toBe(code);
  });
});

describe('files made to cost', () => {
  test('entities are not read', () => {
    const bomb = `<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>${PARTS['word/document.xml']!.replace(/^.*\n/, '').replace('概况', '&b;')}`;
    expect(outcome(docxFile({ body: '' }, { 'word/document.xml': bomb }))).toBe('damaged');
    expect(bodyOutcome('<w:p>&none;</w:p>')).toBe('damaged');
  });

  test('a part that inflates to hundreds of times its size', () => {
    expect(bodyOutcome(`<w:p>${'<w:r/>'.repeat(4_000_000)}</w:p>`)).toBe('too-large');
  });

  test('60,000 parts', () => {
    const parts = Array.from({ length: 60_000 }, (_, at) => ({ path: `p${at}`, data: '', stored: true }));
    expect(outcome(buildZip(parts))).toBe('too-large');
  });

  test('tables in tables in tables', () => {
    const nest = (depth: number): string =>
      '<w:tbl><w:tr><w:tc>'.repeat(depth) + paragraph('内') + '</w:tc></w:tr></w:tbl>'.repeat(depth);
    expect(sheetsIn(nest(60))[0]!.cells.map(({ text }) => text)).toEqual(['内']);
    expect(bodyOutcome(nest(1000))).toBe('too-large');
  });

  test('a text copied out of a table at every level is counted there', () => {
    const nested =
      '<w:tbl><w:tr><w:tc>'.repeat(40) + paragraph('字'.repeat(1000)) + '</w:tc></w:tr></w:tbl>'.repeat(40);
    expect(bodyOutcome(nested, { text: 41_000 })).toBe('read');
    expect(bodyOutcome(nested, { text: 40_999 })).toBe('too-large');
  });

  test('absurd spans are bounded, absurd rows refused', () => {
    const [sheet] = sheetsIn(
      table(row([{ text: '甲', span: '1000000000' }, '乙']), row([{ text: '丙', span: '-5' }, '丁'])),
    );
    expect(sheet!.cells.map(({ row: at, column, text }) => [at, column, text])).toEqual([
      [0, 0, '甲'],
      [0, 1, '乙'],
      [1, 0, '丙'],
      [1, 1, '丁'],
    ]);
    const [wide] = sheetsIn(table(row([{ text: '甲', span: '999999999' }, '乙'])));
    expect(wide!.cells[1]!.column).toBe(256);
    expect(bodyOutcome(table(row(new Array<string>(5000).fill('')), row(['甲'])))).toBe('too-large');
    expect(bodyOutcome(table(row(['甲'], '<w:gridBefore w:val="999999999"/>')))).toBe('read');
  });

  test.each(['paragraphs', 'cells', 'tables'] as const)('%s are counted', (what) => {
    const body = table(row(['甲', '乙'])) + table(row(['丙'])) + paragraph('丁');
    const count = { paragraphs: 4, cells: 3, tables: 2 }[what];
    expect(bodyOutcome(body, { [what]: count })).toBe('read');
    expect(bodyOutcome(body, { [what]: count - 1 })).toBe('too-large');
    expect(DOCUMENT_LIMITS[what]).toBeGreaterThan(1000);
  });

  test('fields, styles and lists that never end', () => {
    const begin =
      '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>';
    expect(bodyOutcome(`<w:p>${(begin + run('字')).repeat(4_000)}</w:p>`)).toBe('read');
    const list = `<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:lvlText w:val="${'%1'.repeat(100_000)}"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const { paragraphs } = readDocx(
      docxFile({ body: paragraph('甲', NUMBERED).repeat(1000), numbering: list }),
    );
    expect(paragraphs[0]!.numbering).toHaveLength(30);
  });
});
