/** Taught labels in forms of several layouts: what each is read as, and what is said of it. */
import { check, layoutText, read } from '../../../src/check';
import type { TaughtLabel } from '../../../src/model/form/taught';
import { LAYOUT_KEY } from '../../../src/model/form/taught';
import { verdictKind, verdictOf } from '../../../src/model/result/verdict';
import { taughtText } from '../../../src/model/result/taughtText';
import { toA1 } from '../../../src/model/workbook/cell';
import * as provinces from '../../helpers/provinces';
import type { GridValue } from '../../helpers/workbook';
import { sheetOf, workbookOf } from '../../helpers/workbook';

type Grid = readonly (readonly GridValue[])[];

const workbook = (grid: Grid) => workbookOf(sheetOf('表', grid));
const withLabel = (grid: Grid, from: string, to: string): Grid => {
  const changed = grid.map((row) => row.map((cell) => (cell === from ? to : cell)));
  expect(changed).not.toEqual(grid);
  return changed;
};
const PROJECT = 'project-evaluation';
const label = (
  place: TaughtLabel['place'],
  words: string,
  field: string | null,
  form = PROJECT,
): TaughtLabel => ({
  form,
  place,
  label: words,
  field,
});
const kept = (grid: Grid, ...labels: readonly TaughtLabel[]) => ({
  ...workbook(grid),
  settings: { [LAYOUT_KEY]: layoutText(labels)! },
});
const form = (grid: Grid, ...layout: readonly TaughtLabel[]) =>
  read(workbook(grid), undefined, { layout }).forms[0]!;
const at = (grid: Grid, id: string, ...layout: readonly TaughtLabel[]) => {
  const cell = form(grid, ...layout).fields.get(id as never)?.cell;
  return cell && toA1(cell);
};

/** One of its labels is unknown: [grid, place, the label as it was, the label as it is, what it means, a field, its cell]. */
const CASES = [
  [
    'column',
    provinces.twoRowHeader,
    '全年执行数',
    '已拨付',
    'funds.total.executed',
    'funds.total.executed',
    'G5',
  ],
  [
    'column',
    provinces.splitTarget,
    '预算执行数',
    '拨款到账（万元）',
    'funds.other.executed',
    'funds.fiscal.executed',
    'G6',
  ],
  ['row', provinces.splitTarget, '总额', '全口径盘子', 'funds.total.score', 'funds.total.annual', 'F5'],
  [
    'row',
    provinces.splitTarget,
    '其中：财政资金',
    '其中：本级安排',
    'funds.fiscal.annual',
    'funds.fiscal.annual',
    'F6',
  ],
  [
    'indicator-column',
    provinces.splitTarget,
    '完成值',
    '年末情形',
    'indicators[].actual',
    'indicators[0].actual',
    'H9',
  ],
  ['total-row', provinces.splitTarget, '合计', '本表总分值', 'total.score', 'total.score', 'J12'],
  ['beside', provinces.splitTarget, '项目名称', '事项全称', 'projectName', 'projectName', 'C2'],
] as const satisfies readonly (readonly [TaughtLabel['place'], Grid, ...string[]])[];

test.each(CASES)(
  '%s: an unknown label is read as it was taught',
  (place, grid, was, is, means, field, cell) => {
    const odd = withLabel(grid, was, is);
    const taught = label(place, is, means);
    if (place !== 'beside') expect(at(odd, field)).toBeUndefined();
    expect(at(odd, field, taught)).toBe(cell);
    const { taught: uses, unread, readingNotes } = form(odd, taught);
    expect(uses).toMatchObject([{ text: is, from: 'given', leftAside: false, lost: [], label: taught }]);
    expect([...unread, ...readingNotes].filter(({ text }) => text === is)).toEqual([]);
  },
);

test('the target’s unit in a cell of its own can be taught, too', () => {
  const odd = withLabel(provinces.splitTarget, '度量单位', '量纲');
  const value = (...layout: readonly TaughtLabel[]) =>
    form(odd, ...layout).fields.get('indicators[0].target')?.value;
  expect(value()).toBeUndefined();
  expect(value(label('indicator-column', '量纲', 'indicators[].unit'))).toMatchObject({ text: '≥14个' });
  expect(value(label('indicator-column', '量纲', null))).toMatchObject({ text: '≥14' });
});

test('nothing is guessed of a label that was taught', () => {
  const odd = withLabel(provinces.twoRowHeader, '全年执行数', '实际使用资金');
  expect(at(odd, 'funds.total.executed')).toBe('G5');
  expect(form(odd).readingNotes.map(({ text }) => text)).toEqual(['实际使用资金']);
  const { fields, readingNotes, taught } = form(odd, label('column', '实际使用资金', null));
  expect(fields.get('funds.total.executed')).toBeUndefined();
  expect(readingNotes).toEqual([]);
  expect(taught).toMatchObject([{ text: '实际使用资金', lost: [{ 'zh-CN': '全年执行数' }] }]);
});

test('what a label may mean are the fields that are still open there, by name', () => {
  const odd = withLabel(provinces.twoRowHeader, '全年执行数', '已拨付');
  const open = form(odd).unread.find(({ text }) => text === '已拨付')?.open;
  expect(open?.place).toBe('column');
  expect(open?.openings.map(({ name, needed }) => [name['zh-CN'], needed])).toEqual([
    ['全年执行数', true],
    ['原因', false],
  ]);
  const total = withLabel(provinces.splitTarget, '总额', '全口径盘子');
  const rows = form(total).unread.find(({ text }) => text === '全口径盘子')?.open;
  expect(rows?.openings.map(({ name }) => name['zh-CN'])).toEqual(
    expect.arrayContaining(['年度资金总额', '上年结转资金', '其他资金']),
  );
  expect(rows?.openings.map(({ name }) => name['zh-CN'])).not.toContain('财政拨款');
});

test('last year’s accounts and this year’s have one word: taught once, it is read as both', () => {
  const labels = (odd: boolean) =>
    [
      ['2023年度部门整体支出绩效评价基础数据表', '<', '<', '<'],
      ['财政供养人员情况', '编制数', '2023年实际在职人数', '控制率'],
      [null, 5, 5, '100%'],
      [
        '经费控制情况',
        odd ? '2022年度实支' : '2022年决算数',
        '2023年预算数',
        odd ? '2023年度实支' : '2023年决算数',
      ],
      ['三公经费', 3, 3.2, 3.1],
      ['1、公务用车购置和维护经费', 2, 2, 2],
      ['其中：公车购置', 0, 0, 0],
      ['公车运行维护', 2, 2, 2],
      ['2、出国经费', 0, 0, 0],
      ['3、公务接待', 1, 1.2, 1.1],
      ['项目支出', 8, 9, 9],
      ['公用经费', 4, 4, 4],
      ['其中：办公经费', 4, 4, 4],
    ] as const;
  const asIs = form(labels(false));
  expect(asIs.kind).toBe('basic');
  const taught = label('column', '2023年度实支', 'threePublic.total.prior', 'basic');
  const fields = ({ fields: all }: typeof asIs) =>
    [...all].filter(([id]) => /(?:prior|final)$/.test(id)).map(([id, { cell }]) => `${id} ${toA1(cell)}`);
  expect(fields(form(labels(true), taught))).toEqual(fields(asIs));
  expect(fields(asIs).length).toBeGreaterThan(10);
});

test('where the form has its own word for the field that one is read, and it is said', () => {
  const wider = provinces.twoRowHeader.map((row, index) => [
    ...row,
    ...(index === 3 ? ['已拨付'] : index === 4 ? [91000] : [null]),
  ]);
  const taught = label('column', '已拨付', 'funds.total.executed');
  expect(at(wider, 'funds.total.executed', taught)).toBe('G5');
  const { taught: uses, readingNotes, unread } = form(wider, taught);
  expect(uses).toMatchObject([{ text: '已拨付', leftAside: true }]);
  expect(readingNotes.map(({ text, note }) => `${text}: ${note['zh-CN']}`)).toEqual([
    '已拨付: 指定为“全年执行数”，但这张表另有读作“全年执行数”的标签，以那一处为准',
  ]);
  expect(unread.map(({ text }) => text)).toEqual(['已拨付']);
  expect(taughtText(uses[0]!, 'en')).toBe(
    'The reviewer takes “已拨付” (表!K4) for “executed”; not heeded, as another label of the form says the same',
  );
});

test('a known word that is taught to mean something else means that and nothing else, and it is said', () => {
  const grid = withLabel(provinces.departmentRows, '年初预算数（A）', '预算数（A）');
  expect(at(grid, 'funds.total.annual')).toBe('C5');
  const taught = label('column', '预算数', 'funds.total.initial', 'evaluation');
  expect(at(grid, 'funds.total.initial', taught)).toBe('C5');
  expect(at(grid, 'funds.total.annual', taught)).toBeUndefined();
  expect(form(grid, taught).readingNotes.map(({ note }) => note)).toEqual([
    {
      'zh-CN': '按指定读作“年初预算数”，通常是“全年预算数”',
      en: 'read as “initial budget” as it was taught; it usually means “annual budget”',
    },
  ]);
});

test('what is taught for one kind of form, or one place, says nothing of another', () => {
  const odd = withLabel(provinces.departmentRows, '全年执行数（B）', '已拨付（B）');
  const of = (place: TaughtLabel['place'], field: string, kind: string) =>
    at(odd, 'funds.total.executed', label(place, '已拨付', field, kind));
  expect(of('column', 'funds.total.executed', 'evaluation')).toBe('D5');
  expect(of('column', 'funds.total.executed', PROJECT)).toBeUndefined();
  expect(of('indicator-column', 'indicators[].actual', 'evaluation')).toBeUndefined();
});

test('a label that ends like a known one can be said to be not needed', () => {
  const grid = withLabel(provinces.twoRowHeader, '主管部门', '市级主管部门').map((row, index) =>
    index === 2 ? row.map((cell) => cell ?? '白杨镇') : row,
  );
  expect(at(grid, 'department')).toBe('C3');
  const { fields, taught } = form(grid, label('beside', '市级主管部门', null));
  expect(fields.get('department')).toBeUndefined();
  expect(taught.map((use) => taughtText(use, 'zh-CN'))).toEqual(['审核方指定“市级主管部门”（表!A3）不需要']);
});

describe('not needed', () => {
  const odd = withLabel(provinces.twoRowHeader, '全年执行数', '已拨付');
  const notNeeded = label('column', '已拨付', null);
  const lost = '没有读到全年执行数';

  test('a column that nothing is missing for is no longer told as unread', () => {
    const wider = provinces.twoRowHeader.map((row, index) => [
      ...row,
      ...(index === 3 ? ['科室备查'] : index === 4 ? [12] : [null]),
    ]);
    expect(form(wider).unread).toMatchObject([{ text: '科室备查', needed: false }]);
    const { unread, taught } = form(wider, label('column', '科室备查', null));
    expect(unread).toEqual([]);
    expect(taught.map((use) => taughtText(use, 'zh-CN'))).toEqual(['审核方指定“科室备查”（表!K4）不需要']);
  });

  test('by whoever checks: the form is read without it, and that is in the result', () => {
    const result = check(workbook(odd), undefined, undefined, { layout: [notNeeded] });
    expect(result.status).toBe('checked');
    expect(result.forms[0]!.taught.map((use) => taughtText(use, 'zh-CN'))).toEqual([
      `审核方指定“已拨付”（表!G4）不需要，${lost}`,
    ]);
  });

  test('by the workbook itself: not heeded for what is needed, and said', () => {
    const result = check(kept(odd, notNeeded), undefined, undefined, { heedsWorkbook: false });
    expect(result.status).toBe('partly-read');
    expect(result.forms[0]!.unread).toMatchObject([{ text: '已拨付', needed: true }]);
    expect(result.forms[0]!.taught.map((use) => taughtText(use, 'zh-CN'))).toEqual([
      '工作簿里指定“已拨付”（表!G4）不需要，没有采用：它可能是全年执行数',
    ]);
  });

  test('by the workbook, where it is trusted: never clean, and said before what was found', () => {
    const result = check(kept(odd, notNeeded), undefined, undefined, { heedsWorkbook: true });
    expect(result.status).toBe('checked');
    expect(verdictKind({ ...result, counts: { ...result.counts, error: 0, explain: 0 } })).toBe('open');
    expect(verdictOf(result, 'zh-CN')).toMatch(new RegExp(`^工作簿里指定“已拨付”（表!G4）不需要，${lost}；`));
    expect(verdictOf(result, 'en')).toMatch(
      /^The workbook calls “已拨付” \(表!G4\) not needed; not read: executed; /,
    );
  });

  test('of two rows that may be the total one is not needed: the other one is still asked for', () => {
    const grid = withLabel(provinces.splitTarget, '总额', '全口径盘子').map((row, index) =>
      index === 6 ? row.map((cell) => (cell === '单位资金' ? '外单位来款' : cell)) : row,
    );
    const { unread, taught } = form(grid, label('row', '全口径盘子', null));
    expect(unread).toMatchObject([{ text: '外单位来款', needed: true }]);
    expect(taught).toMatchObject([{ text: '全口径盘子', lost: [{ 'zh-CN': '年度资金总额' }] }]);
  });
});

test('what is given goes before what the workbook keeps', () => {
  const odd = withLabel(provinces.twoRowHeader, '全年执行数', '已拨付');
  const own = kept(odd, label('column', '已拨付（元）', null));
  const { forms } = read(own, undefined, { layout: [label('column', '已拨付', 'funds.total.executed')] });
  expect(forms[0]!.taught).toMatchObject([{ from: 'given', name: { 'zh-CN': '全年执行数' } }]);
  expect(forms[0]!.fields.get('funds.total.executed')).toBeDefined();
});

test('what the workbook keeps is not used where it is not whole, and that is said', () => {
  const odd = withLabel(provinces.twoRowHeader, '全年执行数', '已拨付');
  const whole = kept(odd, label('column', '已拨付', 'funds.total.executed'));
  expect(check(whole).forms[0]!.taught).toMatchObject([{ from: 'workbook' }]);
  for (const text of [
    '',
    '{}',
    whole.settings[LAYOUT_KEY]!.slice(0, -9),
    '{"schemaVersion":2,"labels":[]}',
  ]) {
    const result = check({ ...whole, settings: { [LAYOUT_KEY]: text } });
    expect(result.layoutProblem?.['zh-CN']).toContain('没有采用');
    expect(result.forms[0]!.taught).toEqual([]);
    expect(result.status).toBe('partly-read');
  }
});

test('a table none of whose headers is known: each one over figures is told, and can be taught', () => {
  const headers = {
    年初预算数: '列甲',
    全年预算数: '列乙',
    全年执行数: '列丙',
    分值: '列丁',
    执行率: '列戊',
    得分: '列己',
  };
  const odd = provinces.twoRowHeader.map((row, index) =>
    row.map((cell) =>
      index === 3 && typeof cell === 'string' ? (headers[cell as keyof typeof headers] ?? cell) : cell,
    ),
  );
  expect(form(odd).unread).toMatchObject(Object.values(headers).map((text) => ({ text, needed: true })));
  const taught = ['initial', 'annual', 'executed', 'weight', 'rate', 'score'].map((column, index) =>
    label('column', Object.values(headers)[index]!, `funds.total.${column}`),
  );
  const values = (grid: Grid, ...layout: readonly TaughtLabel[]) =>
    [...form(grid, ...layout).fields].map(([id, { cell }]) => `${id} ${toA1(cell)}`);
  expect(values(odd, ...taught)).toEqual(values(provinces.twoRowHeader));
  expect(form(odd, ...taught.slice(0, 2)).unread.map(({ text }) => text)).toEqual([
    '列丙',
    '列丁',
    '列戊',
    '列己',
  ]);
});

test('what was taught for one file is not taken for another that is read after it', () => {
  const changed = withLabel(provinces.twoRowHeader, '全年执行数', '已拨付');
  const taught = label('column', '已拨付', 'funds.total.executed');
  const usual = at(provinces.twoRowHeader, 'funds.total.executed');
  expect(usual).toBe('G5');
  expect(at(changed, 'funds.total.executed')).toBeUndefined();
  expect(at(changed, 'funds.total.executed', taught)).toBe('G5');
  expect(at(changed, 'funds.total.executed')).toBeUndefined();
  // Taught to be no figure's label, a word of the forms' own says nothing, and the next file's says what it always says.
  const needless = label('column', '全年执行数', null);
  expect(at(provinces.twoRowHeader, 'funds.total.executed', needless)).toBeUndefined();
  expect(at(provinces.twoRowHeader, 'funds.total.executed')).toBe('G5');
});
