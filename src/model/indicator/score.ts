/**
 * What an indicator scores by its own target and actual value (DOMAIN section 5): target met → its weight;
 * a figure that misses it → in proportion, never above the weight; a wording → left to the unit.
 */
import type { LocalizedText } from '../text/locale';
import { localized } from '../text/locale';
import type { Policy } from '../policy/policy';
import type { Decimal, Interval } from '../number/quantity';
import { decimal, formatDecimal, interval, point, ZERO } from '../number/quantity';
import type { InferredDirection } from './direction';
import { inferDirection, sayDirection } from './direction';
import type { Indicator } from './indicator';
import type { Measured } from './parse';
import { isFigure } from './parse';
import { comparable } from './units';

export type OpenCode = 'blank' | 'qualitative' | 'undecidable';

export type IndicatorScore =
  | {
      readonly kind: 'computed';
      readonly score: Decimal;
      /** What it may be, given how precisely the actual value is stated. */
      readonly interval: Interval;
      readonly met: boolean;
      /** Rests on a reading that the form does not state: a wording taken as a share achieved. */
      readonly advisory: boolean;
      readonly direction: InferredDirection | undefined;
      /** `10 × 90% ÷ 99% = 9.0909`. */
      readonly formula: LocalizedText;
    }
  | { readonly kind: 'open'; readonly code: OpenCode; readonly reason: LocalizedText };

const ONE = decimal('1');
const TREND = /提高|提升|增长|增加|增强|下降|降低|减少|改善|缩短/;

/** The score that target, actual value and weight give. */
export function scoreIndicator(indicator: Indicator, policy: Policy): IndicatorScore {
  const { target, actual, weight } = indicator;
  const blank = blankOf(indicator);
  if (blank || !target || !actual || weight === undefined) return open('blank', blank ?? UNCLEAR);
  if (weight.lt(0)) return open('undecidable', { 'zh-CN': '分值是负数', en: 'the weight is negative' });
  if (target.kind === 'measured') {
    if (actual.kind !== 'measured') {
      return open('undecidable', {
        'zh-CN': `实际完成值“${actual.text}”不是单一数值，无法与指标值“${target.text}”比较`,
        en: `the actual value “${actual.text}” is not one figure to compare with “${target.text}”`,
      });
    }
    return scoreFigures(target, actual, weight, inferDirection(indicator.names, target, policy));
  }
  if (target.kind === 'yes-no') {
    if (actual.kind === 'yes-no' && actual.yes === target.yes)
      return full(target.text, actual.text, weight, true);
    return open('qualitative', sayBands(policy));
  }
  if (!target.measurable && actual.kind === 'measured') {
    return scoreShare(indicator, actual, weight, policy) ?? open('qualitative', sayBands(policy));
  }
  return target.measurable
    ? open('undecidable', {
        'zh-CN': `指标值“${target.text}”含日期或多个数，无法直接计算`,
        en: `the target “${target.text}” holds a date or several figures`,
      })
    : open('qualitative', sayBands(policy));
}

const UNCLEAR: LocalizedText = { 'zh-CN': '缺少数据', en: 'data are missing' };

function blankOf({ target, actual, weight }: Indicator): LocalizedText | undefined {
  if (!target) return { 'zh-CN': '年度指标值为空', en: 'the target is blank' };
  if (!actual) return { 'zh-CN': '实际完成值为空', en: 'the actual value is blank' };
  return weight === undefined ? { 'zh-CN': '分值为空', en: 'the weight is blank' } : undefined;
}

function open(code: OpenCode, reason: LocalizedText): IndicatorScore {
  return { kind: 'open', code, reason };
}

function full(
  target: string,
  actual: string,
  weight: Decimal,
  advisory: boolean,
  direction?: InferredDirection,
): IndicatorScore {
  const points = formatDecimal(weight);
  return {
    kind: 'computed',
    score: weight,
    interval: point(weight),
    met: true,
    advisory,
    direction,
    formula: localized((locale) => {
      const how = direction && sayDirection(direction)[locale];
      return locale === 'en'
        ? `${actual} meets the target ${target}${how ? `, ${how}` : ''}: full ${points}`
        : `完成 ${actual}，达到指标值 ${target}${how ? `，${how}` : ''}：得满分 ${points}`;
    }),
  };
}

/** What is aimed at, in terms of the direction: at least, at most. */
interface Aim {
  readonly least: Decimal | undefined;
  readonly most: Decimal | undefined;
}

function scoreFigures(
  target: Measured,
  actual: Measured,
  weight: Decimal,
  direction: InferredDirection,
): IndicatorScore {
  if (!direction.direction) {
    return open(
      'undecidable',
      localized((locale) =>
        locale === 'en'
          ? `${direction.reason.en}: cannot tell whether higher or lower is better`
          : `${direction.reason[locale]}，看不出越高越好还是越低越好`,
      ),
    );
  }
  if (!comparable(target.unit, actual.unit)) {
    return open('undecidable', {
      'zh-CN': `指标值“${target.text}”与实际完成值“${actual.text}”单位不同`,
      en: `the target “${target.text}” and the actual value “${actual.text}” have different units`,
    });
  }
  const { least, most } = aimOf(target, direction);
  const tooLow = least !== undefined && below(actual, least);
  const tooHigh = most !== undefined && above(actual, most);
  if (!tooLow && !tooHigh) {
    const sure =
      (least === undefined || atLeast(actual, least)) && (most === undefined || atMost(actual, most));
    const guessedZero = least?.eq(0) && most === undefined && target.sign === undefined;
    if (guessedZero || (least === undefined && most === undefined)) return undecided(target, actual);
    if (sure) return full(target.text, actual.text, weight, false, direction);
  }
  // 150余篇 of 160: at least in proportion to 150. Whatever else is open cannot be computed.
  if (target.approximate || actual.approximate) return undecided(target, actual);
  if (least !== undefined && !tooHigh && mayFallShort(direction)) {
    if (!actual.lower || actual.lower.lt(0) || least.lte(0)) return undecided(target, actual);
    return proportional('up', least, actual, weight, target, direction);
  }
  if (most !== undefined && tooHigh && direction.direction === 'lower') {
    if (!actual.upper || !isFigure(actual) || most.lt(0)) return undecided(target, actual);
    return proportional('down', most, actual, weight, target, direction);
  }
  return undecided(target, actual);
}

/** Below a range or an exact figure the share counts only where more would have been better. */
function mayFallShort({ direction, otherwise }: InferredDirection): boolean {
  return direction === 'higher' || (direction !== 'lower' && otherwise === 'higher');
}

function aimOf(target: Measured, { direction }: InferredDirection): Aim {
  switch (direction) {
    case 'higher':
      return { least: target.lower ?? target.upper, most: undefined };
    case 'lower':
      return { least: undefined, most: target.upper ?? target.lower };
    default:
      return { least: target.lower, most: target.upper };
  }
}

function below(actual: Measured, least: Decimal): boolean {
  return actual.upper !== undefined && actual.upper.lt(least);
}
function above(actual: Measured, most: Decimal): boolean {
  return actual.lower !== undefined && actual.lower.gt(most);
}
function atLeast(actual: Measured, least: Decimal): boolean {
  return actual.lower !== undefined && actual.lower.gte(least);
}
function atMost(actual: Measured, most: Decimal): boolean {
  return actual.upper !== undefined && actual.upper.lte(most);
}

function undecided(target: Measured, actual: Measured): IndicatorScore {
  return open('undecidable', {
    'zh-CN': `由指标值“${target.text}”与实际完成值“${actual.text}”算不出确定的得分`,
    en: `the target “${target.text}” and the actual value “${actual.text}” give no certain score`,
  });
}

/** `up`: weight × actual ÷ target. `down`: weight × target ÷ actual. */
function proportional(
  way: 'up' | 'down',
  aim: Decimal,
  actual: Measured,
  weight: Decimal,
  target: Measured,
  direction: InferredDirection,
): IndicatorScore {
  const value = (way === 'up' ? actual.lower : actual.upper)!;
  const share = (of: Decimal): Decimal => clip(way === 'up' ? of.div(aim) : of.gt(0) ? aim.div(of) : ONE);
  const score = weight.times(share(value));
  const ends = [share(value.minus(actual.precision)), share((actual.upper ?? aim).plus(actual.precision))];
  const [low, high] = ends[0]!.lte(ends[1]!) ? [ends[0]!, ends[1]!] : [ends[1]!, ends[0]!];
  const points = formatDecimal(weight);
  const result = formatDecimal(score, 4);
  return {
    kind: 'computed',
    score,
    interval: interval(weight.times(low), weight.times(high)),
    met: false,
    advisory: false,
    direction,
    formula: localized((locale) => {
      const term = way === 'up' ? [actual.text, target.text] : [target.text, actual.text];
      const line = `${points} × ${term.join(' ÷ ')} = ${result}`;
      const how = sayDirection(direction)[locale];
      return locale === 'en' ? `Target not met, ${how}: ${line}` : `未达指标值，${how}：${line}`;
    }),
  };
}

/** A wording with a percentage as actual value: the share achieved, where that reading makes sense. */
function scoreShare(
  { names, target, weight }: Indicator,
  actual: Measured,
  points: Decimal,
  policy: Policy,
): IndicatorScore | undefined {
  if (weight === undefined || !target || actual.unit.dimension !== 'ratio' || !isFigure(actual))
    return undefined;
  const value = actual.lower!;
  if (value.gt(1) || value.lt(0) || actual.approximate) return undefined;
  const direction = inferDirection(names, target, policy);
  if (value.lt(1)) {
    // 有所提高, 10%: a growth and no share achieved.
    if (direction.direction !== 'higher' || TREND.test(target.text + names.name)) return undefined;
  }
  const score = points.times(value);
  const range = interval(
    points.times(clip(value.minus(actual.precision))),
    points.times(clip(value.plus(actual.precision))),
  );
  return {
    kind: 'computed',
    score,
    interval: value.eq(1) ? point(points) : range,
    met: value.eq(1),
    advisory: true,
    direction: undefined,
    formula: localized((locale) => {
      const line = `${formatDecimal(points)} × ${actual.text} = ${formatDecimal(score, 4)}`;
      return locale === 'en'
        ? `The target is a wording; ${actual.text} taken as the share achieved: ${line} (advisory)`
        : `指标值是文字，按完成比例 ${actual.text} 参考计算：${line}`;
    }),
  };
}

function clip(share: Decimal): Decimal {
  if (share.lt(ZERO)) return ZERO;
  return share.gt(ONE) ? ONE : share;
}

function sayBands(policy: Policy): LocalizedText {
  const bands = policy.qualitativeBands.map(({ from, to }) => `${from}–${to}%`);
  return {
    'zh-CN': `定性指标，由单位按完成程度在 ${bands.join('、')} 各档内自评`,
    en: `a qualitative indicator: the unit rates it within one of ${bands.join(', ')} of its weight`,
  };
}
