/** Points for a figure held against another: met, in proportion, or not to be decided. */
import type { ClauseId } from '../policy/clauses';
import { localized } from '../text/locale';
import type { Decimal } from '../number/quantity';
import { decimal, formatDecimal, interval, ZERO } from '../number/quantity';
import type { InferredDirection } from './direction';
import { sayDirection } from './direction';
import type { IndicatorScore } from './outcome';
import { full, open } from './outcome';
import type { Pairing } from './pairing';
import { pairings } from './pairing';
import type { Measured } from './parse';
import { isFigure } from './parse';
import { isMoney } from './units';

const ONE = decimal('1');
/** 约, 左右: within a tenth. */
const ABOUT = decimal('0.1');

/** By which clauses a figure is scored. Without one for equality more than a target may be right or wrong. */
export interface Method {
  readonly lower: 'Q2' | 'Q3';
  readonly equal: 'Q4' | undefined;
  readonly negative: 'Q5' | undefined;
}

export const USUAL: Method = { lower: 'Q2', equal: undefined, negative: undefined };

/** The score that a measured target and a measured actual value give. */
export function scoreFigures(
  target: Measured,
  actual: Measured,
  weight: Decimal,
  direction: InferredDirection,
  method: Method = USUAL,
): IndicatorScore {
  const [likeliest, other] = pairings(target, actual).map((pairing) => ({
    pairing,
    score: scorePair(method.negative ? fromZero(pairing) : pairing, weight, direction, method),
  }));
  if (!likeliest) {
    return open('undecidable', {
      'zh-CN': `指标值“${target.text}”与实际完成值“${actual.text}”单位不同，无法比较`,
      en: `the target “${target.text}” and the actual value “${actual.text}” have different units`,
    });
  }
  const { pairing, score } = likeliest;
  if (score.kind === 'open') return score;
  // Read in another way the target may have been met: nobody is accused of a unit left out.
  if (!score.met && other && (other.score.kind === 'open' || other.score.met)) return undecided(pairing);
  return assuming(pairing, score);
}

/** What is below 0 counts as 0. */
function fromZero(pairing: Pairing): Pairing {
  const { actual } = pairing;
  if (!isFigure(actual) || actual.lower!.gte(0)) return pairing;
  return { ...pairing, actual: { ...actual, lower: ZERO, upper: ZERO, precision: ZERO } };
}

function assuming({ assumed }: Pairing, score: IndicatorScore): IndicatorScore {
  if (score.kind === 'open' || !assumed) return score;
  const formula = localized((locale) =>
    locale === 'en'
      ? `${score.formula.en} (${assumed.en})`
      : `${score.formula[locale]}（${assumed[locale]}）`,
  );
  return { ...score, formula };
}

/** What is aimed at, in terms of the direction: at least, at most. */
interface Aim {
  readonly least: Decimal | undefined;
  readonly most: Decimal | undefined;
}

function scorePair(
  pairing: Pairing,
  weight: Decimal,
  direction: InferredDirection,
  method: Method,
): IndicatorScore {
  const { target, actual } = pairing;
  // Hit exactly, a target is met whichever way is better.
  if (isFigure(target) && isFigure(actual) && target.lower!.eq(actual.lower!) && !target.approximate) {
    return full(target.text, actual.text, weight, false, direction);
  }
  if (!direction.direction) {
    return open(
      'undecidable',
      localized((locale) =>
        locale === 'en'
          ? `${direction.reason.en}: cannot tell whether higher or lower is better`
          : `${direction.reason[locale]}，无法判断越高越好还是越低越好`,
      ),
    );
  }
  if (method.equal && direction.direction === 'equal' && isFigure(target)) {
    return scoreEqual(pairing, weight, direction, method);
  }
  const { least, most } = aimOf(target, direction);
  const tooLow = least !== undefined && actual.upper !== undefined && actual.upper.lt(least);
  const tooHigh = most !== undefined && actual.lower !== undefined && actual.lower.gt(most);
  if (!tooLow && !tooHigh) {
    const sure = (least === undefined || atLeast(actual, least)) && (!most || atMost(actual, most));
    if (least === undefined && most === undefined) return undecided(pairing);
    if (sure) return full(target.text, actual.text, weight, false, direction);
  }
  if (least !== undefined && !tooHigh && mayFallShort(direction)) {
    if (!actual.lower || actual.lower.lt(0) || least.lte(0)) return undecided(pairing);
    return proportional('up', least, pairing, weight, direction, 'Q1');
  }
  if (most !== undefined && tooHigh && mayExceed(target, direction)) {
    if (!actual.upper || !isFigure(actual) || most.lt(0)) return undecided(pairing);
    return proportional('down', most, pairing, weight, direction, method.lower);
  }
  return undecided(pairing);
}

/** A target to be hit as Q4 has it: more is not punished, and a target of 0 is missed by anything above it. */
function scoreEqual(
  pairing: Pairing,
  weight: Decimal,
  direction: InferredDirection,
  method: Method,
): IndicatorScore {
  const way = pairing.target.lower!.gt(0) ? 'higher' : 'lower';
  const score = scorePair(pairing, weight, { ...direction, direction: way, reason: EQUAL }, method);
  return score.kind === 'computed' ? { ...score, clause: 'Q4' } : score;
}

const EQUAL = { 'zh-CN': '指标值为等于，多不扣分', en: 'the target is to be hit, more is not punished' };

/** Below a range or an exact figure the share counts only where more would have been better. */
function mayFallShort({ direction, otherwise }: InferredDirection): boolean {
  return direction === 'higher' || (direction !== 'lower' && otherwise === 'higher');
}

/** Above an exact figure: where it is none at all (=0件), or a cost (=5万元). */
function mayExceed(target: Measured, { direction, otherwise }: InferredDirection): boolean {
  if (direction === 'lower') return true;
  return direction === 'equal' && (target.upper!.eq(0) || (otherwise === 'lower' && isMoney(target.unit)));
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

function atLeast(actual: Measured, least: Decimal): boolean {
  return actual.lower !== undefined && actual.lower.gte(least);
}
function atMost(actual: Measured, most: Decimal): boolean {
  return actual.upper !== undefined && actual.upper.lte(most);
}

function undecided({ target, actual }: Pairing): IndicatorScore {
  return open('undecidable', {
    'zh-CN': `由指标值“${target.text}”与实际完成值“${actual.text}”无法计算确定的得分`,
    en: `the target “${target.text}” and the actual value “${actual.text}” give no certain score`,
  });
}

/** `up`: weight × actual ÷ target. `down`: weight × target ÷ actual, or less the share that it exceeds the target by. */
function proportional(
  way: 'up' | 'down',
  aim: Decimal,
  pairing: Pairing,
  weight: Decimal,
  direction: InferredDirection,
  clause: ClauseId,
): IndicatorScore {
  const { target, actual } = pairing;
  const share = (of: Decimal, against = aim): Decimal => {
    if (way === 'up') return clip(of.div(against));
    if (of.lte(0)) return ONE;
    if (clause !== 'Q3') return clip(against.div(of));
    return against.gt(0) ? clip(ONE.minus(of.minus(against).div(against))) : ZERO;
  };
  const [actualLow, actualHigh] = about(actual, (actual.upper ?? aim).plus(actual.precision));
  const [aimLow, aimHigh] = target.approximate
    ? [aim.times(ONE.minus(ABOUT)), aim.times(ONE.plus(ABOUT))]
    : [aim, aim];
  const ends = [share(actualLow, aimHigh), share(actualHigh, aimLow), share(actualLow, aimLow)].concat(
    share(actualHigh, aimHigh),
  );
  const [low, high] = [ends.reduce(smaller), ends.reduce(greater)];
  // 约150篇 of 160 may be 160.
  if ((actual.approximate || target.approximate) && high.gte(1)) return undecided(pairing);
  const score = weight.times(share((way === 'up' ? actual.lower : actual.upper)!));
  const points = formatDecimal(weight);
  const result = formatDecimal(score, 4);
  return {
    kind: 'computed',
    clause,
    others: [],
    score,
    interval: interval(weight.times(low), weight.times(high)),
    met: false,
    advisory: false,
    direction,
    formula: localized((locale) => {
      const line = `${points} × ${termOf(clause, target, actual)} = ${result}`;
      const how = sayDirection(direction)[locale];
      return locale === 'en' ? `Target not met, ${how}: ${line}` : `未达指标值，${how}：${line}`;
    }),
  };
}

/** `90% ÷ ≥99%`, `(1 − (7天 − 5天) ÷ 5天)`. */
function termOf(clause: ClauseId, target: Measured, actual: Measured): string {
  if (clause === 'Q1') return `${actual.text} ÷ ${target.text}`;
  if (clause === 'Q2') return `${target.text} ÷ ${actual.text}`;
  const [aim, done] = [target, actual].map(({ text }) => text.replace(/^[^\d-]+/, ''));
  return `(1 − (${done} − ${aim}) ÷ ${aim})`;
}

/** The least and the most that an actual value may be. */
function about(actual: Measured, most: Decimal): readonly [Decimal, Decimal] {
  const least = (actual.lower ?? actual.upper)!.minus(actual.precision);
  return actual.approximate ? [least.times(ONE.minus(ABOUT)), most.times(ONE.plus(ABOUT))] : [least, most];
}

function smaller(a: Decimal, b: Decimal): Decimal {
  return a.lt(b) ? a : b;
}
function greater(a: Decimal, b: Decimal): Decimal {
  return a.gt(b) ? a : b;
}

function clip(share: Decimal): Decimal {
  if (share.lt(ZERO)) return ZERO;
  return share.gt(ONE) ? ONE : share;
}
