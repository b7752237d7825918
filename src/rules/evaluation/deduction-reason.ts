import { figureOf } from '../../model/relation/render';
import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { Field, FormSet } from '../../model/form/form';
import { findField, listRows } from '../../model/form/form';
import { asIs, localized } from '../../model/text/locale';
import type { Policy } from '../../model/policy/policy';
import type { Decimal } from '../../model/number/quantity';
import { formatDecimal } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { placeFor, isExplained, WHOLE_FORM } from '../reasonPlaces';
import { REVIEW_PRACTICE } from '../sources';
import { notChecked, textOf, undecided } from '../verdicts';
import { flatMap } from '../../model/flatMap';

export const deductionReason: FunctionRule = {
  meta: {
    id: 'evaluation/deduction-reason',
    severity: 'explain',
    needs: ['any-scored'],
    title: { 'zh-CN': '得分低于分值，未填写偏差原因', en: 'Points were deducted without a reason' },
    requirement: {
      'zh-CN': '得分低于分值的指标，须填写偏差原因分析及改进措施（本行的，或表末为全表设的一栏）',
      en: 'An indicator scored below its weight needs a reason for the deviation, in its own row or in the cell at the foot for the whole form',
    },
    source: REVIEW_PRACTICE,
    messages: {
      missing: {
        'zh-CN':
          '指标{name}得分 {score}，低于分值 {weight}，扣了 {deducted} 分，“偏差原因分析及改进措施”为空。请写明为什么扣分、怎样改进。',
        en: 'Indicator {name} scores {score} of {weight}: {deducted} deducted, and the reason is blank. Say why points were lost and what will be done.',
      },
      atFoot: {
        'zh-CN': '{names}扣了分，而全表的偏差原因一栏没有写原因。请在这一栏写明各项为什么扣分、怎样改进。',
        en: 'Points were deducted for {names}, and the cell for reasons at the foot of the form gives none. Say there why points were lost and what will be done.',
      },
    },
  },
  reads: [
    'indicators[].name',
    'indicators[].score',
    'indicators[].weight',
    'indicators[].reason',
    ...WHOLE_FORM,
  ],
  check: (set, policy) => {
    const rows = listRows(set, 'indicators').map(({ index }) => checkIndicator(index, set, policy));
    const homeless = rows.filter((row): row is Homeless => 'lost' in row);
    const verdicts = rows.filter((row): row is Verdict => !('lost' in row));
    return homeless.length > 0 ? [...verdicts, atFoot(homeless, set)] : verdicts;
  },
  examples: {
    valid: [
      { 'indicators[0].weight': 10, 'indicators[0].score': 10, 'indicators[0].reason': null },
      {
        'indicators[0].weight': 10,
        'indicators[0].score': 9,
        'indicators[0].reason': '两件提案跨年办理，已于次年二月办结。',
      },
      // What was not spent is asked of the money, and a rate below 100% is no lapse of its own.
      {
        'indicators[0].name': '预算执行率',
        'indicators[0].weight': 10,
        'indicators[0].score': 9.8,
        'indicators[0].reason': null,
      },
      // A form with no place for a reason.
      { 'indicators[0].weight': 10, 'indicators[0].score': 9 },
      {
        'indicators[0].weight': 10,
        'indicators[0].score': 9,
        'deviation.reason': '雨季推迟施工，验收晚了一个月。',
      },
      {
        'indicators[0].weight': 10,
        'indicators[0].score': 9,
        'indicators[0].reason': null,
        'deviation.reason': '雨季推迟施工，验收晚了一个月。',
      },
    ],
    invalid: [
      {
        form: { 'indicators[0].weight': 10, 'indicators[0].score': 9, 'indicators[0].reason': null },
        messageId: 'missing',
        at: 'indicators[0].reason',
      },
      {
        form: { 'indicators[0].weight': 10, 'indicators[0].score': 9, 'indicators[0].reason': '0' },
        messageId: 'missing',
        at: 'indicators[0].reason',
      },
      {
        form: {
          'indicators[0].weight': 10,
          'indicators[0].score': 9,
          'indicators[1].weight': 20,
          'indicators[1].score': 15,
          'deviation.reason': null,
        },
        messageId: 'atFoot',
        at: 'deviation.reason',
      },
      {
        form: { 'indicators[0].weight': 10, 'indicators[0].score': 9, 'deviation.reason': '无原因可讲' },
        messageId: 'atFoot',
        at: 'deviation.reason',
      },
    ],
  },
};

/** The execution rate as an indicator, which is seldom 100%: `evaluation/low-execution` asks about a low one. */
const EXECUTION_RATE = /^(?:预算|资金|经费|预算资金|项目预算|项目资金)?执行率$/;

/** Lost points in a row that has no cell for the reason. */
interface Homeless {
  readonly lost: { readonly score: Field; readonly weight: Field };
}

function checkIndicator(index: number, set: FormSet, policy: Policy): Verdict | Homeless {
  const place = rowField('indicators[].reason', index);
  const score = findField(set, rowField('indicators[].score', index));
  const weight = findField(set, rowField('indicators[].weight', index));
  if (score?.value.kind !== 'quantity') return undecided(place, rowField('indicators[].score', index), set);
  if (weight?.value.kind !== 'quantity') return undecided(place, rowField('indicators[].weight', index), set);
  const deducted = weight.value.quantity.value.minus(score.value.quantity.value);
  const reason = findField(set, place);
  const isGiven = reason && reason.value.kind !== 'blank';
  const isOfMoney = EXECUTION_RATE.test(textOf(rowField('indicators[].name', index), set) ?? '');
  const [had, most] = [score.value.quantity.value, weight.value.quantity.value];
  const isUsual = isOfMoney && had.times(100).gte(most.times(policy.lowExecution));
  if (deducted.lte(0) || isUsual) return { status: 'passed', place };
  if (isGiven || isExplained(WHOLE_FORM, set, policy)) return { status: 'passed', place, explained: true };
  return reason ? missing(place, score, weight, deducted) : { lost: { score, weight } };
}

function missing(place: FieldId, score: Field, weight: Field, deducted: Decimal): Verdict {
  return {
    status: 'failed',
    place,
    messageId: 'missing',
    data: {
      name: score.shortLabel,
      score: localized((locale) => figureOf(score, locale)),
      weight: localized((locale) => figureOf(weight, locale)),
      deducted: asIs(formatDecimal(deducted)),
    },
    related: [score.id, weight.id],
  };
}

/** One cell for all of them, or none in the whole form: then nobody can write a reason. */
function atFoot(rows: readonly Homeless[], set: FormSet): Verdict {
  const place = placeFor(['deviation.reason'], set);
  if (!place) {
    return notChecked('indicators[0].reason', 'not-applicable', {
      'zh-CN': '表中没有填写扣分原因的地方',
      en: 'the form has no place for a reason',
    });
  }
  return {
    status: 'failed',
    place,
    messageId: 'atFoot',
    data: {
      names: localized((locale) =>
        rows.map(({ lost }) => lost.score.shortLabel[locale]).join(locale === 'en' ? ', ' : '、'),
      ),
    },
    related: flatMap(rows, ({ lost }) => [lost.score.id, lost.weight.id]),
  };
}
