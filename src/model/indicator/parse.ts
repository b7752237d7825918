/**
 * From the words of a target or an actual value to what they state: `≥90%`, `160余篇`, `3—5次`,
 * `743.91万元`, `是`, `按时完成`. What cannot be read for certain stays a text.
 *
 * A text is read from left to right, each part once; no pattern can start over inside another.
 */
import type { Decimal } from '../number/quantity';
import { decimal, ZERO } from '../number/quantity';
import type { Unit } from './units';
import { isBare, readUnit } from './units';

export type Sign = '>=' | '>' | '<=' | '<' | '=';

/** A figure, a bound or a range. A ratio counts 1 as 100 %, money is in 元. */
export interface Measured {
  readonly kind: 'measured';
  readonly text: string;
  /** As written, by sign or by word. */
  readonly sign: Sign | undefined;
  /** The least and the most that the text allows; equal for a plain figure, undefined where it is open. */
  readonly lower: Decimal | undefined;
  readonly upper: Decimal | undefined;
  readonly unit: Unit;
  /** What one in the unit as written is worth: 10 000 for `万元`, 0.01 for `%`, else 1. */
  readonly factor: Decimal;
  /** The unit as written; empty where none is. */
  readonly written: string;
  /** Half a unit of the last digit for what is stated rounded: ratios, money, 万人; 0 for counts. */
  readonly precision: Decimal;
  /** Half a unit of the last digit, whatever is stated: a count converted to another unit is rounded too. */
  readonly halfDigit: Decimal;
  /** 约, 近, 左右: near the figure, on either side. */
  readonly approximate: boolean;
}

export interface YesNo {
  readonly kind: 'yes-no';
  readonly text: string;
  readonly yes: boolean;
}

export interface Wording {
  readonly kind: 'text';
  readonly text: string;
  /** Says something that can be measured, though not in a way that is read here: a date, several figures. */
  readonly measurable: boolean;
}

export type IndicatorValue = Measured | YesNo | Wording;

/** No single figure takes more. */
const MAX_LENGTH = 60;
/** Spaces and thousands separators included. */
const MAX_RAW = 200;

const FILLER =
  /^(?:达到|达|完成|实现|保持在?|维持在?|共计?|总计|合计|累计|全年|每年|年度|本年|计划|控制在?|为)*/;
const SIGNS: readonly (readonly [Sign, RegExp])[] = [
  [
    '>=',
    /^(?:>=|=>|≥=?|≧|⩾|≮|[大高多]于或?等于|不低于|不少于|不小于|不[得能应](?:低于|少于|小于)|至少|最少|最低)/,
  ],
  [
    '<=',
    /^(?:<=|=<|≤=?|≦|⩽|≯|[小低少]于或?等于|不超过|不高于|不大于|不多于|不[得能应](?:超过|高于|大于|多于)|至多|最多|最高)/,
  ],
  ['>', /^(?:>|大于|高于|超过|多于)/],
  ['<', /^(?:<|小于|低于|少于)/],
  ['=', /^(?:==?|等于)/],
];
const NEAR = /^(?:大约|约|将近|近)/;
const NUMBER = /^-?\d+(?:\.\d+)?/;
const SEPARATOR = /^(\D{0,10}?)(?:-|—+|–|―|~|至|到)(?=\d)/;
const AFTER_LEAST = /(?:及其?以上|或以上|以上)$/;
const AFTER_MOST = /(?:及其?以内|之内|以内|及其?以下|或以下|以下)$/;
const AFTER_NEAR = /(?:左右|上下)$/;

/** A point in time; 5日内 and 3个月 are durations and no dates. */
const DATE =
  /(?<!\d)(?:19|20)\d{2}年|(?<!\d)(?:19|20)\d{2}(?:[-/]\d{1,2}|\.\d{1,2}\.\d{1,2})(?!\d)|(?<!\d)\d{1,2}月(?:份|底|末|初|中|前|\d|之前|以前|$)|\d{1,2}[./]\d{1,2}[./]\d/;
/** A year alone (2023年内按计划完成) is no deadline that could be missed. */
const DEADLINE = /\d{1,2}月|\d{4}[-./]\d{1,2}[-./]\d{1,2}|年(?:底|末)前/;

export function parseIndicator(raw: string): IndicatorValue {
  const text = raw.trim();
  if (text.length > MAX_RAW) return { kind: 'text', text, measurable: /\d/.test(text) };
  const plain = simplify(text);
  if (/^(?:是|有)$/.test(plain)) return { kind: 'yes-no', text, yes: true };
  if (/^(?:否|没有|未完成|不达标)$/.test(plain)) return { kind: 'yes-no', text, yes: false };
  const measurable = /\d/.test(plain);
  if (!measurable || plain.length > MAX_LENGTH) return { kind: 'text', text, measurable };
  if (DATE.test(plain)) {
    const others = plain.replace(/(?<!\d)\d+(?:[年月日号]|[-./]\d+(?:[-./]\d+)?)/g, '');
    return { kind: 'text', text, measurable: DEADLINE.test(plain) || /\d/.test(others) };
  }
  return single(plain, text) ?? range(plain, text) ?? { kind: 'text', text, measurable };
}

/** As most are written: a figure with its unit, a sign before it or not. Of that nothing is written in other ways. */
const PLAIN = /^[≥≤]?\d+(?:\.\d+)?[%\u4e00-\u9fff]*$/;

/** Half width, no spaces, no thousands separators, no full stop at the end. */
function simplify(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/[═〓]/g, '=')
    .replace(/[kK]m2/g, '平方公里')
    .replace(/m2/g, '平方米')
    .replace(/m3/g, '立方米')
    .replace(/^百分之(?=\d)(.*)$/, '$1%')
    .replace(/\(含(?:本数)?\)/g, '')
    .replace(/^['‘“"]+|(?<!['’”"])['’”"]+$/g, '')
    .replace(/[。;；，,]$/, '')
    .replace(/(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)/g, (digits) => digits.replace(/,/g, ''));
}

/** Takes parts off the front of a text, one after the other. */
class Scanner {
  constructor(public rest: string) {}

  take(part: RegExp): string | undefined {
    const found = part.exec(this.rest)?.[0];
    if (found !== undefined) this.rest = this.rest.slice(found.length);
    return found;
  }

  /** Takes a part off the end. */
  takeLast(part: RegExp): boolean {
    const found = part.exec(this.rest);
    if (found) this.rest = this.rest.slice(0, found.index);
    return found !== null;
  }
}

function single(plain: string, text: string): Measured | undefined {
  const scanner = new Scanner(plain);
  const [before, near] = /^\d/.test(plain) ? [undefined, false] : beforeFigure(scanner);
  const digits = scanner.take(NUMBER);
  if (digits === undefined) return undefined;
  const some = scanner.take(/^[余多]/) !== undefined;
  const roughly = scanner.takeLast(AFTER_NEAR);
  const after = signAfter(scanner);
  const more = some || scanner.takeLast(/[余多+]$/);
  const found = readUnit(scanner.rest);
  if (!found) return undefined;
  const sign = before ?? after;
  // ≥160余篇, 约98%以上, ≥90%以下: said twice, and not clear what is meant. A target of ≥10人左右 is a bound.
  if (sign && (more || near || (roughly && after) || (before && after && before[0] !== after[0]))) {
    return undefined;
  }
  const value = decimal(digits).times(found.factor);
  return measured(text, found, scanner.rest, digits, {
    sign,
    lower: sign === '<=' || sign === '<' ? undefined : value,
    upper: sign === '>=' || sign === '>' || more ? undefined : value,
    approximate: near || roughly,
  });
}

/** The sign before a figure, and whether it is only near to that. */
function beforeFigure(scanner: Scanner): readonly [Sign | undefined, boolean] {
  scanner.take(FILLER);
  const sign = SIGNS.find(([, pattern]) => scanner.take(pattern) !== undefined)?.[0];
  scanner.take(FILLER);
  return [sign, scanner.take(NEAR) !== undefined];
}

function range(plain: string, text: string): Measured | undefined {
  const scanner = new Scanner(plain);
  scanner.take(FILLER);
  const low = scanner.take(NUMBER);
  const [between, lowUnit] = SEPARATOR.exec(scanner.rest) ?? [];
  if (low === undefined || between === undefined) return undefined;
  scanner.rest = scanner.rest.slice(between.length);
  const high = scanner.take(NUMBER)!;
  scanner.takeLast(/之间$/);
  const to = readUnit(scanner.rest);
  // 3—5次 and 2万—3万元 say their unit once.
  const from = lowUnit === '' ? to : readUnit(lowUnit!);
  if (!from || !to || (!isBare(from.unit) && from.unit.name !== to.unit.name)) return undefined;
  const lower = decimal(low).times(from.factor);
  const upper = decimal(high).times(to.factor);
  if (lower.gt(upper)) return undefined;
  return measured(text, to, scanner.rest, high, { sign: undefined, lower, upper, approximate: false });
}

/** @param digits of the figure that tells how precisely it is stated */
function measured(
  text: string,
  { unit, factor }: { readonly unit: Unit; readonly factor: Decimal },
  written: string,
  digits: string,
  { sign, lower, upper, approximate }: Pick<Measured, 'sign' | 'lower' | 'upper' | 'approximate'>,
): Measured {
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  const halfDigit = decimal(`5e${-decimals - 1}`).times(factor);
  // A count is exact, unless it is given in 万. 742万元 may be any amount that is written so.
  const precision = unit.dimension === 'other' && factor.eq(1) ? ZERO : halfDigit;
  return {
    kind: 'measured',
    text,
    sign,
    lower,
    upper,
    unit,
    factor,
    written,
    precision,
    halfDigit,
    approximate,
  };
}

/** 10个以上, 5天内; 室内 and 境内 are part of what is counted. */
function signAfter(scanner: Scanner): Sign | undefined {
  if (scanner.takeLast(AFTER_LEAST)) return '>=';
  if (scanner.takeLast(AFTER_MOST)) return '<=';
  return scanner.takeLast(/(?<=[天日月年周时钟元%‰])内$/) ? '<=' : undefined;
}

/** Whether the text states one figure, neither bound nor range. */
export function isFigure(value: Measured): boolean {
  return value.lower !== undefined && value.upper !== undefined && value.lower.eq(value.upper);
}
