/** The clauses on what a form must explain, its coefficients and changed targets, execution and grades: over grids. */
import { check } from '../../src/check';
import { lint } from '../../src/linter/lint';
import { indicatorsOf } from '../../src/model/indicator/indicator';
import { scoreIndicator } from '../../src/model/indicator/score';
import { decimal } from '../../src/model/number/quantity';
import type { ClauseId } from '../../src/model/policy/clauses';
import { gradeOf } from '../../src/model/policy/grade';
import type { Policy } from '../../src/model/policy/policy';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { policyOfPreset } from '../../src/model/policy/preset';
import type { ExampleForm } from '../../src/model/result/rule';
import { PRESETS } from '../../src/policies';
import { rounding, RULES, rulesFor } from '../../src/rules';
import { buildForms } from '../helpers/formBuilder';
import { changedTargets } from '../helpers/provinces';
import type { GridValue } from '../helpers/workbook';
import { sheetOf, workbookOf } from '../helpers/workbook';

const by = (...clauses: ClauseId[]): Policy => ({ ...DEFAULT_POLICY, clauses });
const preset = (wanted: string): Policy => policyOfPreset(PRESETS.find(({ name }) => name === wanted)!);

/** What a rule says of a form: the messages. */
function said(rule: string, form: ExampleForm, policy: Policy): readonly string[] {
  const rules = RULES.filter(({ meta }) => meta.id === rule);
  const { diagnostics } = lint([buildForms(form)], rules, rounding, policy);
  return diagnostics.map(({ messageId, severity }) => `${messageId} ${severity}`);
}

describe('far above the target', () => {
  const at = (percent: number, policy: Policy, target = 200) =>
    said(
      'evaluation/over-achievement',
      { 'indicators[0].target': `≥${target}人`, 'indicators[0].actual': `${(200 * percent) / 100}人` },
      policy,
    )[0];
  const GRID = [100, 119.5, 120, 129.5, 130, 130.5, 240];

  test.each<[string, Policy, readonly (string | undefined)[]]>([
    ['no clause', DEFAULT_POLICY, [, , , , , 'far hint', 'far hint']],
    [
      'Q6',
      { ...by('Q6'), overAchievement: '120' },
      [, , 'cut hint', 'cut hint', 'cut hint', 'cut hint', 'cut hint'],
    ],
    ['Q8', by('Q8'), [, , , , , 'kept hint', 'kept hint']],
    [
      'Q7',
      preset('guangxi'),
      [, , 'cut hint', 'cut hint', 'obligatory explain', 'obligatory explain', 'obligatory explain'],
    ],
  ])('%s', (_, policy, due) => {
    expect(GRID.map((percent) => at(percent, policy))).toEqual(Array.from(due));
  });

  test('Q7: of a target of 0 from 30 on', () => {
    expect([29, 30, 31].map((actual) => at(actual / 2, preset('guangxi'), 0))).toEqual([
      undefined,
      'obligatory explain',
      'obligatory explain',
    ]);
  });
});

describe('Q11 and Q12, in a form that has their columns', () => {
  const lines = (coefficient: string, policy: Policy) => {
    const grid = changedTargets.map((row): readonly GridValue[] =>
      row[0] === '举办赛事' ? row.map((cell, at) => (at === 6 ? coefficient : cell)) : row,
    );
    return check(workbookOf(sheetOf('表', grid)), policy).forms[0]!.scores!.indicators;
  };

  test.each([0, 25, 70, 82.5, 100])('a coefficient of %d %%', (percent) => {
    const [first] = lines(`${percent}%`, preset('chongqing'));
    expect(Number(first!.computed)).toBeCloseTo((50 * percent) / 100, 8);
    expect(first!.clause!['zh-CN']).toBe('得分系数 × 分值');
  });

  test('the changed target counts: 24 of 24, and not of 36', () => {
    expect(lines('70%', DEFAULT_POLICY)[0]).toMatchObject({ computed: '50', reported: '50' });
    expect(lines('70%', DEFAULT_POLICY)[0]!.basis['zh-CN']).toContain('≥24场');
  });
});

test('L3: what a reviewer leaves of wording that cannot be verified', () => {
  const set = buildForms({
    'indicators[0].target': '明显改善',
    'indicators[0].actual': '明显改善',
    'indicators[0].weight': 15,
  });
  const said = (policy: Policy) => {
    const score = scoreIndicator(indicatorsOf(set)[0]!, policy);
    return score.kind === 'open' ? score.reason['zh-CN'] : '';
  };
  expect(said(by('L3'))).toContain('扣 30%、60%、100%，剩 10.5、6、0 分');
  expect(said(by())).not.toContain('30%');
});

test.each([
  [
    'evaluation/satisfaction-evidence',
    { 'indicators[0].level1': '满意度指标', 'indicators[0].actual': '无投诉' },
    'complaints',
  ],
  [
    'evaluation/quantity-kind',
    { 'indicators[0].level2': '数量指标', 'indicators[0].name': '发放补贴', 'indicators[0].target': '9万元' },
    'money',
  ],
  [
    'evaluation/duplicate-indicator',
    {
      'indicators[0].level2': '质量指标',
      'indicators[0].name': '抽检达标率',
      'indicators[0].target': '≥91%',
      'indicators[1].level2': '社会效益指标',
      'indicators[1].name': '抽检达标率',
      'indicators[1].target': '≥91%',
    },
    'twice',
  ],
] as const)('L4: %s is to be explained where a reviewer gives 0 for it', (rule, form, message) => {
  expect([said(rule, form, by()), said(rule, form, by('L4'))]).toEqual([
    [`${message} hint`],
    [`${message} explain`],
  ]);
});

describe('execution', () => {
  const form = (executed: number, weight = 10) => ({
    'funds.total.annual': 400,
    'funds.total.executed': executed,
    'funds.total.weight': weight,
    'funds.reason': null,
  });

  test('E2: 20 points, and no other weight', () => {
    const weights = [10, 20].map((weight) =>
      said(
        'evaluation/weight-structure',
        { ...form(400, weight), 'level1[0].name': '产出指标', 'level1[0].weight': 80 },
        preset('hubei'),
      ),
    );
    expect(weights.map((each) => each.length)).toEqual([1, 0]);
  });

  test('E3: below 90 % a reason', () => {
    const asked = [300, 359.9, 360, 400].map(
      (executed) => said('evaluation/low-execution', form(executed), preset('sichuan')).length,
    );
    expect(asked).toEqual([1, 1, 0, 0]);
  });

  test('E5: what is unspent, and what is done ahead of it', () => {
    const policy = { ...by('E5'), progress: { ahead: '5', unspent: '20' } };
    const done = Object.fromEntries(
      [0, 1, 2].flatMap((at) => [
        [`indicators[${at}].target`, '≥4场'],
        [`indicators[${at}].actual`, '4场'],
        [`indicators[${at}].weight`, 30],
      ]),
    );
    const rates = [300, 320, 378, 380, 400];
    const of = (rest: ExampleForm) =>
      rates.map((executed) => said('evaluation/progress-gap', { ...form(executed), ...rest }, policy)[0]);
    expect(of({})).toEqual(['unspent hint', undefined, undefined, undefined, undefined]);
    expect(of(done)).toEqual(['ahead hint', 'ahead hint', 'ahead hint', undefined, undefined]);
  });

  test.each<[ClauseId, number, readonly string[]]>([
    ['E1', 10.4, ['uncapped hint']],
    ['E1-uncapped', 10.4, []],
    ['E1-uncapped', 9, ['differs error']],
    ['E1', 10, []],
  ])('%s: %d points for 104 %%', (id, score, due) => {
    const policy = by(id);
    const rules = rulesFor(policy).filter(({ meta }) => meta.id === 'evaluation/execution-score');
    const set = buildForms({ ...form(416), 'funds.total.score': score });
    const found = lint([set], rules, rounding, policy).diagnostics;
    expect(found.map(({ messageId, severity }) => `${messageId} ${severity}`)).toEqual(due);
  });
});

test('grades at 80, 70 and 60 points, as some places have them', () => {
  const grades = (['优', '良', '中', '差'] as const).map((grade, at) => ({
    grade,
    from: ['80', '70', '60', '0'][at]!,
  }));
  const given = ['80', '79.99', '70', '69.99', '60', '59.99'].map((total) =>
    gradeOf(decimal(total), { ...DEFAULT_POLICY, grades }),
  );
  expect(given).toEqual(['优', '良', '良', '中', '中', '差']);
});
