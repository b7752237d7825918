/** What a rule declares to read is all that its findings hang on. */
import { withValue } from '../../../src/diagnosis/figures';
import { findingsIn } from '../../../src/linter/lint';
import type { FieldId, RowPattern } from '../../../src/model/form/fields';
import { inList } from '../../../src/model/form/fields';
import type { FormSet } from '../../../src/model/form/form';
import { decimal } from '../../../src/model/number/quantity';
import { DEFAULT_POLICY } from '../../../src/model/policy/policy';
import { mayRead } from '../../../src/model/result/reads';
import { rounding, RULES } from '../../../src/rules';
import { buildForms } from '../../helpers/formBuilder';

const ruleOf = (id: string) => RULES.find(({ meta }) => meta.id === id)!;
const reads = (id: string, ...fields: (FieldId | RowPattern)[]): boolean =>
  mayRead(ruleOf(id), new Set(fields));

test('a field, a column of a list, and a row of a table whatever its column', () => {
  expect(reads('evaluation/cost-matches-funds', 'funds.total.annual')).toBe(true);
  expect(reads('evaluation/cost-matches-funds', 'staff.quota', 'indicators[].target')).toBe(true);
  expect(reads('basic/final-missing', 'operating.office.final')).toBe(true);
  expect(reads('basic/final-missing', 'staff.quota')).toBe(false);
  expect(reads('evaluation/cost-matches-funds', 'staff.quota', 'funds.other.annual')).toBe(false);
});

test.each(RULES.map((rule) => [rule.meta.id, rule] as const))(
  '%s finds the same whatever stands in other fields',
  (_, rule) => {
    const found = (set: FormSet) =>
      findingsIn([set], [rule], rounding, DEFAULT_POLICY).map(({ messageId, cells }) => [messageId, cells]);
    for (const { form } of rule.examples.invalid) {
      const set = buildForms(form, rule.meta.needs);
      const before = found(set);
      const others = set.forms
        .flatMap(({ fields }) => [...fields.values()])
        .filter(({ id, measure }) => measure !== 'text' && !mayRead(rule, new Set([inList(id).pattern])));
      const changed = others.reduce((all, { id }) => withValue(all, id, decimal('7.77')), set);
      expect(found(changed)).toEqual(before);
    }
  },
);
