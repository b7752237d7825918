/** Slips of the hand, as digits show them. */
import { isRounded, sourcesOf, tierOf } from '../../src/diagnosis/slips';
import { decimal } from '../../src/model/quantity';

const slipFrom = (printed: string, source: string, decimals = 2): string | undefined =>
  sourcesOf(decimal(printed), decimals).find(({ value }) => value.eq(source))?.slip;

test.each([
  ['1.35', '3.15', 'transposed'],
  ['734.91', '743.91', 'transposed'],
  ['7423.80', '742.38', 'decimal'],
  ['614800', '61.48', 'unit'],
  ['-5.00', '5.00', 'sign'],
  ['55.07', '5.07', 'doubled'],
  ['5.07', '50.07', 'dropped'],
  ['61.43', '61.48', 'mistyped'],
])('%s typed for %s: %s', (printed, source, slip) => {
  expect(slipFrom(printed, source)).toBe(slip);
});

test('two slips at once are none', () => {
  expect(slipFrom('734.91', '473.19')).toBeUndefined();
});

test('nobody types a nought by a slip', () => {
  expect(sourcesOf(decimal('0'), 2)).toEqual([]);
});

test('a rounded part', () => {
  expect(isRounded(decimal('38.5'), decimal('38.46'), 2)).toBe(true);
  expect(isRounded(decimal('38.5'), decimal('38.44'), 2)).toBe(false);
  expect(isRounded(decimal('38.5'), decimal('38.5'), 2)).toBe(false);
});

test('what fits by chance comes after what does not, and no slip after all of them', () => {
  expect(tierOf('transposed')).toBeLessThan(tierOf('mistyped'));
  expect(tierOf('mistyped')).toBeLessThan(tierOf(undefined));
});
