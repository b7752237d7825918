import { total } from '../../model/relation/relation';
import type { Relation } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { YEAR_COLUMNS } from '../items';

export const projectsTotal: RelationRule = {
  meta: {
    id: 'basic/projects-total',
    severity: 'error',
    needs: ['basic'],
    title: {
      'zh-CN': '项目支出合计与各项目之和不符',
      en: 'Project expenditure: total and projects disagree',
    },
    requirement: {
      'zh-CN': '项目支出 = 下列各项目之和（含自行插入的行，三栏分别成立）',
      en: 'Project expenditure = the sum of its projects, inserted rows included, in each column',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '{subject} 填 {reported}，各项目相加为 {computed}，相差 {difference}。请核对是否漏列项目或合计未更新。',
        en: '{subject} reads {reported}; its projects add up to {computed}, a difference of {difference}. Is a project missing, or the total not updated?',
      },
    },
  },
  relations: YEAR_COLUMNS.map((column): Relation => ({
    left: `projects.total.${column}`,
    operator: '=',
    right: total(`projects.items[].${column}`),
    computes: true,
    messageId: 'differs',
  })),
  examples: {
    valid: [
      {
        'projects.total.final': 61.48,
        'projects.items[0].final': 56.48,
        'projects.items[1].final': 5,
        'projects.items[2].final': null,
      },
    ],
    invalid: [
      {
        form: {
          'projects.total.prior': 54.98,
          'projects.items[0].prior': 50.7,
          'projects.items[1].prior': 4.91,
        },
        messageId: 'differs',
        at: 'projects.total.prior',
      },
    ],
  },
};
