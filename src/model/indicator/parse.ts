/**
 * From the words of a target or an actual value to what they state: `≥90%`, `160余篇`, `3—5次`,
 * `743.91万元`, `是`, `按时完成`. What cannot be read for certain stays a text.
 */
import type { Decimal } from '../number/quantity';
import { decimal, ZERO } from '../number/quantity';
import type { Unit } from './units';
import { NO_UNIT, readUnit } from './units';

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
  /** Half a unit of the last digit for ratios and money, which are stated rounded; 0 for counts. */
  readonly precision: Decimal;
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

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const FILLER =
  '(?:达到|达|完成|实现|保持在?|维持在?|共计?|总计|合计|累计|全年|年度|本年|计划|控制在|控制|为)*';
const UNIT = String.raw`[^\d\s.,:;()<>=~、，。；：≥≤—–\-+]{0,12}?`;

const SIGNS: readonly (readonly [Sign, string])[] = [
  ['>=', '>=|=>|≥|≧|⩾|大于或?等于|不低于|不少于|不小于|不得低于|不得少于|至少|最少|最低'],
  ['<=', '<=|=<|≤|≦|⩽|小于或?等于|不超过|不高于|不大于|不多于|不得超过|不得高于|至多|最多|最高'],
  ['>', '>|大于|高于|超过|多于'],
  ['<', '<|小于|低于|少于'],
  ['=', '==?|等于'],
];
const SIGN = SIGNS.map(([, words]) => words).join('|');
const AFTER_LEAST = '及以上|或以上|以上';
const AFTER_MOST = '及以内|之内|以内|及以下|或以下|以下|内';

const SINGLE = new RegExp(
  `^${FILLER}(${SIGN})?${FILLER}(约|大约|近|将近)?(${NUMBER})(余|多)?(${UNIT})(${AFTER_LEAST}|${AFTER_MOST}|左右|上下|余|多|\\+)?$`,
);
const RANGE = new RegExp(`^${FILLER}(${NUMBER})(${UNIT})(?:-|—+|–|―|~|至|到)(${NUMBER})(${UNIT})(?:之间)?$`);

/** A point in time; 5日内 and 3个月 are durations and no dates. */
const DATE =
  /(?:19|20)\d{2}年|(?:19|20)\d{2}(?:[-/]\d{1,2}|\.\d{1,2}\.\d{1,2})(?!\d)|(?<!\d)\d{1,2}月(?:份|底|末|初|中|前|\d|之前|以前|$)|\d{1,2}[./]\d{1,2}[./]\d/;
/** A year alone (2023年内按计划完成) is no deadline that could be missed. */
const DEADLINE = /\d{1,2}月|\d{4}[-./]\d{1,2}[-./]\d{1,2}|年(?:底|末)前/;

export function parseIndicator(raw: string): IndicatorValue {
  const text = raw.trim();
  const plain = simplify(text);
  if (/^(?:是|有)$/.test(plain)) return { kind: 'yes-no', text, yes: true };
  if (/^(?:否|没有|未完成|不达标)$/.test(plain)) return { kind: 'yes-no', text, yes: false };
  if (plain.length > MAX_LENGTH) return { kind: 'text', text, measurable: /\d/.test(plain) };
  if (DATE.test(plain)) {
    const others = plain.replace(/\d+[年月日号]|\d+[-./]\d+(?:[-./]\d+)?/g, '');
    return { kind: 'text', text, measurable: DEADLINE.test(plain) || /\d/.test(others) };
  }
  return single(plain, text) ?? range(plain, text) ?? { kind: 'text', text, measurable: /\d/.test(plain) };
}

/** Half width, no spaces, no thousands separators, no full stop at the end. */
function simplify(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/g, '')
    .replace(/m2/g, '平方米')
    .replace(/m3/g, '立方米')
    .replace(/^['‘“"]+|['’”"]+$/g, '')
    .replace(/[。;；，,]$/, '')
    .replace(/(?<![\d.])\d{1,3}(?:,\d{3})+(?!\d)/g, (digits) => digits.replace(/,/g, ''));
}

function single(plain: string, text: string): Measured | undefined {
  const match = SINGLE.exec(plain);
  if (!match) return undefined;
  const [, sign, near, digits, some, unitText, after = ''] = match;
  const found = readUnit(unitText!);
  if (!found) return undefined;
  const more = some !== undefined || /^(?:余|多|\+)$/.test(after);
  const approximate = near !== undefined || /^(?:左右|上下)$/.test(after);
  const written = signOf(sign) ?? signAfter(after);
  // ≥160余篇, 约98%以上: said twice, and not clear what is meant.
  if (written && (more || approximate)) return undefined;
  const value = decimal(digits!).times(found.factor);
  return {
    kind: 'measured',
    text,
    sign: written,
    lower: written === '<=' || written === '<' ? undefined : value,
    upper: written === '>=' || written === '>' || more ? undefined : value,
    unit: found.unit,
    precision: precisionOf(digits!, found.unit, found.factor),
    approximate,
  };
}

function range(plain: string, text: string): Measured | undefined {
  const match = RANGE.exec(plain);
  if (!match) return undefined;
  const [, low, lowUnit, high, highUnit] = match;
  const to = readUnit(highUnit!);
  // 3—5次 says its unit once.
  const from = lowUnit === '' ? to : readUnit(lowUnit!);
  if (!from || !to || from.unit.name !== to.unit.name) return undefined;
  const lower = decimal(low!).times(from.factor);
  const upper = decimal(high!).times(to.factor);
  if (lower.gt(upper)) return undefined;
  const unit = to.unit.name === '' ? NO_UNIT : to.unit;
  const precision = precisionOf(high!, unit, to.factor);
  return { kind: 'measured', text, sign: undefined, lower, upper, unit, precision, approximate: false };
}

function signOf(written: string | undefined): Sign | undefined {
  if (written === undefined) return undefined;
  return SIGNS.find(([, words]) => new RegExp(`^(?:${words})$`).test(written))?.[0];
}

function signAfter(after: string): Sign | undefined {
  if (new RegExp(`^(?:${AFTER_LEAST})$`).test(after)) return '>=';
  return new RegExp(`^(?:${AFTER_MOST})$`).test(after) ? '<=' : undefined;
}

function precisionOf(digits: string, unit: Unit, factor: Decimal): Decimal {
  if (unit.dimension === 'other') return ZERO;
  const decimals = digits.includes('.') ? digits.length - digits.indexOf('.') - 1 : 0;
  // 742万元 may be any amount that is written so; a money text is not bound to the form's two decimals.
  return decimal(`5e${-decimals - 1}`).times(factor);
}

/** Whether the text states one figure, neither bound nor range. */
export function isFigure(value: Measured): boolean {
  return value.lower !== undefined && value.upper !== undefined && value.lower.eq(value.upper);
}
