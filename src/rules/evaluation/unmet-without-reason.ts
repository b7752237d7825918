import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField } from '../../model/form/form';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import { scoreIndicator } from '../../model/indicator/score';
import { asIs } from '../../model/text/locale';
import type { Policy } from '../../model/policy/policy';
import { decimal } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { shownNames } from '../indicators';
import { isReason, placeFor, isExplained, WHOLE_FORM } from '../reasonPlaces';
import { REVIEW_PRACTICE } from '../sources';
import { flatMap } from '../../model/flatMap';

export const unmetWithoutReason: FunctionRule = {
  meta: {
    id: 'evaluation/unmet-without-reason',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '指标没有完成，也没有写原因', en: 'A target was missed without a reason' },
    requirement: {
      'zh-CN': '不设分值的表，实际完成值没有达到指标值的，须写明未完成原因',
      en: 'In a form without weights, an actual value that misses its target needs a reason',
    },
    source: REVIEW_PRACTICE,
    messages: {
      missing: {
        'zh-CN':
          '指标{name}的指标值是 {target}，实际完成 {actual}，没有达到，未完成原因没有写。请写明原因和改进措施。',
        en: 'Indicator {name} has the target {target} and the actual value {actual}, which misses it, and gives no reason. Say why, and what will be done.',
      },
      atFoot: {
        'zh-CN':
          '{names}没有达到指标值，而全表的偏差原因一栏没有写原因。请在这一栏写明各项为什么没有完成、怎样改进。',
        en: '{names} missed the target, and the cell for reasons at the foot of the form gives none. Say there why, and what will be done.',
      },
    },
  },
  reads: [...INDICATOR_FIELDS, ...WHOLE_FORM],
  check: (set, policy) => {
    const unscored = weighedIn(set).filter(({ index }) => !isScored(index, set));
    const explained = isExplained(WHOLE_FORM, set, policy);
    const unmet = unscored.filter((indicator) => isUnmet(indicator, policy));
    const open = unmet.filter(({ reason }) => !isReason(reason, policy) && !explained);
    const [own, homeless] = [true, false].map((has) =>
      open.filter(
        ({ index }) => (findField(set, rowField('indicators[].reason', index)) !== undefined) === has,
      ),
    ) as [Indicator[], Indicator[]];
    const fine = unscored.filter((indicator) => !open.includes(indicator) && indicator.actual !== undefined);
    return [
      ...own.map(missing),
      ...atFoot(homeless, set),
      ...fine.map((indicator): Verdict => {
        const place = rowField('indicators[].actual', indicator.index);
        return { status: 'passed', place, ...(unmet.includes(indicator) && { explained: true }) };
      }),
    ];
  },
  examples: {
    valid: [
      {
        // Both are met: lower is better, and none is none.
        'indicators[0].name': '单次巡查成本',
        'indicators[0].target': '≤300元',
        'indicators[0].actual': '280元',
        'indicators[0].reason': null,
        'indicators[1].name': '投诉件数',
        'indicators[1].target': '0件',
        'indicators[1].actual': '0件',
        'indicators[1].reason': null,
      },
      {
        'indicators[0].target': '≥12次',
        'indicators[0].actual': '9次',
        'indicators[0].reason': '两次演练因台风取消，改在次年三月补做。',
      },
      // Weighed and scored: the deduction tells.
      {
        'indicators[0].target': '≥12次',
        'indicators[0].actual': '9次',
        'indicators[0].weight': 10,
        'indicators[0].score': 7.5,
        'indicators[0].reason': null,
      },
      {
        'indicators[0].target': '有所提高',
        'indicators[0].actual': '基本提高',
        'indicators[0].reason': null,
      },
      {
        'indicators[0].target': '≥12次',
        'indicators[0].actual': '9次',
        'indicators[0].score': 7.5,
        'deviation.reason': '两次演练因台风取消，改在次年三月补做。',
      },
      // No place for a reason.
      { 'indicators[0].target': '≥12次', 'indicators[0].actual': '9次' },
    ],
    invalid: [
      {
        form: {
          'indicators[0].target': '≥12次',
          'indicators[0].actual': '9次',
          'indicators[0].reason': null,
        },
        messageId: 'missing',
        at: 'indicators[0].reason',
      },
      {
        form: {
          'indicators[0].target': '≤5%',
          'indicators[0].actual': '6.2%',
          'indicators[0].reason': '按要求完成',
        },
        messageId: 'missing',
        at: 'indicators[0].reason',
      },
      {
        form: {
          'indicators[0].target': '≥12次',
          'indicators[0].actual': '9次',
          'indicators[0].score': 7.5,
          'deviation.reason': null,
        },
        messageId: 'atFoot',
        at: 'deviation.reason',
      },
    ],
  },
};

/** Where weight and score stand, points lost are what needs a reason. */
function isScored(index: number, set: FormSet): boolean {
  return (['weight', 'score'] as const).every(
    (column) => findField(set, rowField(`indicators[].${column}`, index)) !== undefined,
  );
}

const ANY_WEIGHT = decimal('1');

function isUnmet(indicator: Indicator, policy: Policy): boolean {
  const computed = scoreIndicator({ ...indicator, weight: ANY_WEIGHT }, policy);
  return computed.kind === 'computed' && !computed.met && !computed.advisory;
}

function missing({ index, shown, target, actual }: Indicator): Verdict {
  return {
    status: 'failed',
    place: rowField('indicators[].reason', index),
    messageId: 'missing',
    data: {
      name: shown,
      target: asIs(target!.text),
      actual: asIs(actual!.text),
    },
    related: valuesOf(index),
  };
}

function atFoot(rows: readonly Indicator[], set: FormSet): readonly Verdict[] {
  const place = placeFor(['deviation.reason'], set);
  if (!place || rows.length === 0) return [];
  return [
    {
      status: 'failed',
      place,
      messageId: 'atFoot',
      data: { names: shownNames(rows) },
      related: flatMap(rows, ({ index }) => valuesOf(index)),
    },
  ];
}

function valuesOf(index: number): readonly FieldId[] {
  return [rowField('indicators[].target', index), rowField('indicators[].actual', index)];
}
