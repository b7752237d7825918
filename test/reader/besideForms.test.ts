/** What forms print beside what they are asked for: last year's figures, the totals once more, old figures hidden. */
import { check, read } from '../../src/check';
import type { Grid } from '../helpers/fieldsOf';
import { fieldsOf, oneSheet } from '../helpers/fieldsOf';
import { sheetOf, workbookOf } from '../helpers/workbook';

const lastYearBeside: Grid = [
  ['部门整体支出绩效自评表', '<', '<', '<', '<', '<', '<', '<', '<'],
  ['预算年度：2024年', '<', '<', '<', '<', '<', '<', '<', '<'],
  ['部门名称', '<', '浔溪县文化馆', '<', '<', '<', '<', '<', '<'],
  ['部门预算\n（万元）', '科目', '2023年决算数', '2024年', '<', '<', '<', '<', '<'],
  ['^', '^', '^', '年初预算数', '全年预算数', '执行数', '执行率', '分值', '得分'],
  ['^', '支出合计', 301, 310, 310, 310, '100%', 10, 10],
  ['^', '基本支出', 201, 200, 200, 200, '100%', null, null],
  [
    '一级指标',
    '二级指标',
    '三级指标',
    '2023年实际值',
    '2024年目标值',
    '2024年实际值',
    '分值',
    '得分',
    '原因',
  ],
  ['产出指标', '数量指标', '演出场次', '31场', '≥40场', '42场', 50, 50, null],
  ['效益指标', '社会效益指标', '观众人次', '2万人次', '≥3万人次', '3.2万人次', 40, 40, null],
  ['总分', '<', '<', '<', '<', '<', 100, 100, null],
];

test('last year’s figures before this year’s are none of the form’s', () => {
  expect(fieldsOf(lastYearBeside)).toMatchObject({
    'evaluation.titleYear': 'A2 2024',
    'funds.total.initial': 'D6 310',
    'funds.total.executed': 'F6 310',
    'funds.basic.executed': 'F7 200',
    'indicators[0].target': 'E9 ≥40场',
    'indicators[0].actual': 'F9 42场',
  });
  const result = check(oneSheet(lastYearBeside));
  expect(result.status).toBe('checked');
  expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('last year over the same headers as this year', () => {
  const grid = lastYearBeside.map((row) =>
    row[0] === '部门预算\n（万元）'
      ? ['部门预算\n（万元）', '科目', '2023年', '<', '2024年', '<', '<', '<', '<']
      : row[3] === '年初预算数'
        ? ['^', null, '全年预算数', '全年执行数', '全年预算数', '全年执行数', '执行率', '分值', '得分']
        : row,
  );
  expect(fieldsOf(grid)).toMatchObject({ 'funds.total.annual': 'E6 310', 'funds.total.executed': 'F6 310' });
});

test('a form copied with all its headers of last year is read by them', () => {
  const grid = lastYearBeside.map((row) =>
    row.map((value) => (value === '预算年度：2024年' ? '预算年度：2025年' : value)),
  );
  expect(fieldsOf(grid)['indicators[0].target']).toBe('E9 ≥40场');
});

test('a total over the indicators ends nothing', () => {
  const [total] = lastYearBeside.slice(-1);
  const grid = [...lastYearBeside.slice(0, 8), total!, ...lastYearBeside.slice(8, 10)];
  expect(fieldsOf(grid)).toMatchObject({
    'indicators[0].name': 'C10 演出场次',
    'indicators[1].score': 'H11 40',
  });
  expect(read(oneSheet(grid)).forms[0]!.unread.map(({ text }) => text)).toContain('总分');
});

test('of two columns with one header the hidden one is not read', () => {
  const grid = lastYearBeside.map((row) =>
    row.map((value) => (value === '2023年实际值' ? '2024年目标值' : value)),
  );
  const hidden = { ...sheetOf('表', grid), hiddenColumns: [3] };
  const [form] = read(workbookOf(hidden)).forms;
  expect(form!.fields.get('indicators[0].target')?.text).toBe('≥40场');
});

const staff: Grid = [
  ['绩效评价基础数据采集表', '<', '<', '<', '<'],
  ['人员', '类别', '行政', '事业', '合计'],
  ['^', '编制数', 0, 28, 28],
  ['^', '在职人数', 0, 27, 27],
  ['经费', '<', '2023年决算数', '2024年预算数', '2024年决算数'],
  ['三公经费合计', '<', 5, 5, 4],
  ['项目支出合计', '<', 50, 52, 52],
  ['公用经费合计', '<', 24, 24, 23],
];

test('staff of each kind are not read, and that is said', () => {
  expect(fieldsOf(staff)).toMatchObject({ 'operating.total.final': 'E8 23' });
  const [form] = read(oneSheet(staff)).forms;
  expect(form!.kind).toBe('basic');
  expect(form!.fields.has('staff.quota')).toBe(false);
  expect(check(oneSheet(staff)).status).toBe('partly-read');
});

test('a table of sums without a title is no self-evaluation form', () => {
  const grid: Grid = [
    ['科目', '预算数', '决算数'],
    ['办公费', 5, 5],
    ['合计', 5, 5],
  ];
  expect(read(oneSheet(grid)).forms).toEqual([]);
});

test('what the column of deductions tells is not taken off twice', () => {
  const grid: Grid = [
    ['2024年度项目支出绩效自评表', '<', '<', '<', '<', '<', '<', '<'],
    ['项目名称', '校舍防雷', '<', '<', '<', '<', '<', '<'],
    ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '扣分', '得分'],
    ['产出指标', '数量指标', '受益学生', '≥4000人', '3600人', 30, 3, 27],
    ['总分', '<', '<', '<', '<', 100, 3, 97],
  ];
  const rules = check(oneSheet(grid)).diagnostics.map(({ ruleId }) => ruleId);
  expect(rules).not.toContain('evaluation/indicator-score');
});

test('a basic data form in two halves side by side', () => {
  const headers = ['项目', '2023年决算', '2024年预算', '2024年决算'];
  const grid: Grid = [
    ['部门整体支出绩效自评基础数据表', '<', '<', '<', '<', '<', '<', '<'],
    ['填报单位：', '汉源县林业站', null, null, null, null, '单位：', '元'],
    [...headers, ...headers],
    ['三公经费', 60000, 60000, 55000, '项目支出', 800000, 820000, 820000],
    ['公务接待费', 60000, 60000, 55000, '1.防火', 800000, 820000, 820000],
  ];
  expect(fieldsOf(grid)).toMatchObject({
    'basic.unitName': 'B2 汉源县林业站',
    'threePublic.total.final': 'D4 55000',
    'projects.total.prior': 'F4 800000',
    'projects.items[0].final': 'H5 820000',
  });
});

test('the budget of the year of the final accounts, where last year has one, too', () => {
  const grid: Grid = [
    ['部门整体支出绩效自评基础数据表', '<', '<', '<', '<'],
    ['经费', '2023年度', '<', '2024年度', '<'],
    ['^', '预算数', '决算数', '预算数', '决算数'],
    ['三公经费', 6, 5, 7, 4],
    ['公用经费', 14, 13, 15, 12],
  ];
  expect(fieldsOf(grid)).toMatchObject({
    'operating.total.prior': 'C5 13',
    'operating.total.budget': 'D5 15',
    'operating.total.final': 'E5 12',
  });
});

test('a subtotal of all indicators above it is no total', () => {
  const rows = lastYearBeside.slice(0, 10);
  const subtotal = ['效益指标', '分项小计', null, null, null, null, 90, 90, null];
  const fields = fieldsOf([...rows, subtotal, ...lastYearBeside.slice(10)]);
  expect(fields['total.weight']).toBe('G12 100');
});

test('a subtotal says of what it is one', () => {
  const rows = lastYearBeside.slice(0, 10);
  const grid = [
    ...rows,
    ['小计（前两项）', null, null, null, null, null, 90, 90, null],
    ...lastYearBeside.slice(10),
  ];
  expect(read(oneSheet(grid)).forms[0]!.lists.get('indicators')).toHaveLength(2);
});

test.each(['（百万元）', '（美元）'])(
  'money in a unit that no form prescribes is left unread and said: %s',
  (unit) => {
    const grid = lastYearBeside.map((row) =>
      row.map((value) => (value === '部门预算\n（万元）' ? `部门预算${unit}` : value)),
    );
    const fields = fieldsOf(grid);
    expect(
      Object.keys(fields)
        .filter((id) => id.startsWith('funds.'))
        .sort(),
    ).toEqual(['funds.basic.rate', 'funds.total.rate', 'funds.total.score', 'funds.total.weight']);
    expect(fields['indicators[0].score']).toBe('H9 50');
    const result = check(oneSheet(grid));
    expect(result.status).toBe('partly-read');
    const needed = result.forms[0]!.unread.filter((each) => each.needed);
    expect(needed.map(({ text }) => text)).toEqual([`部门预算${unit}`]);
    expect(result.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  },
);
