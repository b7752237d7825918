/** Forms in different units are brought to 万元 before they are compared, with what their figures stand for. */
import { inOneUnit } from '../../src/linter/units';
import type { FieldId } from '../../src/model/form/fields';
import type { FormSet } from '../../src/model/form/form';
import { formatDecimal } from '../../src/model/number/quantity';
import { buildForms } from '../helpers/formBuilder';

const [basic, evaluation] = buildForms({
  'projects.total.final': 287_500,
  'staff.controlRate': '91.67%',
  'staff.actual': 11,
  'funds.byNature.project': 28.75,
}).forms;
const inYuan: FormSet = { forms: [{ ...basic!, unit: '元' }, evaluation!] };

function show({ forms }: FormSet, id: FieldId): string {
  const value = forms.map(({ fields }) => fields.get(id)?.value).find((each) => each !== undefined);
  if (value?.kind !== 'quantity') return value?.kind ?? 'not there';
  const { quantity } = value;
  const ends = [quantity.interval.lower, quantity.interval.upper].map((end) => formatDecimal(end.value));
  return `${quantity.text} = ${formatDecimal(quantity.value)} [${ends.join(', ')}]`;
}

test('money in 元 becomes 万元, as precise as it was stated; nothing else changes', () => {
  const set = inOneUnit(inYuan);
  expect(set.forms.map(({ unit }) => unit)).toEqual(['万元', '万元']);
  expect(show(set, 'projects.total.final')).toBe('28.75 = 28.75 [28.7499995, 28.7500005]');
  expect(show(set, 'funds.byNature.project')).toBe('28.75 = 28.75 [28.745, 28.755]');
  expect(show(set, 'staff.controlRate')).toBe(show(inYuan, 'staff.controlRate'));
  expect(show(set, 'staff.actual')).toBe(show(inYuan, 'staff.actual'));
});

test('forms in one unit stay as they are', () => {
  const one: FormSet = { forms: [basic!, evaluation!] };
  expect(inOneUnit(one)).toBe(one);
  const both: FormSet = { forms: inYuan.forms.map((form) => ({ ...form, unit: '元' as const })) };
  expect(inOneUnit(both)).toBe(both);
});
