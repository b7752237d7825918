/** A reviewer's workbook as data: what stands in which row. */
import type { FileReport } from '../../src/check';
import { check, explain, RULES, startReview } from '../../src/check';
import type { Book } from '../../src/model/book';
import type { Locale } from '../../src/model/locale';
import { DEFAULT_POLICY } from '../../src/model/policy';
import { sampleWorkbook, sheetOf, withCell } from '../helpers/workbook';

const sample = sampleWorkbook();
const wrong = withCell(sample, '基础数据表', 'B5', 9.99);
const report = (file: string, workbook = sample): FileReport => ({
  file,
  result: check(workbook),
  problem: undefined,
});
const unreadable: FileReport = {
  file: '坏.xlsx',
  result: undefined,
  problem: { code: 'damaged', message: '文件已损坏。' },
};
const none: FileReport = {
  file: '工资.xlsx',
  result: check({ sheets: [] }),
  problem: { code: 'no-form', message: '没有找到表。' },
};

function bookOf(reports: readonly FileReport[], locale: Locale = 'zh-CN'): Book {
  const review = startReview(locale);
  reports.forEach((each) => review.add(each));
  return review.book('2024-03-01 09:30');
}

/** The lines of a sheet's table by header. */
function linesOf(book: Book, sheet: number): Record<string, string | number>[] {
  const { rows, table } = book.sheets[sheet]!;
  const { top, bottom } = table!.area;
  const names = rows[top]!.map(({ value }) => String(value));
  return rows
    .slice(top + 1, bottom + 1)
    .map((row) => Object.fromEntries(row.map(({ value }, column) => [names[column]!, value])));
}

const textsOf = (book: Book, sheet: number): string =>
  book.sheets[sheet]!.rows.flat()
    .map(({ value }) => value)
    .join('\n');

describe('files', () => {
  const book = bookOf([report('a.xlsx'), unreadable, report('各单位/b.xlsx', wrong), none]);
  const lines = linesOf(book, 0);

  test('one row each, in the order read', () => {
    expect(lines.map((line) => line['文件'])).toEqual(['a.xlsx', '坏.xlsx', '各单位/b.xlsx', '工资.xlsx']);
    expect(lines[2]).toEqual({
      ...{ 序号: 3, 单位: '示例区人民政府办公室', 年度: 2023, 文件: '各单位/b.xlsx' },
      ...{ 校验的表: '基础数据表、自评表', 错误: 1, 需说明: 12, 提示: 8, 已说明: 0 },
      ...{ 预算执行率: expect.closeTo(0.9979, 4), 填报总分: 98, 计算总分: 98, 等级: '优' },
      未能读取或须留意: '',
    });
  });

  test('what was not checked has a reason and no counts', () => {
    expect(lines[1]).toMatchObject({ 单位: '', 错误: '', 提示: '', 未能读取或须留意: '文件已损坏。' });
    expect(lines[3]).toMatchObject({ 校验的表: '', 错误: '', 未能读取或须留意: '没有找到表。' });
  });

  test('the counts are summed below, and said above', () => {
    const { rows, table } = book.sheets[0]!;
    const sums = rows[table!.area.bottom + 1]!.map(({ value }) => value);
    expect(sums.slice(0, 9)).toEqual(['合计', '', '', '', '', 1, 24, 16, 0]);
    expect(rows[2]![0]).toMatchObject({
      value:
        '文件 4 个：已校验 2 个，没有可校验的表 1 个，读不了 1 个。错误 1 处（1 个文件），需说明 24 处，提示 16 处，已说明 0 处。',
      style: 'verdictFail',
    });
    expect(bookOf([report('a.xlsx')]).sheets[0]!.rows[2]![0]!.style).toBe('verdictPass');
  });

  test('time, version and policy are named; a policy of a unit’s own at its file', () => {
    expect(textsOf(book, 0)).toContain('校验时间 2024-03-01 09:30');
    expect(textsOf(book, 0)).toContain('默认口径：');
    const config = JSON.stringify({ lowExecution: 85 });
    const own = {
      ...sample,
      sheets: [...sample.sheets, sheetOf('gouji.config', [[config]])],
    };
    const mixed = bookOf([report('a.xlsx'), report('b.xlsx', own)]);
    expect(textsOf(mixed, 0)).toMatch(/默认口径：.*（1 个文件）/);
    expect(textsOf(mixed, 0)).toMatch(/gouji\.config 表的设置：.*85%.*（1 个文件）/);
    expect(linesOf(mixed, 0)[1]!['未能读取或须留意']).toContain('自带的 gouji.config');
    const given = check(own, DEFAULT_POLICY);
    expect(
      linesOf(bookOf([{ file: 'b.xlsx', result: given, problem: undefined }]), 0)[0]!['未能读取或须留意'],
    ).toBe('');
  });

  test('rows that were not recognised are told, of many the first', () => {
    const result = check(sample);
    const [form] = result.forms;
    const unrecognized = [1, 2, 3, 4, 5].map((row) => ({
      cell: { sheet: '自评表', row, column: 0 },
      text: `行${row}`,
    }));
    const odd = { ...result, forms: [{ ...form!, unrecognized }] };
    const told = linesOf(bookOf([{ file: 'a.xlsx', result: odd, problem: undefined }]), 0)[0]!;
    expect(String(told['未能读取或须留意']).split('\n')).toEqual([
      ...['自评表!A2 行1', '自评表!A3 行2', '自评表!A4 行3'].map((row) => `未识别的行：${row}`),
      '另有 2 处',
    ]);
  });
});

describe('findings', () => {
  test('one row each over all files, with cell, both sides and rule', () => {
    const lines = linesOf(bookOf([report('a.xlsx'), report('b.xlsx', wrong)]), 1);
    expect(lines.map((line) => line['序号'])).toEqual(lines.map((_, index) => index + 1));
    expect(lines.filter((line) => line['文件'] === 'a.xlsx')).toHaveLength(check(sample).diagnostics.length);
    expect(lines.find((line) => line['级别'] === '错误')).toMatchObject({
      ...{ 单位: '示例区人民政府办公室', 文件: 'b.xlsx', 位置: '基础数据表!B5' },
      ...{ 填报: 9.99, 计算: 5.58, 差额: 4.41, 规则: 'basic/three-public-total', 已写明的原因: '' },
    });
  });

  test('a cause stands at each finding that it explains', () => {
    const broken = withCell(sample, '自评表', 'B5', '按收入性质分：734.91');
    const lines = linesOf(bookOf([report('a.xlsx', broken)]), 1);
    const caused = lines.filter((line) => String(line['原因判断']).includes('应为 743.91'));
    expect(caused.length).toBeGreaterThan(1);
  });

  test('a reason closes its finding, or says that it no longer holds', () => {
    const finding = check(sample).diagnostics.find(({ ruleId }) => ruleId === 'evaluation/unspent')!;
    const kept = explain(undefined, finding, '=质保金，2024年3月支付', '2024-03-01T01:30:00.000Z');
    const explained = { ...sample, settings: 'text' in kept ? { [kept.key]: kept.text! } : {} };
    const given = (workbook: typeof sample) =>
      linesOf(bookOf([report('a.xlsx', workbook)]), 1)
        .filter((line) => line['规则'] === 'evaluation/unspent')
        .map((line) => [line['级别'], line['已写明的原因']]);
    expect(given(explained)).toEqual([['已说明', '=质保金，2024年3月支付']]);
    expect(given(withCell(explained, '自评表', 'F4', 742.37))).toEqual([
      ['需说明', '=质保金，2024年3月支付（数据已变，须重新说明）'],
    ]);
  });

  test('without any there is a sentence and no table', () => {
    const sheet = bookOf([none]).sheets[1]!;
    expect(sheet.table).toBeUndefined();
    expect(sheet.rows.flat().map(({ value }) => value)).toContain('没有发现不相符之处。');
  });
});

test('rules: every one, those that most files have trouble with first', () => {
  const lines = linesOf(bookOf([report('a.xlsx'), report('b.xlsx', wrong), none]), 2);
  expect(new Set(lines.map((line) => line['编号']))).toEqual(new Set(RULES.map(({ id }) => id)));
  const files = lines.map((line) => Number(line['涉及文件']));
  expect(files).toEqual([...files].sort((a, b) => b - a));
  const byId = (id: string) => lines.find((line) => line['编号'] === id);
  expect(byId('basic/three-public-total')).toMatchObject({ 级别: '错误', 涉及文件: 1, 问题: 1, 错误: 1 });
  expect(byId('basic/final-over-budget')).toMatchObject({ 涉及文件: 2, 问题: 10, 需说明: 10, 已说明: 0 });
  expect(byId('basic/final-missing')).toMatchObject({ 未能判断的文件: 2 });
  // There are none of its rows: nothing was left undecided.
  expect(byId('basic/buildings-complete')).toMatchObject({ 涉及文件: 0, 未能判断的文件: 0 });
});

test.each(['zh-CN', 'en'] as const)('in %s every row is as wide as its sheet, headers differ', (locale) => {
  for (const { rows, columnWidths, table } of bookOf([report('a.xlsx'), unreadable], locale).sheets) {
    for (const row of rows.filter(({ length }) => length > 0))
      expect(row.reduce((sum, { span = 1 }) => sum + span, 0)).toBe(columnWidths.length);
    const names = rows[table!.area.top]!.map(({ value }) => value);
    expect(new Set(names).size).toBe(columnWidths.length);
  }
});
