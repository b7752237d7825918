/** Forms of other provinces, read whole: every field at its cell. */
import { check, read } from '../../src/check';
import { toA1 } from '../../src/model/workbook/cell';
import type { Grid } from '../helpers/fieldsOf';
import { fieldsOf, oneSheet } from '../helpers/fieldsOf';
import * as more from '../helpers/moreProvinces';
import * as provinces from '../helpers/provinces';

test('a target in three cells, the rate before the weight, a reason down the fund table', () => {
  expect(fieldsOf(provinces.splitTarget)).toMatchObject({
    'evaluation.titleYear': 'A1 2024',
    projectName: 'C2 61000000K0000000000007-社区书屋更新',
    department: 'C3 青岚县文化局',
    unitName: 'I3 青岚县图书室',
    'funds.total.initial': 'D5 32.5',
    'funds.total.annual': 'F5 35',
    'funds.total.executed': 'G5 34.3',
    'funds.total.rate': 'H5 0.98',
    'funds.total.weight': 'I5 10',
    'funds.total.score': 'J5 9.8',
    'funds.fiscal.annual': 'F6 32.5',
    'funds.unitFunds.executed': 'G7 2.5',
    'funds.reason': 'K5 结余0.70万元为书架招标下浮，已交回财政',
    'indicators[0].target': 'F9 ≥14个',
    'indicators[1].target': 'F10 =100%',
    'indicators[1].level1': 'B9 产出指标',
    'indicators[2].weight': 'I11 30',
    'total.score': 'J12 99.8',
  });
});

test('a header of two rows, in 元; a label beside a blank is not its value; remarks are no indicator', () => {
  const fields = fieldsOf(provinces.twoRowHeader);
  expect(fields).toMatchObject({
    unitName: 'H3 白杨镇政府',
    'funds.total.annual': 'E5 96000',
    'indicators[0].target': 'E8 =60盏',
    'indicators[0].actual': 'G8 60',
    'indicators[1].level2': 'B9 社会效益指标',
    'indicators[1].target': 'E9 方便',
    'total.weight': 'H11 100',
    'total.grade': 'J11 优',
  });
  expect(fields['department']).toBeUndefined();
  expect(Object.keys(fields).filter((id) => id.startsWith('indicators[2]'))).toEqual([]);
  expect(read(oneSheet(provinces.twoRowHeader)).forms[0]!.unit).toBe('元');
});

test('points that only a label names, a total beside its label, the unit that carries the project out', () => {
  expect(fieldsOf(provinces.twentyPoints)).toMatchObject({
    'evaluation.titleYear': 'A1 2022',
    unitName: 'E4 临溪县河道所',
    'funds.total.weight': 'A5 20',
    'funds.total.annual': 'C6 25',
    'funds.total.rate': 'E6 1',
    'funds.total.score': 'F6 20',
    'indicators[1].score': 'G9 30',
    'total.score': 'B10 100',
  });
});

test('a department’s form with expenditure as rows', () => {
  expect(read(oneSheet(provinces.departmentRows)).forms[0]!.kind).toBe('evaluation');
  expect(fieldsOf(provinces.departmentRows)).toMatchObject({
    unitName: 'B3 松涛县地震台',
    'evaluation.titleYear': 'A2 2023',
    'funds.total.initial': 'C5 210',
    'funds.basic.executed': 'D6 150',
    'funds.project.initial': 'C7 60',
    'total.score': 'G11 100',
  });
});

test('a department’s scorecard: weights in the cells of two levels, a standard for each indicator', () => {
  expect(read(oneSheet(provinces.scorecard)).forms[0]!.kind).toBe('scorecard');
  expect(fieldsOf(provinces.scorecard)).toMatchObject({
    unitName: 'A2 柳河县气象局',
    'level1[1].weight': 'B5 60',
    'level2[0].name': 'C4 目标设定',
    'level2[0].weight': 'C4 40',
    'indicators[0].criterion': 'G4 1、有目标（15分）；2、可衡量（25分）。',
    'indicators[1].score': 'H5 59',
    'total.weight': 'E6 100',
    'total.score': 'H6 99',
  });
});

test.each([
  ['coefficients', 'chongqing'],
  ['changedTargets', 'chongqing'],
  ['twentyPoints', 'hubei'],
  ['tickedReasons', 'liaoning'],
  // What they print others print, too.
  ['twoRowHeader', undefined],
  ['departmentRows', undefined],
  ['scorecard', undefined],
] as const)('%s is of the edition %s', (name, id) => {
  expect(read(oneSheet(provinces[name])).forms[0]!.edition?.id).toBe(id);
});

test('labels of two editions tell none', () => {
  const [head, ...rest] = provinces.twentyPoints;
  const mixed = [head!, ...rest, ['年度总金额', '是否核心指标']];
  expect(read(oneSheet(mixed)).forms[0]!.edition).toBeUndefined();
});

test('a province that uses other words is data alone', () => {
  expect(fieldsOf(provinces.tickedReasons)).toMatchObject({
    projectName: 'C2 河口灯塔养护',
    unitName: 'J3 滨海县航道站',
    'funds.total.executed': 'H5 46',
    'indicators[1].target': 'E8 ≤24小时',
    'indicators[1].actual': 'G8 30',
    'indicators[1].reason': 'O8 大雾停航，备件晚到一天',
    'total.score': 'J10 96',
  });
  expect(fieldsOf(provinces.coefficients)).toMatchObject({
    'funds.total.executed': 'E4 18',
    'indicators[0].target': 'E6 ≥120场',
    'indicators[0].weight': 'H6 60',
    'indicators[1].score': 'I7 30',
    'total.weight': 'H8 100',
  });
});

test('funds that lie across, with a row a task', () => {
  expect(fieldsOf(provinces.tasks)).toMatchObject({
    unitName: 'C3 渭岭县林业站',
    'funds.total.annual': 'E8 200',
    'funds.fiscal.annual': 'F8 180',
    'funds.other.annual': 'G8 20',
    'funds.total.executed': 'H8 200',
    'funds.fiscal.executed': 'I8 180',
    'funds.total.weight': 'K8 10',
    'funds.total.rate': 'L8 1',
    'funds.total.score': 'M8 10',
    'goal.achieved': 'G10 造林1020亩，无火情',
    'indicators[1].actual': 'H13 1起',
    'total.score': 'K15 100',
  });
});

test('indicators alone; a label that each row repeats is one group', () => {
  const fields = fieldsOf(provinces.indicatorsAlone);
  expect(fields).toMatchObject({
    unitName: 'B3 苏浦市美术馆',
    'level1[0].weight': 'A5 20',
    'level1[1].name': 'A7 产出',
    'indicators[1].level1': 'A6 投入',
    'total.score': 'H9 99.8',
  });
  expect(Object.keys(fields).filter((id) => id.startsWith('level1['))).toHaveLength(6);
  expect(check(oneSheet(provinces.indicatorsAlone)).scores?.total.computed).toBe('99.8');
});

describe('layouts that no list of ours was made from', () => {
  test('each figure of the funds behind its own label', () => {
    expect(fieldsOf(more.pairs)).toMatchObject({
      unitName: 'G4 乌岭县山塘站',
      'funds.total.annual': 'C6 64',
      'funds.total.executed': 'G6 64',
      'funds.total.rate': 'H6 1',
      'funds.fiscal.executed': 'G7 60',
      'funds.other.annual': 'C8 4',
      'goal.expected': 'B10 加固山塘七座，汛前完工。',
      'goal.achieved': 'E10 七座山塘汛前加固完工。',
    });
  });

  test('a line of figures without a label; a year behind one', () => {
    expect(fieldsOf(more.oneLine)).toMatchObject({
      'evaluation.titleYear': 'D1 2023',
      'funds.total.initial': 'B4 21',
      'funds.total.executed': 'D4 21',
      'funds.total.score': 'G4 10',
    });
  });

  test('income and spending side by side', () => {
    const fields = fieldsOf(more.twoPanels);
    expect(fields).toMatchObject({
      'funds.total.annual': 'F4 315',
      'funds.total.rate': 'H4 1',
      'funds.basic.annual': 'F5 175',
      'funds.project.executed': 'G6 140',
      'funds.fiscal.annual': 'C5 290',
      'funds.other.executed': 'D6 25',
    });
    expect(fields['funds.total.initial']).toBeUndefined();
  });

  test('origins and kinds of spending below one total', () => {
    expect(fieldsOf(more.originsAndKinds)).toMatchObject({
      'funds.total.annual': 'D8 220',
      'funds.fiscal.initial': 'C9 214',
      'funds.project.executed': 'E12 150',
      'goal.expected': 'B4 预报准确，预警信息覆盖全部乡镇。',
      'goal.achieved': 'F4 预警覆盖全部乡镇。',
    });
  });

  test('a transfer', () => {
    expect(read(oneSheet(more.transfer)).forms[0]!.kind).toBe('project-evaluation');
    const fields = fieldsOf(more.transfer);
    expect(fields).toMatchObject({
      projectName: 'C4 农村公路养护补助',
      department: 'C6 青岚省交通厅',
      unitName: 'F6 青岚省公路中心',
      'funds.others[0].annual': 'E9 360',
      'goal.expected': 'B13 养护农村公路，路况良好。',
    });
    // What the centre pays is not all of the appropriation.
    expect(fields['funds.fiscal.annual']).toBeUndefined();
  });

  test('a total by a name of its own, which is said', () => {
    expect(fieldsOf(more.twoTargets)).toMatchObject({
      'funds.total.annual': 'C5 152',
      'funds.total.weight': 'A4 20',
      'indicators[2].score': 'G10 20',
    });
    const [form] = read(oneSheet(more.twoTargets)).forms;
    expect(form!.readingNotes.map(({ text, note }) => [text, note['zh-CN']])).toEqual([
      ['单位整体支出总额', '按“年度资金总额”读取'],
    ]);
  });

  test('names under 绩效指标', () => {
    expect(fieldsOf(more.namedIndicators)).toMatchObject({
      'indicators[0].name': 'D10 在运车辆',
      'goal.expected': 'B8 保障公共自行车正常运营。',
      'goal.achieved': 'E8 运营正常，故障率下降。',
    });
  });

  test('a fund table on its side, goals one below the other, and sums of groups', () => {
    const fields = fieldsOf(more.onItsSide);
    expect(fields).toMatchObject({
      'funds.total.initial': 'C4 84',
      'funds.fiscal.annual': 'D5 75',
      'funds.carriedOver.executed': 'E6 4',
      'funds.other.rate': 'F7 1',
      'goal.expected': 'B8 灭螺六百亩，无新发病例。',
      'goal.achieved': 'B9 灭螺六百一十二亩，无新发病例。',
      'indicators[1].name': 'C13 新发病例',
    });
    expect(fields['indicators[2].name']).toBeUndefined();
  });

  test('the only line of money is the total, which is said', () => {
    expect(fieldsOf(more.unnamedLine)).toMatchObject({
      'evaluation.titleYear': 'F2 2024',
      'funds.total.annual': 'D4 51',
      'indicators[0].target': 'D7 ≥2部',
    });
    const [form] = read(oneSheet(more.unnamedLine)).forms;
    expect(form!.readingNotes.map(({ text }) => text)).toContain('全部支出');
  });

  test('a form below another without a title is one of its own', () => {
    const { forms } = read(oneSheet(more.untitledBelow));
    expect(forms.map(({ name, area }) => [name, area.top])).toEqual([
      ['书屋更新', 0],
      ['健身点', 9],
    ]);
  });

  test('headers below the total that begin no form known to us are not passed over', () => {
    const grid = more.untitledBelow.map((row) => row.map((value) => (value === '项目名称' ? '名称' : value)));
    const second = [...more.untitledBelow.slice(0, 9), ...grid.slice(9)];
    expect(check(oneSheet(second)).status).toBe('partly-read');
  });

  test('one word over two columns of the budget', () => {
    expect(fieldsOf(more.groupedBudget)).toMatchObject({
      'funds.total.initial': 'C6 31',
      'funds.total.annual': 'D6 31',
      'funds.total.executed': 'E6 31',
      'funds.total.weight': 'A4 10',
    });
  });

  test('forms side by side are two', () => {
    const { forms } = read(oneSheet(more.sideBySide));
    expect(forms.map(({ name }) => name)).toEqual(['围墙修缮', '跑道更新']);
    const money = forms.map(({ fields }) => fields.get('funds.total.annual')!);
    expect(money.map(({ cell, text }) => `${toA1(cell)} ${text}`)).toEqual(['C4 30', 'K4 48']);
  });

  test('a second table beside the indicators whose title is no form’s is not passed over', () => {
    const grid = more.sideBySide.map((row, at) => (at === 0 ? [...row.slice(0, 8), '附表'] : row));
    expect(check(oneSheet(grid)).status).toBe('partly-read');
  });
});

describe('what stands below a thousand empty rows', () => {
  const far = (grid: Grid, from: number): Grid => [
    ...grid.slice(0, from),
    ...Array.from({ length: 1100 }, () => []),
    ...grid.slice(from),
  ];

  test('is named itself, and no title is blamed for it', () => {
    const result = check(oneSheet(far(more.oneLine, 4)));
    expect(result.status).toBe('partly-read');
    const unread = result.forms.flatMap((form) => form.unread);
    expect(unread.map(({ cell, text }) => [toA1(cell), text])).toEqual([['A1105', '一级指标']]);
    expect(result.forms[0]!.readingNotes.map(({ note }) => note['zh-CN'])).toEqual([
      expect.stringContaining('空了一千多行'),
    ]);
  });

  test('a stray note is no part of a form that was read whole', () => {
    const grid = [...more.oneLine, ['备注']];
    const result = check(oneSheet(far(grid, more.oneLine.length)));
    expect(result.status).toBe('checked');
    expect(result.forms.flatMap(({ unread }) => unread)).toEqual([]);
  });
});

test('hundreds of dashes behind a label are no empty cell', () => {
  const withJunk = (text: string): Grid => [
    ...more.twoPanels.slice(0, 6),
    [text, '<', '<', '<', '<', '<', '<', '<'],
    ...more.twoPanels.slice(6),
  ];
  const value = (text: string) =>
    read(oneSheet(withJunk(text))).forms[0]!.fields.get('funds.bySource.total')!.value.kind;
  expect(value('按收入性质分：——')).toBe('blank');
  expect(value(`按收入性质分：${'—'.repeat(300)}`)).toBe('invalid');
});

test.each([
  ['splitTarget', '预算执行数', 'G4'],
  ['splitTarget', '得分', 'J4'],
  ['splitTarget', '总额', 'B5'],
  ['twoRowHeader', '全年预算数', 'E4'],
  ['twoRowHeader', '实际完成值', 'G6'],
  ['twentyPoints', '执行数（B）', 'D5'],
  ['departmentRows', '年初预算数（A）', 'C4'],
  ['scorecard', '指标分值', 'E3'],
] as const)('%s without its word “%s”: read in part, and said', (name, label, address) => {
  const grid = provinces[name].map((row) => row.map((value) => (value === label ? '某某栏目' : value)));
  const result = check(oneSheet(grid));
  expect(result.status).toBe('partly-read');
  const unread = result.forms.flatMap((form) => form.unread).filter(({ needed }) => needed);
  expect(unread.map(({ cell, text }) => [text, toA1(cell)])).toContainEqual(['某某栏目', address]);
});

test('no levels; a target that was changed is the one that counts; 定性 is no sign', () => {
  expect(read(oneSheet(provinces.changedTargets)).forms.map(({ kind, unread }) => [kind, unread])).toEqual([
    ['evaluation', []],
  ]);
  expect(fieldsOf(provinces.changedTargets)).toMatchObject({
    unitName: 'C2 云岭区体育中心',
    'funds.total.annual': 'D4 420',
    'funds.total.rate': 'F4 1',
    'funds.total.score': 'H4 10',
    'goal.achieved': 'H6 办了24场赛事',
    'indicators[0].name': 'A8 举办赛事',
    'indicators[0].target': 'E8 ≥24场',
    'indicators[1].target': 'D9 ≥95%',
    'indicators[2].target': 'D10 好',
    'total.score': 'I11 100',
  });
});

describe('a header in words that no form of ours has', () => {
  /** With a rate that tells executed from budget. */
  const spentInPart: Grid = provinces.changedTargets.map((row, at) =>
    at === 3 ? ['^', '年度总金额', 400, 420, 315, '75%', 10, 7.5, null, null] : row,
  );
  /** A layout with another word for a header. */
  const reworded = (grid: Grid, from: string, to: string): Grid =>
    grid.map((row) => row.map((value) => (value === from ? to : value)));
  const notesOf = (grid: Grid) =>
    read(oneSheet(grid)).forms[0]!.readingNotes.map(({ text, note }) => `${text}: ${note['zh-CN']}`);

  test.each<[Grid, string, string, string, string]>([
    [spentInPart, '全年（调整）预算数', '全年下达预算', 'funds.total.annual', 'D4 420'],
    [spentInPart, '全年执行数', '财政支付额', 'funds.total.executed', 'E4 315'],
    [spentInPart, '执行率（%）', '资金使用率', 'funds.total.rate', 'F4 0.75'],
    [spentInPart, '年初预算数', '年初安排金额', 'funds.total.initial', 'C4 400'],
    [spentInPart, '全年完成值', '年底达成数', 'indicators[0].actual', 'F8 24'],
    [spentInPart, '指标得分（分）', '评分', 'indicators[0].score', 'I8 50'],
  ])('%#', (grid, from, to, field, expected) => {
    const changed = reworded(grid, from, to);
    expect(changed).not.toEqual(grid);
    expect(fieldsOf(changed)[field]).toBe(expected);
    expect(notesOf(changed)).toEqual([expect.stringMatching(new RegExp(`^${to}: 按“.*”读取$`))]);
    expect(check(oneSheet(changed)).status).toBe('checked');
  });

  test('is not taken for what its figures deny', () => {
    const changed = reworded(spentInPart, '全年执行数', '已支付数').map((row, at) =>
      at === 3 ? row.map((value) => (value === 315 ? 240 : value)) : row,
    );
    expect(fieldsOf(changed)['funds.total.executed']).toBeUndefined();
    expect(check(oneSheet(changed)).status).toBe('partly-read');
  });

  test('is left unread where two may be meant', () => {
    const changed = reworded(spentInPart, '全年（调整）预算数', '下达的预算').map((row, at) =>
      at === 2 || at === 3 ? [...row.slice(0, 8), at === 2 ? '到位预算' : 420, null] : row,
    );
    expect(fieldsOf(changed)['funds.total.annual']).toBeUndefined();
    expect(check(oneSheet(changed)).status).toBe('partly-read');
  });
});

test('rows of the fund table that no word of ours names are held against themselves, and no sum counts on them', () => {
  const grid = provinces.changedTargets.flatMap((row, at) =>
    at === 3
      ? [
          row,
          ['^', '其中：市级资金', 300, 300, 300, '100%', '/', '/', null, null],
          ['^', '区级资金', 100, 100, 90, '95%', '/', '/', null, null],
        ]
      : [row],
  );
  expect(fieldsOf(grid)).toMatchObject({
    'funds.others[0].name': 'B5 其中：市级资金',
    'funds.others[1].executed': 'E6 90',
    'funds.others[1].rate': 'F6 0.95',
  });
  const loud = check(oneSheet(grid)).diagnostics.filter(({ severity }) => severity !== 'hint');
  expect(loud.map(({ ruleId, cells }) => [ruleId, toA1(cells[0]!.address)])).toEqual([
    ['evaluation/execution-rate', 'F6'],
  ]);
});

test('a fund table on its side with the points of the rate in columns of their own', () => {
  const grid = more.onItsSide.map((row, at) => {
    if (at === 2) return [...row.slice(0, 5), '分值', '得分'];
    return at < 3 || at > 6 ? row : [...row.slice(0, 5), ...(at === 6 ? [10, 9.5] : [null, null])];
  });
  expect(fieldsOf(grid)).toMatchObject({
    'funds.total.executed': 'C6 84',
    'funds.total.weight': 'F7 10',
    'funds.total.score': 'G7 9.5',
  });
  // In two rows: which of them are the points is not told.
  const twice = grid.map((row, at) => (at === 5 ? [...row.slice(0, 5), 10, 9.5] : row));
  expect(fieldsOf(twice)['funds.total.weight']).toBeUndefined();
});

test.each(['方向', '比较符号'])('%s over the sign of a target', (word) => {
  const grid = provinces.splitTarget.map((row) => row.map((value) => (value === '指标性质' ? word : value)));
  expect(fieldsOf(grid)).toEqual(fieldsOf(provinces.splitTarget));
});
