/** Writes an evaluated relation out, with labels and figures, so that it can be redone by hand. */
import { evaluate } from './evaluate';
import type { FieldId } from '../form/fields';
import type { Field, FormSet, Measure } from '../form/form';
import { findField, isKnown, labelOf } from '../form/form';
import type { Locale, LocalizedText } from '../text/locale';
import { asIs, localized } from '../text/locale';
import type { Decimal } from '../number/quantity';
import { decimal, formatDecimal, roundLikeExcel } from '../number/quantity';
import type { Binding, Expression } from './relation';
import { bind, fieldsIn, foundField, totalRows } from './relation';

const BLANK: LocalizedText = { 'zh-CN': '（空）', en: '(blank)' };

/** Longer sums are shortened in the middle; the evidence keeps every term. */
const MAX_TERMS = 8;

const CENT = decimal('0.005');

/** A computed number as its field would print it: money with two decimals, a rate in percent. */
export function formatAs(measure: Measure, value: Decimal): string {
  switch (measure) {
    case 'money':
      // A difference in 亿元 may be less than a cent of it.
      return !value.eq(0) && value.abs().lt(CENT)
        ? formatDecimal(value, 4)
        : roundLikeExcel(value, 2).toFixed(2);
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
  return isBlank(field) ? BLANK[locale] : written(field);
}

/** The same in every language: only a blank is told in words. */
export function figureText(field: Field | undefined): LocalizedText {
  return isBlank(field) ? BLANK : asIs(written(field));
}

type Filled = Field & { readonly value: Exclude<Field['value'], { readonly kind: 'blank' }> };

function isBlank(field: Field | undefined): field is Exclude<Field, Filled> | undefined {
  return !field || field.value.kind === 'blank';
}

function written({ value, printed, measure }: Field): string {
  if (printed) return printed.text;
  if (value.kind !== 'quantity') return value.kind === 'blank' ? '' : value.text;
  return measure === 'money' ? formatAs('money', value.quantity.value) : value.quantity.text;
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
): LocalizedText {
  const writer = new Writer(left, right, binding, set);
  return localized((locale) => `${writer.term(left, locale)} ${sign} ${writer.written(locale)}`);
}

/** `控制率 = 实际在职人数 32 ÷ 编制数 34 = 94.12%`: how the left side comes about, whatever stands there now. */
export function renderComputation(
  left: FieldId,
  right: Expression,
  binding: Binding,
  set: FormSet,
): LocalizedText {
  const writer = new Writer(left, right, binding, set);
  return localized((locale) => `${writer.label(left, locale)} = ${writer.written(locale)}`);
}

class Writer {
  /** Those of the relation that the forms show. */
  private readonly fields: ReadonlyMap<FieldId, Field>;
  private readonly figures = new Map<FieldId, LocalizedText>();
  /** ` = 94.12%`; nothing where the right side is a figure itself, or has no value. */
  private readonly result: string;

  constructor(
    left: FieldId,
    private readonly right: Expression,
    private readonly binding: Binding,
    private readonly set: FormSet,
  ) {
    const fields = new Map<FieldId, Field>();
    for (const id of [left, ...fieldsIn(right, binding, set)]) {
      const field = findField(set, id);
      if (field) fields.set(id, field);
    }
    this.fields = fields;
    const isSingle = right.kind === 'field' || right.kind === 'firstFound' || right.kind === 'constant';
    const value = isSingle ? undefined : evaluate(right, binding, set);
    const like = fields.get(left) ?? { measure: 'money' as const };
    this.result = value?.kind === 'value' ? ` = ${formatLike(like, value.value)}` : '';
  }

  written(locale: Locale): string {
    return this.part(this.right, locale) + this.result;
  }

  label(id: FieldId, locale: Locale): string {
    const field = this.fields.get(id);
    if (!field) return labelOf(this.set, id)[locale];
    return (this.isShort(locale) ? field.shortLabel : field.label)[locale];
  }

  term(id: FieldId, locale: Locale): string {
    let figure = this.figures.get(id);
    if (!figure) this.figures.set(id, (figure = figureText(this.fields.get(id))));
    return `${this.label(id, locale)}${figure[locale] === BLANK['zh-CN'] ? '' : ' '}${figure[locale]}`;
  }

  private part(part: Expression, locale: Locale): string {
    const { binding, set } = this;
    switch (part.kind) {
      case 'field':
        return this.term(bind(part.field, binding), locale);
      case 'firstFound':
        return this.term(foundField(part, binding, set), locale);
      case 'constant':
        return part.value;
      case 'sum':
        return joinTerms(
          shorten(part.terms.filter((term) => this.isOwn(term)).map((term) => this.part(term, locale))),
        );
      case 'total':
        return shorten(totalRows(part, binding, set).map((id) => this.term(id, locale))).join(' + ');
      case 'product':
        return isMinus(part)
          ? `− ${this.part(part.factors[1]!, locale)}`
          : part.factors.map((factor) => this.part(factor, locale)).join(' × ');
      case 'quotient':
        return `${this.part(part.dividend, locale)} ÷ ${this.part(part.divisor, locale)}`;
      case 'minimum':
        return `min(${part.of.map((each) => this.part(each, locale)).join(', ')})`;
    }
  }

  /** What the form has no place for is no blank of it. */
  private isOwn(part: Expression): boolean {
    return part.kind !== 'field' || isKnown(this.set, bind(part.field, this.binding));
  }

  /** Short names where they tell the fields apart, full ones where they do not. */
  private readonly short = new Map<Locale, boolean>();

  private isShort(locale: Locale): boolean {
    let isShort = this.short.get(locale);
    if (isShort === undefined) {
      const names = new Set([...this.fields.values()].map(({ shortLabel }) => shortLabel[locale]));
      this.short.set(locale, (isShort = names.size === this.fields.size));
    }
    return isShort;
  }
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
