/** How precisely a field is stated. */
import type { Field } from '../model/form/form';
import type { Decimal } from '../model/number/quantity';
import { decimal } from '../model/number/quantity';

/** Half a unit of a field's last digit: how far the true value may be from the printed one. */
export function slackOf({ value, measure }: Field): Decimal {
  if (value.kind !== 'quantity')
    return decimal(measure === 'money' ? '0.005' : measure === 'rate' ? '0.00005' : '0');
  return value.quantity.value.minus(value.quantity.interval.lower.value);
}

/** How many decimals a field is stated with. */
export function decimalsOf(field: Field): number {
  const slack = slackOf(field);
  if (slack.lte(0)) return field.measure === 'points' ? 2 : 0;
  let decimals = 0;
  for (let unit = decimal('0.5'); unit.gt(slack) && decimals < 8; unit = unit.div(10)) decimals += 1;
  return decimals;
}
