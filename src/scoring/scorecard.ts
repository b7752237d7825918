/**
 * The scores of a department's scorecard: what its basic data form and its self-evaluation form decide is computed by
 * the standard that the card itself prints, or by the policy's clause; the rest is the unit's own judgement.
 */
import type { FieldId } from '../model/form/fields';
import { rowField } from '../model/form/fields';
import type { FormModel, FormSet, ListRow } from '../model/form/form';
import { findField, listRows } from '../model/form/form';
import type { Decimal } from '../model/number/quantity';
import { decimal, formatDecimal, interval, ZERO } from '../model/number/quantity';
import { clause } from '../model/policy/clauses';
import { gradeOf } from '../model/policy/grade';
import type { Policy } from '../model/policy/policy';
import { evaluate } from '../model/relation/evaluate';
import type { Expression } from '../model/relation/relation';
import { fieldsIn, quotient } from '../model/relation/relation';
import { figureOf } from '../model/relation/render';
import type { IndicatorScoreLine, ScoreSheet } from '../model/result/result';
import type { LocalizedText } from '../model/text/locale';
import { localized } from '../model/text/locale';
import type { CardClause, CardScore, Rate } from './cardPoints';
import { cardPoints, carryOverPoints, offAPoint } from './cardPoints';
import { numberOf, reportedAt, totalScore } from './score';

interface Item {
  readonly clause: CardClause;
  readonly names: RegExp;
  /** What is held against 1; undefined where no form tells it. */
  readonly rate: Expression | undefined;
}

const ITEMS: readonly Item[] = [
  {
    clause: 'C6',
    names: /三公.{0,20}控制率/,
    rate: quotient('threePublic.total.final', 'threePublic.total.budget'),
  },
  {
    clause: 'C2',
    names: /三公.{0,20}变动率/,
    rate: quotient('threePublic.total.final', 'threePublic.total.prior'),
  },
  { clause: 'C1', names: /人员控制率/, rate: quotient('staff.actual', 'staff.quota') },
  { clause: 'C3', names: /重点支出安排率/, rate: undefined },
  { clause: 'C4', names: /预算调整率/, rate: quotient('funds.total.annual', 'funds.total.initial') },
  { clause: 'C5', names: /(?:结转|结余).*(?:率|变动|控制|结[余转])/, rate: undefined },
];

/** 三公 expenses compared by their budgets. */
const OF_BUDGET = /预算(?:数|额|总额|安排)?比上年|比上年.{0,20}预算/;
/** 每超过1个百分点扣0.5分. */
const STEP = /每(?:超[过出]?|高[于出]?|增[加长]|上升|提高|多)?(?:出)?[1一]?个?百分点,?扣(\d+(?:\.\d+)?)分/;
const ALL_OR_NOTHING = /否则(?:不得分|得?0分)|(?:超过|高于)的?(?:不得分|得?0分)/;
/** What the points of the card begin to be lost at, as the clauses have it. */
const FROM: Partial<Record<CardClause, RegExp>> = {
  C1: /(?:≤|不[高大超]于?过?|小于等于|以内).{0,3}100%|100%(?:以内|及以下)/,
  C2: /(?:≤|不[高大超]于?过?|小于等于).{0,3}0(?![.\d]*[1-9])/,
  C6: /(?:≤|不[高大超]于?过?|小于等于|以内).{0,3}100%|100%(?:以内|及以下)/,
};

/** @param beside the department's other forms */
export function scoreCard(card: FormModel, beside: FormSet, policy: Policy): ScoreSheet {
  const set: FormSet = { forms: [card] };
  const total = totalScore(set);
  return {
    execution: {
      ...{ weight: undefined, reported: undefined, computed: undefined, rate: undefined, cell: undefined },
      basis: { 'zh-CN': '评分表没有预算执行率一行', en: 'a scorecard has no row for the execution rate' },
    },
    indicators: listRows(set, 'indicators').map((row) => lineOf(row, set, beside, policy)),
    total,
    // The bounds of grades are those of a hundred points.
    grade:
      total.computed === undefined || total.weight !== '100'
        ? undefined
        : gradeOf(decimal(total.computed), policy),
  };
}

function lineOf({ index }: ListRow, set: FormSet, beside: FormSet, policy: Policy): IndicatorScoreLine {
  const at = (column: string): FieldId => rowField(`indicators[].${column}`, index);
  const name = textAt(at('name'), set).replace(/\s/g, '');
  const item = ITEMS.find(({ names }) => names.test(name));
  const weight = numberOf(at('weight'), set);
  const own = {
    ...reportedAt(at('weight'), at('score'), set),
    ...{ name, direction: undefined, directionReason: undefined, advisory: false },
  };
  if (!item || !weight) return { ...own, computed: undefined, basis: JUDGED };
  const found = figuresOf(item, weight, textAt(at('criterion'), set), beside);
  if ('reason' in found) return { ...own, computed: undefined, basis: found.reason };
  const { byCard, byClause, basis } = found;
  const { name: called, source } = clause(item.clause);
  const settled = byCard ?? (policy.clauses.includes(item.clause) ? byClause : undefined);
  const others =
    settled || !byClause ? [] : [{ clause: called, source, computed: formatDecimal(byClause.score, 4) }];
  return {
    ...own,
    computed: settled && formatDecimal(within(settled, own.reported), 4),
    basis: localized((locale) => (byCard ? `${basis[locale]}${BY_CARD[locale]}` : basis[locale])),
    ...(settled && !byCard && { clause: called }),
    ...(others.length > 0 && { others }),
  };
}

const JUDGED: LocalizedText = {
  'zh-CN': '由单位按评分标准自评，其他表中没有可以核对的数',
  en: 'rated by the unit; no other form has figures to check it by',
};
const BY_CARD: LocalizedText = {
  'zh-CN': '；按表上的评分标准',
  en: '; by the standard that the card prints',
};

/** A printed score that a part of a percentage point explains is the score. */
function within({ score, interval }: CardScore, reported: string | undefined): Decimal {
  if (reported === undefined) return score;
  const printed = decimal(reported);
  return printed.gte(interval.lower.value) && printed.lte(interval.upper.value) ? printed : score;
}

type Figures =
  | { readonly reason: LocalizedText }
  | {
      readonly byCard: CardScore | undefined;
      readonly byClause: CardScore | undefined;
      readonly basis: LocalizedText;
    };

function figuresOf(item: Item, weight: Decimal, criterion: string, beside: FormSet): Figures {
  const standard = criterion.normalize('NFKC').replace(/\s/g, '');
  if (item.clause === 'C5') return carryOver(weight, standard, beside);
  if (!item.rate) return { reason: KEY_SPENDING };
  if (item.clause === 'C2' && OF_BUDGET.test(standard)) return { reason: NO_FORMER_BUDGET };
  const rate = evaluate(item.rate, {}, beside);
  if (rate.kind === 'none') return { reason: NO_FIGURES };
  const basis = sayRate(item.rate, rate.value, beside);
  const byClause = cardPoints(item.clause, weight, item.clause === 'C4' ? changeOf(rate) : rate);
  const isUsualBase = FROM[item.clause]?.test(standard) === true;
  const step = STEP.exec(standard)?.[1];
  if (isUsualBase && step !== undefined)
    return { byCard: offAPoint(weight, decimal(step), rate), byClause, basis };
  if (isUsualBase && ALL_OR_NOTHING.test(standard))
    return { byCard: offAPoint(weight, weight, rate), byClause, basis };
  // A standard of its own that was not understood goes before any clause.
  if (/\d/.test(standard)) return { reason: OWN_STANDARD };
  return byClause ? { byCard: undefined, byClause, basis } : { reason: OTHER_WEIGHT };
}

/** Up or down alike. */
function changeOf({ value, interval: { lower, upper } }: Rate): Rate {
  const [least, most] = [lower.value.minus(1), upper.value.minus(1)];
  const isEither = least.lte(0) && most.gte(0);
  const ends = [least.abs(), most.abs()].sort((one, other) => (one.lt(other) ? -1 : 1));
  return { value: value.minus(1).abs(), interval: interval(isEither ? ZERO : ends[0]!, ends[1]!) };
}

/** What is left of this year's money, held against what came over from the last. */
function carryOver(weight: Decimal, standard: string, beside: FormSet): Figures {
  if (/\d/.test(standard)) return { reason: OWN_STANDARD };
  const [annual, executed] = [
    numberOf('funds.total.annual', beside),
    numberOf('funds.total.executed', beside),
  ];
  if (!annual || !executed) return { reason: NO_FIGURES };
  const now = annual.minus(executed);
  const last = numberOf('funds.carriedOver.annual', beside) ?? numberOf('funds.carriedOver.initial', beside);
  const byClause = carryOverPoints(weight, now, last);
  if (!byClause) return { reason: weight.eq(3) ? NO_FIGURES : OTHER_WEIGHT };
  const [left, before] = [formatDecimal(now), last ? formatDecimal(last) : ''];
  const than =
    now.lte(0) || !last
      ? { 'zh-CN': '', en: '' }
      : { 'zh-CN': `，上年结转 ${before}`, en: `; ${before} came over from the last` };
  return {
    byCard: undefined,
    byClause,
    basis: {
      'zh-CN': `全年预算数 − 全年执行数 = ${left}${than['zh-CN']}`,
      en: `annual budget − executed = ${left}${than.en}`,
    },
  };
}

/** `实际在职人数 38 ÷ 编制数 40 = 95%`. */
function sayRate(rate: Expression, value: Decimal, beside: FormSet): LocalizedText {
  const fields = fieldsIn(rate, {}, beside).map((id) => findField(beside, id));
  return localized((locale) => {
    const [one, other] = fields.map((field) => `${field?.label[locale] ?? ''} ${figureOf(field, locale)}`);
    return `${one} ÷ ${other} = ${formatDecimal(value.times(100), 2)}%`;
  });
}

function textAt(id: FieldId, set: FormSet): string {
  const value = findField(set, id)?.value;
  return value?.kind === 'text' ? value.text : '';
}

const KEY_SPENDING: LocalizedText = {
  'zh-CN': '基础数据表没有单列重点支出，由单位自行计算',
  en: 'the basic data form does not say what is key spending: the unit computes it',
};
const NO_FORMER_BUDGET: LocalizedText = {
  'zh-CN': '评分标准比的是上年预算，基础数据表中没有',
  en: 'the standard compares with last year’s budget, which the basic data form does not have',
};
const NO_FIGURES: LocalizedText = {
  'zh-CN': '基础数据表、自评表中缺少要用的数',
  en: 'the basic data form and the self-evaluation form lack the figures for it',
};
const OWN_STANDARD: LocalizedText = {
  'zh-CN': '表上另有评分标准，没有读懂，请自行核对',
  en: 'the card prints a standard of its own that was not understood: check it yourself',
};
const OTHER_WEIGHT: LocalizedText = {
  'zh-CN': '已知的算法没有这个分值的',
  en: 'no clause was found with this weight',
};
