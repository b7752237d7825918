/** Forms that state their money in different units, brought to one before they are compared. */
import type { Field, FormModel, FormSet } from '../model/form/form';
import { IN_TEN_THOUSAND, priorOf } from '../model/form/form';
import type { Decimal, Endpoint } from '../model/number/quantity';
import { formatDecimal } from '../model/number/quantity';

/** The same forms with all money in 万元, where their units differ; else the set itself. */
export function inOneUnit(set: FormSet): FormSet {
  const prior = priorOf(set);
  const units = new Set([...set.forms, ...(prior?.forms ?? [])].map((form) => form.unit));
  if (units.size < 2) return set;
  const before = prior ? { ...prior, forms: prior.forms.map(inTenThousand) } : set.prior;
  return { ...set, forms: set.forms.map(inTenThousand), ...(before && { prior: before }) };
}

function inTenThousand(form: FormModel): FormModel {
  if (form.unit === '万元') return form;
  const fields = new Map(
    [...form.fields].map(([id, field]) => [id, convert(field, IN_TEN_THOUSAND[form.unit])]),
  );
  return { ...form, unit: '万元', fields };
}

function convert(field: Field, factor: string): Field {
  if (field.measure !== 'money' || field.value.kind !== 'quantity') return field;
  const scale = (value: Decimal): Decimal => value.times(factor);
  const end = (point: Endpoint): Endpoint => ({ ...point, value: scale(point.value) });
  const { value, interval } = field.value.quantity;
  const quantity = {
    value: scale(value),
    interval: { lower: end(interval.lower), upper: end(interval.upper) },
    text: formatDecimal(scale(value)),
  };
  return { ...field, value: { kind: 'quantity', quantity } };
}
