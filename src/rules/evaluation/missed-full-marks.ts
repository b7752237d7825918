import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField } from '../../model/form/form';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import { scoreIndicator } from '../../model/indicator/score';
import { asIs } from '../../model/text/locale';
import type { Policy } from '../../model/policy/policy';
import { formatDecimal } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { isExplained, isReason, WHOLE_FORM } from '../reasonPlaces';
import { REVIEW_PRACTICE } from '../sources';
import { textOf } from '../verdicts';
import { flatMap } from '../../model/flatMap';

/** A card scores by the standard that it prints, and so no score follows from its target: it is only asked. */
export const missedFullMarks: FunctionRule = {
  meta: {
    id: 'evaluation/missed-full-marks',
    severity: 'explain',
    needs: ['scorecard'],
    title: {
      'zh-CN': '评分表的指标没有完成，却得满分',
      en: 'A target of a scorecard was missed, and scores in full',
    },
    requirement: {
      'zh-CN': '评分表列有目标值和完成值的，没有达到目标值而得满分的，须说明',
      en: 'Where a scorecard has targets and actual values, full marks for a target that was missed need a reason',
    },
    source: REVIEW_PRACTICE,
    messages: {
      full: {
        'zh-CN':
          '指标{name}的目标值是 {target}，实际完成 {actual}，没有达到，却得满分 {score}，也没有写原因。请对照评分标准核对得分，或写明原因。',
        en: 'Indicator {name} has the target {target} and the actual value {actual}, which misses it, yet scores {score} in full, and no reason is given. Check the score against the standard, or give the reason.',
      },
    },
  },
  reads: [...INDICATOR_FIELDS, 'indicators[].criterion', ...WHOLE_FORM],
  check: (set, policy) =>
    flatMap(weighedIn(set), (indicator): readonly Verdict[] => {
      const place = rowField('indicators[].score', indicator.index);
      if (!indicator.target || !indicator.actual || !findField(set, place)) return [];
      return isInDoubt(indicator, set, policy) ? [full(indicator, place)] : [{ status: 'passed', place }];
    }),
  examples: {
    valid: [
      {
        'indicators[0].target': '≥120场',
        'indicators[0].actual': '126场',
        'indicators[0].weight': 20,
        'indicators[0].score': 20,
      },
      {
        'indicators[0].target': '≥120场',
        'indicators[0].actual': '90场',
        'indicators[0].weight': 20,
        'indicators[0].score': 15,
      },
      {
        'indicators[0].target': '≥120场',
        'indicators[0].actual': '90场',
        'indicators[0].weight': 20,
        'indicators[0].score': 20,
        'indicators[0].reason': '三十场因场馆检修改在线上举办，按完成计。',
      },
      // The standard gives full marks from another figure on.
      {
        'indicators[0].target': '100%',
        'indicators[0].actual': '96%',
        'indicators[0].criterion': '达到95%及以上的得满分，每低1个百分点扣1分',
        'indicators[0].weight': 10,
        'indicators[0].score': 10,
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].target': '≥120场',
          'indicators[0].actual': '90场',
          'indicators[0].criterion': '完成120场得20分，每少1场扣0.5分',
          'indicators[0].weight': 20,
          'indicators[0].score': 20,
          'indicators[0].reason': null,
        },
        messageId: 'full',
        at: 'indicators[0].score',
      },
    ],
  },
};

/** A standard with a limit of its own: 95%以上得满分, 偏差在5%以内. */
const OWN_LIMIT = /以[上下内]|[≥≤><≧≦]|不[低高少多]于|不超过|[大小高低]于|超过|之间|区间|左右/;

function isInDoubt(indicator: Indicator, set: FormSet, policy: Policy): boolean {
  const { index, weight, score, reason } = indicator;
  if (!weight || weight.lte(0) || !score || score.lt(weight)) return false;
  const computed = scoreIndicator(indicator, policy);
  if (computed.kind !== 'computed' || computed.met || computed.advisory || !computed.direction?.certain)
    return false;
  if (OWN_LIMIT.test(textOf(rowField('indicators[].criterion', index), set) ?? '')) return false;
  return !isReason(reason, policy) && !isExplained(WHOLE_FORM, set, policy);
}

function full({ index, shown, target, actual, score }: Indicator, place: string): Verdict {
  return {
    status: 'failed',
    place,
    messageId: 'full',
    data: {
      name: shown,
      target: asIs(target!.text),
      actual: asIs(actual!.text),
      score: asIs(formatDecimal(score!)),
    },
    related: [rowField('indicators[].target', index), rowField('indicators[].actual', index)],
  };
}
