import { evaluate, evaluateField } from '../../model/relation/evaluate';
import type { FieldId } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, labelOf, priorOf } from '../../model/form/form';
import { mayBeAtMost, subtract } from '../../model/number/quantity';
import type { FunctionRule } from '../../model/result/rule';
import { asIs } from '../../model/text/locale';
import { BUDGET, budgetIn, budgetName } from '../execution';
import { besideLastYear, BETWEEN_YEARS, placeInPrior, priorFigure } from '../priorYear';
import { figure, money, notChecked, undecided } from '../verdicts';

/** As adjusted, or else as it was planned. */
const CARRIED = ['funds.carriedOver.annual', 'funds.carriedOver.initial'] as const;
const EXECUTED = 'funds.total.executed';

export const priorCarryOver: FunctionRule = {
  meta: {
    id: 'prior/carry-over',
    severity: 'explain',
    needs: ['any-evaluation'],
    comparesWith: 'prior',
    title: {
      'zh-CN': '上年结转多于上年没有执行的资金',
      en: 'More is carried over than last year left unspent',
    },
    requirement: {
      'zh-CN': '本年的上年结转资金 ≤ 上年全年预算数 − 上年全年执行数（需 --prior 给出上年的表）',
      en: 'Funds carried over ≤ last year’s annual budget − executed (given by --prior)',
    },
    source: BETWEEN_YEARS,
    messages: {
      more: {
        'zh-CN':
          '{subject} {reported}，上年{budget} {annual} − 全年执行数 {executed} 只剩 {computed}（{where}）。请核对；另有来源的，请说明。',
        en: '{subject}: {reported}, though last year’s {budget} {annual} − executed {executed} leaves {computed} ({where}). Check it; if it comes from elsewhere, say from where.',
      },
    },
  },
  reads: [...CARRIED, EXECUTED, 'funds.total.annual', 'funds.total.initial'],
  check: (set) => {
    const prior = priorOf(set)!;
    const place = carriedIn(set);
    if (!place)
      return [
        notChecked(CARRIED[0], 'not-applicable', {
          'zh-CN': '表中没有上年结转资金一行',
          en: 'the form has no row for funds carried over',
        }),
      ];
    const carried = evaluateField(place, set);
    if (carried.kind === 'none') return [undecided(place, place, set)];
    const budget = budgetIn(prior);
    const annual = priorFigure(budget, place, prior);
    const executed = priorFigure(EXECUTED, place, prior);
    if ('verdict' in annual) return [annual.verdict];
    if ('verdict' in executed) return [executed.verdict];
    const [planned, spent] = [evaluate(BUDGET, {}, prior), evaluateField(EXECUTED, prior)];
    if (planned.kind === 'none' || spent.kind === 'none') return [undecided(place, place, set)];
    if (mayBeAtMost(carried.interval, subtract(planned.interval, spent.interval)))
      return [{ status: 'passed', place }];
    const rest = annual.value.minus(executed.value);
    return [
      {
        status: 'failed',
        place,
        messageId: 'more',
        data: {
          subject: labelOf(set, place),
          reported: figure(place, set),
          budget: budgetName(prior),
          annual: money(annual.value),
          executed: money(executed.value),
          computed: money(rest),
          where: asIs(placeInPrior(EXECUTED, prior)),
        },
        related: [],
        figures: besideLastYear(carried.value, rest),
      },
    ];
  },
  examples: {
    valid: [
      {
        'funds.carriedOver.annual': 3.5,
        'prior:funds.total.annual': 60,
        'prior:funds.total.executed': 56.5,
      },
      // A part of it was taken back.
      {
        'funds.carriedOver.annual': 1,
        'prior:funds.total.annual': 60,
        'prior:funds.total.executed': 56.5,
      },
      { 'funds.carriedOver.annual': 1, 'prior:funds.total.annual': 60 },
      { 'funds.total.annual': 60, 'prior:funds.total.annual': 60, 'prior:funds.total.executed': 60 },
    ],
    invalid: [
      {
        form: {
          'funds.carriedOver.annual': 8,
          'prior:funds.total.annual': 60,
          'prior:funds.total.executed': 56.5,
        },
        messageId: 'more',
        at: 'funds.carriedOver.annual',
      },
    ],
  },
};

function carriedIn(set: FormSet): FieldId | undefined {
  return CARRIED.find((id) => findField(set, id));
}
