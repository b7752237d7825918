import { buildWorkbook } from '../../../src/workbench/model/build';
import { snapshot } from '../../../src/workbench/model/snapshot';
import { edit } from '../../../src/workbench/userActions';

function result(formula: string): unknown {
  const workbook = buildWorkbook({
    sheets: [
      { name: 'S', cells: { A1: 1, A2: 2.5, A3: '三', A4: true, B1: '5%', B2: '=1/0', C1: formula } },
      { name: '自评表', cells: [[10], [20]] },
      { name: "Jim's sheet", cells: [[7]] },
    ],
    names: { 总额: '=自评表!$A$1:$A$2' },
  });
  return snapshot(workbook).sheets[0]!.cells['C1']!.value;
}

test.each<[string, unknown]>([
  ['=1+2*3^2', 19],
  ['=-2^2', 4],
  ['=2^-1', 0.5],
  ['=10%*50', 5],
  ['=0.1+0.2-0.3', 0],
  ['=A1&"-"&A3', '1-三'],
  ['="say ""hi"""', 'say "hi"'],
  ['=A1=1', true],
  ['="a"="A"', true],
  ['="10">9', true],
  ['=1<>2', true],
  ['=SUM(A1:A4)', 3.5],
  ['=SUM(A1:A2,"3",TRUE)', 7.5],
  ['=SUM(自评表!A:A)', 30],
  ["=SUM('自评表'!A1:A2)-'Jim''s sheet'!A1", 23],
  ['=SUM(总额)', 30],
  ['=ROUND(1.005,2)', 1.01],
  ['=ROUND(-2.5,0)', -3],
  ['=ROUND(1234.5,-2)', 1200],
  ['=ROUNDUP(1.1*10,0)', 11],
  ['=ROUNDDOWN(-1.99,1)', -1.9],
  ['=IF(A1>0,"是","否")', '是'],
  ['=IF(FALSE,1)', false],
  ['=IF(A1=0,1/0,"safe")', 'safe'],
  ['=IFERROR(B2,"—")', '—'],
  ['=IFERROR(1/0,)', 0],
  ['=MIN(A1:A2,3)', 1],
  ['=MAX(A1:A2)', 2.5],
  ['=MAX(D1:D3)', 0],
  ['=ABS(-3)', 3],
  ['=AVERAGE(A1:A4)', 1.75],
  ['=AVERAGE(D1:D3)', '#DIV/0!'],
  ['=COUNT(A1:B2)', 2],
  ['=COUNTA(A1:B4)', 6],
  ['=PRODUCT(A1:A2,2)', 5],
  ['=AND(A1:A2,TRUE)', true],
  ['=OR(A1>5,FALSE)', false],
  ['=NOT(A1)', false],
  ['=N("x")+N(TRUE)', 1],
  ['=T(A1)&T("x")', 'x'],
  ['=LEN("gouji:mark")>0', true],
  ['=B1*2', 0.1],
  ['=A3+1', '#VALUE!'],
  ['=1/0', '#DIV/0!'],
  ['=B2+1', '#DIV/0!'],
  ['=NOSUCH(1)', '#NAME?'],
  ['=nowhere', '#NAME?'],
  ['=没有!A1', '#REF!'],
  ['=#N/A', '#N/A'],
  ['=D9', 0],
  ['=A1:A2', 1],
  ['=(1', '#NAME?'],
  ['=TEXT(0.9979,"0.00%")', '99.79%'],
  ['=SUM(OFFSET(A1,0,0):OFFSET(A4,-1,0))', 3.5],
  ['=SUM(A1:OFFSET(A1,1,0))', 3.5],
  ['=OFFSET(A1,1,0)', 2.5],
  ['=SUM(OFFSET(自评表!A1,0,0,2,1))', 30],
  ['=SUM(OFFSET(自评表!A2,0,0,-2))', 30],
  ['=OFFSET(A1,-1,0)', '#REF!'],
  ['=OFFSET(1,1,1)', '#VALUE!'],
  // Its own place, only as an anchor.
  ['=SUM(OFFSET(C1,0,-2):OFFSET(C2,0,-2))', 3.5],
  ['=INDEX(A1:B2,2,1)', 2.5],
  ['=INDEX(A1:A4,2)', 2.5],
  ['=INDEX(A1:B1,2)', '5%'],
  ['=SUM(INDEX(A1:B4,0,1))', 3.5],
  ['=SUM(A1:INDEX(A:A,2))', 3.5],
  ['=INDEX(A1:A2,3)', '#REF!'],
  ['=ROW()&","&COLUMN()', '1,3'],
  ['=ROW(B7)+COLUMN(B7)', 9],
  ['=ROWS(A1:B4)*COLUMNS(A1:B4)', 8],
  ['=HYPERLINK("#自评表!A1","去")', '去'],
  ['=SUM(自评表!#REF!)', '#REF!'],
])('%s', (formula, expected) => {
  expect(result(formula)).toEqual(expected);
});

test('an edit recalculates what reads it, however far, and nothing else', () => {
  const workbook = buildWorkbook({
    sheets: [
      { name: 'S', cells: { A1: 1, B1: '=A1+1', C1: '=T!A1*10' } },
      { name: 'T', cells: { A1: '=S!B1', A2: '=VLOOKUP(1,B:C,2)' } },
    ],
  });
  // As Excel left it in a file: a function that is not here keeps its value while nothing that it reads changes.
  const sheet = workbook.sheets[1]!;
  sheet.put(1, 0, { ...sheet.cell(1, 0), value: 5 });
  edit(workbook, 'S', 'A1', '4');
  const [one, other] = snapshot(workbook).sheets;
  expect([one!.cells['C1']!.value, other!.cells['A2']!.value]).toEqual([50, 5]);
});

test('a circle is nought, as Excel leaves it', () => {
  const workbook = buildWorkbook({ sheets: [{ name: 'S', cells: { A1: '=B1+1', B1: '=A1+1' } }] });
  const { A1, B1 } = snapshot(workbook).sheets[0]!.cells;
  expect([A1!.value, B1!.value].sort()).toEqual([1, 2]);
});

test('formulas follow a renamed sheet', () => {
  const workbook = buildWorkbook({
    sheets: [
      { name: 'S', cells: { A1: '="S!"&T!A1' } },
      { name: 'T', cells: [[7]] },
    ],
  });
  workbook.renameReferences('T', 'My sheet');
  expect(workbook.sheets[0]!.cell(0, 0).formula).toBe('="S!"&\'My sheet\'!A1');
});

test('a sum between offsets follows every change of its sheet, and is no circle where it stands', () => {
  const workbook = buildWorkbook({
    sheets: [{ name: 'S', cells: { B12: '=SUM(OFFSET(B12,1,0):OFFSET(B19,-1,0))', B13: 1, B18: 2, B19: 9 } }],
  });
  const sum = (): unknown => snapshot(workbook).sheets[0]!.cells['B12']!.value;
  expect(sum()).toBe(3);
  edit(workbook, 'S', 'B15', '4');
  expect(sum()).toBe(7);
});
