import fc from 'fast-check';
import { compare } from '../../../src/model/relation/compare';
import type { Evaluation } from '../../../src/model/relation/evaluate';
import { decimal, formatDecimal, point, rounded, roundLikeExcel } from '../../../src/model/number/quantity';
import type { Operator, Relation } from '../../../src/model/relation/relation';
import { constant } from '../../../src/model/relation/relation';

type Value = Extract<Evaluation, { kind: 'value' }>;

/** A money figure of two decimals. */
const money = (text: string): Value => {
  const value = decimal(text);
  return { kind: 'value', value, interval: rounded(value, 2), operands: [], zeros: [] };
};
/** A sum of `terms` such figures. */
const sumOf = (text: string, terms: number): Value => {
  const value = decimal(text);
  const half = decimal('0.005').times(terms);
  return {
    ...money(text),
    interval: {
      lower: { value: value.minus(half), closed: true },
      upper: { value: value.plus(half), closed: true },
    },
  };
};
const exact = (text: string): Value => ({ ...money(text), interval: point(decimal(text)) });
const relation = (operator: Operator, comparison: 'interval' | 'score' = 'interval'): Relation => ({
  left: 'total.score',
  operator,
  right: constant('0'),
  comparison,
  messageId: 'x',
});

describe('T2 equality', () => {
  test.each([
    ['5.58', '5.58', 3, 'holds'],
    ['5.58', '5.59', 1, 'rounding'],
    ['5.58', '5.60', 3, 'rounding'],
    ['5.58', '5.61', 3, 'broken'],
    ['5.58', '5.60', 2, 'broken'],
    // More digits than are printed: it would be printed just so.
    ['5.58', '5.5849', 1, 'holds'],
    ['5.58', '5.585', 0, 'holds'],
  ])('%s against a sum %s of %i terms: %s', (left, right, terms, expected) => {
    expect(compare(money(left), relation('='), sumOf(right, terms))).toBe(expected);
  });
});

test.each([
  ['5.00', '<=', '5.00', 'holds'],
  ['5.01', '<=', '5.00', 'rounding'],
  ['5.02', '<=', '5.00', 'broken'],
  ['102.77', '>=', '16.33', 'holds'],
  ['16.31', '>=', '16.33', 'broken'],
] as const)('%s %s %s: %s', (left, operator, right, expected) => {
  expect(compare(money(left), relation(operator), money(right))).toBe(expected);
});

describe('T4 scores', () => {
  test.each([
    ['9.98', '9.9794', 'holds'],
    ['9.979', '9.9794', 'holds'],
    ['10', '9.9794', 'coarse'],
    ['10', '9.5', 'coarse'],
    ['9.97', '9.9794', 'broken'],
    ['9.9', '9.9794', 'broken'],
    ['10', '9.49', 'broken'],
    ['98', '98', 'holds'],
    ['99', '98', 'broken'],
    // Half away from zero: 97.5 prints as 98, never as 97.
    ['98', '97.5', 'coarse'],
    ['97', '97.5', 'broken'],
  ])('%s printed for %s: %s', (left, right, expected) => {
    expect(compare(exact(left), relation('=', 'score'), exact(right))).toBe(expected);
  });

  test('a score rounded to two decimals always holds; to 1 or 0 decimals it is never broken', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 1_000_000 }),
        fc.integer({ min: 0, max: 2 }),
        (value, decimals) => {
          const computed = decimal(String(value)).div(10_000);
          const printed = formatDecimal(roundLikeExcel(computed, decimals));
          const found = compare(exact(printed), relation('=', 'score'), exact(formatDecimal(computed)));
          if (decimals === 2) expect(found).toBe('holds');
          else expect(found).not.toBe('broken');
        },
      ),
    );
  });
});
