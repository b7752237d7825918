/** Writes an evaluated relation out, with labels and figures, so that it can be redone by hand. */
import { evaluate } from './evaluate';
import type { FieldId } from '../form/fields';
import type { Field, FormSet, Measure } from '../form/form';
import { findField, isKnown, labelOf } from '../form/form';
import type { Locale, LocalizedText } from '../text/locale';
import type { Decimal } from '../number/quantity';
import { formatDecimal, roundLikeExcel } from '../number/quantity';
import type { Binding, Expression } from './relation';
import { bind, fieldsIn, foundField, totalRows } from './relation';

const BLANK: LocalizedText = { 'zh-CN': '（空）', en: '(blank)' };

/** Longer sums are shortened in the middle; the evidence keeps every term. */
const MAX_TERMS = 8;

/** A computed number as its field would print it: money with two decimals, a rate in percent. */
export function formatAs(measure: Measure, value: Decimal): string {
  switch (measure) {
    case 'money':
      return roundLikeExcel(value, 2).toFixed(2);
    case 'rate':
      return `${formatDecimal(value.times(100), 2)}%`;
    case 'points':
      return formatDecimal(value, 4);
    default:
      return formatDecimal(value, 2);
  }
}

/** As `formatAs`, in the unit of the report's figure that it would stand for. */
export function formatLike({ measure, printed }: Pick<Field, 'measure' | 'printed'>, value: Decimal): string {
  if (!printed) return formatAs(measure, value);
  const { unit, scale, places, isChange } = printed;
  const own = value.div(scale);
  const plain = `${roundLikeExcel(isChange ? own.abs() : own, Math.max(places, 2)).toFixed()}${unit}`;
  if (!isChange || own.eq(0)) return plain;
  return `${own.lt(0) ? '−' : '+'}${plain}`;
}

/** A field's figure as the user wrote it; money is given its two decimals, as 38.5 means 38.50. */
export function figureOf(field: Field | undefined, locale: Locale): string {
  if (!field || field.value.kind === 'blank') return BLANK[locale];
  if (field.printed) return field.printed.text;
  if (field.value.kind !== 'quantity') return field.value.text;
  return field.measure === 'money'
    ? formatAs('money', field.value.quantity.value)
    : field.value.quantity.text;
}

/**
 * `三公经费 5.00 = 公务用车 5.00 + 出国经费（空） + 公务接待（空） = 5.00`:
 * the relation with its figures, the sign telling how it came out, the computed value at the end.
 */
export function renderRelation(
  left: FieldId,
  sign: string,
  right: Expression,
  binding: Binding,
  set: FormSet,
  locale: Locale,
): string {
  const { term, written } = write(left, right, binding, set, locale);
  return `${term(left)} ${sign} ${written}`;
}

/** `控制率 = 实际在职人数 32 ÷ 编制数 34 = 94.12%`: how the left side comes about, whatever stands there now. */
export function renderComputation(
  left: FieldId,
  right: Expression,
  binding: Binding,
  set: FormSet,
  locale: Locale,
): string {
  const { label, written } = write(left, right, binding, set, locale);
  return `${label(left)} = ${written}`;
}

function write(
  left: FieldId,
  right: Expression,
  binding: Binding,
  set: FormSet,
  locale: Locale,
): {
  readonly label: (id: FieldId) => string;
  readonly term: (id: FieldId) => string;
  readonly written: string;
} {
  const labels = labelsFor([left, ...fieldsIn(right, binding, set)], set, locale);
  const label = (id: FieldId): string => labels.get(id) ?? labelOf(set, id)[locale];
  const term = (id: FieldId): string => {
    const figure = figureOf(findField(set, id), locale);
    return `${label(id)}${figure === BLANK['zh-CN'] ? '' : ' '}${figure}`;
  };
  // What the form has no place for is no blank of it.
  const isOwn = (part: Expression): boolean =>
    part.kind !== 'field' || isKnown(set, bind(part.field, binding));
  const writePart = (part: Expression): string => {
    switch (part.kind) {
      case 'field':
        return term(bind(part.field, binding));
      case 'firstFound':
        return term(foundField(part, binding, set));
      case 'constant':
        return part.value;
      case 'sum':
        return joinTerms(shorten(part.terms.filter(isOwn).map(writePart)));
      case 'total':
        return shorten(totalRows(part, binding, set).map(term)).join(' + ');
      case 'product':
        return isMinus(part) ? `− ${writePart(part.factors[1]!)}` : part.factors.map(writePart).join(' × ');
      case 'quotient':
        return `${writePart(part.dividend)} ÷ ${writePart(part.divisor)}`;
      case 'minimum':
        return `min(${writePart(part.of[0])}, ${writePart(part.of[1])})`;
    }
  };
  const value = evaluate(right, binding, set);
  const single = right.kind === 'field' || right.kind === 'firstFound' || right.kind === 'constant';
  const like = findField(set, left) ?? { measure: 'money' as const };
  const result = value.kind === 'value' && !single ? ` = ${formatLike(like, value.value)}` : '';
  return { label, term, written: `${writePart(right)}${result}` };
}

/** Short names where they tell the fields apart, full ones where they do not. */
function labelsFor(ids: readonly FieldId[], set: FormSet, locale: Locale): Map<FieldId, string> {
  const fields = [...new Set(ids)].map((id) => findField(set, id)).filter((found) => found !== undefined);
  const distinct = new Set(fields.map((found) => found.shortLabel[locale])).size === fields.length;
  return new Map(fields.map((found) => [found.id, (distinct ? found.shortLabel : found.label)[locale]]));
}

function shorten(parts: readonly string[]): readonly string[] {
  if (parts.length <= MAX_TERMS) return parts;
  return [...parts.slice(0, MAX_TERMS - 2), '…', parts[parts.length - 1]!];
}

function isMinus({ factors }: Extract<Expression, { kind: 'product' }>): boolean {
  const [first] = factors;
  return factors.length === 2 && first?.kind === 'constant' && first.value === '-1';
}

/** `A + B − C`. */
function joinTerms(parts: readonly string[]): string {
  return parts
    .map((part, at) => (at === 0 ? part : part.startsWith('− ') ? ` ${part}` : ` + ${part}`))
    .join('');
}
