/**
 * The relations that a form must satisfy, as a system: each rule's declared relations at all their places,
 * whether they hold, and which fields each of them ties together.
 *
 * What may be otherwise for good reason (final over budget) is no constraint; what must be equal is one, also
 * where a reason is accepted for it.
 */
import { compare } from '../model/relation/compare';
import type { FieldId } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import { findField } from '../model/form/form';
import type { Policy } from '../model/policy/policy';
import type { Binding, Relation } from '../model/relation/relation';
import { absentTerms, bind, bindings, fieldsIn } from '../model/relation/relation';
import type { PlacedRelation, Rule } from '../model/result/rule';
import type { Figures } from './figures';

export interface Constraint {
  readonly ruleId: string;
  readonly relation: Relation;
  readonly binding: Binding;
  /** The left side: where a finding about it stands. */
  readonly place: FieldId;
  /** Every field that it ties, each once; those that the form does not show are left out. */
  readonly fields: readonly FieldId[];
  /** No reason is accepted for it: a correction may not break it, even where nothing was known of it before. */
  readonly strict: boolean;
}

/** `open`: an operand is missing, or nothing can be concluded. */
export type State = 'holds' | 'broken' | 'open';

export function constraintsIn(set: FormSet, rules: readonly Rule[], policy: Policy): readonly Constraint[] {
  const isShown = (id: FieldId): boolean => findField(set, id) !== undefined;
  return rules
    .filter(({ meta }) => policy.rules[meta.id] !== 'off')
    .flatMap((rule) => {
      const strict = 'relations' in rule && rule.meta.severity === 'error';
      return placesOf(rule, set, policy).flatMap(({ relation, binding }): readonly Constraint[] => {
        const place = bind(relation.left, binding);
        // A figure of a form that is not in the workbook ties nothing.
        if (!isShown(place)) return [];
        const fields = [...new Set([place, ...fieldsIn(relation.right, binding, set)])].filter(isShown);
        return [{ ruleId: rule.meta.id, relation, binding, place, fields, strict }];
      });
    });
}

function placesOf(rule: Rule, set: FormSet, policy: Policy): readonly PlacedRelation[] {
  const relations =
    'relations' in rule ? rule.relations.filter((each) => mustHold(rule, each)) : (rule.computes ?? []);
  const declared = relations
    .filter(({ forms }) => !forms || set.forms.some(({ kind }) => forms.includes(kind)))
    .flatMap((relation) => bindings(relation, set).map((binding) => ({ relation, binding })));
  const terms = 'relations' in rule ? [] : (rule.terms?.(set, policy) ?? []);
  return [...declared, ...terms];
}

function mustHold(rule: Rule, { operator }: Relation): boolean {
  return operator === '=' || rule.meta.severity === 'error';
}

/** Whether both sides are the same as they are printed, with no rounding needed. */
export function isExact({ relation, binding, place }: Constraint, figures: Figures): boolean {
  const left = figures.of(place);
  const right = figures.evaluate(relation.right, binding);
  if (left.kind === 'none' || right.kind === 'none') return false;
  return relation.operator !== '=' || compare(left, relation, right) === 'holds';
}

export function stateOf(
  { relation, binding, place }: Pick<Constraint, 'relation' | 'binding' | 'place'>,
  figures: Figures,
): State {
  const left = figures.of(place);
  const right = figures.evaluate(relation.right, binding);
  if (left.kind === 'none' || right.kind === 'none') return 'open';
  if (compare(left, relation, right) !== 'broken') return 'holds';
  if (relation.operator === '=' && absentTerms(relation, right.zeros, binding, figures.set).length > 0)
    return 'open';
  const { onlyIf } = relation;
  if (!onlyIf) return 'broken';
  const condition = onlyIf.relation;
  const applies = stateOf({ relation: condition, binding, place: bind(condition.left, binding) }, figures);
  return applies === 'holds' ? 'broken' : 'open';
}
