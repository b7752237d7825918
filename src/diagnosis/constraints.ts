/**
 * The relations that a form must satisfy, as a system: each rule's declared relations at all their places,
 * whether they hold, and which fields each of them ties together.
 *
 * What may be otherwise for good reason (final over budget) is no constraint; what must be equal is one, also
 * where a reason is accepted for it.
 */
import { compare } from '../model/relation/compare';
import type { Evaluation } from '../model/relation/evaluate';
import type { FieldId, RowPattern } from '../model/form/fields';
import { inList } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import { findField } from '../model/form/form';
import type { Policy } from '../model/policy/policy';
import type { Binding, FieldPattern, Relation } from '../model/relation/relation';
import { placesOf, RelationAt } from '../model/relation/places';
import { absentTerms, bind, isTerm, leaves } from '../model/relation/relation';
import type { FunctionRule, Rule } from '../model/result/rule';
import type { Figures } from './figures';
import { addTo } from './grouped';
import { flatMap } from '../model/flatMap';

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
  /** What its sides come to in the forms as they are. */
  readonly at: RelationAt;
}

/** `open`: an operand is missing, or nothing can be concluded. */
export type State = 'holds' | 'broken' | 'open';

/** All that the rules demand of the forms. */
export function constraintsIn(set: FormSet, rules: readonly Rule[], policy: Policy): readonly Constraint[] {
  return flatMap(demandsOf(set, rules, policy), ({ constraints }) => constraints);
}

/** What each rule demands of the forms, in the order of the rules. */
export function demandsOf(set: FormSet, rules: readonly Rule[], policy: Policy): readonly Demand[] {
  let demanding = demandingOf.get(rules);
  if (!demanding) {
    demanding = rules.filter((rule) => aboutOf(rule).relations.length > 0 || hasTerms(rule));
    demandingOf.set(rules, demanding);
  }
  const isOn = ({ meta }: Rule): boolean => policy.rules[meta.id] !== 'off';
  return demanding.filter(isOn).map((rule) => new Demand(rule, aboutOf(rule), set, policy));
}

/** Of a list of rules those that are arithmetic, whatever the forms are. */
const demandingOf = new WeakMap<readonly Rule[], readonly Rule[]>();

/** What one rule demands, worked out when it is first asked for: of most rules it never is. */
export class Demand {
  private found: readonly Constraint[] | undefined;
  private byField: ReadonlyMap<FieldId, readonly Constraint[]> | undefined;

  constructor(
    private readonly rule: Rule,
    private readonly about: About,
    private readonly set: FormSet,
    private readonly policy: Policy,
  ) {}

  get ruleId(): string {
    return this.rule.meta.id;
  }

  /** Whether some of it holds or not by other fields than those that it ties. */
  get isConditional(): boolean {
    return this.about.isConditional;
  }

  get constraints(): readonly Constraint[] {
    this.found ??= this.find();
    return this.found;
  }

  /** Whether some of it may tie a field: @param pattern of a list its column */
  mayTie(pattern: FieldId | RowPattern): boolean {
    return this.about.ties?.has(pattern) ?? true;
  }

  /** Those that a field stands in. */
  of(id: FieldId): readonly Constraint[] {
    // To look through a few is quicker than to sort them by their fields.
    const { constraints } = this;
    if (constraints.length <= FEW) return constraints.filter(({ fields }) => fields.includes(id));
    this.byField ??= this.grouped();
    return this.byField.get(id) ?? NONE;
  }

  private grouped(): ReadonlyMap<FieldId, readonly Constraint[]> {
    const byField = new Map<FieldId, Constraint[]>();
    for (const constraint of this.constraints)
      for (const field of constraint.fields) addTo(byField, field, constraint);
    return byField;
  }

  private find(): readonly Constraint[] {
    const { rule, about, set, policy } = this;
    const isShown = (id: FieldId): boolean => findField(set, id) !== undefined;
    const strict = 'relations' in rule && rule.meta.severity === 'error';
    const declared = flatMap(
      about.relations.filter(({ forms }) => !forms || set.forms.some(({ kind }) => forms.includes(kind))),
      (relation) => placesOf(relation, set),
    );
    const terms = hasTerms(rule)
      ? rule.terms(set, policy).map(({ relation, binding }) => new RelationAt(relation, binding, set))
      : [];
    return flatMap([...declared, ...terms], (at): readonly Constraint[] => {
      const { relation, binding, place } = at;
      // A figure of a form that is not in the workbook ties nothing.
      if (!isShown(place)) return [];
      const fields = [...new Set([place, ...at.fields])].filter(isShown);
      return [{ ruleId: rule.meta.id, relation, binding, place, fields, strict, at }];
    });
  }
}

const NONE: readonly Constraint[] = [];
const FEW = 16;

/** What is the same of a rule's demand whatever the forms are. */
interface About {
  readonly relations: readonly Relation[];
  /** Every field that it may tie, of lists the column; undefined where that is said by the forms alone. */
  readonly ties: ReadonlySet<FieldId> | undefined;
  readonly isConditional: boolean;
}

const known = new WeakMap<Rule, About>();

function aboutOf(rule: Rule): About {
  let about = known.get(rule);
  if (!about) {
    const relations =
      'relations' in rule ? rule.relations.filter((each) => mustHold(rule, each)) : (rule.computes ?? []);
    const patterns = [...flatMap(relations, tiedBy), ...(hasTerms(rule) ? rule.reads : [])];
    about = {
      relations,
      ties: patterns.some(isTerm) ? undefined : new Set(patterns.map((pattern) => inList(pattern).pattern)),
      isConditional: relations.some(({ onlyIf }) => onlyIf),
    };
    known.set(rule, about);
  }
  return about;
}

/** The fields of a relation's two sides at whichever of its places. */
function tiedBy({ left, right, forEach }: Relation): readonly FieldPattern[] {
  const holes = forEach && ('hole' in forEach ? forEach.hole : 'shown' in forEach ? forEach.shown : []);
  const patterns = flatMap(leaves(right), (leaf) => {
    if (leaf.kind === 'field') return [leaf.field];
    return leaf.kind === 'constant' ? [] : leaf.of;
  });
  return flatMap([left, ...patterns], (pattern) =>
    pattern.includes('*') ? (holes ?? []).map((hole) => bind(pattern, { hole })) : [pattern],
  );
}

function hasTerms(rule: Rule): rule is FunctionRule & Required<Pick<FunctionRule, 'terms'>> {
  return 'terms' in rule && rule.terms !== undefined;
}

function mustHold(rule: Rule, { operator }: Relation): boolean {
  return operator === '=' || rule.meta.severity === 'error';
}

/** Whether both sides are the same as they are printed, with no rounding needed. */
export function isExact(constraint: Constraint, figures: Figures): boolean {
  const { relation } = constraint;
  const [left, right] = sidesOf(constraint, figures);
  if (left.kind === 'none' || right.kind === 'none') return false;
  return relation.operator !== '=' || compare(left, relation, right) === 'holds';
}

type Stated = Pick<Constraint, 'relation' | 'binding' | 'place'> & Partial<Pick<Constraint, 'at'>>;

/** What the rules have worked out already is not worked out again. */
function sidesOf(
  { relation, binding, place, at }: Stated,
  figures: Figures,
): readonly [Evaluation, Evaluation] {
  if (at?.isKnown && at.set === figures.set) return [at.left, at.right];
  return [figures.of(place), figures.evaluate(relation.right, binding)];
}

export function stateOf(constraint: Stated, figures: Figures): State {
  const { relation, binding } = constraint;
  const [left, right] = sidesOf(constraint, figures);
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
