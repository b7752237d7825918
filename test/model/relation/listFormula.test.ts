/** Sums over lists while users insert and delete rows in and around them, as an Excel without Excel computes them. */
import fc from 'fast-check';
import { toA1 } from '../../../src/model/workbook/cell';
import { isFormula } from '../../../src/model/workbook/edits';
import type { FormKind } from '../../../src/model/form/form';
import { templates } from '../../../src/templates';
import { buildWorkbook } from '../../../src/workbench/model/build';
import type { Workbook } from '../../../src/workbench/model/workbook';
import { deleteRows, edit, insertRows } from '../../../src/workbench/userActions';
import { runs } from '../../helpers/properties';

const SHEET = '表';
const FIRST = 5;
const ROWS = 4;

/** Where the formula stands: on the row above the list, below it, or neither. */
type Where = 'above' | 'below' | 'elsewhere';

/** The formula of a template's total, moved so that its list stands in rows 6 to 9 of column B. */
function formulaOf(where: Where): string {
  const [above, below] = [`B${FIRST}`, `B${FIRST + ROWS + 1}`];
  const rows = `B${FIRST + 1}:B${FIRST + ROWS}`;
  const [form, own]: readonly [FormKind, string] =
    where === 'above' ? ['basic', above] : ['evaluation', below];
  const [template] = templates({ year: 2024, forms: [form], projects: ROWS, indicators: 1 });
  const written = template!.cells
    .flatMap(({ value, area }) =>
      isFormula(value) ? [{ formula: value.formula, at: toA1({ row: area.top, column: area.left }) }] : [],
    )
    .find(({ formula }) => formula.includes('OFFSET('))!;
  const [, first, last] = /OFFSET\((\w+),1,0\):OFFSET\((\w+),-1,0\)/.exec(written.formula)!;
  const [, list] = /ISREF\((\w+:\w+)\)/.exec(written.formula)!;
  const places: Readonly<Record<string, string>> = { [first!]: above, [last!]: below, [list!]: rows };
  const formula = written.formula
    .replace(/SUM\([A-Z]\d+,IF/, 'SUM(IF')
    .replace(/[A-Z]+\d+:[A-Z]+\d+|[A-Z]+\d+/g, (found) => places[found] ?? found);
  expect(places[written.at]).toBe(own);
  if (where !== 'elsewhere') return formula;
  return formula.replace(`ISREF(${above})`, `AND(ISREF(${above}),ISREF(${below}))`);
}

interface Row {
  readonly is: 'above' | 'below' | 'listed' | 'other';
}

/** The rows of the sheet, in order, as a user thinks of them. */
class Rows {
  readonly all: Row[] = Array.from({ length: 20 }, (_, row): Row => {
    if (row === FIRST - 1) return { is: 'above' };
    if (row === FIRST + ROWS) return { is: 'below' };
    return { is: row >= FIRST && row < FIRST + ROWS ? 'listed' : 'other' };
  });

  at = (is: Row['is']): number => this.all.findIndex((row) => row.is === is);

  /** A new row is one of the list where there are rows of it on both sides. */
  insert(at: number): void {
    const isWithin = this.all[at - 1]?.is === 'listed' && this.all[at]?.is === 'listed';
    this.all.splice(at, 0, { is: isWithin ? 'listed' : 'other' });
  }

  /** Which rows the sum is over: all between the two ends, or where one is gone what is left of the list. */
  summed(): readonly number[] {
    const [above, below] = [this.at('above'), this.at('below')];
    return this.all.flatMap((row, at) =>
      (above >= 0 && below >= 0 ? at > above && at < below : row.is === 'listed') ? [at] : [],
    );
  }
}

interface Step {
  readonly act: 'insert' | 'delete' | 'type';
  readonly at: number;
  readonly count: number;
  readonly value: number;
}

const step: fc.Arbitrary<Step> = fc.record({
  act: fc.constantFrom('insert', 'delete', 'type'),
  at: fc.integer({ min: FIRST - 3, max: FIRST + ROWS + 3 }),
  count: fc.integer({ min: 1, max: 4 }),
  value: fc.integer({ min: -99, max: 999 }),
});

const FORMULAS: Readonly<Record<Where, string>> = {
  above: formulaOf('above'),
  below: formulaOf('below'),
  elsewhere: formulaOf('elsewhere'),
};

function open(where: Where): { readonly workbook: Workbook; readonly own: (rows: Rows) => number } {
  const own = { above: FIRST - 1, below: FIRST + ROWS, elsewhere: 0 }[where];
  const cells = Array.from({ length: 12 }, (_, row) => [`B${row + 1}`, row * 10 + 1] as const);
  const workbook = buildWorkbook({
    sheets: [{ name: SHEET, cells: { ...Object.fromEntries(cells), [`B${own + 1}`]: FORMULAS[where] } }],
  });
  return { workbook, own: (rows) => (where === 'elsewhere' ? 0 : rows.at(where)) };
}

describe.each<Where>(['above', 'below', 'elsewhere'])('a sum that stands %s', (where) => {
  const valueOf = (workbook: Workbook, row: number) => workbook.value(workbook.sheets[0]!, row, 1);

  test('is over the rows of its list, whatever rows are inserted and deleted', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const { workbook, own } = open(where);
        const rows = new Rows();
        for (const { act, at, count, value } of steps) {
          const formulaRow = own(rows);
          if (act === 'insert') {
            insertRows(workbook, SHEET, at, 1);
            rows.insert(at);
          } else if (act === 'delete') {
            // Its own row goes with the sum.
            if (formulaRow >= at && formulaRow < at + count) continue;
            deleteRows(workbook, SHEET, at, count);
            rows.all.splice(at, count);
          } else if (at !== formulaRow) edit(workbook, SHEET, `B${at + 1}`, value);
          const expected = rows
            .summed()
            .map((row) => valueOf(workbook, row))
            .filter((each) => typeof each === 'number')
            .reduce((sum, each) => sum + each, 0);
          expect(valueOf(workbook, own(rows))).toBe(expected);
        }
      }),
      runs(60),
    );
  });

  test('is nothing without any row, and is right again with the first', () => {
    const { workbook, own } = open(where);
    const rows = new Rows();
    deleteRows(workbook, SHEET, FIRST, ROWS);
    rows.all.splice(FIRST, ROWS);
    expect(valueOf(workbook, own(rows))).toBe(0);
    insertRows(workbook, SHEET, FIRST);
    rows.insert(FIRST);
    edit(workbook, SHEET, `B${FIRST + 1}`, 7);
    expect(valueOf(workbook, own(rows))).toBe(7);
  });

  test('an error in the list is not hidden', () => {
    const { workbook, own } = open(where);
    edit(workbook, SHEET, `B${FIRST + 2}`, '=1/0');
    expect(valueOf(workbook, own(new Rows()))).toEqual({ error: '#DIV/0!' });
  });
});
