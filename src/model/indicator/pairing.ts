/** A target and an actual value brought to one unit, so that their figures can be compared. */
import type { LocalizedText } from '../text/locale';
import type { Decimal } from '../number/quantity';
import { decimal } from '../number/quantity';
import type { Measured } from './parse';
import { conversion, isBare } from './units';

export interface Pairing {
  readonly target: Measured;
  readonly actual: Measured;
  /** What was assumed of the one that has no unit; to be said with whatever follows from it. */
  readonly assumed: LocalizedText | undefined;
}

/** No percentage is that high by itself: such a bare number beside a percentage counts something. */
const HIGHEST_BARE_PERCENT = 100;
/** A reading farther from the other value than this, as a ratio, was not meant. */
const FARTHEST = 30;

/**
 * How two values may be read in one unit, likeliest first; empty where they measure different things.
 * A bare number takes the unit of the other value as it is written there (232.9 beside 202.6万元), or
 * without its scale (185000 beside 20万元, 0.96 beside 95%): whichever comes nearer is likelier.
 */
export function pairings(target: Measured, actual: Measured): readonly Pairing[] {
  const bare = isBare(target.unit) ? target : isBare(actual.unit) ? actual : undefined;
  const other = bare === target ? actual : target;
  if (!bare || isBare(other.unit)) return asWritten(target, actual);
  return readings(bare, other)
    .map((reading, at) => ({ reading, at, distance: distance(reading.value, other) }))
    .sort((a, b) => a.distance.cmp(b.distance) || a.at - b.at)
    .filter(({ distance: far, reading }, at) => at === 0 || reading.scaled || far.lte(FARTHEST))
    .map(({ reading: { value, said } }) => ({
      target: bare === target ? value : target,
      actual: bare === target ? actual : value,
      assumed: {
        'zh-CN': `“${bare.text}”没有写单位，按${said['zh-CN']}比较`,
        en: `“${bare.text}” has no unit and is taken as ${said.en}`,
      },
    }));
}

function asWritten(target: Measured, actual: Measured): readonly Pairing[] {
  const by = conversion(actual.unit, target.unit);
  if (!by) return [];
  return [{ target, actual: by.eq(1) ? actual : inUnitOf(target, actual, by), assumed: undefined }];
}

interface Reading {
  readonly value: Measured;
  readonly said: LocalizedText;
  /** In the unit just as it is written beside. */
  readonly scaled: boolean;
}

function readings(bare: Measured, other: Measured): readonly Reading[] {
  const isRatio = other.unit.dimension === 'ratio';
  if (isRatio && figureOf(bare).gt(HIGHEST_BARE_PERCENT)) return [];
  const plain: Reading = {
    value: inUnitOf(other, bare, decimal(1)),
    said: isRatio ? { 'zh-CN': '小数（1 即 100%）', en: 'a share (1 is 100%)' } : quoted(other.unit.name),
    scaled: false,
  };
  const scaled: Reading = {
    value: inUnitOf(other, bare, other.factor),
    said: quoted(other.written),
    scaled: true,
  };
  if (other.unit.dimension === 'money' && other.written === '元' && bare.factor.eq(1)) {
    // 项目投入（万元） 60 beside 576000元.
    const inWan = { value: inUnitOf(other, bare, decimal(10000)), said: quoted('万元'), scaled: false };
    return [scaled, inWan];
  }
  if (other.factor.eq(1)) return [scaled];
  // 5万 has its scale already.
  return bare.factor.eq(1) ? [scaled, plain] : isRatio ? [] : [plain];
}

function quoted(unit: string): LocalizedText {
  return { 'zh-CN': `“${unit}”`, en: unit };
}

function inUnitOf(other: Measured, value: Measured, by: Decimal): Measured {
  const precision = by.eq(1) ? value.precision : value.halfDigit.times(by);
  return {
    ...value,
    unit: other.unit,
    lower: value.lower?.times(by),
    upper: value.upper?.times(by),
    precision,
  };
}

/** How many times the one is the other, whichever is greater; from zero everything is as far. */
function distance(value: Measured, other: Measured): Decimal {
  const [a, b] = [figureOf(value).abs(), figureOf(other).abs()];
  if (a.eq(0) || b.eq(0)) return decimal(1);
  return a.gt(b) ? a.div(b) : b.div(a);
}

function figureOf({ lower, upper }: Measured): Decimal {
  return (lower ?? upper)!;
}
