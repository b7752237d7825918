import fc from 'fast-check';
import { type CellArea, contains } from '../../../src/model/workbook/cell';
import type { CellSnapshot } from '../../../src/model/workbook/snapshot';
import { dropCovered } from '../../../src/hosts/xlsx/merges';
import { readContent } from './parts';

function cell(row: number, column: number): CellSnapshot {
  return { row, column, value: 1, text: '1', numberFormat: 'General' };
}

const GRID = Array.from({ length: 36 }, (_, index) => cell(Math.floor(index / 6), index % 6));

const edge = fc.nat({ max: 7 });
const area = fc.tuple(edge, edge, edge, edge).map(([a, b, c, d]): CellArea => ({
  top: Math.min(a, b),
  bottom: Math.max(a, b),
  left: Math.min(c, d),
  right: Math.max(c, d),
}));

test('a cell is seen unless an area covers it that does not start there', () => {
  fc.assert(
    fc.property(fc.array(area, { maxLength: 6 }), (merges) => {
      const seen = GRID.filter(
        (at) => !merges.some((m) => contains(m, at) && !(m.top === at.row && m.left === at.column)),
      );
      expect(dropCovered(GRID, merges)).toEqual(seen);
    }),
  );
});

test('merges are read, and what they hide is dropped, formulas too', () => {
  const sheet = readContent({
    sheet:
      '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1</f><v>2</v></c><c r="C1"><v>3</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B1"/></mergeCells>',
  });
  expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 1 }]);
  expect(sheet.cells.map(({ value }) => value)).toEqual([1, 3]);
});

test('areas of the whole sheet, many times over, cost no more than small ones', () => {
  const whole: CellArea = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };
  expect(dropCovered(GRID, [whole])).toEqual([cell(0, 0)]);
  expect(dropCovered(GRID, new Array<CellArea>(100_000).fill(whole))).toEqual([cell(0, 0)]);
});
