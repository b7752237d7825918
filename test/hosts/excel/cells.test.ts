import { cellsOf } from '../../../src/hosts/excel/cells';
import type { CellSnapshot } from '../../../src/model/workbook/snapshot';

const AT = { top: 4, left: 2, bottom: 4, right: 2 };

const cell = (
  value: unknown,
  formula: unknown = value,
  text = String(value),
  format = 'General',
): CellSnapshot | undefined =>
  cellsOf({ values: [[value]], formulas: [[formula]], text: [[text]], numberFormat: [[format]] }, AT)[0];

test('stands where the range does', () => {
  expect(cell(5)).toEqual({ row: 4, column: 2, value: 5, text: '5', numberFormat: 'General' });
});

test('an empty cell is none; one whose formula gives nothing is one', () => {
  expect(cell('')).toBeUndefined();
  expect(cell('', '=IF(A1>0,A1,"")', '')).toMatchObject({ value: null, formula: '=IF(A1>0,A1,"")' });
});

test('a text that starts with = is no formula', () => {
  expect(cell('=A1')).not.toHaveProperty('formula');
});

test.each(['#REF!', '#DIV/0!', '#N/A', '#NAME?', '#SPILL!'])('%s is an error, not a text', (error) => {
  expect(cell(error, '=A1/0')).toMatchObject({ value: { error }, text: error, formula: '=A1/0' });
});

test('a text that only looks like one stays a text', () => {
  expect(cell('#1')).toMatchObject({ value: '#1' });
});

test('a number in too narrow a column keeps its figure', () => {
  expect(cell(742.38, 742.38, '####')).toMatchObject({ text: '742.38' });
  expect(cell('####')).toMatchObject({ value: '####', text: '####' });
});

test('goes by row, then by column', () => {
  const matrix = [
    [1, 2],
    [3, ''],
  ];
  const all = {
    values: matrix,
    formulas: matrix,
    text: matrix.map((row) => row.map(String)),
    numberFormat: [],
  };
  expect(
    cellsOf(all, { top: 0, left: 0, bottom: 1, right: 1 }).map(({ row, column }) => [row, column]),
  ).toEqual([
    [0, 0],
    [0, 1],
    [1, 0],
  ]);
});
