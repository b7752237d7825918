/** What a cell's relation computes, before anybody asks how it is written into the cell. */
import type { Computed } from '../../src/fixer/computations';
import { compute, computationsIn, isConfirmed } from '../../src/fixer/computations';
import type { FieldId } from '../../src/model/form/fields';
import type { Policy } from '../../src/model/policy/policy';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { decimal, formatDecimal, point } from '../../src/model/number/quantity';
import { sum } from '../../src/model/relation/relation';
import type { ExampleForm } from '../../src/model/result/rule';
import { RULES } from '../../src/rules';
import { buildForms } from '../helpers/formBuilder';

function computed(
  values: ExampleForm,
  id: FieldId,
  policy: Policy = DEFAULT_POLICY,
): { readonly result: Computed | undefined; readonly confirmed: boolean } {
  const set = buildForms(values);
  const computation = computationsIn(set, RULES).find(({ target }) => target.id === id)!;
  const result = compute(computation, set, policy);
  return { result, confirmed: result !== undefined && isConfirmed(computation, result, set) };
}

const shown = (...of: Parameters<typeof computed>): string | undefined => {
  const { result } = computed(...of);
  return result && formatDecimal(result.value);
};

const FUNDS: ExampleForm = {
  'funds.total.weight': 10,
  'funds.total.annual': 743.91,
  'funds.total.executed': 742.38,
  'funds.total.rate': null,
  'funds.total.score': null,
};

test.each([
  [2, '9.98'],
  [1, '10'],
  [3, '9.979'],
])('a score has the decimals that the policy gives scores: %i', (scoreDecimals, expected) => {
  expect(shown(FUNDS, 'funds.total.score', { ...DEFAULT_POLICY, scoreDecimals })).toBe(expected);
});

test('weights that are no round figures are summed to the policy’s decimals', () => {
  const weights: ExampleForm = {
    'funds.total.weight': 10,
    'indicators[0].weight': 33.335,
    'indicators[1].weight': 56.6649,
    'total.weight': null,
  };
  expect(shown(weights, 'total.weight')).toBe('100');
  expect(shown(weights, 'total.weight', { ...DEFAULT_POLICY, scoreDecimals: 4 })).toBe('99.9999');
});

test('a rate is not rounded: only the cell’s format does that', () => {
  expect(shown(FUNDS, 'funds.total.rate')).toBe('0.9979432996');
});

test('a sum over a row that the form does not show is not computed; over a blank one it is, and said', () => {
  const rows: ExampleForm = {
    'threePublic.total.final': null,
    'threePublic.vehicles.final': 5,
    'threePublic.hospitality.final': 1,
  };
  expect(shown(rows, 'threePublic.total.final')).toBeUndefined();
  const { result } = computed({ ...rows, 'threePublic.overseas.final': null }, 'threePublic.total.final');
  expect(formatDecimal(result!.value)).toBe('6');
  expect(result!.zeros.map((label) => label['zh-CN'])).toEqual(['threePublic.overseas.final']);
});

test('blanks of a sum are zeros where another equality without a blank gives the same', () => {
  const split: ExampleForm = {
    'funds.total.annual': 100,
    'funds.bySource.total': null,
    'funds.bySource.generalPublicBudget': 100,
    'funds.bySource.governmentFunds': null,
    'funds.bySource.nonTaxSpecialAccounts': null,
    'funds.bySource.other': null,
  };
  const at = 'funds.bySource.total';
  expect(computed(split, at).confirmed).toBe(true);
  expect(computed({ ...split, 'funds.total.annual': 100.01 }, at).confirmed).toBe(false);
  expect(computed({ ...split, 'funds.total.annual': null }, at).confirmed).toBe(false);
});

test('another equality that counts blanks itself confirms nothing', () => {
  const parts = sum('threePublic.overseas.final', 'threePublic.hospitality.final');
  const confirmed = (hospitality: number | null): boolean => {
    const set = buildForms({
      'threePublic.total.final': null,
      'threePublic.vehicles.final': 6,
      'threePublic.overseas.final': 6,
      'threePublic.hospitality.final': hospitality,
    });
    const [computation] = computationsIn(set, RULES).filter(
      ({ target }) => target.id === 'threePublic.total.final',
    );
    const result: Computed = { value: decimal('6'), interval: point(decimal('6')), operands: [], zeros: [] };
    return isConfirmed({ ...computation!, equals: () => [parts] }, result, set);
  };
  expect(confirmed(0)).toBe(true);
  expect(confirmed(null)).toBe(false);
});
