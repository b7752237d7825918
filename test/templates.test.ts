/** Blank forms through our own reader: what is drawn is found again, and filled in it is checked like any other. */
import fc from 'fast-check';
import { check } from '../src/check';
import { LAYOUTS } from '../src/forms';
import { TEMPLATES } from '../src/forms/templates';
import { isPrinted } from '../src/forms/templates/blocks';
import { toA1 } from '../src/model/workbook/cell';
import { isFormula } from '../src/model/workbook/edits';
import type { FieldId } from '../src/model/form/fields';
import { inList, rowField } from '../src/model/form/fields';
import type { Field, FormModel } from '../src/model/form/form';
import type { TemplateCell, TemplateSheet } from '../src/model/writing/template';
import { snapshotOf } from '../src/model/writing/template';
import { readForms } from '../src/reader/readForms';
import { exampleSheets, templates } from '../src/templates';
import { runs } from './helpers/properties';
import { ALL_FORMS, cellAt } from './helpers/templates';
import { sampleWorkbook } from './helpers/workbook';
import { YEAR_COLUMNS } from '../src/rules/items';

/** What gouji computes (DOMAIN section 6), where the cell holds the figure alone. */
const COMPUTED: Readonly<Record<string, readonly FieldId[]>> = {
  basic: [
    'staff.controlRate',
    'buildings[0].areaControlRate',
    'buildings[0].investmentControlRate',
    ...(['threePublic.total', 'threePublic.vehicles', 'projects.total'] as const).flatMap((item) =>
      YEAR_COLUMNS.map((column) => `${item}.${column}` as const),
    ),
  ],
  evaluation: ['funds.total.rate', 'funds.total.score', 'total.weight', 'total.score'],
  'project-evaluation': [
    'funds.total.initial',
    'funds.total.annual',
    'funds.total.executed',
    'funds.total.rate',
    'funds.total.score',
    'total.weight',
    'total.score',
  ],
  scorecard: ['total.weight', 'total.score'],
};

const options = fc.record({
  year: fc.integer({ min: 2000, max: 2099 }),
  projects: fc.integer({ min: 1, max: 25 }),
  indicators: fc.integer({ min: 1, max: 4 }),
});

function formsOf(sheets: readonly TemplateSheet[]): readonly FormModel[] {
  return readForms(snapshotOf(sheets), LAYOUTS);
}

/** With a figure in every cell for one: rows of lists are read only where there is one. */
function filledIn(sheets: readonly TemplateSheet[]): readonly TemplateSheet[] {
  const fill = (cell: TemplateCell): TemplateCell =>
    cell.style === 'number' && cell.value === null ? { ...cell, value: 1 } : cell;
  return sheets.map((sheet) => ({ ...sheet, cells: sheet.cells.map(fill) }));
}

test('every field of the definition is read back at the cell that is drawn for it', () => {
  fc.assert(
    fc.property(options, (given) => {
      const sheets = filledIn(templates({ ...given, forms: ALL_FORMS }));
      const forms = formsOf(sheets);
      expect(forms.map(({ kind }) => kind)).toEqual(ALL_FORMS);
      forms.forEach((form, at) => {
        const { layout } = TEMPLATES[at]!;
        const drawn = sheets[at]!.cells.flatMap(({ area, fields = [] }) =>
          fields.map((id) => [id, toA1({ row: area.top, column: area.left })] as const),
        );
        const read = drawn.map(([id]) => {
          const field = form.fields.get(id);
          return [id, field && toA1(field.cell)];
        });
        expect(read).toEqual(drawn);
        const columns = new Set(drawn.map(([id]) => inList(id).pattern));
        expect([...form.known.keys()].filter((id) => isPrinted(layout, id) && !columns.has(id))).toEqual([]);
        expect([form.year, form.unit, form.unrecognized, form.readingNotes, form.unread]).toEqual([
          given.year,
          '万元',
          [],
          [],
          [],
        ]);
        for (const [id] of drawn) {
          const field = form.fields.get(id)!;
          if (!field.shared) expect(styleOf(field, sheets[at]!)).toMatch(STYLES[field.measure]);
        }
      });
      const lists = forms[0]!.lists;
      // The row with the dots is one, too.
      expect(lists.get('projects.items')).toHaveLength(given.projects + 1);
      expect(lists.get('buildings')).toHaveLength(1);
      expect(forms[1]!.lists.get('indicators')).toHaveLength(11 * given.indicators);
      expect(forms[3]!.lists.get('indicators')).toHaveLength(7 * given.indicators);
    }),
    runs(15),
  );
});

const STYLES: Readonly<Record<Field['measure'], RegExp>> = {
  money: /number|computed|closed/,
  count: /number/,
  area: /number/,
  rate: /computed/,
  points: /number|computed/,
  text: /text|item|label/,
};

function styleOf({ cell }: Field, sheet: TemplateSheet): string {
  return cellAt(sheet, cell).style;
}

test('every computed cell holds a formula of its own sheet, and no other cell does', () => {
  fc.assert(
    fc.property(options, (given) => {
      const sheets = templates({ ...given, forms: ALL_FORMS });
      // Read with figures in the rows of lists, which are no rows without.
      formsOf(filledIn(sheets)).forEach((form, at) => {
        const places = COMPUTED[ALL_FORMS[at]!]!.map((id) => toA1(form.fields.get(id)!.cell));
        const formulas = sheets[at]!.cells.filter(({ value }) => isFormula(value));
        expect(formulas.map(({ area }) => toA1({ row: area.top, column: area.left })).sort()).toEqual(
          places.sort(),
        );
        for (const { value, style } of formulas) {
          expect(style).toBe('computed');
          expect(isFormula(value) && value.formula).not.toContain('!');
        }
      });
    }),
    runs(15),
  );
});

test('a project that has figures and no name yet is called by its number', () => {
  const [basic] = templates({ year: 2024 });
  const [form] = formsOf(filledIn([basic!]));
  const labels = [0, 1, 5].map((row) => form!.fields.get(rowField('projects.items[].final', row))!.label);
  expect(labels.map((label) => label['zh-CN'])).toEqual([
    '#1·2024年决算数',
    '#2·2024年决算数',
    '#6·2024年决算数',
  ]);
});

test('sums reach over every row of their list and no further', () => {
  const [basic] = templates({ year: 2024, projects: 4 });
  const [form] = formsOf(filledIn([basic!]));
  const total = form!.fields.get('projects.total.final')!.cell;
  const operating = form!.fields.get('operating.total.final')!.cell;
  expect(cellAt(basic!, total).value).toEqual({
    formula: expect.stringContaining(`SUM(OFFSET(${toA1(total)},1,0):OFFSET(${toA1(operating)},-1,0))`),
  });
  const rows = form!.lists
    .get('projects.items')!
    .map(({ index }) => form!.fields.get(rowField('projects.items[].final', index))!.cell.row);
  expect([Math.min(...rows), Math.max(...rows)]).toEqual([total.row + 1, operating.row - 1]);
});

test('weights add up: as labelled, as summed, as usual', () => {
  const result = check(snapshotOf(templates({ year: 2024, forms: ALL_FORMS, indicators: 2 })));
  for (const rule of ['evaluation/level1-weight', 'evaluation/total-weight', 'evaluation/weight-structure']) {
    const statuses = result.outcomes.filter(({ ruleId }) => ruleId === rule).map(({ status }) => status);
    expect(new Set(statuses)).toEqual(new Set(['passed']));
  }
});

test('a blank form has nothing to correct and nothing to explain', () => {
  fc.assert(
    fc.property(options, (given) => {
      const result = check(snapshotOf(templates({ ...given, forms: ALL_FORMS, unitName: '示例区档案馆' })));
      expect(result.counts).toMatchObject({ error: 0, explain: 0, crashed: 0 });
      expect(result).toMatchObject({ status: 'checked', unitName: '示例区档案馆', year: given.year });
    }),
    runs(15),
  );
});

test('filled in like the sample, it is checked like the sample', () => {
  const sample = sampleWorkbook();
  // Three numbered rows and the dots take as many rows as there.
  const sheets = templates({ year: 2023, projects: 3 });
  const blank = snapshotOf(sheets);
  const filled = {
    sheets: blank.sheets.map((sheet, at) => {
      const typed = sample.sheets[at]!.cells.filter((cell) => isFilledIn(cellAt(sheets[at]!, cell), cell));
      const places = new Set(typed.map(toA1));
      const cells = [...sheet.cells.filter((cell) => !places.has(toA1(cell))), ...typed];
      return { ...sheet, cells: cells.sort((a, b) => a.row - b.row || a.column - b.column) };
    }),
  };
  const found = (result: ReturnType<typeof check>): readonly string[] =>
    result.diagnostics
      .map(({ ruleId, cells }) => `${ruleId} ${cells[0] ? toA1(cells[0].address) : ''}`)
      .sort();
  expect(found(check(filled))).toEqual(found(check(sample)));
});

/** Neither a label nor closed: what a unit types, and what a formula would show then. */
function isFilledIn({ style }: TemplateCell, { row, column }: { row: number; column: number }): boolean {
  const isProjectName = style === 'item' && column === 0 && row >= 11 && row <= 14;
  return isProjectName || ['number', 'computed', 'text'].includes(style);
}

describe('what is asked for', () => {
  test('both forms of a department, unless others are named', () => {
    expect(templates({ year: 2024 }).map(({ form }) => form)).toEqual(['basic', 'evaluation']);
  });

  test('in the order of a workbook, each once', () => {
    const forms = ['project-evaluation', 'basic', 'basic'] as const;
    expect(templates({ year: 2024, forms }).map(({ name }) => name)).toEqual(['基础数据表', '项目自评表']);
  });
});

test('the example has three cells wrong: two are named, one is a score', () => {
  const { diagnostics, counts } = check(snapshotOf(exampleSheets()));
  const causes = new Set(diagnostics.flatMap(({ cause }) => cause ?? []));
  expect([...causes].map(({ corrections }) => corrections.map(({ field, to }) => `${field} ${to}`))).toEqual([
    ['threePublic.hospitality.final 0.80'],
    ['funds.byNature.project 148.50'],
  ]);
  expect(counts).toMatchObject({ error: 2, crashed: 0 });
  const score = diagnostics.find(({ ruleId }) => ruleId === 'evaluation/indicator-score');
  expect(score?.message['zh-CN']).toContain('按时办结率');
  const corrected = exampleSheets().map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => {
      if (cell.value === 8) return { ...cell, value: 0.8 };
      return cell.value === '项目支出：158.5' ? { ...cell, value: '项目支出：148.5' } : cell;
    }),
  }));
  expect(check(snapshotOf(corrected)).counts.error).toBe(0);
});
