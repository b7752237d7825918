/** Explanations put to findings: what closes one, what reopens it, and what has no effect. */
import { lint } from '../../src/linter/lint';
import type { Diagnostic } from '../../src/model/result/diagnostic';
import type { Severity } from '../../src/model/result/severity';
import { isExplained } from '../../src/model/result/diagnostic';
import type { Explanation } from '../../src/model/reason/explanation';
import type { FieldId } from '../../src/model/form/fields';
import type { FormSet } from '../../src/model/form/form';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import type { Policy } from '../../src/model/policy/policy';
import type { FunctionRule, Rule, Verdict } from '../../src/model/result/rule';
import { sum } from '../../src/model/relation/relation';
import { rounding } from '../../src/rules';
import { finalOverBudget } from '../../src/rules/basic/final-over-budget';
import { threePublicTotal } from '../../src/rules/basic/three-public-total';
import { unspent } from '../../src/rules/evaluation/unspent';
import { buildForms } from '../helpers/formBuilder';
import { deepFreeze } from '../helpers/deepFreeze';

const FORM = { unitName: '示例区档案馆', 'funds.total.annual': 743.91, 'funds.total.executed': 742.38 };
const REASON = '1.53万元为质保金，2024年3月支付';

function run(
  form: FormSet | readonly FormSet[],
  explanations: readonly Explanation[] = [],
  rules: readonly Rule[] = [unspent],
  policy: Policy = DEFAULT_POLICY,
): readonly Diagnostic[] {
  const sets = 'forms' in form ? [form] : form;
  return lint(deepFreeze(sets), rules, rounding, policy, deepFreeze(explanations)).diagnostics;
}

/** As the pane makes it of a finding. */
function explanationOf({ subject, figures }: Diagnostic, reason = REASON): Explanation {
  return { ...subject!, figures, reason, at: '2024-03-01T01:30:00.000Z' };
}

/** A rule that finds the same at these fields. */
function finds(severity: Severity, ...places: readonly FieldId[]): FunctionRule {
  const messages = { found: { 'zh-CN': '…', en: '…' } };
  return {
    meta: { ...unspent.meta, id: 'evaluation/finds', severity, messages, needs: [] },
    reads: ['indicators[].score'],
    check: () =>
      places.map((place) => ({ status: 'failed', place, messageId: 'found', data: {}, related: [] })),
    examples: { valid: [], invalid: [] },
  };
}

const form = buildForms(FORM);
const open = run(form)[0]!;
const given = explanationOf(open);

test('a finding says what an explanation of it is kept under, and what it rests on', () => {
  expect(open).toMatchObject({
    subject: {
      rule: 'evaluation/unspent',
      sheet: '自评表',
      form: '示例区档案馆',
      place: 'funds.total.executed',
    },
    figures: ['742.38', '743.91'],
  });
  expect(open).not.toHaveProperty('explanation');
  expect(isExplained(open)).toBe(false);
});

test('a reason for these figures closes it', () => {
  const [closed] = run(form, [given]);
  expect(closed!.explanation).toEqual({ reason: REASON, at: given.at, stale: false, weak: false });
  expect(isExplained(closed!)).toBe(true);
});

describe('open again, and the reason is still shown', () => {
  test.each<[string, FormSet, Explanation]>([
    ['the subject changed', buildForms({ ...FORM, 'funds.total.executed': 742.37 }), given],
    ['a related cell changed', buildForms({ ...FORM, 'funds.total.annual': 743.92 }), given],
    ['fewer figures', form, { ...given, figures: ['742.38'] }],
    ['figures in another order', form, { ...given, figures: ['743.91', '742.38'] }],
    ['an empty phrase', form, { ...given, reason: '核实无误。' }],
    ['no reason', form, { ...given, reason: ' ' }],
    ['a mere repetition', form, { ...given, reason: '情况说明情况说明' }],
  ])('%s', (_, set, explanation) => {
    const [found] = run(set, [explanation]);
    expect(found!.explanation).toEqual({
      reason: explanation.reason,
      at: given.at,
      stale: true,
      weak: expect.any(Boolean),
    });
    expect(isExplained(found!)).toBe(false);
  });

  test('a date before the year that the figures are of', () => {
    const dated = { ...form, forms: form.forms.map((each) => ({ ...each, year: 2024 })) };
    const at = (date: string): Explanation => ({ ...given, at: `${date}T01:30:00.000Z` });
    expect(run(dated, [at('1999-01-01')])[0]!.explanation!.stale).toBe(true);
    expect(run(dated, [at('2023-12-31')])[0]!.explanation!.stale).toBe(true);
    expect(run(dated, [at('2025-02-11')])[0]!.explanation!.stale).toBe(false);
  });

  test('a phrase that only this policy holds for empty', () => {
    const policy = { ...DEFAULT_POLICY, emptyReasons: [REASON] };
    expect(run(form, [given], [unspent], policy)[0]!.explanation!.stale).toBe(true);
  });
});

describe('has no effect', () => {
  test.each<[string, Explanation]>([
    ['of another rule', { ...given, rule: 'evaluation/low-execution' }],
    ['of another sheet', { ...given, sheet: '自评表 (2)' }],
    ['of another unit', { ...given, form: '示例区图书馆' }],
    ['of another place', { ...given, place: 'funds.total.annual' }],
  ])('an explanation %s', (_, explanation) => {
    expect(run(form, [explanation])).toEqual([open]);
  });

  test('of a form that named no unit', () => {
    const { rule, sheet, place, figures, reason, at } = given;
    expect(run(form, [{ rule, sheet, place, figures, reason, at }])).toEqual([open]);
  });

  test('a finding that is gone', () => {
    const spent = buildForms({ ...FORM, 'funds.total.executed': 743.91 });
    expect(run(spent, [given])).toEqual([]);
  });

  test.each(['error', 'hint'] as const)('on a finding of severity %s', (severity) => {
    const policy: Policy = { ...DEFAULT_POLICY, rules: { 'evaluation/unspent': severity } };
    const [found] = run(form, [given], [unspent], policy);
    expect(found).toMatchObject({ severity, figures: ['742.38', '743.91'] });
    expect(found).not.toHaveProperty('explanation');
    expect(found).not.toHaveProperty('subject');
  });
});

test('a rule that the policy makes one to explain can be explained', () => {
  const form = buildForms({
    'threePublic.total.final': 5,
    'threePublic.vehicles.final': 9,
    'threePublic.overseas.final': null,
    'threePublic.hospitality.final': 0,
  });
  const policy: Policy = { ...DEFAULT_POLICY, rules: { 'basic/three-public-total': 'explain' } };
  const [found] = run(form, [], [threePublicTotal], policy);
  // A blank cell counts as a figure: filling it in is a change.
  expect(found!.figures).toEqual(['5', '9', '', '0']);
  const [closed] = run(form, [explanationOf(found!)], [threePublicTotal], policy);
  expect(isExplained(closed!)).toBe(true);
});

test('the gathered rounding differences have their figures', () => {
  const off = buildForms({
    'threePublic.total.prior': 5.01,
    'threePublic.vehicles.prior': 5,
    'threePublic.total.final': 7.01,
    'threePublic.vehicles.final': 7,
  });
  const rule: Rule = {
    ...threePublicTotal,
    relations: (['prior', 'final'] as const).map((column) => ({
      left: `threePublic.total.${column}`,
      operator: '=',
      right: sum(`threePublic.vehicles.${column}`),
      messageId: 'differs',
    })),
  };
  const [hint] = run(off, [], [rule]);
  expect(hint).toMatchObject({ ruleId: 'rounding', figures: ['5.01', '7.01'] });
  expect(hint!.cells.map(({ role }) => role)).toEqual(['subject', 'related']);
});

describe('two of one name', () => {
  const places = ['indicators[0].score', 'indicators[1].score'] as const;
  const named = (name: string): FormSet => {
    const set = buildForms({ 'indicators[0].score': 9, 'indicators[1].score': 19 });
    const [only] = set.forms;
    const fields = new Map(
      [...only!.fields].map(([id, field]) => [id, { ...field, label: { 'zh-CN': name, en: name } }]),
    );
    return { forms: [{ ...only!, fields }] };
  };

  test('are told apart, and each is closed by its own', () => {
    const found = run(named('“完成时间”·得分'), [], [finds('explain', ...places)]);
    expect(found.map(({ subject }) => subject!.place)).toEqual(['“完成时间”·得分', '“完成时间”·得分（2）']);
    const second = explanationOf(found[1]!);
    const after = run(named('“完成时间”·得分'), [second], [finds('explain', ...places)]);
    expect(after.map(isExplained)).toEqual([false, true]);
  });

  test('what was kept under a name with a space between its parts is still found', () => {
    const rule = finds('explain', ...places);
    const [, second] = run(named('“服务时效”·得分'), [], [rule]);
    const kept = { ...explanationOf(second!), place: '“服务时效” 得分（2）' };
    expect(run(named('“服务时效”·得分'), [kept], [rule]).map(isExplained)).toEqual([false, true]);
  });

  test('keep their names when one of them is found no more', () => {
    const rule = finds('explain', ...places);
    const second = explanationOf(run(named('得分'), [], [rule])[1]!);
    const check: FunctionRule['check'] = (set, policy) => [
      { status: 'passed', place: places[0] },
      rule.check(set, policy)[1]!,
    ];
    expect(run(named('得分'), [second], [{ ...rule, check }]).map(isExplained)).toEqual([true]);
  });

  test('two relations of one cell', () => {
    const found = run(named('得分'), [], [finds('explain', places[0], places[0])]);
    expect(found.map(({ subject }) => subject!.place)).toEqual(['得分', '得分（2）']);
  });

  test('two projects on one sheet are told by what they name', () => {
    const project = (projectName: string): FormSet =>
      buildForms({ projectName, 'funds.total.annual': 743.91, 'funds.total.executed': 742.38 });
    const found = run([project('甲'), project('乙')]);
    expect(found.map(({ subject }) => subject!.form)).toEqual(['甲', '乙']);
    const after = run([project('甲'), project('乙')], [explanationOf(found[1]!)]);
    expect(after.map(isExplained)).toEqual([false, true]);
  });
});

test.each<[string, FieldId, readonly FieldId[], string, readonly string[]]>([
  [
    'lacks the cell it is about',
    'indicators[0].reason',
    ['indicators[0].score'],
    'indicators[0].score',
    ['9'],
  ],
  ['has none of its cells', 'indicators[0].reason', [], '自评表', []],
])('a finding in a form that %s can be explained', (_, place, related, expected, figures) => {
  const set = buildForms({ 'indicators[0].score': 9 });
  const base = finds('explain', place);
  const check: FunctionRule['check'] = (forms, policy) => [
    { ...base.check(forms, policy)[0]!, related } as Verdict,
  ];
  const rule = { ...base, check };
  const [found] = run(set, [], [rule]);
  expect(found).toMatchObject({ subject: { sheet: '自评表', place: expected }, figures });
  expect(isExplained(run(set, [explanationOf(found!)], [rule])[0]!)).toBe(true);
});

test('where two forms state their money in different units the figures stay what the user sees', () => {
  const yuan = buildForms({ 'projects.total.budget': 435_000, 'projects.total.final': 614_800 });
  const [basic] = yuan.forms;
  const mixed: FormSet = { forms: [{ ...basic!, unit: '元' }, ...buildForms(FORM).forms] };
  const found = run(mixed, [], [finalOverBudget]);
  expect(found[0]!.figures).toEqual(['614800', '435000']);
});
