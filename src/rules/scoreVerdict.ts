/** A printed score of an indicator, judged by the clauses that may bind: the heart of `evaluation/indicator-score`. */
import { rowField } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import { findField } from '../model/form/form';
import type { Indicator } from '../model/indicator/indicator';
import type { Fit } from '../model/indicator/claims';
import { claimsOf, fitBy, nearest, sayClaims } from '../model/indicator/claims';
import type { ClauseScore, ComputedScore, OpenScore } from '../model/indicator/score';
import { scoreIndicator } from '../model/indicator/score';
import type { LocalizedText } from '../model/text/locale';
import { asIs } from '../model/text/locale';
import type { Policy } from '../model/policy/policy';
import { fitOf } from '../model/number/printedScore';
import type { Decimal } from '../model/number/quantity';
import { formatDecimal, point } from '../model/number/quantity';
import { isHollow } from '../model/reason/reason';
import type { Verdict } from '../model/result/rule';
import { isReason } from './reasonPlaces';
import { notChecked, textOf, undecided } from './verdicts';

/** What an indicator's printed score is worth against what its target and actual value give. */
export function scoreVerdict(indicator: Indicator, set: FormSet, policy: Policy): Verdict {
  const { index, score, weight } = indicator;
  const place = rowField('indicators[].score', index);
  if (score === undefined) return undecided(place, place, set);
  const computed = scoreIndicator(indicator, policy);
  if (computed.kind === 'open') return openVerdict(computed, index, policy);
  if (weight && (score.gt(weight) || score.lt(0))) {
    return notChecked(place, 'not-applicable', {
      'zh-CN': '得分不在 0 与分值之间，先改正',
      en: 'the score is not between 0 and its weight; correct that first',
    });
  }
  if (computed.clause === 'Q11') {
    return notChecked(place, 'not-applicable', {
      'zh-CN': '按得分系数计分，另行核对',
      en: 'scored by its coefficient, which is checked by itself',
    });
  }
  const fit = fitBy(score, computed.interval, policy);
  const excess = score.minus(computed.score);
  if (fit === 'exact' && excess.gt(0) && isLowerBound(indicator)) {
    return failed(indicator, computed, computed, 'bound', policy);
  }
  if (fit === 'exact' || excess.eq(0) || (fit === 'coarse' && computed.advisory)) {
    return { status: 'passed', place };
  }
  if (excess.lt(0) && fit === 'no' && isExplained(indicator, computed.met, set, policy))
    return { status: 'passed', place, explained: true };
  if (computed.others.some((other) => fitBy(score, other.interval, policy) === 'exact')) {
    return notChecked(place, 'undecidable', unsettled(score, computed, policy));
  }
  if (excess.lt(0) && fit === 'no' && computed.direction?.certain === false) {
    return notChecked(place, 'undecidable', {
      'zh-CN': `指标值没有写明 ≥ 或 ≤，方向是推断的：${computed.direction.reason['zh-CN']}`,
      en: `the target has neither ≥ nor ≤; its direction is inferred: ${computed.direction.reason.en}`,
    });
  }
  return failed(indicator, computed, nearest(score, computed), fit, policy);
}

/**
 * Whether the form says why an indicator claims less: in its row, or, where a row has no cell for it, at the foot. What
 * stands there for all is about targets that were missed, and otherwise about what it names.
 */
export function isExplained(
  { index, names, reason }: Indicator,
  isMet: boolean,
  set: FormSet,
  policy: Policy,
): boolean {
  if (reason !== undefined) return !isHollow(reason, policy);
  if (findField(set, rowField('indicators[].reason', index))) return false;
  const foot = textOf('deviation.reason', set);
  if (!isMet && isReason(foot, policy)) return true;
  return [foot, textOf('remarks', set)].some(
    (text) =>
      names.name.trim() !== '' && text?.includes(names.name.trim()) === true && isReason(text, policy),
  );
}

/** Nothing certain follows; what a clause would give all the same is said with it. */
function openVerdict({ code, reason, others }: OpenScore, index: number, policy: Policy): Verdict {
  const place = rowField('indicators[].score', index);
  if (others.length === 0) return notChecked(place, code === 'qualitative' ? 'not-applicable' : code, reason);
  const claims = sayClaims(others, policy);
  return notChecked(place, 'undecidable', {
    'zh-CN': `${reason['zh-CN']}；${claims['zh-CN']}`,
    en: `${reason.en}; ${claims.en}`,
  });
}

/** One of several clauses gives the score, and nothing says which of them binds. */
function unsettled(score: Decimal, computed: ComputedScore, policy: Policy): LocalizedText {
  const claims = sayClaims(claimsOf(computed), policy);
  const printed = formatDecimal(score);
  return {
    'zh-CN': `没有选定口径，填报的 ${printed} 分与其中一种算法相符：${claims['zh-CN']}`,
    en: `no policy was chosen, and ${printed} is what one of the clauses gives: ${claims.en}`,
  };
}

/** 8个以上, 150余篇: what was really done is not said. */
function isLowerBound({ actual }: Indicator): boolean {
  return actual?.kind === 'measured' && actual.upper === undefined;
}

/** @param claim the clause's score that it is held against */
function failed(
  indicator: Indicator,
  computed: ComputedScore,
  claim: ClauseScore,
  fit: Fit | 'bound',
  policy: Policy,
): Verdict {
  const { index, shown, target, actual } = indicator;
  const score = indicator.score!;
  const excess = score.minus(claim.score);
  const formula = computed.others.length > 0 ? sayClaims(claimsOf(computed), policy) : computed.formula;
  return {
    status: 'failed',
    place: rowField('indicators[].score', index),
    ...messageFor(indicator, computed, fit),
    data: {
      name: shown,
      target: asIs(target?.text ?? ''),
      actual: asIs(actual?.text ?? ''),
      reported: asIs(formatDecimal(score)),
      computed: asIs(formatDecimal(claim.score, policy.scoreDecimals)),
      difference: asIs(formatDecimal(excess.abs(), policy.scoreDecimals)),
      formula,
    },
    related: [
      rowField('indicators[].target', index),
      rowField('indicators[].actual', index),
      rowField('indicators[].weight', index),
    ],
    figures: {
      reported: formatDecimal(score),
      computed: formatDecimal(claim.score, 4),
      arithmetic: formula,
    },
  };
}

/** What a guess rests on is never called an error, and neither is what lies between two clauses. */
function messageFor(
  indicator: Indicator,
  computed: ComputedScore,
  fit: Fit | 'bound',
): Pick<Extract<Verdict, { status: 'failed' }>, 'messageId' | 'severity'> {
  if (fit === 'bound') return { messageId: 'bound', severity: 'hint' };
  if (fit === 'coarse') return { messageId: 'rounded', severity: 'hint' };
  if (fit === 'cut') return { messageId: 'cut', severity: 'hint' };
  if (computed.advisory) return { messageId: 'advisory', severity: 'hint' };
  const isAbove = claimsOf(computed).map((claim) => indicator.score!.gt(claim.score));
  if (isAbove.every((above) => !above)) {
    return { messageId: isShare(indicator, computed) ? 'share' : 'below', severity: 'explain' };
  }
  if (!isAbove.every((above) => above)) return { messageId: 'between', severity: 'explain' };
  return computed.direction?.certain ? { messageId: 'above' } : { messageId: 'unsure', severity: 'explain' };
}

/** The target is met, and the score is the weight times the percentage reached. */
function isShare({ actual, weight, score }: Indicator, { met, direction }: ComputedScore): boolean {
  if (!met || direction?.direction !== 'higher' || actual?.kind !== 'measured') return false;
  const done = actual.unit.dimension === 'ratio' ? actual.lower : undefined;
  return done?.lt(1) === true && fitOf(score!, point(weight!.times(done))) !== 'no';
}
