/**
 * What can be filled into the forms: every cell that a declared relation computes (DOMAIN section 6), as a
 * live formula where its cell and its operands allow it, else as a figure. Knows no form and no rule by name.
 *
 * A half-empty form is filled as far as its inputs go: a fill of a blank cell counts as filled for the next.
 */
import { evaluate } from '../model/evaluate';
import type { CellContent } from '../model/edits';
import { isFormula } from '../model/edits';
import type { Fill, FillKind } from '../model/fill';
import type { Field, FormModel, FormSet } from '../model/form';
import { findField, labelOf } from '../model/form';
import { formulaFor, numberFormatFor } from '../model/formula';
import type { LocalizedText } from '../model/locale';
import { localized } from '../model/locale';
import type { Policy } from '../model/policy';
import type { Decimal, Interval } from '../model/quantity';
import { decimal, formatDecimal, meet, roundLikeExcel } from '../model/quantity';
import type { Binding, Relation } from '../model/relation';
import { bind, bindings } from '../model/relation';
import { formatAs, renderRelation } from '../model/render';
import type { Rule } from '../model/rule';
import type { Filled } from './overlay';
import { withFilled } from './overlay';
import { rewrite } from './rewrite';

/** A relation at one place of the forms. */
interface Computation {
  readonly ruleId: string;
  readonly relation: Relation;
  readonly binding: Binding;
  readonly target: Field;
}

interface Computed {
  readonly value: Decimal;
  readonly interval: Interval;
  /** Blank operands that the sum counts as 0. */
  readonly zeros: readonly LocalizedText[];
}

/** The fills of forms that belong together, in the order of their cells. */
export function fillsFor(set: FormSet, rules: readonly Rule[], policy: Policy): readonly Fill[] {
  const computations = computationsIn(set, rules);
  const filled = fillBlanks(computations, set, policy);
  const final = withFilled(set, filled);
  const fills = computations.flatMap((each) => fillOf(each, final, policy) ?? []);
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
  return computationsIn(set, rules).flatMap(({ relation, binding, target }) => {
    const formula = target.shared ? undefined : formulaFor(target, relation.right, binding, set, policy);
    return formula === undefined ? [] : [{ target, formula, numberFormat: numberFormatFor(target.measure) }];
  });
}

/** One a cell: where two relations compute it, the first one does. */
function computationsIn(set: FormSet, rules: readonly Rule[]): readonly Computation[] {
  const found = new Map<string, Computation>();
  for (const { ruleId, relation } of rules.flatMap(computing)) {
    if (relation.forms && !set.forms.some(({ kind }) => relation.forms!.includes(kind))) continue;
    for (const binding of bindings(relation, set)) {
      const target = findField(set, bind(relation.left, binding));
      if (!target) continue;
      const key = `${target.cell.sheet}!${target.cell.row},${target.cell.column}`;
      if (!found.has(key)) found.set(key, { ruleId, relation, binding, target });
    }
  }
  return [...found.values()];
}

function computing(rule: Rule): readonly { readonly ruleId: string; readonly relation: Relation }[] {
  const relations =
    'relations' in rule ? rule.relations.filter(({ computes }) => computes) : (rule.computes ?? []);
  return relations.map((relation) => ({ ruleId: rule.meta.id, relation }));
}

/** Everything that can be filled into blank cells, each building on those before, until nothing is added. */
function fillBlanks(computations: readonly Computation[], set: FormSet, policy: Policy): readonly Filled[] {
  const filled: Filled[] = [];
  let open = computations.filter(({ target }) => isBlank(target));
  for (let before = -1; before !== filled.length;) {
    before = filled.length;
    open = open.filter((each) => {
      const now = withFilled(set, filled);
      const computed = compute(each, now, policy);
      const content = computed && contentFor(each, computed, now, policy);
      if (!computed || content === undefined) return true;
      filled.push({ field: each.target, value: computed.value, content });
      return false;
    });
  }
  return filled;
}

function fillOf(each: Computation, set: FormSet, policy: Policy): Fill | undefined {
  const { ruleId, target, relation, binding } = each;
  const computed = compute(each, set, policy);
  if (!computed) return undefined;
  const after = contentFor(each, computed, set, policy);
  if (after === undefined) return undefined;
  const kind = kindOf(target, computed, after);
  if (!kind) return undefined;
  const numberFormat = numberFormatFor(target.measure);
  return {
    kind,
    applicability: kind === 'blank' ? 'safe' : 'ask',
    ruleId,
    field: target.id,
    label: target.label,
    cell: target.cell,
    edit: {
      target: target.cell,
      before: target.content,
      after,
      ...(target.shared ? {} : { numberFormat }),
    },
    reported: target.shared ? target.text.trim() : shownNow(target),
    computed: typeof after === 'string' ? after.trim() : formatAs(target.measure, computed.value),
    why: localized((locale) => renderRelation(target.id, '=', relation.right, binding, set, locale)),
    note: noteOf(target, after, computed),
  };
}

/** Rounded as the cell states it: a score to the policy's decimals, anything else exactly. */
function compute(
  { relation, binding, target }: Computation,
  set: FormSet,
  policy: Policy,
): Computed | undefined {
  const result = evaluate(relation.right, binding, set);
  if (result.kind === 'none') return undefined;
  // An operand that the form does not show may stand under a label we do not know.
  if (result.zeros.some(({ field }) => !field)) return undefined;
  const value =
    target.measure === 'points' ? roundLikeExcel(result.value, policy.scoreDecimals) : result.value;
  return { value, interval: result.interval, zeros: result.zeros.map(({ id }) => labelOf(set, id)) };
}

/** Undefined where nothing can be written: a figure over blanks that would not follow when they are filled. */
function contentFor(
  { target, relation, binding }: Computation,
  { value, zeros }: Computed,
  set: FormSet,
  policy: Policy,
): CellContent | undefined {
  const number = target.measure === 'rate' ? value : decimal(formatDecimal(value, 2));
  if (target.shared) return rewrite(target, formatDecimal(number, 2), unitOf(target, set));
  const formula = formulaFor(target, relation.right, binding, set, policy);
  if (formula !== undefined) return { formula };
  return zeros.length > 0 ? undefined : Number(formatDecimal(number, target.measure === 'rate' ? 6 : 2));
}

/** Undefined where the cell is right as it is. */
function kindOf(target: Field, computed: Computed, after: CellContent): FillKind | undefined {
  if (isBlank(target)) return 'blank';
  if (target.value.kind !== 'quantity') return 'differs';
  const { value, interval } = target.value.quantity;
  const agrees =
    target.measure === 'rate'
      ? meet(interval, computed.interval)
      : roundLikeExcel(value, 2).eq(roundLikeExcel(computed.value, 2));
  if (!agrees) return 'differs';
  return isFormula(after) && !isFormula(target.content) ? 'same' : undefined;
}

/** Nothing typed: a marker such as `——` is the user's own word, and a label needs a cell to stand in. */
function isBlank({ value, content, shared }: Field): boolean {
  return value.kind === 'blank' && (content === null || shared);
}

function shownNow({ value, text }: Field): string {
  return value.kind === 'quantity' && text.trim() === '' ? value.quantity.text : text.trim();
}

const AS_FIGURE: LocalizedText = {
  'zh-CN': '有数字是按文本存放的，只能填数，不能填公式',
  en: 'some figures are stored as text, so a figure is filled in and not a formula',
};

function noteOf(target: Field, after: CellContent, { zeros }: Computed): LocalizedText | undefined {
  if (zeros.length > 0) {
    return localized((locale) => {
      const names = zeros.map((name) => name[locale]).join(locale === 'en' ? ', ' : '、');
      return locale === 'en' ? `blank, counted as 0: ${names}` : `按 0 计的空格：${names}`;
    });
  }
  return target.shared || isFormula(after) ? undefined : AS_FIGURE;
}

function unitOf(target: Field, set: FormSet): FormModel['unit'] {
  return set.forms.find(({ fields }) => fields.get(target.id)?.cell === target.cell)?.unit ?? '万元';
}

function place({ cell }: Fill, { forms }: FormSet): number {
  return forms.findIndex(
    ({ sheet, area }) => sheet === cell.sheet && cell.row >= area.top && cell.row <= area.bottom,
  );
}
