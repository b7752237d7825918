/** Inserting and deleting over random sheets: what must hold wherever the rows are. */
import fc from 'fast-check';
import { columnName } from '../../../src/workbench/model/address';
import { moveFormula } from '../../../src/calculation/rewrite';
import { buildWorkbook } from '../../../src/workbench/model/build';
import type { Shift } from '../../../src/workbench/model/shift';
import { shiftFormula, wholeLines } from '../../../src/workbench/model/shift';
import { shiftCells } from '../../../src/workbench/model/structure';
import { snapshot } from '../../../src/workbench/model/snapshot';
import type { Workbook } from '../../../src/workbench/model/workbook';
import { runs } from '../../helpers/properties';

const SIZE = 6;
const index = fc.integer({ min: 0, max: SIZE - 1 });
const corner = fc
  .tuple(index, index, fc.constantFrom('', '$'), fc.constantFrom('', '$'))
  .map(([row, column, one, other]) => `${one}${columnName(column)}${other}${row + 1}`);
const reference = fc
  .tuple(fc.constantFrom('', 'S!', "'Other sheet'!"), corner, corner, fc.boolean())
  .map(([sheet, from, to, single]) => (single ? `${sheet}${from}` : `${sheet}${from}:${to}`));
const formula = fc
  .tuple(reference, reference, fc.constantFrom('SUM', 'COUNTBLANK', 'ROWS'))
  .map(([one, other, name]) => `=SUM(${one},1)+${name}(${other})`);
const cell = fc.oneof(fc.integer({ min: 1, max: 9 }), fc.constant(null), formula);
const sheet = fc.array(fc.array(cell, { minLength: SIZE, maxLength: SIZE }), {
  minLength: SIZE,
  maxLength: SIZE,
});
const shift = fc
  .tuple(fc.constantFrom<Shift['axis']>('row', 'column'), index, fc.integer({ min: 1, max: 3 }))
  .map(([axis, at, count]) => wholeLines(axis, at, count));

const build = (cells: (string | number | null)[][], other: (string | number | null)[][]): Workbook =>
  buildWorkbook({
    sheets: [
      { name: 'S', cells },
      { name: 'Other sheet', cells: other },
    ],
  });
const opposite = ({ axis, at, count }: Shift): Shift => wholeLines(axis, at, -count);

test('what is inserted and deleted again leaves everything as it was', () => {
  fc.assert(
    fc.property(sheet, sheet, shift, (cells, other, given) => {
      const workbook = build(cells, other);
      const before = snapshot(workbook);
      shiftCells(workbook, workbook.sheets[0]!, given);
      shiftCells(workbook, workbook.sheets[0]!, opposite(given));
      // A circle has no value that would have to be the same again.
      expect(formulasOf(workbook)).toEqual(formulasOf(build(cells, other)));
      expect(snapshot(workbook).sheets.map(({ cells: left }) => Object.keys(left))).toEqual(
        before.sheets.map(({ cells: left }) => Object.keys(left)),
      );
    }),
    runs(30),
  );
});

const formulasOf = (workbook: Workbook): unknown =>
  snapshot(workbook).sheets.map(({ cells }) =>
    Object.entries(cells).map(([address, each]) => [address, each.formula]),
  );

test('after a deletion, what was calculated anew is all that had to be', () => {
  // Only the other sheet calculates, from numbers: so there are no circles.
  const numbers = fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: SIZE, maxLength: SIZE }), {
    minLength: SIZE,
    maxLength: SIZE,
  });
  const reading = fc
    .tuple(corner, corner, fc.constantFrom('SUM', 'COUNTBLANK', 'ROWS', 'COUNT'))
    .map(([from, to, name]) => `=${name}(S!${from}:${to})`);
  fc.assert(
    fc.property(
      numbers,
      fc.array(reading, { minLength: 4, maxLength: 4 }),
      shift,
      (cells, formulas, given) => {
        const workbook = build(cells, [formulas]);
        for (const each of [given, opposite(given), opposite(given)]) {
          shiftCells(workbook, workbook.sheets[0]!, each);
          const quick = snapshot(workbook);
          workbook.calculate(true);
          expect(quick).toEqual(snapshot(workbook));
        }
      },
    ),
    runs(40),
  );
});

test.each<[string, number, number, string]>([
  ['=A1+Data!A5', 2, 1, '=A1+Data!A6'],
  ['=SUM(Data!A3:A5)', 2, 2, '=SUM(Data!A5:A7)'],
  ['=SUM(Data!A3:A5)', 3, 2, '=SUM(Data!A3:A7)'],
  ['=SUM(Data!A3:A5)', 5, 2, '=SUM(Data!A3:A5)'],
  ['=SUM(Data!A5:A3)', 3, 1, '=SUM(Data!A6:A3)'],
  ['=SUM(data!$3:$5)', 3, 1, '=SUM(data!$3:$6)'],
  ['=SUM(Data!A:B)', 0, 3, '=SUM(Data!A:B)'],
  ['=SUM(Data!A3:A5)', 2, -1, '=SUM(Data!A3:A4)'],
  ['=SUM(Data!A3:A5)', 1, -4, '=SUM(Data!#REF!)'],
  ['=SUM(Data!A1048576)', 0, 1, '=SUM(Data!#REF!)'],
  [
    '="Data!A5"&T[[#All],[A5]]&[1.xlsx]Data!A5&Data!A5',
    0,
    1,
    '="Data!A5"&T[[#All],[A5]]&[1.xlsx]Data!A5&Data!A6',
  ],
  [
    "=Data!B5:OFFSET(Data!B9,-1,0)+LOG10(A5)+'Data '!A5",
    0,
    1,
    "=Data!B6:OFFSET(Data!B10,-1,0)+LOG10(A5)+'Data '!A5",
  ],
  // Not to be read as references: a name, a function, a number with an exponent.
  ['=Data!A5+TAXES2023+A5B+1E5', 0, 1, '=Data!A6+TAXES2023+A5B+1E5'],
])('%s with %i,%i becomes %s', (formulaBefore, at, count, after) => {
  const { formula: result } = shiftFormula(
    formulaBefore,
    wholeLines('row', at, count),
    (name) => name?.toLowerCase() === 'data',
  );
  expect(result).toBe(after);
});

test.each([
  ['=A1+$A1+A$1+$A$1', 2, 1, '=B3+$A3+B$1+$A$1'],
  ['=SUM(Data!A2:B3)', -1, 0, '=SUM(Data!A1:B2)'],
  ['=A1', -1, 0, '=#REF!'],
])('%s moved by %i,%i reads %s', (before, rows, columns, after) => {
  expect(moveFormula(before, rows, columns)).toBe(after);
});
