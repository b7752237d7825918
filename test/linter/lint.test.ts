import { lint } from '../../src/linter/lint';
import { sum } from '../../src/model/relation/relation';
import type { FunctionRule, RelationRule, Rule, RuleMeta } from '../../src/model/result/rule';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import type { Policy } from '../../src/model/policy/policy';
import { yearOnYear } from '../../src/rules/basic/year-on-year';
import { rounding, RULES } from '../../src/rules';
import { staffControlRate } from '../../src/rules/basic/staff-control-rate';
import { threePublicTotal } from '../../src/rules/basic/three-public-total';
import { executionScore } from '../../src/rules/evaluation/execution-score';
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
  // Nobody asked for a comparison with last year, and no form expects one that stands by itself.
  const isAsked = ({ comparesWith, needs }: RuleMeta): boolean =>
    !comparesWith && !needs.some((need) => need === 'scorecard' || need === 'project-list');
  expect(RULES.filter(({ meta }) => !seen.has(meta.id) && isAsked(meta))).toEqual([]);
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

test('the findings of one form stand together, whatever those of the next are', () => {
  const set = buildForms({
    'threePublic.total.prior': 1,
    'threePublic.vehicles.prior': 2,
    'threePublic.overseas.prior': 0,
    'threePublic.hospitality.prior': 0,
  });
  const other = {
    forms: set.forms.map((form) => ({
      ...form,
      sheet: '乙',
      fields: new Map(
        [...form.fields].map(([id, each]) => [id, { ...each, cell: { ...each.cell, sheet: '乙' } }]),
      ),
    })),
  };
  const hint: Rule = {
    ...threePublicTotal,
    meta: { ...threePublicTotal.meta, id: 'basic/a', severity: 'hint' },
  };
  const { diagnostics } = lint([set, other], [hint, threePublicTotal], rounding, DEFAULT_POLICY);
  expect(diagnostics.map(({ severity, cells }) => `${severity} ${cells[0]!.address.sheet}`)).toEqual([
    'error 基础数据表',
    'hint 基础数据表',
    'error 乙',
    'hint 乙',
  ]);
});

describe('a severity set by the policy', () => {
  const scored = (score: number, setting?: 'hint' | 'explain' | 'error') => {
    const set = buildForms({
      'funds.total.weight': 10,
      'funds.total.annual': 743.91,
      'funds.total.executed': 742.38,
      'funds.total.score': score,
    });
    const rules = setting ? { 'evaluation/execution-score': setting } : {};
    const { diagnostics } = lint([set], [executionScore], rounding, { ...DEFAULT_POLICY, rules });
    return diagnostics.map(({ messageId, severity }) => `${messageId} ${severity}`);
  };

  test('takes the place of the rule’s own', () => {
    const [own] = scored(9);
    expect(own).toMatch(/ error$/);
    expect(scored(9, 'explain')).toEqual([own!.replace('error', 'explain')]);
    expect(scored(9, 'hint')).toEqual([own!.replace('error', 'hint')]);
  });

  test('never lowers what counts for more, where it does not lower the rule', () => {
    const set = buildForms({ 'operating.total.prior': 12.5, 'operating.total.final': 125000 });
    const slip = (rules: Policy['rules']) =>
      lint([set], [yearOnYear], rounding, { ...DEFAULT_POLICY, rules }).diagnostics.map(
        ({ severity }) => severity,
      );
    expect(slip({})).toEqual(['error']);
    expect(slip({ 'basic/year-on-year': 'hint' })).toEqual(['error']);
    expect(slip({ 'basic/year-on-year': 'explain' })).toEqual(['error']);
  });

  test('never raises what counts for less by its case', () => {
    expect(scored(10)).toEqual(['rounded hint']);
    expect(scored(10, 'error')).toEqual(['rounded hint']);
    expect(scored(10, 'explain')).toEqual(['rounded hint']);
  });
});

test('a computed figure has enough decimals to see the difference', () => {
  const set = buildForms({
    'staff.quota': 12,
    'staff.actual': 11,
    'staff.controlRate': '95%',
    'funds.total.weight': 10,
    'funds.total.annual': 743.91,
    'funds.total.executed': 742.38,
    'funds.total.score': 9,
  });
  const { diagnostics } = lint([set], [staffControlRate, executionScore], rounding, DEFAULT_POLICY);
  expect(diagnostics.map(({ evidence }) => [evidence?.computed, evidence?.difference])).toEqual([
    ['0.916667', '0.033333'],
    ['9.9794', '-0.9794'],
  ]);
});

test('a project’s form alone is told of no other form that is missing', () => {
  const alone = buildForms({ projectName: '示例', 'total.score': 98, 'total.weight': 100 });
  const { outcomes } = lint([alone], RULES, rounding, DEFAULT_POLICY);
  expect(
    outcomes.filter((each) => each.status === 'notChecked' && each.reason.code === 'form-missing'),
  ).toEqual([]);
});
