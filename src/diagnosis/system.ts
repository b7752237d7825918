/** The constraints of a set of forms with their states, and the same system with a cell put right. */
import type { CellAddress } from '../model/cell';
import type { FieldId } from '../model/fields';
import type { Field, FormSet } from '../model/form';
import { findField } from '../model/form';
import type { Decimal } from '../model/quantity';
import { decimal, formatDecimal, interval } from '../model/quantity';
import type { Constraint, State } from './constraints';
import { stateOf } from './constraints';

export class System {
  private readonly states = new Map<Constraint, State>();
  private readonly byField: ReadonlyMap<FieldId, readonly Constraint[]>;

  /** @param origin the system before one cell was changed */
  constructor(
    readonly set: FormSet,
    readonly constraints: readonly Constraint[],
    private readonly origin?: { readonly system: System; readonly changed: FieldId },
  ) {
    this.byField = origin?.system.byField ?? indexOf(constraints);
  }

  state(constraint: Constraint): State {
    const known = this.states.get(constraint);
    if (known) return known;
    const { origin } = this;
    // A relation that does not see the changed cell is as it was.
    const isAsBefore = origin && !constraint.relation.onlyIf && !constraint.fields.includes(origin.changed);
    const state = isAsBefore ? origin.system.state(constraint) : stateOf(constraint, this.set);
    this.states.set(constraint, state);
    return state;
  }

  /** The constraints that a field stands in. */
  of(id: FieldId): readonly Constraint[] {
    return this.byField.get(id) ?? [];
  }

  field(id: FieldId): Field | undefined {
    return findField(this.set, id);
  }

  /** The fields whose cells stand in the same row. */
  besides({ sheet, row }: CellAddress): readonly Field[] {
    return this.set.forms.flatMap(({ fields }) =>
      [...fields.values()].filter(({ cell }) => cell.sheet === sheet && cell.row === row),
    );
  }

  /** The same forms with another figure in one cell. */
  with(id: FieldId, value: Decimal): System {
    return new System(withValue(this.set, id, value), this.constraints, { system: this, changed: id });
  }
}

function indexOf(constraints: readonly Constraint[]): ReadonlyMap<FieldId, readonly Constraint[]> {
  const byField = new Map<FieldId, Constraint[]>();
  for (const constraint of constraints) {
    for (const id of constraint.fields) {
      const known = byField.get(id);
      if (known) known.push(constraint);
      else byField.set(id, [constraint]);
    }
  }
  return byField;
}

/** The forms with a figure in one cell, stated as precisely as the one before it. */
export function withValue(set: FormSet, id: FieldId, value: Decimal): FormSet {
  const forms = set.forms.map((form) => {
    const field = form.fields.get(id);
    if (!field) return form;
    const slack = slackOf(field);
    const quantity = {
      value,
      interval: interval(value.minus(slack), value.plus(slack)),
      text: field.measure === 'rate' ? `${formatDecimal(value.times(100))}%` : formatDecimal(value),
    };
    const changed: Field = { ...field, value: { kind: 'quantity', quantity } };
    return { ...form, fields: new Map(form.fields).set(id, changed) };
  });
  return { forms };
}

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
