import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import { inferDirection } from '../../model/indicator/direction';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS } from '../../model/indicator/indicator';
import type { Pairing } from '../../model/indicator/pairing';
import { pairings } from '../../model/indicator/pairing';
import { isBare } from '../../model/indicator/units';
import type { LocalizedText } from '../../model/text/locale';
import { asIs } from '../../model/text/locale';
import { clauseFor } from '../../model/policy/clauses';
import type { Policy } from '../../model/policy/policy';
import type { Decimal } from '../../model/number/quantity';
import { decimal, formatDecimal } from '../../model/number/quantity';
import { isHollow } from '../../model/reason/reason';
import type { Severity } from '../../model/result/severity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { perIndicator } from '../indicators';
import { REVIEW_PRACTICE } from '../sources';
import { notChecked } from '../verdicts';

export const overAchievement: FunctionRule = {
  meta: {
    id: 'evaluation/over-achievement',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '实际完成值远超指标值', en: 'An actual value far above its target' },
    requirement: {
      'zh-CN':
        '实际完成值超过指标值 130%（可配置）的，指标值可能定得偏低，宜说明；所选口径规定超额必须写原因的，不写不能保存',
      en: 'An actual value above 130 % (configurable) of its target suggests a target set too low; where the policy asks for a reason, the form is not saved without one',
    },
    source: REVIEW_PRACTICE,
    messages: {
      obligatory: {
        'zh-CN':
          '指标{name}的指标值 {target}，实际完成 {actual}，达到所选口径规定须写原因的 {limit}，偏差原因栏没有写。请核对数字；属实的，写明原因，否则系统不能保存。',
        en: 'Indicator {name}: target {target}, actual {actual}, from which on ({limit}) the policy asks for a reason, and none is given. Check the figures; if they are right, say why, or the system will not save the form.',
      },
      far: {
        'zh-CN':
          '指标{name}的指标值 {target}，实际完成 {actual}，是指标值的 {ratio}，超过 {limit}。请核对数字；若属实，请说明原因，评审可能认为指标值定得偏低。',
        en: 'Indicator {name}: target {target}, actual {actual}, {ratio} of it and above {limit}. Check the figures; if they are right, say why, as a reviewer may find the target too low.',
      },
      cut: {
        'zh-CN':
          '指标{name}的指标值 {target}，实际完成 {actual}，是指标值的 {ratio}。按所选口径，完成值达到 {limit} 的仍得满分，但审核人可以酌情扣分。请核对数字；若属实，请说明原因。',
        en: 'Indicator {name}: target {target}, actual {actual}, {ratio} of it. By the chosen policy {limit} and more keeps the weight, but may be cut by hand. Check the figures; if they are right, say why.',
      },
      kept: {
        'zh-CN':
          '指标{name}的指标值 {target}，实际完成 {actual}，是指标值的 {ratio}，超过 {limit}。按所选口径不因此扣分；请核对数字有没有填错。',
        en: 'Indicator {name}: target {target}, actual {actual}, {ratio} of it and above {limit}. By the chosen policy nothing is taken off for it; check that the figures are right.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set, policy) => perIndicator(set, (indicator) => checkIndicator(indicator, policy)),
  examples: {
    valid: [
      { 'indicators[0].target': '≥100篇', 'indicators[0].actual': '130篇' },
      {
        'indicators[0].target': '≥100篇',
        'indicators[0].actual': '180篇',
        'indicators[0].reason': '年中新增信息报送任务。',
      },
      { 'indicators[0].target': '≤5天', 'indicators[0].actual': '1天' },
      { 'indicators[0].target': '绿色发展', 'indicators[0].actual': '100%' },
      { 'indicators[0].target': '≥3公里', 'indicators[0].actual': '3200米' },
      // 53000 visits, though the target counts them in 万.
      { 'indicators[0].target': '≥5万人次', 'indicators[0].actual': '53000' },
      // All twelve, and no twelve percent.
      { 'indicators[0].target': '12', 'indicators[0].actual': '100%' },
      { 'indicators[0].target': '60', 'indicators[0].actual': '100%' },
    ],
    invalid: [
      {
        form: { 'indicators[0].target': '≥100篇', 'indicators[0].actual': '180篇' },
        messageId: 'far',
        at: 'indicators[0].actual',
      },
      {
        // Exactly on it.
        form: { 'indicators[0].target': '≥50场', 'indicators[0].actual': '60场' },
        policy: { clauses: ['Q6'], overAchievement: '120' },
        messageId: 'cut',
        at: 'indicators[0].actual',
      },
      {
        form: { 'indicators[0].target': '≥50场', 'indicators[0].actual': '66场' },
        policy: { clauses: ['Q8'] },
        messageId: 'kept',
        at: 'indicators[0].actual',
      },
      {
        form: { 'indicators[0].target': '≥50场', 'indicators[0].actual': '65场' },
        policy: { excessReason: '130' },
        messageId: 'obligatory',
        at: 'indicators[0].actual',
      },
    ],
  },
};

function checkIndicator({ index, names, shown, target, actual, reason }: Indicator, policy: Policy): Verdict {
  const place = rowField('indicators[].actual', index);
  const [pairing, other] =
    target?.kind === 'measured' && actual?.kind === 'measured' ? pairings(target, actual) : [];
  // Where a number without unit may be read in two ways, none of them is too much; 60 and 100% is all of 60.
  const counted = target?.kind === 'measured' && isBare(target.unit) && actual?.kind === 'measured';
  if (!pairing || other || (counted && actual.unit.dimension === 'ratio')) {
    return notChecked(place, 'not-applicable', {
      'zh-CN': '指标值或实际完成值不是可比的数值',
      en: 'target and actual value are no comparable figures',
    });
  }
  const { direction, certain } = inferDirection(names, pairing.target, policy);
  const least = pairing.target.lower;
  const done = pairing.actual.lower;
  const isReasoned = reason !== undefined && !isHollow(reason, policy);
  if (least && done && !isReasoned && isExcessive(least, done, policy) && direction !== 'lower') {
    const limit = `${policy.excessReason}%`;
    return found(place, index, shown, pairing, { messageId: 'obligatory', severity: 'explain', limit });
  }
  if (direction !== 'higher' || !certain || !least || least.lte(0) || done === undefined) {
    return notChecked(place, 'not-applicable', {
      'zh-CN': '不是越高越好的指标',
      en: 'not an indicator where higher is better',
    });
  }
  const ratio = done.div(least).times(100);
  // Where the clause says so a target reached by that much counts as well.
  const clause = clauseFor('excess', policy);
  const isFar = clause === 'Q6' ? ratio.gte(policy.overAchievement) : ratio.gt(policy.overAchievement);
  if (!isFar || reason !== undefined) return { status: 'passed', place };
  return found(place, index, shown, pairing, {
    messageId: clause === 'Q6' ? 'cut' : clause === 'Q8' ? 'kept' : 'far',
    limit: `${policy.overAchievement}%`,
    ratio,
  });
}

/** From the policy's share of the target on; where the target is 0, from as many as that share is above 100. */
function isExcessive(least: Decimal, done: Decimal, { excessReason }: Policy): boolean {
  if (excessReason === undefined || least.lt(0)) return false;
  return least.eq(0)
    ? done.gte(decimal(excessReason).minus(100))
    : done.div(least).times(100).gte(excessReason);
}

function found(
  place: FieldId,
  index: number,
  name: LocalizedText,
  pairing: Pairing,
  {
    limit,
    ratio,
    ...as
  }: {
    readonly messageId: string;
    readonly severity?: Severity;
    readonly limit: string;
    readonly ratio?: Decimal;
  },
): Verdict {
  return {
    status: 'failed',
    place,
    ...as,
    data: {
      name,
      target: asIs(pairing.target.text),
      actual: asIs(pairing.actual.text),
      ratio: asIs(ratio ? `${formatDecimal(ratio, 2)}%` : ''),
      limit: asIs(limit),
    },
    related: [rowField('indicators[].target', index)],
  };
}
