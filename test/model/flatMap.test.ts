import fc from 'fast-check';
import { flatMap } from '../../src/model/flatMap';
import { runs } from '../helpers/properties';

test('it gives what Array.prototype.flatMap gives, of one, of several and of none', () => {
  const given = fc.oneof(fc.integer(), fc.array(fc.integer(), { maxLength: 4 }));
  fc.assert(
    fc.property(fc.array(given, { maxLength: 12 }), (items) => {
      expect(flatMap(items, (item) => item)).toEqual(items.flatMap((item) => item));
    }),
    runs(100),
  );
});

test('the place of an item is told, and lists within lists stay', () => {
  expect(flatMap(['a', 'b', 'c'], (item, at) => (at === 1 ? [] : [[item, at]]))).toEqual([
    ['a', 0],
    ['c', 2],
  ]);
});
