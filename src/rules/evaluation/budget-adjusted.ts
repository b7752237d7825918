import type { FormSet } from '../../model/form/form';
import { evaluate, evaluateField } from '../../model/relation/evaluate';
import { sum } from '../../model/relation/relation';
import { asIs, localized } from '../../model/text/locale';
import type { Decimal } from '../../model/number/quantity';
import { formatDecimal, meet } from '../../model/number/quantity';
import { formatAs } from '../../model/relation/render';
import type { Policy } from '../../model/policy/policy';
import type { FunctionRule } from '../../model/result/rule';
import { FUND_REASONS, placeFor, isExplained, tellsOfAdjustment, TOLD_IN } from '../reasonPlaces';
import { REVIEW_PRACTICE } from '../sources';
import { figure, undecided } from '../verdicts';

export const budgetAdjusted: FunctionRule = {
  meta: {
    id: 'evaluation/budget-adjusted',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '全年预算数与年初预算数不同', en: 'The annual budget differs from the initial one' },
    requirement: {
      'zh-CN': '年中有追加、追减或调剂，使全年预算数 ≠ 年初预算数的，须说明',
      en: 'An annual budget that was adjusted away from the initial one needs a reason',
    },
    source: REVIEW_PRACTICE,
    messages: {
      adjusted: {
        'zh-CN':
          '年初预算数 {initial}，全年预算数 {annual}，年中调整 {change}（{rate}）。请说明追加或追减了什么、依据哪个文件。',
        en: 'Initial budget {initial}, annual budget {annual}: adjusted by {change} ({rate}). Say what was added or cut, and on which decision.',
      },
      unitSlip: {
        'zh-CN':
          '年初预算数 {initial}，全年预算数 {annual}，相差约一万倍，像是一个填了元、一个填了万元。请核对这两个数的单位。',
        en: 'Initial budget {initial}, annual budget {annual}: some ten thousand times apart, as if one were in yuan and the other in ten thousand yuan. Check the units of both.',
      },
      fromZero: {
        'zh-CN':
          '年初预算数为 0，全年预算数 {annual}，全部是年中安排的。请说明资金来源和依据；若年初就有预算，请补填年初预算数。',
        en: 'The initial budget is 0 and the annual budget {annual}: all of it came during the year. Say from where; if there was an initial budget, fill it in.',
      },
    },
  },
  reads: [
    ...['funds.total.initial', 'funds.total.annual'],
    ...['funds.carriedOver.initial', 'funds.carriedOver.annual'],
    ...FUND_REASONS,
    ...TOLD_IN,
  ],
  check: (set, policy) => {
    const place = 'funds.total.annual';
    const annual = evaluateField(place, set);
    const initial = evaluateField('funds.total.initial', set);
    if (annual.kind === 'none') return [undecided(place, place, set)];
    if (initial.kind === 'none') return [undecided(place, 'funds.total.initial', set)];
    if (meet(annual.interval, initial.interval)) return [{ status: 'passed', place }];
    const slip = isUnitSlip(annual.value, initial.value, policy);
    // Whether the reason is about the adjustment is for the reader to judge; it is there.
    if (!slip && isCarriedOver(set)) return [{ status: 'passed', place }];
    if (!slip && (isExplained(FUND_REASONS, set, policy) || tellsOfAdjustment(set)))
      return [{ status: 'passed', place, explained: true }];
    const reasonPlace = placeFor(FUND_REASONS, set);
    const change = annual.value.minus(initial.value);
    const sign = change.gt(0) ? '+' : '−';
    const fromZero = initial.value.eq(0);
    const [after, before] = [figure(place, set), figure('funds.total.initial', set)];
    const amount = formatAs('money', change.abs());
    const arithmetic = localized((locale) => {
      const line = `${after[locale]} − ${before[locale]} = ${change.lt(0) ? '−' : ''}${amount}`;
      return locale === 'en' ? `annual − initial budget: ${line}` : `全年预算数 − 年初预算数：${line}`;
    });
    return [
      {
        status: 'failed',
        place,
        ...(slip
          ? { messageId: 'unitSlip', severity: 'error' as const }
          : { messageId: fromZero ? 'fromZero' : 'adjusted' }),
        data: {
          annual: after,
          initial: before,
          change: asIs(`${sign}${amount}`),
          rate: asIs(
            fromZero ? '' : `${sign}${formatDecimal(change.abs().div(initial.value.abs()).times(100), 2)}%`,
          ),
        },
        related: ['funds.total.initial', ...(reasonPlace && !slip ? [reasonPlace] : [])],
        figures: {
          reported: formatDecimal(annual.value),
          computed: formatDecimal(initial.value),
          arithmetic,
        },
      },
    ];
  },
  examples: {
    valid: [
      { 'funds.total.initial': 25, 'funds.total.annual': 25 },
      { 'funds.total.initial': null, 'funds.total.annual': 25 },
      {
        'funds.total.initial': 46,
        'funds.total.annual': 52.6,
        'funds.reason': '八月追加防汛物资经费6.60万元。',
      },
      {
        'funds.total.initial': 46,
        'funds.total.annual': 52.6,
        'goal.achieved': '储备防汛物资12类，其中3类为年中追加6.60万元购置。',
      },
      {
        'funds.total.initial': 46,
        'funds.total.annual': 52.6,
        'funds.carriedOver.initial': null,
        'funds.carriedOver.annual': 6.6,
      },
    ],
    invalid: [
      {
        form: {
          'funds.total.initial': 46,
          'funds.total.annual': 55,
          'funds.carriedOver.annual': 6.6,
        },
        messageId: 'adjusted',
        at: 'funds.total.annual',
      },
      {
        form: { 'funds.total.initial': 360000, 'funds.total.annual': 36.5 },
        messageId: 'unitSlip',
        at: 'funds.total.annual',
      },
      {
        form: { 'funds.total.initial': 617.73, 'funds.total.annual': 743.91 },
        messageId: 'adjusted',
        at: 'funds.total.annual',
      },
      {
        form: { 'funds.total.initial': 743.91, 'funds.total.annual': 617.73 },
        messageId: 'adjusted',
        at: 'funds.total.annual',
      },
      {
        form: { 'funds.total.initial': 0, 'funds.total.annual': 25 },
        messageId: 'fromZero',
        at: 'funds.total.annual',
      },
    ],
  },
};

/** 上年结转 has a row of its own: what came in by it during the year need not be told once more. */
function isCarriedOver(set: FormSet): boolean {
  const carried = evaluateField('funds.carriedOver.annual', set);
  if (carried.kind === 'none' || carried.value.eq(0)) return false;
  const without = evaluate(sum('funds.total.initial', 'funds.carriedOver.annual'), {}, set);
  const from = evaluate(sum('funds.total.annual', 'funds.carriedOver.initial'), {}, set);
  return without.kind === 'value' && from.kind === 'value' && meet(without.interval, from.interval);
}

/** Two figures of one row that differ as 元 and 万元 do. */
function isUnitSlip(a: Decimal, b: Decimal, { unitSlip }: Policy): boolean {
  if (a.lte(0) || b.lte(0)) return false;
  const ratio = a.gt(b) ? a.div(b) : b.div(a);
  return ratio.gte(unitSlip.from) && ratio.lte(unitSlip.to);
}
