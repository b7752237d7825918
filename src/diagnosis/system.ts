/** The constraints of a set of forms with their states, and the same system with a cell put right. */
import type { CellAddress } from '../model/workbook/cell';
import type { FieldId } from '../model/form/fields';
import type { Field, FormSet } from '../model/form/form';
import type { Decimal } from '../model/number/quantity';
import type { Constraint, State } from './constraints';
import { stateOf } from './constraints';
import { Figures } from './figures';

export class System {
  private readonly states = new Map<Constraint, State>();

  private constructor(
    readonly figures: Figures,
    private readonly index: Index,
    /** The system before one cell was changed. */
    private readonly origin?: { readonly system: System; readonly changed: FieldId },
  ) {}

  static of(set: FormSet, constraints: readonly Constraint[]): System {
    return new System(new Figures(set), new Index(set, constraints));
  }

  get set(): FormSet {
    return this.figures.set;
  }

  get constraints(): readonly Constraint[] {
    return this.index.constraints;
  }

  state(constraint: Constraint): State {
    const known = this.states.get(constraint);
    if (known) return known;
    const { origin } = this;
    const isAsBefore = origin && !this.swayedBy(origin.changed).includes(constraint);
    const state = isAsBefore ? origin.system.state(constraint) : stateOf(constraint, this.figures);
    this.states.set(constraint, state);
    return state;
  }

  /** The constraints that a field stands in. */
  of(id: FieldId): readonly Constraint[] {
    return this.index.byField.get(id) ?? [];
  }

  /** Those whose state may be another with another figure in the field. */
  swayedBy(id: FieldId): readonly Constraint[] {
    return [...this.of(id), ...this.index.conditional];
  }

  /** Each once, in the order of the system's own. */
  inOrder(constraints: readonly Constraint[]): readonly Constraint[] {
    const { order } = this.index;
    return [...new Set(constraints)].sort((a, b) => order.get(a)! - order.get(b)!);
  }

  field(id: FieldId): Field | undefined {
    return this.figures.field(id);
  }

  /** The fields whose cells stand in the same row. */
  besides(cell: CellAddress): readonly Field[] {
    return this.index.inRow(cell).flatMap((id) => this.field(id) ?? []);
  }

  /** The same forms with another figure in one cell. */
  with(id: FieldId, value: Decimal): System {
    return new System(this.figures.with(id, value), this.index, { system: this, changed: id });
  }
}

/** What stays as it is whatever the figures are: which constraint ties which fields, and which fields share a row. */
class Index {
  readonly byField: ReadonlyMap<FieldId, readonly Constraint[]>;
  readonly conditional: readonly Constraint[];
  readonly order: ReadonlyMap<Constraint, number>;
  private rows: ReadonlyMap<string, readonly FieldId[]> | undefined;

  constructor(
    private readonly set: FormSet,
    readonly constraints: readonly Constraint[],
  ) {
    this.byField = grouped(
      constraints.flatMap((constraint) => constraint.fields.map((id) => [id, constraint] as const)),
    );
    this.conditional = constraints.filter(({ relation }) => relation.onlyIf);
    this.order = new Map(constraints.map((constraint, at) => [constraint, at]));
  }

  inRow(cell: CellAddress): readonly FieldId[] {
    this.rows ??= grouped(
      this.set.forms.flatMap(({ fields }) => [...fields.values()].map(({ id, cell }) => [rowOf(cell), id])),
    );
    return this.rows.get(rowOf(cell)) ?? [];
  }
}

const rowOf = ({ sheet, row }: CellAddress): string => `${row} ${sheet}`;

function grouped<Key, Value>(
  entries: readonly (readonly [Key, Value])[],
): ReadonlyMap<Key, readonly Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const [key, value] of entries) {
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
