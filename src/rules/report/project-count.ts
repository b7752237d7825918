import type { FunctionRule } from '../../model/result/rule';
import { listRows } from '../../model/form/form';
import { asIs } from '../../model/text/locale';
import { FORM_ITSELF } from '../sources';
import { figure, notChecked, numberOf, undecided } from '../verdicts';

/** To be explained: the report may take some projects together, or describe only those above an amount. */
export const projectCount: FunctionRule = {
  meta: {
    id: 'report/project-count',
    severity: 'explain',
    needs: ['report'],
    title: {
      'zh-CN': '报告写的项目个数与逐项列出的不同',
      en: 'The report lists another number of projects than it states',
    },
    requirement: {
      'zh-CN': '“共 N 个”= 逐项列出的项目数',
      en: 'The number of projects stated = the projects described one by one',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN': '报告写项目共 {stated} 个，逐项列出的有 {listed} 个。请核对是否漏列。',
        en: 'The report states {stated} projects and describes {listed}. Is one missing?',
      },
    },
  },
  reads: ['report.projectCount', 'report.projects[].name'],
  check: (set) => {
    const place = 'report.projectCount';
    const stated = numberOf(place, set);
    if (!stated) return [undecided(place, place, set)];
    const listed = listRows(set, 'report.projects').length;
    if (listed === 0) {
      return [
        notChecked(place, 'not-found', {
          'zh-CN': '报告没有逐项列出项目',
          en: 'the report does not describe its projects one by one',
        }),
      ];
    }
    if (stated.eq(listed)) return [{ status: 'passed', place }];
    const data = { stated: figure(place, set), listed: asIs(String(listed)) };
    return [{ status: 'failed', place, messageId: 'differs', data, related: [] }];
  },
  examples: {
    valid: [
      {
        'report.projectCount': 2,
        'report.projects[0].name': '业务经费',
        'report.projects[1].name': '车辆经费',
      },
      { 'report.projectCount': 2 },
    ],
    invalid: [
      {
        form: {
          'report.projectCount': 3,
          'report.projects[0].name': '业务经费',
          'report.projects[1].name': '车辆经费',
        },
        messageId: 'differs',
        at: 'report.projectCount',
      },
    ],
  },
};
