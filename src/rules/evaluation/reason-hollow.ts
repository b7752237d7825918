import { rowField } from '../../model/form/fields';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS } from '../../model/indicator/indicator';
import type { FormSet } from '../../model/form/form';
import { asIs } from '../../model/text/locale';
import type { Policy } from '../../model/policy/policy';
import { formatDecimal } from '../../model/number/quantity';
import { isHollow } from '../../model/reason/reason';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { perIndicator } from '../indicators';
import { isExplained, WHOLE_FORM } from '../reasonPlaces';
import { REVIEW_PRACTICE } from '../sources';
import { undecided } from '../verdicts';

export const reasonHollow: FunctionRule = {
  meta: {
    id: 'evaluation/reason-hollow',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '偏差原因过于笼统', en: 'The reason for a deviation says nothing' },
    requirement: {
      'zh-CN': '扣了分的指标，偏差原因不能只写“核实无误”“暂无”“按要求完成”之类（清单可配置）',
      en: 'Where points were deducted, the reason must be more than an empty phrase such as “checked, correct” (the list is configurable)',
    },
    source: REVIEW_PRACTICE,
    messages: {
      hollow: {
        'zh-CN':
          '指标{name}扣了 {deducted} 分，偏差原因只写了“{reason}”，没有说明为什么扣分。请写明原因和改进措施。',
        en: 'Indicator {name} lost {deducted} points, and its reason is only “{reason}”. Say why points were lost and what will be done.',
      },
    },
  },
  reads: [...INDICATOR_FIELDS, ...WHOLE_FORM],
  check: (set, policy) => perIndicator(set, (indicator) => checkReason(indicator, set, policy)),
  examples: {
    valid: [
      {
        'indicators[0].weight': 10,
        'indicators[0].score': 9,
        'indicators[0].reason': '两件提案跨年办理，已完成一件。',
      },
      { 'indicators[0].weight': 10, 'indicators[0].score': 10, 'indicators[0].reason': '按要求完成' },
      {
        // The row at the foot says it for the whole form.
        'indicators[0].weight': 10,
        'indicators[0].score': 9,
        'indicators[0].reason': '无偏差',
        'deviation.reason': '雨季推迟施工，验收晚了一个月。',
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].weight': 10,
          'indicators[0].score': 9,
          'indicators[0].reason': '没什么原因可说',
        },
        messageId: 'hollow',
        at: 'indicators[0].reason',
      },
      {
        form: { 'indicators[0].weight': 10, 'indicators[0].score': 9, 'indicators[0].reason': '核实无误' },
        messageId: 'hollow',
        at: 'indicators[0].reason',
      },
      {
        form: {
          'indicators[0].weight': 10,
          'indicators[0].score': 9,
          'indicators[0].reason': '已完成，无偏差。',
        },
        messageId: 'hollow',
        at: 'indicators[0].reason',
      },
    ],
  },
};

function checkReason(
  { index, shown, score, weight, reason }: Indicator,
  set: FormSet,
  policy: Policy,
): Verdict {
  const place = rowField('indicators[].reason', index);
  const [scoreField, weightField] = [
    rowField('indicators[].score', index),
    rowField('indicators[].weight', index),
  ];
  // A blank reason is another rule's; without one there is nothing to find hollow.
  if (reason === undefined || !isHollow(reason, policy) || isExplained(WHOLE_FORM, set, policy))
    return { status: 'passed', place };
  if (score === undefined) return undecided(place, scoreField, set);
  if (weight === undefined) return undecided(place, weightField, set);
  const deducted = weight.minus(score);
  if (deducted.lte(0)) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: 'hollow',
    data: {
      name: shown,
      deducted: asIs(formatDecimal(deducted)),
      reason: asIs(reason.replace(/\s+/g, ' ')),
    },
    related: [scoreField, weightField],
  };
}
