/** Layouts of towns, schools and provincial departments: several goals, levels without headers, staff among the money. */
import { check, read } from '../../src/check';
import type { Grid } from '../helpers/fieldsOf';
import { fieldsOf, oneSheet } from '../helpers/fieldsOf';

const HEAD: Grid = [
  ['2024年度项目支出绩效自评表', '<', '<', '<', '<', '<', '<', '<'],
  ['项目名称', '堤岸巡护', '<', '<', '实施单位', '杏川镇水管站', '<', '<'],
];
const FUNDS: Grid = [
  ['资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
  ['^', '年度资金总额', 40, 40, 40, '100%', 10, 10],
];
const GOAL: Grid = [
  ['年度目标', '预期目标', '<', '<', '实际完成情况', '<', '<', '<'],
  ['^', '巡护堤岸二十公里。', '<', '<', '巡护堤岸二十公里。', '<', '<', '<'],
];
const HEADER = ['一级指标', '二级指标', '三级指标', '指标值', '完成值', '分值', '得分', '原因'];
const ROWS: Grid = [
  ['产出指标', '数量指标', '巡护里程', '20公里', '20公里', 60, 60, null],
  ['效益指标', '社会效益指标', '险情处置率', '100%', '100%', 30, 30, null],
];
const TOTAL = ['总分', '<', '<', '<', '<', 100, 100, null];

const loud = (grid: Grid) =>
  check(oneSheet(grid))
    .diagnostics.filter(({ severity }) => severity !== 'hint')
    .map(({ ruleId }) => ruleId);

test('each goal stands over indicators of its own, and is none of them', () => {
  const grid: Grid = [
    ...HEAD,
    ...FUNDS,
    ...GOAL,
    ['目标1：（60分）', '巡护堤岸二十公里', '<', '<', '<', '<', '<', '<'],
    HEADER,
    ROWS[0]!,
    ['目标2：（30分）', '处置险情', '<', '<', '<', '<', '<', '<'],
    HEADER,
    ROWS[1]!,
    TOTAL,
  ];
  const fields = fieldsOf(grid);
  expect(fields).toMatchObject({
    'indicators[1].name': 'C12 险情处置率',
    'level1[1].name': 'A12 效益指标',
    'total.score': 'G13 100',
  });
  expect(fields['indicators[2].name']).toBeUndefined();
  expect(loud(grid)).toEqual([]);
});

test('a total whose label reaches over the points has them right behind it', () => {
  const total = ['总分', '<', '<', '<', '<', '<', 100, 98.5];
  const rows = ROWS.map((row, at) => (at === 1 ? [...row.slice(0, 6), 28.5, '两处未处置'] : row));
  const fields = fieldsOf([...HEAD, ...FUNDS, ...GOAL, HEADER, ...rows, total]);
  expect(fields).toMatchObject({ 'total.weight': 'G10 100', 'total.score': 'H10 98.5' });
});

test('points of a level-2 cell are its only indicator’s, where each has such a cell', () => {
  const header = HEADER.filter((label) => label !== '分值');
  const rows = (second: Grid[number]): Grid => [
    header,
    ['产出指标', '数量指标（60分）', '巡护里程', '20公里', '20公里', 60, null],
    second,
  ];
  const clean = rows(['效益指标', '社会效益指标（30分）', '险情处置率', '100%', '100%', 30, null]);
  const fields = fieldsOf([...HEAD, ...FUNDS, ...GOAL, ...clean]);
  expect(fields).toMatchObject({ 'indicators[0].weight': 'B8 60', 'indicators[1].weight': 'B9 30' });
  expect(loud([...HEAD, ...FUNDS, ...GOAL, ...clean])).toEqual([]);
  const unmet = rows(['效益指标', '社会效益指标（30分）', '险情处置率', '100%', '80%', 30, null]);
  expect(loud([...HEAD, ...FUNDS, ...GOAL, ...unmet])).toContain('evaluation/indicator-score');
  const two = rows(['^', '^', '巡护次数', '12次', '12次', 0, null]);
  expect(fieldsOf([...HEAD, ...FUNDS, ...GOAL, ...two])['indicators[0].weight']).toBeUndefined();
});

test('what comes in and is spent is one total', () => {
  const funds = FUNDS.map((row) => row.map((text) => (text === '年度资金总额' ? '收入（支出）总额' : text)));
  expect(fieldsOf([...HEAD, ...funds, ...GOAL, HEADER, ...ROWS])['funds.total.annual']).toBe('D4 40');
});

test('levels that no header names are told by what every form calls them', () => {
  const header = ['绩效指标', '<', '具体指标', '指标值', '完成值', '分值', '得分', '原因'];
  expect(fieldsOf([...HEAD, ...FUNDS, ...GOAL, header, ...ROWS, TOTAL])).toMatchObject({
    'level1[1].name': 'A9 效益指标',
    'indicators[0].level1': 'A8 产出指标',
    'indicators[1].level2': 'B9 社会效益指标',
  });
});

test('points in percent are points, where all of them together are a hundred', () => {
  const inPercent = (rows: Grid, ...columns: readonly number[]): Grid =>
    rows.map((row) => row.map((value, at) => (columns.includes(at) ? `${String(value)}%` : value)));
  const form = (...columns: readonly number[]): Grid => [
    ...HEAD,
    FUNDS[0]!,
    ...inPercent(FUNDS.slice(1), ...columns.map((column) => column + 1)),
    ...GOAL,
    HEADER,
    ...inPercent([...ROWS, TOTAL], ...columns),
  ];
  for (const columns of [[5], [5, 6]]) {
    expect(fieldsOf(form(...columns))).toMatchObject({
      'funds.total.weight': 'G4 10',
      'indicators[0].weight': 'F8 60',
      'indicators[1].score': 'G9 30',
      'total.weight': 'F10 100',
    });
    expect(check(oneSheet(form(...columns))).status).toBe('checked');
    expect(loud(form(...columns))).toEqual([]);
  }
  // A share of its group, of which each adds up to all.
  const shares = form(5).map((row) =>
    row.map((value) => (value === '60%' || value === '30%' ? '100%' : value)),
  );
  expect(fieldsOf(shares)['indicators[0].weight']).toBeUndefined();
  expect(check(oneSheet(shares)).status).toBe('partly-read');
  // A share of the points, and not points.
  const earned = form(5).map((row, at) => (at === 7 ? [...row.slice(0, 6), '100%', null] : row));
  expect(fieldsOf(earned)['indicators[0].score']).not.toBe('G8 1');
});

test('weights in parts of one are points, where all of them together are one and scores are points', () => {
  const inParts = (rows: Grid, column: number): Grid =>
    rows.map((row) =>
      row.map((value, at) => (at === column && typeof value === 'number' ? value / 100 : value)),
    );
  const form = [
    ...HEAD,
    FUNDS[0]!,
    ...inParts(FUNDS.slice(1), 6),
    ...GOAL,
    HEADER,
    ...inParts([...ROWS, TOTAL], 5),
  ];
  expect(fieldsOf(form)).toMatchObject({
    'funds.total.weight': 'G4 10',
    'indicators[0].weight': 'F8 60',
    'indicators[1].score': 'G9 30',
    'total.weight': 'F10 100',
  });
  expect(loud(form)).toEqual([]);
  const short = form.map((row, at) => (at === 7 ? [...row.slice(0, 5), 0.5, ...row.slice(6)] : row));
  expect(loud(short)).toContain('evaluation/total-weight');
  // Scores in parts, too: what they are parts of is not said.
  const all = form.map((row, at) =>
    row.map((value, column) => (at >= 7 && column === 6 && typeof value === 'number' ? value / 100 : value)),
  );
  expect(fieldsOf(all)['indicators[0].weight']).toBe('F8 0.6');
});

test('nothing is written into a cell that tells points in percent', () => {
  const rows: Grid = [...ROWS, TOTAL].map((row) => [...row.slice(0, 5), `${String(row[5])}%`, row[6]!, null]);
  const grid = [...HEAD, ...FUNDS, ...GOAL, HEADER, ...rows].map((row, at) =>
    at === 7 ? [...row.slice(0, 5), '50%', 50, null] : row,
  );
  const { diagnostics, fills } = check(oneSheet(grid));
  expect(diagnostics.map(({ ruleId }) => ruleId)).toContain('evaluation/total-weight');
  expect(fills().map(({ field }) => field)).not.toContain('total.weight');
});

test('what a group of columns adds up to is called by the group; tasks have no total', () => {
  const grid: Grid = [
    ['2024年度部门整体支出绩效自评表', '<', '<', '<', '<', '<', '<', '<'],
    ['部门名称', '杏川镇农服中心', '<', '<', '<', '<', '<', '<'],
    ['任务名称', '主要内容', '批复金额（万元）', '<', '<', '实际支出金额（万元）', '预算执行率', '备注'],
    ['^', '^', '总额', '财政拨款', '其他资金', '^', '^', '^'],
    ['农技推广', '下乡指导', 50, 50, 0, 45, '99%', null],
    ['种子检测', '抽检样品', 20, 20, 0, 20, '100%', null],
    ...GOAL,
    HEADER,
    ...ROWS,
  ];
  expect(fieldsOf(grid)).toMatchObject({
    'funds.others[0].name': 'A5 农技推广',
    'funds.others[0].initial': 'C5 50',
    'funds.others[1].rate': 'G6 1',
  });
  const { status, diagnostics } = check(oneSheet(grid));
  expect(status).toBe('checked');
  expect(
    diagnostics.flatMap(({ ruleId, cells }) =>
      ruleId === 'evaluation/execution-rate' ? cells[0]!.address : [],
    ),
  ).toMatchObject([{ row: 4, column: 6 }]);
});

const TASKS: Grid = [
  ['部门整体支出绩效自评表（2024年度）', '<', '<', '<', '<', '<', '<', '<'],
  ['部门名称', '杏川镇农服中心', '<', '<', '<', '<', '<', '<'],
  ['任务', '预算数（万元）', '<', '<', '执行数（万元）', '<', '<', '执行率'],
  ['^', '总额', '财政拨款', '其他资金', '总额', '财政拨款', '其他资金', '^'],
  ['任务1', 50, 40, 10, 45, 36, 9, '90%'],
  ['任务2', 30, 30, 0, 30, 30, 0, '100%'],
  ['金额合计', 80, 70, 10, 75, 66, 9, '93.75%'],
];

test('the amounts of the tasks are read and make up their total', () => {
  const grid = [...TASKS, ...GOAL, HEADER, ...ROWS];
  expect(fieldsOf(grid)).toMatchObject({
    'funds.tasks[0].name': 'A5 任务1',
    'funds.tasks[0].total.annual': 'B5 50',
    'funds.tasks[1].fiscal.executed': 'F6 30',
    'funds.tasks[1].total.rate': 'H6 1',
  });
  expect(loud(grid)).not.toContain('evaluation/task-rows');
  const wrong = grid.map((row) => (row[0] === '任务1' ? row.with(4, 54) : row));
  expect(loud(wrong)).toContain('evaluation/task-rows');
});

test('tasks among which one is a part of another are not added up', () => {
  const grid = [...TASKS, ...GOAL, HEADER, ...ROWS].map((row) =>
    row[0] === '任务2' ? row.with(0, '其中：下乡') : row,
  );
  expect(fieldsOf(grid)['funds.tasks[0].name']).toBeUndefined();
  expect(loud(grid)).not.toContain('evaluation/task-rows');
});

test('subtotals of both groups are the total’s', () => {
  const grid: Grid = [
    ['部门整体支出绩效自评表（2024年度）', '<', '<', '<', '<', '<', '<', '<'],
    ['部门名称', '杏川镇农服中心', '<', '<', '<', '<', '<', '<'],
    ['任务', '预算数（万元）', '<', '执行数（万元）', '<', '<', '分值', '得分'],
    ['^', '小计', '财政拨款', '小计', '财政拨款', '其他资金', '^', '^'],
    ['农技推广', 50, 50, 45, 45, 0, null, null],
    ['金额合计', 50, 50, 45, 45, 0, 10, 9],
    ...GOAL,
    HEADER,
    ...ROWS,
  ];
  expect(fieldsOf(grid)).toMatchObject({
    'funds.total.annual': 'B6 50',
    'funds.total.executed': 'D6 45',
    'funds.total.score': 'H6 9',
  });
});

test('parts of other names stand above their total, too', () => {
  const grid: Grid = [
    ...HEAD,
    FUNDS[0]!,
    ['^', '省级', 30, 30, 30, '100%', null, null],
    ['^', '县级', 10, 10, 8, '100%', null, null],
    ['^', '合计', 40, 40, 38, '95%', 10, 9.5],
    ...GOAL,
    HEADER,
    ...ROWS,
  ];
  expect(fieldsOf(grid)['funds.others[1].executed']).toBe('E5 8');
  expect(loud(grid)).toContain('evaluation/execution-rate');
});

test('money in 亿元 and 千元 is read as such, and compared in 万元', () => {
  const yi = [
    ...HEAD,
    ['资金（亿元）', ...FUNDS[0]!.slice(1)],
    ['^', '年度资金总额', 4.2, 4.5, 4.41, '88%', 10, 9.8],
  ];
  const grid = [...yi, ...GOAL, HEADER, ...ROWS];
  expect(read(oneSheet(grid)).forms[0]!.unit).toBe('亿元');
  expect(loud(grid)).toContain('evaluation/execution-rate');
});

const BASIC: Grid = [
  ['杏川镇部门绩效评价基础数据表', '<', '<', '<', '<', '<', '<'],
  ['单位全称', '杏川镇人民政府', '<', '<', '评价年度', '2024', '<'],
  ['序号', '指标', '计量单位', '2023年实际数', '2024年预算数', '2024年实际数', '备注'],
  ['1', '核定编制数', '人', null, 30, null, null],
  ['2', '年末在编人数', '人', 27, null, 28, null],
  ['3', '在职人员控制率', '%', 90, null, 93.33, null],
  ['4', '三公经费', '万元', 5, 5, 4, null],
  ['5', '公务用车运行维护费', '万元', 3, 3, 2.5, null],
  ['6', '公务接待费', '万元', 2, 2, 1.5, null],
  ['7', '项目支出', '万元', 30, 36, 35, null],
  ['（1）', '村道养护', '万元', 30, 36, 35, null],
  ['8', '公用经费', '万元', 20, 21, 20.5, null],
];

test('staff among the rows of money are the latest year’s; what a row counts in is no name', () => {
  expect(fieldsOf(BASIC)).toMatchObject({
    'basic.unitName': 'B2 杏川镇人民政府',
    'basic.titleYear': 'F2 2024',
    'staff.quota': 'E4 30',
    'staff.actual': 'F5 28',
    'staff.controlRate': 'F6 0.9333',
    'threePublic.total.prior': 'D7 5',
    'projects.items[0].name': 'B11 村道养护',
  });
  expect(loud(BASIC).filter((id) => id.startsWith('basic/'))).toEqual([]);
});

test('a sum without the rows of other forms is known by the columns in which it closes', () => {
  const grid = BASIC.map((row) => (row[1] === '公务接待费' ? [...row.slice(0, 5), 1.9, null] : row));
  expect(loud(grid)).toContain('basic/three-public-total');
  const twice = grid.map((row) => (row[1] === '公务接待费' ? [...row.slice(0, 3), 2.5, 2, 1.9, null] : row));
  expect(loud(twice)).not.toContain('basic/three-public-total');
});

test('final accounts over the budget are not told where the adjusted one was left unread', () => {
  const over = BASIC.map((row) =>
    row[1] === '村道养护' || row[1] === '项目支出' ? [...row.slice(0, 5), 40, null] : row,
  );
  expect(loud(over)).toContain('basic/final-over-budget');
  const adjusted = over.map((row, at) => [
    ...row.slice(0, 5),
    at === 2 ? '2024年调整预算数' : at > 5 ? 40 : null,
    row[5]!,
    row[6]!,
  ]);
  expect(loud(adjusted)).not.toContain('basic/final-over-budget');
});

test('a header that says nothing to us beside the staff may be what is missing of them', () => {
  const grid: Grid = [
    ['部门整体支出基础数据表', '<', '<', '<'],
    ['人员情况', '编制数', '在册情况', '控制率'],
    ['^', 22, 20, '90.91%'],
    ['经费', '2023年决算数', '2024年预算数', '2024年决算数'],
    ['三公经费', 3, 3, 2],
    ['项目支出', 14, 15, 15],
    ['公用经费', 4, 4, 4],
  ];
  const { status, forms } = check(oneSheet(grid));
  expect(status).toBe('partly-read');
  expect(forms[0]!.unread).toMatchObject([{ text: '在册情况', near: 'staff.actual' }]);
});

test('a scorecard prints its total at its head alone', () => {
  const grid: Grid = [
    ['2024年度部门整体支出绩效评分表', '<', '<', '<', '<', '<'],
    ['单位名称：杏川镇人民政府', '<', '<', '<', '自评得分：', 98],
    ['一级指标', '二级指标', '三级指标', '分值', '评分标准', '得分'],
    ['投入', '预算', '预算完成率', 60, '完成得满分', 60],
    ['效果', '履职', '群众满意', 40, '达到得满分', 38],
  ];
  expect(fieldsOf(grid)['total.score']).toBe('F2 98');
});

test('a label over several rows of the money is the group’s, and a note below says what became of it', () => {
  const grid: Grid = [
    ['2024年度部门整体支出绩效自评表', '<', '<', '<', '<', '<', '<', '<'],
    ['部门名称', '杏川镇农服中心', '<', '<', '<', '<', '<', '<'],
    ['支出（万元）', '<', '年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
    ['基本支出', '人员支出', 50, 55, 55, '100%', null, null],
    ['^', '公用支出', 10, 10, 10, '100%', null, null],
    ['项目支出', '<', 20, 20, 15, '75%', null, null],
    ['合计', '<', 80, 85, 80, '94.12%', 10, 9.41],
    ...GOAL,
    HEADER,
    ...ROWS,
    ['总分', '<', '<', '<', '<', 100, 99.41, null],
  ];
  const noted: Grid = [
    ...grid,
    ['说明：年中追加5万元；结余5万元由财政收回。', '<', '<', '<', '<', '<', '<', '<'],
  ];
  const told: Grid = [...grid, ['说明：执行率=全年执行数÷全年预算数', '<', '<', '<', '<', '<', '<', '<']];
  const fields = fieldsOf(noted);
  expect(fields['funds.basic.initial']).toBeUndefined();
  expect(fields['remarks']).toBe('A14 年中追加5万元；结余5万元由财政收回。');
  expect(loud(noted)).toEqual([]);
  expect(fieldsOf(told)['remarks']).toBeUndefined();
  expect(loud(told)).toEqual(['evaluation/budget-adjusted', 'evaluation/unspent']);
});

test('one label over levels and names heads them all; full marks are the points', () => {
  const header = ['考核指标', '<', '<', '满分', '目标', '达成', '得分率', '自评'];
  const rows: Grid = [
    ['产出（60分）', '数量', '巡护里程', 60, '20公里', '20公里', '100%', 60],
    ['效益（30分）', '社会', '险情处置率', 30, '100%', '100%', '100%', 30],
  ];
  const grid: Grid = [
    ...HEAD,
    ...FUNDS,
    ...GOAL,
    header,
    ...rows,
    ['合计', '<', '<', 100, null, null, null, 100],
  ];
  expect(fieldsOf(grid)).toMatchObject({
    'level1[0].weight': 'A8 60',
    'indicators[0].level2': 'B8 数量',
    'indicators[1].name': 'C9 险情处置率',
    'indicators[1].weight': 'D9 30',
    'total.score': 'H10 100',
    'goal.expected': 'B6 巡护堤岸二十公里。',
  });
  expect(loud(grid)).toEqual([]);
});

test('of two budgets without 年初 the one before the changed one is the first', () => {
  const header = ['资金（万元）', null, '本年预算', '追加追减', '调整后预算', '决算', '决算率', null];
  const fields = fieldsOf([
    ...HEAD,
    header,
    ['^', '总计', 40, 5, 45, 45, '100%', null],
    ...GOAL,
    HEADER,
    ...ROWS,
  ]);
  expect(fields).toMatchObject({
    'funds.total.initial': 'C4 40',
    'funds.total.annual': 'E4 45',
    'funds.total.executed': 'F4 45',
  });
});

test('indicators in words that nobody knows are neither money nor goals', () => {
  const header = ['甲', '乙', '丙', '丁', '戊', '己', '庚', '辛'];
  const last = ['合计', '<', '<', '<', 30, 40, '98%', 50];
  const grid = [...HEAD, FUNDS[0]!, ['^', '财政资金', 40, 40, 38, '95%', null, null], header, ...ROWS, last];
  const fields = fieldsOf(grid);
  expect(fields['funds.total.executed']).toBeUndefined();
  expect(check(oneSheet(grid)).status).toBe('partly-read');
});

test('funds below the indicators may have their total last', () => {
  const rows: Grid = [
    ['资金明细（万元）', '<', '<', '预算金额', '<', '支出金额', '<', '支出比例'],
    ['巡护补助', '<', '<', 40, '<', 38, '<', '95%'],
    ['合计', '<', '<', 40, '<', 38, '<', '95%'],
  ];
  expect(fieldsOf([...HEAD, ...GOAL, HEADER, ...ROWS, TOTAL, ...rows])).toMatchObject({
    'funds.total.annual': 'D11 40',
    'funds.total.executed': 'F11 38',
    'funds.total.rate': 'H11 0.95',
  });
});
