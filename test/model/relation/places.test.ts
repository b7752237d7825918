/** What a relation comes to is kept beside the forms: those with another figure are asked anew. */
import { withValue } from '../../../src/diagnosis/figures';
import { decimal } from '../../../src/model/number/quantity';
import { placesOf } from '../../../src/model/relation/places';
import { sum } from '../../../src/model/relation/relation';
import type { Relation } from '../../../src/model/relation/relation';
import { buildForms } from '../../helpers/formBuilder';

const total: Relation = {
  left: 'threePublic.total.final',
  operator: '=',
  right: sum('threePublic.vehicles.final', 'threePublic.hospitality.final'),
  messageId: 'differs',
};
const set = buildForms({
  'threePublic.total.final': 5,
  'threePublic.vehicles.final': 2,
  'threePublic.hospitality.final': 3,
});
const valueOf = (side: (typeof known)['right']): string | undefined =>
  side.kind === 'value' ? side.value.toFixed() : undefined;
const [known] = placesOf(total, set) as [ReturnType<typeof placesOf>[number]];

test('a relation is worked out once for the same forms', () => {
  expect(known.isKnown).toBe(false);
  expect([valueOf(known.left), valueOf(known.right)]).toEqual(['5', '5']);
  expect(known.isKnown).toBe(true);
  expect(known.fields).toEqual(['threePublic.vehicles.final', 'threePublic.hospitality.final']);
  expect(placesOf(total, set)[0]).toBe(known);
});

test('forms with another figure, and another relation of the same cell, have sides of their own', () => {
  const [changed] = placesOf(total, withValue(set, 'threePublic.vehicles.final', decimal('7')));
  expect([valueOf(changed!.left), valueOf(changed!.right)]).toEqual(['5', '10']);
  const [other] = placesOf({ ...total, right: sum('threePublic.vehicles.final') }, set);
  expect(valueOf(other!.right)).toBe('2');
  expect(valueOf(known.right)).toBe('5');
});
