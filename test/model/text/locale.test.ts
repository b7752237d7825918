import { fill } from '../../../src/model/text/locale';

test('puts every value in its place', () => {
  const values: Record<string, string> = { a: '1', b: '$&' };
  for (const template of ['{a} ≠ {b}，{a}', '{a} ≠ {b}，{a}'])
    expect(fill(template, (name) => values[name])).toBe('1 ≠ $&，1');
  expect(fill('{}', (name) => values[name])).toBe('{}');
});

test('a placeholder without a value is an error, not a hole in a message', () => {
  expect(() => fill('{a} {b}', (name) => (name === 'a' ? '1' : undefined))).toThrow('{b}');
});
