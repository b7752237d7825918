/**
 * Computes the scores of a self-evaluation form, each with the arithmetic it came from.
 * Points throughout; a score that lacks an input is left out, never guessed.
 */
import { evaluate } from '../model/relation/evaluate';
import type { FieldId } from '../model/form/fields';
import { rowField } from '../model/form/fields';
import type { FormModel, FormSet, ListRow } from '../model/form/form';
import { findField, listRows } from '../model/form/form';
import { mayBeUnread, namedUnread, unreadFor } from '../model/form/unread';
import type { LocalizedText } from '../model/text/locale';
import { localized } from '../model/text/locale';
import type { Decimal } from '../model/number/quantity';
import { decimal, formatDecimal, ZERO } from '../model/number/quantity';
import type { Expression } from '../model/relation/relation';
import { figureOf } from '../model/relation/render';
import { fieldsIn, firstFound, quotient } from '../model/relation/relation';
import { sayDirection } from '../model/indicator/direction';
import type { Indicator } from '../model/indicator/indicator';
import { indicatorRows, isBreakdownName } from '../model/indicator/indicator';
import { bandOf, phraseOf } from '../model/indicator/phrase';
import type { ClauseScore } from '../model/indicator/score';
import { scoreIndicator } from '../model/indicator/score';
import { bandsOf } from '../model/policy/bands';
import { clause, clauseFor } from '../model/policy/clauses';
import type { IndicatorScoreLine, OtherScore, Score, ScoreSheet } from '../model/result/result';
import { gradeOf } from '../model/policy/grade';
import type { Policy } from '../model/policy/policy';
import { flatMap } from '../model/flatMap';
import type { Writable } from '../model/writable';

/** Measured by the budget as adjusted; by the initial one where the form has no other. */
const BUDGET = firstFound('funds.total.annual', 'funds.total.initial');
const RATE = quotient('funds.total.executed', BUDGET);

/**
 * The scores of one self-evaluation form.
 * @param executionScore what the execution score is, as its rule declares it
 */
export function scoreForm(form: FormModel, policy: Policy, executionScore: Expression): ScoreSheet {
  const set: FormSet = { forms: [form] };
  const execution = scoreExecution(set, executionScore, policy);
  const indicators = indicatorRows(set).map((indicator) => indicatorScore(indicator, set, policy));
  const total = totalScore(set);
  return {
    execution,
    indicators,
    total,
    grade: total.computed === undefined ? undefined : gradeOf(decimal(total.computed), policy),
  };
}

function scoreExecution(set: FormSet, declared: Expression, policy: Policy): ScoreSheet['execution'] {
  const computed = evaluate(declared, {}, set);
  const rate = evaluate(RATE, {}, set);
  const value = computed.kind === 'value' ? formatDecimal(computed.value, 4) : undefined;
  return {
    ...reportedAt('funds.total.weight', 'funds.total.score', set),
    rate: rate.kind === 'value' ? formatDecimal(rate.value, 6) : undefined,
    computed: value,
    basis:
      value === undefined
        ? { 'zh-CN': '缺少分值或金额，无法计算', en: 'weight or amounts are missing' }
        : executionBasis(value, set, clauseFor('execution', policy) !== 'E1-uncapped'),
  };
}

/** `分值 10 × min(1, 全年执行数 742.38 ÷ 全年预算数 743.91) = 9.9794`. */
function executionBasis(value: string, set: FormSet, isCapped: boolean): LocalizedText {
  return localized((locale) => {
    const budget = fieldsIn(BUDGET, {}, set)[0]!;
    const [weight, executed, amount] = (['funds.total.weight', 'funds.total.executed', budget] as const).map(
      (id) => figureOf(findField(set, id), locale),
    );
    const annual = budget === 'funds.total.annual';
    const rate =
      locale === 'en'
        ? `executed ${executed} ÷ ${annual ? 'annual' : 'initial'} budget ${amount}`
        : `全年执行数 ${executed} ÷ ${annual ? '全年' : '年初'}预算数 ${amount}`;
    const share = isCapped ? `min(1, ${rate})` : `(${rate})`;
    return `${locale === 'en' ? 'weight' : '分值'} ${weight} × ${share} = ${value}`;
  });
}

function indicatorScore(indicator: Indicator, set: FormSet, policy: Policy): IndicatorScoreLine {
  const { index } = indicator;
  const score = findField(set, rowField('indicators[].score', index));
  const name = score?.shortLabel['zh-CN'] ?? '';
  const computed = scoreIndicator(indicator, policy);
  const bands = bandsFor(indicator, policy);
  const [band, another] = bands;
  const id = computed.kind === 'computed' ? computed.clause : undefined;
  const direction = computed.kind === 'computed' ? computed.direction : undefined;
  const { weight, reported, cell } = reportedAt(
    rowField('indicators[].weight', index),
    rowField('indicators[].score', index),
    set,
  );
  const line: Writable<IndicatorScoreLine> = {
    weight,
    reported,
    cell,
    name: name.slice(name.startsWith('“') ? 1 : 0, name.endsWith('”') ? -1 : undefined),
    computed: computed.kind === 'computed' ? formatDecimal(computed.score, 4) : undefined,
    basis:
      computed.kind === 'computed'
        ? computed.formula
        : bands.length > 0
          ? sayBands(indicator.actual!.text, bands)
          : computed.reason,
    direction: direction?.direction,
    directionReason: direction && sayDirection(direction),
    advisory: computed.kind === 'computed' && computed.advisory,
  };
  if (id) line.clause = clause(id).name;
  if (computed.others.length > 0) line.others = flatMap(computed.others, otherScore);
  if (band && !another) line.band = band;
  return line;
}

function otherScore({ clause: id, score }: ClauseScore): readonly OtherScore[] {
  if (id === undefined) return [];
  const { name, source } = clause(id);
  return [{ clause: name, source, computed: formatDecimal(score, 4) }];
}

type Band = NonNullable<IndicatorScoreLine['band']>;

/** The band of the phrase that an indicator states, on each scale that may bind. */
function bandsFor({ actual, weight }: Indicator, policy: Policy): readonly Band[] {
  const phrase = actual && phraseOf(actual.text);
  if (!phrase || !weight) return [];
  return flatMap(bandsOf(policy), (scale) => {
    const band = bandOf(phrase, weight, scale, policy.clauses.includes('L1'));
    return band ? [{ least: formatDecimal(band.least), most: formatDecimal(band.most) }] : [];
  });
}

/** `“部分达成”一档为 12–16 分（通行填表说明），或 10–16 分（湖北省）`. */
function sayBands(phrase: string, bands: readonly Band[]): LocalizedText {
  const [[one, hubei], isSame] = [
    bands.map(({ least, most }) => `${least}–${most}`),
    bands[1]?.least === bands[0]!.least && bands[1].most === bands[0]!.most,
  ];
  const text = phrase.trim();
  return hubei === undefined || isSame
    ? { 'zh-CN': `“${text}”一档为 ${one} 分`, en: `the band of “${text}” is ${one}` }
    : {
        'zh-CN': `“${text}”一档为 ${one} 分（通行填表说明）或 ${hubei} 分（湖北省），没有选定口径`,
        en: `the band of “${text}” is ${one} (the usual notes) or ${hubei} (Hubei); no policy was chosen`,
      };
}

/** The execution score and the indicators' scores as printed, added up. */
export function totalScore(set: FormSet): Score {
  const indicators = listRows(set, 'indicators');
  const execution = numberOf('funds.total.score', set);
  const scores = indicators.map(({ index }) => numberOf(rowField('indicators[].score', index), set));
  const unscored = indicators.filter(
    ({ index }, at) => scores[at] === undefined && isIndicator(index, set),
  ).length;
  const executionOpen = execution === undefined && numberOf('funds.total.weight', set) !== undefined ? 1 : 0;
  const open = unscored + executionOpen;
  const scored = [execution, ...scores].filter((score) => score !== undefined);
  const unread = unreadParts(indicators, set);
  const short = weightsShort(indicators, set);
  const complete = unread.length === 0 && !short && indicators.length > 0 && scored.length > 0 && open === 0;
  return {
    ...reportedAt('total.weight', 'total.score', set),
    computed: complete ? formatDecimal(scored.reduce((sum, score) => sum.plus(score), ZERO)) : undefined,
    basis: complete
      ? { 'zh-CN': '执行率得分 + 各指标得分', en: 'execution score + indicator scores' }
      : unread.length > 0
        ? notReadText(unread, set)
        : open > 0 || !short
          ? missing(open)
          : short,
  };
}

/** What the total is made of that was not found, and may stand under a label that was not read: no part of it is 0. */
function unreadParts(indicators: readonly ListRow[], set: FormSet): readonly FieldId[] {
  const rows = indicators.length > 0 ? indicators.map(({ index }) => index) : [0];
  const scores = rows.map((index) => rowField('indicators[].score', index));
  return (['funds.total.score', ...scores] as const).filter(
    (id) => findField(set, id) === undefined && mayBeUnread(id, set),
  );
}

/**
 * Why the indicators are not the whole of it, in a form that shows no execution score: their weights do not reach that
 * of the total. Undefined where nothing says so.
 */
function weightsShort(indicators: readonly ListRow[], set: FormSet): LocalizedText | undefined {
  const whole = numberOf('total.weight', set);
  if (!whole || findField(set, 'funds.total.score')) return undefined;
  const weights = indicators.map(
    ({ index }) => numberOf(rowField('indicators[].weight', index), set) ?? ZERO,
  );
  const sum = weights.reduce((all, weight) => all.plus(weight), ZERO);
  if (sum.eq(0) || sum.gte(whole)) return undefined;
  const [found, wanted] = [formatDecimal(sum), formatDecimal(whole)];
  return {
    'zh-CN': `算不出：没有读到预算执行率得分；读到的各项分值合计 ${found}，总分值是 ${wanted}`,
    en: `cannot be computed: no execution score was read; the weights read add up to ${found} of ${wanted}`,
  };
}

/** `算不出：没有读到预算执行率得分、指标得分`. */
function notReadText(ids: readonly FieldId[], set: FormSet): LocalizedText {
  const labels = unreadFor(ids, set);
  const hasExecution = ids.includes('funds.total.score');
  return localized((locale) => {
    const execution = locale === 'en' ? 'the execution score' : '预算执行率得分';
    const indicators = locale === 'en' ? 'the indicators’ scores' : '指标得分';
    const hasIndicators = ids.length > (hasExecution ? 1 : 0);
    const parts = [...(hasExecution ? [execution] : []), ...(hasIndicators ? [indicators] : [])];
    return locale === 'en'
      ? `cannot be computed: ${parts.join(' and ')} not read; may be ${namedUnread(labels, locale)}`
      : `算不出：没有读到${parts.join('、')}，可能是${namedUnread(labels, locale)}`;
  });
}

/** A row that names an indicator or gives it a weight is to be scored; a part of the row above it (其中) is not. */
function isIndicator(index: number, set: FormSet): boolean {
  const name = findField(set, rowField('indicators[].name', index))?.value;
  const isNamed = name?.kind === 'text' && !isBreakdownName(name.text);
  return isNamed || numberOf(rowField('indicators[].weight', index), set) !== undefined;
}

function missing(open: number): LocalizedText {
  return localized((locale) => {
    if (open === 0) return locale === 'en' ? 'no scores are filled in' : '尚未填写得分';
    return locale === 'en' ? `scores not filled in yet: ${open}` : `还有 ${open} 项得分未填`;
  });
}

export function reportedAt(
  weight: FieldId,
  score: FieldId,
  set: FormSet,
): Pick<Score, 'weight' | 'reported' | 'cell'> {
  const shown = (id: FieldId): string | undefined => {
    const value = numberOf(id, set);
    return value && formatDecimal(value);
  };
  return { weight: shown(weight), reported: shown(score), cell: findField(set, score)?.cell };
}

export function numberOf(id: FieldId, set: FormSet): Decimal | undefined {
  const value = findField(set, id)?.value;
  return value?.kind === 'quantity' ? value.quantity.value : undefined;
}
