/** Whatever stands in the forms: safe fills bring no finding of their own, overwrite nothing, and are done at once. */
import fc from 'fast-check';
import { check } from '../../src/check';
import { toA1 } from '../../src/model/cell';
import type { Fill } from '../../src/model/fill';
import type { CheckResult } from '../../src/model/result';
import type { CellValue, WorkbookSnapshot } from '../../src/model/snapshot';
import { anyContent, anyPlaces, cleanFigures, putAt } from '../helpers/arbitraries';
import { cleanWorkbook } from '../helpers/cleanForms';
import { withEdits } from '../helpers/spreadsheet';
import { sampleWorkbook } from '../helpers/workbook';

const safeOf = ({ fills }: CheckResult): readonly Fill[] =>
  fills.filter(({ applicability }) => applicability === 'safe');

const keyOf = ({ ruleId, cells }: CheckResult['diagnostics'][number]): string =>
  `${ruleId} ${cells[0] ? `${cells[0].address.sheet}!${toA1(cells[0].address)}` : ''}`;

interface Run {
  readonly before: CheckResult;
  readonly after: CheckResult;
  readonly safe: readonly Fill[];
  /** Errors, and what must be explained, that were not there before. */
  readonly fresh: CheckResult['diagnostics'];
}

/** Undefined where there is nothing to fill. */
function run(workbook: WorkbookSnapshot): Run | undefined {
  const before = check(workbook);
  const safe = safeOf(before);
  if (safe.length === 0) return undefined;
  const filled = withEdits(
    workbook,
    safe.map(({ edit }) => edit),
  );
  const after = check(filled);
  const known = new Set(before.diagnostics.filter(({ severity }) => severity !== 'hint').map(keyOf));
  const fresh = after.diagnostics.filter((each) => each.severity !== 'hint' && !known.has(keyOf(each)));
  return { before, after, safe, fresh };
}

/** Cells are blanked as a user does, and a clean form has most of its figures in the first two thirds. */
const blanks = anyPlaces(fc.constant(null), 14);

test('clean figures with blanks: no finding appears, and the second time there is nothing to fill', () => {
  let filled = 0;
  fc.assert(
    fc.property(cleanFigures, blanks, (figures, changes) => {
      const done = run(putAt(cleanWorkbook(figures), changes));
      if (!done) return;
      filled += done.safe.length;
      expect(done.fresh.map(keyOf)).toEqual([]);
      expect(safeOf(done.after)).toEqual([]);
    }),
    { numRuns: 150 },
  );
  expect(filled).toBeGreaterThan(50);
});

/** Beyond what Excel computes to the cent. */
const isMoney = (value: CellValue): boolean => typeof value !== 'number' || Math.abs(value) < 1e9;

test('any content: what a fill brings to light is about figures that were all there', () => {
  const contents = fc.oneof(anyContent.filter(isMoney), fc.constant(null), fc.constantFrom('——', '/', '无'));
  const sources = fc.constantFrom(sampleWorkbook(), cleanWorkbook());
  fc.assert(
    fc.property(sources, anyPlaces(contents, 10), (source, changes) => {
      const workbook = putAt(source, changes);
      const done = run(workbook);
      if (!done) return;
      expect(done.after.counts.crashed).toBe(0);
      expect(safeOf(done.after)).toEqual([]);
      for (const fill of done.safe) {
        // Never over what was typed: a blank cell, or a label with a place for the figure.
        expect(fill.kind).toBe('blank');
        const { before, after } = fill.edit;
        if (before !== null)
          expect(String(after).startsWith(String(before).trimEnd().slice(0, 3))).toBe(true);
        const at = `${fill.cell.sheet}!${toA1(fill.cell)}`;
        // The cell is right by the rule that filled it, and a sum over blanks brings nothing at all.
        const about = done.fresh.filter(({ cells }) =>
          cells.some(({ address }) => `${address.sheet}!${toA1(address)}` === at),
        );
        expect(
          about.filter(({ ruleId, messageId }) => ruleId === fill.ruleId && messageId === 'differs'),
        ).toEqual([]);
        if (fill.note) expect(about.map(keyOf)).toEqual([]);
      }
    }),
    { numRuns: 200 },
  );
});
