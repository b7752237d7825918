import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField } from '../../model/form/form';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, weighedIn } from '../../model/indicator/indicator';
import { asIs } from '../../model/text/locale';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import type { MonthDate } from '../dates';
import { datesIn } from '../dates';
import { noIndicators } from '../indicators';
import { REVIEWERS } from '../sources';
import { notChecked, textOf } from '../verdicts';
import { flatMap } from '../../model/flatMap';

/** Papers take a while; a quarter and more is another date. */
const MONTHS = 3;
const ACCEPTED = /验收/;
/** What is accepted is one of several things, or is still to come. */
const OTHER = /阶段|初步|初验|部分|计划|预计|拟|将|待|质保|上年|以前年度/;
const TEXTS = ['goal.achieved', 'deviation.reason', 'remarks', 'conclusion.summary'] as const;

export const acceptedLater: FunctionRule = {
  meta: {
    id: 'evaluation/accepted-later',
    severity: 'hint',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '完成时间比验收早几个月', en: 'Completed months before it was accepted' },
    requirement: {
      'zh-CN': '时效指标填的完成时间与验收时间相差不到三个月',
      en: 'The date of completion of a time indicator is less than three months before acceptance',
    },
    source: REVIEWERS,
    messages: {
      earlier: {
        'zh-CN':
          '指标{name}填 {done} 完成，表中又写 {accepted} 验收，早了 {months} 个月。评审以验收为准；请核对完成时间，确在验收前完成的，附上依据。',
        en: 'Indicator {name} says that it was completed in {done}, and the form says accepted in {accepted}, {months} months later. Reviewers go by acceptance: check the date, or attach what shows that it was done before.',
      },
    },
  },
  reads: [...INDICATOR_FIELDS, ...TEXTS],
  check: (set) => {
    const indicators = weighedIn(set);
    if (indicators.length === 0) return [noIndicators];
    const accepted = onlyAcceptance(set, indicators);
    return indicators.map((indicator) => verdictOf(indicator, accepted));
  },
  examples: {
    valid: [
      {
        'indicators[0].level2': '时效指标',
        'indicators[0].name': '完成时间',
        'indicators[0].actual': '2023年10月完成',
        'goal.achieved': '更换水泵6台，2023年11月通过验收。',
      },
      {
        // Each of two things at its own time.
        'indicators[0].level2': '时效指标',
        'indicators[0].name': '完成时间',
        'indicators[0].actual': '2023年4月完成',
        'goal.achieved': '一期2023年5月验收，二期2023年11月验收。',
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].level2': '时效指标',
          'indicators[0].name': '完成时间',
          'indicators[0].actual': '2023年6月底完成',
          'goal.achieved': '更换水泵6台，2023年11月通过验收。',
        },
        messageId: 'earlier',
        at: 'indicators[0].actual',
      },
    ],
  },
};

interface Acceptance extends MonthDate {
  readonly place: FieldId;
}

function verdictOf({ index, names, shown, actual }: Indicator, accepted: Acceptance | undefined): Verdict {
  const place = rowField('indicators[].actual', index);
  const isTime = /时效|时间|进度/.test(names.level2 + names.name);
  const text = actual?.text ?? '';
  const [done, another] = isTime && !ACCEPTED.test(names.name + text) ? datesIn(text) : [];
  if (!done || another || !accepted || OTHER.test(text) || accepted.place === place) {
    return notChecked(place, 'not-applicable', {
      'zh-CN': '没有一个完成时间和一个验收时间可以比较',
      en: 'there are no two dates, of completion and of acceptance, to be compared',
    });
  }
  const months = accepted.months - done.months;
  if (months < MONTHS) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: 'earlier',
    data: {
      name: shown,
      done: asIs(done.text),
      accepted: asIs(accepted.text),
      months: asIs(String(months)),
    },
    related: [accepted.place],
  };
}

/** The one date that the form gives for acceptance; undefined where it gives none, or several. */
function onlyAcceptance(set: FormSet, indicators: readonly Indicator[]): Acceptance | undefined {
  const found = flatMap(
    [
      ...TEXTS.map((id) => [id, textOf(id, set) ?? ''] as const),
      ...flatMap(indicators, ({ index, names, actual, reason }) => [
        [
          rowField('indicators[].actual', index),
          `${ACCEPTED.test(names.name) ? '验收' : ''}${actual?.text ?? ''}`,
        ] as const,
        [rowField('indicators[].reason', index), reason ?? ''] as const,
      ]),
    ],
    ([place, text]) =>
      flatMap(
        text.split(/[。；;，,\n]/).filter((part) => ACCEPTED.test(part) && !OTHER.test(part)),
        datesIn,
      ).map((date): Acceptance => ({ ...date, place })),
  );
  const [first] = found;
  const isOne = found.every(({ months }) => months === first?.months);
  return first && isOne && findField(set, first.place) ? first : undefined;
}
