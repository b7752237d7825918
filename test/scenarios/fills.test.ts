/** Whatever stands in the forms: safe fills bring no finding of their own, overwrite nothing, and are done at once. */
import fc from 'fast-check';
import { check } from '../../src/check';
import { LAYOUTS } from '../../src/forms';
import { toA1 } from '../../src/model/workbook/cell';
import type { Fill } from '../../src/model/result/fill';
import type { Field } from '../../src/model/form/form';
import type { CheckResult } from '../../src/model/result/result';
import type { CellValue, WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { readForms } from '../../src/reader/readForms';
import { anyContent, anyPlaces, cleanFigures, putAt } from '../helpers/arbitraries';
import { cleanWorkbook } from '../helpers/cleanForms';
import { runs } from '../helpers/properties';
import { withEdits } from '../helpers/spreadsheet';
import { sampleWorkbook, withCell } from '../helpers/workbook';

const safeOf = ({ fills }: CheckResult): readonly Fill[] =>
  fills().filter(({ applicability }) => applicability === 'safe');

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
  // What is counted as work, and filled at one press, is what the list offers as safe.
  expect(before.blanks).toEqual(safe);
  expect(safe.every(({ kind }) => kind === 'blank')).toBe(true);
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

/** Figures, without which a form is still the same form: not a label, nor a year in a header. */
function figuresIn(workbook: WorkbookSnapshot): readonly Field[] {
  return readForms(workbook, LAYOUTS)
    .flatMap(({ fields }) => [...fields.values()])
    .filter(({ measure, value }) => measure !== 'text' && measure !== 'count' && value.kind === 'quantity');
}

/** Without some of its figures; labels that share a cell with one stay. */
function withoutFigures(workbook: WorkbookSnapshot, chosen: readonly number[]): WorkbookSnapshot {
  const figures = figuresIn(workbook);
  return chosen.reduce((current, at) => {
    const { cell, shared, measure, text } = figures[at % figures.length]!;
    const label = measure === 'points' ? text.replace(/\d+/, '') : text.replace(/：[^：]*$/u, '：');
    return withCell(current, cell.sheet, toA1(cell), shared ? label : null);
  }, workbook);
}

const chosen = fc.array(fc.nat(500), { minLength: 1, maxLength: 25 });

test('clean figures with blanks: no finding appears, and the second time there is nothing to fill', () => {
  let filled = 0;
  fc.assert(
    fc.property(cleanFigures, chosen, (figures, blanks) => {
      const done = run(withoutFigures(cleanWorkbook(figures), blanks));
      if (!done) return;
      filled += done.safe.length;
      const open = done.after
        .fills()
        .filter(({ kind }) => kind === 'blank')
        .map(({ field }) => field);
      const own = done.fresh.filter(
        ({ cells, evidence }) =>
          // A sum that does not close as another figure is blank is that blank's finding …
          !evidence?.terms.some(({ readAsZero }) => readAsZero) &&
          // … and that a total is missing, which is held back, its own.
          !(cells[0] && open.includes(cells[0].field)),
      );
      expect(own.map(keyOf)).toEqual([]);
      expect(safeOf(done.after)).toEqual([]);
    }),
    runs(150),
  );
  expect(filled).toBeGreaterThan(120);
});

/** Beyond what Excel computes to the cent. */
const isMoney = (value: CellValue): boolean => typeof value !== 'number' || Math.abs(value) < 1e9;

test('any content: what a fill brings to light is about figures that were all there', () => {
  const contents = fc.oneof(anyContent.filter(isMoney), fc.constant(null), fc.constantFrom('——', '/', '无'));
  const sources = { sample: sampleWorkbook(), clean: cleanWorkbook() };
  const names = fc.constantFrom<keyof typeof sources>('sample', 'clean');
  fc.assert(
    fc.property(names, anyPlaces(contents, 10), (name, changes) => {
      const workbook = putAt(sources[name], changes);
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
    runs(200),
  );
});
