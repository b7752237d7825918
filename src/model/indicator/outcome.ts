/** What scoring an indicator comes to: points with their arithmetic, or why there are none. */
import type { ClauseId } from '../policy/clauses';
import type { LocalizedText } from '../text/locale';
import { localized } from '../text/locale';
import type { Decimal, Interval } from '../number/quantity';
import { formatDecimal, point } from '../number/quantity';
import type { InferredDirection } from './direction';
import { sayDirection } from './direction';

export type OpenCode = 'blank' | 'qualitative' | 'undecidable';

/** Points by one clause. */
export interface ClauseScore {
  /** The clause that decides; undefined where every clause that was found says the same. */
  readonly clause: ClauseId | undefined;
  readonly score: Decimal;
  /** What it may be, given how precisely the actual value is stated. */
  readonly interval: Interval;
  /** `10 × 90% ÷ 99% = 9.0909`. */
  readonly formula: LocalizedText;
}

export interface ComputedScore extends ClauseScore {
  readonly kind: 'computed';
  readonly met: boolean;
  /** Rests on a reading that the form does not state: a wording taken as a share achieved. */
  readonly advisory: boolean;
  readonly direction: InferredDirection | undefined;
  /** What other clauses give, where the policy has none for the question: neither is then wrong. */
  readonly others: readonly ClauseScore[];
}

export interface OpenScore {
  readonly kind: 'open';
  readonly code: OpenCode;
  readonly reason: LocalizedText;
  /** What some clause would give all the same, where the policy has none for the question. */
  readonly others: readonly ClauseScore[];
}

export type IndicatorScore = ComputedScore | OpenScore;

export function open(code: OpenCode, reason: LocalizedText): OpenScore {
  return { kind: 'open', code, reason, others: [] };
}

/** The target is met: the whole weight. */
export function full(
  target: string,
  actual: string,
  weight: Decimal,
  advisory: boolean,
  direction?: InferredDirection,
): ComputedScore {
  const points = formatDecimal(weight);
  return {
    kind: 'computed',
    clause: undefined,
    score: weight,
    interval: point(weight),
    met: true,
    advisory,
    direction,
    others: [],
    formula: localized((locale) => {
      const how = direction?.direction && sayDirection(direction)[locale];
      return locale === 'en'
        ? `${actual} meets the target ${target}${how ? `, ${how}` : ''}: full ${points}`
        : `完成 ${actual}，达到指标值 ${target}${how ? `，${how}` : ''}：得满分 ${points}`;
    }),
  };
}
