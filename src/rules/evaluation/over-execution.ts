import { field } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { FORM_ITSELF } from '../sources';

export const overExecution: RelationRule = {
  meta: {
    id: 'evaluation/over-execution',
    severity: 'error',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '执行数超过全年预算数', en: 'More was executed than the annual budget' },
    requirement: {
      'zh-CN': '全年执行数 ≤ 全年预算数（调整后的预算）',
      en: 'Executed ≤ annual budget, as adjusted',
    },
    source: FORM_ITSELF,
    messages: {
      exceeds: {
        'zh-CN':
          '全年执行数 {reported}，超过全年预算数 {computed}，多 {difference}。全年预算数应填调整后的预算（含年中追加），请核对这两个数。',
        en: 'Executed {reported} exceeds the annual budget of {computed} by {difference}. The annual budget is the adjusted one, supplements included; check both figures.',
      },
    },
  },
  relations: [
    {
      left: 'funds.total.executed',
      operator: '<=',
      right: field('funds.total.annual'),
      messageId: 'exceeds',
    },
  ],
  examples: {
    valid: [
      { 'funds.total.annual': 743.91, 'funds.total.executed': 742.38 },
      // Over the initial budget, which is no limit.
      { 'funds.total.initial': 617.73, 'funds.total.annual': 743.91, 'funds.total.executed': 743.91 },
      { 'funds.total.annual': null, 'funds.total.executed': 742.38 },
    ],
    invalid: [
      {
        form: { 'funds.total.annual': 617.73, 'funds.total.executed': 742.38 },
        messageId: 'exceeds',
        at: 'funds.total.executed',
      },
    ],
  },
};
