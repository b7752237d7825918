/** Lists of projects, one a row: what is read of them, what is left, and what they are held against. */
import { check, read } from '../../src/check';
import type { SheetSnapshot } from '../../src/model/workbook/snapshot';
import { toA1 } from '../../src/model/workbook/cell';
import { sheetOf, workbookOf } from '../helpers/workbook';

type Grid = Parameters<typeof oneSheet>[0];
import { oneSheet } from '../helpers/fieldsOf';

const listIn = (grid: Grid) => {
  const { forms, status } = read(oneSheet(grid));
  const [form] = forms;
  const shown = (id: string): string | undefined => form?.fields.get(id)?.text;
  const rows = form?.lists.get('listed') ?? [];
  return {
    kind: form?.kind,
    form,
    status,
    shown,
    names: rows.map(({ index }) => shown(`listed[${index}].name`)),
  };
};

const errorsOf = (...sheets: readonly SheetSnapshot[]): readonly string[] =>
  check(workbookOf(...sheets))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ ruleId, cells: [first] }) => `${ruleId} ${first!.address.sheet}!${toA1(first!.address)}`);

test('headers in two rows, the total first', () => {
  const { kind, names, shown } = listIn([
    ['2023年度项目支出绩效自评情况表', '<', '<', '<', '<', '<', '<'],
    ['填报单位：临水镇人民政府', '<', '<', '<', '<', '<', '单位：元'],
    ['序号', '项目名称', '项目单位', '预算资金', '<', '自评情况', '<'],
    ['^', '^', '^', '调整后预算', '实际支出', '自评得分', '自评等级'],
    ['合计', '<', '<', 395000, 386400, null, null],
    [1, '河道清障', '水利站', 215000, 208000, 96.5, '优'],
    [2, '水文监测', '水利站', 180000, 178400, 98, '优'],
  ]);
  expect([kind, names]).toEqual(['project-list', ['河道清障', '水文监测']]);
  expect([shown('listed.unitName'), shown('listed.total.executed')]).toEqual([
    '填报单位：临水镇人民政府',
    '386400',
  ]);
  expect([shown('listed[1].annual'), shown('listed[0].score'), shown('listed[0].grade')]).toEqual([
    '180000',
    '96.5',
    '优',
  ]);
});

test('a row that sums up those below it is no project', () => {
  const { names, form } = listIn([
    ['项目绩效自评结果汇总表', '<', '<', '<', '<', '<'],
    ['序号', '项目名称', '预算数', '执行数', '预算执行率（%）', '自评得分'],
    ['一', '本级项目', 30, 29, 96.67, null],
    [1, '档案数字化', 12, 11.8, 98.33, 97],
    [2, '方志编纂', 18, 17.2, 95.56, 95],
    ['二', '补助项目', 10, 10, 100, null],
    [3, '村志出版补助', 10, 10, 100, 100],
    [null, '合计', 40, 39, 97.5, null],
  ]);
  expect(names).toEqual(['档案数字化', '方志编纂', '村志出版补助']);
  expect(form!.unrecognized.map(({ text }) => text)).toEqual(['本级项目', '补助项目']);
});

test('without a column of numbers, and the budget by its first word', () => {
  const { kind, names, shown } = listIn([
    ['2023年部门预算项目绩效自评情况表', '<', '<', '<', '<'],
    ['项目名称', '项目类别', '年初预算', '实际支出', '得分'],
    ['一、特定目标类', null, 50, 49, null],
    ['（一）道路养护', '特定目标', 30, 29.5, 95],
    ['（二）桥梁检测', '特定目标', 20, 19.5, 97],
    ['总计', null, 50, 49, null],
  ]);
  expect([kind, names]).toEqual(['project-list', ['（一）道路养护', '（二）桥梁检测']]);
  expect(shown('listed.total.initial')).toBe('50');
});

test('parts of a project below it are no projects, and no total is held against them', () => {
  const grid: Grid = [
    ['项目绩效自评结果汇总表', '<', '<', '<'],
    ['项目名称', '全年预算数', '全年执行数', '自评得分'],
    ['水利专项', 100, 98, 96],
    ['其中：堤防加固', 60, 58, null],
    ['涵闸维修', 40, 40, null],
    ['农机专项', 50, 50, 92],
    ['合计', 150, 148, null],
  ];
  const { form, shown } = listIn(grid);
  expect(form!.unrecognized.map(({ text }) => text)).toEqual(['其中：堤防加固']);
  expect(shown('listed.total.annual')).toBeUndefined();
  expect(errorsOf(...oneSheet(grid).sheets)).toEqual([]);
});

test('figures without a name are said: what the rows add up to is not known', () => {
  const grid: Grid = [
    ['项目绩效自评结果汇总表', '<', '<', '<', '<'],
    ['序号', '项目名称', '预算数', '执行数', '自评得分'],
    [1, '档案数字化', 12, 11.8, 97],
    [null, null, 5, 5, null],
    [null, '合计', 17, 16.8, null],
  ];
  const { status, form } = listIn(grid);
  expect(status).toBe('partly-read');
  expect(form!.unread.map(({ cell, needed }) => [toA1(cell), needed])).toEqual([['B4', true]]);
  expect(errorsOf(...oneSheet(grid).sheets)).toEqual([]);
});

const project = (sheet: string, name: string, executed: number, score: number): SheetSnapshot =>
  sheetOf(sheet, [
    ['项目支出绩效自评表'],
    ['（2023年度）', '', '', '', '', '', '单位：元'],
    ['项目名称', '', name],
    ['', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
    ['项目资金', '年度资金总额', 400000, 400000, executed, 10, executed / 400000, (executed / 400000) * 10],
    ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
    ['产出指标', '数量指标', '完成处数', '≥9处', '9处', 90, 90],
    ['总分', '', '', '', '', 100, score],
  ]);

const list = (executed: readonly [number, number], score: number): SheetSnapshot =>
  sheetOf('汇总', [
    ['2023年度项目支出绩效自评结果汇总表'],
    ['序号', '项目名称', '全年预算数（万元）', '全年执行数（万元）', '执行率', '自评得分', '自评等级'],
    [1, '路灯更换', 40, executed[0], '95%', score, '优'],
    [2, '井盖更换', 40, executed[1], '100%', 100, '优'],
    ['合计', '', 80, 78, '97.5%'],
  ]);

const FORMS = [project('路灯', '路灯更换', 380000, 99.5), project('井盖', '井盖更换', 400000, 100)];

test('beside the forms of its projects nothing is wrong where they agree, also in another unit', () => {
  expect(errorsOf(list([38, 40], 99.5), ...FORMS)).toEqual([]);
});

test('an amount, a score and a total that differ are told at their cells', () => {
  expect(errorsOf(list([38, 40], 95.9), ...FORMS)).toEqual(['cross/listed-projects 汇总!F3']);
  expect(errorsOf(list([38, 44], 99.5), ...FORMS)).toEqual([
    'cross/listed-projects 汇总!D4',
    'evaluation/listed-funds 汇总!E4',
    'evaluation/listed-funds 汇总!D5',
  ]);
  const [finding] = check(workbookOf(list([38, 40], 95.9), ...FORMS)).diagnostics.filter(
    ({ ruleId }) => ruleId === 'cross/listed-projects',
  );
  expect(finding!.message['zh-CN']).toContain('汇总表填 95.9，该项目的自评表（路灯!G8）填 99.5');
});

test('what a cell of a project’s form makes wrong in the list goes under that cell', () => {
  const [first, second] = FORMS as [SheetSnapshot, SheetSnapshot];
  const slipped = {
    ...first,
    cells: first.cells.map((cell) =>
      cell.value === 380000 ? { ...cell, value: 308000, text: '308000' } : cell,
    ),
  };
  const { diagnostics } = check(workbookOf(list([38, 40], 99.5), slipped, second));
  const inList = diagnostics.filter(({ ruleId }) => ruleId === 'cross/listed-projects');
  const causes = inList.map(({ cause }) =>
    cause?.corrections.map(({ cell }) => `${cell.sheet}!${toA1(cell)}`),
  );
  expect(causes).toEqual([['路灯!E5']]);
});
