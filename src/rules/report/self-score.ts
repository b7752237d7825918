import { field } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { REPORT_AND_TABLES } from '../sources';

/** An error: there is one self-evaluation score, whatever it is. */
export const selfScore: RelationRule = {
  meta: {
    id: 'report/self-score',
    severity: 'error',
    needs: ['evaluation', 'report'],
    title: { 'zh-CN': '报告的自评得分与自评表总分不同', en: 'Report and form state different scores' },
    requirement: {
      'zh-CN': '报告的自评得分 = 自评表总分',
      en: 'Self-evaluation score in the report = total score of the form',
    },
    source: REPORT_AND_TABLES,
    messages: {
      differs: {
        'zh-CN': '报告写自评得分 {reported}，自评表总分 {computed}，相差 {difference}。请改为一致。',
        en: 'The report states a score of {reported}, the form {computed}, a difference of {difference}. State one.',
      },
    },
  },
  relations: [{ left: 'report.selfScore', operator: '=', right: field('total.score'), messageId: 'differs' }],
  examples: {
    valid: [{ 'report.selfScore': 98, 'total.score': 98 }, { 'total.score': 98 }],
    invalid: [
      { form: { 'report.selfScore': 89, 'total.score': 98 }, messageId: 'differs', at: 'report.selfScore' },
    ],
  },
};
