/** Random figures of a clean pair of forms, and random contents in random cells of any. */
import fc from 'fast-check';
import type { CellSnapshot, CellValue, WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import type { CleanFigures, Triple } from './cleanForms';

const part: fc.Arbitrary<Triple> = fc
  .tuple(fc.integer({ min: 100, max: 1_000_000 }), fc.nat(20), fc.nat(20))
  .map(([budget, less, more]) => {
    const final = Math.round(budget * (1 - less / 100));
    return [Math.round(final * (1 + more / 100)), budget, final] as const;
  });

export const cleanFigures: fc.Arbitrary<CleanFigures> = fc.record({
  staff: fc
    .integer({ min: 1, max: 3000 })
    .chain((quota) => fc.tuple(fc.constant(quota), fc.integer({ min: 1, max: quota }))),
  vehiclePurchase: fc.constant<Triple>([0, 0, 0]),
  vehicleOperation: part,
  overseas: fc.constant<Triple>([0, 0, 0]),
  hospitality: part,
  projects: fc.array(part, { minLength: 1, maxLength: 12 }),
  // Three public expenses are paid out of operating and project expenditure: they stay below the two.
  operatingRest: part.map(
    ([prior, budget, final]) => [prior + 3_000_000, budget + 3_000_000, final + 3_000_000] as const,
  ),
  office: part,
  utilities: part,
  meetings: part,
  // Basic expenditure holds the operating expenditure and more.
  basicExpenditure: fc.integer({ min: 10_000_000, max: 50_000_000 }),
});

const figure = fc.string({ unit: fc.constantFrom(...'0123456789.,+-%（）()万元≥≤ —至或-余'), maxLength: 12 });
export const anyContent: fc.Arbitrary<CellValue> = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: -10_000, max: 1_000_000 }),
  figure,
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.boolean(),
  fc.constantFrom<CellValue>(
    { error: '#REF!' },
    { error: '#DIV/0!' },
    null,
    '三公经费',
    '总分',
    '一级指标',
    '{subject}',
    '$&',
  ),
);

/** A sheet and a cell of it by number, and what is put there. */
export type Change = readonly [sheet: number, cell: number, value: CellValue];

/** One to `most` changes, anywhere. */
export function anyPlaces(values: fc.Arbitrary<CellValue>, most: number): fc.Arbitrary<Change[]> {
  return fc.array(fc.tuple(fc.nat(1), fc.nat(500), values), { minLength: 1, maxLength: most });
}

export function putAt(workbook: WorkbookSnapshot, changes: readonly Change[]): WorkbookSnapshot {
  return changes.reduce((current, [sheetAt, cellAt, given]) => {
    // A host gives the empty text as blank.
    const value = given === '' ? null : given;
    const index = sheetAt % current.sheets.length;
    const sheet = current.sheets[index]!;
    const at = cellAt % sheet.cells.length;
    const text = typeof value === 'object' && value !== null ? value.error : String(value ?? '');
    const cells = sheet.cells.map((cell, place): CellSnapshot =>
      place === at ? { ...cell, value, text } : cell,
    );
    return {
      ...current,
      sheets: current.sheets.map((each, place) => (place === index ? { ...each, cells } : each)),
    };
  }, workbook);
}
