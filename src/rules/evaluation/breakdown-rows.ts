import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import type { Indicator } from '../../model/indicator/indicator';
import { INDICATOR_FIELDS, indicatorsOf, isBreakdown } from '../../model/indicator/indicator';
import type { Measured } from '../../model/indicator/parse';
import { isFigure } from '../../model/indicator/parse';
import { comparable } from '../../model/indicator/units';
import { asIs } from '../../model/text/locale';
import type { Decimal } from '../../model/number/quantity';
import { formatDecimal, ZERO } from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { shownNames } from '../indicators';
import { FORM_ITSELF } from '../sources';
import { notChecked } from '../verdicts';

export const breakdownRows: FunctionRule = {
  meta: {
    id: 'evaluation/breakdown-rows',
    severity: 'explain',
    needs: ['any-evaluation'],
    title: { 'zh-CN': '其中各行之和超过上一行', en: 'Parts of an indicator exceed the whole' },
    requirement: {
      'zh-CN': '指标下“其中”各行的实际完成值之和 ≤ 该指标的实际完成值（指标值本身如此相加的）',
      en: 'The actual values of the 其中 rows below an indicator add up to at most its own, where their targets do',
    },
    source: FORM_ITSELF,
    messages: {
      above: {
        'zh-CN': '{parts}的实际完成值相加为 {sum}，超过{name}的 {actual}。请核对这几个数，或说明口径。',
        en: 'The actual values of {parts} add up to {sum}, more than the {actual} of {name}. Check the figures, or say how they are counted.',
      },
    },
  },
  reads: INDICATOR_FIELDS,
  check: (set) => familiesIn(set).map(checkFamily),
  examples: {
    valid: [
      {
        'indicators[0].name': '修复渠道长度',
        'indicators[0].target': '≥8公里',
        'indicators[0].actual': '8.5公里',
        'indicators[0].weight': 20,
        'indicators[0].score': 20,
        'indicators[1].name': '其中东段',
        'indicators[1].target': '≥3公里',
        'indicators[1].actual': '3.5公里',
        'indicators[2].name': '其中西段',
        'indicators[2].target': '≥5公里',
        'indicators[2].actual': '5公里',
      },
      {
        // Shares do not add up.
        'indicators[0].name': '办结率',
        'indicators[0].target': '≥90%',
        'indicators[0].actual': '95%',
        'indicators[0].weight': 20,
        'indicators[1].name': '其中线上办结率',
        'indicators[1].target': '≥45%',
        'indicators[1].actual': '97%',
        'indicators[2].name': '其中窗口办结率',
        'indicators[2].target': '≥45%',
        'indicators[2].actual': '93%',
      },
      {
        // Who attends twice is counted twice: the targets do not add up either.
        'indicators[0].name': '参训人数',
        'indicators[0].target': '≥100人',
        'indicators[0].actual': '120人',
        'indicators[0].weight': 20,
        'indicators[1].name': '其中初级班',
        'indicators[1].target': '≥80人',
        'indicators[1].actual': '90人',
        'indicators[2].name': '其中高级班',
        'indicators[2].target': '≥60人',
        'indicators[2].actual': '70人',
      },
    ],
    invalid: [
      {
        form: {
          'indicators[0].name': '修复渠道长度',
          'indicators[0].target': '≥8公里',
          'indicators[0].actual': '8公里',
          'indicators[0].weight': 20,
          'indicators[1].name': '其中东段',
          'indicators[1].target': '≥3公里',
          'indicators[1].actual': '4公里',
          'indicators[2].name': '其中西段',
          'indicators[2].target': '≥5公里',
          'indicators[2].actual': '5公里',
        },
        messageId: 'above',
        at: 'indicators[1].actual',
      },
    ],
  },
};

interface Family {
  readonly whole: Indicator;
  readonly parts: readonly Indicator[];
}

/** Every indicator that has 其中 rows below it. */
function familiesIn(set: FormSet): readonly Family[] {
  const families: { whole: Indicator; parts: Indicator[] }[] = [];
  for (const indicator of indicatorsOf(set)) {
    if (isBreakdown(indicator)) families.at(-1)?.parts.push(indicator);
    else families.push({ whole: indicator, parts: [] });
  }
  return families.filter(({ parts }) => parts.length > 1);
}

function checkFamily({ whole, parts }: Family): Verdict {
  const places = parts.map(({ index }) => rowField('indicators[].actual', index));
  const place = places[0]!;
  const targets = added(whole, parts, 'target');
  const actuals = added(whole, parts, 'actual');
  // That they are parts of one amount is plain only where what was planned adds up.
  if (!targets || !actuals || targets.sum.gt(targets.whole)) {
    return notChecked(place, 'undecidable', {
      'zh-CN': '其中各行的数不是同一个量，不能相加',
      en: 'the rows are not parts of one amount',
    });
  }
  if (actuals.sum.lte(actuals.whole)) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: 'above',
    data: {
      parts: shownNames(parts),
      sum: asIs(formatDecimal(actuals.sum)),
      name: whole.shown,
      actual: asIs(whole.actual!.text),
    },
    related: [...places.slice(1), rowField('indicators[].actual', whole.index)],
  };
}

/** A column of a family, added up; undefined where its figures are not of one countable kind. */
function added(
  whole: Indicator,
  parts: readonly Indicator[],
  column: 'target' | 'actual',
): { readonly whole: Decimal; readonly sum: Decimal } | undefined {
  const all = [whole, ...parts].map((indicator) => indicator[column]);
  const measured = all.filter((value): value is Measured => value?.kind === 'measured' && !value.approximate);
  if (measured.length < all.length) return undefined;
  const [first] = measured;
  if (
    !first ||
    first.unit.dimension === 'ratio' ||
    !measured.every(({ unit }) => comparable(first.unit, unit))
  )
    return undefined;
  const amounts = measured.map((value) =>
    column === 'actual' && !isFigure(value) ? undefined : (value.lower ?? value.upper),
  );
  if (!amounts.every((amount) => amount !== undefined)) return undefined;
  const [of, ...rest] = amounts;
  return { whole: of!, sum: rest.reduce((sum, amount) => sum.plus(amount), ZERO) };
}
