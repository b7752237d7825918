/** Which forms of a workbook are checked together; none of them is ever left out, none held against a stranger's. */
import fc from 'fast-check';
import { check } from '../../src/check';
import { LAYOUTS } from '../../src/forms';
import type { FormKind, FormModel } from '../../src/model/form/form';
import { readForms } from '../../src/reader/readForms';
import { groupForms } from '../../src/reader/sets';
import { emptyForm } from '../helpers/formBuilder';
import { runs } from '../helpers/properties';
import { sampleWorkbook, withCell } from '../helpers/workbook';

interface Given {
  readonly kind: FormKind;
  readonly sheet: string;
  readonly name?: string | undefined;
  readonly year?: number | undefined;
}

const basic = (sheet: string, name?: string, year?: number): Given => ({ kind: 'basic', sheet, name, year });
const evaluation = (sheet: string, name?: string, year?: number): Given => ({
  ...basic(sheet, name, year),
  kind: 'evaluation',
});
const formOf = ({ kind, sheet, name, year }: Given): FormModel => ({ ...emptyForm(kind), sheet, name, year });

/** The sheets of each set, and after a bar those of which any may belong to it. */
const setsOf = (given: readonly Given[]): readonly string[] =>
  groupForms(given.map(formOf)).map(({ forms, unclear = [] }) =>
    [forms, ...(unclear.length > 0 ? [unclear] : [])]
      .map((all) => all.map(({ sheet }) => sheet).join(' '))
      .join(' | '),
  );

test.each<[string, readonly Given[], readonly string[]]>([
  ['one of each kind, whatever they are called', [basic('B', '甲局'), evaluation('E', '乙局')], ['B E']],
  [
    'by the unit, not by the order',
    [
      basic('B1', '示例县水利局'),
      basic('B2', '示例县民政局'),
      evaluation('E1', '示例县民政局'),
      evaluation('E2', '示例县水利局'),
    ],
    ['B1 E2', 'B2 E1'],
  ],
  [
    'by a unit with a code before it, or in short',
    [
      basic('B1', '301-示例县水利局'),
      basic('B2', '示例县民政局'),
      evaluation('E1', '县民政局'),
      evaluation('E2', '示例县 水利局'),
    ],
    ['B1 E2', 'B2 E1'],
  ],
  [
    'of one unit by the year',
    [
      basic('B', '示例县水利局', 2024),
      evaluation('E1', '示例县水利局', 2023),
      evaluation('E2', '示例县水利局', 2024),
    ],
    ['E1', 'B E2'],
  ],
  [
    'without names by the order',
    [basic('B1'), evaluation('E1'), basic('B2'), evaluation('E2')],
    ['B1 E1', 'B2 E2'],
  ],
  [
    'the one without a name by what is left',
    [basic('B1', '甲局'), basic('B2'), evaluation('E1'), evaluation('E2', '甲局')],
    ['B1 E2', 'B2 E1'],
  ],
  [
    'a copy beside it: either may be meant',
    [basic('B'), evaluation('E1'), evaluation('E2')],
    ['E1 | B', 'E2 | B', 'B | E1 E2'],
  ],
  [
    'another unit’s is none',
    [basic('B', '甲局'), evaluation('E1', '乙院'), evaluation('E2', '丙所')],
    ['E1', 'E2', 'B'],
  ],
])('%s', (_, given, expected) => {
  expect(setsOf(given)).toEqual(expected);
});

test('a second self-evaluation form that nothing tells from the first: said, and nothing held against either', () => {
  const sample = sampleWorkbook();
  const second = withCell(sample, '自评表', 'H24', 97).sheets[1]!;
  const { forms, diagnostics, outcomes } = check({
    ...sample,
    sheets: [...sample.sheets, { ...second, name: '自评表（2）' }],
  });
  expect(forms.map(({ sheet }) => sheet)).toEqual(['基础数据表', '自评表', '自评表（2）']);
  const wrong = diagnostics.filter(({ ruleId }) => ruleId === 'evaluation/total-score');
  expect(wrong.map(({ cells }) => cells[0]!.address.sheet)).toEqual(['自评表（2）']);
  expect(forms.map(({ readingNotes }) => readingNotes.map(({ note }) => note['zh-CN']))).toEqual([
    [expect.stringContaining('“自评表”的自评表、“自评表（2）”的自评表。表与表之间没有核对')],
    [expect.stringContaining('“基础数据表”的基础数据表')],
    [expect.stringContaining('“基础数据表”的基础数据表')],
  ]);
  const between = outcomes.filter(({ ruleId }) => ruleId === 'cross/executed-total');
  expect(between).toHaveLength(3);
  for (const outcome of between)
    expect(outcome).toMatchObject({ status: 'notChecked', reason: { code: 'undecidable' } });
});

test('the year tells an old form from this year’s', () => {
  const sample = sampleWorkbook();
  const old = withCell(sample, '自评表', 'A1', '2022年度部门整体支出绩效自评表').sheets[1]!;
  const sets = groupForms(
    readForms({ ...sample, sheets: [{ ...old, name: '上年' }, ...sample.sheets] }, LAYOUTS),
  );
  expect(sets.map(({ forms }) => forms.map(({ sheet }) => sheet))).toEqual([
    ['上年'],
    ['基础数据表', '自评表'],
  ]);
});

test.each<FormKind>(['basic', 'evaluation', 'project-evaluation', 'report'])(
  'of three forms of kind %s each is in one set',
  (kind) => {
    expect(setsOf(['甲', '乙', '丙'].map((sheet) => ({ kind, sheet })))).toEqual(['甲', '乙', '丙']);
  },
);

test('the department’s pair and its report are one set, in that order, wherever they stand', () => {
  const kinds: readonly FormKind[] = ['report', 'project-evaluation', 'evaluation', 'basic'];
  const sets = groupForms(kinds.map(emptyForm));
  expect(sets.map((set) => set.forms.map(({ kind }) => kind))).toEqual([
    ['basic', 'evaluation', 'report'],
    ['project-evaluation'],
  ]);
  expect(groupForms([])).toEqual([]);
});

test('every form is in one set; no set holds two of a kind, two units or two years', () => {
  const given = fc.record({
    kind: fc.constantFrom<FormKind>('basic', 'evaluation', 'report', 'project-evaluation'),
    name: fc.option(fc.constantFrom('示例县水利局', '县水利局', '示例县民政局'), { nil: undefined }),
    year: fc.option(fc.constantFrom(2023, 2024), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(given, { minLength: 3, maxLength: 8 }), (all) => {
      const forms = all.map((each, at) => formOf({ ...each, sheet: `S${at}` }));
      const sets = groupForms(forms);
      expect(sets.flatMap((set) => set.forms.map(({ sheet }) => sheet)).sort()).toEqual(
        forms.map(({ sheet }) => sheet).sort(),
      );
      const department = all.filter(({ kind }) => kind !== 'project-evaluation');
      const onlyOneOfEach = new Set(department.map(({ kind }) => kind)).size === department.length;
      for (const set of sets) {
        expect(new Set(set.forms.map(({ kind }) => kind)).size).toBe(set.forms.length);
        if (onlyOneOfEach) continue;
        expect(new Set(set.forms.flatMap(({ year }) => year ?? [])).size).toBeLessThan(2);
        expect(new Set(set.forms.flatMap(({ name }) => name?.slice(-3) ?? [])).size).toBeLessThan(2);
      }
    }),
    runs(2_000),
  );
});
