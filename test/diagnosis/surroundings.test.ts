/** What the rest of the form says for a figure or against it, and when a form counts as not filled in yet. */
import { isGap, isUnfinished } from '../../src/diagnosis/gaps';
import { likelihoodOfBlank, plausibility, rowsMissed } from '../../src/diagnosis/surroundings';
import { System } from '../../src/diagnosis/system';
import type { FieldId } from '../../src/model/form/fields';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { decimal } from '../../src/model/number/quantity';
import type { ExampleForm } from '../../src/model/result/rule';
import { RULES } from '../../src/rules';
import { buildForms } from '../helpers/formBuilder';

function systemOf(values: ExampleForm): System {
  const set = buildForms(values);
  return System.of(set, RULES, DEFAULT_POLICY);
}

const AMOUNTS: ExampleForm = {
  'projects.total.prior': 20,
  'projects.total.budget': 30,
  'projects.total.final': 28.75,
  'threePublic.total.final': 6,
  'staff.controlRate': '95%',
  'funds.total.weight': 10,
  'indicators[0].weight': 12.5,
  'indicators[0].score': 12,
  'total.score': 97,
};

test.each<[string, FieldId, string, number]>([
  ['an amount among those of the other years', 'projects.total.final', '28.75', 1],
  ['five times the nearest of them', 'projects.total.final', '150', 1],
  ['a fifth of it', 'projects.total.final', '4', 1],
  ['more than budgets move', 'projects.total.final', '287.5', 0.05],
  ['much less than they move', 'projects.total.final', '0.5', 0.05],
  ['元 for 万元', 'projects.total.final', '287500', 0.002],
  ['nothing', 'projects.total.final', '0', 1],
  ['an amount without others beside it', 'threePublic.total.final', '600000', 1],
  ['a rate', 'staff.controlRate', '1.2', 1],
  ['one that is seldom stated', 'staff.controlRate', '9.5', 0.05],
  ['a weight of fives', 'funds.total.weight', '15', 1],
  ['a whole one', 'funds.total.weight', '12', 0.15],
  ['one with decimals', 'indicators[0].weight', '12.5', 0.03],
  ['a full score', 'indicators[0].score', '12.5', 1],
  ['one that is not full', 'indicators[0].score', '12', 0.3],
  ['the total’s', 'total.score', '97', 1],
])('how well %s fits in', (_, id, value, expected) => {
  const system = systemOf(AMOUNTS);
  expect(plausibility(system, system.field(id)!, decimal(value))).toBe(expected);
});

test('a blank is likeliest beside its weight, less beside other years, and hardly where the row is empty', () => {
  const system = systemOf({
    ...AMOUNTS,
    'projects.total.final': null,
    'threePublic.total.final': null,
    'indicators[0].score': null,
  });
  const likelihood = (id: FieldId): number => likelihoodOfBlank(system, system.field(id)!, 100);
  expect(likelihood('indicators[0].score')).toBeCloseTo(0.4, 9);
  expect(likelihood('projects.total.final')).toBeCloseTo(0.08 / 0.003 / 2760, 9);
  expect(likelihood('threePublic.total.final')).toBeCloseTo(0.08 / 0.9 / 2760, 9);
  // Of two others of its row one is blank, too: there may be nothing to say.
  const partly = systemOf({ ...AMOUNTS, 'projects.total.budget': null, 'projects.total.final': null });
  const field = partly.field('projects.total.final')!;
  expect(likelihoodOfBlank(partly, field, 100)).toBeCloseTo(0.08 / 0.3 / 2760, 9);
});

test('where the form leaves blank what is nothing, a blank says as much', () => {
  const row: ExampleForm = {
    'projects.total.prior': 20,
    'projects.total.budget': 30,
    'projects.total.final': null,
  };
  const closing: ExampleForm = {
    'threePublic.total.final': 4.5,
    'threePublic.vehicles.final': 4.5,
    'threePublic.overseas.final': null,
    'threePublic.overseas.prior': 1.2,
    'threePublic.hospitality.final': null,
  };
  const likelihood = (values: ExampleForm): number => {
    const system = systemOf(values);
    return likelihoodOfBlank(system, system.field('projects.total.final')!, 100);
  };
  expect(likelihood({ ...row, ...closing })).toBeLessThan(likelihood(row) / 50);
});

const PROJECTS: ExampleForm = Object.fromEntries(
  (['prior', 'budget', 'final'] as const).flatMap((column) => [
    [`projects.total.${column}`, 18],
    [`projects.items[0].${column}`, 10],
    [`projects.items[1].${column}`, 12.5],
    [`projects.items[2].${column}`, 8],
  ]),
);

test.each([
  ['12.5', 3],
  ['8', 3],
  ['11', 0],
  ['0', 0],
  ['-8', 0],
])('a total that is short by %s has missed one of %i rows', (short, rows) => {
  const system = systemOf(PROJECTS);
  expect(rowsMissed(system, system.field('projects.total.final')!, decimal(short))).toBe(rows);
});

test('more than fifteen of a hundred figures missing: the form is not filled in yet', () => {
  const unfinished = (...blanks: readonly FieldId[]): boolean => {
    const system = systemOf({ ...PROJECTS, ...Object.fromEntries(blanks.map((id) => [id, null])) });
    return isUnfinished(system.set, system.constraints);
  };
  expect(unfinished()).toBe(false);
  // One of twelve, then two.
  expect(unfinished('projects.items[0].final')).toBe(false);
  expect(unfinished('projects.items[0].final', 'projects.items[1].prior')).toBe(true);
  // A row that is empty leads to expect nothing.
  const row = (['prior', 'budget', 'final'] as const).map((column): FieldId => `projects.items[0].${column}`);
  expect(unfinished(...row)).toBe(false);
});

test.each<[string, ExampleForm, FieldId, boolean]>([
  [
    'beside figures of its row',
    { 'projects.total.prior': 20, 'projects.total.final': null },
    'projects.total.final',
    true,
  ],
  [
    'beside noughts',
    { 'projects.total.prior': 0, 'projects.total.final': null },
    'projects.total.final',
    false,
  ],
  [
    'of an indicator that has a name',
    { 'indicators[0].name': '清淤', 'indicators[0].score': null },
    'indicators[0].score',
    true,
  ],
  [
    'of one that has none',
    { 'indicators[0].name': null, 'indicators[0].score': null },
    'indicators[0].score',
    false,
  ],
  [
    'that holds a figure',
    { 'projects.total.prior': 20, 'projects.total.final': 1 },
    'projects.total.final',
    false,
  ],
])('a cell %s: a gap or not', (_, values, id, expected) => {
  expect(isGap(buildForms(values), id)).toBe(expected);
});
