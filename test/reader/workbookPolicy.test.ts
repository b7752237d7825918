import { check } from '../../src/check';
import { DEFAULT_POLICY } from '../../src/model/policy';
import { POLICY_SHEET, workbookPolicy } from '../../src/reader/workbookPolicy';
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
