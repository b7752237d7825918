/** The first column that a form has; what was left unread is not taken for nothing. */
import { constraintsIn } from '../../../src/diagnosis/constraints';
import { Figures } from '../../../src/diagnosis/figures';
import { solutions } from '../../../src/diagnosis/solve';
import { compute, computationsIn } from '../../../src/fixer/computations';
import { lint } from '../../../src/linter/lint';
import type { FieldId } from '../../../src/model/form/fields';
import type { FormSet } from '../../../src/model/form/form';
import { findField } from '../../../src/model/form/form';
import { DEFAULT_POLICY } from '../../../src/model/policy/policy';
import { evaluate } from '../../../src/model/relation/evaluate';
import { formulaFor } from '../../../src/model/relation/formula';
import { fieldsIn, firstFound, quotient } from '../../../src/model/relation/relation';
import { renderRelation } from '../../../src/model/relation/render';
import type { ExampleForm } from '../../../src/model/result/rule';
import { rounding, RULES } from '../../../src/rules';
import { executionRate } from '../../../src/rules/evaluation/execution-rate';
import { totalScore } from '../../../src/rules/evaluation/total-score';
import { totalWeight } from '../../../src/rules/evaluation/total-weight';
import { buildForms } from '../../helpers/formBuilder';

const BUDGET = firstFound('funds.total.annual', 'funds.total.initial');
const RATE = quotient('funds.total.executed', BUDGET);

const initialOnly: ExampleForm = {
  'funds.total.initial': 640,
  'funds.total.executed': 608,
  'funds.total.rate': 0.9,
};

/** The same form with something in it that nobody could read. */
function withUnread(form: ExampleForm, near: FieldId | undefined): FormSet {
  const { forms } = buildForms(form, ['any-evaluation']);
  const cell = { sheet: '自评表', row: 90, column: 0 };
  return {
    forms: forms.map((each) => ({
      ...each,
      unread: [{ cell, text: '可用数', near, needed: near === undefined }],
    })),
  };
}

describe('firstFound', () => {
  const set = buildForms(initialOnly);

  test('is the first field that the form has', () => {
    expect(fieldsIn(RATE, {}, set)).toEqual(['funds.total.executed', 'funds.total.initial']);
    expect(evaluate(RATE, {}, set)).toMatchObject({ kind: 'value' });
  });

  test('stays with the first one where that is blank', () => {
    const blank = buildForms({ ...initialOnly, 'funds.total.annual': null });
    expect(evaluate(BUDGET, {}, blank)).toMatchObject({ kind: 'none', problem: 'blank' });
  });

  test('does not pass over a column that may stand unread', () => {
    expect(evaluate(BUDGET, {}, withUnread(initialOnly, 'funds.total.annual'))).toMatchObject({
      kind: 'none',
      problem: 'unread',
    });
    expect(evaluate(BUDGET, {}, withUnread(initialOnly, undefined))).toMatchObject({ kind: 'none' });
    expect(evaluate(BUDGET, {}, withUnread(initialOnly, 'funds.total.score'))).toMatchObject({
      kind: 'value',
    });
  });

  test('is written out and made a formula by the field it stands for', () => {
    expect(renderRelation('funds.total.rate', '≠', RATE, {}, set)['zh-CN']).toBe(
      'funds.total.rate 90% ≠ funds.total.executed 608.00 ÷ funds.total.initial 640.00 = 95%',
    );
    const target = findField(set, 'funds.total.rate')!;
    expect(formulaFor(target, RATE, {}, set, { scoreDecimals: 2 })).toBe(
      '=IF(OR(COUNT(A2,A1)<2,A1=0),"",A2/A1)',
    );
  });

  test('is solved for the field it stands for', () => {
    const [constraint] = constraintsIn(set, [executionRate], DEFAULT_POLICY);
    const [budget] = solutions(constraint!, 'funds.total.initial', new Figures(set));
    expect(Number(budget!.lower.value)).toBeLessThanOrEqual(675.56);
    expect(Number(budget!.upper.value)).toBeGreaterThanOrEqual(675.55);
    expect(Number(budget!.upper.value) - Number(budget!.lower.value)).toBeLessThan(10);
  });
});

describe('a term that was never found', () => {
  const hundred: ExampleForm = {
    'funds.total.executed': 48,
    'indicators[0].weight': 60,
    'indicators[1].weight': 40,
    'indicators[0].score': 55,
    'indicators[1].score': 40,
    'total.weight': 100,
    'total.score': 90,
  };
  const statuses = (set: FormSet): readonly string[] =>
    lint([set], [totalWeight, totalScore], rounding, DEFAULT_POLICY).outcomes.map(({ status }) => status);

  test('is nothing in a form that gives no points for it', () => {
    expect(statuses(buildForms(hundred))).toEqual(['passed', 'passed', 'failed']);
  });

  test('leaves the sum open, whether it closes or not, where it may be unread', () => {
    expect(statuses(withUnread(hundred, 'funds.total.weight'))).toEqual(['notChecked', 'passed', 'failed']);
    expect(statuses(withUnread(hundred, undefined))).toEqual(['notChecked', 'passed', 'notChecked']);
  });

  test('is not filled in as if it were nothing', () => {
    const set = withUnread({ ...hundred, 'total.score': null }, 'funds.total.score');
    const computed = computationsIn(set, RULES).filter(({ target }) => target.id === 'total.score');
    expect(computed).toHaveLength(1);
    expect(compute(computed[0]!, set, DEFAULT_POLICY)).toBeUndefined();
    expect(
      formulaFor(computed[0]!.target, computed[0]!.at.relation.right, {}, set, { scoreDecimals: 2 }),
    ).toBeUndefined();
  });
});
