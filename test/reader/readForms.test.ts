/** What the reader makes of the ways a form is written: fields, places, reading notes. */
import { LAYOUTS } from '../../src/forms';
import { toA1 } from '../../src/model/workbook/cell';
import type { FormModel } from '../../src/model/form/form';
import type { FieldId } from '../../src/model/form/fields';
import { formatDecimal } from '../../src/model/number/quantity';
import type { SheetSnapshot } from '../../src/model/workbook/snapshot';
import { readForms } from '../../src/reader/readForms';
import { groupForms } from '../../src/reader/sets';
import type { GridValue } from '../helpers/workbook';
import { INDICATOR_HEADER, mapSheet, sampleWorkbook, sheetOf, workbookOf } from '../helpers/workbook';

const read = (...sheets: readonly SheetSnapshot[]) => readForms(workbookOf(...sheets), LAYOUTS);

/** `F7 63.01`: where a field stands and what it holds. */
function show(form: FormModel, id: FieldId): string {
  const field = form.fields.get(id);
  if (!field) return 'not there';
  const { value } = field;
  const held =
    value.kind === 'quantity'
      ? formatDecimal(value.quantity.value)
      : value.kind === 'blank'
        ? 'blank'
        : value.text;
  return `${toA1(field.cell)} ${held}`;
}

const basicOf = (
  rows: readonly (readonly GridValue[])[],
  headers = ['2022年决算数', '2023年预算数', '2023年决算数'],
) =>
  read(
    sheetOf('S', [
      ['2023年度部门整体支出绩效评价基础数据表'],
      ['人员情况', '编制数', '实际在职人数', '控制率'],
      [null, 32, 32, '100%'],
      ['经费控制情况（万元）', ...headers],
      ...rows,
    ]),
  )[0]!;

describe('the FY2023 forms', () => {
  const [basic, evaluation] = readForms(sampleWorkbook(), LAYOUTS) as [FormModel, FormModel];

  test.each([
    ['staff.actual', 'D3 32'],
    ['staff.controlRate', 'F3 1'],
    ['threePublic.vehiclePurchase.final', 'F7 blank'],
    ['projects.items[0].name', 'A12 1、业务工作经费'],
    ['projects.items[0].budget', 'D12 38.5'],
    ['projects.items[1].final', 'F13 5'],
    ['operating.utilitiesTravel.final', 'F18 2.4'],
    ['procurement.budget', 'D20 blank'],
    ['procurement.final', 'F20 49.31'],
    ['basicAdjustment.final', 'F21 blank'],
    ['thriftMeasures', 'B24 blank'],
    ['basic.titleYear', 'A1 2023'],
    ['basic.priorYear', 'B4 2022'],
    ['basic.finalYear', 'F4 2023'],
  ] as const)('%s is %s', (id, expected) => {
    expect(show(basic, id)).toBe(expected);
  });

  test.each([
    ['unitName', 'C2 示例区人民政府办公室'],
    ['funds.total.rate', 'H4 0.9979'],
    ['funds.bySource.generalPublicBudget', 'B6 743.91'],
    ['funds.bySource.other', 'B9 blank'],
    ['funds.byNature.basic', 'F6 680.9'],
    ['funds.byNature.project', 'F7 63.01'],
    ['level1[0].weight', 'B13 40'],
    ['level1[3].name', 'B21 成本指标'],
    ['indicators[2].level1', 'B13 产出指标'],
    ['indicators[7].name', 'D21 成本开支'],
    ['indicators[7].target', 'E21 743.91万元'],
    ['total.score', 'H24 98'],
    ['evaluation.titleYear', 'A1 2023'],
  ] as const)('%s is %s', (id, expected) => {
    expect(show(evaluation, id)).toBe(expected);
  });

  test('template rows and empty rows are no rows of a list', () => {
    expect(basic.lists.get('projects.items')).toHaveLength(2);
    expect(basic.lists.get('buildings')).toBeUndefined();
    expect(evaluation.lists.get('indicators')).toHaveLength(8);
    expect(evaluation.lists.get('level1')!.map(({ index }) => index)).toEqual([0, 1, 2, 3]);
  });
});

describe('tables', () => {
  test('columns are told apart by their years, in whatever order they stand', () => {
    const form = basicOf([['三公经费', 5, 7, 5.58]], ['2023年决算数', '2023年预算数', '2022年决算数']);
    expect([show(form, 'threePublic.total.final'), show(form, 'threePublic.total.prior')]).toEqual([
      'B5 5',
      'D5 5.58',
    ]);
    expect(form.fields.get('threePublic.total.prior')!.label['zh-CN']).toBe('三公经费·2022年决算数');
  });

  test('上年 and 本年 in place of years', () => {
    const form = basicOf([['三公经费', 5.58, 7, 5]], ['上年决算数', '本年预算数', '本年决算数']);
    expect([show(form, 'threePublic.total.final'), show(form, 'threePublic.total.prior')]).toEqual([
      'D5 5',
      'B5 5.58',
    ]);
  });

  test('a header row repeated in the body is no row', () => {
    const form = basicOf([
      ['项目支出', 3, 3, 3],
      ['1、甲', 1, 1, 1],
      ['经费控制情况（万元）', '2022年决算数', '2023年预算数', '2023年决算数'],
      ['2、乙', 2, 2, 2],
      ['公用经费', 9, 9, 9],
    ]);
    expect(form.lists.get('projects.items')).toHaveLength(2);
    expect(show(form, 'projects.items[1].final')).toBe('D8 2');
  });

  test('办公经费 belongs to 公用经费; a project of that name is a project', () => {
    const form = basicOf([
      ['项目支出', 3, 3, 3],
      ['1、办公经费', 3, 3, 3],
      ['公用经费', 9, 9, 9],
      ['其中：办公经费', 4, 4, 4],
    ]);
    expect(show(form, 'projects.items[0].name')).toBe('A6 1、办公经费');
    expect(show(form, 'operating.office.final')).toBe('D8 4');
  });

  test('其中 below a project breaks it down, and is not added up', () => {
    const form = basicOf([
      ['项目支出', 3, 3, 3],
      ['1、甲', 1, 1, 1],
      ['其中：一期', 0.5, 0.5, 0.5],
      ['      二期', 0.5, 0.5, 0.5],
      ['2、乙', 2, 2, 2],
    ]);
    expect(form.lists.get('projects.items')).toHaveLength(2);
    expect(show(form, 'projects.items[1].name')).toBe('A9 2、乙');
    expect(form.unrecognized.map(({ text }) => text)).toEqual(['其中：一期', '二期']);
  });

  test('a label that nearly fits is taken, and said', () => {
    const form = basicOf([
      ['三公经费', 5, 7, 5],
      ['公务接待费用支出', 1, 2, 1],
    ]);
    expect(show(form, 'threePublic.hospitality.final')).toBe('D6 1');
    expect(form.readingNotes.map(({ text, note }) => `${text}: ${note['zh-CN']}`)).toEqual([
      '公务接待费用支出: 按“公务接待”读取',
    ]);
  });

  test('a label that says nothing to us is listed, not guessed', () => {
    const form = basicOf([
      ['三公经费', 5, 7, 5],
      ['公务通讯', 1, 2, 1],
    ]);
    expect(form.unrecognized.map(({ text }) => text)).toEqual(['公务通讯']);
    expect(form.readingNotes).toEqual([]);
  });

  test('two units in one form are said', () => {
    const form = basicOf([
      ['三公经费', 5, 7, 5],
      ['政府采购金额（元）', null, 30000, 30000],
    ]);
    expect(form.unit).toBe('万元');
    expect(form.readingNotes.map(({ text }) => text)).toEqual(['政府采购金额（元）']);
  });

  test('whole figures throughout stand for whole 万元', () => {
    const rows = (last: number): GridValue[][] => [
      ['三公经费', 12, 14, last],
      ['公务接待', 2, 4, 3],
      ['公用经费', 90, 95, 91],
    ];
    const half = (form: FormModel): string => {
      const value = form.fields.get('operating.total.final')!.value;
      return value.kind === 'quantity' ? formatDecimal(value.quantity.interval.upper.value) : '';
    };
    expect(half(basicOf(rows(13)))).toBe('91.5');
    expect(half(basicOf(rows(13.5)))).toBe('91.005');
  });
});

describe('the indicator table', () => {
  const evaluationOf = (rows: readonly (readonly GridValue[])[]) =>
    read(
      sheetOf('自评表', [
        ['2023年度部门整体支出绩效自评表'],
        ['年度预算申请（万元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        [null, '年度资金总额', 10, 10, 10, 10, '100%', 10],
        INDICATOR_HEADER,
        ...rows,
      ]),
    )[0]!;

  test('labels that are not merged are carried down', () => {
    const form = evaluationOf([
      ['产出指标（50分）', '数量指标', '甲', '5个', '5个', 20, 20, null],
      [null, null, '乙', '6个', '6个', 30, 30, null],
      ['效益指标（40分）', '社会效益指标', '丙', '好', '好', 40, 40, '无'],
      ['总分', null, null, null, null, 100, 100, null],
    ]);
    expect(form.lists.get('indicators')!.map(({ parent }) => parent)).toEqual([0, 0, 1]);
    expect(show(form, 'indicators[1].level2')).toBe('B5 数量指标');
    expect(show(form, 'level1[1].weight')).toBe('A7 40');
    expect(show(form, 'indicators[2].reason')).toBe('H7 blank');
    expect(show(form, 'total.weight')).toBe('F8 100');
  });

  test('what stands below the total is no indicator', () => {
    const form = evaluationOf([
      ['产出指标', '数量指标', '甲', '5个', '5个', 90, 90, null],
      ['总分', null, null, null, null, 100, 100, null],
      ['说明', '一', '二', '三', '四', 5, 5, null],
      ['填表人：', '某某', '填报日期：', null],
    ]);
    expect(form.lists.get('indicators')).toHaveLength(1);
    expect(show(form, 'level1[0].weight')).toBe('A5 blank');
    expect(show(form, 'evaluation.preparer')).toBe('B8 某某');
  });
});

describe('the Ministry’s project form', () => {
  const project = (name: string, executed: GridValue) =>
    sheetOf(name, [
      ['财政项目支出绩效自评表', '<', '<', '<', '<', '<', '<', '<'],
      ['（2022年度）', '<', '<', '<', '<', '<', '<', '<'],
      ['项目名称', `${name}经费`, '<', '<', '<', '<', '<', '<'],
      ['项目资金（元）', null, '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['^', '年度资金总额', '250000.00', 250000, executed, 10, '86.18%', 8.62],
      ['^', '其中：当年财政拨款', 250000, 250000, executed, '—', null, null],
      ['^', '上年结转资金', 0, 0, null, '—', null, null],
      ['^', '其他资金', 0, 0, null, '—', null, null],
      INDICATOR_HEADER,
      ['产出指标', '数量指标', '结算完成率', '=100%', '100%', 50, 50, null],
      ['^', '成本指标', '结算成本', '≤25万元', '21.55万元', 40, 40, null],
      ['总分', '<', '<', '<', '<', 100, 98.62, null],
    ]);

  test('funds by origin, in yuan, figures as text', () => {
    const [form] = read(project('结算', '215,457.6'));
    expect(form).toMatchObject({ kind: 'project-evaluation', unit: '元', year: 2022 });
    expect(show(form!, 'funds.total.executed')).toBe('E5 215457.6');
    expect(show(form!, 'funds.fiscal.executed')).toBe('E6 215457.6');
    expect(show(form!, 'funds.carriedOver.executed')).toBe('E7 blank');
    expect(show(form!, 'projectName')).toBe('B3 结算经费');
    expect(show(form!, 'indicators[1].level2')).toBe('B11 成本指标');
  });

  test('several in one workbook each stand alone, beside a department’s pair', () => {
    const forms = readForms(
      workbookOf(...sampleWorkbook().sheets, project('甲', 1), project('乙', 2)),
      LAYOUTS,
    );
    expect(forms.map(({ kind }) => kind)).toEqual([
      'basic',
      'evaluation',
      'project-evaluation',
      'project-evaluation',
    ]);
    expect(groupForms(forms).map((set) => set.forms.map(({ sheet }) => sheet))).toEqual([
      ['基础数据表', '自评表'],
      ['甲'],
      ['乙'],
    ]);
  });
});

test('a very hidden sheet is not the user’s', () => {
  const workbook = sampleWorkbook();
  const hidden = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, visibility: 'veryHidden' as const })),
  };
  expect(readForms(hidden, LAYOUTS)).toEqual([]);
});

test('a sheet that was not read whole is said', () => {
  const workbook = sampleWorkbook();
  const partial = {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => ({ ...sheet, partial: true as const })),
  };
  for (const form of readForms(partial, LAYOUTS))
    expect(form.readingNotes.map(({ text }) => text)).toEqual([form.sheet]);
  expect(readForms(workbook, LAYOUTS).flatMap((form) => form.readingNotes)).toEqual([]);
});

test('a merge over the whole sheet costs nothing and hides nothing', () => {
  const whole = {
    ...sheetOf('S', [['基础数据表']]),
    merges: [{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }],
  };
  expect(read(whole)).toEqual([]);
});

test('a stray cell far below makes no form taller, and is none of it', () => {
  const sample = sampleWorkbook();
  const stray = mapSheet(sample, '自评表', (sheet) => ({
    ...sheet,
    cells: [...sheet.cells, { row: 1_048_575, column: 16_383, value: 5, text: '5', numberFormat: 'General' }],
  }));
  const plain = readForms(sample, LAYOUTS);
  expect(readForms(stray, LAYOUTS)).toEqual(plain);
});
