import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import type { IndicatorScoreLine, Score, ScoreSheet } from '../../src/model/result/result';
import { scoreOutlook } from '../../src/scoring/outlook';

const nothing = { 'zh-CN': '', en: '' };
const score = (weight: string, reported?: string, computed?: string): Score => ({
  weight,
  reported,
  computed,
  basis: nothing,
  cell: undefined,
});
const line = (name: string, own: Score, advisory = false): IndicatorScoreLine => ({
  ...own,
  name,
  advisory,
  direction: undefined,
  directionReason: undefined,
});
const sheet = (total: string | undefined, ...indicators: IndicatorScoreLine[]): ScoreSheet => ({
  execution: { ...score('10', '9.98', '9.9794'), rate: '0.99794' },
  indicators,
  total: score('100', total, total),
  grade: undefined,
});
const outlook = (total: string | undefined, ...indicators: IndicatorScoreLine[]) =>
  scoreOutlook(sheet(total, ...indicators), DEFAULT_POLICY);

test('the points that execution costs, never less than none', () => {
  expect(outlook('98').executionLost).toBe('0.0206');
  const over = { ...sheet('98'), execution: { ...score('10', '10', '10.5'), rate: '1.05' } };
  expect(scoreOutlook(over, DEFAULT_POLICY).executionLost).toBeUndefined();
  const open = { ...sheet('98'), execution: { ...score('10', '10'), rate: undefined } };
  expect(scoreOutlook(open, DEFAULT_POLICY).executionLost).toBeUndefined();
});

test('a score that is only printed rounder does not differ', () => {
  expect(outlook('98').differences).toEqual([]);
  expect(outlook('98').totalIfComputed).toBeUndefined();
});

test('scores that differ, and the total and grade with the computed ones', () => {
  const { differences, totalIfComputed, gradeIfComputed } = outlook(
    '90.5',
    line('完成率', score('10', '10', '9')),
    line('及时率', score('10', '8', '8')),
  );
  expect(differences).toEqual([
    { name: '完成率', reported: '10', computed: '9', change: '-1', cell: undefined },
  ]);
  expect(totalIfComputed).toBe('89.5');
  expect(gradeIfComputed).toBe('良');
});

test('what is only advice, and what is not computed, changes nothing', () => {
  expect(
    outlook('90', line('投诉数', score('10', '10', '0'), true), line('满意度', score('10', '9'))).differences,
  ).toEqual([]);
});

test('a score outside the band of its phrase, where one is settled', () => {
  const within = { ...line('环境改善', score('20', '12')), band: { least: '12', most: '16' } };
  const below = { ...line('群众素质', score('20', '11.5')), band: { least: '12', most: '16' } };
  expect(outlook('90', within, below).outside).toEqual([
    { name: '群众素质', reported: '11.5', least: '12', most: '16', cell: undefined },
  ]);
});

test.each([
  ['98', undefined, '8'],
  ['89.99', { grade: '优', from: '90', missing: '0.01' }, '9.99'],
  ['60', { grade: '良', from: '80', missing: '20' }, '0'],
  // As it is printed: 89.995 is 90.00.
  ['89.995', undefined, '0'],
] as const)('a total of %s', (total, next, margin) => {
  expect(outlook(total)).toMatchObject({ next, margin });
});

test('below the lowest band the lowest grade is the next one', () => {
  const grades = DEFAULT_POLICY.grades.filter(({ grade }) => grade !== '差');
  expect(scoreOutlook(sheet('55'), { ...DEFAULT_POLICY, grades })).toMatchObject({
    next: { grade: '中', from: '60', missing: '5' },
    margin: undefined,
  });
});

test('a total of other than a hundred points is near no grade', () => {
  const twenty = { ...sheet('18'), total: score('20', '18', '18') };
  expect(scoreOutlook(twenty, DEFAULT_POLICY)).toMatchObject({ next: undefined, margin: undefined });
});

test('without a total there is neither a next grade nor a margin', () => {
  expect(outlook(undefined)).toMatchObject({ next: undefined, margin: undefined });
});
