/** A reviewer's workbook as data: what stands in which row. */
import type { FileResult } from '../../../src/check';
import { check, explain, reviewPart, RULES } from '../../../src/check';
import type { Locale } from '../../../src/model/text/locale';
import { DEFAULT_POLICY } from '../../../src/model/policy/policy';
import type { ReviewOptions } from '../../../src/outputs/batch/options';
import { reviewBook } from '../../../src/outputs/batch/batchBook';
import type { WholeSheet } from '../../helpers/review';
import { bookOf, sheetsOf } from '../../helpers/review';
import { sampleWorkbook, sheetOf, withCell } from '../../helpers/workbook';

const sample = sampleWorkbook();
const wrong = withCell(sample, '基础数据表', 'B5', 9.99);
const report = (file: string, workbook = sample): FileResult => ({
  file,
  result: check(workbook),
  problem: undefined,
});
const unreadable: FileResult = {
  file: '坏.xlsx',
  result: undefined,
  problem: { code: 'damaged', message: '文件已损坏。' },
};
const none: FileResult = {
  file: '工资.xlsx',
  result: check({ sheets: [] }),
  problem: { code: 'no-form', message: '没有找到表。' },
};

const sheetsFor = (reports: readonly FileResult[], locale?: Locale): Promise<readonly WholeSheet[]> =>
  sheetsOf(bookOf(reports, locale));

const titleOf = (rule: string): string => RULES.find(({ id }) => id === rule)!.title['zh-CN'];

/** The lines of a sheet's table by header. */
function linesOf({ table, lines }: WholeSheet): Record<string, string | number>[] {
  const names = table!.header.map(({ value }) => String(value));
  return lines.map((row) => Object.fromEntries(row.map(({ value }, column) => [names[column]!, value])));
}

const textsOf = ({ rows }: WholeSheet): string =>
  rows
    .flat()
    .map(({ value }) => value)
    .join('\n');

describe('files', () => {
  let sheet: WholeSheet;
  let lines: ReturnType<typeof linesOf>;
  beforeAll(async () => {
    sheet = (await sheetsFor([report('a.xlsx'), unreadable, report('各单位/b.xlsx', wrong), none]))[1]!;
    lines = linesOf(sheet);
  });

  test('one row each, the worst first', () => {
    expect(lines.map((line) => line['文件'])).toEqual(['坏.xlsx', '工资.xlsx', '各单位/b.xlsx', 'a.xlsx']);
    expect(lines[2]).toEqual({
      ...{ 序号: 3, 单位: '示例区人民政府办公室', 年度: 2023, 文件: '各单位/b.xlsx' },
      ...{ 校验的表: '基础数据表、自评表', 读取情况: '读全' },
      ...{ 未填列: 2, 须改正: 1, 待说明: 9, 提示: 5, 单位已说明: 0 },
      ...{ 预算执行率: expect.closeTo(0.9979, 4), 填报总分: 98, 计算总分: 98, 等级: '优' },
      ...{ 未能读取或须留意: '', 识别码: expect.stringContaining('b.xlsx') },
    });
  });

  test('what was not checked has a reason and no counts', () => {
    expect(lines[0]).toMatchObject({
      单位: '',
      读取情况: '',
      未填列: '',
      须改正: '',
      提示: '',
      未能读取或须留意: '文件已损坏。',
    });
    expect(lines[1]).toMatchObject({ 校验的表: '', 须改正: '', 未能读取或须留意: '没有找到表。' });
  });

  test('the counts are summed below, and said above', async () => {
    const sums = sheet.table!.sums!.map(({ value }) => value);
    expect(sums.slice(0, 11)).toEqual(['合计', '', '', '', '', '', 4, 1, 18, 10, 0]);
    expect(sheet.above[2]![0]).toMatchObject({
      value:
        '文件 4 个：已校验 2 个，没有可校验的表 1 个，读不了 1 个。4 处未填列，1 处须改正，18 处待说明，10 处提示。有须改正之处的文件 1 个。',
      style: 'verdictFail',
    });
    const [, open] = await sheetsFor([report('a.xlsx')]);
    expect(open!.above[2]![0]!.style).toBe('verdictOpen');
  });

  test('time, version and policy are named; a policy of a unit’s own at its file', async () => {
    expect(textsOf(sheet)).toContain('校验时间 2024-03-01 09:30');
    expect(textsOf(sheet)).toContain('默认口径：');
    const config = JSON.stringify({ lowExecution: 85 });
    const own = {
      ...sample,
      sheets: [...sample.sheets, sheetOf('gouji.config', [[config]])],
    };
    const [, mixed] = await sheetsFor([report('a.xlsx'), report('b.xlsx', own)]);
    expect(textsOf(mixed!)).toMatch(/默认口径：.*（1 个文件）/);
    expect(textsOf(mixed!)).toMatch(/gouji\.config 表的口径：.*85%.*（1 个文件）/);
    expect(linesOf(mixed!)[1]!['未能读取或须留意']).toMatch(
      /按工作簿 gouji\.config 表的口径校验，其中放宽了 1 项：.*90 → 85/,
    );
    const given = check(own, DEFAULT_POLICY);
    const [, reviewers] = await sheetsFor([{ file: 'b.xlsx', result: given, problem: undefined }]);
    expect(linesOf(reviewers!)[0]!['未能读取或须留意']).toMatch(/^没有采用工作簿 gouji\.config 表的口径/);
  });

  test('rows that were not recognised are told, of many the first', async () => {
    const result = check(sample);
    const [form] = result.forms;
    const unrecognized = [1, 2, 3, 4, 5].map((row) => ({
      cell: { sheet: '自评表', row, column: 0 },
      text: `行${row}`,
    }));
    const odd = { ...result, forms: [{ ...form!, unrecognized }] };
    const [, told] = await sheetsFor([{ file: 'a.xlsx', result: odd, problem: undefined }]);
    expect(String(linesOf(told!)[0]!['未能读取或须留意']).split('\n')).toEqual([
      ...['自评表!A2 行1', '自评表!A3 行2', '自评表!A4 行3'].map((row) => `未识别的行：${row}`),
      '另有 2 处',
    ]);
  });
});

describe('findings', () => {
  const findingsOf = async (reports: readonly FileResult[]) => linesOf((await sheetsFor(reports))[2]!);

  test('one row each over all files, with cell, both sides and rule', async () => {
    const lines = await findingsOf([report('a.xlsx'), report('b.xlsx', wrong)]);
    expect(lines.map((line) => line['序号'])).toEqual(lines.map((_, index) => index + 1));
    expect(lines.filter((line) => line['文件'] === 'a.xlsx')).toHaveLength(check(sample).diagnostics.length);
    expect(lines.find((line) => line['类别'] === '须改正')).toMatchObject({
      ...{ 单位: '示例区人民政府办公室', 文件: 'b.xlsx', 位置: '基础数据表!B5' },
      ...{
        填报: 9.99,
        计算: 5.58,
        差额: 4.41,
        规则: titleOf('basic/three-public-total'),
        单位写明的原因: '',
      },
    });
  });

  test('a cause stands at each finding that it explains', async () => {
    const broken = withCell(sample, '自评表', 'B5', '按收入性质分：734.91');
    const lines = await findingsOf([report('a.xlsx', broken)]);
    const caused = lines.filter((line) => String(line['原因判断']).includes('应为 743.91'));
    expect(caused).toHaveLength(3);
  });

  test('a reason closes its finding, or says that it no longer holds', async () => {
    const finding = check(sample).diagnostics.find(({ ruleId }) => ruleId === 'evaluation/unspent')!;
    const kept = explain(undefined, finding, '=质保金，2024年3月支付', '2024-03-01T01:30:00.000Z');
    const explained = { ...sample, settings: 'text' in kept ? { [kept.key]: kept.text! } : {} };
    const given = async (workbook: typeof sample) =>
      (await findingsOf([report('a.xlsx', workbook)]))
        .filter((line) => line['规则'] === titleOf('evaluation/unspent'))
        .map((line) => [line['类别'], line['单位写明的原因']]);
    expect(await given(explained)).toEqual([['单位已说明', '=质保金，2024年3月支付']]);
    expect(await given(withCell(explained, '自评表', 'F4', 742.37))).toEqual([
      ['待说明', '=质保金，2024年3月支付（数据已变，须重新说明）'],
    ]);
  });

  test('without any there is a sentence and no table', async () => {
    const sheet = (await sheetsFor([none]))[2]!;
    expect(sheet.table).toBeUndefined();
    expect(sheet.rows.flat().map(({ value }) => value)).toContain('没有发现不相符之处。');
  });

  describe('for which there is no room', () => {
    const one = check(sample).diagnostics.length;
    const reports = [report('a.xlsx'), report('b.xlsx'), report('c.xlsx')];
    async function* parts() {
      for (const each of reports) yield reviewPart(each, 'zh-CN');
    }
    const listing = async (most: ReviewOptions['most']) => {
      const options = {
        locale: 'zh-CN',
        version: '',
        rules: RULES,
        checkedAt: '',
        ...(most && { most }),
      } as const;
      const [, files, findings] = await sheetsOf(reviewBook(parts(), options));
      const said = [files!.above.slice(3), findings!.rows.slice(3 + findings!.lines.length)];
      return {
        listed: findings!.lines.length,
        said: said.map((rows) => rows.flat().map(({ value }) => value)),
        counted: files!.table!.sums![8]!.value,
      };
    };

    test.each([
      ['in number, in the midst of a file', { findings: one + 5, characters: 1e9 }, one + 5],
      ['in length, after the row that takes the room', { findings: 1e9, characters: 1 }, 1],
    ])('%s: how many is said on two sheets, and they count', async (_, most, listed) => {
      const said = `“问题清单”放不下全部问题：列出了前 ${listed} 个，另有 ${3 * one - listed} 个没有列出。请把文件分几批汇总。`;
      expect(await listing(most)).toEqual({ listed, said: [[said], [said]], counted: 27 });
    });

    test('none is left out of as many as there is room for', async () => {
      const all = { listed: 3 * one, said: [[], []], counted: 27 };
      expect(await listing({ findings: 3 * one, characters: 1e9 })).toEqual(all);
      expect(await listing(undefined)).toEqual(all);
    });
  });

  test('are handed on as the files come', async () => {
    let asked = 0;
    async function* parts() {
      for (;;) {
        asked += 1;
        yield reviewPart(report('a.xlsx'), 'zh-CN');
      }
    }
    const options = { locale: 'zh-CN', version: '', rules: RULES, checkedAt: '' } as const;
    for await (const { table } of reviewBook(parts(), options).sheets) {
      let taken = 0;
      for await (const lines of table!.lines) {
        expect(lines).toHaveLength(check(sample).diagnostics.length);
        taken += 1;
        expect(asked).toBe(taken);
        if (taken === 3) break;
      }
      break;
    }
    expect(asked).toBe(3);
  });
});

test('units by rules: what each unit breaks, by the rules’ titles, errors in red', async () => {
  const named = (unit: string, workbook = sample) => withCell(workbook, '自评表', 'C2', unit);
  const reports = [report('a.xlsx', named('甲区统计局')), report('b.xlsx', named('甲区水利局', wrong)), none];
  const { table, lines } = (await sheetsFor(reports))[3]!;
  const heads = table!.header.map(({ value }) => String(value));
  expect(heads.slice(0, 3)).toEqual(['序号', '单位', '合计']);
  const broken = (workbook: typeof sample) =>
    check(workbook).diagnostics.filter(({ severity }) => severity !== 'hint');
  expect(new Set(heads.slice(3))).toEqual(new Set(broken(wrong).map(({ ruleId }) => titleOf(ruleId))));
  expect(lines.map((row) => row.slice(0, 3).map(({ value }) => value))).toEqual([
    [1, '甲区水利局', broken(wrong).length],
    [2, '甲区统计局', broken(sample).length],
  ]);
  const of = (row: number, rule: string) => lines[row]![heads.indexOf(titleOf(rule))];
  expect(of(0, 'basic/three-public-total')).toMatchObject({ value: 1, style: 'error' });
  expect(of(1, 'basic/three-public-total')).toMatchObject({ value: '' });
  expect(of(1, 'basic/final-over-budget')).toMatchObject({ value: 5, style: 'count' });
  expect(table!.sums!.slice(0, 3).map(({ value }) => value)).toEqual([
    '合计',
    '',
    broken(wrong).length + broken(sample).length,
  ]);
});

test('rules: every one, those that most files have trouble with first', async () => {
  const lines = linesOf((await sheetsFor([report('a.xlsx'), report('b.xlsx', wrong), none]))[5]!);
  expect(new Set(lines.map((line) => line['编号']))).toEqual(new Set(RULES.map(({ id }) => id)));
  const files = lines.map((line) => Number(line['涉及文件']));
  expect(files).toEqual([...files].sort((a, b) => b - a));
  const byId = (id: string) => lines.find((line) => line['编号'] === id);
  expect(byId('basic/three-public-total')).toMatchObject({ 级别: '错误', 涉及文件: 1, 问题: 1, 错误: 1 });
  expect(byId('basic/final-over-budget')).toMatchObject({ 涉及文件: 2, 问题: 10, 需说明: 10, 单位已说明: 0 });
  expect(byId('basic/final-missing')).toMatchObject({ 未能判断的文件: 2 });
  // There are none of its rows: nothing was left undecided.
  expect(byId('basic/buildings-complete')).toMatchObject({ 涉及文件: 0, 未能判断的文件: 0 });
});

test.each(['zh-CN', 'en'] as const)(
  'in %s every row is as wide as its sheet, headers differ',
  async (locale) => {
    // What two units wrote in the same words has a sheet of its own.
    const copy = report('b.xlsx', withCell(sample, '自评表', 'C2', '甲区统计局'));
    for (const { rows, columnWidths, table } of await sheetsFor(
      [report('a.xlsx'), copy, unreadable],
      locale,
    )) {
      for (const row of rows.filter(({ length }) => length > 0))
        expect(row.reduce((sum, { span = 1 }) => sum + span, 0)).toBe(columnWidths.length);
      const names = table!.header.map(({ value }) => value);
      expect(new Set(names).size).toBe(columnWidths.length);
    }
  },
);
