/**
 * From what a cell holds to a field's value: number, text, blank, or neither.
 * A number keeps how precisely it is stated (DOMAIN T2, T3); what cannot be read for certain is `invalid`.
 */
import type { FieldValue, Measure, MoneyUnit } from '../model/form/form';
import { IN_TEN_THOUSAND } from '../model/form/form';
import { isFigureText } from './memo';
import type { Decimal, Quantity } from '../model/number/quantity';
import { decimal, formatDecimal, point, rounded } from '../model/number/quantity';
import type { CellSnapshot } from '../model/workbook/snapshot';
import { isErrorValue } from '../model/workbook/snapshot';

/** Money is usually stated to the cent of its unit: `38.5` and `5` mean 38.50 and 5.00. */
export const MONEY_DECIMALS = 2;

/** In 亿元 as many as are shown, as two of them are a million. */
function moneyDecimals(shown: string, unit: MoneyUnit): number {
  return unit === '亿元' ? Math.max(MONEY_DECIMALS, decimalsOf(shown.trim())) : MONEY_DECIMALS;
}

const BLANK: FieldValue = { kind: 'blank' };
const EMPTY_MARKERS = /^(?:[—–―\-－_/／\\、。.…·~～]+|无|N\/?A)$/i;

export function isEmptyText(text: string): boolean {
  if (beginsWithWord(text)) return false;
  const trimmed = text.replace(/[\s\u200b\ufeff]/g, '');
  return trimmed === '' || EMPTY_MARKERS.test(trimmed);
}

/** Whether it begins with a digit or a character that no marker begins with, as most texts do. */
function beginsWithWord(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= 0x30 && first <= 0x39) || (isIdeograph(first) && !text.startsWith('无'));
}

const isIdeograph = (code: number): boolean => code >= 0x4e00 && code <= 0x9fff;

/** Digits of a figure: no amount, rate or count has nearly as many, and arithmetic with thousands of them takes its time. */
const MOST_DIGITS = 40;

/** What is copied along with a figure from web pages, chats and calculators, and changes nothing that is seen. */
const UNSEEN = /[\u200b\u200e\u200f\u202a\u202c\u202d\u2060\u2066\u2069\ufeff]/g;
/** ①, ², ½ and Ⅷ would become plain digits beside the figure's own: ①5 is not 15. */
const HAS_OTHER_NUMERALS = /[\p{No}\p{Nl}]/u;

const HAS_NUMERALS = /\p{N}/u;

/** A unit that stands there already, for a figure that does not: `其他资金：　　万元`. */
const UNIT_ALONE = /^(\D*?)(?:万元|亿元|千元|元|分|人|名|个|m2|平方米|%)$/;

/** The value of a cell that holds nothing but its field. */
export function parseCell(
  cell: CellSnapshot | undefined,
  measure: Measure,
  unit: MoneyUnit,
  alsoEmpty: readonly string[] = [],
): FieldValue {
  // Nobody knows what it shows: neither nothing nor nought.
  if (cell?.result === 'missing') return { kind: 'invalid', text: cell.formula ?? '' };
  if (!cell || cell.value === null || isEmptyText(shownText(cell))) return BLANK;
  if (isErrorValue(cell.value)) return { kind: 'invalid', text: cell.value.error };
  if (alsoEmpty.includes(cell.text.trim())) return BLANK;
  if (measure === 'text') return { kind: 'text', text: cell.text.trim() };
  if (typeof cell.value === 'boolean') return { kind: 'invalid', text: cell.text };
  if (typeof cell.value === 'string') return parseText(cell.value, measure, unit);
  // 1E+308 is no amount, and nobody reads its 309 digits.
  if (digitsOf(cell.value) > MOST_DIGITS) return { kind: 'invalid', text: cell.text.slice(0, MOST_DIGITS) };
  return { kind: 'quantity', quantity: fromNumber(cell.value, cell, measure, unit) };
}

/** Whether `parseCell` makes a quantity of a cell, which is mostly told without making it. */
export function holdsQuantity(cell: CellSnapshot | undefined, measure: Measure, unit: MoneyUnit): boolean {
  return holdsAny(cell, [measure], unit);
}

/** Whether a cell holds an amount or a rate. */
export function isFigure(cell: CellSnapshot | undefined, unit: MoneyUnit): boolean {
  return holdsAny(cell, AMOUNT_OR_RATE, unit);
}

const AMOUNT_OR_RATE: readonly Measure[] = ['money', 'rate'];

function holdsAny(cell: CellSnapshot | undefined, measures: readonly Measure[], unit: MoneyUnit): boolean {
  if (!cell || cell.result === 'missing' || typeof cell.value === 'boolean') return false;
  const { value } = cell;
  if (typeof value === 'number')
    return (
      digitsOf(value) <= MOST_DIGITS &&
      !isEmptyText(shownText(cell)) &&
      measures.some((measure) => measure !== 'text')
    );
  if (typeof value !== 'string' || !HAS_NUMERALS.test(value) || isEmptyText(shownText(cell))) return false;
  const shown = value.trim();
  // 项目支出2023: whatever follows, no figure begins so.
  if (isIdeograph(shown.charCodeAt(0))) return false;
  const figure = figureOf(shown);
  return typeof figure === 'object' && measures.some((measure) => isOf(measure, figure, unit));
}

/** What is seen of a cell that holds something, or what it holds where its format shows nothing. */
function shownText({ text, value }: CellSnapshot): string {
  return text === '' ? String(value) : text;
}

/** The value of a text: a cell typed as text, or what stands after a label in its cell. */
export function parseText(text: string, measure: Measure, unit: MoneyUnit): FieldValue {
  const shown = text.trim();
  if (isEmptyText(shown)) return BLANK;
  if (measure === 'text') return { kind: 'text', text: shown };
  const figure = figureOf(shown);
  if (figure === 'blank') return BLANK;
  return figure && isOf(measure, figure, unit)
    ? { kind: 'quantity', quantity: fromText(figure, shown, measure, unit) }
    : { kind: 'invalid', text: shown };
}

/** `9.5（扣0.5）`: a figure with a remark behind it. What begins with a figure or a unit is no remark on one. */
const REMARK = /^(\d[^()（）]{0,24})[(（](?![万亿千百美欧]|元)[^()（）\d%.,，+±−-][^()（）]{0,36}[)）]$/;

/** Whether a text says more than the figure that is read from it. */
export function hasRemark(text: string): boolean {
  return REMARK.test(text.trim());
}

/** The figure that a text holds, with a remark or without. */
function figureOf(shown: string): TextFigure | 'blank' | undefined {
  const mayRemark = shown.endsWith('）') || shown.endsWith(')');
  return figureIn(mayRemark ? (REMARK.exec(shown)?.[1] ?? shown) : shown);
}

/** A figure as a text states it: its digits, with a sign and a point, and what stands behind them. */
interface TextFigure {
  readonly digits: string;
  readonly suffix: string;
}

/** Undefined where a text holds no figure, or more than that. */
function figureIn(shown: string): TextFigure | 'blank' | undefined {
  const isPlain = isFigureText(shown);
  if (!isPlain && HAS_OTHER_NUMERALS.test(shown.replace(/m²/gi, 'm2'))) return undefined;
  const plain = isPlain ? shown : shown.replace(UNSEEN, '').normalize('NFKC').replace(/\s/g, '');
  if (isEmptyText(UNIT_ALONE.exec(plain)?.[1] ?? plain)) return 'blank';
  const match = /^([+-]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(m2|\D*)$/.exec(plain);
  const digits = match?.[1]!.replace(/[+,]/g, '') ?? '';
  const suffix = match?.[2]!.replace(/^\((.*)\)$/, '$1') ?? '';
  return match && digits.length <= MOST_DIGITS ? { digits, suffix } : undefined;
}

/** Whether what stands behind the digits is what a measure counts in, or nothing. */
function isOf(measure: Measure, { suffix }: TextFigure, unit: MoneyUnit): boolean {
  switch (measure) {
    case 'money':
      return moneyFactor(suffix, unit) !== undefined;
    case 'rate':
      return suffix === '%' || suffix === '';
    case 'points':
      return suffix === '' || suffix === '分';
    case 'count':
      return /^(?:人|名|个)?$/.test(suffix);
    case 'area':
      return /^(?:m2|平方米)?$/.test(suffix);
    case 'text':
      return false;
  }
}

/** `30%` for 30 points, where a column tells them so; undefined where something else stands there. */
export function pointsInPercent(text: string): FieldValue | undefined {
  const percent = /^([\d.]{1,9})%$/.exec(text.normalize('NFKC').replace(/\s/g, ''))?.[1];
  return percent === undefined ? undefined : parseText(percent, 'points', '万元');
}

/** `0.3` for 30 points, where a column tells them so; undefined where more than one, or something else, stands there. */
export function pointsInParts(text: string): FieldValue | undefined {
  const part = /^(?:0?\.\d{1,6}|[01](?:\.0{0,6})?)$/.exec(text.normalize('NFKC').trim())?.[0];
  return part === undefined
    ? undefined
    : parseText(formatDecimal(decimal(part).times(100)), 'points', '万元');
}

/** In plain notation. */
function digitsOf(value: number): number {
  const exponent = value === 0 ? 0 : Math.floor(Math.log10(Math.abs(value)));
  return Math.abs(exponent) + 1;
}

function fromNumber(value: number, cell: CellSnapshot, measure: Measure, unit: MoneyUnit): Quantity {
  const exact = decimal(value);
  switch (measure) {
    case 'money':
      return {
        value: exact,
        interval: rounded(exact, moneyDecimals(cell.text, unit)),
        text: formatDecimal(exact),
      };
    case 'rate': {
      const shown = cell.text.trim();
      if (!/[%％]$/.test(shown)) return rateWithoutSign(exact, formatDecimal(exact));
      const figure = shown.slice(0, -1).trimEnd();
      const decimals = figure.includes('.') ? (/(?<!\d)\d+$/.exec(figure)?.[0].length ?? 0) : 0;
      const ratio = isAsShown(figure, value) ? exact.div(100) : exact;
      return { value: ratio, interval: rounded(ratio, decimals + 2), text: shown };
    }
    default:
      return { value: exact, interval: point(exact), text: formatDecimal(exact) };
  }
}

/** Whether the sign of percent behind a figure is only a text of the number format: 95.56 shown as 95.56%. */
function isAsShown(figure: string, value: number): boolean {
  const stated = Number(figure.normalize('NFKC').replaceAll(',', ''));
  return value !== 0 && Math.abs(stated - value) < Math.abs(stated - value * 100);
}

/** Of a figure that is one of the measure. */
function fromText(
  { digits, suffix }: TextFigure,
  shown: string,
  measure: Measure,
  unit: MoneyUnit,
): Quantity {
  const value = decimal(digits);
  switch (measure) {
    case 'money': {
      const factor = moneyFactor(suffix, unit)!;
      const amount = value.times(factor);
      // Stated in another unit it is as precise as it is there: 7439100元 is 743.9100 ± 0.0000005 万元.
      const half = rounded(value, moneyDecimals(digits, unit));
      const interval = {
        lower: { ...half.lower, value: half.lower.value.times(factor) },
        upper: { ...half.upper, value: half.upper.value.times(factor) },
      };
      return { value: amount, interval, text: formatDecimal(amount) };
    }
    case 'rate': {
      if (suffix !== '%') return rateWithoutSign(value, digits);
      const ratio = value.div(100);
      return { value: ratio, interval: rounded(ratio, decimalsOf(digits) + 2), text: shown };
    }
    default:
      return { value, interval: point(value), text: digits };
  }
}

/** `0.9979` is a ratio, `99.79` and `100` are percent: no form's rate is 150 times what was planned. */
function rateWithoutSign(value: Decimal, digits: string): Quantity {
  const decimals = decimalsOf(digits);
  if (value.gt('1.5')) {
    const ratio = value.div(100);
    return { value: ratio, interval: rounded(ratio, decimals + 2), text: `${digits}%` };
  }
  return {
    value,
    interval: rounded(value, Math.max(2, decimals)),
    text: `${formatDecimal(value.times(100))}%`,
  };
}

function moneyFactor(suffix: string, unit: MoneyUnit): string | undefined {
  const stated = suffix === '' ? unit : /^[万亿]$/.test(suffix) ? `${suffix}元` : suffix;
  if (stated === unit) return '1';
  if (!Object.hasOwn(IN_TEN_THOUSAND, stated)) return undefined;
  return formatDecimal(decimal(IN_TEN_THOUSAND[stated as MoneyUnit]).div(IN_TEN_THOUSAND[unit]));
}

function decimalsOf(digits: string): number {
  const dot = digits.indexOf('.');
  return dot < 0 ? 0 : digits.length - dot - 1;
}
