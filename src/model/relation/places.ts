/**
 * A relation at the places that it applies to in a set of forms, with what its two sides come to there: worked out once
 * for the rules that check it, the fills that it computes and the diagnosis of what is broken. Forms never change; what
 * holds other figures are other forms.
 */
import type { FieldId } from '../form/fields';
import type { FormSet } from '../form/form';
import type { Evaluation } from './evaluate';
import { evaluate, evaluateField } from './evaluate';
import type { Binding, Relation } from './relation';
import { bind, bindings, fieldsIn } from './relation';
import { Kept } from '../kept';

export class RelationAt {
  /** The left side: where a finding about it stands. */
  readonly place: FieldId;
  private leftSide: Evaluation | undefined;
  private rightSide: Evaluation | undefined;
  private operands: readonly FieldId[] | undefined;

  constructor(
    readonly relation: Relation,
    readonly binding: Binding,
    readonly set: FormSet,
  ) {
    this.place = bind(relation.left, binding);
  }

  get left(): Evaluation {
    return (this.leftSide ??= evaluateField(this.place, this.set));
  }

  get right(): Evaluation {
    return (this.rightSide ??= evaluate(this.relation.right, this.binding, this.set));
  }

  /** Whether both sides have been asked for. */
  get isKnown(): boolean {
    return this.leftSide !== undefined && this.rightSide !== undefined;
  }

  /** The fields that the right side runs over, filled or not. */
  get fields(): readonly FieldId[] {
    return (this.operands ??= fieldsIn(this.relation.right, this.binding, this.set));
  }
}

const known = new Kept<FormSet, Map<Relation, readonly RelationAt[]>>();

/** A relation at every place that it applies to in these forms. */
export function placesOf(relation: Relation, set: FormSet): readonly RelationAt[] {
  let relations = known.get(set);
  if (!relations) known.set(set, (relations = new Map()));
  let places = relations.get(relation);
  if (!places) {
    places = bindings(relation, set).map((binding) => new RelationAt(relation, binding, set));
    relations.set(relation, places);
  }
  return places;
}
