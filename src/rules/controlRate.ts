/** The two control rates of an office building: the rate as printed, and what it says. */
import { evaluate, evaluateField } from '../model/relation/evaluate';
import type { FieldId, RowPattern } from '../model/form/fields';
import { rowField } from '../model/form/fields';
import type { FormSet } from '../model/form/form';
import { labelOf, listRows } from '../model/form/form';
import { asIs, localized } from '../model/text/locale';
import { formatDecimal, mayBeAtMost, meet } from '../model/number/quantity';
import type { Relation } from '../model/relation/relation';
import { field, quotient } from '../model/relation/relation';
import { formatAs, renderRelation } from '../model/relation/render';
import type { Verdict } from '../model/result/rule';
import { figure, notChecked, undecided } from './verdicts';
import { flatMap } from '../model/flatMap';

export interface ControlRate {
  readonly rate: RowPattern;
  readonly actual: RowPattern;
  readonly approved: RowPattern;
}

/** The rate of every building, as gouji fills it in. */
export function rateRelation({ rate, actual, approved }: ControlRate): Relation {
  return {
    left: rate,
    operator: '=',
    right: quotient(actual, approved),
    forEach: { list: 'buildings' },
    computes: true,
    messageId: 'differs',
  };
}

/**
 * For every building: rate = actual ÷ approved (`differs`, `overZero`), and actual ≤ approved (`exceeds`,
 * to be explained). A relation has one severity, hence a function.
 */
export function checkControlRates(control: ControlRate, set: FormSet): readonly Verdict[] {
  const rows = listRows(set, 'buildings');
  if (rows.length === 0) return [noBuilding(control.rate)];
  return flatMap(rows, ({ index }) => [checkRate(control, index, set), checkExcess(control, index, set)]);
}

export function noBuilding(pattern: RowPattern): Verdict {
  return notChecked(rowField(pattern, 0), 'not-applicable', {
    'zh-CN': '没有填写楼堂馆所项目',
    en: 'no office building is stated',
  });
}

/** Nothing approved is a figure that is missing; the rate over it has its own finding. */
function nothingApproved(place: FieldId, limit: FieldId, set: FormSet): Verdict {
  return notChecked(
    place,
    'not-applicable',
    localized((locale) =>
      locale === 'en' ? `zero: ${labelOf(set, limit).en}` : `${labelOf(set, limit)[locale]}为 0，不适用`,
    ),
  );
}

function checkRate(control: ControlRate, row: number, set: FormSet): Verdict {
  const place = rowField(control.rate, row);
  const left = evaluateField(place, set);
  const formula = quotient(control.actual, control.approved);
  const right = evaluate(formula, { row }, set);
  if (left.kind === 'none') return undecided(place, place, set);
  const related = [rowField(control.actual, row), rowField(control.approved, row)];
  const data = { subject: labelOf(set, place), reported: figure(place, set) };
  if (right.kind === 'none') {
    if (right.problem !== 'over-zero') return undecided(place, right.operands[0]!.id, set);
    return { status: 'failed', place, messageId: 'overZero', data, related };
  }
  if (meet(left.interval, right.interval)) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: 'differs',
    data: { ...data, computed: asIs(formatAs('rate', right.value)) },
    related,
    figures: {
      reported: formatDecimal(left.value),
      computed: formatDecimal(right.value, 6),
      arithmetic: renderRelation(place, '≠', formula, { row }, set),
    },
  };
}

function checkExcess({ actual, approved }: ControlRate, row: number, set: FormSet): Verdict {
  const place = rowField(actual, row);
  const limit = rowField(approved, row);
  const left = evaluateField(place, set);
  const right = evaluateField(limit, set);
  if (left.kind === 'none') return undecided(place, place, set);
  if (right.kind === 'none') return undecided(place, limit, set);
  if (right.value.eq(0)) return nothingApproved(place, limit, set);
  if (mayBeAtMost(left.interval, right.interval)) return { status: 'passed', place };
  return {
    status: 'failed',
    place,
    messageId: 'exceeds',
    severity: 'explain',
    data: {
      subject: labelOf(set, place),
      reported: figure(place, set),
      computed: figure(limit, set),
      difference: asIs(formatDecimal(left.value.minus(right.value), 2)),
    },
    related: [limit],
    figures: {
      reported: formatDecimal(left.value),
      computed: formatDecimal(right.value),
      arithmetic: renderRelation(place, '>', field(approved), { row }, set),
    },
  };
}
