import { evaluateField } from '../../model/relation/evaluate';
import type { FormSet } from '../../model/form/form';
import { findField } from '../../model/form/form';
import { meet } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';
import { figure, isBlank, money, undecided } from '../verdicts';

const CELLS = ['basicAdjustment.budget', 'basicAdjustment.final'] as const;
const INITIAL = 'funds.total.initial';
const ANNUAL = 'funds.total.annual';

export const adjustmentMissing: FunctionRule = {
  meta: {
    id: 'basic/adjustment-missing',
    severity: 'explain',
    needs: ['basic', 'evaluation'],
    title: {
      'zh-CN': '预算有调整，“预算调整”行未填列',
      en: 'The budget was adjusted, the adjustment row is blank',
    },
    requirement: {
      'zh-CN': '自评表全年预算数与年初预算数不同时，基础数据表“预算调整”行应填数',
      en: 'Where the annual budget differs from the initial one, the adjustment row of the basic data form is filled',
    },
    source: REVIEW_PRACTICE,
    messages: {
      missing: {
        'zh-CN':
          '“{row}”一行未填列，而自评表的全年预算数 {annual} 与年初预算数 {initial} 相差 {difference}。请在这一行填调整数；调整全在项目支出的，填 0 并说明。',
        en: 'The row “{row}” is blank, while the annual budget of {annual} differs from the initial one of {initial} by {difference}. Enter the adjustment; if it concerns projects only, enter 0 and say so.',
      },
    },
  },
  reads: [...CELLS, INITIAL, ANNUAL],
  check: (set) => [checkAdjustment(set)],
  examples: {
    valid: [
      { 'basicAdjustment.budget': 126.18, 'funds.total.initial': 617.73, 'funds.total.annual': 743.91 },
      {
        'basicAdjustment.budget': null,
        'basicAdjustment.final': 0,
        'funds.total.initial': 617.73,
        'funds.total.annual': 743.91,
      },
      { 'basicAdjustment.budget': null, 'funds.total.initial': 743.91, 'funds.total.annual': 743.91 },
      // The form has no such row.
      { 'funds.total.initial': 617.73, 'funds.total.annual': 743.91 },
    ],
    invalid: [
      {
        form: {
          'basicAdjustment.budget': null,
          'basicAdjustment.final': '——',
          'funds.total.initial': 617.73,
          'funds.total.annual': 743.91,
        },
        messageId: 'missing',
        at: 'basicAdjustment.budget',
      },
    ],
  },
};

function checkAdjustment(set: FormSet): Verdict {
  const cells = CELLS.filter((id) => findField(set, id));
  const place = cells[0];
  if (!place) return undecided(CELLS[0], CELLS[0], set);
  const initial = evaluateField(INITIAL, set);
  const annual = evaluateField(ANNUAL, set);
  if (initial.kind === 'none') return undecided(place, INITIAL, set);
  if (annual.kind === 'none') return undecided(place, ANNUAL, set);
  const filled = cells.some((id) => !isBlank(id, set));
  if (filled || meet(initial.interval, annual.interval)) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: 'missing',
    data: {
      row: findField(set, place)!.shortLabel,
      initial: figure(INITIAL, set),
      annual: figure(ANNUAL, set),
      difference: money(annual.value.minus(initial.value).abs()),
    },
    related: [...cells.slice(1), INITIAL, ANNUAL],
  };
}
