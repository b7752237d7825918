/**
 * What an indicator scores by its own target and actual value (DOMAIN section 5): target met → its weight;
 * a figure that misses it → in proportion, never above the weight; a wording → left to the unit.
 */
import type { ClauseId } from '../policy/clauses';
import { clauseFor } from '../policy/clauses';
import type { LocalizedText } from '../text/locale';
import { localized } from '../text/locale';
import type { Policy } from '../policy/policy';
import type { Decimal } from '../number/quantity';
import { decimal, formatDecimal, interval, point } from '../number/quantity';
import type { InferredDirection } from './direction';
import { inferDirection } from './direction';
import type { Method } from './figures';
import { scoreFigures } from './figures';
import type { Indicator } from './indicator';
import type { ClauseScore, ComputedScore, IndicatorScore } from './outcome';
import { full, open } from './outcome';
import type { IndicatorValue, Measured } from './parse';
import { isFigure } from './parse';
import { isBare } from './units';
import { flatMap } from '../flatMap';

export type { ClauseScore, ComputedScore, IndicatorScore, OpenScore } from './outcome';

const NONE = /^(?:已|全部|全面|动态|均|为)*(?:无|零|没有|清零|归零|未发生|未出现)(?:投诉|事故|发生)?。?$/;
/** Names of what may be written as a share or as a percentage: 0.96 and 96. */
const RATE_NAME = /率$|(?:满意|知晓|认可)度$|比[例重]$|占比$/;
const TREND = /提高|提升|增长|增加|增强|下降|降低|减少|改善|缩短/;

/**
 * The score that target, actual value and weight give, by the policy's clauses. Where it has none for a question on
 * which the clauses found differ, it is that of the usual one, with what the others give.
 */
export function scoreIndicator(indicator: Indicator, policy: Policy): IndicatorScore {
  const before = known.get(indicator);
  if (before?.policy === policy) return before.score;
  const score = compute(indicator, policy);
  known.set(indicator, { policy, score });
  return score;
}

/** Several rules ask for the score of the same indicator. */
const known = new WeakMap<Indicator, { readonly policy: Policy; readonly score: IndicatorScore }>();

function compute(indicator: Indicator, policy: Policy): IndicatorScore {
  const given = byCoefficient(indicator, policy);
  if (given) return given;
  const read = readFigures(indicator, policy);
  const all = 'kind' in read ? read : byClauses(read, policy);
  const { deducted, weight, score } = indicator;
  // Where weight less deducted is the score, the column tells all that was lost: nothing comes off besides.
  const isWhole = deducted && weight && score?.plus(deducted).eq(weight);
  return deducted?.gt(0) && !isWhole ? lessDeducted(all, deducted) : all;
}

/** What figures give by the policy's clauses, with what those give that it leaves open. */
function byClauses(figures: Figures, policy: Policy): IndicatorScore {
  const { target, actual, weight, direction } = figures;
  const method = methodOf(policy);
  const by = (each: Method): IndicatorScore => scoreFigures(target, actual, weight, direction, each);
  const score = by(method);
  const others = flatMap(alternatives(figures, policy, method), ([clause, other]): ClauseScore[] => {
    const given = by(other);
    if (given.kind === 'open' || (score.kind === 'computed' && given.score.eq(score.score))) return [];
    return [{ clause, score: given.score, interval: given.interval, formula: given.formula }];
  });
  return { ...score, others };
}

/** What the form's own column of coefficients gives, where the policy's clause says that it decides. */
function byCoefficient({ coefficient, weight }: Indicator, policy: Policy): ComputedScore | undefined {
  if (clauseFor('coefficient', policy) !== 'Q11' || !coefficient || !weight?.gte(0)) return undefined;
  if (coefficient.lt(0) || coefficient.gt(1)) return undefined;
  const score = weight.times(coefficient);
  const line = `${formatDecimal(coefficient)} × ${formatDecimal(weight)} = ${formatDecimal(score, 4)}`;
  return {
    kind: 'computed',
    clause: 'Q11',
    others: [],
    score,
    interval: point(score),
    met: coefficient.eq(1),
    advisory: false,
    direction: undefined,
    formula: { 'zh-CN': `得分系数 × 分值：${line}`, en: `coefficient × weight: ${line}` },
  };
}

function methodOf(policy: Policy): Method {
  return {
    lower: clauseFor('lower', policy) === 'Q3' ? 'Q3' : 'Q2',
    equal: clauseFor('equal', policy) === 'Q4' ? 'Q4' : undefined,
    negative: clauseFor('negative', policy) === 'Q5' ? 'Q5' : undefined,
  };
}

/** The other clauses of each question that the policy leaves open, and that such figures raise. */
function alternatives(
  { actual, direction: { direction } }: Figures,
  policy: Policy,
  method: Method,
): readonly (readonly [ClauseId, Method])[] {
  const others: (readonly [ClauseId, Method])[] = [];
  if ((direction === 'lower' || direction === 'equal') && !clauseFor('lower', policy))
    others.push(['Q3', { ...method, lower: 'Q3' }]);
  if (direction === 'equal' && !clauseFor('equal', policy)) others.push(['Q4', { ...method, equal: 'Q4' }]);
  if (isFigure(actual) && actual.lower!.lt(0) && !clauseFor('negative', policy))
    others.push(['Q5', { ...method, negative: 'Q5' }]);
  return others;
}

/** What a column of the form takes off; no score is below 0. */
function lessDeducted(score: IndicatorScore, deducted: Decimal): IndicatorScore {
  const others = score.others.map((other) => less(other, deducted));
  return score.kind === 'open' ? { ...score, others } : { ...less(score, deducted), others };
}

function less<Given extends ClauseScore>(given: Given, deducted: Decimal): Given {
  const off = (value: Decimal): Decimal => (value.gt(deducted) ? value.minus(deducted) : decimal(0));
  const { lower, upper } = given.interval;
  const score = off(given.score);
  return {
    ...given,
    score,
    interval: interval(off(lower.value), off(upper.value)),
    formula: localized((locale) => {
      const points = formatDecimal(deducted);
      return locale === 'en'
        ? `${given.formula.en}; less ${points} deducted: ${formatDecimal(score, 4)}`
        : `${given.formula[locale]}；减去扣分 ${points}：${formatDecimal(score, 4)}`;
    }),
  };
}

/** A target and an actual value that are held against each other as figures. */
interface Figures {
  readonly target: Measured;
  readonly actual: Measured;
  readonly weight: Decimal;
  readonly direction: InferredDirection;
}

/** The figures that decide an indicator's score; or the score itself, where it takes none of the clauses on figures. */
function readFigures(indicator: Indicator, policy: Policy): Figures | IndicatorScore {
  const { target, actual, weight } = indicator;
  const blank = blankOf(indicator);
  if (blank || !target || !actual || weight === undefined) return open('blank', blank ?? UNCLEAR);
  if (weight.lt(0)) return open('undecidable', { 'zh-CN': '分值是负数', en: 'the weight is negative' });
  if (noneOfNone(target, actual)) return full(target.text, actual.text, weight, true);
  if (target.kind === 'measured') {
    if (actual.kind !== 'measured') {
      return open('undecidable', {
        'zh-CN': `实际完成值“${actual.text}”不是单一数值，无法与指标值“${target.text}”比较`,
        en: `the actual value “${actual.text}” is not one figure to compare with “${target.text}”`,
      });
    }
    if (shareBesidePercent(indicator.names.name, target, actual)) {
      return open('undecidable', {
        'zh-CN': `指标值“${target.text}”与实际完成值“${actual.text}”都没有写单位，像是一个写成百分数、一个写成小数`,
        en: `neither “${target.text}” nor “${actual.text}” has a unit; one seems a percentage, the other a share`,
      });
    }
    return { target, actual, weight, direction: inferDirection(indicator.names, target, policy) };
  }
  if (target.kind === 'yes-no') {
    if (actual.kind === 'yes-no' && actual.yes === target.yes)
      return full(target.text, actual.text, weight, true);
    return open('qualitative', sayBands(policy, weight));
  }
  if (!target.measurable && actual.kind === 'measured') {
    return scoreShare(indicator, actual, weight, policy) ?? open('qualitative', sayBands(policy, weight));
  }
  return target.measurable
    ? open('undecidable', {
        'zh-CN': `指标值“${target.text}”含日期或多个数，无法直接计算`,
        en: `the target “${target.text}” holds a date or several figures`,
      })
    : open('qualitative', sayBands(policy, weight));
}

const UNCLEAR: LocalizedText = { 'zh-CN': '缺少数据', en: 'data are missing' };

function blankOf({ target, actual, weight }: Indicator): LocalizedText | undefined {
  if (!target) return { 'zh-CN': '年度指标值为空', en: 'the target is blank' };
  if (!actual) return { 'zh-CN': '实际完成值为空', en: 'the actual value is blank' };
  return weight === undefined ? { 'zh-CN': '分值为空', en: 'the weight is blank' } : undefined;
}

/** Whether nothing was aimed at, or may be, and nothing came: 0件 and 无, 清零 and 0户, ≤3起 and 未发生. */
function noneOfNone(target: IndicatorValue, actual: IndicatorValue): boolean {
  if (!NONE.test(actual.text) && !(isMeasured(actual) && isFigure(actual) && actual.lower!.eq(0)))
    return false;
  if (isMeasured(target))
    return NONE.test(actual.text) && target.upper?.gte(0) === true && !target.lower?.gt(0);
  return target.kind === 'text' && /清零|归零|为零/.test(target.text);
}

function isMeasured(value: IndicatorValue): value is Measured {
  return value.kind === 'measured';
}

/** 满意度 ≥90 and 0.95, neither with a unit. */
function shareBesidePercent(name: string, target: Measured, actual: Measured): boolean {
  if (!RATE_NAME.test(name) || !isBare(target.unit) || !isBare(actual.unit)) return false;
  const [a, b] = [(target.lower ?? target.upper)!, (actual.lower ?? actual.upper)!];
  const isShare = (value: Decimal): boolean => value.gt(0) && value.lte(1);
  return isShare(a) !== isShare(b) && a.gt(0) && b.gt(0);
}

/** A wording with a percentage as actual value: the share achieved, where that reading makes sense. */
function scoreShare(
  { names, target, weight }: Indicator,
  actual: Measured,
  points: Decimal,
  policy: Policy,
): ComputedScore | undefined {
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
    clause: undefined,
    others: [],
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
  if (share.lt(0)) return decimal(0);
  return share.gt(1) ? decimal(1) : share;
}

/** What reviewers take off wording that cannot be verified, by L3; percent of the weight. */
const OFF_WORDING = [30, 60, 100];

function sayBands(policy: Policy, weight: Decimal): LocalizedText {
  const bands = policy.qualitativeBands.map(({ from, to }) => `${from}–${to}%`);
  const left = OFF_WORDING.map((percent) => formatDecimal(weight.times(100 - percent).div(100), 4));
  const isReviewed = clauseFor('wording', policy) === 'L3';
  return {
    'zh-CN': `定性指标，由单位按完成程度在 ${bands.join('、')} 各档内自评${isReviewed ? `；表述无法核实的，复核扣 ${OFF_WORDING.join('%、')}%，剩 ${left.join('、')} 分，效果看得出的不扣` : ''}`,
    en: `a qualitative indicator: the unit rates it within one of ${bands.join(', ')} of its weight${isReviewed ? `; where the wording cannot be verified a reviewer takes off ${OFF_WORDING.join(', ')} %, which leaves ${left.join(', ')}; nothing where the effect is shown` : ''}`,
  };
}
