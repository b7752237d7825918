/** Every clause against its formula, written out a second time, over a grid of target, actual value and weight. */
import fc from 'fast-check';
import { indicatorsOf } from '../../src/model/indicator/indicator';
import { bandOf, isInBand, phraseOf } from '../../src/model/indicator/phrase';
import type { Phrase } from '../../src/model/indicator/phrase';
import { fitBy } from '../../src/model/indicator/claims';
import { scoreIndicator } from '../../src/model/indicator/score';
import { decimal, formatDecimal, point } from '../../src/model/number/quantity';
import type { ClauseId } from '../../src/model/policy/clauses';
import { gradeOf } from '../../src/model/policy/grade';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { HUBEI_BANDS } from '../../src/model/policy/bands';
import { executionScoreBy } from '../../src/rules';
import { scoreForm } from '../../src/scoring/score';
import { buildForms } from '../helpers/formBuilder';
import { runs } from '../helpers/properties';

const by = (...clauses: ClauseId[]) => ({ ...DEFAULT_POLICY, clauses });
const ALL = by('Q1', 'Q3', 'Q4', 'Q5');

/** In thousandths, so that the test's own arithmetic is one of whole numbers. */
function points(sign: string, t: number, a: number, w: number, policy = ALL, deducted?: number) {
  const set = buildForms({
    'indicators[0].name': '完成数',
    'indicators[0].target': `${sign}${t}件`,
    'indicators[0].actual': `${a}件`,
    'indicators[0].weight': w,
    ...(deducted !== undefined && { 'indicators[0].deducted': deducted }),
  });
  const score = scoreIndicator(indicatorsOf(set)[0]!, policy);
  return score.kind === 'computed' ? Number(formatDecimal(score.score, 8)) : score.code;
}

type Formula = (t: number, a: number, w: number) => number;
const within = (share: number): number => Math.min(1, Math.max(0, share));
const FORMULAS: readonly (readonly [string, string, readonly ClauseId[], Formula])[] = [
  ['Q1', '≥', ['Q1'], (t, a, w) => (a >= t ? w : w * within(a / t))],
  ['Q2', '≤', ['Q2'], (t, a, w) => (a <= t ? w : w * within(t / a))],
  ['Q3', '≤', ['Q3'], (t, a, w) => (a <= t ? w : a >= 2 * t ? 0 : w * (1 - (a - t) / t))],
  ['Q4', '=', ['Q4'], (t, a, w) => (t === 0 ? (a <= 0 ? w : 0) : a >= t ? w : w * within(a / t))],
];
const TARGETS = [1, 5, 16, 240];
const SHARES = [0, 0.25, 0.5, 0.8, 1, 1.2, 1.5, 1.75, 2, 2.5, 6];
const WEIGHTS = [5, 10, 12.5];

describe.each(FORMULAS)('%s', (_, sign, clauses, formula) => {
  const grid = TARGETS.flatMap((t) =>
    SHARES.map((s) => Math.round(t * s * 4) / 4).map((a) => [t, a] as const),
  );
  test.each(WEIGHTS)('weight %d', (w) => {
    const differing = [
      ...grid,
      ...(sign === '='
        ? ([
            [0, 0],
            [0, 3],
          ] as const)
        : []),
    ].filter(([t, a]) => Math.abs(Number(points(sign, t, a, w, by(...clauses))) - formula(t, a, w)) > 1e-7);
    expect(differing).toEqual([]);
  });
});

test('the figures of the clauses as they are told', () => {
  expect(Number(points('≤', 5, 7, 10, by('Q2'))).toFixed(2)).toBe('7.14');
  expect(points('≤', 5, 7, 10, by('Q3'))).toBe(6);
  expect([points('≤', 5, 10, 10, by('Q2')), points('≤', 5, 10, 10, by('Q3'))]).toEqual([5, 0]);
});

test('Q5: what is below 0 counts as 0', () => {
  expect(points('≥', 8, -3, 10, by('Q1', 'Q5'))).toBe(0);
  expect(points('≥', 8, -3, 10, by('Q1'))).toBe('undecidable');
});

test('Q9: deductions are taken off, down to 0', () => {
  expect(points('≥', 8, 8, 10, ALL, 1.5)).toBe(8.5);
  expect(points('≥', 8, 2, 10, ALL, 4)).toBe(0);
});

test('Q10: cut, not rounded, to two decimals', () => {
  const computed = point(decimal('9.0999'));
  expect(['9.09', '9.1', '9.08'].map((typed) => fitBy(decimal(typed), computed, by('Q10')))).toEqual([
    'exact',
    'cut',
    'no',
  ]);
  expect(['9.09', '9.1'].map((typed) => fitBy(decimal(typed), computed, DEFAULT_POLICY))).toEqual([
    'exact',
    'exact',
  ]);
});

test('where no clause was chosen, the usual one counts and the others stand beside it', () => {
  const set = buildForms({
    'indicators[0].target': '≤5天',
    'indicators[0].actual': '7天',
    'indicators[0].weight': 10,
  });
  const score = scoreIndicator(indicatorsOf(set)[0]!, DEFAULT_POLICY);
  expect(score).toMatchObject({ clause: 'Q2', others: [{ clause: 'Q3' }] });
  expect(scoreIndicator(indicatorsOf(set)[0]!, by('Q3', 'Q4', 'Q5'))).toMatchObject({
    clause: 'Q3',
    others: [],
  });
});

test('never above the weight nor below 0, and monotone in the actual value', () => {
  const figure = fc.integer({ min: 0, max: 4000 });
  fc.assert(
    fc.property(
      fc.constantFrom('≥', '≤', '='),
      fc.constantFrom<ClauseId>('Q2', 'Q3'),
      fc.integer({ min: 1, max: 2000 }),
      figure,
      figure,
      fc.integer({ min: 1, max: 50 }),
      (sign, lower, t, a, b, w) => {
        const [less, more] = [Math.min(a, b), Math.max(a, b)].map((actual) =>
          Number(points(sign, t, actual, w, by('Q1', lower, 'Q4', 'Q5'))),
        ) as [number, number];
        const inRange = [less, more].every((score) => score >= 0 && score <= w);
        return inRange && (sign === '≤' ? less >= more : less <= more);
      },
    ),
    runs(300),
  );
});

describe('phrases and bands', () => {
  test.each<[string, Phrase | undefined]>([
    ['达成年度指标', 'met'],
    [' 达成预期指标。', 'met'],
    ['部分达成年度指标并具有一定效果', 'partly'],
    ['未达成年度指标且效果较差', 'not-met'],
    ['基本达成', undefined],
    ['已完成全年任务', undefined],
    ['达成年度指标，比上年增长12%', undefined],
  ])('%s', (text, phrase) => {
    expect(phraseOf(text)).toBe(phrase);
  });

  const { qualitativeBands: usual } = DEFAULT_POLICY;
  test.each([
    // L1: the bound between two bands is the upper one's.
    ['met', 20, usual, true, [16, 20], [15.99]],
    ['partly', 20, usual, true, [12, 15.99], [16, 11.99]],
    ['not-met', 20, usual, true, [0, 11.99], [12]],
    // L2, as the notes of forms have it, and as Hubei has it.
    ['partly', 20, usual, false, [12, 16], [16.01, 11.99]],
    ['partly', 20, HUBEI_BANDS, false, [10, 16], [9.99]],
    ['not-met', 20, HUBEI_BANDS, false, [0, 10], [10.01]],
  ] as const)('%s of %d', (phrase, weight, bands, half, inside, outside) => {
    const band = bandOf(phrase, decimal(weight), bands, half)!;
    expect(inside.filter((score) => !isInBand(decimal(score), band))).toEqual([]);
    expect(outside.filter((score) => isInBand(decimal(score), band))).toEqual([]);
  });
});

describe('execution', () => {
  test.each<[ClauseId, number, number, number, string]>([
    ['E1', 10, 250, 190, '7.6'],
    ['E1', 10, 250, 260, '10'],
    ['E1-uncapped', 10, 250, 260, '10.4'],
    ['E2', 20, 250, 190, '15.2'],
    ['E2', 20, 250, 260, '20'],
  ])('%s: weight %d, budget %d, executed %d', (id, weight, annual, executed, computed) => {
    const set = buildForms({
      'funds.total.weight': weight,
      'funds.total.annual': annual,
      'funds.total.executed': executed,
    });
    const policy = by(id);
    expect(scoreForm(set.forms[0]!, policy, executionScoreBy(policy)).execution.computed).toBe(computed);
  });
});

describe('grades', () => {
  test.each([
    ['90', by('G1'), '优'],
    ['90', by('G2'), undefined],
    ['90.01', by('G2'), '优'],
    ['80', by('G2'), undefined],
    ['59.99', by('G2'), '差'],
    ['0', by('G2'), '差'],
    ['79.99', by('G1'), '中'],
  ] as const)('%s', (total, policy, grade) => {
    expect(gradeOf(decimal(total), policy)).toBe(grade);
  });
});

test('points taken off come off, with a minus sign or without one', () => {
  expect(points('≥', 4, 3, 60)).toBe(45);
  for (const deducted of [5, -5]) expect(points('≥', 4, 3, 60, ALL, deducted)).toBe(40);
});
