/** Forms with fills in them: as they would be read, and the ones before untouched. */
import { withFilled } from '../../src/fixer/overlay';
import { evaluateField } from '../../src/model/relation/evaluate';
import { findField } from '../../src/model/form/form';
import { decimal } from '../../src/model/number/quantity';
import { buildForms } from '../helpers/formBuilder';

const set = buildForms({
  'threePublic.total.final': null,
  'threePublic.overseas.final': 3,
  'funds.total.score': null,
});
const field = findField(set, 'threePublic.total.final')!;
const filled = { field, value: decimal('7.5'), content: { formula: '=SUM(A2,A3)' }, isGuess: false };

test('nothing filled: the same forms', () => {
  expect(withFilled(set, [])).toBe(set);
});

test('a filled field is exactly what was computed, and a formula can compute with it', () => {
  const after = withFilled(set, [filled]);
  const found = findField(after, 'threePublic.total.final')!;
  expect(found).toMatchObject({
    content: filled.content,
    isNumber: true,
    cell: field.cell,
    label: field.label,
  });
  const value = evaluateField('threePublic.total.final', after);
  expect(value).toMatchObject({ kind: 'value' });
  expect(value.kind === 'value' && value.interval.upper.value.eq('7.5')).toBe(true);
});

test('the number of a label stays a text', () => {
  const shared = { ...field, shared: true };
  const after = withFilled(set, [{ ...filled, field: shared, content: '按收入性质分：7.5' }]);
  expect(findField(after, 'threePublic.total.final')).toMatchObject({ isNumber: false });
});

test('other fields, other forms and the forms before are the same', () => {
  const before = structuredClone([...set.forms[0]!.fields.values()].map(({ content }) => content));
  const after = withFilled(set, [filled]);
  expect(after.forms[1]).toBe(set.forms[1]);
  expect(findField(after, 'threePublic.overseas.final')).toBe(findField(set, 'threePublic.overseas.final'));
  expect([...set.forms[0]!.fields.values()].map(({ content }) => content)).toEqual(before);
});

test('a field of the same name in a form that is not meant is left alone', () => {
  const elsewhere = { ...field, cell: { sheet: '别处', row: 0, column: 0 } };
  expect(withFilled(set, [{ ...filled, field: elsewhere }]).forms).toEqual(set.forms);
});
