/** Exact decimals held against big.js, which computes digit by digit: every operation, whatever fits and what does not. */
import Big from 'big.js';
import type { Decimal } from '../../../src/model/number/decimal';
import { decimal } from '../../../src/model/number/quantity';
import fc, { runs } from '../../helpers/properties';

const Oracle = Big();
Oracle.DP = 30;

/** What forms state, what is just beyond a safe integer, very long ones, very small ones. */
const written = fc
  .record({
    sign: fc.constantFrom('', '-'),
    digits: fc.oneof(
      fc.nat(9_999_999).map(String),
      fc.constantFrom('0', '1', '5', '25', '9007199254740991', '9007199254740992', '999999999999999'),
      fc.bigInt({ min: 0n, max: 10n ** 18n }).map(String),
      fc.bigInt({ min: 0n, max: 10n ** 45n }).map(String),
    ),
    places: fc.oneof(fc.nat(3), fc.nat(40)),
  })
  .map(({ sign, digits, places }) => {
    const padded = digits.padStart(places + 1, '0');
    const whole = padded.slice(0, padded.length - places);
    return `${sign}${whole}${places === 0 ? '' : `.${padded.slice(padded.length - places)}`}`;
  });

const both = (text: string): readonly [Decimal, Big] => [decimal(text), new Oracle(text)];
/** big.js keeps the sign of a zero. */
const plain = (value: Big): string => (value.eq(0) ? '0' : value.toFixed());

describe.each<[string, (a: Decimal, b: Decimal) => Decimal, (a: Big, b: Big) => Big]>([
  ['sum', (a, b) => a.plus(b), (a, b) => a.plus(b)],
  ['difference', (a, b) => a.minus(b), (a, b) => a.minus(b)],
  ['product', (a, b) => a.times(b), (a, b) => a.times(b)],
])('the %s of two', (_, own, theirs) => {
  test('is exact', () => {
    fc.assert(
      fc.property(written, written, (one, other) => {
        const [[a, x], [b, y]] = [both(one), both(other)];
        expect(own(a, b).toFixed()).toBe(plain(theirs(x, y)));
      }),
      runs(500),
    );
  });
});

test('a quotient has 30 places, the last one half up; a remainder the sign of what was divided', () => {
  fc.assert(
    fc.property(
      written,
      written.filter((text) => !decimal(text).eq(0)),
      (one, other) => {
        const [[a, x], [b, y]] = [both(one), both(other)];
        expect(a.div(b).toFixed()).toBe(plain(x.div(y)));
        expect(a.mod(b).toFixed()).toBe(plain(x.mod(y)));
      },
    ),
    runs(500),
  );
  expect(() => decimal('1').div(0)).toThrow();
  expect(() => decimal('1').mod('0.00')).toThrow();
});

test('what was computed can be computed with further', () => {
  fc.assert(
    fc.property(
      written,
      fc.array(fc.tuple(fc.constantFrom('plus', 'minus', 'times', 'div'), written), { maxLength: 5 }),
      (first, steps) => {
        let [own, theirs] = both(first);
        for (const [step, text] of steps) {
          const [a, x] = both(text);
          if (step === 'div' && x.eq(0)) continue;
          own = own[step](a);
          theirs = theirs[step](x);
        }
        expect(own.toFixed()).toBe(plain(theirs));
      },
    ),
    runs(500),
  );
});

test('order and equality', () => {
  const pairs = fc.oneof(
    fc.tuple(written, written),
    // The same written otherwise, and its nearest neighbour.
    written.map((text) => [text, text.includes('.') ? `${text}00` : `${text}.0`] as const),
    written.map((text) => [text, text.includes('.') ? `${text}1` : `${text}.0001`] as const),
  );
  fc.assert(
    fc.property(pairs, ([one, other]) => {
      const [[a, x], [b, y]] = [both(one), both(other)];
      expect(Math.sign(a.cmp(b))).toBe(x.cmp(y));
      expect([a.eq(b), a.lt(b), a.lte(b), a.gt(b), a.gte(b)]).toEqual([
        x.eq(y),
        x.lt(y),
        x.lte(y),
        x.gt(y),
        x.gte(y),
      ]);
      expect(a.abs().toFixed()).toBe(plain(x.abs()));
    }),
    runs(500),
  );
});

test('rounding, and so many places written out', () => {
  fc.assert(
    fc.property(written, fc.integer({ min: -3, max: 32 }), (text, places) => {
      const [own, theirs] = both(text);
      expect(own.round(places).toFixed()).toBe(plain(theirs.round(places, Big.roundHalfUp)));
      expect(own.round(places, 'down').toFixed()).toBe(plain(theirs.round(places, Big.roundDown)));
      expect(own.round(places, 'up').toFixed()).toBe(plain(theirs.round(places, Big.roundUp)));
      if (places >= 0) expect(own.toFixed(places)).toBe(theirs.toFixed(places, Big.roundHalfUp));
    }),
    runs(500),
  );
});

test('a number of the machine: what it prints as an operand, 15 digits of a cell', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }),
        fc.tuple(fc.integer(), fc.nat(6)).map(([units, places]) => units / 10 ** places),
        fc.constantFrom(-0, 0.1 + 0.2, 743.9100000000001, 1e15, 999999999999999.9, 5e-324, 1e300),
      ),
      (value) => {
        expect(decimal(value).toFixed()).toBe(plain(new Oracle(value.toPrecision(15))));
        expect(decimal('0').plus(value).toFixed()).toBe(plain(new Oracle(value)));
        expect(decimal(value).toNumber()).toBe(Number(value.toPrecision(15)) + 0);
        expect(Number(decimal(value))).toBe(decimal(value).toNumber());
      },
    ),
    runs(500),
  );
});

test.each(['', '.', '-', '+1', '1,000', '1e', '0x1', 'NaN', 'Infinity', '1 ', '1.2.3', '1e99999'])(
  '“%s” is no number',
  (text) => {
    expect(() => decimal(text)).toThrow();
  },
);

test.each(['007', '1.', '.5', '-.50', '1e3', '1.5E-3', '-0', '0.000', '12345678901234567890e-25'])(
  '%s is one',
  (text) => {
    expect(decimal(text).toFixed()).toBe(plain(new Oracle(text)));
    expect(String(decimal(text))).toBe(decimal(text).toFixed());
    expect(JSON.stringify(decimal(text))).toBe(`"${decimal(text).toFixed()}"`);
  },
);

test('neither a number that is none nor one without end', () => {
  expect(() => decimal(NaN)).toThrow();
  expect(() => decimal('1').plus(Infinity)).toThrow();
});
