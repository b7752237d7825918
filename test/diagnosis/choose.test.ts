/** Which figure is proposed for a cell, of all those that would make its relations hold. */
import { choose } from '../../src/diagnosis/choose';
import { System } from '../../src/diagnosis/system';
import type { FieldId } from '../../src/model/form/fields';
import { decimal, formatDecimal, interval } from '../../src/model/number/quantity';
import type { ExampleForm } from '../../src/model/result/rule';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { RULES } from '../../src/rules';
import { buildForms } from '../helpers/formBuilder';

/** `10 mistyped`: the figure, and the entry error that made what stands there of it. */
function chosen(values: ExampleForm, id: FieldId, lower: string, upper: string): string | undefined {
  const system = System.of(buildForms(values), [], DEFAULT_POLICY);
  const repair = choose(system, system.field(id)!, [interval(decimal(lower), decimal(upper))]);
  return repair && `${formatDecimal(repair.value)} ${repair.entryError ?? 'no slip'}`;
}

test.each<[string, FieldId, number | string, string, string, string | undefined]>([
  ['a weight is as round as it may be', 'funds.total.weight', 37, '9.97', '10.0033', '10 no slip'],
  ['of one decimal where a whole one does not do', 'funds.total.weight', 37, '9.41', '9.57', '9.5 no slip'],
  ['of two where one does not', 'funds.total.weight', 37, '9.412', '9.446', '9.43 no slip'],
  ['a score likewise', 'total.score', 37, '95.8', '96.1', '96 no slip'],
  ['an amount is what the middle is', 'projects.total.final', 37, '9.97', '10.0033', '9.99 no slip'],
  ['heads are whole', 'staff.actual', 37, '18.4', '19.3', '19 no slip'],
  ['no whole head in it: none is proposed', 'staff.actual', 37, '18.4', '18.6', undefined],
  ['a slip that would make part of a head is none', 'staff.actual', 37, '3.6', '3.8', undefined],
  ['nothing is less than nothing', 'projects.total.final', 37, '-9', '-8', undefined],
  ['what stands there already is no repair', 'projects.total.final', 37, '37', '37', undefined],
  ['a slip at the middle is told', 'projects.total.final', '73.00', '37', '37', '37 transposed'],
  ['a digit mistyped far from the middle is chance', 'projects.total.final', 35.55, '30', '50', '40 no slip'],
  ['元 for 万元 is none, wherever it lies', 'projects.total.final', 370000, '30', '50', '37 unit'],
  ['nor is the point', 'projects.total.final', 370, '30', '50', '37 decimal'],
])('%s', (_, id, value, lower, upper, expected) => {
  expect(chosen({ [id]: value }, id, lower, upper)).toBe(expected);
});

test('the figure of the column beside it', () => {
  const row: ExampleForm = { 'projects.total.budget': 41.27, 'projects.total.final': 41.27 };
  expect(chosen(row, 'projects.total.final', '18.06', '18.06')).toBe('18.06 neighbour');
});

test('no figure is proposed to be nothing where it is part of a sum', () => {
  const sum: ExampleForm = { 'projects.total.final': 3, 'projects.items[0].final': 12.5 };
  const set = buildForms(sum);
  const system = System.of(set, RULES, DEFAULT_POLICY);
  const none = [interval(decimal('0'), decimal('0'))];
  expect(choose(system, system.field('projects.items[0].final')!, none)).toBeUndefined();
  expect(choose(system, system.field('projects.total.final')!, none)?.value.toFixed()).toBe('0');
});

test('a rate with the point moved states fewer digits than it should', () => {
  const system = System.of(buildForms({ 'staff.controlRate': '9.412%' }), [], DEFAULT_POLICY);
  const set = interval(decimal('0.9411'), decimal('0.94126'));
  expect(choose(system, system.field('staff.controlRate')!, [set])).toMatchObject({ entryError: 'decimal' });
});

test('points have no unit, and no more than two decimals', () => {
  const system = System.of(buildForms({ 'total.score': 8.06 }), [], DEFAULT_POLICY);
  for (const value of ['0.000806', '0.0806'])
    expect(
      choose(system, system.field('total.score')!, [interval(decimal(value), decimal(value))]),
    ).toBeUndefined();
});

test('a set without bounds says what may not be, not what is', () => {
  const system = System.of(buildForms({ 'projects.total.final': 37 }), [], DEFAULT_POLICY);
  const above = interval(decimal('300'), decimal('1e30'));
  expect(choose(system, system.field('projects.total.final')!, [above])?.entryError).toBe('decimal');
  const field = { ...system.field('projects.total.final')!, value: { kind: 'blank' as const } };
  expect(choose(system, field, [above])).toBeUndefined();
  expect(choose(system, field, [])).toBeUndefined();
});
