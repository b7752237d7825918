import { inList, rowField } from '../../../src/model/form/fields';

test('the id of a row is the same however often, and from whichever row on, it is asked for', () => {
  for (const index of [3, 0, 3, 999, 1000, 25_000, 999]) {
    const id = rowField('indicators[].score', index);
    expect(id).toBe(`indicators[${index}].score`);
    expect(inList(id)).toEqual({ pattern: 'indicators[].score', row: index });
    expect(rowField('indicators[].weight', index)).toBe(`indicators[${index}].weight`);
  }
});
