import fc from 'fast-check';
import { areaToA1, columnName, contains, parseA1, parseArea, toA1 } from '../../../src/model/workbook/cell';

test.each([
  [0, 'A'],
  [25, 'Z'],
  [26, 'AA'],
  [701, 'ZZ'],
  [702, 'AAA'],
  [16383, 'XFD'],
])('column %i is %s', (column, name) => {
  expect(columnName(column)).toBe(name);
});

test('an address survives the way to A1 and back', () => {
  fc.assert(
    fc.property(fc.nat(1_048_575), fc.nat(16_383), (row, column) => {
      expect(parseA1(toA1({ row, column }))).toEqual({ row, column });
    }),
  );
});

test.each(['', 'A', '7', 'A0', 'F7:G8', 'ABCD1', '自评表!F7'])('%j is no cell', (text) => {
  expect(parseA1(text)).toBeUndefined();
});

test('areas: with a sheet, with dollars, backwards, of one cell', () => {
  expect(parseArea('自评表!$G$28:A1')).toEqual({ top: 0, left: 0, bottom: 27, right: 6 });
  expect(parseArea('F7')).toEqual({ top: 6, left: 5, bottom: 6, right: 5 });
  expect(parseArea('A:B')).toBeUndefined();
  expect(areaToA1({ top: 0, left: 0, bottom: 27, right: 6 })).toBe('A1:G28');
  expect(areaToA1({ top: 6, left: 5, bottom: 6, right: 5 })).toBe('F7');
});

test('an area contains its corners and nothing beyond', () => {
  const area = { top: 1, left: 1, bottom: 2, right: 3 };
  expect(contains(area, { row: 1, column: 1 })).toBe(true);
  expect(contains(area, { row: 2, column: 3 })).toBe(true);
  expect(contains(area, { row: 3, column: 3 })).toBe(false);
  expect(contains(area, { row: 1, column: 0 })).toBe(false);
});
