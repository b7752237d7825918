/**
 * An arithmetic rule as data: `left = right` (or ≤, ≥) over fields.
 *
 * One declaration, several uses: evaluated over intervals (`evaluate.ts`), written out with labels and
 * figures (`render.ts`), turned into a live Excel formula (`formula.ts`), and later solved for one cell. None
 * of them knows a form; adding a sum to a form is a line of data.
 */
import type { LocalizedText } from '../text/locale';
import type { FieldId, ListId, RowPattern } from '../form/fields';
import type { Statement, StatementKind } from '../report/statement';
import { listOf, rowField } from '../form/fields';
import type { FormSet, NeededForm } from '../form/form';
import { findField, listRows } from '../form/form';
import { mayBeUnread } from '../form/unread';
import { flatMap } from '../flatMap';

/** A term of a statement by its name: `@whole`. */
export type TermPattern = `@${string}`;

/** A field, or a pattern with one hole: `*` for a column or an item, `[]` for a row of a list, `@` a term. */
export type FieldPattern = string;

export type Expression =
  | { readonly kind: 'field'; readonly field: FieldPattern }
  /** The first of the fields that the forms have: what is blank there is blank, and no other one takes its place. */
  | { readonly kind: 'firstFound'; readonly of: readonly FieldPattern[] }
  | { readonly kind: 'constant'; readonly value: string }
  /** Blank terms count as 0 as long as another term is filled. */
  | { readonly kind: 'sum'; readonly terms: readonly Expression[] }
  /** The sum of a field over a list's rows: all of them, or those that belong to the bound row of the parent list. */
  | { readonly kind: 'total'; readonly of: RowPattern; readonly rows: 'all' | 'children' }
  | { readonly kind: 'product'; readonly factors: readonly Expression[] }
  | { readonly kind: 'quotient'; readonly dividend: Expression; readonly divisor: Expression }
  | { readonly kind: 'minimum'; readonly of: readonly [Expression, Expression] };

/** The sum over a list. */
export type Total = Extract<Expression, { kind: 'total' }>;

export type Operator = '=' | '<=' | '>=';

/** The places a relation applies to: once, or once for every column, item or row. */
export type ForEach =
  | { readonly hole: readonly string[] }
  /** Rows that a form may do without: those that it has. */
  | { readonly shown: readonly string[] }
  /** `mayLack`: rows that a form may do without. */
  | { readonly list: ListId; readonly mayLack?: true }
  /** What the report's text states: once for each statement of the kind. */
  | { readonly statements: StatementKind };

export interface Relation {
  readonly left: FieldPattern;
  readonly operator: Operator;
  readonly right: Expression;
  readonly forEach?: ForEach;
  /** The forms it belongs to, by their roles, where the rule serves several. */
  readonly forms?: readonly NeededForm[];
  /**
   * `interval`: broken when the intervals of the two sides do not meet.
   * `score`: the printed score must equal the computed one at 2, 1 or 0 decimals.
   */
  readonly comparison?: 'interval' | 'score';
  /** Where the relation does not hold it counts as broken only if this one holds; else nothing can be concluded. */
  readonly onlyIf?: { readonly relation: Relation; readonly otherwise: LocalizedText };
  /** It is about forms, or rows of a list, that have this field, and says nothing of others. */
  readonly ifShown?: FieldPattern;
  /** Beside that, whether it is about forms that have this other field, or about those that have not. */
  readonly beside?: { readonly field: FieldPattern; readonly isShown: boolean };
  /**
   * Terms that a form may do without. Where one is not there, and nothing was left unread that may be it, it is
   * nothing; any other absent term leaves the sum open.
   */
  readonly optional?: readonly FieldPattern[];
  /** A list any row of which may be such a term by another name. */
  readonly optionalIn?: ListId;
  /**
   * A column that a form may do without: nothing only where its row is there all the same, or no edition has it,
   * and the column that goes with it (a weight with its score) is not there either.
   */
  readonly optionalColumn?: {
    readonly term: FieldPattern;
    readonly row: FieldPattern;
    readonly goesWith: FieldPattern;
  };
  /** Its left side is a cell that gouji computes and fills in (DOMAIN section 6). */
  readonly computes?: true;
  /** Which of the rule's messages a broken relation gives. */
  readonly messageId: string;
}

/** What the hole of a pattern is filled with at one place. */
export interface Binding {
  readonly hole?: string;
  readonly row?: number;
  /** Which statement it is, and its figures by their names. */
  readonly statement?: number;
  readonly terms?: Statement['terms'];
  readonly guessed?: Statement['guessed'];
}

export const field = (pattern: FieldPattern): Expression => ({ kind: 'field', field: pattern });
export const firstFound = (...of: readonly FieldPattern[]): Expression => ({ kind: 'firstFound', of });
export const constant = (value: string): Expression => ({ kind: 'constant', value });
export const sum = (...terms: readonly (FieldPattern | Expression)[]): Expression => ({
  kind: 'sum',
  terms: terms.map(toExpression),
});
export const total = (of: RowPattern, rows: 'all' | 'children' = 'all'): Expression => ({
  kind: 'total',
  of,
  rows,
});
export const product = (...factors: readonly (FieldPattern | Expression)[]): Expression => ({
  kind: 'product',
  factors: factors.map(toExpression),
});
export const quotient = (
  dividend: FieldPattern | Expression,
  divisor: FieldPattern | Expression,
): Expression => ({
  kind: 'quotient',
  dividend: toExpression(dividend),
  divisor: toExpression(divisor),
});
export const minimum = (a: Expression, b: Expression): Expression => ({ kind: 'minimum', of: [a, b] });

function toExpression(term: FieldPattern | Expression): Expression {
  return typeof term === 'string' ? field(term) : term;
}

/** Whether the forms at hand, having no place for it, are none that it is about. */
export function isOfOtherForms({ forEach, ifShown }: Relation): boolean {
  return (
    ifShown !== undefined ||
    (forEach !== undefined && ('shown' in forEach || ('list' in forEach && forEach.mayLack === true)))
  );
}

/** The terms of a sum that were read as 0 though they might stand somewhere in the form. */
export function absentTerms(
  { optional = [], optionalIn, optionalColumn }: Relation,
  zeros: readonly { readonly id: FieldId; readonly field: unknown }[],
  binding: Binding,
  set: FormSet,
): readonly FieldId[] {
  // A row with figures that nobody knows may be any of them.
  const unknown =
    set.forms.some(({ unrecognized }) => unrecognized.length > 0) ||
    (optionalIn !== undefined && listRows(set, optionalIn).length > 0);
  const isLeftOut =
    optionalColumn !== undefined &&
    !findField(set, bind(optionalColumn.goesWith, binding)) &&
    (findField(set, bind(optionalColumn.row, binding)) !== undefined ||
      !set.forms.some(({ known }) => known.has(bind(optionalColumn.term, binding))));
  const patterns = [...optional, ...(isLeftOut ? [optionalColumn.term] : [])];
  const without = new Set(unknown ? [] : patterns.map((pattern) => bind(pattern, binding)));
  return zeros.filter(({ id, field }) => !field && !without.has(id)).map(({ id }) => id);
}

/** Every place a relation applies to in these forms. */
export function bindings(relation: Relation, set: FormSet): readonly Binding[] {
  const { ifShown, beside } = relation;
  const isBeside = (binding: Binding): boolean =>
    !beside || (findField(set, bind(beside.field, binding)) !== undefined) === beside.isShown;
  const isOfHole = beside?.field.includes('*') ?? false;
  if (!isOfHole && !isBeside({})) return [];
  const isShown = (binding: Binding): boolean =>
    !ifShown || findField(set, bind(ifShown, binding)) !== undefined;
  if (ifShown && !ifShown.includes('[]') && !isShown({})) return [];
  if (!relation.forEach) return [{}];
  if ('shown' in relation.forEach) {
    const places = relation.forEach.shown.map((hole) => ({ hole }));
    return places.filter((binding) => findField(set, bind(relation.left, binding)) !== undefined);
  }
  if ('statements' in relation.forEach) {
    const { statements: kind } = relation.forEach;
    const all = flatMap(set.forms, ({ statements = [] }) => statements);
    return flatMap(all, ({ kind: is, terms, guessed }, statement): readonly Binding[] =>
      is === kind ? [{ statement, terms, ...(guessed && { guessed }) }] : [],
    );
  }
  if ('hole' in relation.forEach) {
    const places = relation.forEach.hole.map((hole) => ({ hole }));
    return isOfHole ? places.filter(isBeside) : places;
  }
  const rows = listRows(set, relation.forEach.list).map((row): Binding => ({ row: row.index }));
  return ifShown?.includes('[]') ? rows.filter(isShown) : rows;
}

/** Fills a pattern's hole. */
export function bind(pattern: FieldPattern, binding: Binding): FieldId {
  if (isTerm(pattern)) {
    const [id] = termsOf(pattern, binding);
    if (id === undefined) throw new Error(`${pattern} is used outside a statement that has it`);
    return id;
  }
  if (pattern.includes('*')) {
    if (binding.hole === undefined) throw new Error(`${pattern} is used outside a forEach over holes`);
    return filledWith(binding.hole, pattern);
  }
  if (pattern.includes('[]')) {
    if (binding.row === undefined) throw new Error(`${pattern} is used outside a forEach over rows`);
    return rowField(pattern, binding.row);
  }
  return pattern;
}

/** Rules hold the same patterns and holes as long as they run. */
const filled = new Map<FieldPattern, Map<string, FieldId>>();

function filledWith(hole: string, pattern: FieldPattern): FieldId {
  let ids = filled.get(pattern);
  if (!ids) filled.set(pattern, (ids = new Map()));
  let id = ids.get(hole);
  if (id === undefined) ids.set(hole, (id = pattern.replace('*', hole)));
  return id;
}

/**
 * The field that a `firstFound` stands for. A column that the form may have, though nobody could read it, is not
 * passed over: what comes after it would be taken for it.
 */
export function foundField(
  { of }: Extract<Expression, { kind: 'firstFound' }>,
  binding: Binding,
  set: FormSet,
): FieldId {
  for (const pattern of of) {
    const id = bind(pattern, binding);
    if (findField(set, id) !== undefined || mayBeUnread(id, set)) return id;
  }
  return bind(of[0]!, binding);
}

/** Whether a pattern is a term of a statement. */
export function isTerm(pattern: string): pattern is TermPattern {
  return pattern.startsWith('@');
}

function termsOf(pattern: TermPattern, binding: Binding): readonly FieldId[] {
  return binding.terms?.[pattern.slice(1)] ?? [];
}

/** The rows that a total runs over. */
export function totalRows(expression: Total, binding: Binding, set: FormSet): readonly FieldId[] {
  if (isTerm(expression.of)) return termsOf(expression.of, binding);
  return listRows(set, listOf(expression.of))
    .filter((row) => expression.rows === 'all' || row.parent === binding.row)
    .map((row) => rowField(expression.of as RowPattern, row.index));
}

type Leaf = Extract<Expression, { kind: 'field' | 'firstFound' | 'total' | 'constant' }>;

/** The parts of an expression that are not made of others, in order of appearance. */
export function leaves(expression: Expression): readonly Leaf[] {
  switch (expression.kind) {
    case 'field':
    case 'firstFound':
    case 'total':
    case 'constant':
      return [expression];
    case 'sum':
      return flatMap(expression.terms, leaves);
    case 'product':
      return flatMap(expression.factors, leaves);
    case 'quotient':
      return [...leaves(expression.dividend), ...leaves(expression.divisor)];
    case 'minimum':
      return flatMap(expression.of, leaves);
  }
}

/** The fields that an expression runs over at one place, filled or not. */
export function fieldsIn(expression: Expression, binding: Binding, set: FormSet): readonly FieldId[] {
  const ids: FieldId[] = [];
  for (const leaf of leaves(expression)) {
    if (leaf.kind === 'field') ids.push(bind(leaf.field, binding));
    else if (leaf.kind === 'firstFound') ids.push(foundField(leaf, binding, set));
    else if (leaf.kind === 'total') ids.push(...totalRows(leaf, binding, set));
  }
  return ids;
}

/** The patterns that a relation reads: of a statement's terms the lists that they stand in. */
export function patternsOf(relation: Relation): readonly FieldPattern[] {
  const patterns = writtenPatterns(relation);
  if (!patterns.some(isTerm)) return patterns;
  return [...patterns.filter((pattern) => !isTerm(pattern)), 'report.facts[].value', 'report.listed[].count'];
}

function writtenPatterns(relation: Relation): readonly FieldPattern[] {
  const right = flatMap(leaves(relation.right), (leaf) => {
    if (leaf.kind === 'field') return [leaf.field];
    if (leaf.kind === 'firstFound') return leaf.of;
    return leaf.kind === 'total' ? [leaf.of] : [];
  });
  const { onlyIf, ifShown, beside, optionalColumn } = relation;
  return [
    relation.left,
    ...right,
    ...(onlyIf ? patternsOf(onlyIf.relation) : []),
    ...(ifShown ? [ifShown] : []),
    ...(beside ? [beside.field] : []),
    ...(optionalColumn ? [optionalColumn.row, optionalColumn.goesWith] : []),
  ];
}
