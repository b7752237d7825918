import { rowField } from '../../model/form/fields';
import { inferDirection } from '../../model/indicator/direction';
import { scoreFigures } from '../../model/indicator/figures';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS } from '../../model/indicator/indicator';
import type { Measured } from '../../model/indicator/parse';
import { comparable, contradict, isTime, NO_UNIT } from '../../model/indicator/units';
import { decimal, formatDecimal } from '../../model/number/quantity';
import type { Policy } from '../../model/policy/policy';
import { isHollow } from '../../model/reason/reason';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { asIs } from '../../model/text/locale';
import { perIndicator } from '../indicators';
import { REVIEW_PRACTICE } from '../sources';
import { notChecked } from '../verdicts';

export const indicatorUnits: FunctionRule = {
  meta: {
    id: 'evaluation/indicator-units',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '指标值与实际完成值单位不同', en: 'Target and actual value in different units' },
    requirement: {
      'zh-CN': '实际完成值与年度指标值用同一单位，或可以换算的单位',
      en: 'An actual value is in the unit of its target, or in one that converts',
    },
    source: REVIEW_PRACTICE,
    messages: {
      full: {
        'zh-CN':
          '指标{name}的指标值是 {target}，实际完成 {actual}，单位不同，无法比较，但得满分 {score} 分。请换成同一单位，或说明怎样换算。',
        en: 'Indicator {name} aims at {target} and reports {actual}: different units that do not compare, yet full marks of {score}. Use one unit, or say how the one converts.',
      },
      differ: {
        'zh-CN':
          '指标{name}的指标值是 {target}，实际完成 {actual}，单位不同，无法判断是否完成。请换成同一单位。',
        en: 'Indicator {name} aims at {target} and reports {actual}: different units that do not compare. Use one unit.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set, policy) => perIndicator(set, (indicator) => checkIndicator(indicator, policy)),
  examples: {
    valid: [
      { 'indicators[0].target': '≥90%', 'indicators[0].actual': '98%' },
      { 'indicators[0].target': '≤24小时', 'indicators[0].actual': '1天' },
      { 'indicators[0].target': '≥12台（套）', 'indicators[0].actual': '12套' },
      { 'indicators[0].target': '≥6场', 'indicators[0].actual': '7' },
      // Two words for what is counted; the number is high enough.
      { 'indicators[0].target': '≥6场', 'indicators[0].actual': '7次' },
      // All that was aimed at.
      { 'indicators[0].target': '≥200人次', 'indicators[0].actual': '100%' },
      { 'indicators[0].target': '≤1个月', 'indicators[0].actual': '25天' },
      {
        // Which way is better is not said.
        'indicators[0].name': '会议经费',
        'indicators[0].target': '9万元',
        'indicators[0].actual': '3次',
        'indicators[0].reason': '改为线上召开，未发生经费。',
      },
      {
        'indicators[0].target': '≥36次',
        'indicators[0].actual': '4批',
        'indicators[0].weight': 10,
        'indicators[0].score': 10,
        'indicators[0].reason': '每批含10次，按批登记。',
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].name': '巡查次数',
          'indicators[0].target': '≥36次',
          'indicators[0].actual': '4批',
          'indicators[0].weight': 10,
          'indicators[0].score': 10,
        },
        messageId: 'full',
        at: 'indicators[0].actual',
      },
      {
        form: {
          'indicators[0].name': '用水下降幅度',
          'indicators[0].target': '≥5%',
          'indicators[0].actual': '3.2吨',
        },
        messageId: 'differ',
        at: 'indicators[0].actual',
      },
      {
        // The number is high enough; that it counts something else is worth a hint.
        form: {
          'indicators[0].name': '办理时间',
          'indicators[0].target': '≤5天',
          'indicators[0].actual': '5件',
          'indicators[0].weight': 10,
          'indicators[0].score': 10,
        },
        messageId: 'differ',
        at: 'indicators[0].actual',
      },
    ],
  },
};

function checkIndicator(indicator: Indicator, policy: Policy): Verdict {
  const { index, shown, target, actual, weight, score } = indicator;
  const place = rowField('indicators[].actual', index);
  if (target?.kind !== 'measured' || actual?.kind !== 'measured') {
    return notChecked(place, 'not-applicable', {
      'zh-CN': '指标值或实际完成值不是数值',
      en: 'target or actual value is no figure',
    });
  }
  if (comparable(target.unit, actual.unit)) return { status: 'passed', place };
  const isFull = score !== undefined && weight !== undefined && score.gte(weight);
  const explained = indicator.reason !== undefined && !isHollow(indicator.reason, policy);
  const asked = (score === undefined || isFull) && fallsShort(indicator, target, actual, policy);
  // 5场 and 6次 may well be the same; only a number that falls short makes it worth asking.
  if (explained || meansAll(actual) || (!asked && !contradict(target.unit, actual.unit))) {
    return notChecked(place, 'undecidable', {
      'zh-CN': `指标值“${target.text}”与实际完成值“${actual.text}”单位不同，无法比较`,
      en: `the target “${target.text}” and the actual value “${actual.text}” have different units`,
    });
  }
  return {
    status: 'failed',
    place,
    messageId: asked && isFull ? 'full' : 'differ',
    data: {
      name: shown,
      target: asIs(target.text),
      actual: asIs(actual.text),
      score: asIs(score ? formatDecimal(score) : ''),
    },
    related: [
      rowField('indicators[].target', index),
      ...(isFull ? [rowField('indicators[].score', index)] : []),
    ],
    severity: asked ? 'explain' : 'hint',
  };
}

/** Whether the number alone surely misses the number aimed at; two words for times are never held against it. */
function fallsShort({ names }: Indicator, target: Measured, actual: Measured, policy: Policy): boolean {
  if (isTime(target.unit) && isTime(actual.unit)) return false;
  const direction = inferDirection(names, target, policy);
  if (!direction.certain) return false;
  const result = scoreFigures(withoutUnit(target), withoutUnit(actual), decimal(1), direction);
  return result.kind === 'computed' && !result.met;
}

/** 100% beside ≥200人次: all that was aimed at. */
function meansAll({ unit, lower }: Measured): boolean {
  return unit.dimension === 'ratio' && lower?.gte(1) === true;
}

function withoutUnit(value: Measured): Measured {
  const { lower, upper, factor } = value;
  return { ...value, unit: NO_UNIT, lower: lower?.div(factor), upper: upper?.div(factor) };
}
