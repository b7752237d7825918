import { rowHeight } from '../../../src/model/writing/rowHeight';
import type { SummaryCell } from '../../../src/model/writing/marks';

const text = (value: string, span = 1): SummaryCell => ({ value, span, style: 'text' });

test('grows with the text, less where the cell is wider, more for Chinese than for Latin', () => {
  const one = rowHeight([text('短')], [20]);
  const long = '项目支出决算数超过预算数，请说明原因'.repeat(4);
  expect(rowHeight([text(long)], [20])).toBeGreaterThan(3 * one);
  expect(rowHeight([text(long, 2)], [20, 40])).toBeLessThan(rowHeight([text(long)], [20]));
  expect(rowHeight([text('a'.repeat(100))], [20])).toBeLessThan(rowHeight([text('项'.repeat(100))], [20]));
});

test('the highest cell of a row decides, an empty row keeps a line, and Excel’s limit holds', () => {
  const one = rowHeight([], []);
  expect(one).toBeGreaterThan(12);
  expect(rowHeight([text('短'), text('一行\n两行\n三行')], [20, 20])).toBeGreaterThan(2 * one);
  expect(rowHeight([text('长'.repeat(9000))], [10])).toBe(409);
});
