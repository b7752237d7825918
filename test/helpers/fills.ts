/** Fills as tests look at them. */
import { check } from '../../src/check';
import { toA1 } from '../../src/model/workbook/cell';
import type { Fill } from '../../src/model/result/fill';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { cleanWorkbook } from './cleanForms';
import { withCell } from './workbook';

/** All that the pane offers, formulas for right figures among it. */
export const fillsOf = (workbook: WorkbookSnapshot): readonly Fill[] =>
  check(workbook, undefined, undefined, { offersFormulas: true }).fills();

/** By the fields that they fill. */
export const fillsAt = (workbook: WorkbookSnapshot): Readonly<Record<string, Fill>> =>
  Object.fromEntries(fillsOf(workbook).map((fill) => [fill.field, fill]));

/** What one cell of the clean forms gives when it holds something else. */
export function told(
  sheet: string,
  address: string,
  value: string | number | null,
  more: Others = {},
): string[] {
  const changed = Object.entries({ [`${sheet}!${address}`]: value, ...more }).reduce(
    (workbook, [place, each]) => {
      const [name, at] = place.split('!') as [string, string];
      return withCell(workbook, name, at, each);
    },
    cleanWorkbook(),
  );
  return fillsOf(changed)
    .filter(({ kind }) => kind !== 'same')
    .map(
      ({ kind, applicability, cell, reported, computed }) =>
        `${toA1(cell)} ${kind} ${applicability}: ${reported} → ${computed}`,
    );
}
type Others = Readonly<Record<string, string | number | null>>;
