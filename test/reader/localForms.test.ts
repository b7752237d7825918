/** Layouts of cities, schools and bureaus: what they print where the provinces' forms print something else. */
import { check, read } from '../../src/check';
import type { Grid } from '../helpers/fieldsOf';
import { fieldsOf, oneSheet } from '../helpers/fieldsOf';
import * as local from '../helpers/localForms';

test('funds below the indicators, and a total below these', () => {
  const fields = fieldsOf(local.fundsBelow);
  expect(fields).toMatchObject({
    'funds.total.initial': 'C7 31.2',
    'funds.total.weight': 'F7 10',
    'funds.fiscal.executed': 'E8 31.2',
    'indicators[1].name': 'C5 渡运事故',
    'total.score': 'G10 100',
  });
  expect(fields['indicators[2].name']).toBeUndefined();
});

test('funds below the indicators without a total of ours are not read, and said', () => {
  const grid = local.fundsBelow.map((row) => row.map((value) => (value === '年度资金总额' ? '钱款' : value)));
  const result = check(oneSheet(grid));
  expect(result.status).toBe('partly-read');
  expect(result.forms[0]!.unread.map(({ text }) => text)).toContain('年初预算数');
});

test('points for each level in a column of its own', () => {
  expect(fieldsOf(local.pointsByLevel)).toMatchObject({
    'level1[1].name': 'A6 管理',
    'level1[1].weight': 'B6 40',
    'level2[1].weight': 'D6 25',
    'indicators[1].weight': 'F5 25',
    'total.weight': 'F8 100',
  });
});

test('a column of points that only the groups have', () => {
  const header = ['一级指标', '分值', '二级指标', '三级指标', '指标值', '完成值', '得分', '偏差原因'];
  const rows = [
    ['产出指标', 60, '数量指标', '清淤', '5公里', '5公里', 40, null],
    ['^', '^', '质量指标', '合格率', '100%', '100%', 20, null],
  ];
  const fields = fieldsOf([...local.goalsInOtherWords.slice(0, 7), header, ...rows]);
  expect(fields['level1[0].weight']).toBe('B9 60');
  expect(fields['indicators[0].weight']).toBeUndefined();
});

test('goals under headers of other words, which is said', () => {
  expect(fieldsOf(local.goalsInOtherWords)).toMatchObject({
    projectName: 'C3 K0412-水文站房修缮',
    unitName: 'G3 青岚水利学校',
    'goal.expected': 'C7 修缮站房三处，汛前交付使用。',
    'goal.achieved': 'F7 三处站房均已在汛前交付。',
    'level1[2].weight': 'A11 5',
    'indicators[0].level1': 'A9 产出指标',
  });
  const [form] = read(oneSheet(local.goalsInOtherWords)).forms;
  expect(form!.readingNotes.map(({ text }) => text)).toEqual(['年初申报的目标', '实际达成']);
});

test.each([
  ['年初申报的目标', '甲'],
  ['实际达成', '乙'],
])('over the goals %s as %s: no header is taken for a goal', (label, other) => {
  const grid = local.goalsInOtherWords.map((row) => row.map((value) => (value === label ? other : value)));
  const fields = fieldsOf(grid);
  expect(Object.values(fields).some((text) => /年初申报的目标|实际达成|甲|乙/.test(text))).toBe(false);
  expect(check(oneSheet(grid)).status).toBe('partly-read');
});

test('money behind labels all over the head', () => {
  expect(fieldsOf(local.fundsInHead)).toMatchObject({
    unitName: 'F3 屿东区港口站',
    'funds.total.annual': 'F4 300000',
    'funds.total.executed': 'F5 300000',
    'funds.total.rate': 'B6 1',
    'funds.total.score': 'F6 10',
    'total.score': 'B7 100',
  });
});

test('a project’s form by its title, whose project no label of ours names', () => {
  const grid = local.fundsBelow.map((row) => row.map((value) => (value === '项目名称' ? '事项' : value)));
  expect(read(oneSheet(grid)).forms[0]!.kind).toBe('project-evaluation');
  expect(check(oneSheet(grid)).status).toBe('partly-read');
});

test('a year in brackets before 年度, a unit apart from its target, tasks that are no goals', () => {
  const fields = fieldsOf(local.unitApart);
  expect(fields).toMatchObject({
    'evaluation.titleYear': 'B2 2023',
    department: 'D4 岚海省农业厅',
    'funds.total.initial': 'D7 55',
    'funds.total.annual': 'E7 55',
    'goal.expected': 'C11 疏浚港池四万方，渔船进出顺畅。',
    'goal.achieved': 'G11 疏浚四万一千方。',
    'indicators[0].target': 'E13 4万方',
    'indicators[1].score': 'I14 40',
  });
});

test('texts between target and actual that say nothing to us: the target is not read, and that is said', () => {
  const grid = local.unitApart.map((row) => row.map((value) => (value === '单位' ? '某某栏目' : value)));
  expect(fieldsOf(grid)['indicators[0].target']).toBeUndefined();
  expect(check(oneSheet(grid)).status).toBe('partly-read');
});

test('of a head with labels beside their figures one is not enough, and a line of figures is a table’s', () => {
  const grid = local.fundsInHead.map((row) =>
    row.map((value) => (value === '预算执行数（元）：' ? '某某栏目' : value)),
  );
  const result = check(oneSheet(grid));
  expect(result.status).toBe('partly-read');
  expect(result.forms[0]!.unread.map(({ text }) => text)).toContain('某某栏目');
  const line = local.fundsInHead.map((row) =>
    row[0] === '项目总预算（元）：' ? ['全年预算数', 300000, 280000, 20000, null, null, null, null] : row,
  );
  expect(fieldsOf(line)['funds.total.annual']).toBeUndefined();
});

test('staff with each figure behind its label', () => {
  const fields = fieldsOf([
    ['2023年部门整体支出绩效评价基础数据表', null, null, null],
    ['编制数', 21, '实有人数', 20],
    ['人员控制率', '95.24%', null, null],
    ['项目', '2022年决算数', '2023年预算数', '2023年决算数'],
    ['三公经费', 5, 5, 4],
    ['公用经费', 24, 24, 23],
  ]);
  expect(fields).toMatchObject({
    'staff.quota': 'B2 21',
    'staff.actual': 'D2 20',
    'staff.controlRate': 'B3 0.9524',
  });
});

test('a column of short texts that nobody could place may be the reasons: none is called missing', () => {
  const grid = local.goalsInOtherWords.map((row, at) =>
    at === 7 ? [...row, '某某栏目'] : at === 8 ? [...row.slice(0, 7), 44, '春汛迟'] : row,
  );
  const findings = check(oneSheet([...grid.slice(0, 11)])).diagnostics.map(({ ruleId }) => ruleId);
  expect(findings).not.toContain('evaluation/deduction-reason');
  expect(findings).not.toContain('evaluation/unmet-without-reason');
});

test('其中 before the first numbered project is that project, and before the next one a breakdown', () => {
  const rows = (...labels: readonly string[]): Grid => [
    ['2024年度部门整体支出绩效自评基础数据表'],
    ['人员', '编制人数', '实际在职人数', '控制率'],
    ['^', 12, 12, '100%'],
    ['支出（万元）', '2023年决算数', '2024年预算数', '2024年决算数', '增减率'],
    ['“三公”经费', 3, 3, 3, null],
    ['项目支出', 40, 40, 40, null],
    ...labels.map((label, at) => [label, at === 1 ? 15 : 25, at === 1 ? 15 : 25, at === 1 ? 15 : 25, null]),
    ['公用经费', 9, 9, 9, '0%'],
  ];
  const names = (...labels: readonly string[]) =>
    Object.entries(fieldsOf(rows(...labels))).filter(([id]) => /items\[\d\]\.final/.test(id));
  expect(names('其中：1.普查专项', '2.调查专项')).toEqual([
    ['projects.items[0].final', 'D7 25'],
    ['projects.items[1].final', 'D8 15'],
  ]);
  expect(names('1.普查专项', '其中：（1）印刷费')).toEqual([['projects.items[0].final', 'D7 25']]);
});
