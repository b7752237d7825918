import { figureOf } from '../../model/relation/render';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, listRows } from '../../model/form/form';
import { localized } from '../../model/text/locale';
import { formatDecimal } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { REVIEW_PRACTICE } from '../sources';
import { undecided } from '../verdicts';

export const deductionReason: FunctionRule = {
  meta: {
    id: 'evaluation/deduction-reason',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '扣了分却没有写原因', en: 'Points were deducted without a reason' },
    requirement: {
      'zh-CN': '得分低于分值的指标，须填写偏差原因分析及改进措施',
      en: 'An indicator scored below its weight needs a reason for the deviation',
    },
    source: REVIEW_PRACTICE,
    messages: {
      missing: {
        'zh-CN':
          '指标{name}得分 {score}，低于分值 {weight}，扣了 {deducted} 分，“偏差原因分析及改进措施”为空。请写明为什么扣分、怎样改进。',
        en: 'Indicator {name} scores {score} of {weight}: {deducted} deducted, and the reason is blank. Say why points were lost and what will be done.',
      },
    },
  },
  reads: ['indicators[].score', 'indicators[].weight', 'indicators[].reason'],
  check: (set) => listRows(set, 'indicators').map((row) => checkIndicator(row.index, set)),
  examples: {
    valid: [
      { 'indicators[0].weight': 10, 'indicators[0].score': 10, 'indicators[0].reason': null },
      {
        'indicators[0].weight': 10,
        'indicators[0].score': 9,
        'indicators[0].reason': '两件提案跨年办理，已于次年二月办结。',
      },
    ],
    invalid: [
      {
        form: { 'indicators[0].weight': 10, 'indicators[0].score': 9, 'indicators[0].reason': null },
        messageId: 'missing',
        at: 'indicators[0].reason',
      },
      {
        form: { 'indicators[0].weight': 10, 'indicators[0].score': 9, 'indicators[0].reason': '0' },
        messageId: 'missing',
        at: 'indicators[0].reason',
      },
    ],
  },
};

function checkIndicator(index: number, set: FormSet): Verdict {
  const place = rowField('indicators[].reason', index);
  const score = findField(set, rowField('indicators[].score', index));
  const weight = findField(set, rowField('indicators[].weight', index));
  if (score?.value.kind !== 'quantity') return undecided(place, rowField('indicators[].score', index), set);
  if (weight?.value.kind !== 'quantity') return undecided(place, rowField('indicators[].weight', index), set);
  const deducted = weight.value.quantity.value.minus(score.value.quantity.value);
  const reason = findField(set, place);
  if (deducted.lte(0) || (reason && reason.value.kind !== 'blank')) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: 'missing',
    data: {
      name: score.shortLabel,
      score: localized((locale) => figureOf(score, locale)),
      weight: localized((locale) => figureOf(weight, locale)),
      deducted: localized(() => formatDecimal(deducted)),
    },
    related: [score.id, weight.id],
  };
}
