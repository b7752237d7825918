/** What single examples of the rules over the basic data form cannot show. */
import { lint } from '../../src/linter/lint';
import type { Diagnostic, RuleOutcome } from '../../src/model/result/diagnostic';
import type { FieldId } from '../../src/model/form/fields';
import type { FormSet } from '../../src/model/form/form';
import type { Policy } from '../../src/model/policy/policy';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import type { ExampleForm, Rule } from '../../src/model/result/rule';
import { rounding } from '../../src/rules';
import { adjustmentMissing } from '../../src/rules/basic/adjustment-missing';
import { amountValid } from '../../src/rules/basic/amount-valid';
import { areaControlRate } from '../../src/rules/basic/area-control-rate';
import { finalMissing } from '../../src/rules/basic/final-missing';
import { procurementRate } from '../../src/rules/basic/procurement-rate';
import { yearOnYear } from '../../src/rules/basic/year-on-year';
import { yearsInHeaders } from '../../src/rules/basic/years-in-headers';
import { buildForms } from '../helpers/formBuilder';

function run(rule: Rule, set: FormSet, policy: Policy = DEFAULT_POLICY): readonly RuleOutcome[] {
  return lint([set], [rule], rounding, policy).outcomes;
}

function found(rule: Rule, form: ExampleForm, policy?: Policy): readonly Diagnostic[] {
  return run(rule, buildForms(form, rule.meta.needs), policy).flatMap((outcome) =>
    outcome.status === 'failed' ? [outcome.diagnostic] : [],
  );
}

function reasons(rule: Rule, form: ExampleForm): readonly (readonly [FieldId | undefined, string])[] {
  return run(rule, buildForms(form, rule.meta.needs)).flatMap((outcome) =>
    outcome.status === 'notChecked' ? [[outcome.place, outcome.reason.code] as const] : [],
  );
}

describe('basic/final-missing', () => {
  const blankHospitality = {
    'threePublic.vehicleOperation.final': 5,
    'threePublic.hospitality.budget': 2,
    'threePublic.hospitality.final': null,
  };

  test.each([
    ['a hint as long as the sum closes', { 'threePublic.total.final': 5, 'threePublic.vehicles.final': 5 }],
    [
      'a hint where the blank subtotal is what is missing',
      { 'threePublic.total.final': 5, 'threePublic.vehicles.final': null },
    ],
    [
      'a hint where the parts exceed the total',
      { 'threePublic.total.final': 4, 'threePublic.vehicles.final': 5 },
    ],
    [
      'a hint where nothing says what the sum is',
      { 'threePublic.total.final': null, 'threePublic.vehicles.final': 5 },
    ],
  ])('%s', (_, rest) => {
    expect(found(finalMissing, { ...blankHospitality, ...rest })).toMatchObject([{ severity: 'hint' }]);
  });

  test('to be explained where the total leaves room for it', () => {
    const form = { ...blankHospitality, 'threePublic.total.final': 5.67, 'threePublic.vehicles.final': 5 };
    expect(found(finalMissing, form)).toMatchObject([{ severity: 'explain', messageId: 'leavesGap' }]);
  });

  test('a blank total is reported once: by its parts, or else itself', () => {
    const row = { 'operating.total.budget': 80, 'operating.total.final': null, 'procurement.final': 1 };
    const at = (form: ExampleForm): readonly (FieldId | undefined)[] =>
      found(finalMissing, form).map(({ cells }) => cells[0]?.field);
    expect(at(row)).toEqual(['operating.total.final']);
    expect(at({ ...row, 'operating.office.budget': 3, 'operating.office.final': null })).toEqual([
      'operating.office.final',
    ]);
  });
});

describe('basic/year-on-year', () => {
  test('takes its threshold from the policy', () => {
    const form = { 'operating.total.prior': 100, 'operating.total.final': 130 };
    expect(found(yearOnYear, form)).toEqual([]);
    expect(found(yearOnYear, form, { ...DEFAULT_POLICY, yearOnYearChange: '20' })).toHaveLength(1);
  });

  test('元 for 万元 is an error at the cell that does not fit the form’s unit', () => {
    const form = { 'operating.total.prior': 56.69, 'operating.total.final': 566900 };
    const set = buildForms(form);
    const inYuan: FormSet = { forms: set.forms.map((each) => ({ ...each, unit: '元' })) };
    const at = (of: FormSet): unknown =>
      run(yearOnYear, of).flatMap((outcome) =>
        outcome.status === 'failed' ? [[outcome.diagnostic.severity, outcome.place]] : [],
      );
    expect(at(set)).toEqual([['error', 'operating.total.final']]);
    expect(at(inYuan)).toEqual([['error', 'operating.total.prior']]);
  });

  test('says what it could not compare', () => {
    const form = {
      'operating.total.prior': 0,
      'operating.total.final': 5,
      'operating.office.prior': null,
      'operating.office.final': 5,
    };
    expect(reasons(yearOnYear, form).slice(3, 5)).toEqual([
      ['operating.total.final', 'not-applicable'],
      ['operating.office.final', 'blank'],
    ]);
  });
});

test('basic/years-in-headers gives one finding, whatever was left of the old file', () => {
  const years = (
    title: number,
    prior: number,
    budget: number,
    final: number,
    other: number,
  ): ExampleForm => ({
    'basic.titleYear': title,
    'basic.priorYear': prior,
    'basic.budgetYear': budget,
    'basic.finalYear': final,
    'evaluation.titleYear': other,
  });
  const at = (form: ExampleForm): readonly (FieldId | undefined)[] => {
    const [only, ...more] = found(yearsInHeaders, form);
    expect(more).toEqual([]);
    return [only?.cells[0]?.field];
  };
  expect(at(years(2023, 2022, 2023, 2023, 2023))).toEqual([undefined]);
  expect(at(years(2023, 2022, 2023, 2023, 2022))).toEqual(['evaluation.titleYear']);
  expect(at(years(2022, 2022, 2023, 2023, 2022))).toEqual(['basic.finalYear']);
  expect(at(years(2023, 2022, 2022, 2023, 2023))).toEqual(['basic.budgetYear']);
  expect(reasons(yearsInHeaders, {})).toEqual([['basic.titleYear', 'not-found']]);
});

test('basic/amount-valid: words for “nothing” are not checked, and no finding', () => {
  const form = { 'procurement.budget': '不涉及', 'projects.items[0].final': '2023年决算数' };
  expect(found(amountValid, form)).toEqual([]);
  expect(reasons(amountValid, form)).toEqual([
    ['procurement.budget', 'not-a-number'],
    ['projects.items[0].final', 'not-a-number'],
  ]);
});

test('a row that the form does not have is not found, never missing', () => {
  expect(reasons(procurementRate, { 'staff.quota': 1 })).toEqual([['procurement.final', 'not-found']]);
  expect(reasons(adjustmentMissing, { 'funds.total.initial': 617.73, 'funds.total.annual': 743.91 })).toEqual(
    [['basicAdjustment.budget', 'not-found']],
  );
});

test('a control rate that is wrong is an error, one that is right but above 100 % is to be explained', () => {
  const form = {
    'buildings[0].approvedArea': 1200,
    'buildings[0].actualArea': 1250,
    'buildings[0].areaControlRate': '100%',
  };
  expect(found(areaControlRate, form).map(({ messageId, severity }) => [messageId, severity])).toEqual([
    ['differs', 'error'],
    ['exceeds', 'explain'],
  ]);
});
