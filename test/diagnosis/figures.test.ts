/** Sums that are kept while rows change are what adding all rows up would give. */
import fc from 'fast-check';
import { Figures } from '../../src/diagnosis/figures';
import type { Evaluation } from '../../src/model/relation/evaluate';
import { evaluate } from '../../src/model/relation/evaluate';
import type { FieldId } from '../../src/model/form/fields';
import { add, decimal, formatDecimal, point, ZERO } from '../../src/model/number/quantity';
import type { Total } from '../../src/model/relation/relation';
import { sum, total } from '../../src/model/relation/relation';
import type { ExampleForm } from '../../src/model/result/rule';
import { buildForms } from '../helpers/formBuilder';

const ROWS = 6;
const TOTAL = total('projects.items[].final') as Total;
const EXPRESSIONS = [TOTAL, sum('operating.total.final', TOTAL)];
const idOf = (row: number): FieldId => `projects.items[${row}].final`;

const amount = fc.integer({ min: -100_000, max: 100_000 }).map((cents) => cents / 100);
/** Undefined where the form has no such cell. */
const content = fc.oneof(
  { weight: 5, arbitrary: amount },
  fc.constantFrom<string | null | undefined>(null, undefined, '7.50.'),
);
const forms = fc.array(content, { minLength: ROWS, maxLength: ROWS }).map((contents) => {
  const rows = contents.flatMap((value, row): [string, string | number | null][] => {
    const name: [string, string] = [`projects.items[${row}].name`, `专项${row}`];
    return value === undefined ? [name] : [name, [idOf(row), value]];
  });
  return new Figures(buildForms(Object.fromEntries([['operating.total.final', 3], ...rows]) as ExampleForm));
});
const changes = fc.array(fc.tuple(fc.nat(ROWS - 1), amount), { maxLength: 4 });

const changed = (figures: Figures, by: readonly (readonly [number, number])[]): Figures =>
  by.reduce((done, [row, value]) => {
    // Asked for at every step, as a search does: the next step starts from what is kept of this one.
    done.evaluate(TOTAL, {});
    return done.with(idOf(row), decimal(value));
  }, figures);

const told = (evaluation: Evaluation): unknown =>
  evaluation.kind === 'none'
    ? evaluation.problem
    : {
        value: formatDecimal(evaluation.value),
        interval: evaluation.interval,
        absent: evaluation.zeros.filter(({ field }) => !field).map(({ id }) => id),
      };

test('with any rows changed, one after the other', () => {
  fc.assert(
    fc.property(forms, changes, (before, by) => {
      const figures = changed(before, by);
      for (const expression of EXPRESSIONS)
        expect(told(figures.evaluate(expression, {}))).toEqual(told(evaluate(expression, {}, figures.set)));
    }),
  );
});

test('without one row: the sum of the others', () => {
  fc.assert(
    fc.property(forms, changes, fc.nat(ROWS - 1), (before, by, row) => {
      const figures = changed(before, by);
      const others = Array.from({ length: ROWS }, (_, each) => each)
        .filter((each) => each !== row)
        .map((each) => figures.of(idOf(each)));
      const added = others.reduce(
        (all, each) => (each.kind === 'value' ? add(all, each.interval) : all),
        point(ZERO),
      );
      expect(figures.sumBeside(idOf(row), TOTAL, {})).toEqual(added);
    }),
  );
});

test('a try leaves the forms before it as they were', () => {
  fc.assert(
    fc.property(forms, changes, (before, by) => {
      const was = before.set.forms.map(({ fields }) => [...fields]);
      const { set } = changed(before, by);
      expect(before.set.forms.map(({ fields }) => [...fields])).toEqual(was);
      // Read through or looked up, a form says the same.
      for (const { fields } of set.forms)
        for (const [id, field] of fields) expect(fields.get(id)).toBe(field);
    }),
  );
});
