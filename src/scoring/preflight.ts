/**
 * What the system that a form is typed into would refuse on saving, by the policy's list: known before it is typed.
 * No findings: a form may be right and refused all the same, or taken and wrong.
 */
import type { FieldId } from '../model/form/fields';
import { rowField } from '../model/form/fields';
import type { FormModel, FormSet } from '../model/form/form';
import { findField, isEvaluation } from '../model/form/form';
import { isCost } from '../model/indicator/direction';
import type { Indicator } from '../model/indicator/indicator';
import { indicatorsOf, isBreakdown } from '../model/indicator/indicator';
import { pairings } from '../model/indicator/pairing';
import { bandOf, isInBand, phraseOf } from '../model/indicator/phrase';
import type { Decimal } from '../model/number/quantity';
import { decimal, formatDecimal, ZERO } from '../model/number/quantity';
import { bandsOf } from '../model/policy/bands';
import type { Policy } from '../model/policy/policy';
import type { RefusalId } from '../model/policy/refusals';
import { isHollow } from '../model/reason/reason';
import type { Refusal } from '../model/result/result';
import type { LocalizedText } from '../model/text/locale';
import { localized } from '../model/text/locale';
import { flatMap } from '../model/flatMap';

const WHOLE = decimal(100);
/** 90 for the indicators where execution has 10. */
const WITHOUT_EXECUTION = decimal(90);

/** In the order of the policy's list, then of the rows; empty for a form that is none of funds and scores. */
export function preflight(form: FormModel, policy: Policy): readonly Refusal[] {
  if (policy.refusals.length === 0 || !isEvaluation(form)) return [];
  const set: FormSet = { forms: [form] };
  const indicators = indicatorsOf(set).filter((each) => !isBreakdown(each));
  if (indicators.length === 0) return [];
  return flatMap(policy.refusals, (id) => CHECKS[id](indicators, set, policy));
}

type Check = (indicators: readonly Indicator[], set: FormSet, policy: Policy) => readonly Refusal[];

const CHECKS: Readonly<Record<RefusalId, Check>> = {
  'reason-missing': (indicators, set, policy) =>
    indicators
      .filter(({ score, weight, reason }) => {
        return score && weight && score.lt(weight) && !isGiven(reason, policy);
      })
      .map(({ index, shown }) =>
        refusal('reason-missing', rowField('indicators[].reason', index), set, {
          'zh-CN': `指标${shown['zh-CN']}得分低于分值，没有写原因`,
          en: `indicator ${shown.en} scores below its weight and gives no reason`,
        }),
      ),
  'score-above-weight': (indicators, set) =>
    indicators
      .filter(({ score, weight }) => score && weight && score.gt(weight))
      .map(({ index, shown, score, weight }) =>
        refusal('score-above-weight', rowField('indicators[].score', index), set, {
          'zh-CN': `指标${shown['zh-CN']}得分 ${formatDecimal(score!)}，高于分值 ${formatDecimal(weight!)}`,
          en: `indicator ${shown.en} scores ${formatDecimal(score!)}, above its weight of ${formatDecimal(weight!)}`,
        }),
      ),
  weights: (indicators, set) => {
    if (indicators.some(({ weight }) => weight === undefined)) return [];
    const sum = indicators.reduce((all: Decimal, { weight }) => all.plus(weight!), ZERO);
    const execution = numberOf('funds.total.weight', set);
    const wanted = execution ? WHOLE.minus(execution) : undefined;
    if (wanted ? sum.eq(wanted) : sum.eq(WHOLE) || sum.eq(WITHOUT_EXECUTION)) return [];
    const [is, due] = [formatDecimal(sum), wanted ? formatDecimal(wanted) : '100'];
    return [
      refusal('weights', 'total.weight', set, {
        'zh-CN': `各项指标的分值合计 ${is}，规定为 ${due}`,
        en: `the weights of the indicators add up to ${is}; ${due} is prescribed`,
      }),
    ];
  },
  'outside-band': (indicators, set, policy) =>
    flatMap(indicators, ({ index, shown, actual, weight, score }) => {
      const phrase = actual && phraseOf(actual.text);
      const band =
        phrase && weight && bandOf(phrase, weight, bandsOf(policy)[0]!, policy.clauses.includes('L1'));
      if (!band || !score || isInBand(score, band)) return [];
      const [least, most] = [formatDecimal(band.least), formatDecimal(band.most)];
      return [
        refusal('outside-band', rowField('indicators[].score', index), set, {
          'zh-CN': `指标${shown['zh-CN']}得分 ${formatDecimal(score)}，不在“${actual.text.trim()}”一档的 ${least}–${most} 分之内`,
          en: `indicator ${shown.en} scores ${formatDecimal(score)}, outside the band of ${least}–${most} for “${actual.text.trim()}”`,
        }),
      ];
    }),
  'not-a-number': (indicators, set) =>
    indicators
      .filter(({ target, actual }) => target?.kind === 'measured' && isWording(actual))
      .map(({ index, shown, actual }) =>
        refusal('not-a-number', rowField('indicators[].actual', index), set, {
          'zh-CN': `指标${shown['zh-CN']}的指标值是数，实际完成值要填数，填的是“${actual!.text.trim()}”`,
          en: `indicator ${shown.en} has a figure as target and needs one as actual value; it says “${actual!.text.trim()}”`,
        }),
      ),
  'excess-reason': (indicators, set, policy) =>
    indicators
      .filter((each) => isExcessive(each, policy) && !isGiven(each.reason, policy))
      .map(({ index, shown, actual, target }) =>
        refusal('excess-reason', rowField('indicators[].reason', index), set, {
          'zh-CN': `指标${shown['zh-CN']}完成 ${actual!.text.trim()}，达到指标值 ${target!.text.trim()} 的 ${policy.excessReason}%，没有写原因`,
          en: `indicator ${shown.en} reached ${actual!.text.trim()}, ${policy.excessReason} % or more of its target ${target!.text.trim()}, and gives no reason`,
        }),
      ),
  'no-cost-indicator': (indicators, set) =>
    indicators.some(({ names }) => isCost(names))
      ? []
      : [
          refusal('no-cost-indicator', 'total.weight', set, {
            'zh-CN': '没有成本指标：系统会自动加一行成本指标，最多 5 分，其余分值要相应减少',
            en: 'there is no cost indicator: the system adds one of at most 5 points, and the other weights must give way',
          }),
        ],
};

function refusal(id: RefusalId, field: FieldId, set: FormSet, message: LocalizedText): Refusal {
  return { id, cell: findField(set, field)?.cell, message: localized((locale) => message[locale]) };
}

function isGiven(reason: string | undefined, policy: Policy): boolean {
  return reason !== undefined && !isHollow(reason, policy);
}

/** A blank is asked for elsewhere; a date stands for none. */
function isWording(value: Indicator['actual']): boolean {
  return value !== undefined && value.kind !== 'measured' && phraseOf(value.text) === undefined;
}

/** From the policy's share of the target on; where the target is 0, from as many as that share is above 100. */
function isExcessive({ target, actual }: Indicator, { excessReason }: Policy): boolean {
  if (excessReason === undefined || target?.kind !== 'measured' || actual?.kind !== 'measured') return false;
  if (target.sign === '<=' || target.sign === '<') return false;
  const [pairing, other] = pairings(target, actual);
  const [least, done] = [pairing?.target.lower, pairing?.actual.lower];
  if (!least || !done || other || least.lt(0)) return false;
  if (least.eq(0)) return done.gte(decimal(excessReason).minus(100));
  return done.div(least).times(100).gte(excessReason);
}

function numberOf(id: FieldId, set: FormSet): Decimal | undefined {
  const value = findField(set, id)?.value;
  return value?.kind === 'quantity' ? value.quantity.value : undefined;
}
