/**
 * What can be filled into the forms: every cell that a declared relation computes (DOMAIN section 6), as a
 * live formula where its cell and its operands allow it, else as a figure. Knows no form and no rule by name.
 *
 * A half-empty form is filled as far as its inputs go: a fill of a blank cell counts as filled for the next.
 */
import type { CellContent } from '../model/workbook/edits';
import { isFormula, sameContent } from '../model/workbook/edits';
import type { FieldId } from '../model/form/fields';
import type { Fill, FillKind } from '../model/result/fill';
import type { Field, FormModel, FormSet } from '../model/form/form';
import { findField } from '../model/form/form';
import { formulaFor, numberFormatFor } from '../model/relation/formula';
import type { Policy } from '../model/policy/policy';
import { decimal, formatDecimal, meet, roundLikeExcel } from '../model/number/quantity';
import { formatAs, renderComputation } from '../model/relation/render';
import type { Rule } from '../model/result/rule';
import type { Computation, Computed } from './computations';
import { computationsIn, compute, guessedIn, isConfirmed, isGuess } from './computations';
import { AS_FIGURE, AS_PERCENT, noteOf } from './notes';
import type { Filled } from './overlay';
import { withFilled } from './overlay';
import { blankIn, rewrite } from './rewrite';
import type { HeldBack, Judge } from './trial';
import { tryOut } from './trial';
import { flatMap } from '../model/flatMap';

/** Of what a formula gives: beyond what any form shows. */
const RESULT_DECIMALS = 10;

/** The fills of forms that belong together, in the order of their cells. */
export interface Fills {
  /** Those that are `safe`: what stands blank and can be filled in. */
  readonly blanks: readonly Fill[];
  /** All of them, worked out when they are asked for: what else could be written is of no use to most who check. */
  readonly all: () => readonly Fill[];
}

/**
 * @param judge what a sum over blanks is tried out by
 * @param isOffered whether a figure that is right is offered a formula in its place
 */
export function fillsFor(
  set: FormSet,
  rules: readonly Rule[],
  policy: Policy,
  judge: Judge = () => [],
  isOffered: (ruleId: string, target: Field) => boolean = () => true,
): Fills {
  const computations = computationsIn(set, rules);
  const { filled, heldBack } = tryOut(set, (held) => fillBlanks(computations, set, policy, held), judge);
  const final = withFilled(set, filled);
  const safe = new Set(filled.map(({ field }) => field));
  const [toFill, others] = parted(computations, ({ target }) => safe.has(target));
  const fillsOf = (some: readonly Computation[]): readonly Fill[] =>
    flatMap(some, (each) => fillOf(each, final, policy, { safe, heldBack, isOffered }) ?? []);
  const blanks = inOrder(fillsOf(toFill), set);
  return { blanks, all: () => inOrder([...blanks, ...fillsOf(others)], set) };
}

function parted<Item>(items: readonly Item[], isFirst: (item: Item) => boolean): readonly [Item[], Item[]] {
  const parts: [Item[], Item[]] = [[], []];
  for (const item of items) parts[isFirst(item) ? 0 : 1].push(item);
  return parts;
}

function inOrder(fills: readonly Fill[], set: FormSet): readonly Fill[] {
  return [...fills].sort(
    (a, b) => place(a, set) - place(b, set) || a.cell.row - b.cell.row || a.cell.column - b.cell.column,
  );
}

/**
 * The live formula of every computed cell, filled in or not, e.g. for a blank form. Cells that hold their
 * label as well have none.
 */
export function formulasFor(
  set: FormSet,
  rules: readonly Rule[],
  policy: Policy,
): readonly { readonly target: Field; readonly formula: string; readonly numberFormat: string }[] {
  return flatMap(computationsIn(set, rules), ({ at: { relation, binding }, target }) => {
    const formula = target.shared ? undefined : formulaFor(target, relation.right, binding, set, policy);
    return formula === undefined ? [] : [{ target, formula, numberFormat: numberFormatFor(target.measure) }];
  });
}

/**
 * Everything that can be filled into blank cells, parts before the totals over them: a part that is still to
 * be filled is no zero.
 */
function fillBlanks(
  computations: readonly Computation[],
  set: FormSet,
  policy: Policy,
  heldBack: HeldBack,
): readonly Filled[] {
  const filled: Filled[] = [];
  const guessed = new Set(guessedIn(computations, set, policy));
  const open = new Map(
    computations
      .filter(({ target }) => isBlank(target) && !heldBack.has(target.id))
      .map((each) => [each.target.id, each]),
  );
  for (;;) {
    const now = withFilled(set, filled);
    const ready = flatMap([...open.values()], (each) => {
      const computed = compute(each, now, policy);
      const content = computed && contentFor(each, computed, now, policy);
      return computed && content !== undefined ? [{ field: each.target, computed, content }] : [];
    });
    const isOpen = (id: FieldId): boolean => ready.some(({ field }) => field.id === id);
    const next = ready.find(({ computed }) => !computed.operands.some(isOpen));
    if (!next) return filled;
    const { field, computed, content } = next;
    const guess = isGuess(computed, guessed);
    if (guess && !isConfirmed(open.get(field.id)!, computed, now)) guessed.add(field.id);
    filled.push({ field, value: computed.value, content, isGuess: guess });
    open.delete(field.id);
  }
}

function fillOf(
  each: Computation,
  set: FormSet,
  policy: Policy,
  {
    safe,
    heldBack,
    isOffered,
  }: {
    readonly safe: ReadonlySet<Field>;
    readonly heldBack: HeldBack;
    readonly isOffered: (ruleId: string, target: Field) => boolean;
  },
): Fill | undefined {
  const {
    ruleId,
    target,
    at: { relation, binding },
  } = each;
  const computed = target.scaled ? undefined : compute(each, set, policy);
  if (!computed) return undefined;
  // Most cells are right, and to write a formula out takes longer than to see that.
  if (isRight(target, computed) && (isFormula(target.content) || !isOffered(ruleId, target)))
    return undefined;
  const after = contentFor(each, computed, set, policy);
  if (after === undefined) return undefined;
  const kind = kindOf(target, computed, after);
  if (!kind) return undefined;
  const asPercent = isPercentWithoutSign(target);
  const asFigure = target.shared || isFormula(after) ? undefined : AS_FIGURE;
  return {
    kind,
    applicability: safe.has(target) ? 'safe' : 'ask',
    ruleId,
    field: target.id,
    label: target.label,
    cell: target.cell,
    edit: {
      target: target.cell,
      before: target.content,
      after,
      ...(!target.shared && !asPercent && { numberFormat: numberFormatFor(target.measure) }),
    },
    reported: target.shared ? target.text.trim() : shownNow(target),
    computed: typeof after === 'string' ? after.trim() : formatAs(target.measure, computed.value),
    ...(kind === 'differs' && computed.zeros.length > 0 && { overBlanks: true as const }),
    ...(isFormula(after) && { result: Number(formatDecimal(computed.value, RESULT_DECIMALS)) }),
    why: renderComputation(target.id, relation.right, binding, set),
    note: noteOf(target, computed, {
      as: asPercent ? AS_PERCENT : asFigure,
      finding: heldBack.get(target.id),
      noPlace: kind === 'blank' && target.shared && blankIn(target) === undefined,
    }),
  };
}

/** Undefined where nothing can be written: a figure over blanks that would not follow when they are filled. */
function contentFor(
  each: Computation,
  computed: Computed,
  set: FormSet,
  policy: Policy,
): CellContent | undefined {
  const { target, at } = each;
  const { value } = computed;
  const money = formatDecimal(value, 2);
  const canStay = computed.zeros.length === 0 || isConfirmed(each, computed, set);
  if (target.shared) {
    return canStay && !standsBeside(target, computed, set)
      ? rewrite(target, money, unitOf(target, set))
      : undefined;
  }
  if (isPercentWithoutSign(target)) return Number(formatDecimal(value.times(100), 2));
  const formula = formulaFor(target, at.relation.right, at.binding, set, policy);
  if (formula !== undefined) return { formula };
  return canStay ? Number(target.measure === 'rate' ? formatDecimal(value, 6) : money) : undefined;
}

/** Undefined where the cell is right as it is. */
function kindOf(target: Field, computed: Computed, after: CellContent): FillKind | undefined {
  if (sameContent(target.content, after)) return undefined;
  if (target.value.kind === 'blank') return kindOfBlank(target, computed);
  if (target.value.kind !== 'quantity') return 'differs';
  // Parts that are 0 or blank do not say that an amount over them is none: they may be what is missing.
  if (target.measure === 'money' && computed.value.eq(0) && target.value.quantity.value.gt(0))
    return undefined;
  if (!isRight(target, computed)) return 'differs';
  return isFormula(after) && !isFormula(target.content) ? 'same' : undefined;
}

/** Whether the figure that stands there is the computed one. */
function isRight({ value, measure }: Field, computed: Computed): boolean {
  if (value.kind !== 'quantity') return false;
  const { quantity } = value;
  return measure === 'rate'
    ? meet(quantity.interval, computed.interval)
    : roundLikeExcel(quantity.value, 2).eq(roundLikeExcel(computed.value, 2));
}

/** A marker, `——` or `按收入性质分：——`, is the user's own word, and says as much as 0. */
function kindOfBlank(target: Field, { value }: Computed): FillKind | undefined {
  const isMarked = target.shared ? blankIn(target) === 'marked' : !isUntouched(target);
  if (!isMarked) return 'blank';
  return value.eq(0) ? undefined : 'differs';
}

/** Nothing typed where a figure is expected: no marker, and no label that has no place for one. */
function isBlank(target: Field): boolean {
  return target.value.kind === 'blank' && (target.shared ? blankIn(target) === 'open' : isUntouched(target));
}

/** Spaces are what nobody sees. */
function isUntouched({ content }: Field): boolean {
  return content === null || (typeof content === 'string' && content.trim() === '');
}

/** `100` for 100 %: a formula would show it as 1, or in whatever format the cell has. */
function isPercentWithoutSign({ measure, content, value }: Field): boolean {
  if (measure !== 'rate' || typeof content !== 'number' || value.kind !== 'quantity') return false;
  return !value.quantity.value.eq(decimal(content));
}

/** The figures beside this label have cells of their own, so that this one's has, too. */
function standsBeside({ measure, value }: Field, { operands }: Computed, set: FormSet): boolean {
  if (measure !== 'money' || value.kind !== 'blank') return false;
  return operands.some((id) => {
    const field = findField(set, id);
    return field?.value.kind === 'quantity' && !field.shared;
  });
}

function shownNow({ value, text }: Field): string {
  return value.kind === 'quantity' && text.trim() === '' ? value.quantity.text : text.trim();
}

function unitOf(target: Field, set: FormSet): FormModel['unit'] {
  return set.forms.find(({ fields }) => fields.get(target.id)?.cell === target.cell)?.unit ?? '万元';
}

function place({ cell }: Fill, { forms }: FormSet): number {
  return forms.findIndex(
    ({ sheet, area }) => sheet === cell.sheet && cell.row >= area.top && cell.row <= area.bottom,
  );
}
