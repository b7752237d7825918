import { constant, product, sum } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';

/** To be explained: what was left over may have been withdrawn, which the line need not say. */
export const projectLine: RelationRule = {
  meta: {
    id: 'report/project-line',
    severity: 'explain',
    needs: ['report'],
    title: {
      'zh-CN': '项目的预算、调整、支出与结余不符',
      en: 'Budget, adjustment, expenditure and carry-over of a project disagree',
    },
    requirement: {
      'zh-CN': '每个项目：实际支出 = 预算 ± 年中调整 − 结余结转',
      en: 'For each project: spent = budget ± adjustment − carried over',
    },
    source: REVIEW_PRACTICE,
    messages: {
      differs: {
        'zh-CN':
          '{subject} {reported}，按预算、调整和结余结转推算为 {computed}，相差 {difference}。请核对这几个数；被收回的请写明。',
        en: '{subject}: {reported} is stated; budget, adjustment and carry-over give {computed}, a difference of {difference}. Check them; if funds were withdrawn, say so.',
      },
    },
  },
  relations: [
    {
      left: 'report.projects[].spent',
      operator: '=',
      right: sum(
        'report.projects[].budget',
        'report.projects[].adjustment',
        product(constant('-1'), 'report.projects[].carryOver'),
      ),
      forEach: { list: 'report.projects' },
      messageId: 'differs',
    },
  ],
  examples: {
    valid: [
      {
        'report.projects[0].budget': 26.5,
        'report.projects[0].adjustment': 19.81,
        'report.projects[0].spent': 46.31,
        'report.projects[0].carryOver': 0,
      },
      {
        'report.projects[0].budget': 26.5,
        'report.projects[0].spent': 46.31,
        'report.projects[0].carryOver': 0,
      },
    ],
    invalid: [
      {
        form: {
          'report.projects[0].budget': 26.5,
          'report.projects[0].adjustment': 19.18,
          'report.projects[0].spent': 46.31,
          'report.projects[0].carryOver': 0,
        },
        messageId: 'differs',
        at: 'report.projects[0].spent',
      },
    ],
  },
};
