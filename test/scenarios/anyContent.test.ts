/** Whatever stands in a form's cells, the check ends with a result and no rule crashes. */
import fc from 'fast-check';
import { check, marksFor, summarySheet } from '../../src/check';
import type { CellSnapshot, CellValue, WorkbookSnapshot } from '../../src/model/snapshot';
import { toText } from '../../src/summary/text';
import { cleanWorkbook } from '../helpers/cleanForms';
import { sampleWorkbook } from '../helpers/workbook';

const sources = [sampleWorkbook(), cleanWorkbook()];

const figure = fc.string({ unit: fc.constantFrom(...'0123456789.,+-%（）()万元≥≤ —至或-余'), maxLength: 12 });
const content: fc.Arbitrary<CellValue> = fc.oneof(
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

function put(
  workbook: WorkbookSnapshot,
  changes: readonly (readonly [number, number, CellValue])[],
): WorkbookSnapshot {
  return changes.reduce((current, [sheetAt, cellAt, value]) => {
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

test('no content makes a rule crash, or leaves a hole in a message', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...sources),
      fc.array(fc.tuple(fc.nat(1), fc.nat(500), content), { minLength: 1, maxLength: 8 }),
      (source, changes) => {
        const result = check(put(source, changes));
        expect(result.outcomes.filter(({ status }) => status === 'crashed')).toEqual([]);
        for (const locale of ['zh-CN', 'en'] as const) {
          const text = toText([{ file: 'a.xlsx', result, problem: undefined }], locale);
          expect(text).not.toMatch(/undefined|\bNaN\b/);
          marksFor(result, locale);
          summarySheet(result, { locale, checkedAt: '' });
        }
      },
    ),
    { numRuns: 400 },
  );
});
