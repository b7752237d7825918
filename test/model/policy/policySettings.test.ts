import type { Policy } from '../../../src/model/policy/policy';
import { DEFAULT_POLICY } from '../../../src/model/policy/policy';
import { parsePolicy } from '../../../src/model/policy/policySchema';
import { policyOfPreset } from '../../../src/model/policy/preset';
import { policyText } from '../../../src/model/policy/policySettings';

const RULES = ['basic/year-on-year'];

test('the defaults leave nothing in the workbook', () => {
  expect(policyText(DEFAULT_POLICY)).toBeUndefined();
});

test.each<[string, Partial<Policy>]>([
  ['thresholds', { lowExecution: '85.5', overAchievement: '150', yearOnYearChange: '0', scoreDecimals: 1 }],
  ['a rule', { rules: { 'basic/year-on-year': 'off' } }],
  ['grades', { grades: [{ grade: '优', from: '95' }, ...DEFAULT_POLICY.grades.slice(1)] }],
  ['structures', { weightStructures: DEFAULT_POLICY.weightStructures.slice(1) }],
  ['words and directions', { emptyReasons: ['100'], directions: { 信访办结时间: 'lower' } }],
])('%s are read back as they were', (_, change) => {
  const policy = { ...DEFAULT_POLICY, ...change };
  const text = policyText(policy)!;
  expect(Object.keys(JSON.parse(text))).toEqual(expect.arrayContaining(Object.keys(change)));
  expect(parsePolicy(text, 'test', 'en', RULES)).toEqual(policy);
});

test('a figure set back to the default stays set over its preset', () => {
  const preset = {
    name: 'p',
    title,
    note: title,
    forms: [],
    clauses: [{ id: 'Q3' as const }],
    refusals: [],
    settings: { overAchievement: '120' },
  };
  const policy = {
    ...policyOfPreset(preset),
    overAchievement: '130',
    rules: { 'basic/year-on-year': 'off' as const },
  };
  expect(parsePolicy(policyText(policy)!, 'test', 'en', RULES, [preset])).toEqual(policy);
});

const title = { 'zh-CN': '甲', en: 'A' };
