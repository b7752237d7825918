import { check } from '../../src/check';
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
    from: 'workbook',
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
      from: 'workbook',
      kept: true,
      policy: { lowExecution: '100' },
    });
  });

  test('stands back behind the sheet, also where the sheet is not understood', () => {
    const settings = { [POLICY_KEY]: '{ "lowExecution": 100 }' };
    const { policy } = check({ ...withSettings('{ "lowExecution": 70 }'), settings });
    expect(policy.policy.lowExecution).toBe('70');
    expect(policy.kept).toBeUndefined();
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
