import fc from 'fast-check';
import { firstRows } from '../../helpers/printer';
import { runs } from '../../helpers/properties';
import { pageHeight } from '../../../src/model/writing/page';
import type { PageBlock } from '../../../src/model/writing/pageBreaks';
import { pageBreaks } from '../../../src/model/writing/pageBreaks';

const even = (count: number): readonly number[] => Array.from({ length: count }, () => 10);
const page = (height: number) => ({ least: height, most: height });
const block = (top: number, bottom: number, head = 1): PageBlock => ({ top, bottom, head });

test('what fits on what is left stays, what does not begins a page, and so on from there', () => {
  const blocks = [block(0, 3), block(5, 8), block(10, 13), block(15, 16)];
  expect(pageBreaks(even(17), blocks, 0, page(100))).toEqual([10]);
  expect(pageBreaks(even(17), blocks, 0, page(80))).toEqual([5, 10]);
});

test('the rows that every page begins with take their room on each', () => {
  const blocks = [block(0, 5), block(6, 9), block(10, 12)];
  expect(pageBreaks(even(13), blocks, 0, page(70))).toEqual([6]);
  expect(pageBreaks(even(13), blocks, 1, page(70))).toEqual([6, 10]);
});

test('what is too long for a page flows, but never leaves its head alone', () => {
  expect(pageBreaks(even(40), [block(0, 5), block(6, 39, 3)], 0, page(100))).toEqual([]);
  expect(pageBreaks(even(40), [block(0, 7), block(8, 39, 3)], 0, page(100))).toEqual([8]);
});

test('after a long table all pages begin where the smallest does, if that keeps what follows beside its end', () => {
  // Pages of ten rows begin at 10 and 20, those of fourteen at 14: there the second block would be cut.
  const blocks = [block(0, 22, 3), block(23, 28)];
  expect(pageBreaks(even(29), blocks, 0, { least: 100, most: 140 })).toEqual([20]);
  expect(pageBreaks(even(29), blocks, 0, page(100))).toEqual([]);
});

const cases = fc
  .record({
    titles: fc.nat({ max: 2 }),
    least: fc.integer({ min: 60, max: 120 }),
    more: fc.nat({ max: 60 }),
    parts: fc.array(
      fc.record({
        rows: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: 25 }),
        gap: fc.nat({ max: 2 }),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    head: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ titles, least, more, parts, head }) => {
    const heights: number[] = [];
    const blocks = parts.map(({ rows, gap }) => {
      const top = heights.length;
      heights.push(...rows, ...Array.from({ length: gap }, () => 5));
      return { top, bottom: top + rows.length - 1, head };
    });
    return { titles: Math.min(titles, heights.length), heights, blocks, least, more };
  });

test('on no page between the smallest and the largest is anything cut that fits on the smallest', () => {
  fc.assert(
    fc.property(cases, fc.double({ min: 0, max: 1, noNaN: true }), (given, share) => {
      const { heights, blocks, titles, least, more } = given;
      const breaks = pageBreaks(heights, blocks, titles, { least, most: least + more });
      expect(breaks).toEqual([...new Set(breaks)].sort((one, other) => one - other));
      const repeated = heights.slice(0, titles).reduce((sum, each) => sum + each, 0);
      const begins = firstRows(heights, breaks, titles, least + more * share);
      for (const { top, bottom, head } of blocks) {
        const high = (last: number) => heights.slice(top, last + 1).reduce((sum, each) => sum + each, 0);
        const cuts = begins.filter((row) => row > top && row <= bottom);
        if (high(bottom) <= least - repeated) expect(cuts).toEqual([]);
        // A table that is longer goes on from page to page, below its header.
        else if (high(top + head - 1) <= least - repeated)
          expect(cuts.filter((row) => row < top + head)).toEqual([]);
      }
    }),
    runs(1000),
  );
});

test('what fits on one page as a whole is never parted', () => {
  fc.assert(
    fc.property(cases, ({ heights, blocks, titles, more }) => {
      const least = heights.reduce((sum, each) => sum + each, 0);
      expect(pageBreaks(heights, blocks, titles, { least, most: least + more })).toEqual([]);
    }),
  );
});

test('the wider the columns, the smaller a page is printed, and the more it holds; none is enlarged', () => {
  const wide = pageHeight([100, 100]);
  expect(wide.least).toBeGreaterThan(pageHeight([80, 70]).least);
  expect(wide.most).toBeGreaterThan(wide.least);
  // A4 on its side less its margins, at full size.
  expect(pageHeight([10]).least).toBeLessThan(509);
  expect(pageHeight([10]).most).toBeGreaterThan(508);
});
