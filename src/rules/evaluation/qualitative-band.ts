import { rowField } from '../../model/form/fields';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS } from '../../model/indicator/indicator';
import type { Band, Phrase } from '../../model/indicator/phrase';
import { bandOf, isInBand, phraseOf } from '../../model/indicator/phrase';
import type { Decimal } from '../../model/number/quantity';
import { formatDecimal } from '../../model/number/quantity';
import { bandsOf, isSettledBands } from '../../model/policy/bands';
import type { Policy } from '../../model/policy/policy';
import { isHollow } from '../../model/reason/reason';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import type { LocalizedText } from '../../model/text/locale';
import { asIs, localized } from '../../model/text/locale';
import { perIndicator } from '../indicators';
import { notChecked } from '../verdicts';
import { flatMap } from '../../model/flatMap';

export const qualitativeBand: FunctionRule = {
  meta: {
    id: 'evaluation/qualitative-band',
    severity: 'error',
    needs: ['any-evaluation'],
    title: {
      'zh-CN': '定性指标的得分不在所填档次之内',
      en: 'A qualitative score outside the band of its phrase',
    },
    requirement: {
      'zh-CN':
        '实际完成值按“达成年度指标”“部分达成年度指标并具有一定效果”“未达成年度指标且效果较差”分三档填写的，得分在本档的分值比例之内（各地不一，未选定口径时在其中一种之内即可）',
      en: 'Where the actual value is one of the three phrases for met, met in part and not met, the score lies within its band of the weight (places differ; without a chosen policy any of their bands will do)',
    },
    source: {
      mark: 'V',
      text: {
        'zh-CN': '自评表填表说明：三档分别为分值的 100–80%、80–60%、60–0%；湖北省为 100–80%、80–50%、50–0%',
        en: 'Notes of self-evaluation forms: 100–80, 80–60 and 60–0 % of the weight; in Hubei 100–80, 80–50 and 50–0 %',
      },
    },
    messages: {
      outside: {
        'zh-CN':
          '指标{name}的实际完成值是“{phrase}”，自评 {reported} 分，不在这一档的 {bands} 分之内。请核对完成情况和得分。',
        en: 'Indicator {name} states “{phrase}” and scores itself {reported}, outside the band of {bands} for it. Check what was achieved and the score.',
      },
      refused: {
        'zh-CN':
          '指标{name}的实际完成值是“{phrase}”，自评 {reported} 分，不在这一档的 {bands} 分之内；系统会按 0 分计，不能保存。请核对完成情况和得分。',
        en: 'Indicator {name} states “{phrase}” and scores itself {reported}, outside the band of {bands} for it; the system counts it as 0 and does not save it. Check what was achieved and the score.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set, policy) => perIndicator(set, (indicator) => checkIndicator(indicator, policy)),
  examples: {
    valid: [
      {
        'indicators[0].actual': '达成年度指标',
        'indicators[0].weight': 15,
        'indicators[0].score': 13,
        'indicators[1].actual': '部分达成年度指标并具有一定效果',
        'indicators[1].weight': 15,
        'indicators[1].score': 10,
        'indicators[2].actual': '未达成年度指标且效果较差',
        'indicators[2].weight': 15,
        'indicators[2].score': 5,
      },
      {
        // 55 % of the weight: in the one place within the band, in the other below it.
        'indicators[0].actual': '部分达成年度指标并具有一定效果',
        'indicators[0].weight': 20,
        'indicators[0].score': 11,
      },
      {
        'indicators[0].actual': '已按计划完成，效果较好',
        'indicators[0].weight': 15,
        'indicators[0].score': 3,
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].actual': '未达成年度指标且效果较差',
          'indicators[0].weight': 15,
          'indicators[0].score': 15,
        },
        messageId: 'outside',
        at: 'indicators[0].score',
      },
      {
        form: {
          'indicators[0].actual': '部分达成年度指标并具有一定效果',
          'indicators[0].weight': 15,
          'indicators[0].score': 12,
        },
        policy: { clauses: ['L1'] },
        messageId: 'refused',
        at: 'indicators[0].score',
      },
    ],
  },
};

function checkIndicator(indicator: Indicator, policy: Policy): Verdict {
  const { index, shown, actual, weight, score, reason } = indicator;
  const place = rowField('indicators[].score', index);
  const phrase = actual && phraseOf(actual.text);
  if (!phrase || weight === undefined || score === undefined || score.gt(weight) || score.lt(0)) {
    return notChecked(place, 'not-applicable', {
      'zh-CN': '实际完成值不是定性指标的三档之一',
      en: 'the actual value is none of the three phrases of qualitative indicators',
    });
  }
  const bands = bandsIn(phrase, weight, policy);
  const within = bands.map((band) => isInBand(score, band));
  if (within.every((is) => is)) return { status: 'passed', place };
  if (within.some((is) => is)) return notChecked(place, 'undecidable', unsettled(score, bands));
  const isRefused = policy.clauses.includes('L1');
  const isBelow = bands.every(({ least }) => score.lt(least));
  // Less than the band gives, for a reason: only the system minds.
  if (isBelow && !isRefused && reason !== undefined && !isHollow(reason, policy))
    return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: isRefused ? 'refused' : 'outside',
    ...(!isSettledBands(policy) && { severity: 'explain' }),
    data: {
      name: shown,
      phrase: asIs(actual.text.trim()),
      reported: asIs(formatDecimal(score)),
      bands: listed(bands),
    },
    related: [rowField('indicators[].actual', index), rowField('indicators[].weight', index)],
  };
}

/** By each of the scales that may bind, each once. */
function bandsIn(phrase: Phrase, weight: Decimal, policy: Policy): readonly Band[] {
  const half = policy.clauses.includes('L1');
  const bands = flatMap(bandsOf(policy), (scale) => bandOf(phrase, weight, scale, half) ?? []);
  return bands.filter(
    ({ least, most }, at) => at === bands.findIndex((each) => each.least.eq(least) && each.most.eq(most)),
  );
}

function listed(bands: readonly Band[]): LocalizedText {
  return localized((locale) =>
    bands
      .map(({ least, most }) => `${formatDecimal(least)}–${formatDecimal(most)}`)
      .join(locale === 'en' ? ' or ' : ' 或 '),
  );
}

function unsettled(score: Decimal, bands: readonly Band[]): LocalizedText {
  const [points, all] = [formatDecimal(score), listed(bands)];
  return {
    'zh-CN': `没有选定口径，各地这一档为 ${all['zh-CN']} 分，自评的 ${points} 分只合其中一种`,
    en: `no policy was chosen; places have ${all.en} for this phrase, and ${points} lies within one of them only`,
  };
}
