import { fill } from '../../../src/model/text/locale';

test('puts every value in its place', () => {
  expect(fill('{a} ≠ {b}，{a}', { a: '1', b: '2' })).toBe('1 ≠ 2，1');
});

test('a placeholder without a value is an error, not a hole in a message', () => {
  expect(() => fill('{a} {b}', { a: '1' })).toThrow('{b}');
});
