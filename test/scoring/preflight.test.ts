import { policyOfPreset } from '../../src/model/policy/preset';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import type { ExampleForm } from '../../src/model/result/rule';
import { PRESETS } from '../../src/policies';
import { preflight } from '../../src/scoring/preflight';
import { buildForms } from '../helpers/formBuilder';

const FINE: ExampleForm = {
  'funds.total.weight': 10,
  'indicators[0].level2': '数量指标',
  'indicators[0].name': '巡查次数',
  'indicators[0].target': '≥48次',
  'indicators[0].actual': '50次',
  'indicators[0].weight': 50,
  'indicators[0].score': 50,
  'indicators[1].level2': '经济成本指标',
  'indicators[1].name': '每次成本',
  'indicators[1].target': '≤300元',
  'indicators[1].actual': '280元',
  'indicators[1].weight': 40,
  'indicators[1].score': 40,
};

const refused = (preset: string, change: ExampleForm): readonly string[] => {
  const policy = policyOfPreset(PRESETS.find(({ name }) => name === preset)!);
  return preflight(buildForms({ ...FINE, ...change }).forms[0]!, policy).map(({ id }) => id);
};

test('nothing is refused of what fits, nor where no policy says what would be', () => {
  for (const { name } of PRESETS) expect(refused(name, {})).toEqual([]);
  const broken = buildForms({ ...FINE, 'indicators[0].score': 60 }).forms[0]!;
  expect(preflight(broken, DEFAULT_POLICY)).toEqual([]);
});

test.each<[string, ExampleForm, readonly string[]]>([
  ['points lost without a reason', { 'indicators[0].score': 45 }, ['reason-missing']],
  [
    'an empty phrase as reason',
    { 'indicators[0].score': 45, 'indicators[0].reason': '经核实无误' },
    ['reason-missing'],
  ],
  ['points lost for a reason', { 'indicators[0].score': 45, 'indicators[0].reason': '汛期停巡两次' }, []],
  ['a score above its weight', { 'indicators[0].score': 51 }, ['score-above-weight']],
  ['weights of 85', { 'indicators[0].weight': 45, 'indicators[0].score': 45 }, ['weights']],
  [
    'a phrase outside its band',
    { 'indicators[0].target': '有效', 'indicators[0].actual': '未达成年度指标且效果较差' },
    ['outside-band'],
  ],
  ['a wording for a figure', { 'indicators[0].actual': '按期完成' }, ['not-a-number']],
])('%s', (_, change, expected) => {
  expect(refused('yitihua', change)).toEqual(expected);
  expect(refused('guangxi', change)).toEqual(expected);
  expect(refused('hubei', change)).toEqual([]);
});

test('far above the target: refused in one place only', () => {
  const change = { 'indicators[0].actual': '64次' };
  expect([refused('guangxi', change), refused('yitihua', change)]).toEqual([['excess-reason'], []]);
  expect(refused('guangxi', { ...change, 'indicators[0].reason': '新增两处巡查点' })).toEqual([]);
});

test('no cost indicator: told in one place only', () => {
  const change = { 'indicators[1].level2': '质量指标' };
  expect([refused('shanxi', change), refused('yitihua', change)]).toEqual([['no-cost-indicator'], []]);
});
