/** Where a form begins and ends, and which year and unit it is of. */
import { LAYOUTS } from '../../src/forms';
import type { FormModel } from '../../src/model/form/form';
import { formatDecimal } from '../../src/model/number/quantity';
import { readForms } from '../../src/reader/readForms';
import type { GridValue } from '../helpers/workbook';
import { sheetOf, workbookOf } from '../helpers/workbook';

type Rows = readonly (readonly GridValue[])[];
const read = (...rows: Rows): readonly FormModel[] => readForms(workbookOf(sheetOf('S', rows)), LAYOUTS);

const basic = (unit = '（万元）', years: readonly string[] = ['上年', '本年', '本年']): Rows => [
  ['人员情况', '编制数', '实际在职人数', '控制率'],
  [null, 12, 11, '91.67%'],
  [`经费控制情况${unit}`, `${years[0]!}决算数`, `${years[1]!}预算数`, `${years[2]!}决算数`],
  ['三公经费', 1.25, 2.5, 1.5],
  ['项目支出', 20.5, 30.25, 28.75],
];
const final = (form: FormModel | undefined): string => {
  const value = form?.fields.get('projects.total.final')?.value;
  return value?.kind === 'quantity' ? formatDecimal(value.quantity.value) : 'none';
};

test('a list of projects, one a row, is no project’s form, and without such a title none at all', () => {
  const list: Rows = [
    ['2024年度部门预算项目支出绩效自评情况汇总表'],
    ['序号', '项目名称', '预算数', '执行数', '执行率', '自评得分', '备注'],
    [1, '书架更新', 32, 31.2, '97.5%', 98.5, null],
    ['合计', null, 32, 31.2, '97.5%', null, null],
  ];
  expect(read(...list).map(({ kind }) => kind)).toEqual(['project-list']);
  expect(read(['2024年度项目台账'], ...list.slice(1))).toEqual([]);
});

describe('titles', () => {
  test('a caption right above the title is the same form’s', () => {
    const forms = read(['附件2：部门整体支出绩效评价基础数据表'], ['2024年度基础数据表'], ...basic());
    expect(forms.map(({ kind, year }) => [kind, year])).toEqual([['basic', 2024]]);
    expect(forms[0]!.area.top).toBe(1);
  });

  test('two titles further apart are two forms, each with its own figures', () => {
    const again = basic().map((row) => row.map((value) => (value === 28.75 ? 9.5 : value)));
    const forms = read(['2024年度基础数据表'], ...basic(), [null], ['2023年度基础数据表'], ...again);
    expect(forms.map((form) => [form.year, final(form)])).toEqual([
      [2024, '28.75'],
      [2023, '9.5'],
    ]);
  });

  test('a sentence that mentions a form is no title', () => {
    const mention = `填报说明：${'本单位按照要求逐项核对各项数据，'.repeat(4)}并据此填写基础数据表。`;
    expect(read([mention], ...basic().slice(0, 4))).toEqual([]);
    expect(read(['2024年度基础数据表'], ...basic().slice(0, 4))).toHaveLength(1);
  });

  test('without a title the labels must say more', () => {
    expect(read(...basic()).map(({ kind }) => kind)).toEqual(['basic']);
    expect(read(['编制数', '三公经费'])).toEqual([]);
    expect(read(['2024年度基础数据表'], ['编制数', '三公经费'])).toHaveLength(1);
  });
});

describe('the year', () => {
  test.each<[string, Rows, number | undefined]>([
    ['of the title', [['2024年度基础数据表'], ...basic()], 2024],
    ['on a line of its own below it', [['基础数据表'], ['（2024年度）'], ...basic()], 2024],
    [
      'of the final accounts’ header',
      [['基础数据表'], ...basic('（万元）', ['2022年', '2023年', '2023年'])],
      2023,
    ],
    ['unknown where none is printed', [['基础数据表'], ...basic()], undefined],
    [
      'not that of a sentence below the title',
      [['基础数据表'], ['填报要求：请各单位按照2021年度印发的办法据实填报'], ...basic()],
      undefined,
    ],
    ['not that of a note further down', [['基础数据表'], ...basic(), ['（2021年度）']], undefined],
  ])('%s', (_, rows, year) => {
    expect(read(...rows)[0]!.year).toBe(year);
  });
});

describe('the unit', () => {
  test.each([
    ['（万元）', '万元'],
    ['（元）', '元'],
    ['（单位：元）', '元'],
    ['（人民币万元）', '万元'],
    ['', '万元'],
  ])('a label that says %j: %s', (label, unit) => {
    expect(read(['2024年度基础数据表'], ...basic(label))[0]!.unit).toBe(unit);
  });

  test('as many labels for the one as for the other: 万元, as the forms prescribe, and it is said', () => {
    const [form] = read(['2024年度基础数据表'], ...basic('（万元）'), ['政府采购金额（元）', null, 3.5, 3.5]);
    expect(form!.unit).toBe('万元');
    expect(form!.readingNotes.map(({ text }) => text)).toEqual(['政府采购金额（元）']);
  });
});

describe('figures that no field has', () => {
  test('numbers and error values are listed with their places, texts are not', () => {
    const sheet = sheetOf('S', [['2024年度基础数据表'], ...basic(), ['备注', null, '五', null, 5], ['校验']]);
    const broken = { row: 8, column: 1, value: { error: '#REF!' }, text: '#REF!', numberFormat: 'General' };
    const [form] = readForms(workbookOf({ ...sheet, cells: [...sheet.cells, broken] }), LAYOUTS);
    const below = form!.unassigned.filter(({ row }) => row > 5);
    expect(below.map(({ row, column }) => [row, column])).toEqual([
      [6, 4],
      [8, 1],
    ]);
  });
});

describe('how precisely whole figures are stated', () => {
  const rows = (count: number, extra: Rows = [], unit = '（万元）'): Rows => [
    ['2024年度基础数据表'],
    ['人员情况', '编制数', '实际在职人数', '控制率'],
    [null, 12, 11, '91.67%'],
    [`经费控制情况${unit}`, '上年决算数', '本年预算数', '本年决算数'],
    ...[
      ['三公经费', 5, 7, 6],
      ['项目支出', 20, 30, 28],
    ].map((row, at) => row.map((value, column) => (at * 3 + column > count && column > 0 ? null : value))),
    ...extra,
  ];
  const upper = (of: Rows): string => {
    const value = read(...of)[0]!.fields.get('threePublic.total.prior')!.value;
    return value.kind === 'quantity' ? formatDecimal(value.quantity.interval.upper.value) : 'none';
  };

  test.each<[string, Rows, string]>([
    ['six whole amounts are an edition’s habit', rows(6), '5.5'],
    ['five are not enough to tell', rows(5), '5.005'],
    ['a nought tells nothing', rows(5, [['公用经费', 0, 0, 0]]), '5.005'],
    ['one that is not whole, and none is taken for rounded', rows(6, [['公用经费', 9, 9, 9.5]]), '5.005'],
    ['元 are whole anyway', rows(6, [], '（元）'), '5.005'],
  ])('%s', (_, of, expected) => {
    expect(upper(of)).toBe(expected);
  });
});
