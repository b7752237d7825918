import fc from 'fast-check';
import type { FieldValue } from '../../src/model/form/form';
import { formatDecimal } from '../../src/model/number/quantity';
import type { CellSnapshot, CellValue } from '../../src/model/workbook/snapshot';
import { holdsQuantity, isEmptyText, parseCell, parseText } from '../../src/reader/parseValue';

const cell = (value: CellValue, text = String(value)): CellSnapshot => ({
  row: 0,
  column: 0,
  value,
  text,
  numberFormat: 'General',
});

/** `743.91 [743.905, 743.915]`, or the kind of what is no number. */
function show(value: FieldValue): string {
  if (value.kind !== 'quantity') return value.kind;
  const { quantity } = value;
  const ends = [quantity.interval.lower, quantity.interval.upper].map((end) => formatDecimal(end.value, 9));
  return `${formatDecimal(quantity.value, 9)} [${ends.join(', ')}]`;
}

test.each(['', '　', ' \n', '——', '—', '-', '/', '无', '……', '…', 'N/A', '--'])('%j is empty', (text) => {
  expect(isEmptyText(text)).toBe(true);
  expect(parseText(text, 'money', '万元').kind).toBe('blank');
});

test.each(['0', '无关', '-1', '办结'])('%j is not empty', (text) => {
  expect(isEmptyText(text)).toBe(false);
});

test.each<[string, 'money' | 'points' | 'count']>([
  ['万元', 'money'],
  ['　　元', 'money'],
  ['____万元', 'money'],
  ['——万元', 'money'],
  ['分', 'points'],
  ['人', 'count'],
])('%j is a unit that waits for its figure: blank', (text, measure) => {
  expect(parseText(text, measure, '万元').kind).toBe('blank');
});

describe('money', () => {
  test.each([
    [38.5, '38.5 [38.495, 38.505]'],
    [5, '5 [4.995, 5.005]'],
    [743.91000000000008, '743.91 [743.905, 743.915]'],
  ])('the number %d', (value, expected) => {
    expect(show(parseCell(cell(value), 'money', '万元'))).toBe(expected);
  });

  test.each([
    ['743.91', '743.91 [743.905, 743.915]'],
    ['743.91万元', '743.91 [743.905, 743.915]'],
    ['743.91万', '743.91 [743.905, 743.915]'],
    ['215,457.6', '215457.6 [215457.595, 215457.605]'],
    ['１２．５', '12.5 [12.495, 12.505]'],
    ['7439100元', '743.91 [743.9099995, 743.9100005]'],
    ['-1.53', '-1.53 [-1.535, -1.525]'],
    ['+1.53', '1.53 [1.525, 1.535]'],
    ['743.91（万元）', '743.91 [743.905, 743.915]'],
    ['7439100（元）', '743.91 [743.9099995, 743.9100005]'],
    ['743.91（含上年结转12.00）', '743.91 [743.905, 743.915]'],
    ['743.91万元(年中追加)', '743.91 [743.905, 743.915]'],
    // Two figures, or a change of the first: which one counts is not told.
    ['743.91（750.00）', 'invalid'],
    ['743.91（+6.09）', 'invalid'],
    ['743.91（美元）', 'invalid'],
    ['约743.91（未审）', 'invalid'],
    ['7.50.', 'invalid'],
    ['1,23.4', 'invalid'],
    ['约12', 'invalid'],
    ['12人', 'invalid'],
    ['0x10', 'invalid'],
    ['743.91\u200b', '743.91 [743.905, 743.915]'],
    ['\u202d743.91\u202c', '743.91 [743.905, 743.915]'],
    // Shown as 91.347, from right to left.
    ['\u202e743.91', 'invalid'],
    ['①5', 'invalid'],
    ['5²', 'invalid'],
    ['1½', 'invalid'],
    ['Ⅷ', 'invalid'],
  ])('the text %j in 万元', (text, expected) => {
    expect(show(parseText(text, 'money', '万元'))).toBe(expected);
  });

  test('万元 in a form in 元', () => {
    expect(show(parseText('1.5万元', 'money', '元'))).toBe('15000 [14950, 15050]');
  });
});

describe('rates', () => {
  test.each([
    [0.9979, '99.79%', '0.9979 [0.99785, 0.99795]'],
    [1, '100%', '1 [0.995, 1.005]'],
    [0.9979, '0.9979', '0.9979 [0.99785, 0.99795]'],
    [99.79, '99.79', '0.9979 [0.99785, 0.99795]'],
    [100, '100', '1 [0.995, 1.005]'],
    // Without its sign it is a ratio up to 1.5, and percent above: 15 is 15%, as no rate is fifteenfold.
    [1.5, '1.5', '1.5 [1.495, 1.505]'],
    [1.51, '1.51', '0.0151 [0.01505, 0.01515]'],
    [2, '2', '0.02 [0.015, 0.025]'],
    [14.99, '14.99', '0.1499 [0.14985, 0.14995]'],
    [0.5, '0.5', '0.5 [0.495, 0.505]'],
    [0.99794, '0.99794', '0.99794 [0.997935, 0.997945]'],
    [1.6, '160%', '1.6 [1.595, 1.605]'],
  ])('the number %d shown as %s', (value, text, expected) => {
    expect(show(parseCell(cell(value, text), 'rate', '万元'))).toBe(expected);
  });

  test.each([
    ['99.79%', '0.9979 [0.99785, 0.99795]'],
    ['86％', '0.86 [0.855, 0.865]'],
    ['99.79', '0.9979 [0.99785, 0.99795]'],
    ['1.5', '1.5 [1.495, 1.505]'],
    ['9.5', '0.095 [0.0945, 0.0955]'],
    ['百分百', 'invalid'],
  ])('the text %s', (text, expected) => {
    expect(show(parseText(text, 'rate', '万元'))).toBe(expected);
  });
});

test('counts and points may carry their unit, and are exact', () => {
  expect(show(parseText('2370人', 'count', '万元'))).toBe('2370 [2370, 2370]');
  expect(show(parseText('10分', 'points', '万元'))).toBe('10 [10, 10]');
  expect(show(parseText('10元', 'points', '万元'))).toBe('invalid');
  for (const text of ['1200㎡', '1200m²', '1200平方米'])
    expect(show(parseText(text, 'area', '万元'))).toBe('1200 [1200, 1200]');
});

test('an error value and a truth value are no numbers', () => {
  expect(parseCell(cell({ error: '#REF!' }, '#REF!'), 'money', '万元')).toEqual({
    kind: 'invalid',
    text: '#REF!',
  });
  expect(parseCell(cell(true, 'TRUE'), 'money', '万元').kind).toBe('invalid');
});

test('a reason of 0 is empty where the layout says so', () => {
  expect(parseCell(cell('0'), 'text', '万元', ['0']).kind).toBe('blank');
  expect(parseCell(cell('0'), 'text', '万元').kind).toBe('text');
});

test('any amount written any usual way reads as itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10 ** 12 }), (value) => {
      const plain = `${Math.floor(value / 100)}.${String(value % 100).padStart(2, '0')}`;
      const grouped = plain.replace(/\B(?=(\d{3})+(?!\d))(?=.*\.)/g, ',');
      for (const text of [
        plain,
        grouped,
        ` ${plain} `,
        `${plain}万元`,
        plain.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)),
      ]) {
        const read = parseText(text, 'money', '万元');
        expect(read.kind === 'quantity' && read.quantity.value.toFixed(2)).toBe(plain);
      }
    }),
  );
});

test('a figure of more digits than any form has is none', () => {
  expect(show(parseText('9'.repeat(40), 'money', '万元'))).toMatch(/^9{40} /);
  expect(show(parseText('9'.repeat(41), 'money', '万元'))).toBe('invalid');
  expect(show(parseText(`${'9'.repeat(100_000)}%`, 'rate', '万元'))).toBe('invalid');
});

test('no text makes it throw, and none becomes NaN', () => {
  fc.assert(
    fc.property(
      fc.string(),
      fc.constantFrom('money', 'rate', 'points', 'count', 'area', 'text'),
      (text, measure) => {
        expect(show(parseText(text, measure as 'money', '万元'))).not.toContain('NaN');
      },
    ),
  );
});

test('a cell holds a quantity where one is read of it', () => {
  const text = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      '/',
      '——',
      '无',
      '无锡',
      '７．５',
      '①5',
      '12万元',
      '99.79%',
      '5人',
      '三',
      '１e5',
      '㍘',
      '𝟏𝟐',
    ),
  );
  const value = fc.oneof(
    text,
    fc.double(),
    fc.integer(),
    fc.constantFrom<CellValue>(null, true, { error: '#REF!' }, 1e308, 1e-60),
  );
  const measures = ['money', 'rate', 'points', 'count', 'area', 'text'] as const;
  fc.assert(
    fc.property(
      value,
      text,
      fc.constantFrom(...measures),
      fc.boolean(),
      (held, shown, measure, isMissing) => {
        fc.pre(typeof held !== 'number' || Number.isFinite(held));
        const one: CellSnapshot = { ...cell(held, shown), ...(isMissing && { result: 'missing' }) };
        expect(holdsQuantity(one, measure, '万元')).toBe(parseCell(one, measure, '万元').kind === 'quantity');
      },
    ),
  );
});

test('what stands behind the digits may be any word, also one that every object knows', () => {
  for (const word of ['constructor', 'toString', '__proto__'])
    expect(parseText(`5${word}`, 'money', '万元')).toEqual({ kind: 'invalid', text: `5${word}` });
});
