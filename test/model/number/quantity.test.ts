import fc from 'fast-check';
import type { Decimal, Interval } from '../../../src/model/number/quantity';
import {
  add,
  decimal,
  divide,
  formatDecimal,
  interval,
  mayBeAtMost,
  meet,
  minimum,
  multiply,
  negate,
  point,
  rounded,
  roundLikeExcel,
  roundsTo,
  subtract,
} from '../../../src/model/number/quantity';

/** Amounts in whole cents: their arithmetic in bigint is the oracle. */
const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
const fromCents = (value: number): Decimal => decimal(String(value)).div(100);

const intervals: fc.Arbitrary<Interval> = fc
  .tuple(cents, fc.nat(100_000), fc.boolean(), fc.boolean())
  .map(([low, width, lowerClosed, upperClosed]) =>
    width === 0
      ? point(fromCents(low))
      : interval(fromCents(low), fromCents(low + width), lowerClosed, upperClosed),
  );

/** A value inside an interval, `share` of the way along; the middle where an end is open. */
function inside({ lower, upper }: Interval, share: number): Decimal {
  const open = (!lower.closed && share === 0) || (!upper.closed && share === 100);
  return lower.value.plus(
    upper.value
      .minus(lower.value)
      .times(open ? 50 : share)
      .div(100),
  );
}

function holds({ lower, upper }: Interval, value: Decimal): boolean {
  return (
    (value.gt(lower.value) || (lower.closed && value.eq(lower.value))) &&
    (value.lt(upper.value) || (upper.closed && value.eq(upper.value)))
  );
}

const share = fc.integer({ min: 0, max: 100 });

describe('T1 decimals, never binary floats', () => {
  test('0.1 + 0.2 is 0.3', () => {
    expect(decimal(0.1).plus(decimal(0.2)).eq(decimal('0.3'))).toBe(true);
  });

  test('a number of a file is read at the 15 digits that Excel keeps', () => {
    expect(decimal(743.9100000000001).toFixed()).toBe('743.91');
  });

  test('sums of cents are exact', () => {
    fc.assert(
      fc.property(fc.array(cents, { maxLength: 50 }), (values) => {
        const sum = values.reduce((total, value) => total.plus(fromCents(value)), decimal('0'));
        expect(sum.times(100).toFixed()).toBe(
          values.reduce((total, value) => total + BigInt(value), 0n).toString(),
        );
      }),
    );
  });

  test.each([
    ['1.005', 2, '1.01'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['9.9794', 2, '9.98'],
  ])('rounds %s to %i decimals as Excel: %s', (value, decimals, expected) => {
    expect(formatDecimal(roundLikeExcel(decimal(value), decimals))).toBe(expected);
  });
});

describe('T2 a stated number stands for an interval', () => {
  test('743.91 stands for 743.905 to 743.915, both included', () => {
    const stated = rounded(decimal('743.91'), 2);
    expect(holds(stated, decimal('743.905'))).toBe(true);
    expect(holds(stated, decimal('743.915'))).toBe(true);
    expect(holds(stated, decimal('743.9151'))).toBe(false);
  });

  test('every value lies in the interval of its own rounding', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 0, max: 3 }), (value, decimals) => {
        const exact = fromCents(value);
        expect(holds(rounded(roundLikeExcel(exact, decimals), decimals), exact)).toBe(true);
        expect(holds(roundsTo(roundLikeExcel(exact, decimals), decimals), exact)).toBe(true);
      }),
    );
  });

  test('what rounds to 2 reaches from 1.5 to just below 2.5; what rounds to -2 mirrors it', () => {
    expect(holds(roundsTo(decimal('2'), 0), decimal('1.5'))).toBe(true);
    expect(holds(roundsTo(decimal('2'), 0), decimal('2.5'))).toBe(false);
    expect(holds(roundsTo(decimal('-2'), 0), decimal('-1.5'))).toBe(true);
    expect(holds(roundsTo(decimal('-2'), 0), decimal('-2.5'))).toBe(false);
  });
});

describe('interval arithmetic holds every result of values inside', () => {
  test.each([
    ['sum', add, (a: Decimal, b: Decimal) => a.plus(b)],
    ['difference', subtract, (a: Decimal, b: Decimal) => a.minus(b)],
    ['product', multiply, (a: Decimal, b: Decimal) => a.times(b)],
    ['minimum', minimum, (a: Decimal, b: Decimal) => (a.lt(b) ? a : b)],
  ] as const)('%s', (_, onIntervals, onValues) => {
    fc.assert(
      fc.property(intervals, intervals, share, share, (a, b, x, y) => {
        expect(holds(onIntervals(a, b), onValues(inside(a, x), inside(b, y)))).toBe(true);
      }),
    );
  });

  test('quotient, unless the divisor may be zero', () => {
    fc.assert(
      fc.property(intervals, intervals, share, share, (a, b, x, y) => {
        const quotient = divide(a, b);
        if (b.lower.value.lte(0) && b.upper.value.gte(0)) {
          expect(quotient).toBeUndefined();
          return;
        }
        const value = inside(a, x).div(inside(b, y));
        // A quotient is cut at 30 decimals; the ends are cut alike.
        const slack = decimal('1e-28');
        expect(quotient!.lower.value.minus(slack).lte(value)).toBe(true);
        expect(quotient!.upper.value.plus(slack).gte(value)).toBe(true);
      }),
    );
  });

  test('33 ÷ 33 is exactly 1', () => {
    const one = divide(point(decimal('33')), point(decimal('33')))!;
    expect(one.lower.value.eq(1) && one.upper.value.eq(1)).toBe(true);
  });

  test('a negative factor swaps the ends together with whether they are closed', () => {
    const flipped = negate(interval(decimal('1'), decimal('2'), true, false));
    expect(flipped.lower).toMatchObject({ closed: false });
    expect(flipped.upper).toMatchObject({ closed: true });
    expect(formatDecimal(flipped.lower.value)).toBe('-2');
  });
});

describe('meeting', () => {
  const at = (low: string, high: string, lowClosed = true, highClosed = true): Interval =>
    interval(decimal(low), decimal(high), lowClosed, highClosed);

  test.each([
    ['overlap', at('1', '3'), at('2', '4'), true],
    ['a shared end that both include', at('1', '2'), at('2', '3'), true],
    ['a shared end that one excludes', at('1', '2', true, false), at('2', '3'), false],
    ['apart', at('1', '2'), at('2.01', '3'), false],
    ['one inside the other', at('1', '9'), at('4', '5'), true],
  ])('%s', (_, a, b, expected) => {
    expect(meet(a, b)).toBe(expected);
    expect(meet(b, a)).toBe(expected);
  });

  test('a common value means meeting', () => {
    fc.assert(
      fc.property(intervals, intervals, share, (a, b, x) => {
        if (holds(b, inside(a, x))) expect(meet(a, b)).toBe(true);
      }),
    );
  });

  test('at most: some value of one is not above some value of the other', () => {
    expect(mayBeAtMost(at('2', '3'), at('1', '2'))).toBe(true);
    expect(mayBeAtMost(at('2', '3'), at('1', '2', true, false))).toBe(false);
    expect(mayBeAtMost(at('2', '3'), at('0', '1'))).toBe(false);
  });
});

describe('whether an end is reached', () => {
  /** `[1, 2)` and the like. */
  const parse = (text: string): Interval => {
    const [, open, low, high, close] = /^([[(])(-?[\d.]+), (-?[\d.]+)([\])])$/.exec(text)!;
    return interval(decimal(low!), decimal(high!), open === '[', close === ']');
  };
  const show = ({ lower, upper }: Interval): string =>
    `${lower.closed ? '[' : '('}${formatDecimal(lower.value)}, ${formatDecimal(upper.value)}${upper.closed ? ']' : ')'}`;

  test.each([
    ['[1, 2)', add, '[3, 4]', '[4, 6)'],
    ['[1, 2]', add, '(3, 4]', '(4, 6]'],
    ['[1, 2)', subtract, '[3, 4]', '[-3, -1)'],
    ['[1, 2)', multiply, '[3, 4]', '[3, 8)'],
    ['[-2, 3)', multiply, '[-1, 4]', '[-8, 12)'],
    // Zero is reached whatever the other factor's end is; an open zero is not.
    ['[0, 1]', multiply, '(2, 3)', '[0, 3)'],
    ['(2, 3)', multiply, '[0, 1]', '[0, 3)'],
    ['(0, 1]', multiply, '[2, 3]', '(0, 3]'],
    ['[2, 3]', multiply, '(0, 1]', '(0, 3]'],
    // The same end by two ways, one of which reaches it.
    ['[-1, 1]', multiply, '(-1, 1]', '[-1, 1]'],
    ['[-1, 1]', multiply, '[-1, 1)', '[-1, 1]'],
    ['[1, 2)', divide, '[1, 2]', '[0.5, 2)'],
    ['[1, 2]', divide, '(1, 2]', '[0.5, 2)'],
    ['[0, 1]', divide, '(1, 2)', '[0, 1)'],
    ['(0, 1]', divide, '[1, 2]', '(0, 1]'],
    ['[1, 3]', minimum, '(1, 3)', '[1, 3)'],
    ['(1, 3)', minimum, '[1, 3]', '[1, 3)'],
    ['(1, 3)', minimum, '(1, 3)', '(1, 3)'],
    ['[1, 3]', minimum, '[1, 3]', '[1, 3]'],
    ['[1, 3)', minimum, '(2, 5]', '[1, 3)'],
  ] as const)('%s, %p, %s gives %s', (a, operate, b, expected) => {
    expect(show(operate(parse(a), parse(b))!)).toBe(expected);
  });
});

test('a figure that rounds to nothing is 0, not -0', () => {
  expect(formatDecimal(decimal('-0.001'), 2)).toBe('0');
});
