/** What is kept with an object. */
import { Kept } from '../../src/model/kept';

interface Form {
  readonly title: string;
}

test.each([
  ['an object', (): Form => ({ title: '自评表' })],
  ['a frozen one', (): Form => Object.freeze({ title: '自评表' })],
])('%s keeps it, and is as it was', (_, make) => {
  const [form, other] = [make(), make()];
  const kept = new Kept<Form, number>();
  expect(kept.get(form)).toBeUndefined();
  kept.set(form, 1);
  kept.set(form, 2);
  expect(kept.get(form)).toBe(2);
  expect(kept.get(other)).toBeUndefined();
  expect(form).toEqual(other);
  expect(structuredClone(form)).toEqual({ title: '自评表' });
  expect(JSON.stringify(form)).toBe('{"title":"自评表"}');
});

test('a changed copy does not take it along, nor does another keeper know of it', () => {
  const form: Form = { title: '自评表' };
  const kept = new Kept<Form, string>();
  kept.set(form, 'of the form');
  expect(kept.get({ ...form })).toBeUndefined();
  expect(new Kept<Form, string>().get(form)).toBeUndefined();
});
