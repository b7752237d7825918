/** A stated figure as a number with what it stands for, as precise as it is printed. */
import type { Measure } from '../../model/form/form';
import type { Interval, Quantity } from '../../model/number/quantity';
import { decimal, interval } from '../../model/number/quantity';
import type { Reading } from '../reading';
import { scaleOf } from '../units';

export interface Printed {
  readonly measure: Measure;
  readonly quantity: Quantity;
  /** How much one of the printed unit is in the measure's: 元 → 0.0001 万元, % → 0.01. */
  readonly scale: string;
}

/** How much one of a unit of money is in 万元. */
const IN_TEN_THOUSAND: Readonly<Record<string, string>> = {
  元: '0.0001',
  百元: '0.01',
  千元: '0.1',
  万元: '1',
  百万元: '100',
  千万元: '1000',
  亿元: '10000',
};

const known = new WeakMap<object, Printed>();

/** Money in 万元, rates and points of per cent as ratios, the rest in its plain unit. */
export function printed(reading: Pick<Reading, 'value' | 'unit' | 'figure' | 'kind' | 'places'>): Printed {
  const before = known.get(reading);
  if (before) return before;
  const { value, unit, figure } = reading;
  const kind = figure.unit?.class;
  const isRate = kind === 'rate' || kind === 'percentagePoints' || unit === '%';
  const scale = kind === 'money' ? IN_TEN_THOUSAND[unit]! : isRate ? '0.01' : scaleOf(unit);
  const measure: Measure =
    kind === 'money' ? 'money' : isRate ? 'rate' : kind === 'points' ? 'points' : 'count';
  const decimals = Math.max(decimalsOf(value), reading.places.least);
  const exact = decimal(value).times(scale);
  // Heads and things are counted, not rounded; 1.2万人 is.
  const isCounted = measure === 'count' && decimals === 0 && scale === '1';
  const half = isCounted ? decimal('0') : decimal(`5e${-decimals - 1}`).times(scale);
  const quantity = {
    value: exact,
    interval: interval(exact.minus(half), exact.plus(half)),
    text: `${value}${unit}`,
  };
  const found = { measure, quantity, scale };
  known.set(reading, found);
  return found;
}

export function decimalsOf(value: string): number {
  return /\.(\d+)$/.exec(value)?.[1]?.length ?? 0;
}

export function intervalOf(reading: Reading): Interval {
  return printed(reading).quantity.interval;
}
