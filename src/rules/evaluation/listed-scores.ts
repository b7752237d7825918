import { rowField } from '../../model/form/fields';
import { findField, listRows } from '../../model/form/form';
import type { Decimal } from '../../model/number/quantity';
import { decimal } from '../../model/number/quantity';
import type { FunctionRule, RuleMeta, Verdict } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';
import { figure, numberOf } from '../verdicts';
import { grade, gradeVerdict } from './grade';
import { flatMap } from '../../model/flatMap';

/** What a whole form counts. */
const FULL: Decimal = decimal('100');

/** The same of one project's score, which is no total here. */
const GRADE_MESSAGES: RuleMeta['messages'] = Object.fromEntries(
  Object.entries(grade.meta.messages).map(([id, text]) => [
    id,
    { 'zh-CN': text['zh-CN'].replaceAll('总分', '得分'), en: text.en.replaceAll('total', 'score') },
  ]),
);

export const listedScores: FunctionRule = {
  meta: {
    id: 'evaluation/listed-scores',
    severity: 'error',
    needs: ['project-list'],
    title: {
      'zh-CN': '项目汇总表的得分或等级不符',
      en: 'A score or a grade of the project list does not fit',
    },
    requirement: {
      'zh-CN': '项目汇总表：自评得分不超过 100；等级与得分相符（分数线可配置）',
      en: 'In a list of projects no score is above 100, and the grade fits the score (the bounds are configurable)',
    },
    source: FORM_ITSELF,
    messages: {
      ...GRADE_MESSAGES,
      range: {
        'zh-CN': '得分 {score} 超过满分 100。请核对。',
        en: 'A score of {score} is above the full 100. Check it.',
      },
    },
  },
  reads: ['listed[].score', 'listed[].grade'],
  check: (set, policy) =>
    flatMap(listRows(set, 'listed'), ({ index }): readonly Verdict[] => {
      const score = rowField('listed[].score', index);
      const given = rowField('listed[].grade', index);
      const value = numberOf(score, set);
      if (value?.gt(FULL))
        return [
          {
            status: 'failed',
            place: score,
            messageId: 'range',
            data: { score: figure(score, set) },
            related: [],
          },
        ];
      return [
        ...(value ? [{ status: 'passed', place: score } as const] : []),
        ...(findField(set, given) ? [gradeVerdict(given, score, set, policy)] : []),
      ];
    }),
  examples: {
    valid: [
      { 'listed[0].name': '河道清障', 'listed[0].score': 96.5, 'listed[0].grade': '优' },
      { 'listed[0].name': '河道清障', 'listed[0].score': 88, 'listed[0].grade': null },
    ],
    invalid: [
      {
        form: { 'listed[0].name': '河道清障', 'listed[0].score': 965, 'listed[0].grade': '优' },
        messageId: 'range',
        at: 'listed[0].score',
      },
      {
        form: { 'listed[0].name': '河道清障', 'listed[0].score': 76.5, 'listed[0].grade': '优' },
        messageId: 'differs',
        at: 'listed[0].grade',
      },
      {
        form: { 'listed[0].name': '河道清障', 'listed[0].score': 86, 'listed[0].grade': '优' },
        messageId: 'otherScale',
        at: 'listed[0].grade',
      },
      {
        form: { 'listed[0].name': '河道清障', 'listed[0].score': 80, 'listed[0].grade': '良' },
        policy: { clauses: ['G2'] },
        messageId: 'onBound',
        at: 'listed[0].grade',
      },
    ],
  },
};
