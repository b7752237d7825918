import { field } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';
import { numberOf } from '../verdicts';

export const threePublicGrowth: RelationRule = {
  meta: {
    id: 'basic/three-public-growth',
    severity: 'hint',
    needs: ['basic'],
    title: { 'zh-CN': '三公经费比上年增加', en: 'Three public expenses grew' },
    requirement: {
      'zh-CN': '三公经费本年决算数 ≤ 上年决算数（只减不增）',
      en: 'Three public expenses: this year’s final accounts ≤ last year’s',
    },
    source: REVIEW_PRACTICE,
    messages: {
      grew: {
        'zh-CN':
          '{subject} {reported}，比上年的 {computed} 增加 {difference}，是上年的 {ratio}。请核对；属实的，报告中宜说明增加的原因。',
        en: '{subject}: {reported}, up {difference} from last year’s {computed} ({ratio} of it). Check it; if right, the report should say why.',
      },
      fromNothing: {
        'zh-CN': '{subject} {reported}，上年为 0。请核对；属实的，报告中宜说明原因。',
        en: '{subject}: {reported}, nothing last year. Check it; if right, the report should say why.',
      },
    },
  },
  relations: [
    {
      left: 'threePublic.total.final',
      operator: '<=',
      right: field('threePublic.total.prior'),
      messageId: 'grew',
    },
  ],
  // Nothing is so many times of nothing.
  chooseMessage: ({ place, difference }, set) =>
    numberOf(place, set)?.eq(difference) ? { messageId: 'fromNothing', data: {}, related: [] } : undefined,
  examples: {
    valid: [
      { 'threePublic.total.prior': 5.58, 'threePublic.total.final': 5 },
      { 'threePublic.total.prior': null, 'threePublic.total.final': 5 },
    ],
    invalid: [
      {
        form: { 'threePublic.total.prior': 5.58, 'threePublic.total.final': 6.2 },
        messageId: 'grew',
        at: 'threePublic.total.final',
      },
      {
        form: { 'threePublic.total.prior': 0, 'threePublic.total.final': 6.2 },
        messageId: 'fromNothing',
        at: 'threePublic.total.final',
      },
    ],
  },
};
