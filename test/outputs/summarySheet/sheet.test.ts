import { issues } from '../../../src/model/result/issues';
import { check, explain, marksFor, summarySheet } from '../../../src/check';
import type { CellArea } from '../../../src/model/workbook/cell';
import { localTime } from '../../../src/model/text/time';
import { sampleWorkbook, sheetOf, withCell, workbookOf } from '../../helpers/workbook';
import { firstRows } from '../../helpers/printer';
import { pageHeight } from '../../../src/model/writing/page';
import { rowHeights } from '../../../src/model/writing/rowHeight';
import { toText } from '../../helpers/wholeReport';

const sample = sampleWorkbook();
const options = { locale: 'zh-CN', checkedAt: '2024-03-01 09:30' } as const;
const texts = (workbook = sample) =>
  summarySheet(check(workbook), options).rows.map((row) => row.map(({ value }) => value));

test('opens with the verdict, the unit and the time', () => {
  const [title, subtitle, verdict] = texts();
  expect(title![0]).toBe('绩效自评勾稽结果');
  expect(subtitle![0]).toContain('示例区人民政府办公室');
  expect(subtitle![0]).toContain('2024-03-01 09:30');
  expect(verdict).toEqual(['2 处未填列，无错误，9 处待说明，5 处提示。']);
});

test('an error turns the verdict', () => {
  const style = (workbook: typeof sample) => summarySheet(check(workbook), options).rows[2]![0]!.style;
  expect(style(sample)).toBe('verdictOpen');
  expect(style(withCell(sample, '基础数据表', 'B5', 9))).toBe('verdictFail');
});

test('figures are numbers with their decimals, texts are texts', () => {
  const cells = summarySheet(check(sample), options).rows.flat();
  expect(cells).toContainEqual({ value: 63.01, style: 'number', numberFormat: '#,##0.00' });
  expect(cells).toContainEqual({ value: 9.9794, style: 'number', numberFormat: '0.0000' });
});

test('two findings on one cell are one mark, in the colour of the graver', () => {
  // 公用经费 is over budget (explain) and far above last year (hint).
  const marks = marksFor(check(sample), 'zh-CN');
  const mark = marks.filter(
    ({ cell }) => cell.sheet === '基础数据表' && cell.row === 15 && cell.column === 5,
  );
  expect(mark).toHaveLength(1);
  expect(mark[0]).toMatchObject({ severity: 'explain' });
  expect(mark[0]!.message.split('\n')).toHaveLength(2);
});

test('where the wrong cell is known it is marked, and not those that suffer from it', () => {
  const marks = marksFor(check(withCell(sample, '自评表', 'B5', '按收入性质分：734.91')), 'zh-CN');
  const errors = marks.filter(({ severity }) => severity === 'error');
  expect(errors).toHaveLength(1);
  expect(errors[0]).toMatchObject({ cell: { sheet: '自评表', row: 4, column: 1 } });
  expect(errors[0]!.message).toBe(
    '按收入性质分应为 743.91（现为 734.91，疑似数字颠倒）：改正后，3 条勾稽关系相符。',
  );
});

test('the text for a terminal names cell, message and arithmetic, in both languages', () => {
  const report = { file: 'a.xlsx', result: check(sample), problem: undefined };
  expect(toText([report], 'zh-CN')).toContain('自评表!F7 项目支出\n');
  expect(toText([report], 'en')).toContain('2 to fill in, no errors, 9 to explain, 5 hints.');
  expect(toText([report], 'en')).not.toMatch(/undefined|\{|NaN/);
});

test('a row that is not recognised is listed', () => {
  const odd = withCell(withCell(sample, '基础数据表', 'A20', '政府购买服务'), '基础数据表', 'F20', 12);
  const report = { file: 'a.xlsx', result: check(odd), problem: undefined };
  expect(toText([report], 'zh-CN')).toContain('未识别的行: 基础数据表!A20 政府购买服务');
});

test('no form: a sentence, no table of nothing', () => {
  const report = { file: 'a.xlsx', result: check(workbookOf(sheetOf('S', [['x']]))), problem: undefined };
  expect(toText([report], 'zh-CN')).toBe('a.xlsx\n');
});

/** The values of an area, as a user sees them. */
function area({ rows }: ReturnType<typeof summarySheet>, { top, bottom, left, right }: CellArea) {
  return rows.slice(top, bottom + 1).map((row) => {
    const values = row.flatMap(({ value, span = 1 }) => [value, ...Array<string>(span - 1).fill('')]);
    return values.slice(left, right + 1);
  });
}

test('the findings are a table that can be sorted: one header, nothing merged, a row a finding', () => {
  const sheet = summarySheet(check(sample), options);
  const [table] = sheet.tables!;
  const [head, ...lines] = area(sheet, table!);
  expect(new Set(head).size).toBe(head!.length);
  // Those of one cell stand together, under one number.
  expect(lines.map((line) => line[4])).toEqual(
    issues(check(sample).diagnostics).flatMap(({ diagnostics }) =>
      diagnostics.map(({ message }) => message['zh-CN']),
    ),
  );
  const rows = sheet.rows.slice(table!.top, table!.bottom + 1).flat();
  expect(rows.every(({ span }) => span === undefined)).toBe(true);
});

test('the chart shows weight, own and computed score of every item but the total, on rows left free for it', () => {
  const sheet = summarySheet(check(sample), options);
  const { scores } = check(sample);
  const { source, categories, at } = sheet.chart!;
  expect(area(sheet, categories).flat()).toEqual([
    '预算执行率',
    ...scores!.indicators.map(({ name }) => name),
  ]);
  const [head, ...lines] = area(sheet, source);
  expect(head).toEqual(['分值', '填报得分', '计算得分']);
  expect(lines).toHaveLength(scores!.indicators.length + 1);
  expect(lines[0]).toEqual([10, 10, 9.9794]);
  expect(sheet.rows.slice(at.top, at.bottom + 1).every((row) => row.length === 0)).toBe(true);
});

test('no page cuts the chart or parts a heading from what it heads, however much a page holds', () => {
  const sheet = summarySheet(check(sample), options);
  const { rows, breaksBefore, columnWidths, hiddenColumns, titleRows, chart } = sheet;
  const heights = rowHeights(rows, columnWidths, hiddenColumns);
  const { least, most } = pageHeight(columnWidths.filter((_, at) => !hiddenColumns!.includes(at)));
  for (const page of [least, (least + most) / 2, most]) {
    const begins = firstRows(heights, breaksBefore!, titleRows!, page);
    expect(begins.length).toBeGreaterThan(2);
    expect(begins.filter((row) => row > chart!.at.top && row <= chart!.at.bottom)).toEqual([]);
    // Heading, header, a line.
    const parted = begins.filter((row) =>
      [row - 1, row - 2].some((above) => rows[above]?.[0]?.style === 'heading'),
    );
    expect(parted).toEqual([]);
  }
});

test('a reason stands in the row of its finding, with the day it was given; a doubtful one says why', () => {
  const given = '2024-03-05T06:07:08.000Z';
  const reason = '结转下年，用于支付车辆保险费1.53万元';
  const unspent = check(sample).diagnostics.find(({ ruleId }) => ruleId === 'evaluation/unspent')!;
  const kept = explain(undefined, unspent, reason, given);
  const settings = 'text' in kept ? { [kept.key]: kept.text! } : {};
  const line = (workbook: typeof sample) => {
    const sheet = summarySheet(check({ ...workbook, settings }), options);
    return area(sheet, sheet.tables![0]!).find((row) => String(row.at(-2)).includes(reason))!;
  };
  const day = localTime(new Date(given)).slice(0, 10);
  expect(line(sample).slice(1, 4)).toEqual(['单位已说明', '自评表!F4', '年度资金总额·全年执行数']);
  expect(line(sample).at(-2)).toBe(`${reason}（${day}）`);
  const changed = line(withCell(sample, '自评表', 'F4', 742.3));
  expect(changed[1]).toBe('待说明');
  expect(changed.at(-2)).toBe(`［数据已变］${reason}（${day}）`);
});

test('bars that are all of one height are left out', () => {
  const sheet = summarySheet(check(sample), options);
  const even = { weight: '10', reported: '10', computed: '10' } as const;
  const result = check(sample);
  const scores = {
    ...result.scores!,
    execution: { ...result.scores!.execution, ...even },
    indicators: result.scores!.indicators.map((score) => ({ ...score, ...even })),
  };
  expect(sheet.chart).toBeDefined();
  expect(summarySheet({ ...result, scores }, options).chart).toBeUndefined();
});

test('as a paper: the head on every page, who signs, and what does not apply only counted', () => {
  const result = check(sample);
  const { rows, titleRows } = summarySheet(result, options);
  expect(titleRows).toBe(2);
  const signed = rows.findIndex((row) => row.some(({ style }) => style === 'signature'));
  expect(rows[signed]!.map(({ value }) => value)).toEqual(['填报人：', '复核人：', '单位负责人：', '日期：']);
  const below = rows.slice(signed + 1).flat();
  expect(below.every(({ style }) => style === 'note')).toBe(true);
  expect(rows.flat().map(({ value }) => value)).not.toContain('不适用');
  expect(below.map(({ value }) => value)).toContainEqual(
    expect.stringMatching(/^另有 \d+ 条规则这些表用不上/),
  );
});

test('every row is as wide as the sheet, or a single line', () => {
  const { rows, columnWidths } = summarySheet(check(sample), options);
  const widths = rows.map((row) => row.reduce((sum, { span = 1 }) => sum + span, 0));
  expect([...new Set(widths)].sort()).toEqual([0, columnWidths.length, columnWidths.length - 1]);
});

test('without findings there is no table, without scores no chart', () => {
  const sheet = summarySheet(check(workbookOf(sheetOf('S', [['x']]))), options);
  expect(sheet.tables).toEqual([]);
  expect(sheet.chart).toBeUndefined();
});
