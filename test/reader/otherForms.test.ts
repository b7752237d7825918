/** Tables on their sides, labels over values, words above titles: what is read of them, and what is not. */
import { check, read } from '../../src/check';
import type { Grid } from '../helpers/fieldsOf';
import { fieldsOf, oneSheet } from '../helpers/fieldsOf';
import * as other from '../helpers/otherForms';

const notesOf = (grid: Grid) =>
  read(oneSheet(grid)).forms[0]!.readingNotes.map(({ text, note }) => `${text}: ${note['zh-CN']}`);

test('three public expenses across, a section named by its headers, staff beside, the unit over the title', () => {
  expect(fieldsOf(other.threePublicAcross)).toMatchObject({
    'basic.titleYear': 'A1 2024',
    'basic.unitName': 'D1 雾川区文化馆',
    'threePublic.total.prior': 'B4 7.1',
    'threePublic.vehicleOperation.budget': 'D5 5',
    'threePublic.hospitality.final': 'F6 1.6',
    'projects.items[1].final': 'E9 20',
    'projects.total.final': 'E10 53.5',
    'operating.total.final': 'E11 25.8',
    'staff.quota': 'G7 17',
    'staff.controlRate': 'G9 0.9412',
  });
});

test('years of one kind of accounts are told by the years alone', () => {
  const grid = other.threePublicAcross.map((row) =>
    row.map((value) => (typeof value === 'string' ? value.replace(/^202\d年(决算|预算)数$/, '$1数') : value)),
  );
  expect(fieldsOf(grid)['threePublic.total.final']).toBeUndefined();
  expect(check(oneSheet(grid)).status).toBe('partly-read');
});

test('all sections in rows of years', () => {
  expect(fieldsOf(other.sectionsByYears)).toMatchObject({
    'threePublic.total.final': 'B7 3.9',
    'threePublic.vehicleOperation.prior': 'E5 3',
    'operating.total.budget': 'G6 19',
    'projects.items[0].name': 'A9 采编',
    'projects.total.final': 'G11 18.5',
  });
});

test('staff in rows of years is not read, as nobody knows of which', () => {
  const grid = other.sectionsByYears.map((row, at) =>
    row.map((value, column) => (column === 7 ? ({ 2: '编制数', 4: 9, 5: 9, 6: 8 }[at] ?? value) : value)),
  );
  expect(fieldsOf(grid)['staff.quota']).toBeUndefined();
  expect(check(oneSheet(grid)).status).toBe('partly-read');
});

test('subtotals in the list of projects are no projects', () => {
  const fields = fieldsOf(other.subtotals);
  expect(fields).toMatchObject({
    'basic.unitName': 'A2 雾川区工商联',
    'projects.items[0].name': 'B7 商会活动',
    'projects.items[2].name': 'B10 培训',
    'projects.items[3].final': 'E11 10',
  });
  expect(fields['projects.items[4].name']).toBeUndefined();
});

test('a project as large as the next two together, of the same kind of number, is one', () => {
  const grid = other.subtotals.map((row) => (row[1] === '上级专项' ? ['3', ...row.slice(1)] : row));
  expect(fieldsOf(grid)['projects.items[2].name']).toBe('B9 上级专项');
});

test('the execution rate’s points in a row of the indicators; goals under bare words; reasons under 说明', () => {
  expect(fieldsOf(other.rateAmongIndicators)).toMatchObject({
    'evaluation.titleYear': 'A1 2024',
    'funds.fiscal.executed': 'E7 60',
    'funds.total.weight': 'F16 10',
    'funds.total.score': 'G16 10',
    'goal.expected': 'C9 复壮古树四十株。',
    'goal.achieved': 'C10 复壮古树四十株，成活三十九株。',
    'indicators[1].reason': 'H13 一株受雷击。',
  });
  expect(fieldsOf(other.rateAmongIndicators)['indicators[4].name']).toBeUndefined();
});

test('points that the fund table holds are not read once more', () => {
  const grid = other.rateAmongIndicators.map((row, at) =>
    at === 4 ? ['^', '分值', 10, '<', null, '<', null, '<'] : row,
  );
  expect(fieldsOf(grid)['funds.total.weight']).toBe('C5 10');
});

test('说明 before the points is no reason', () => {
  const grid = other.rateAmongIndicators.map((row, at) =>
    at > 9 ? [...row.slice(0, 3), row[7]!, ...row.slice(3, 7)] : row,
  );
  expect(fieldsOf(grid)['indicators[1].reason']).toBeUndefined();
});

test('labels over their values', () => {
  expect(fieldsOf(other.labelsOverValues)).toMatchObject({
    'evaluation.titleYear': 'E2 2024',
    unitName: 'B2 礁石县验潮站',
    projectName: 'D2 验潮井清洗',
    department: 'F2 礁石县海洋局',
    'funds.total.executed': 'D4 18',
    'goal.achieved': 'B6 清洗验潮井六口，数据连续。',
  });
});

test('points by the names of their columns, goals by their own first words', () => {
  expect(fieldsOf(other.namedPoints)).toMatchObject({
    'funds.total.annual': 'D5 90',
    'level1[1].weight': 'B10 30',
    'indicators[1].weight': 'H9 20',
    'goal.expected': 'C6 年初目标：更新检验设备七台。',
    'goal.achieved': 'G6 年末完成：更新检验设备七台。',
  });
});

test('the only line of money is the total, whatever names it, which is said', () => {
  expect(fieldsOf(other.onlyLine)).toMatchObject({
    'funds.total.annual': 'D4 75',
    'funds.total.score': 'H4 10',
    'indicators[1].name': 'C10 节电率',
    'indicators[1].actual': 'E10 46%',
  });
  expect(notesOf(other.onlyLine)).toContain('财政拨款: 按“年度资金总额”读取');
});

test('a part alone, of a total that is blank, stays a part', () => {
  const grid = other.onlyLine.flatMap((row, at) =>
    at === 3 ? [['^', '年度资金总额', null, null, null, null, null, null], row] : [row],
  );
  expect(fieldsOf(grid)).toMatchObject({ 'funds.fiscal.annual': 'D5 75' });
  expect(fieldsOf(grid)['funds.total.annual']).toBeUndefined();
});

test('funds below a table of tasks, and goals below both', () => {
  expect(fieldsOf(other.tasksAndFunds)).toMatchObject({
    'funds.total.annual': 'E8 540',
    'funds.total.score': 'I8 10',
    'goal.expected': 'B9 门诊六万人次，床位周转加快。',
    'goal.achieved': 'B10 门诊六万三千人次，平均住院缩短一天。',
  });
});

test('of tasks alone the total is not known, and said', () => {
  const grid = other.tasksAndFunds.filter((_, at) => at !== 6 && at !== 7);
  expect(fieldsOf(grid)['funds.total.annual']).toBeUndefined();
  expect(check(oneSheet(grid)).status).toBe('partly-read');
});

test('targets under one header with what was reached', () => {
  expect(fieldsOf(other.groupedTargets)).toMatchObject({
    'funds.total.annual': 'C4 33',
    'funds.fiscal.executed': 'D6 13',
    'indicators[1].target': 'E12 ≥90立方米',
    'indicators[1].actual': 'F12 96立方米',
    'total.score': 'G13 100',
  });
});

test('money told apart by where it comes from only: the parts are read, and the missing total is said', () => {
  const grid: Grid = [
    ['2024年度项目支出绩效自评表', '<', '<', '<', '<', '<', '<', '<'],
    ['项目名称', '<', '牧草保险', '<', '<', '实施单位', '草滩川农技站', '<'],
    ['资金（万元）', '<', '全年预算数', '<', '全年执行数', '<', '执行率', '得分（10分）'],
    ['^', '<', '财政拨款', '其他资金', '财政拨款', '其他资金', '^', '^'],
    ['^', '<', 30, 5, 30, 5, '100%', 10],
    ...other.rateAmongIndicators.slice(10, 15),
  ];
  expect(fieldsOf(grid)).toMatchObject({
    'funds.fiscal.annual': 'C5 30',
    'funds.other.executed': 'F5 5',
    'funds.total.rate': 'G5 1',
    'funds.total.score': 'H5 10',
  });
  expect(check(oneSheet(grid)).status).toBe('partly-read');
});

test('备注 is where the reason goes only where something stands in it', () => {
  const grid = other.onlyLine.map((row, at) =>
    at === 9
      ? [...row.slice(0, 4), '36%', 30, 27, null]
      : at === 10
        ? [...row.slice(0, 5), 100, 97, null]
        : row,
  );
  expect(fieldsOf(grid)['indicators[1].score']).toBe('G10 27');
  expect(check(oneSheet(grid)).diagnostics.map(({ ruleId }) => ruleId)).not.toContain(
    'evaluation/deduction-reason',
  );
  const said = grid.map((row, at) => (at === 9 ? [...row.slice(0, 7), '两处灯具未换。'] : row));
  expect(fieldsOf(said)['indicators[1].reason']).toBe('H10 两处灯具未换。');
});

test('staff in one cell with its labels', () => {
  expect(fieldsOf(other.staffInText)).toMatchObject({
    'staff.quota': 'A3 31',
    'staff.actual': 'C3 30',
    'staff.controlRate': 'E3 0.9677',
  });
});

test('a heading over goals is none, a note below the indicators no group, a total in one cell the total', () => {
  const fields = fieldsOf(other.sectionTitles);
  expect(fields).toMatchObject({
    'funds.total.annual': 'B6 240000',
    'funds.total.weight': 'F6 10',
    'goal.expected': 'B8 补贴早餐车二十辆。',
    'goal.achieved': 'B9 补贴早餐车二十辆，全部出摊。',
    'total.score': 'A14 100',
  });
  expect(fields['level1[2].name']).toBeUndefined();
});

test('points shown in percent are no hundredths, and nobody is accused', () => {
  const grid = other.sectionTitles.map((row) =>
    row.map((value, at) => (typeof value === 'number' && value < 100 && at > 4 ? `${value}%` : value)),
  );
  const result = check(oneSheet(grid));
  expect(result.status).toBe('checked');
  expect(fieldsOf(grid)['indicators[0].weight']).toBe('G11 60');
  expect(result.diagnostics.filter(({ severity }) => severity !== 'hint')).toEqual([]);
});

test('a list of forms is a list, whatever its title says', () => {
  const grid: Grid = [
    ['2024年度项目支出绩效自评表', '<', '<', '<', '<', '<'],
    ['序号', '项目名称', '全年预算数', '全年执行数', '年度目标', '自评得分'],
    [1, '路灯更换', 12, 12, '更换九十盏', 100],
    [2, '井盖更换', 8, 7.6, '更换六十个', 98],
    ['合计', null, 20, 19.6, null, null],
  ];
  expect(check(oneSheet(grid)).forms.map(({ form }) => form)).toEqual(['project-list']);
});

test('what is printed behind a label for whoever fills it in is no name', () => {
  const grid = other.onlyLine.map((row, at) =>
    at === 1 ? ['项目名称', '体育馆照明改造', '<', '<', '项目单位：（盖章）', '滨海川学院', '<', '<'] : row,
  );
  expect(fieldsOf(grid)['unitName']).toBe('F2 滨海川学院');
});

test('money between the budgets is no points, though these stand elsewhere', () => {
  const grid = other.rateAmongIndicators.map((row, at): Grid[number] => {
    if (at === 3)
      return ['资金情况', '资金来源', '年初预算数', '调整数', '全年预算数', '全年执行数', '执行率', '备注'];
    if (at === 4) return ['^', '合计', 70, -6, 64, 64, '100%', '压减差旅六万元'];
    if (at === 5) return ['^', '财政资金', 70, -6, 64, 64, '100%', null];
    return at === 6 || at === 7 ? ['^', null, null, null, null, null, null, null] : row;
  });
  expect(fieldsOf(grid)).toMatchObject({
    'funds.total.annual': 'E5 64',
    'funds.reason': 'H5 压减差旅六万元',
    'funds.total.weight': 'F16 10',
  });
  expect(check(oneSheet(grid)).status).toBe('checked');
});

test('of the execution rate as an indicator no reason is asked, as the money is asked about', () => {
  const grid = other.rateAmongIndicators.map((row, at) => {
    if (at === 6) return ['^', '全年执行数', 62, '<', 58, '<', 4, '<'];
    if (at === 7) return ['^', '执行率', '96.88%', '<', '96.67%', '<', '100%', '<'];
    if (at === 9) return ['^', '完成', '复壮古树四十株，结余2万元已收回。', '<', '<', '<', '<', '<'];
    if (at === 15) return ['预算执行', '预算执行率', '预算执行率', '100%', '96.88%', 10, 9.69, null];
    return at === 16 ? [...row.slice(0, 6), 99.44, null] : row;
  });
  expect(fieldsOf(grid)['indicators[4].score']).toBe('G16 9.69');
  expect(
    check(oneSheet(grid))
      .diagnostics.filter(({ severity }) => severity !== 'hint')
      .map(({ ruleId }) => ruleId),
  ).toEqual([]);
});

test('tasks with points below the funds are no money', () => {
  const tasks: Grid = [
    ['主要任务', '任务名称', '<', '主要内容', '<', '完成情况', '分值', '<'],
    ['^', '绿化巡查', '<', '每月两次', '<', '按月完成', 10, '<'],
  ];
  const lines: Grid = [
    ['资金情况（万元）', null, '年初预算数', '全年预算数', '全年执行数', '执行率', '分值', '得分'],
    ['^', '年度资金总额', 64, 64, 64, '100%', 10, 10],
  ];
  const { rateAmongIndicators: form } = other;
  const fields = fieldsOf([...form.slice(0, 3), ...lines, ...tasks, ...form.slice(8, 15)]);
  expect(fields['funds.total.score']).toBe('H5 10');
  expect(fields['funds.others[0].name']).toBeUndefined();
});
