/** Entry errors of the hand, as digits show them. */
import fc from 'fast-check';
import { isRounded, likelihoodOf, sourcesOf, unforeseen } from '../../src/diagnosis/entryErrors';
import { ENTRY_ERRORS } from '../../src/model/result/cause';
import { decimal } from '../../src/model/number/quantity';
import { runs } from '../helpers/properties';

const slipFrom = (printed: string, source: string, decimals = 2): string | undefined =>
  sourcesOf(decimal(printed), decimals).find(({ value }) => value.eq(source))?.entryError;

test.each([
  ['1.35', '3.15', 'transposed'],
  ['734.91', '743.91', 'transposed'],
  ['7423.80', '742.38', 'decimal'],
  ['8.00', '0.80', 'decimal'],
  ['614800', '61.48', 'unit'],
  ['-5.00', '5.00', 'sign'],
  ['55.07', '5.07', 'doubled'],
  ['5.07', '50.07', 'dropped'],
  ['0.12', '9.12', 'dropped'],
  ['61.43', '61.48', 'mistyped'],
  ['79.7', '79.97', 'dropped'],
  ['10.50', '9.50', 'carry'],
])('%s typed for %s: %s', (printed, source, entryError) => {
  expect(slipFrom(printed, source)).toBe(entryError);
});

test('two entry errors at once are none', () => {
  expect(slipFrom('734.91', '473.19')).toBeUndefined();
});

test('what is near is looked for among all, and in their order', () => {
  const figure = fc.integer({ min: -9_999_999, max: 9_999_999 }).map((each) => decimal(each).div(100));
  const told = (sources: ReturnType<typeof sourcesOf>) =>
    sources.map(({ entryError, likelihood, value }) => [entryError, likelihood, value.toFixed()]);
  fc.assert(
    fc.property(figure, figure, fc.integer({ min: 0, max: 4 }), (printed, around, decimals) => {
      const reach = 1000.00000005;
      const isNear = (about: number, end = about): boolean =>
        Math.max(about, end) >= Number(around) - reach && Math.min(about, end) <= Number(around) + reach;
      const all = sourcesOf(printed, decimals).filter(({ value }) => isNear(Number(value)));
      expect(told(sourcesOf(printed, decimals, isNear))).toEqual(told(all));
    }),
    runs(200),
  );
});

test('nobody types a nought by mistake', () => {
  expect(sourcesOf(decimal('0'), 2)).toEqual([]);
});

test('a rounded part', () => {
  expect(isRounded(decimal('38.5'), decimal('38.46'), 2)).toBe(true);
  expect(isRounded(decimal('38.5'), decimal('38.44'), 2)).toBe(false);
  expect(isRounded(decimal('38.5'), decimal('38.5'), 2)).toBe(false);
});

/** The order of the estimates is what the weighing rests on; alike stand beside each other. */
test('which entry errors are commoner', () => {
  const order = [
    ['mistyped'],
    ['transposed'],
    ['dropped', 'decimal'],
    ['blank', 'row-missed', 'overwritten'],
    ['doubled', 'unit'],
    ['neighbour', 'carry'],
    ['sign'],
    ['rounded'],
  ] as const;
  expect(new Set(order.flat())).toEqual(new Set(ENTRY_ERRORS));
  const shares = order.map((entryErrors) => entryErrors.map((entryError) => likelihoodOf(entryError)));
  for (const alike of shares) expect(new Set(alike).size).toBe(1);
  const falling = shares.map(([share]) => share!);
  expect(falling).toEqual([...falling].sort((a, b) => b - a));
  expect(new Set(falling).size).toBe(falling.length);
});

test.each([
  ['61.43', '61.48', 0.2 / (4 * 9)],
  ['1234.56', '1234.57', 0.2 / (6 * 9)],
  ['1.35', '3.15', 0.15 / 2],
  ['7423.80', '742.38', 0.1 / 2.5],
  ['74238.00', '742.38', 0.1 / 10],
  ['742380.00', '742.38', 0.1 / 25],
  ['614800', '61.48', 0.06 / 2],
  ['-5.00', '5.00', 0.02],
  ['55.07', '5.07', 0.06 / 3],
  ['5.07', '50.07', 0.1 / 4],
  ['10.50', '9.50', 0.03 / 8],
])(
  'how likely %s comes of %s: the share of its slip, by the ways that it may go',
  (printed, source, expected) => {
    const found = sourcesOf(decimal(printed), 2).find(({ value }) => value.eq(source))!;
    expect(found.likelihood).toBeCloseTo(expected, 9);
  },
);

test('an entry error that may go many ways explains less than one that goes only one, and none at all least', () => {
  const likelihood = (printed: string, source: string): number =>
    sourcesOf(decimal(printed), 2).find(({ value }) => value.eq(source))!.likelihood;
  expect(likelihood('7423.80', '742.38')).toBeGreaterThan(likelihood('61.43', '61.48'));
  expect(likelihood('1.35', '3.15')).toBeGreaterThan(likelihood('61.43', '61.48'));
  expect(likelihood('61.43', '61.48')).toBeGreaterThan(likelihoodOf('rounded', 10));
  expect(likelihoodOf('rounded', 10)).toBeGreaterThan(unforeseen(100));
});

test('no figure begins with a nought that nobody would write', () => {
  const sources = sourcesOf(decimal('50.00'), 2).filter(({ value }) => value.eq('5'));
  expect(sources.map(({ entryError }) => entryError)).not.toContain('transposed');
  const likewise = sourcesOf(decimal('20.30'), 2).filter(({ value }) => value.eq('2.3'));
  expect(likewise.map(({ entryError }) => entryError)).not.toContain('transposed');
  // Below one it has to stand there.
  expect(slipFrom('1.35', '0.35')).toBe('mistyped');
});
