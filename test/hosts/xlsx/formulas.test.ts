import { shiftFormula, shownFormula } from '../../../src/hosts/xlsx/formulas';
import { readContent } from './parts';

describe('moving a formula two rows down and one column right', () => {
  test.each([
    ['A1+B2', 'B3+C4'],
    ['$A$1+$A1+A$1', '$A$1+$A3+B$1'],
    ['SUM(A1:B10)', 'SUM(B3:C12)'],
    ['SUM(A:B)+SUM($A:A)', 'SUM(B:C)+SUM($A:B)'],
    ['SUM(1:3)+SUM($1:3)', 'SUM(3:5)+SUM($1:5)'],
    ['自评表!A1+Sheet1!A1', '自评表!B3+Sheet1!B3'],
    ["'A1 and B2'!A1", "'A1 and B2'!B3"],
    ["'it''s A1'!A1", "'it''s A1'!B3"],
    ['AB12!C3', 'AB12!D5'],
    ['"A1 ""B2"""&A1', '"A1 ""B2"""&B3'],
    ['LOG10(A1)+ATAN2(1,A2)', 'LOG10(B3)+ATAN2(1,B4)'],
    ['1E5+1.5E3+A1*100%', '1E5+1.5E3+B3*100%'],
    ['表A1+A1表+_A1+A1_x+x.A1', '表A1+A1表+_A1+A1_x+x.A1'],
    ['Table1[A1]+Table1[[#This Row],[B2]]+A1', 'Table1[A1]+Table1[[#This Row],[B2]]+B3'],
    ["Table1[a'[b']A1]+A1", "Table1[a'[b']A1]+B3"],
    ['[1]Sheet1!A1', '[1]Sheet1!B3'],
    ['_xlpm.x1+A1#', '_xlpm.x1+B3#'],
    ['XFE1+ABCD1+A1048577', 'XFE1+ABCD1+A1048577'],
    ['a1+xfc1', 'B3+XFD3'],
    ['XFD1+A1048576', '#REF!+#REF!'],
    ['SUM(XFD:XFD)', 'SUM(#REF!)'],
    ['{1,2;3,4}+A1', '{1,2;3,4}+B3'],
    ['IF(A1="A1",TRUE,#N/A)', 'IF(B3="A1",TRUE,#N/A)'],
    ['"open A1', '"open A1'],
  ])('%s → %s', (formula, moved) => {
    expect(shiftFormula(formula, 2, 1)).toBe(moved);
  });

  test('up and left, off the grid', () => {
    expect(shiftFormula('B2+A1', -1, -1)).toBe('A1+#REF!');
  });

  test('long nonsense takes no time', () => {
    for (const piece of ['"', "'", '[', '[a', "['", '$A', 'A1:', '["']) {
      shiftFormula(piece.repeat(200_000), 1, 1);
    }
  });
});

test('marks of newer functions are not shown', () => {
  expect(shownFormula('_xlfn.XLOOKUP(A1,B:B,C:C)&"_xlfn."')).toBe('XLOOKUP(A1,B:B,C:C)&"_xlfn."');
  expect(shownFormula('_xlfn._xlws.FILTER(A1:A9,1)')).toBe('FILTER(A1:A9,1)');
});

describe('formulas of cells', () => {
  function formulas(rows: string) {
    return readContent({ sheet: rows }).cells.map((cell) => cell.formula);
  }

  test('shared: each cell has its own text', () => {
    const rows =
      '<row r="2"><c r="B2"><f t="shared" ref="B2:B4" si="0">A2/$A$9</f><v>1</v></c></row>' +
      '<row r="3"><c r="B3"><f t="shared" si="0"/><v>1</v></c></row>' +
      '<row r="4"><c r="B4"><f>A4</f><v>1</v></c><c r="C4"><f t="shared" si="0"/></c></row>';
    expect(formulas(rows)).toEqual(['=A2/$A$9', '=A3/$A$9', '=A4', '=B4/$A$9']);
  });

  test('shared, with an index used again', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="shared" ref="A1" si="0">B1</f></c><c r="C1"><f t="shared" ref="C1:D1" si="0">C9</f></c><c r="D1"><f t="shared" si="0"/></c></row>';
    expect(formulas(rows)).toEqual(['=B1', '=C9', '=D9']);
  });

  test('shared, with the first cell gone: a constant, as in Excel', () => {
    expect(formulas('<row r="1"><c r="A1"><f t="shared" si="7"/><v>1</v></c></row>')).toEqual([undefined]);
  });

  test('of an array: at its first cell', () => {
    const rows =
      '<row r="1"><c r="A1"><f t="array" ref="A1:B1">TRANSPOSE(C1:C2)</f><v>1</v></c><c r="B1"><v>2</v></c></row>';
    expect(formulas(rows)).toEqual(['=TRANSPOSE(C1:C2)', undefined]);
  });

  const read = (cell: string) => readContent({ sheet: `<row r="1">${cell}</row>` }).cells[0];

  test.each(['', '<v/>', '<v></v>'])('without a result it is computed: %j', (stored) => {
    const cell = read(`<c r="A1"><f>1+1</f>${stored}</c>`);
    expect(cell).toMatchObject({ value: 2, text: '2', formula: '=1+1', result: 'computed' });
  });

  test('what cannot be computed is missing, and not nothing', () => {
    expect(read('<c r="A1"><f>FILTERXML(B1,"//x")</f></c>')).toMatchObject({
      value: null,
      result: 'missing',
    });
  });

  test('the empty text is a result', () => {
    expect(read('<c r="A1" t="str"><f>IF(1,"",2)</f><v></v></c>')).not.toHaveProperty('result');
    expect(read('<c r="A1"><f>1+1</f><v>3</v></c>')).toMatchObject({ value: 3 });
  });
});
