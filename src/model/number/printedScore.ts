/** How a printed score compares with a computed one: one place for rules and relations alike. */
import type { Decimal, Interval } from './quantity';
import { formatDecimal, meet, roundLikeExcel, roundsTo } from './quantity';

/**
 * Whether a printed score is the computed one (T4): at two decimals, or as many as it has, `exact`;
 * at one or none, `coarse`.
 */
export function fitOf(printed: Decimal, computed: Interval): 'exact' | 'coarse' | 'no' {
  const text = formatDecimal(printed);
  const stated = text.includes('.') ? text.length - text.indexOf('.') - 1 : 0;
  const fits = (decimals: number): boolean =>
    roundLikeExcel(printed, decimals).eq(printed) && meet(roundsTo(printed, decimals), computed);
  if (fits(Math.max(2, stated))) return 'exact';
  return fits(1) || fits(0) ? 'coarse' : 'no';
}

/** Whether a printed score is the computed one when both are cut, not rounded, to two decimals. */
export function fitsCut(printed: Decimal, { lower, upper }: Interval): boolean {
  const cut = (value: Decimal): Decimal => value.round(2, 'down');
  return cut(printed).gte(cut(lower.value)) && cut(printed).lte(cut(upper.value));
}
