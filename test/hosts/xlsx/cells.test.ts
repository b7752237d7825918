import { cellFormats, readContent } from './parts';

function cells(rows: string, strings: readonly string[] = []) {
  return readContent({ sheet: rows, strings }).cells.map(({ row, column, value, text }) => [
    row,
    column,
    value,
    text,
  ]);
}

/** The first cell of a row that holds this `c`. */
function first(cell: string, properties = '', styles = cellFormats(0, 10, 14, 22)) {
  const sheet = readContent({ sheet: `<row r="1">${cell}</row>`, styles, properties });
  const { value, text } = sheet.cells[0] ?? {};
  return { value, text };
}

describe('types of cells', () => {
  test.each([
    ['number', '<c r="A1"><v>743.91</v></c>', 743.91, '743.91'],
    ['number, said so', '<c r="A1" t="n"><v>1E-3</v></c>', 0.001, '0.001'],
    ['number with blanks around it', '<c r="A1"><v> 5 </v></c>', 5, '5'],
    ['boolean', '<c r="A1" t="b"><v>1</v></c>', true, 'TRUE'],
    ['boolean, false', '<c r="A1" t="b"><v>0</v></c>', false, 'FALSE'],
    ['error', '<c r="A1" t="e"><v>#DIV/0!</v></c>', { error: '#DIV/0!' }, '#DIV/0!'],
    ['text of a formula', '<c r="A1" t="str"><f>B1</f><v>达标</v></c>', '达标', '达标'],
    ['inline text', '<c r="A1" t="inlineStr"><is><t>达标</t></is></c>', '达标', '达标'],
    [
      'inline rich text',
      '<c r="A1" t="inlineStr"><is><r><t>达</t></r><r><t>标</t></r></is></c>',
      '达标',
      '达标',
    ],
    [
      'inline text with a reading aid',
      '<c r="A1" t="inlineStr"><is><t>東京</t><rPh><t>トウ</t></rPh></is></c>',
      '東京',
      '東京',
    ],
    [
      'text with escapes',
      '<c r="A1" t="str"><v>a_x000D_b_x005F_x000D_</v></c>',
      'a\rb_x000D_',
      'a\rb_x000D_',
    ],
    ['text that is no number', '<c r="A1"><v>0x10</v></c>', '0x10', '0x10'],
    ['a number beyond numbers', '<c r="A1"><v>1E999</v></c>', '1E999', '1E999'],
    ['a date in words', '<c r="A1" s="2" t="d"><v>2023-03-15</v></c>', 45000, '2023/3/15'],
    ['a date before the false leap day', '<c r="A1" s="2" t="d"><v>1900-02-28</v></c>', 59, '1900/2/28'],
    [
      'a date with its time',
      '<c r="A1" s="3" t="d"><v>2023-03-15T12:00:00.000Z</v></c>',
      45000.5,
      '2023/3/15 12:00',
    ],
    ['a date that is none', '<c r="A1" t="d"><v>2023年</v></c>', '2023年', '2023年'],
  ])('%s', (_, cell, value, text) => {
    expect(first(cell)).toEqual({ value, text });
  });

  test('a date in words of a workbook that counts from 1904', () => {
    const cell = '<c r="A1" s="2" t="d"><v>2023-03-15</v></c>';
    expect(first(cell, 'date1904="1"')).toEqual({ value: 43538, text: '2023/3/15' });
  });
});

test('shared strings: rich text joined, reading aids left out', () => {
  const strings = [
    '<t>绩效</t>',
    '<r><rPr><b/></rPr><t>自</t></r><r><t xml:space="preserve"> 评</t></r>',
    '<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/>',
  ];
  const rows = '<row r="1">' + [0, 1, 2].map((i) => `<c t="s"><v>${i}</v></c>`).join('') + '</row>';
  expect(cells(rows, strings).map(([, , value]) => value)).toEqual(['绩效', '自 评', '東京']);
});

describe('blank cells', () => {
  test.each([
    ['styled only', '<c r="A1" s="1"/>'],
    ['without a value', '<c r="A1" t="s"/>'],
    ['an empty value', '<c r="A1" t="s"><v></v></c>'],
    ['the empty text', '<c r="A1" t="str"><v></v></c>'],
    ['an empty shared string', '<c r="A1" t="s"><v>0</v></c>'],
  ])('%s', (_, cell) => {
    expect(cells(`<row r="1">${cell}</row>`, ['<t></t>'])).toEqual([]);
  });

  test('a formula is kept, though it gives nothing', () => {
    const sheet = readContent({ sheet: '<row r="1"><c r="A1" t="str"><f>""</f><v></v></c></row>' });
    expect(sheet.cells).toEqual([
      { row: 0, column: 0, value: null, text: '', formula: '=""', numberFormat: 'General' },
    ]);
  });
});

describe('places', () => {
  test('left out: next to the one before', () => {
    const rows =
      '<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>';
    expect(cells(rows).map(([row, column]) => [row, column])).toEqual([
      [0, 0],
      [0, 1],
      [3, 2],
      [3, 3],
      [4, 0],
    ]);
  });

  test('out of order in the file, in order in the snapshot', () => {
    const rows =
      '<row r="2"><c r="B2"><v>4</v></c><c r="A2"><v>3</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>';
    expect(cells(rows).map(([, , value]) => value)).toEqual([1, 3, 4]);
  });
});

describe('the sheet', () => {
  const sheet = readContent({
    sheet:
      '<cols><col min="2" max="3" hidden="1"/><col min="3" max="4" hidden="true"/><col min="6" max="6" hidden="0"/><col min="16384" max="20000" hidden="1"/></cols>' +
      '<sheetData><row r="1"/><row r="3" hidden="1"/><row hidden="1"/></sheetData>' +
      '<sheetProtection sheet="1" objects="1"/>' +
      '<extLst><ext><mergeCell ref="nonsense"/></ext></extLst>',
  });

  test('hidden rows and columns', () => {
    expect(sheet.hiddenRows).toEqual([2, 3]);
    expect(sheet.hiddenColumns).toEqual([1, 2, 3, 16383]);
  });

  test('protection', () => {
    expect(sheet.protected).toBe(true);
    expect(readContent({ sheet: '<sheetProtection sheet="0"/>' }).protected).toBe(false);
    expect(readContent({}).protected).toBe(false);
  });
});
