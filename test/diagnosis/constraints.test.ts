/** What the rules demand, worked out rule by rule as it is asked for: nothing is left out by that. */
import { constraintsIn } from '../../src/diagnosis/constraints';
import { System } from '../../src/diagnosis/system';
import type { FormSet } from '../../src/model/form/form';
import { DEFAULT_POLICY } from '../../src/model/policy/policy';
import { RULES, rulesFor } from '../../src/rules';
import { buildForms } from '../helpers/formBuilder';

/** The forms of every rule's examples: each field that any rule speaks of is in one of them. */
const sets: readonly FormSet[] = RULES.flatMap(({ meta, examples: { valid, invalid } }) =>
  [...valid, ...invalid.map(({ form }) => form)].map((form) => buildForms(form, meta.needs)),
);

test('a field is tied by all that demand something of it, in the order of the rules', () => {
  let tied = 0;
  for (const set of sets) {
    const all = constraintsIn(set, RULES, DEFAULT_POLICY);
    const name = (constraint: (typeof all)[number]): unknown => [
      constraint.ruleId,
      constraint.place,
      constraint.fields,
    ];
    // Each field of a system of its own: what was asked before leaves nothing behind.
    for (const id of new Set(all.flatMap(({ fields }) => fields))) {
      const expected = all.filter(({ fields }) => fields.includes(id)).map(name);
      expect(System.of(set, RULES, DEFAULT_POLICY).of(id).map(name)).toEqual(expected);
      tied += expected.length;
    }
  }
  expect(tied).toBeGreaterThan(1000);
});

test('put in order, constraints stand as in the whole system, each once', () => {
  const set = sets.find((each) => constraintsIn(each, RULES, DEFAULT_POLICY).length > 5)!;
  const system = System.of(set, RULES, DEFAULT_POLICY);
  const { constraints } = system;
  expect(system.inOrder([...constraints, ...constraints].reverse())).toEqual(constraints);
});

test('a rule that is off, or has another clause, demands nothing of before', () => {
  const set = buildForms({ 'staff.quota': 10, 'staff.actual': 12, 'staff.controlRate': '90%' });
  const { ruleId } = constraintsIn(set, RULES, DEFAULT_POLICY).find(
    ({ place }) => place === 'staff.controlRate',
  )!;
  const off = { ...DEFAULT_POLICY, rules: { ...DEFAULT_POLICY.rules, [ruleId]: 'off' as const } };
  expect(System.of(set, RULES, off).of('staff.controlRate')).toEqual([]);
  expect(System.of(set, rulesFor(off), DEFAULT_POLICY).of('staff.controlRate')).toHaveLength(1);
});
