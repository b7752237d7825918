/** What rounding may leave in a sum, by how many parts it has. */
import fc from 'fast-check';
import { check } from '../../../src/check';
import { decimal, meet, point, rounded } from '../../../src/model/number/quantity';
import { squareOf, summed } from '../../../src/model/number/summed';
import { largeWorkbook } from '../../helpers/largeWorkbook';
import { runs } from '../../helpers/properties';
import { withCell } from '../../helpers/workbook';

/** Of so many parts to the cent. */
function sumOf(parts: readonly number[]) {
  const intervals = parts.map((part) => rounded(decimal(part.toFixed(2)), 2));
  const add = (end: 'lower' | 'upper') => ({
    value: intervals.reduce((sum, each) => sum.plus(each[end].value), decimal('0')),
    closed: true,
  });
  const all = { lower: add('lower'), upper: add('upper') };
  return {
    all,
    narrow: summed(
      all,
      intervals.reduce((sum, each) => sum + squareOf(each), 0),
    ),
  };
}

const half = ({ lower, upper }: { lower: { value: unknown }; upper: { value: unknown } }): number =>
  (Number(upper.value) - Number(lower.value)) / 2;

test.each([
  [1, 0.005],
  [5, 0.025],
  [200, 0.163],
  [2000, 0.516],
])('%d parts to the cent: %d at most', (count, most) => {
  expect(half(sumOf(Array<number>(count).fill(1)).narrow)).toBeCloseTo(most, 3);
});

test('of parts that are exact, and one that is not, the one counts', () => {
  const parts = [rounded(decimal('3'), 0), ...Array.from({ length: 300 }, () => point(decimal('2')))];
  const squares = parts.reduce((sum, each) => sum + squareOf(each), 0);
  const all = {
    lower: { value: decimal('602.5'), closed: true },
    upper: { value: decimal('603.5'), closed: true },
  };
  expect(summed(all, squares)).toEqual(all);
});

test('amounts that were rounded one by one are within it', () => {
  const amounts = fc.array(fc.integer({ min: 0, max: 99_999_999 }), { minLength: 2, maxLength: 300 });
  fc.assert(
    fc.property(amounts, (tenThousandths) => {
      const exact = tenThousandths.reduce((sum, each) => sum + each, 0) / 10_000;
      const { narrow } = sumOf(tenThousandths.map((each) => Number((each / 10_000).toFixed(2))));
      // Drawn by fast-check they are small and alike more often than amounts are: then they err one way.
      fc.pre(new Set(tenThousandths.map((each) => each % 100)).size > tenThousandths.length / 2);
      expect(meet(narrow, rounded(decimal(exact.toFixed(4)), 2))).toBe(true);
    }),
    runs(200),
  );
});

test('a slip of 1.00 among two hundred projects is no rounding', () => {
  const clean = largeWorkbook(200, 5);
  const row = clean.sheets[0]!.cells.find(({ text }) => text.startsWith('项目支出'))!.row;
  const total = clean.sheets[0]!.cells.find((cell) => cell.row === row && cell.column === 1)!;
  const off = (by: number) =>
    check(
      withCell(clean, clean.sheets[0]!.name, `B${row + 1}`, Number((Number(total.value) + by).toFixed(2))),
    );
  const found = (by: number): readonly string[] => off(by).diagnostics.map(({ ruleId }) => ruleId);
  expect(found(1)).toContain('basic/projects-total');
  expect(found(0.06)).not.toContain('basic/projects-total');
  expect(found(0.06)).toContain('rounding');
});
