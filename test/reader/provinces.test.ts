/** Forms of other provinces, read whole: every field at its cell. */
import { check, read } from '../../src/check';
import { toA1 } from '../../src/model/workbook/cell';
import { formatDecimal } from '../../src/model/number/quantity';
import type { GridValue } from '../helpers/workbook';
import { sheetOf, workbookOf } from '../helpers/workbook';
import * as provinces from '../helpers/provinces';

type Grid = readonly (readonly GridValue[])[];
const workbook = (grid: Grid) => workbookOf(sheetOf('表', grid));

function fieldsOf(grid: Grid): Record<string, string> {
  const [form] = read(workbook(grid)).forms;
  return Object.fromEntries(
    [...form!.fields.values()]
      .filter(({ value }) => value.kind !== 'blank')
      .map(({ id, cell, value }) => [
        id,
        `${toA1(cell)} ${value.kind === 'quantity' ? formatDecimal(value.quantity.value) : value.kind === 'blank' ? '' : value.text}`,
      ]),
  );
}

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
  expect(read(workbook(provinces.twoRowHeader)).forms[0]!.unit).toBe('元');
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
  expect(read(workbook(provinces.departmentRows)).forms[0]!.kind).toBe('evaluation');
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
  expect(read(workbook(provinces.scorecard)).forms[0]!.kind).toBe('scorecard');
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
  expect(read(workbook(provinces[name])).forms[0]!.edition?.id).toBe(id);
});

test('labels of two editions tell none', () => {
  const [head, ...rest] = provinces.twentyPoints;
  const mixed = [head!, ...rest, ['年度总金额', '是否核心指标']];
  expect(read(workbook(mixed)).forms[0]!.edition).toBeUndefined();
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
  expect(check(workbook(provinces.indicatorsAlone)).scores?.total.computed).toBe('99.8');
});

const LAYOUTS = Object.entries(provinces);

test.each(LAYOUTS)('%s: read whole, and nothing is wrong in it', (_, grid) => {
  const result = check(workbook(grid));
  expect(result.status).toBe('checked');
  expect(result.forms.flatMap(({ unread }) => unread)).toEqual([]);
  expect(
    result.diagnostics
      .filter(({ severity }) => severity !== 'hint')
      .map(({ ruleId, message }) => `${ruleId} ${message['zh-CN']}`),
  ).toEqual([]);
});

describe.each(LAYOUTS)('%s, with one label that nobody knows', (_, grid) => {
  const labels = grid.flatMap((row, r) =>
    row.flatMap((value, c) =>
      typeof value === 'string' &&
      /预算|执行数|执行率|得分|分值|权重|指标值|目标值|完成值|实际值|总额|总分|合计/.test(value) &&
      value.length < 16
        ? [[value, r, c] as const]
        : [],
    ),
  );

  test.each(labels)('“%s”: nobody is accused, and no total is made of a part', (_label, r, c) => {
    const changed = grid.map((row, at) =>
      at === r ? row.map((value, i) => (i === c ? '某某栏目' : value)) : row,
    );
    const result = check(workbook(changed));
    const loud = result.diagnostics.filter(({ severity }) => severity !== 'hint');
    expect(loud.map(({ ruleId }) => ruleId)).toEqual([]);
    const computed = result.scores?.total.computed;
    if (computed !== undefined) expect(computed).toBe(check(workbook(grid)).scores?.total.computed);
  });
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
  const result = check(workbook(grid));
  expect(result.status).toBe('partly-read');
  const unread = result.forms.flatMap((form) => form.unread).filter(({ needed }) => needed);
  expect(unread.map(({ cell, text }) => [text, toA1(cell)])).toContainEqual(['某某栏目', address]);
});

test('no levels; a target that was changed is the one that counts; 定性 is no sign', () => {
  expect(read(workbook(provinces.changedTargets)).forms.map(({ kind, unread }) => [kind, unread])).toEqual([
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
    read(workbook(grid)).forms[0]!.readingNotes.map(({ text, note }) => `${text}: ${note['zh-CN']}`);

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
    expect(check(workbook(changed)).status).toBe('checked');
  });

  test('is not taken for what its figures deny', () => {
    const changed = reworded(spentInPart, '全年执行数', '已支付数').map((row, at) =>
      at === 3 ? row.map((value) => (value === 315 ? 240 : value)) : row,
    );
    expect(fieldsOf(changed)['funds.total.executed']).toBeUndefined();
    expect(check(workbook(changed)).status).toBe('partly-read');
  });

  test('is left unread where two may be meant', () => {
    const changed = reworded(spentInPart, '全年（调整）预算数', '预算安排').map((row, at) =>
      at === 2 || at === 3 ? [...row.slice(0, 8), at === 2 ? '到位预算' : 420, null] : row,
    );
    expect(fieldsOf(changed)['funds.total.annual']).toBeUndefined();
    expect(check(workbook(changed)).status).toBe('partly-read');
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
  const loud = check(workbook(grid)).diagnostics.filter(({ severity }) => severity !== 'hint');
  expect(loud.map(({ ruleId, cells }) => [ruleId, toA1(cells[0]!.address)])).toEqual([
    ['evaluation/execution-rate', 'F6'],
  ]);
});
