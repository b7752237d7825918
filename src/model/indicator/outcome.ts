/** What scoring an indicator comes to: points with their arithmetic, or why there are none. */
import type { LocalizedText } from '../text/locale';
import { localized } from '../text/locale';
import type { Decimal, Interval } from '../number/quantity';
import { formatDecimal, point } from '../number/quantity';
import type { InferredDirection } from './direction';
import { sayDirection } from './direction';

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

export function open(code: OpenCode, reason: LocalizedText): IndicatorScore {
  return { kind: 'open', code, reason };
}

/** The target is met: the whole weight. */
export function full(
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
      const how = direction?.direction && sayDirection(direction)[locale];
      return locale === 'en'
        ? `${actual} meets the target ${target}${how ? `, ${how}` : ''}: full ${points}`
        : `完成 ${actual}，达到指标值 ${target}${how ? `，${how}` : ''}：得满分 ${points}`;
    }),
  };
}
