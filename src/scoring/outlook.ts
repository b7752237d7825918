/**
 * What would change a self-evaluation's result: points lost in execution, scores that differ from what their
 * figures give, and how far the next grade is. Derived from the scores alone; nothing here is a finding.
 */
import type { Policy } from '../model/policy/policy';
import type { Decimal } from '../model/number/quantity';
import { decimal, formatDecimal, roundLikeExcel, ZERO } from '../model/number/quantity';
import type { ScoreSheet } from '../model/result/result';
import type { Grade } from '../model/policy/grade';
import { gradeOf } from '../model/policy/grade';
import type { CellAddress } from '../model/workbook/cell';
import { flatMap } from '../model/flatMap';

/** A score that is not what its figures give. Points, in plain decimal notation. */
export interface ScoreDifference {
  /** Undefined for the execution score. */
  readonly name: string | undefined;
  readonly reported: string;
  readonly computed: string;
  /** Computed less reported: what the total would gain. */
  readonly change: string;
  readonly cell: CellAddress | undefined;
}

/** A score that its phrase cannot have. */
export interface OutsideBand {
  readonly name: string;
  readonly reported: string;
  readonly least: string;
  readonly most: string;
  readonly cell: CellAddress | undefined;
}

export interface ScoreOutlook {
  /** Points that the execution rate costs; undefined where it costs none, or cannot be computed. */
  readonly executionLost: string | undefined;
  /** In the form's order; without those whose reading is only advice, and what rounding explains. */
  readonly differences: readonly ScoreDifference[];
  /** Where the phrase of a qualitative indicator settles what it may score. */
  readonly outside: readonly OutsideBand[];
  /** The total with the computed scores in place of these; undefined without a total, or where nothing differs. */
  readonly totalIfComputed: string | undefined;
  readonly gradeIfComputed: Grade | undefined;
  /** The grade above the present one and the points up to it; undefined at the top, or without a total. */
  readonly next: { readonly grade: Grade; readonly from: string; readonly missing: string } | undefined;
  /** Points above the lowest total of the present grade; undefined without a total. */
  readonly margin: string | undefined;
}

/** @param policy whose grades and decimals count */
export function scoreOutlook(scores: ScoreSheet, policy: Policy): ScoreOutlook {
  const { execution, indicators, total } = scores;
  const lines = [
    { ...execution, name: undefined, advisory: false, others: [] },
    ...indicators.map((line) => ({ ...line, others: line.others ?? [] })),
  ];
  const differences = flatMap(lines, ({ name, reported, computed, cell, advisory, others }) => {
    if (reported === undefined || computed === undefined || advisory) return [];
    const change = decimal(computed).minus(reported);
    // One of the clauses that may bind gives it: nothing says that it is wrong.
    if ([computed, ...others.map((other) => other.computed)].some((each) => isRounding(reported, each)))
      return [];
    return [{ name, reported, computed, change: formatDecimal(change), cell }];
  });
  // The bounds of grades are those of a hundred points.
  const isGraded = total.weight === undefined || decimal(total.weight).eq(100);
  const now = total.computed === undefined ? undefined : graded(decimal(total.computed), policy);
  const then =
    total.computed === undefined || differences.length === 0
      ? undefined
      : graded(
          differences.reduce((sum: Decimal, { change }) => sum.plus(change), decimal(total.computed)),
          policy,
        );
  return {
    executionLost: lost(execution),
    differences,
    outside: flatMap(indicators, ({ name, reported, band, cell }) =>
      reported !== undefined && band && (decimal(reported).lt(band.least) || decimal(reported).gt(band.most))
        ? [{ name, reported, ...band, cell }]
        : [],
    ),
    totalIfComputed: then && formatDecimal(then),
    gradeIfComputed: isGraded ? then && gradeOf(then, policy) : undefined,
    ...(now && isGraded ? around(now, policy) : { next: undefined, margin: undefined }),
  };
}

/** A score is printed with as many decimals as its unit likes: 9.98 is what 9.9794 is printed as. */
function isRounding(reported: string, computed: string): boolean {
  const decimals = reported.split('.')[1]?.length ?? 0;
  return roundLikeExcel(decimal(computed), decimals).eq(reported);
}

function lost({ weight, computed }: ScoreSheet['execution']): string | undefined {
  if (weight === undefined || computed === undefined) return undefined;
  const points = decimal(weight).minus(computed);
  return points.gt(ZERO) ? formatDecimal(points) : undefined;
}

function graded(total: Decimal, { scoreDecimals }: Policy): Decimal {
  return roundLikeExcel(total, scoreDecimals);
}

/** Grades stand best first. */
function around(total: Decimal, { grades }: Policy): Pick<ScoreOutlook, 'next' | 'margin'> {
  const at = grades.findIndex(({ from }) => total.gte(from));
  const present = grades[at];
  const above = grades[at < 0 ? grades.length - 1 : at - 1];
  return {
    next: above && { ...above, missing: formatDecimal(decimal(above.from).minus(total)) },
    margin: present && formatDecimal(total.minus(present.from)),
  };
}
