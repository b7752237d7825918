import { lint } from '../../src/linter/lint';
import { sum } from '../../src/model/relation/relation';
import type { FunctionRule, RelationRule, Rule } from '../../src/model/result/rule';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { rounding, RULES } from '../../src/rules';
import { threePublicTotal } from '../../src/rules/basic/three-public-total';
import { buildForms } from '../helpers/formBuilder';

const throwing: FunctionRule = {
  meta: { ...threePublicTotal.meta, id: 'basic/throws' },
  reads: ['staff.quota'],
  check: () => {
    throw new TypeError('no such thing');
  },
  examples: { valid: [], invalid: [] },
};

test('a rule that throws is one crashed outcome, and the others go on', () => {
  const { outcomes } = lint(
    [buildForms({ 'threePublic.total.final': 5 })],
    [throwing, threePublicTotal],
    rounding,
    DEFAULT_POLICY,
  );
  expect(outcomes[0]).toMatchObject({
    ruleId: 'basic/throws',
    status: 'crashed',
    error: 'TypeError: no such thing',
  });
  expect(outcomes.slice(1).map(({ ruleId }) => ruleId)).toContain('basic/three-public-total');
});

test('a message with a hole is a crash, not a finding with a hole', () => {
  const holed: RelationRule = {
    ...threePublicTotal,
    meta: { ...threePublicTotal.meta, messages: { differs: { 'zh-CN': '{nothing}', en: '{nothing}' } } },
  };
  const form = { 'threePublic.total.final': 5, 'threePublic.vehicles.final': 9 };
  const full = { ...form, 'threePublic.overseas.final': 0, 'threePublic.hospitality.final': 0 };
  const { outcomes } = lint([buildForms(full)], [holed], rounding, DEFAULT_POLICY);
  expect(outcomes.map(({ status }) => status)).toEqual(['crashed']);
});

test('an operand that the form does not show is not found, and no ground for a finding', () => {
  const set = buildForms({ 'threePublic.total.final': 5, 'threePublic.vehicles.final': 4 });
  const { outcomes, diagnostics } = lint([set], [threePublicTotal], rounding, DEFAULT_POLICY);
  expect(diagnostics).toEqual([]);
  expect(outcomes).toContainEqual(
    expect.objectContaining({
      place: 'threePublic.total.final',
      status: 'notChecked',
      reason: expect.objectContaining({ code: 'not-found' }),
    }),
  );
});

test('a list that is not there is not checked, with its reason', () => {
  const { outcomes } = lint([buildForms({ 'total.score': 98 })], RULES, rounding, DEFAULT_POLICY);
  expect(outcomes).toContainEqual(
    expect.objectContaining({ ruleId: 'evaluation/level1-weight', status: 'notChecked' }),
  );
});

test('every rule leaves at least one outcome', () => {
  const { outcomes } = lint(
    [buildForms({ 'staff.quota': 1, 'total.score': 98, 'indicators[0].score': 1, 'report.quotaTotal': 1 })],
    RULES,
    rounding,
    DEFAULT_POLICY,
  );
  const seen = new Set(outcomes.map(({ ruleId }) => ruleId));
  expect(RULES.filter(({ meta }) => !seen.has(meta.id))).toEqual([]);
});

test('where there is no report its rules are not mentioned', () => {
  const { outcomes } = lint([buildForms({ 'staff.quota': 1 })], RULES, rounding, DEFAULT_POLICY);
  expect(outcomes.length).toBeGreaterThanOrEqual(100);
  expect(outcomes.filter(({ ruleId }) => ruleId.startsWith('report/'))).toEqual([]);
});

test('a form that stands alone is not told that the others are missing', () => {
  const department = buildForms({ 'staff.quota': 1 });
  const alone = buildForms({ projectName: '示例', 'total.score': 98, 'total.weight': 100 });
  const { outcomes } = lint([department, alone], RULES, rounding, DEFAULT_POLICY);
  const missing = outcomes.filter(
    (outcome) => outcome.status === 'notChecked' && outcome.reason.code === 'form-missing',
  );
  // Said once for the department, not again for the project.
  expect(missing.filter(({ ruleId }) => ruleId === 'evaluation/execution-rate')).toHaveLength(1);
});

test('findings come by form, then by severity, then from top to bottom', () => {
  const rule = (id: 'basic/a' | 'basic/b', severity: 'error' | 'hint', column: 'prior' | 'final'): Rule => ({
    ...threePublicTotal,
    meta: { ...threePublicTotal.meta, id, severity },
    relations: [
      {
        left: `threePublic.total.${column}`,
        operator: '=',
        right: sum(`threePublic.vehicles.${column}`),
        messageId: 'differs',
      },
    ],
  });
  const set = buildForms({
    'threePublic.total.prior': 1,
    'threePublic.vehicles.prior': 2,
    'threePublic.total.final': 1,
    'threePublic.vehicles.final': 2,
  });
  const { diagnostics } = lint(
    [set],
    [rule('basic/a', 'hint', 'prior'), rule('basic/b', 'error', 'final')],
    rounding,
    DEFAULT_POLICY,
  );
  expect(diagnostics.map(({ ruleId }) => ruleId)).toEqual(['basic/b', 'basic/a']);
});
