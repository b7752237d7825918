/** What single examples of the rules between the forms cannot show. */
import { lint } from '../../src/linter/lint';
import type { RuleOutcome } from '../../src/model/result/diagnostic';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import type { ExampleForm, Rule } from '../../src/model/result/rule';
import { rounding } from '../../src/rules';
import { threePublicWithin } from '../../src/rules/cross/three-public-within';
import { unitAndYear } from '../../src/rules/cross/unit-and-year';
import { buildForms } from '../helpers/formBuilder';

function run(rule: Rule, form: ExampleForm): readonly RuleOutcome[] {
  return lint([buildForms(form, rule.meta.needs)], [rule], rounding, DEFAULT_POLICY).outcomes;
}

test.each([
  ['blank', { 'operating.total.final': null }],
  ['not-found', {}],
  ['not-a-number', { 'operating.total.final': '待定' }],
])('cross/three-public-within: with an operand %s nothing is said', (code, rest) => {
  const form = { 'threePublic.total.final': 500, 'projects.total.final': 61.48, ...rest };
  expect(run(threePublicWithin, form)).toMatchObject([{ status: 'notChecked', reason: { code } }]);
});

test('cross/three-public-within: a difference that rounding explains is none', () => {
  const form = {
    'threePublic.total.final': 5.01,
    'operating.total.final': 3,
    'projects.total.final': 2,
  };
  expect(run(threePublicWithin, form)).toMatchObject([{ status: 'passed' }]);
});

test.each([
  ['示例市示例区人民政府办公室', '示例区人民政府办公室', 'passed'],
  ['示例区 人民政府（办公室）', '示例区人民政府办公室', 'passed'],
  ['示例区政府办', '示例区人民政府办公室', 'passed'],
  ['甲区财政局', '乙区财政局', 'failed'],
])('cross/unit-and-year: %s and %s: %s', (one, other, status) => {
  expect(run(unitAndYear, { unitName: one, 'basic.unitName': other })[0]).toMatchObject({ status });
});

test('cross/unit-and-year: two preparers are worth a hint, two units a reason', () => {
  const form = {
    unitName: '甲区财政局',
    'basic.unitName': '乙区财政局',
    'basic.preparer': '张三',
    'evaluation.preparer': '李四',
  };
  expect(
    run(unitAndYear, form).map((outcome) => outcome.status === 'failed' && outcome.diagnostic.severity),
  ).toEqual(['explain', 'hint']);
});
