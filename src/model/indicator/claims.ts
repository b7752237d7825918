/** A score as a form prints it, held against what its figures give by one clause or several. */
import type { ClauseId } from '../policy/clauses';
import { clause, clauseFor } from '../policy/clauses';
import type { Policy } from '../policy/policy';
import { fitOf, fitsCut } from '../number/printedScore';
import type { Decimal, Interval } from '../number/quantity';
import { formatDecimal, roundLikeExcel } from '../number/quantity';
import type { Locale, LocalizedText } from '../text/locale';
import { localized } from '../text/locale';
import type { ClauseScore, ComputedScore } from './outcome';

/** `cut`: rounded it fits, cut to two decimals it does not. */
export type Fit = 'exact' | 'coarse' | 'cut' | 'no';

/**
 * Whether a printed score is the computed one: rounded, or cut to two decimals where the policy's clause says so.
 * Where it has none, either will do.
 */
export function fitBy(printed: Decimal, computed: Interval, policy: Policy): Fit {
  const rounded = fitOf(printed, computed);
  if (fitsCut(printed, computed)) return 'exact';
  return rounded === 'exact' && clauseFor('comparison', policy) === 'Q10' ? 'cut' : rounded;
}

/** The score of each clause that may bind, the usual one first. */
export function claimsOf(score: ComputedScore): readonly ClauseScore[] {
  return [score, ...score.others];
}

/** The clause's score that a printed one is nearest to: nobody is told that more is wrong than has to be. */
export function nearest(printed: Decimal, score: ComputedScore): ClauseScore {
  const distance = (claim: ClauseScore): Decimal => claim.score.minus(printed).abs();
  return claimsOf(score).reduce((best, each) => (distance(each).lt(distance(best)) ? each : best));
}

/** `反比：10 × 5 ÷ 7 = 7.1429；按超出比例扣分：10 × (1 − (7 − 5) ÷ 5) = 6`, with where each clause stands. */
export function sayClaims(claims: readonly ClauseScore[], policy: Policy): LocalizedText {
  return localized((locale) =>
    claims.map((claim) => sayClaim(claim, policy, locale)).join(locale === 'en' ? '; ' : '；'),
  );
}

function sayClaim({ clause: id, score, formula }: ClauseScore, policy: Policy, locale: Locale): string {
  if (id === undefined) return formula[locale];
  const points = formatDecimal(roundLikeExcel(score, policy.scoreDecimals));
  return locale === 'en'
    ? `by “${nameOf(id, locale)}” (${clause(id).source.en}) ${points}`
    : `按“${nameOf(id, locale)}”（${clause(id).source[locale]}）为 ${points} 分`;
}

function nameOf(id: ClauseId, locale: Locale): string {
  return clause(id).name[locale];
}
