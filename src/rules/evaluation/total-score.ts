import { rowField } from '../../model/form/fields';
import { INDICATOR_FIELDS } from '../../model/indicator/indicator';
import { decimal } from '../../model/number/quantity';
import { asIs } from '../../model/text/locale';
import { sum, total } from '../../model/relation/relation';
import type { RelationRule } from '../../model/result/rule';
import { RESULT_FIELDS } from '../filledIn';
import { FORM_ITSELF } from '../sources';
import { unscored } from './score-missing';

export const totalScore: RelationRule = {
  meta: {
    id: 'evaluation/total-score',
    severity: 'error',
    needs: ['any-scored'],
    title: { 'zh-CN': '总分与各项得分之和不符', en: 'The total score and its parts disagree' },
    requirement: {
      'zh-CN': '总分得分 = 执行率得分（表中有的）+ 各指标得分',
      en: 'Total score = execution score, where the form gives one, + indicator scores',
    },
    source: FORM_ITSELF,
    messages: {
      differs: {
        'zh-CN':
          '{subject} 填 {reported}，各项得分相加为 {computed}，相差 {difference}。请核对各项得分与总分。',
        en: '{subject} reads {reported}; the scores add up to {computed}, a difference of {difference}. Check the scores and the total.',
      },
      unscored: {
        'zh-CN':
          '{subject} 填 {reported}，已填的各项得分相加为 {computed}，还有 {count} 项未填得分。请先补填得分，再核对总分。',
        en: '{subject} reads {reported}; the scores that are filled in add up to {computed}, and {count} are missing. Fill them in first, then check the total.',
      },
      rounded: {
        'zh-CN':
          '{subject} 填 {reported}，各项得分相加为 {computed}，只有取整或保留 1 位小数才相符。建议保留 2 位小数。',
        en: '{subject} reads {reported}; the scores add up to {computed}, which agrees only when rounded to 1 or 0 decimals. Two decimals are safer.',
      },
    },
  },
  relations: [
    {
      left: 'total.score',
      operator: '=',
      right: sum('funds.total.score', total('indicators[].score')),
      comparison: 'score',
      optionalColumn: {
        term: 'funds.total.score',
        row: 'funds.total.executed',
        goesWith: 'funds.total.weight',
      },
      computes: true,
      messageId: 'differs',
    },
  ],
  // What is blank may well be what the total has more: nobody is sent to the total first.
  chooseMessage: ({ difference }, set) => {
    const blank = unscored(set);
    if (blank.length === 0 || !decimal(difference).gt(0)) return undefined;
    return {
      messageId: 'unscored',
      data: { count: asIs(String(blank.length)) },
      related: blank.map(({ index }) => rowField('indicators[].score', index)),
    };
  },
  alsoReads: [...INDICATOR_FIELDS, ...RESULT_FIELDS],
  examples: {
    valid: [
      {
        'funds.total.score': 8.62,
        'indicators[0].score': 50,
        'indicators[1].score': 40,
        'total.score': 98.62,
      },
      // No points for the execution.
      { 'indicators[0].score': 57, 'indicators[1].score': 38.5, 'total.score': 95.5 },
      // Points for the execution, and no score for it to be found: it is not nothing.
      { 'funds.total.weight': 10, 'indicators[0].score': 88, 'total.score': 97.5 },
    ],
    invalid: [
      {
        form: {
          'funds.total.executed': 50,
          'indicators[0].name': '修复渠道长度',
          'indicators[0].weight': 80,
          'indicators[0].score': 57,
          'indicators[1].name': '验收合格率',
          'indicators[1].weight': 20,
          'indicators[1].score': null,
          'total.score': 95,
        },
        messageId: 'unscored',
        at: 'total.score',
      },
      {
        form: {
          'funds.total.executed': 30,
          'indicators[0].score': 57,
          'indicators[1].score': 38.5,
          'total.score': 98,
        },
        messageId: 'differs',
        at: 'total.score',
      },
      {
        form: {
          'funds.total.score': 10,
          'indicators[0].score': 50,
          'indicators[1].score': 38,
          'total.score': 99,
        },
        messageId: 'differs',
        at: 'total.score',
      },
      {
        form: {
          'funds.total.score': 8.62,
          'indicators[0].score': 50,
          'indicators[1].score': 40,
          'total.score': 98.6,
        },
        messageId: 'rounded',
        at: 'total.score',
      },
    ],
  },
};
