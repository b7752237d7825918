/**
 * The forms' figures, and what is computed of them, the sums over lists kept: a diagnosis tries each cell of a list
 * with other figures, and asks each time what the whole list adds up to.
 */
import type { Evaluation } from '../model/relation/evaluate';
import { evaluate, evaluateField, summands } from '../model/relation/evaluate';
import type { FieldId } from '../model/form/fields';
import type { Field, FormSet } from '../model/form/form';
import { findField } from '../model/form/form';
import type { Decimal, Interval } from '../model/number/quantity';
import { formatDecimal, interval } from '../model/number/quantity';
import type { Binding, Expression, Total } from '../model/relation/relation';
import { bind, foundField, leaves } from '../model/relation/relation';
import { OneChanged } from './oneChanged';
import { slackOf } from './precision';
import type { Sum } from './sum';
import { evaluationOf, exchanged, intervalOf, sumOver, without } from './sum';

export class Figures {
  private readonly sums = new Map<string, Sum>();

  /** @param origin the figures before one of them was changed */
  constructor(
    readonly set: FormSet,
    private readonly origin?: { readonly figures: Figures; readonly changed: FieldId },
  ) {}

  field(id: FieldId): Field | undefined {
    return findField(this.set, id);
  }

  of(id: FieldId): Evaluation {
    return evaluateField(id, this.set);
  }

  evaluate(expression: Expression, binding: Binding): Evaluation {
    return evaluate(expression, binding, this.set, this.totalOf);
  }

  /** What the other rows of a total add up to. */
  sumBeside(id: FieldId, total: Total, binding: Binding): Interval {
    return intervalOf(without(this.sum(total, binding), this.of(id)));
  }

  /** Whether an expression runs over a field. */
  holds(expression: Expression, binding: Binding, id: FieldId): boolean {
    return leaves(expression).some((leaf) => {
      if (leaf.kind === 'total') return this.sum(leaf, binding).rows.has(id);
      if (leaf.kind === 'firstFound') return foundField(leaf, binding, this.set) === id;
      return leaf.kind === 'field' && bind(leaf.field, binding) === id;
    });
  }

  /** The same figures but for one. */
  with(id: FieldId, value: Decimal): Figures {
    return new Figures(withValue(this.set, id, value), { figures: this, changed: id });
  }

  private readonly totalOf = (total: Total, binding: Binding): Evaluation =>
    evaluationOf(this.sum(total, binding));

  private sum(total: Total, binding: Binding): Sum {
    const key = keyOf(total, binding);
    const known = this.sums.get(key);
    if (known) return known;
    const sum = this.origin
      ? this.changedFrom(this.origin, total, binding)
      : sumOver(summands(total, binding, this.set), this.set);
    this.sums.set(key, sum);
    return sum;
  }

  private changedFrom(
    { figures, changed }: NonNullable<Figures['origin']>,
    total: Total,
    binding: Binding,
  ): Sum {
    const sum = figures.sum(total, binding);
    return sum.rows.has(changed) ? exchanged(sum, figures.of(changed), this.of(changed)) : sum;
  }
}

/** Told apart as the lists are that they add up. */
function keyOf({ of, rows }: Total, { statement, row }: Binding): string {
  if (rows !== 'all') return `${of} ${row}`;
  return statement === undefined ? of : `${of} ${statement}`;
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
    return { ...form, fields: new OneChanged(form.fields, id, changed) };
  });
  return { ...set, forms };
}
