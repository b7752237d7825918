import { evaluateField } from '../../model/relation/evaluate';
import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet, PriorForms } from '../../model/form/form';
import { findField, labelOf, listRows, priorOf } from '../../model/form/form';
import { plainName } from '../../model/form/formNames';
import { meet } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { rowKeys } from '../../model/result/findingPlace';
import { asIs } from '../../model/text/locale';
import { EXPENDITURE_ITEMS } from '../items';
import { besideLastYear, BETWEEN_YEARS, placeInPrior, priorFigure } from '../priorYear';
import { figure, money, textOf, undecided } from '../verdicts';
import { flatMap } from '../../model/flatMap';

const ITEMS = 'projects.items';

export const finalAccounts: FunctionRule = {
  meta: {
    id: 'prior/final-accounts',
    severity: 'explain',
    needs: ['basic'],
    comparesWith: 'prior',
    title: {
      'zh-CN': '上年决算数与上年的表不符',
      en: 'Last year’s final accounts differ from last year’s form',
    },
    requirement: {
      'zh-CN': '本年表中的上年决算数 = 上年表中的本年决算数（需 --prior 给出上年的表）',
      en: 'The final accounts of last year in this form = those in last year’s form (given by --prior)',
    },
    source: BETWEEN_YEARS,
    messages: {
      differs: {
        'zh-CN':
          '{subject} {reported}，上年的表中填的是 {computed}（{where}）。请核对哪一处有误；决算后有过调整的，请说明。',
        en: '{subject}: {reported}; last year’s form states {computed} ({where}). Find which is wrong; if the accounts were adjusted afterwards, say so.',
      },
    },
  },
  reads: [
    ...flatMap(EXPENDITURE_ITEMS, (item) => [`${item}.prior`, `${item}.final`]),
    ...['name', 'prior', 'final'].map((column) => `${ITEMS}[].${column}`),
  ],
  check: (set) => {
    const prior = priorOf(set)!;
    return pairs(set, prior).map(([place, before]) => verdictOf(place, before, set, prior));
  },
  examples: {
    valid: [
      { 'operating.total.prior': 56.69, 'prior:operating.total.final': 56.69 },
      // Stated in whole 万元 this time.
      { 'threePublic.total.prior': 5.6, 'prior:threePublic.total.final': 5.6 },
      // A project that there was not is nobody's error.
      {
        'projects.items[0].name': '信息化运维',
        'projects.items[0].prior': 12,
        'prior:projects.items[0].name': '档案数字化',
        'prior:projects.items[0].final': 30,
        'operating.total.prior': 56.69,
        'prior:operating.total.final': 56.69,
      },
      { 'operating.total.prior': 56.69, 'prior:operating.total.final': null },
    ],
    invalid: [
      {
        form: { 'operating.total.prior': 56.69, 'prior:operating.total.final': 65.69 },
        messageId: 'differs',
        at: 'operating.total.prior',
      },
      {
        // The rows stand in another order.
        form: {
          'projects.items[0].name': '2、信息化运维',
          'projects.items[0].prior': 12,
          'prior:projects.items[0].name': '档案数字化',
          'prior:projects.items[0].final': 12,
          'prior:projects.items[1].name': '1.信息化 运维',
          'prior:projects.items[1].final': 21,
        },
        messageId: 'differs',
        at: 'projects.items[0].prior',
      },
    ],
  },
};

/** Fields of this year's form, each with the one of last year's that states the same; projects by their names. */
function pairs(set: FormSet, prior: PriorForms): readonly (readonly [FieldId, FieldId])[] {
  const rows = EXPENDITURE_ITEMS.map((item) => [`${item}.prior`, `${item}.final`] as const);
  const before = keyed(prior);
  const items = flatMap([...keyed(set)], ([key, index]) => {
    const was = before.get(key);
    return was === undefined
      ? []
      : [[rowField(`${ITEMS}[].prior`, index), rowField(`${ITEMS}[].final`, was)] as const];
  });
  return [...rows.filter(([place]) => findField(set, place)), ...items];
}

/** The rows of projects by their names; of one name twice none can be told from the other. */
function keyed(set: FormSet): ReadonlyMap<string, number> {
  const rows = listRows(set, ITEMS);
  const names = rows.map(({ index }) => textOf(rowField(`${ITEMS}[].name`, index), set) ?? '');
  const keys = rowKeys(names);
  return new Map(
    flatMap(rows, ({ index }, at) =>
      plainName(names[at]!) !== '' && !keys.includes(`${keys[at]}#2`) && !keys[at]!.includes('#')
        ? [[keys[at]!, index] as const]
        : [],
    ),
  );
}

function verdictOf(place: FieldId, before: FieldId, set: FormSet, prior: PriorForms): Verdict {
  const own = evaluateField(place, set);
  if (own.kind === 'none') return undecided(place, place, set);
  const last = priorFigure(before, place, prior);
  if ('verdict' in last) return last.verdict;
  const was = evaluateField(before, prior);
  if (was.kind !== 'none' && meet(own.interval, was.interval)) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: 'differs',
    data: {
      subject: labelOf(set, place),
      reported: figure(place, set),
      computed: money(last.value),
      where: asIs(placeInPrior(before, prior)),
    },
    related: [],
    figures: besideLastYear(own.value, last.value),
  };
}
