import { evaluate, evaluateField } from '../../model/relation/evaluate';
import { rowField } from '../../model/form/fields';
import { listRows } from '../../model/form/form';
import { localized } from '../../model/text/locale';
import { add, formatDecimal, meet } from '../../model/number/quantity';
import { total } from '../../model/relation/relation';
import type { FunctionRule } from '../../model/result/rule';
import { REPORT_AND_TABLES } from '../sources';
import { figure, money, notChecked, undecided } from '../verdicts';

/** To be explained: the report may leave small projects out. */
export const projectAdjustedVsEvaluation: FunctionRule = {
  meta: {
    id: 'report/project-adjusted-vs-evaluation',
    severity: 'explain',
    needs: ['evaluation', 'report'],
    title: {
      'zh-CN': '各项目调整后预算之和与自评表的项目支出不符',
      en: 'The projects’ adjusted budgets do not add up to the form’s projects',
    },
    requirement: {
      'zh-CN':
        '报告各项目（预算 ± 调整）之和 = 自评表的项目支出；自评表按执行数填的，各项目实际支出之和 = 基础数据表决算数',
      en: 'The sum of the projects’ budgets ± adjustments = projects in the self-evaluation form, or, by what was executed, final accounts of projects',
    },
    source: REPORT_AND_TABLES,
    messages: {
      differs: {
        'zh-CN':
          '报告各项目预算加减调整合计 {computed}，自评表的项目支出是 {reported}，相差 {difference}。请核对是否漏列项目；口径不同的请说明。',
        en: 'The projects’ adjusted budgets add up to {computed}; the form states {reported} for projects, a difference of {difference}. Is a project missing? If they differ in scope, say so.',
      },
    },
  },
  reads: [
    'report.projects[].budget',
    'report.projects[].adjustment',
    'funds.byNature.project',
    'projects.total.final',
  ],
  check: (set) => {
    const place = 'funds.byNature.project';
    const stated = evaluateField(place, set);
    const budget = evaluate(total('report.projects[].budget'), {}, set);
    const change = evaluate(total('report.projects[].adjustment'), {}, set);
    if (stated.kind === 'none') return [undecided(place, place, set)];
    if (budget.kind === 'none' || change.kind === 'none' || budget.zeros.length + change.zeros.length > 0) {
      return [
        notChecked(place, 'not-found', {
          'zh-CN': '报告没有逐项写出项目预算和调整数',
          en: 'the report does not state budget and adjustment of every project',
        }),
      ];
    }
    const adjusted = {
      value: budget.value.plus(change.value),
      interval: add(budget.interval, change.interval),
    };
    const spent = evaluateField('projects.total.final', set);
    // That the form itself mixes budget and expenditure is told by cross/project-expenditure.
    const others = [stated, spent].filter((each) => each.kind === 'value');
    if (others.some(({ interval }) => meet(interval, adjusted.interval)))
      return [{ status: 'passed', place }];
    return [
      {
        status: 'failed',
        place,
        messageId: 'differs',
        data: {
          reported: figure(place, set),
          computed: money(adjusted.value),
          difference: money(stated.value.minus(adjusted.value).abs()),
        },
        related: listRows(set, 'report.projects').map(({ index }) =>
          rowField('report.projects[].budget', index),
        ),
        figures: {
          reported: formatDecimal(stated.value),
          computed: formatDecimal(adjusted.value),
          arithmetic: localized(
            (locale) =>
              `${money(budget.value)[locale]} + ${money(change.value)[locale]} = ${money(adjusted.value)[locale]} ≠ ${figure(place, set)[locale]}`,
          ),
        },
      },
    ];
  },
  examples: {
    valid: [
      {
        'report.projects[0].budget': 26.5,
        'report.projects[0].adjustment': 19.81,
        'funds.byNature.project': 46.31,
      },
      {
        'report.projects[0].budget': 26.5,
        'report.projects[0].adjustment': 19.81,
        'funds.byNature.project': 47,
        'projects.total.final': 46.31,
      },
      { 'report.projects[0].budget': 26.5, 'funds.byNature.project': 47 },
    ],
    invalid: [
      {
        form: {
          'report.projects[0].budget': 26.5,
          'report.projects[0].adjustment': 19.81,
          'funds.byNature.project': 61.48,
        },
        messageId: 'differs',
        at: 'funds.byNature.project',
      },
    ],
  },
};
