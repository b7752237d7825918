/** Formulas in a spreadsheet: they give what we compute. */
import fc from 'fast-check';
import { check } from '../../../src/check';
import { fillsFor } from '../../../src/fixer/fills';
import { LAYOUTS } from '../../../src/forms';
import { toA1 } from '../../../src/model/workbook/cell';
import { isFormula } from '../../../src/model/workbook/edits';
import type { FieldId } from '../../../src/model/form/fields';
import type { Field } from '../../../src/model/form/form';
import { formulaFor } from '../../../src/model/relation/formula';
import { DEFAULT_POLICY } from '../../../src/model/policy/policy';
import { product, quotient, sum, total } from '../../../src/model/relation/relation';
import { formatAs } from '../../../src/model/relation/render';
import type { WorkbookSnapshot } from '../../../src/model/workbook/snapshot';
import { snapshotOf } from '../../../src/model/writing/template';
import { readForms } from '../../../src/reader/readForms';
import { groupForms } from '../../../src/reader/sets';
import { RULES } from '../../../src/rules';
import { templates } from '../../../src/templates';
import { cleanFigures } from '../../helpers/arbitraries';
import { cleanWorkbook } from '../../helpers/cleanForms';
import { buildForms } from '../../helpers/formBuilder';
import { runs } from '../../helpers/properties';
import { enter, filledIn, readBack, spreadsheetOf, type as typeIn } from '../../helpers/spreadsheet';
import { ALL_FORMS } from '../../helpers/templates';
import { sampleWorkbook, withCell } from '../../helpers/workbook';

const fieldsOf = (workbook: WorkbookSnapshot): ReadonlyMap<FieldId, Field> =>
  new Map(readForms(workbook, LAYOUTS).flatMap(({ fields }) => [...fields]));

/** What every computed cell shows, beside what we say that it will. */
function shown({ spreadsheet, fills }: ReturnType<typeof filledIn>): (readonly [string, string])[] {
  const fields = fieldsOf(readBack(spreadsheet));
  return fills.map(({ field: id, computed }) => {
    const { value, measure } = fields.get(id)!;
    const is = value.kind === 'quantity' ? formatAs(measure, value.quantity.value) : value.kind;
    return [`${id} ${is}`, `${id} ${computed}`];
  });
}

const COMPUTING: ReadonlySet<string> = new Set(
  RULES.filter(
    (rule) => 'computes' in rule || ('relations' in rule && rule.relations.some((each) => each.computes)),
  ).map(({ meta }) => meta.id),
);

describe('what a spreadsheet makes of them', () => {
  test('is what we compute, to the last digit: any clean figures', () => {
    fc.assert(
      fc.property(cleanFigures, fc.integer({ min: 1, max: 99 }), (figures, executed) => {
        const clean = cleanWorkbook(figures);
        // An execution rate of its own, and scores that end in cents.
        const amount = fieldsOf(clean).get('funds.total.executed')!;
        const less = Number(amount.text) - executed * 1.37;
        const done = filledIn(withCell(clean, '自评表', toA1(amount.cell), Math.round(less * 100) / 100));
        expect(done.fills).toHaveLength(14);
        for (const [is, computed] of shown(done)) expect(is).toBe(computed);
      }),
      runs(30),
    );
  });

  test('is what we compute: the sample', () => {
    const done = filledIn(sampleWorkbook());
    expect(done.fills).toHaveLength(14);
    for (const [is, computed] of shown(done)) expect(is).toBe(computed);
  });

  test('is what the check expects: blank forms with any figures typed in', () => {
    const figure = fc
      .oneof(fc.integer({ min: 0, max: 9_999_999 }), fc.constant(0))
      .map((cents) => cents / 100);
    fc.assert(
      fc.property(
        fc.array(figure, { minLength: 40, maxLength: 40 }),
        fc.integer({ min: 1, max: 6 }),
        (values, projects) => {
          const sheets = templates({ year: 2024, forms: ALL_FORMS, projects, unitName: '示例区档案馆' });
          const spreadsheet = spreadsheetOf(snapshotOf(sheets));
          let at = 0;
          for (const { name, cells } of sheets)
            for (const { area, style, value } of cells)
              if (style === 'number' && value === null)
                typeIn(spreadsheet, name, {
                  [toA1({ row: area.top, column: area.left })]: values[(at += 1) % values.length]!,
                });
          const filled = readBack(spreadsheet);
          const fields = fieldsOf(filled);
          // That the weights add up to 100 is another matter.
          const verdicts = check(filled).outcomes.filter(
            (each) =>
              COMPUTING.has(each.ruleId) &&
              each.place &&
              isFormula(fields.get(each.place)?.content ?? null) &&
              !(each.status === 'failed' && each.diagnostic.messageId === 'hundred'),
          );
          expect(verdicts.filter(({ status }) => status === 'failed')).toEqual([]);
          expect(verdicts.filter(({ status }) => status === 'passed').length).toBeGreaterThan(15);
        },
      ),
      runs(8),
    );
  });
});

describe('written out', () => {
  const options = { scoreDecimals: DEFAULT_POLICY.scoreDecimals };
  const formula = (
    left: FieldId,
    form: Parameters<typeof buildForms>[0],
    ...rest: [Parameters<typeof formulaFor>[1]]
  ) => {
    const set = buildForms(form);
    const target = set.forms.flatMap(({ fields }) => fields.get(left) ?? [])[0]!;
    return formulaFor(target, rest[0], {}, set, options);
  };

  test('a rate shows nothing while a figure is missing or the divisor is 0', () => {
    const rate = quotient('staff.actual', 'staff.quota');
    expect(
      formula(
        'staff.controlRate',
        { 'staff.quota': 34, 'staff.actual': null, 'staff.controlRate': null },
        rate,
      ),
    ).toBe('=IF(OR(COUNT(A2,A1)<2,A1=0),"",A2/A1)');
  });

  test('a product of points is rounded, and waits for all its figures', () => {
    const score = product('funds.total.weight', 'funds.total.rate');
    expect(
      formula(
        'funds.total.score',
        { 'funds.total.weight': 10, 'funds.total.rate': 0.9, 'funds.total.score': null },
        score,
      ),
    ).toBe('=IF(COUNT(A1,A2)<2,"",ROUND(A1*A2,2))');
  });

  test('another sheet by its name', () => {
    const parts = sum('threePublic.overseas.final', 'operating.total.final');
    expect(
      formula(
        'funds.total.executed',
        { 'threePublic.overseas.final': 1, 'operating.total.final': 2, 'funds.total.executed': null },
        parts,
      ),
    ).toBe("=SUM('基础数据表'!A1,'基础数据表'!A2)");
  });

  test('a sheet whose name has a quote in it', () => {
    const set = buildForms({ 'operating.total.final': 2, 'funds.total.executed': null });
    const forms = set.forms.map((form) => ({
      ...form,
      fields: new Map(
        [...form.fields].map(([id, each]) => [
          id,
          id === 'operating.total.final' ? { ...each, cell: { ...each.cell, sheet: "甲'24" } } : each,
        ]),
      ),
    }));
    const target = forms.flatMap(({ fields }) => fields.get('funds.total.executed') ?? [])[0]!;
    const parts = sum('operating.total.final');
    expect(formulaFor(target, parts, {}, { forms }, options)).toBe("=SUM('甲''24'!A1)");
  });

  test.each<[string, string | number | null]>([
    ['a text that reads as a number', '5.00'],
    ['no number', '7.50.'],
  ])('none over %s', (_, value) => {
    const parts = sum('threePublic.overseas.final', 'threePublic.hospitality.final');
    const form = {
      'threePublic.overseas.final': value,
      'threePublic.hospitality.final': 1,
      'threePublic.total.final': null,
    };
    expect(formula('threePublic.total.final', form, parts)).toBeUndefined();
  });

  test('a marker is no obstacle: a sum passes over it', () => {
    const parts = sum('threePublic.overseas.final', 'threePublic.hospitality.final');
    const form = {
      'threePublic.overseas.final': '——',
      'threePublic.hospitality.final': 1,
      'threePublic.total.final': null,
    };
    expect(formula('threePublic.total.final', form, parts)).toBe('=SUM(A1,A2)');
  });

  test('a list is one range that grows with it; row by row where nothing stands above it', () => {
    const items = total('projects.items[].final');
    const rows = { 'projects.items[0].final': 1, 'projects.items[1].final': 2 };
    const below = { ...rows, 'projects.total.final': null };
    expect(formula('projects.total.final', below, items)).toBe('=SUM(A1,A2)');
    const above = { 'projects.total.final': null, ...rows };
    expect(formula('projects.total.final', above, items)).toBe(
      '=SUM(IF(ISREF(A4),IF(ROW(A4)-ROW(A1)<2,0,SUM(OFFSET(A1,1,0):OFFSET(A4,-1,0))),IF(ISREF(A2:A3),SUM(A2:A3),0)))',
    );
  });

  test('none where the form shows no operand', () => {
    expect(
      formula('projects.total.final', { 'projects.total.final': null }, total('projects.items[].final')),
    ).toBeUndefined();
  });
});

test('a score by figures that a binary float would round the other way', () => {
  // 10 × 998.5 ÷ 1000 = 9.985 rounds to 9.99; as a float it lies below.
  const figures = { D4: 1000, E4: 1000, F4: 998.5 };
  const workbook = Object.entries(figures).reduce(
    (now, [address, value]) => withCell(now, '自评表', address, value),
    withCell(cleanWorkbook(), '自评表', 'I4', null),
  );
  const [set] = groupForms(readForms(workbook, LAYOUTS));
  const { blanks } = fillsFor(set!, RULES, DEFAULT_POLICY);
  const fill = blanks.find(({ field }) => field === 'funds.total.score')!;
  expect(fill.computed).toBe('9.99');
  const spreadsheet = spreadsheetOf(workbook);
  enter(spreadsheet, [fill.edit]);
  expect(spreadsheet.value(spreadsheet.findSheet('自评表')!, 3, 8)).toBe(9.99);
});
