import { rowField } from '../../model/form/fields';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, indicatorsOf } from '../../model/indicator/indicator';
import { scoreIndicator } from '../../model/indicator/score';
import { isFigure } from '../../model/indicator/parse';
import { asIs, localized } from '../../model/text/locale';
import type { Policy } from '../../model/policy/policy';
import { isHollow } from '../../model/reason/reason';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { noIndicators } from '../indicators';
import { REVIEW_PRACTICE } from '../sources';
import { undecided } from '../verdicts';
import { flatMap } from '../../model/flatMap';

export const reasonWithoutDeduction: FunctionRule = {
  meta: {
    id: 'evaluation/reason-without-deduction',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '填写了偏差原因，但未扣分', en: 'A reason for a deviation, yet no points deducted' },
    requirement: {
      'zh-CN': '填了偏差原因的指标，一般应有扣分，或实际完成值与指标值不同',
      en: 'An indicator with a reason for deviation usually has points deducted, or an actual value off its target',
    },
    source: REVIEW_PRACTICE,
    messages: {
      gathered: {
        'zh-CN':
          '{count} 项指标得满分，但填了偏差原因：{places}。若确有偏差，请按完成情况扣分；若没有，请删去原因。',
        en: 'Indicators with full marks and yet a reason for deviation ({count}): {places}. If there was a deviation, deduct for it; if not, remove the reason.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set, policy) => {
    const all = indicatorsOf(set);
    if (all.length === 0) return [noIndicators];
    const given = all.filter(({ reason }) => reason !== undefined && !isHollow(reason, policy));
    const open = flatMap(given, (indicator): Verdict[] => {
      const place = rowField('indicators[].reason', indicator.index);
      if (indicator.score === undefined)
        return [undecided(place, rowField('indicators[].score', indicator.index), set)];
      return indicator.weight === undefined
        ? [undecided(place, rowField('indicators[].weight', indicator.index), set)]
        : [];
    });
    const idle = given.filter((indicator) => isIdle(indicator, policy));
    const fine = all
      .filter(
        ({ reason, score, weight }) => reason === undefined || (score !== undefined && weight !== undefined),
      )
      .filter((indicator) => !idle.includes(indicator))
      .map(({ index }): Verdict => ({ status: 'passed', place: rowField('indicators[].reason', index) }));
    const [first, ...others] = idle.map(({ index }) => rowField('indicators[].reason', index));
    if (!first) return [...open, ...fine];
    const gathered: Verdict = {
      status: 'failed',
      place: first,
      messageId: 'gathered',
      data: {
        count: asIs(String(idle.length)),
        places: localized((locale) =>
          idle
            .map(({ shown, reason }) => `${shown[locale]}${locale === 'en' ? ': ' : '：'}${reason!}`)
            .join(locale === 'en' ? '; ' : '；'),
        ),
      },
      related: others,
    };
    return [gathered, ...open, ...fine];
  },
  examples: {
    valid: [
      { 'indicators[0].weight': 10, 'indicators[0].score': 10, 'indicators[0].reason': null },
      { 'indicators[0].weight': 10, 'indicators[0].score': 10, 'indicators[0].reason': '无偏差' },
      {
        'indicators[0].weight': 10,
        'indicators[0].score': 9,
        'indicators[0].reason': '两件提案跨年办理，已于次年二月办结。',
      },
      {
        // A target surpassed is a deviation too.
        'indicators[0].target': '≥100篇',
        'indicators[0].actual': '180篇',
        'indicators[0].weight': 10,
        'indicators[0].score': 10,
        'indicators[0].reason': '年中新增信息报送任务。',
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].weight': 10,
          'indicators[0].score': 10,
          'indicators[0].reason': '两件提案跨年办理，未能按期办结。',
          'indicators[1].weight': 10,
          'indicators[1].score': 10,
          'indicators[1].reason': '经费下达较晚。',
        },
        messageId: 'gathered',
        at: 'indicators[0].reason',
      },
    ],
  },
};

/** Full marks, and nothing shows a deviation that the reason could be about. */
function isIdle(indicator: Indicator, policy: Policy): boolean {
  const { score, weight, target, actual } = indicator;
  if (score === undefined || weight === undefined || weight.lte(0) || score.lt(weight)) return false;
  const computed = scoreIndicator(indicator, policy);
  if (computed.kind === 'computed' && !computed.met) return false;
  if (target?.kind !== 'measured' || actual?.kind !== 'measured') return true;
  const same = isFigure(actual) && (target.lower ?? target.upper)?.eq(actual.lower ?? 0) === true;
  return same;
}
