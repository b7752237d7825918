import type { FormSet } from '../../model/form/form';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, indicatorsOf } from '../../model/indicator/indicator';
import { scoreIndicator } from '../../model/indicator/score';
import type { Policy } from '../../model/policy/policy';
import type { Relation } from '../../model/relation/relation';
import { constant, product } from '../../model/relation/relation';
import type { FunctionRule, PlacedRelation } from '../../model/result/rule';
import { perIndicator } from '../indicators';
import { isExplained, scoreVerdict } from '../scoreVerdict';
import { flatMap } from '../../model/flatMap';

export const indicatorScore: FunctionRule = {
  meta: {
    id: 'evaluation/indicator-score',
    severity: 'error',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '指标得分与完成情况不符', en: 'An indicator’s score does not follow from its figures' },
    requirement: {
      'zh-CN':
        '达到指标值得满分；定量指标未达到的，按所选口径的条款得分，不超过分值（越高越好：分值 × 实际 ÷ 目标；越低越好的算法各地不一，未选定口径时与其中一种相符即可）',
      en: 'A target met scores in full; a quantitative one missed scores by the clauses of the policy, at most the weight (higher is better: weight × actual ÷ target; where lower is better places differ, and without a chosen policy any of their clauses will do)',
    },
    source: {
      mark: 'V',
      text: {
        'zh-CN':
          '湖北省绩效自评计分办法：完成指标值得满分，未完成的按比例计分，不超过该指标分值；其他算法见各预设口径；指标方向由符号和名称推断，可配置',
        en: 'Hubei’s scoring method for self-evaluations: full marks for a target met, else in proportion, at most the weight; other clauses: see the presets; the direction is inferred and can be set',
      },
    },
    messages: {
      above: {
        'zh-CN':
          '指标{name}自评 {reported} 分，按完成情况应为 {computed} 分，多计 {difference} 分。{formula}。请改得分，或核对指标值与实际完成值。',
        en: 'Indicator {name} scores itself {reported}; its figures give {computed}, {difference} less. {formula}. Correct the score, or check target and actual value.',
      },
      unsure: {
        'zh-CN':
          '指标{name}自评 {reported} 分，按推断的方向应为 {computed} 分，多计 {difference} 分。{formula}。若方向判断不对，请在指标值前写明 ≥ 或 ≤；若对，请改得分。',
        en: 'Indicator {name} scores itself {reported}; by the inferred direction its figures give {computed}, {difference} less. {formula}. If the direction is wrong, put ≥ or ≤ before the target; if right, correct the score.',
      },
      below: {
        'zh-CN':
          '指标{name}自评 {reported} 分，按完成情况测算 {computed} 分，少计 {difference} 分。{formula}。若有扣分的理由，请写在偏差原因栏；否则请改得分。',
        en: 'Indicator {name} scores itself {reported}; its figures give {computed}, {difference} more. {formula}. If points were deducted for a reason, write it down; else correct the score.',
      },
      between: {
        'zh-CN':
          '指标{name}自评 {reported} 分，与各地公开的算法都不符：{formula}。请按本地的算法核对，或在口径中选定。',
        en: 'Indicator {name} scores itself {reported}, which none of the published clauses gives: {formula}. Check it by the local clause, or choose a policy.',
      },
      share: {
        'zh-CN':
          '指标{name}完成 {actual}，已达到指标值 {target}，但自评 {reported} 分，疑似直接以完成率乘分值。达到指标值的得满分 {computed}；另有扣分理由的，请写在偏差原因栏。',
        en: 'Indicator {name} reached {actual}, which meets its target {target}, yet scores itself {reported}, as if the percentage were a share of the weight. A target met scores {computed} in full; if points were deducted for a reason, write it down.',
      },
      cut: {
        'zh-CN':
          '指标{name}自评 {reported} 分，按完成情况为 {computed} 分。{formula}。系统按截取 2 位小数核对，不进位，建议照此填写。',
        en: 'Indicator {name} scores itself {reported}; its figures give {computed}. {formula}. The system compares after cutting to 2 decimals, without rounding up.',
      },
      rounded: {
        'zh-CN':
          '指标{name}自评 {reported} 分，按完成情况为 {computed} 分，只有取整或保留 1 位小数才相符。{formula}。建议保留 2 位小数。',
        en: 'Indicator {name} scores itself {reported}; its figures give {computed}, which agrees only when rounded to 1 or 0 decimals. {formula}. Two decimals are safer.',
      },
      bound: {
        'zh-CN':
          '指标{name}自评 {reported} 分，实际完成值只写明下限，按下限为 {computed} 分。{formula}。请写明实际完成的数。',
        en: 'Indicator {name} scores itself {reported}; its actual value is a lower bound only, which gives {computed}. {formula}. State the figure itself.',
      },
      advisory: {
        'zh-CN':
          '指标{name}自评 {reported} 分，参考计算为 {computed} 分，相差 {difference} 分。{formula}。仅供参考，请确认得分依据。',
        en: 'Indicator {name} scores itself {reported}; an advisory computation gives {computed}, a difference of {difference}. {formula}. Please confirm what the score rests on.',
      },
    },
  },
  reads: [...INDICATOR_FIELDS, 'deviation.reason', 'remarks'],
  check: (set, policy) => perIndicator(set, (indicator) => scoreVerdict(indicator, set, policy)),
  terms: (set, policy) => flatMap(indicatorsOf(set), (indicator) => termOf(indicator, set, policy)),
  examples: {
    valid: [
      {
        // The form has one place for all reasons, and the target was missed.
        'indicators[0].name': '补助发放及时率',
        'indicators[0].target': '=100%',
        'indicators[0].actual': '90%',
        'indicators[0].weight': 10,
        'indicators[0].score': 8,
        'deviation.reason': '两户资料补正，补助延后发放。',
      },
      {
        // The remarks name it.
        'indicators[0].name': '住户满意度',
        'indicators[0].target': '≥90%',
        'indicators[0].actual': '88%',
        'indicators[0].weight': 10,
        'indicators[0].score': 8,
        remarks: '住户满意度不高，主要是夜间施工有噪声。',
      },
      {
        'indicators[0].target': '=100%',
        'indicators[0].actual': '100%',
        'indicators[0].weight': 20,
        'indicators[0].score': 20,
        'indicators[1].target': '>=90%',
        'indicators[1].actual': '100%',
        'indicators[1].weight': 10,
        'indicators[1].score': 10,
      },
      {
        // Qualitative: not computable.
        'indicators[0].target': '及时',
        'indicators[0].actual': '及时',
        'indicators[0].weight': 20,
        'indicators[0].score': 18,
      },
      {
        'indicators[0].target': '≥99%',
        'indicators[0].actual': '90%',
        'indicators[0].weight': 10,
        'indicators[0].score': 9.09,
      },
      {
        // 99% may be 99.3%, rounded.
        'indicators[0].target': '100%',
        'indicators[0].actual': '99%',
        'indicators[0].weight': 10,
        'indicators[0].score': 9.93,
      },
      {
        'indicators[0].target': '≥160篇',
        'indicators[0].actual': '160余篇',
        'indicators[0].weight': 10,
        'indicators[0].score': 10,
      },
      {
        // Lower is better only by inference: a modest score is not questioned.
        'indicators[0].level1': '成本指标',
        'indicators[0].target': '90%',
        'indicators[0].actual': '80%',
        'indicators[0].weight': 10,
        'indicators[0].score': 8.89,
      },
      {
        // A time without a sign could be meant either way.
        'indicators[0].name': '平均办理天数',
        'indicators[0].target': '5天',
        'indicators[0].actual': '3天',
        'indicators[0].weight': 10,
        'indicators[0].score': 10,
      },
      {
        // Less than could be claimed, with the reason given.
        'indicators[0].target': '≥100%',
        'indicators[0].actual': '100%',
        'indicators[0].weight': 10,
        'indicators[0].score': 9,
        'indicators[0].reason': '有两件办理质量不高，主动扣分。',
      },
      {
        // By ratio 6.40, by excess 4.38: either may bind.
        'indicators[0].target': '≤16天',
        'indicators[0].actual': '25天',
        'indicators[0].weight': 10,
        'indicators[0].score': 4.38,
        'indicators[1].target': '≤16天',
        'indicators[1].actual': '25天',
        'indicators[1].weight': 10,
        'indicators[1].score': 6.4,
      },
      {
        // 9.09 less the point of its own column.
        'indicators[0].target': '≥99%',
        'indicators[0].actual': '90%',
        'indicators[0].weight': 10,
        'indicators[0].deducted': 1,
        'indicators[0].score': 8.09,
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].target': '≥99%',
          'indicators[0].actual': '90%',
          'indicators[0].weight': 10,
          'indicators[0].score': 10,
        },
        messageId: 'above',
        at: 'indicators[0].score',
      },
      {
        form: {
          'indicators[0].name': '群众投诉件数',
          'indicators[0].target': '4件',
          'indicators[0].actual': '8件',
          'indicators[0].weight': 10,
          'indicators[0].score': 10,
        },
        messageId: 'unsure',
        at: 'indicators[0].score',
      },
      {
        form: {
          'indicators[0].level1': '成本指标',
          'indicators[0].target': '743.91万元',
          'indicators[0].actual': '742.38万元',
          'indicators[0].weight': 20,
          'indicators[0].score': 19,
        },
        messageId: 'below',
        at: 'indicators[0].score',
      },
      {
        form: {
          'indicators[0].target': '≥160件',
          'indicators[0].actual': '150件',
          'indicators[0].weight': 10,
          'indicators[0].score': 9.4,
        },
        messageId: 'rounded',
        at: 'indicators[0].score',
      },
      {
        form: {
          'indicators[0].target': '≥160件',
          'indicators[0].actual': '150件以上',
          'indicators[0].weight': 10,
          'indicators[0].score': 10,
        },
        messageId: 'bound',
        at: 'indicators[0].score',
      },
      {
        form: {
          'indicators[0].target': '2023年内按计划完成',
          'indicators[0].actual': '99%',
          'indicators[0].weight': 10,
          'indicators[0].score': 9,
        },
        messageId: 'advisory',
        at: 'indicators[0].score',
      },
      {
        // By ratio 6.40, by excess 4.38.
        form: {
          'indicators[0].target': '≤16天',
          'indicators[0].actual': '25天',
          'indicators[0].weight': 10,
          'indicators[0].score': 5.5,
        },
        messageId: 'between',
        at: 'indicators[0].score',
      },
      {
        form: {
          'indicators[0].target': '≥85%',
          'indicators[0].actual': '92%',
          'indicators[0].weight': 10,
          'indicators[0].score': 9.2,
        },
        messageId: 'share',
        at: 'indicators[0].score',
      },
      {
        form: {
          'indicators[0].target': '≥30天',
          'indicators[0].actual': '29天',
          'indicators[0].weight': 10,
          'indicators[0].score': 9.67,
        },
        policy: { clauses: ['Q10'] },
        messageId: 'cut',
        at: 'indicators[0].score',
      },
    ],
  },
};

/** Score = weight × the share that target and actual give; not where less was claimed for a reason. */
function termOf(indicator: Indicator, set: FormSet, policy: Policy): readonly PlacedRelation[] {
  const { index, weight } = indicator;
  const computed = scoreIndicator(indicator, policy);
  if (computed.kind === 'open' || computed.advisory || !weight || weight.eq(0)) return [];
  // What clauses differ on is no equation.
  if (computed.others.length > 0 || indicator.deducted?.gt(0) || computed.clause === 'Q11') return [];
  if (!computed.met && computed.direction?.certain === false) return [];
  const isMore = indicator.score?.gt(computed.score) === true;
  if (!isMore && isExplained(indicator, computed.met, set, policy)) return [];
  const share = constant(computed.score.div(weight).toFixed());
  const relation: Relation = {
    left: 'indicators[].score',
    operator: '=',
    right: product('indicators[].weight', share),
    comparison: 'score',
    messageId: 'above',
  };
  return [{ relation, binding: { row: index } }];
}
