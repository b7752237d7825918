import fc from 'fast-check';
import type { CellArea } from '../../src/model/workbook/cell';
import { MergeIndex } from '../../src/reader/mergeIndex';

const area = (top: number, left: number, bottom: number, right: number): CellArea => ({
  top,
  left,
  bottom,
  right,
});
const covers = ({ top, left, bottom, right }: CellArea, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

/** Areas side by side, cut out of a rectangle: none overlaps another. */
function tiles(whole: CellArea, cuts: readonly number[]): readonly CellArea[] {
  const [cut, ...rest] = cuts;
  const { top, left, bottom, right } = whole;
  if (cut === undefined || (top === bottom && left === right)) return [whole];
  const down = right === left || (bottom > top && cut % 2 === 0);
  const half = rest.length >> 1;
  const at = down ? top + (cut % (bottom - top)) : left + (cut % (right - left));
  const [one, other] = down
    ? [area(top, left, at, right), area(at + 1, left, bottom, right)]
    : [area(top, left, bottom, at), area(top, at + 1, bottom, right)];
  return [...tiles(one, rest.slice(0, half)), ...tiles(other, rest.slice(half))];
}

test('finds of any areas side by side the one that covers a place', () => {
  const place = fc.tuple(fc.nat(300), fc.nat(200));
  fc.assert(
    fc.property(fc.array(fc.nat(10_000), { maxLength: 120 }), fc.array(place), (cuts, places) => {
      // Every third is left out, so that some places are in none.
      const areas = tiles(area(3, 2, 280, 190), cuts).filter((_, nth) => nth % 3 !== 1);
      const index = new MergeIndex(areas);
      for (const [row, column] of places) {
        expect(index.at(row, column)).toBe(areas.find((each) => covers(each, row, column)));
      }
      for (const each of areas) {
        expect(index.at(each.top, each.left)).toBe(each);
        expect(index.at(each.bottom, each.right)).toBe(each);
      }
    }),
  );
});

test('a single row or column in a thin grid of nine: all are found', () => {
  const areas = [0, 1, 2].flatMap((down) =>
    [0, 1, 2].map((over) => area(3 * down, 3 * over, 3 * down + 2, 3 * over + 2)),
  );
  const index = new MergeIndex(areas);
  for (const each of areas) expect(index.at(each.top + 1, each.left + 1)).toBe(each);
});

test('the whole sheet, whole rows and whole columns', () => {
  const whole = area(0, 0, 1_048_575, 16_383);
  expect(new MergeIndex([whole]).at(1_048_575, 16_383)).toBe(whole);
  const column = area(0, 7, 1_048_575, 7);
  const row = area(9, 8, 9, 16_383);
  const index = new MergeIndex([column, row]);
  expect([index.at(500_000, 7), index.at(9, 16_000), index.at(9, 6)]).toEqual([column, row, undefined]);
});

test('areas that overlap, a hundred thousand of them, cost no more than nine', () => {
  const index = new MergeIndex(new Array<CellArea>(100_000).fill(area(0, 0, 1999, 16_000)));
  for (let row = 0; row < 100_000; row += 1) index.at(row, 20_000 - row);
  expect(index.at(5, 5)).toEqual(area(0, 0, 1999, 16_000));
});
