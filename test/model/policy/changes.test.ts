import type { Severity } from '../../../src/model/result/severity';
import { changedSettings } from '../../../src/model/policy/changes';
import type { Policy } from '../../../src/model/policy/policy';
import { DEFAULT_POLICY } from '../../../src/model/policy/policy';

const OWN: Readonly<Record<string, Severity>> = { 'basic/a': 'error', 'basic/b': 'hint' };
const changesOf = (change: Partial<Policy>) =>
  changedSettings({ ...DEFAULT_POLICY, ...change }, (id) => OWN[id]).map(({ setting, weaker }) => [
    setting,
    weaker,
  ]);

test('the defaults change nothing', () => {
  expect(changesOf({})).toEqual([]);
});

test.each<[string, Partial<Policy>, readonly [string, boolean][]]>([
  ['a lower threshold', { lowExecution: '80' }, [['lowExecution', true]]],
  ['a higher one', { lowExecution: '95' }, [['lowExecution', false]]],
  ['more over-achievement', { overAchievement: '200' }, [['overAchievement', true]]],
  ['less of it', { overAchievement: '120' }, [['overAchievement', false]]],
  ['a wider change', { yearOnYearChange: '60' }, [['yearOnYearChange', true]]],
  ['fewer slips', { unitSlip: { from: '9000', to: '20000' } }, [['unitSlip', true]]],
  ['more slips', { unitSlip: { from: '4000', to: '20000' } }, [['unitSlip', false]]],
  ['an obligatory reason', { excessReason: '130' }, [['excessReason', false]]],
  [
    'an easier grade',
    { grades: DEFAULT_POLICY.grades.map((each) => (each.grade === '优' ? { ...each, from: '85' } : each)) },
    [['grades', true]],
  ],
  [
    'a harder grade',
    { grades: DEFAULT_POLICY.grades.map((each) => (each.grade === '优' ? { ...each, from: '95' } : each)) },
    [['grades', false]],
  ],
  [
    'a wider band',
    {
      qualitativeBands: [
        { from: '100', to: '80' },
        { from: '80', to: '50' },
        { from: '50', to: '0' },
      ],
    },
    [['qualitativeBands', true]],
  ],
  [
    'another structure allowed',
    {
      weightStructures: [
        ...DEFAULT_POLICY.weightStructures,
        { execution: '20', output: '40', benefit: '30', satisfaction: '10' },
      ],
    },
    [['weightStructures', true]],
  ],
  [
    'fewer structures',
    { weightStructures: DEFAULT_POLICY.weightStructures.slice(1) },
    [['weightStructures', false]],
  ],
  ['a direction', { directions: { 办理天数: 'lower' } }, [['directions.办理天数', true]]],
  ['a phrase allowed', { emptyReasons: DEFAULT_POLICY.emptyReasons.slice(1) }, [['emptyReasons', true]]],
  ['a phrase more', { emptyReasons: [...DEFAULT_POLICY.emptyReasons, '如期'] }, [['emptyReasons', false]]],
  ['a strict clause', { clauses: ['Q3'] }, [['clauses', false]]],
  ['a generous clause', { clauses: ['E1-uncapped'] }, [['clauses', true]]],
  ['coarser totals', { scoreDecimals: 0 }, [['scoreDecimals', true]]],
  [
    'rules',
    { rules: { 'basic/a': 'explain', 'basic/b': 'error' } },
    [
      ['rules.basic/a', true],
      ['rules.basic/b', false],
    ],
  ],
  ['a rule off', { rules: { 'basic/b': 'off' } }, [['rules.basic/b', true]]],
  ['a rule as it is', { rules: { 'basic/a': 'error' } }, []],
])('%s', (_, change, expected) => {
  expect(changesOf(change)).toEqual(expected);
});

test('a change tells both values', () => {
  const [only] = changedSettings({ ...DEFAULT_POLICY, lowExecution: '80' }, () => undefined);
  expect(only).toMatchObject({ setting: 'lowExecution', default: '90', used: '80' });
});
