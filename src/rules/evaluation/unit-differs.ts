import type { FormSet } from '../../model/form/form';
import { findField } from '../../model/form/form';
import { rowField } from '../../model/form/fields';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS } from '../../model/indicator/indicator';
import type { Measured } from '../../model/indicator/parse';
import { contradict } from '../../model/indicator/units';
import { localized } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { weighedIn } from '../indicators';
import { REVIEW_PRACTICE } from '../sources';

export const unitDiffers: FunctionRule = {
  meta: {
    id: 'evaluation/unit-differs',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: {
      'zh-CN': '完成值与指标值单位不同，看不出是否完成',
      en: 'Target and actual value cannot be compared',
    },
    requirement: {
      'zh-CN': '得满分（或不打分）的指标，实际完成值与年度指标值应是同一种量',
      en: 'Where an indicator has full marks, or is not scored, its actual value is of the same kind as its target',
    },
    source: REVIEW_PRACTICE,
    messages: {
      differs: {
        'zh-CN':
          '指标{name}的指标值是 {target}，实际完成值是 {actual}，单位不同，看不出是否完成。请按指标值的单位填写，或说明怎样换算。',
        en: 'Indicator {name} has the target {target} and the actual value {actual}: different units, so that nobody can tell whether it was met. Use the unit of the target, or say how one follows from the other.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set) =>
    weighedIn(set).flatMap((indicator): readonly Verdict[] => {
      const { index, target, actual, shown } = indicator;
      if (target?.kind !== 'measured' || actual?.kind !== 'measured') return [];
      const place = rowField('indicators[].actual', index);
      if (!differ(target, actual) || !claimsAll(indicator, set)) return [{ status: 'passed', place }];
      const data = {
        name: shown,
        target: localized(() => target.text),
        actual: localized(() => actual.text),
      };
      const related = [rowField('indicators[].target', index), rowField('indicators[].score', index)];
      return [{ status: 'failed', place, messageId: 'differs', data, related }];
    }),
  examples: {
    valid: [
      {
        'indicators[0].target': '≥240份',
        'indicators[0].actual': '240件',
        'indicators[0].weight': 10,
        'indicators[0].score': 10,
        'indicators[1].target': '≥95%',
        'indicators[1].actual': '96',
        'indicators[1].weight': 10,
        'indicators[1].score': 10,
        // Lessons for days: there are enough of them, whatever they are called.
        'indicators[2].target': '12天',
        'indicators[2].actual': '12期',
        'indicators[2].weight': 10,
        'indicators[2].score': 10,
        // Points were taken off: somebody has looked at it.
        'indicators[3].target': '≥60人',
        'indicators[3].actual': '3批',
        'indicators[3].weight': 10,
        'indicators[3].score': 5,
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].target': '≥360人',
          'indicators[0].actual': '14批',
          'indicators[0].weight': 10,
          'indicators[0].score': 10,
        },
        messageId: 'differs',
        at: 'indicators[0].actual',
      },
      {
        form: { 'indicators[0].target': '≥5%', 'indicators[0].actual': '12吨' },
        messageId: 'differs',
        at: 'indicators[0].actual',
      },
    ],
  },
};

/** Units that cannot both be right, and figures that do not agree in spite of them: 12期 for 12天 is a matter of words. */
function differ(target: Measured, actual: Measured): boolean {
  if (!contradict(target.unit, actual.unit)) return false;
  const [wanted, found] = [target.lower ?? target.upper, actual.lower ?? actual.upper];
  const isCounted = target.unit.dimension === 'other' && actual.unit.dimension === 'other';
  return !(isCounted && wanted && found && found.gte(wanted));
}

function claimsAll({ index, weight, score }: Indicator, set: FormSet): boolean {
  if (!findField(set, rowField('indicators[].score', index))) return true;
  return weight !== undefined && score !== undefined && weight.gt(0) && score.gte(weight);
}
