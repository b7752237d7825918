import { evaluateField } from '../../model/relation/evaluate';
import { asIs } from '../../model/text/locale';
import type { Decimal } from '../../model/number/quantity';
import { decimal, meet, point, subtract } from '../../model/number/quantity';
import { field } from '../../model/relation/relation';
import { formatAs } from '../../model/relation/render';
import type { RelationRule } from '../../model/result/rule';
import { BETWEEN_FORMS } from '../sources';

const AS_BUDGET = {
  'zh-CN': '自评表的项目支出与基础数据表的预算数相同，是按预算数填的',
  en: 'the self-evaluation form states the budget of the basic data form',
};

export const projectExpenditure: RelationRule = {
  meta: {
    id: 'cross/project-expenditure',
    severity: 'explain',
    needs: ['basic', 'evaluation'],
    title: { 'zh-CN': '两张表的项目支出不一致', en: 'The two forms disagree on project expenditure' },
    requirement: {
      'zh-CN':
        '自评表“按支出性质分”的项目支出 = 基础数据表项目支出的本年决算数（或两项都按全年预算数填，口径一致）',
      en: 'Project expenditure by nature (self-evaluation form) = this year’s final accounts of projects (basic data form), or both parts of the breakdown are stated as annual budget',
    },
    source: BETWEEN_FORMS,
    messages: {
      differs: {
        'zh-CN':
          '自评表的项目支出填 {reported}，基础数据表的项目支出决算数为 {computed}，相差 {difference}。请核对哪一处有误；若自评表按预算数填，请说明口径。',
        en: 'The self-evaluation form reads {reported}, the basic data form {computed}, a difference of {difference}. Find which is wrong; if the former is a budget figure, say so.',
      },
      mixedBasis: {
        'zh-CN':
          '自评表的项目支出填 {reported}，基础数据表的项目支出决算数为 {computed}，相差 {difference}，正好是未执行的 {annual} − {executed}。自评表这一栏似把预算数与执行数混在一起：基本支出 {basic} 是执行数，项目支出却含未用完的预算。请统一口径，或说明。',
        en: 'The self-evaluation form reads {reported}, the basic data form {computed}: a difference of {difference}, exactly the unspent {annual} − {executed}. The breakdown seems to mix bases: basic expenditure {basic} is executed, while project expenditure includes unspent budget. Use one basis, or explain.',
      },
    },
  },
  relations: [
    {
      left: 'funds.byNature.project',
      operator: '=',
      right: field('projects.total.final'),
      messageId: 'differs',
    },
  ],
  undecided: (_, set) => {
    const stated = evaluateField('funds.byNature.project', set);
    const budget = evaluateField('projects.total.budget', set);
    const final = evaluateField('projects.total.final', set);
    if (final.kind === 'none' || budget.kind === 'none' || final.value.gt(budget.value)) return undefined;
    const isBudget = stated.kind !== 'none' && stated.value.eq(budget.value);
    return isBudget ? AS_BUDGET : undefined;
  },
  alsoReads: ['projects.total.budget', 'funds.total.annual', 'funds.total.executed', 'funds.byNature.basic'],
  chooseMessage: ({ difference }, set) => {
    const annual = evaluateField('funds.total.annual', set);
    const executed = evaluateField('funds.total.executed', set);
    const basic = evaluateField('funds.byNature.basic', set);
    if (annual.kind === 'none' || executed.kind === 'none' || basic.kind === 'none') return undefined;
    const unspent = annual.value.minus(executed.value);
    const same = meet(subtract(annual.interval, executed.interval), point(decimal(difference)));
    if (unspent.eq(0) || !same) return undefined;
    const shown = (value: Decimal) => asIs(formatAs('money', value));
    return {
      messageId: 'mixedBasis',
      data: {
        annual: shown(annual.value),
        executed: shown(executed.value),
        basic: shown(basic.value),
      },
      related: ['funds.total.annual', 'funds.total.executed', 'funds.byNature.basic'],
    };
  },
  examples: {
    valid: [
      { 'projects.total.final': 61.48, 'funds.byNature.project': 61.48 },
      { 'projects.total.budget': 63, 'projects.total.final': 61.48, 'funds.byNature.project': 63 },
    ],
    invalid: [
      {
        form: {
          'projects.total.final': 61.48,
          'funds.byNature.project': 63.01,
          'funds.byNature.basic': 680.9,
          'funds.total.annual': 743.91,
          'funds.total.executed': 742.38,
        },
        messageId: 'mixedBasis',
        at: 'funds.byNature.project',
      },
      {
        // Something is unspent, but not as much as the two differ by.
        form: {
          'projects.total.final': 61.48,
          'funds.byNature.project': 64.18,
          'funds.byNature.basic': 680.9,
          'funds.total.annual': 743.91,
          'funds.total.executed': 742.38,
        },
        messageId: 'differs',
        at: 'funds.byNature.project',
      },
      {
        form: { 'projects.total.final': 61.48, 'funds.byNature.project': 64.18 },
        messageId: 'differs',
        at: 'funds.byNature.project',
      },
    ],
  },
};
