import { evaluateField } from '../../model/relation/evaluate';
import type { FieldId } from '../../model/form/fields';
import { rowField } from '../../model/form/fields';
import type { FormSet } from '../../model/form/form';
import { findField, isA, labelOf, listRows } from '../../model/form/form';
import type { LocalizedText } from '../../model/text/locale';
import { asIs, localized } from '../../model/text/locale';
import type { Policy } from '../../model/policy/policy';
import type { Decimal, Interval } from '../../model/number/quantity';
import {
  decimal,
  formatDecimal,
  mayBeAtMost,
  multiply,
  point,
  roundLikeExcel,
} from '../../model/number/quantity';
import type { FunctionRule, Verdict } from '../../model/result/rule';
import { partsOf, TOTALS } from '../parts';
import { REVIEW_PRACTICE } from '../sources';
import { columnOf, figure, money, notChecked, numberOf, undecided } from '../verdicts';
import type { ExpenditureItem } from '../items';
import { EXPENDITURE_ITEMS, YEAR_COLUMNS } from '../items';
import { flatMap } from '../../model/flatMap';

interface Row {
  readonly prior: FieldId;
  readonly budget: FieldId;
  readonly final: FieldId;
  /** Whether a change is worth asking about, and not only 元 for 万元. */
  readonly change: boolean;
}

/**
 * Rows that run on from year to year. Not among them: purchases and travel abroad, which come and go and
 * have a rule of their own, and the totals above them, whose change is that of their parts
 * (`basic/three-public-growth` reports a rise); single projects come and go as well.
 */
const STEADY: ReadonlySet<ExpenditureItem> = new Set([
  'threePublic.vehicleOperation',
  'threePublic.hospitality',
  'projects.total',
  'operating.total',
  'operating.office',
  'operating.utilitiesTravel',
  'operating.meetingsTraining',
]);

export const yearOnYear: FunctionRule = {
  meta: {
    id: 'basic/year-on-year',
    severity: 'hint',
    needs: ['basic'],
    title: { 'zh-CN': '与上年相比变动过大', en: 'A large change against last year' },
    requirement: {
      'zh-CN':
        '本年决算数比上年决算数的增减不超过设定幅度（默认 50 %）；同一行各栏相差近 1 万倍的，是元与万元混用',
      en: 'This year’s final accounts stay within a set share of last year’s (50 % by default); columns of one row about 10 000 times apart mix 元 and 万元',
    },
    source: REVIEW_PRACTICE,
    messages: {
      changed: {
        'zh-CN':
          '{subject} {reported}，比上年的 {computed} {direction} {difference}（{change}）。请核对是否填错行或漏填；属实的，报告中宜说明原因。',
        en: '{subject}: {reported}, {direction} {difference} ({change}) from last year’s {computed}. Check for a wrong row or a slip; if right, the report should say why.',
      },
      unitSlip: {
        'zh-CN':
          '{subject} {reported}，而同一行的{other}为 {computed}，相差约 {ratio} 倍，像是把{typed}填进了{unit}的表。请把这一格改为 {proposed} 左右，并核对同栏其他各格。',
        en: '{subject} is {reported}, {other} in the same row {computed}: about {ratio} times apart, as if {typed} were entered in a form in {unit}. Change this cell to about {proposed} and check the others of its column.',
      },
    },
  },
  reads: [
    ...EXPENDITURE_ITEMS.map((item) => `${item}.*` as const),
    ...YEAR_COLUMNS.map((column) => `projects.items[].${column}` as const),
  ],
  check: checkRows,
  examples: {
    valid: [
      { 'projects.total.prior': 54.98, 'projects.total.final': 61.48 },
      { 'operating.office.prior': 4, 'operating.office.final': 6 },
      // 0.01 and 0.02 may be 0.0149 and 0.0151.
      { 'operating.office.prior': 0.01, 'operating.office.final': 0.02 },
      { 'threePublic.hospitality.prior': 0.67, 'threePublic.hospitality.final': null },
      { 'threePublic.hospitality.prior': 0, 'threePublic.hospitality.final': 2 },
      { 'threePublic.vehiclePurchase.prior': 18.5, 'threePublic.vehiclePurchase.final': 0 },
    ],
    invalid: [
      {
        form: { 'operating.total.prior': 56.69, 'operating.total.final': 102.77 },
        messageId: 'changed',
        at: 'operating.total.final',
      },
      {
        form: { 'threePublic.hospitality.prior': 6.7, 'threePublic.hospitality.final': 0.67 },
        messageId: 'changed',
        at: 'threePublic.hospitality.final',
      },
      {
        form: { 'projects.items[0].prior': 50.7, 'projects.items[0].final': 564800 },
        messageId: 'unitSlip',
        at: 'projects.items[0].final',
      },
      {
        form: {
          'operating.total.prior': 566900,
          'operating.total.budget': 87.51,
          'operating.total.final': 102.77,
        },
        messageId: 'unitSlip',
        at: 'operating.total.prior',
      },
      {
        // The total follows its only part.
        form: {
          'threePublic.vehicles.budget': 50000,
          'threePublic.vehicles.final': 5,
          'threePublic.vehicleOperation.budget': 50000,
          'threePublic.vehicleOperation.final': 5,
        },
        messageId: 'unitSlip',
        at: 'threePublic.vehicleOperation.budget',
      },
    ],
  },
};

const ITEMS = EXPENDITURE_ITEMS.map((item): Row => ({
  prior: `${item}.prior`,
  budget: `${item}.budget`,
  final: `${item}.final`,
  change: STEADY.has(item),
}));

function rowsOf(set: FormSet): readonly Row[] {
  const projects = listRows(set, 'projects.items').map(({ index }): Row => ({
    prior: rowField('projects.items[].prior', index),
    budget: rowField('projects.items[].budget', index),
    final: rowField('projects.items[].final', index),
    change: false,
  }));
  return [...ITEMS, ...projects];
}

function checkRows(set: FormSet, policy: Policy): readonly Verdict[] {
  const rows = rowsOf(set);
  const entryErrors = new Map<FieldId, Verdict>();
  for (const row of rows) {
    const entryError = entryErrorOf(row, set, policy);
    if (entryError) entryErrors.set(row.final, entryError);
  }
  return flatMap(rows, (row): readonly Verdict[] => {
    const entryError = entryErrors.get(row.final);
    if (entryError) {
      const own = TOTALS.find((total) => row.final === `${total}.final`);
      const part = own && partsOf(own, 'final', set).find((id) => entryErrors.has(id));
      return [part ? followsFrom(part, row.final, set) : entryError];
    }
    return row.change ? [changeOf(row, set, policy)] : [];
  });
}

/** Two columns about 10 000 times apart: in a form in 万元 the larger is the one typed in 元. */
function entryErrorOf({ prior, budget, final }: Row, set: FormSet, policy: Policy): Verdict | undefined {
  return (
    entryErrorBetween(final, prior, set, policy) ??
    entryErrorBetween(final, budget, set, policy) ??
    entryErrorBetween(budget, prior, set, policy)
  );
}

function entryErrorBetween(a: FieldId, b: FieldId, set: FormSet, { unitSlip }: Policy): Verdict | undefined {
  const [first, second] = [numberOf(a, set), numberOf(b, set)];
  if (!first || !second || first.lte(0) || second.lte(0)) return undefined;
  const larger = first.gt(second) ? a : b;
  const [high, low] = larger === a ? [first, second] : [second, first];
  if (high.lt(low.times(unitSlip.from)) || high.gt(low.times(unitSlip.to))) return undefined;
  const ratio = high.div(low);
  const inTenThousands = set.forms.find((form) => isA(form, 'basic'))?.unit === '万元';
  const place = inTenThousands ? larger : larger === a ? b : a;
  const other = place === a ? b : a;
  const wrong = inTenThousands ? high : low;
  const right = inTenThousands ? wrong.div(10000) : wrong.times(10000);
  const [typed, unit] = inTenThousands ? ['元', '万元'] : ['万元', '元'];
  return {
    status: 'failed',
    place,
    messageId: 'unitSlip',
    severity: 'error',
    data: {
      subject: labelOf(set, place),
      reported: figure(place, set),
      other: columnOf(other, set),
      computed: figure(other, set),
      ratio: asIs(formatDecimal(ratio, 0)),
      typed: asIs(typed),
      unit: asIs(unit),
      proposed: money(right),
    },
    related: [other],
    figures: {
      reported: formatDecimal(wrong),
      computed: formatDecimal(inTenThousands ? low : high),
      arithmetic: divided(larger, larger === a ? b : a, formatDecimal(ratio, 0), set),
    },
  };
}

/** One unit typed wrong in a part shows in its totals too: one finding. */
function followsFrom(part: FieldId, place: FieldId, set: FormSet): Verdict {
  const name = findField(set, part)!.shortLabel;
  return notChecked(
    place,
    'undecidable',
    localized((locale) =>
      locale === 'en' ? `first correct the unit of ${name.en}` : `请先改正${name[locale]}的单位`,
    ),
  );
}

/** A change is reported only when it exceeds the share however the two figures were rounded. */
function changeOf({ prior, final }: Row, set: FormSet, policy: Policy): Verdict {
  const before = evaluateField(prior, set);
  const now = evaluateField(final, set);
  if (now.kind === 'none') return undecided(final, final, set);
  if (before.kind === 'none') return undecided(final, prior, set);
  if (before.value.lte(0)) {
    const label = labelOf(set, prior);
    return notChecked(
      final,
      'not-applicable',
      localized((locale) => (locale === 'en' ? `zero: ${label.en}` : `${label[locale]}为 0，不适用`)),
    );
  }
  const share = decimal(policy.yearOnYearChange).div(100);
  const limit = (factor: Decimal): Interval => multiply(before.interval, point(factor));
  const within =
    mayBeAtMost(now.interval, limit(decimal(1).plus(share))) &&
    mayBeAtMost(limit(decimal(1).minus(share)), now.interval);
  if (within) return { status: 'passed', place: final };
  const rose = now.value.gt(before.value);
  const change = percent(now.value.minus(before.value).div(before.value));
  return {
    status: 'failed',
    place: final,
    messageId: 'changed',
    data: {
      subject: labelOf(set, final),
      reported: figure(final, set),
      computed: figure(prior, set),
      direction: rose ? { 'zh-CN': '增加', en: 'up' } : { 'zh-CN': '减少', en: 'down' },
      difference: money(now.value.minus(before.value).abs()),
      change: asIs(rose ? `+${change}` : change.replace('-', '−')),
    },
    related: [prior],
    figures: {
      reported: formatDecimal(now.value),
      computed: formatDecimal(before.value),
      arithmetic: divided(final, prior, percent(now.value.div(before.value)), set),
    },
  };
}

function percent(ratio: Decimal): string {
  return `${roundLikeExcel(ratio.times(100), 2).toFixed(2)}%`;
}

function divided(dividend: FieldId, divisor: FieldId, result: string, set: FormSet): LocalizedText {
  const [label, divided, column, by] = [
    labelOf(set, dividend),
    figure(dividend, set),
    columnOf(divisor, set),
    figure(divisor, set),
  ];
  return localized(
    (locale) => `${label[locale]} ${divided[locale]} ÷ ${column[locale]} ${by[locale]} = ${result}`,
  );
}
