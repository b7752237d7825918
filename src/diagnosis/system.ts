/** The constraints of a set of forms with their states, and the same system with a cell put right. */
import type { CellAddress } from '../model/workbook/cell';
import type { FieldId } from '../model/form/fields';
import { inList } from '../model/form/fields';
import type { Field, FormSet } from '../model/form/form';
import type { Decimal } from '../model/number/quantity';
import type { Policy } from '../model/policy/policy';
import type { Rule } from '../model/result/rule';
import { isFormula } from '../model/workbook/edits';
import type { Constraint, Demand, State } from './constraints';
import { demandsOf, isExact, stateOf } from './constraints';
import { Figures } from './figures';
import { addTo } from './grouped';
import { flatMap } from '../model/flatMap';

export class System {
  private readonly states = new Map<Constraint, State>();
  private readonly exact = new Map<Constraint, boolean>();

  private constructor(
    readonly figures: Figures,
    private readonly index: Index,
    /** The system before one cell was changed. */
    private readonly origin?: { readonly system: System; readonly changed: FieldId },
  ) {}

  static of(set: FormSet, rules: readonly Rule[], policy: Policy): System {
    return new System(new Figures(set), new Index(set, demandsOf(set, rules, policy)));
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
    const before = this.unswayed(constraint);
    const state = before ? before.state(constraint) : stateOf(constraint, this.figures);
    this.states.set(constraint, state);
    return state;
  }

  /** Whether one holds by rounding only. */
  isLoose(constraint: Constraint): boolean {
    return this.state(constraint) === 'holds' && !this.isExact(constraint);
  }

  private isExact(constraint: Constraint): boolean {
    const known = this.exact.get(constraint);
    if (known !== undefined) return known;
    const before = this.unswayed(constraint);
    const exact = before ? before.isExact(constraint) : isExact(constraint, this.figures);
    this.exact.set(constraint, exact);
    return exact;
  }

  /** The system before the change, where that does not matter to a constraint. */
  private unswayed(constraint: Constraint): System | undefined {
    const { origin } = this;
    return origin && !isSwayed(constraint, origin.changed) ? origin.system : undefined;
  }

  /** The constraints of some rules: what others demand is not worked out for them. */
  ofRules(ids: ReadonlySet<string>): readonly Constraint[] {
    return flatMap(this.index.demands, (demand) => (ids.has(demand.ruleId) ? demand.constraints : []));
  }

  /** The constraints that a field stands in. */
  of(id: FieldId): readonly Constraint[] {
    return this.index.of(id);
  }

  /** Those whose state may be another with another figure in the field. */
  swayedBy(id: FieldId): readonly Constraint[] {
    return [...this.of(id), ...this.index.conditional];
  }

  /** Each once, in the order of the system's own. */
  inOrder(constraints: readonly Constraint[]): readonly Constraint[] {
    const { index } = this;
    return [...new Set(constraints)].sort((a, b) => index.orderOf(a) - index.orderOf(b));
  }

  field(id: FieldId): Field | undefined {
    return this.figures.field(id);
  }

  /** The fields of a cell's row that a formula computes. */
  computedIn({ sheet, row }: CellAddress): readonly FieldId[] {
    return flatMap(this.index.computedIn(row), ({ id, cell }) => (cell.sheet === sheet ? [id] : []));
  }

  /** The same forms with another figure in one cell. */
  with(id: FieldId, value: Decimal): System {
    return new System(this.figures.with(id, value), this.index, { system: this, changed: id });
  }
}

function isSwayed({ fields, relation }: Constraint, by: FieldId): boolean {
  return relation.onlyIf !== undefined || fields.includes(by);
}

/** What stays as it is whatever the figures are: which constraint ties which fields, and where formulas stand. */
class Index {
  private readonly byField = new Map<FieldId, readonly Constraint[]>();
  private readonly places = new Map<Constraint, number>();
  private ofConditions: readonly Constraint[] | undefined;
  private formulas: ReadonlyMap<number, readonly Field[]> | undefined;

  constructor(
    private readonly set: FormSet,
    readonly demands: readonly Demand[],
  ) {}

  get constraints(): readonly Constraint[] {
    return flatMap(this.demands, ({ constraints }) => constraints);
  }

  get conditional(): readonly Constraint[] {
    this.ofConditions ??= flatMap(
      this.demands.filter(({ isConditional }) => isConditional),
      ({ constraints }) => constraints.filter(({ relation }) => relation.onlyIf),
    );
    return this.ofConditions;
  }

  of(id: FieldId): readonly Constraint[] {
    let found = this.byField.get(id);
    if (!found) {
      const { pattern } = inList(id);
      const all: Constraint[] = [];
      for (const demand of this.demands) if (demand.mayTie(pattern)) all.push(...demand.of(id));
      found = all;
      this.byField.set(id, found);
    }
    return found;
  }

  /** By the rules, and of one rule by its places. */
  orderOf(constraint: Constraint): number {
    if (!this.places.has(constraint)) {
      const at = this.demands.findIndex(({ ruleId }) => ruleId === constraint.ruleId);
      this.demands[at]!.constraints.forEach((each, nth) => this.places.set(each, at * MOST_PLACES + nth));
    }
    return this.places.get(constraint)!;
  }

  computedIn(row: number): readonly Field[] {
    this.formulas ??= this.formulasByRow();
    return this.formulas.get(row) ?? [];
  }

  private formulasByRow(): ReadonlyMap<number, readonly Field[]> {
    const rows = new Map<number, Field[]>();
    for (const { fields } of this.set.forms)
      for (const field of fields.values()) if (isFormula(field.content)) addTo(rows, field.cell.row, field);
    return rows;
  }
}

/** Of one rule. */
const MOST_PLACES = 2 ** 24;
