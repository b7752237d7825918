import { check } from '../../src/check';
import { weakenedTexts } from '../../src/model/result/policyWords';
import type { Policy } from '../../src/model/policy/policy';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { POLICY_SHEET, workbookPolicy } from '../../src/reader/workbookPolicy';
import { POLICY_KEY } from '../../src/model/policy/policySettings';
import { sampleWorkbook, sheetOf, workbookOf } from '../helpers/workbook';

const withSettings = (text: string) =>
  workbookOf(...sampleWorkbook().sheets, { ...sheetOf(POLICY_SHEET, [[text]]), visibility: 'veryHidden' });

const SWITCHED_OFF = '{ "rules": { "basic/year-on-year": "off" }, "lowExecution": 100 }';

test('the workbook’s own settings count, and are stated', () => {
  const result = check(withSettings(SWITCHED_OFF));
  expect(result.policy).toMatchObject({
    from: 'workbook-sheet',
    policy: { lowExecution: '100' },
    problem: undefined,
  });
  expect(result.diagnostics.map(({ ruleId }) => ruleId)).not.toContain('basic/year-on-year');
  expect(result.diagnostics.map(({ ruleId }) => ruleId)).toContain('evaluation/low-execution');
  expect(result.outcomes).toContainEqual(
    expect.objectContaining({ ruleId: 'basic/year-on-year', status: 'notChecked' }),
  );
});

test('a reviewer’s policy goes before them', () => {
  const result = check(withSettings(SWITCHED_OFF), DEFAULT_POLICY);
  expect(result.policy.from).toBe('given');
  expect(result.diagnostics.map(({ ruleId }) => ruleId)).toContain('basic/year-on-year');
});

test.each([
  [
    '{ "rules": { "basic/nothing": "off" } }',
    '没有“basic/nothing”这条规则',
    'there is no rule “basic/nothing”',
  ],
  ['lowExecution = 85', '不是有效的 JSON', 'no valid JSON'],
])('settings that are not understood are not used, and it is said: %s', (text, zh, en) => {
  const { policy } = check(withSettings(text));
  expect(policy).toMatchObject({ from: 'default', policy: DEFAULT_POLICY });
  expect(policy.problem!['zh-CN']).toContain(zh);
  expect(policy.problem!.en).toContain(en);
});

test('no such sheet, or nothing in it', () => {
  expect(workbookPolicy(sampleWorkbook(), [])).toBeUndefined();
  expect(workbookPolicy(workbookOf(sheetOf(POLICY_SHEET, [])), [])).toBeUndefined();
  expect(check(sampleWorkbook()).policy.from).toBe('default');
});

describe('what was set in the pane', () => {
  const kept = (text: string) => ({ ...sampleWorkbook(), settings: { [POLICY_KEY]: text } });

  test('counts, and is told from a sheet’s', () => {
    expect(check(kept('{ "lowExecution": 100 }')).policy).toMatchObject({
      from: 'workbook-kept',
      policy: { lowExecution: '100' },
    });
  });

  test('stands back behind the sheet, also where the sheet is not understood', () => {
    const settings = { [POLICY_KEY]: '{ "lowExecution": 100 }' };
    const { policy } = check({ ...withSettings('{ "lowExecution": 70 }'), settings });
    expect(policy.policy.lowExecution).toBe('70');
    expect(policy.from).toBe('workbook-sheet');
    expect(check({ ...withSettings('nothing'), settings }).policy).toMatchObject({
      from: 'default',
      policy: DEFAULT_POLICY,
    });
  });

  test('stands back behind a reviewer’s', () => {
    expect(check(kept('{ "lowExecution": 100 }'), DEFAULT_POLICY).policy.from).toBe('given');
  });

  test('is not used where it is damaged, and it is said', () => {
    const { policy } = check(kept('{'));
    expect(policy.from).toBe('default');
    expect(policy.problem?.en).toContain('no valid JSON');
  });
});

describe('a reviewer’s check', () => {
  const kept = (config: object) => ({
    ...sampleWorkbook(),
    settings: { [POLICY_KEY]: JSON.stringify(config) },
  });
  const review = (config: object, given?: Policy) =>
    check(kept(config), given, undefined, { heedsWorkbook: false });
  const rules = ['basic/year-on-year', 'evaluation/low-execution'] as const;

  test('takes nothing from a workbook that weakens it, and says what it left aside', () => {
    const config = { rules: { [rules[0]]: 'off' }, lowExecution: 50, yearOnYearChange: 10 };
    const { policy, diagnostics } = review(config);
    expect(diagnostics.map(({ ruleId }) => ruleId)).toContain(rules[0]);
    expect(policy).toMatchObject({
      from: 'workbook-kept',
      policy: { lowExecution: '90', yearOnYearChange: '10', rules: {} },
      leftAside: { from: 'workbook-kept' },
    });
    expect(policy.changed.map(({ setting, weaker }) => [setting, weaker])).toEqual([
      ['yearOnYearChange', false],
    ]);
    expect(policy.leftAside?.changed.map(({ setting, used }) => [setting, used])).toEqual([
      ['lowExecution', '50'],
      [`rules.${rules[0]}`, 'off'],
    ]);
  });

  test('turns no direction that the workbook turns', () => {
    const { policy } = review({ directions: { 办结天数: 'higher' } });
    expect(policy).toMatchObject({ from: 'default', policy: { directions: {} } });
    expect(policy.leftAside?.changed).toMatchObject([
      { setting: 'directions.办结天数', used: 'higher', weaker: true },
    ]);
  });

  test('heeds what says more than the defaults, and has nothing to tell of it', () => {
    const { policy } = review({ lowExecution: 100 });
    expect(policy).toMatchObject({ from: 'workbook-kept', policy: { lowExecution: '100' } });
    expect(policy.leftAside).toBeUndefined();
    expect(weakenedTexts(policy, 'zh-CN')).toEqual([]);
  });

  test('goes by its own policy, and tells what the workbook’s would have let pass', () => {
    const { policy } = review({ rules: { [rules[1]]: 'off' } }, DEFAULT_POLICY);
    expect(policy).toMatchObject({ from: 'given', leftAside: { from: 'workbook-kept' } });
  });

  test('takes from a policy that lies beside the files only what weakens nothing', () => {
    const given = { ...DEFAULT_POLICY, lowExecution: '60', overAchievement: '110' };
    const options = { policyName: '/审核/gouji.config.json', isPolicyBeside: true };
    const { policy } = check(sampleWorkbook(), given, undefined, options);
    expect(policy).toMatchObject({
      from: 'given',
      name: '/审核/gouji.config.json',
      policy: { lowExecution: '90', overAchievement: '110' },
      leftAside: { from: 'given', changed: [{ setting: 'lowExecution', default: '90', used: '60' }] },
    });
    expect(weakenedTexts(policy, 'zh-CN')[0]).toBe(
      '没有采用给定的口径（/审核/gouji.config.json）中会放宽校验的 1 项：执行率低于多少须说明：90 → 60',
    );
  });
});
