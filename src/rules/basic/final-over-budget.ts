import { field } from '../../model/relation/relation';
import type { FormSet } from '../../model/form/form';
import type { LocalizedText } from '../../model/text/locale';
import type { RelationRule } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';
import { numberOf } from '../verdicts';
import type { ExpenditureItem } from '../items';
import { EXPENDITURE_ITEMS } from '../items';

/** The budget as changed during the year, in a column that no field is for. */
const ADJUSTED_BUDGET = /调整(?:后|数)|调整.{0,4}预算|预算调整|全年预算|追加/;

const hasAdjusted = (set: FormSet): boolean =>
  set.forms.some(
    ({ kind, unread }) => kind === 'basic' && unread.some(({ text }) => ADJUSTED_BUDGET.test(text)),
  );

const ADJUSTED: LocalizedText = {
  'zh-CN': '表中另有一栏调整后的预算没有读取，是否超过预算请与那一栏核对',
  en: 'the form has a column of the adjusted budget, which was not read: compare with that',
};

export const finalOverBudget: RelationRule = {
  meta: {
    id: 'basic/final-over-budget',
    severity: 'explain',
    needs: ['basic'],
    title: { 'zh-CN': '决算超过预算', en: 'Final accounts exceed the budget' },
    requirement: {
      'zh-CN': '三公经费各项、项目支出各项、公用经费及其中各项的决算数 ≤ 预算数；超出的须说明',
      en: 'Final accounts ≤ budget for the three public expenses, projects, and operating expenditure with its parts; otherwise a reason is needed',
    },
    source: REVIEW_PRACTICE,
    messages: {
      exceeds: {
        'zh-CN':
          '{subject} {reported}，超过预算数 {computed}，是预算的 {ratio}，多 {difference}。请核实；属实的，说明超预算原因及依据文件。',
        en: '{subject} is {reported}, over the budget of {computed}: {ratio} of it, {difference} more. Check it; if it is right, say why the budget was exceeded and on what document.',
      },
      unbudgeted: {
        'zh-CN':
          '{subject} {reported}，预算数为 0。请核实；属实的，说明资金来源（如年中追加、调剂）及依据文件。',
        en: '{subject} is {reported}, with a budget of 0. Check it; if it is right, say where the money came from (a supplement, a transfer) and on what document.',
      },
    },
  },
  relations: [
    {
      left: '*.final',
      operator: '<=',
      right: field('*.budget'),
      forEach: { hole: EXPENDITURE_ITEMS satisfies readonly ExpenditureItem[] },
      messageId: 'exceeds',
    },
    {
      left: 'projects.items[].final',
      operator: '<=',
      right: field('projects.items[].budget'),
      forEach: { list: 'projects.items' },
      messageId: 'exceeds',
    },
  ],
  undecided: (_, set) => (hasAdjusted(set) ? ADJUSTED : undefined),
  // Nothing is so many times of nothing.
  chooseMessage: ({ place, difference }, set) =>
    numberOf(place, set)?.eq(difference) ? { messageId: 'unbudgeted', data: {}, related: [] } : undefined,
  examples: {
    valid: [
      { 'threePublic.total.budget': 7, 'threePublic.total.final': 5 },
      { 'operating.meetingsTraining.budget': 3, 'operating.meetingsTraining.final': 3 },
    ],
    invalid: [
      {
        form: { 'operating.total.budget': 87.51, 'operating.total.final': 102.77 },
        messageId: 'exceeds',
        at: 'operating.total.final',
      },
      {
        form: { 'projects.items[0].budget': 38.5, 'projects.items[0].final': 56.48 },
        messageId: 'exceeds',
        at: 'projects.items[0].final',
      },
      {
        form: { 'operating.office.budget': 0, 'operating.office.final': 1.2 },
        messageId: 'unbudgeted',
        at: 'operating.office.final',
      },
    ],
  },
};
