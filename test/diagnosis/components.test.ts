/** Which broken relations hang together. */
import fc from 'fast-check';
import { components } from '../../src/diagnosis/components';
import type { Constraint } from '../../src/diagnosis/constraints';
import type { FieldId } from '../../src/model/form/fields';

const tying = (fields: readonly number[]): Constraint =>
  ({ fields: fields.map((each) => `projects.items[${each}].final` as FieldId) }) as unknown as Constraint;
const constraints = fc.array(fc.uniqueArray(fc.nat(12), { minLength: 1, maxLength: 4 }).map(tying), {
  maxLength: 10,
});
const shareOne = (a: Constraint, b: Constraint): boolean => a.fields.some((id) => b.fields.includes(id));

test('each relation is in one, those of two share no field, and within one each is led to from any other', () => {
  fc.assert(
    fc.property(constraints, (broken) => {
      const found = components(broken);
      expect(new Set(found.flat())).toEqual(new Set(broken));
      expect(found.flat()).toHaveLength(broken.length);
      for (const [at, one] of found.entries()) {
        for (const other of found.slice(at + 1))
          expect(one.some((a) => other.some((b) => shareOne(a, b)))).toBe(false);
        const reached = new Set([one[0]!]);
        for (const each of reached) for (const next of one) if (shareOne(each, next)) reached.add(next);
        expect(reached.size).toBe(one.length);
      }
    }),
  );
});
