/** What computes which cell: the relations that are declared to, at every place of the forms. */
import { isFormula } from '../model/workbook/edits';
import { evaluate } from '../model/relation/evaluate';
import type { FieldId } from '../model/form/fields';
import type { Field, FormSet } from '../model/form/form';
import { findField, labelOf } from '../model/form/form';
import type { LocalizedText } from '../model/text/locale';
import type { Policy } from '../model/policy/policy';
import type { Decimal, Interval } from '../model/number/quantity';
import { meet, roundLikeExcel } from '../model/number/quantity';
import type { RelationAt } from '../model/relation/places';
import { placesOf } from '../model/relation/places';
import type { Expression, Relation } from '../model/relation/relation';
import { absentTerms } from '../model/relation/relation';
import type { Rule } from '../model/result/rule';
import { flatMap } from '../model/flatMap';

/** A relation at one place of the forms. */
export interface Computation {
  readonly ruleId: string;
  readonly at: RelationAt;
  readonly target: Field;
  /** What else the cell must equal: asked for only where blanks are counted as 0. */
  readonly equals: () => readonly Expression[];
}

export interface Computed {
  readonly value: Decimal;
  /** What it may be, given how precisely its operands are stated. */
  readonly interval: Interval;
  readonly operands: readonly FieldId[];
  /** Blank operands that the sum counts as 0. */
  readonly zeros: readonly LocalizedText[];
}

/** One a cell: where two relations compute it, the first one does. */
export function computationsIn(set: FormSet, rules: readonly Rule[]): readonly Computation[] {
  const found = new Map<string, Computation>();
  for (const rule of rules) {
    for (const relation of computing(rule)) {
      if (!belongs(relation, set)) continue;
      const equals = (): readonly Expression[] => othersOf(relation, set, rules);
      for (const at of placesOf(relation, set)) {
        const target = findField(set, at.place);
        if (!target) continue;
        const key = `${target.cell.sheet}!${target.cell.row},${target.cell.column}`;
        if (!found.has(key)) found.set(key, { ruleId: rule.meta.id, at, target, equals });
      }
    }
  }
  return [...found.values()];
}

const known = new WeakMap<Rule, readonly Relation[]>();

function computing(rule: Rule): readonly Relation[] {
  let relations = known.get(rule);
  if (!relations) {
    relations =
      'relations' in rule ? rule.relations.filter(({ computes }) => computes) : (rule.computes ?? []);
    known.set(rule, relations);
  }
  return relations;
}

/** The right sides of all other equalities of the same cell. */
function othersOf(own: Relation, set: FormSet, rules: readonly Rule[]): readonly Expression[] {
  return flatMap(rules, (rule) => ('relations' in rule ? rule.relations : []))
    .filter((each) => each.operator === '=' && each !== own && each.left === own.left && belongs(each, set))
    .map(({ right }) => right);
}

function belongs({ forms }: Relation, set: FormSet): boolean {
  return !forms || set.forms.some(({ kind }) => forms.includes(kind));
}

/** Rounded as the cell states it: a score to the policy's decimals, anything else exactly. */
export function compute({ at, target }: Computation, set: FormSet, policy: Policy): Computed | undefined {
  const { relation, binding } = at;
  const result = set === at.set ? at.right : evaluate(relation.right, binding, set);
  if (result.kind === 'none') return undefined;
  // An operand that the form does not show may stand under a label we do not know.
  if (absentTerms(relation, result.zeros, binding, set).length > 0) return undefined;
  const value =
    target.measure === 'points' ? roundLikeExcel(result.value, policy.scoreDecimals) : result.value;
  return {
    value,
    interval: result.interval,
    operands: result.operands.map(({ id }) => id),
    zeros: result.zeros.map(({ id }) => labelOf(set, id)),
  };
}

/**
 * Cells that count blanks as 0, by a live formula of an earlier fill or of the user's own, and those that build on
 * them: their figures are as much a guess as before the formula was there.
 */
export function guessedIn(
  computations: readonly Computation[],
  set: FormSet,
  policy: Policy,
): ReadonlySet<FieldId> {
  const live = flatMap(computations, (each) => {
    const { content, value, id } = each.target;
    if (!isFormula(content) || value.kind !== 'quantity') return [];
    const computed = compute(each, set, policy);
    const isOurs = computed && meet(value.quantity.interval, computed.interval);
    return isOurs && !isConfirmed(each, computed, set) ? [{ id, computed }] : [];
  });
  const guessed = new Set<FieldId>();
  for (;;) {
    const more = live.filter(({ id, computed }) => !guessed.has(id) && isGuess(computed, guessed));
    if (more.length === 0) return guessed;
    for (const { id } of more) guessed.add(id);
  }
}

/** Counts blanks as 0, or builds on a figure that does. */
export function isGuess({ zeros, operands }: Computed, guessed: ReadonlySet<FieldId>): boolean {
  return zeros.length > 0 || operands.some((id) => guessed.has(id));
}

/** Whether another equality gives the same figure: the blanks of a sum that closes so are zeros. */
export function isConfirmed({ equals, at }: Computation, { value }: Computed, set: FormSet): boolean {
  return equals().some((right) => {
    const other = evaluate(right, at.binding, set);
    return other.kind === 'value' && other.zeros.length === 0 && other.value.eq(value);
  });
}
