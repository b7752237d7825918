import { check, marksFor, summarySheet } from '../../src/check';
import { toText } from '../../src/summary/text';
import { sampleWorkbook, sheetOf, withCell, workbookOf } from '../helpers/workbook';

const sample = sampleWorkbook();
const options = { locale: 'zh-CN', checkedAt: '2024-03-01 09:30' } as const;
const texts = (workbook = sample) =>
  summarySheet(check(workbook), options).rows.map((row) => row.map(({ value }) => value));

test('opens with the verdict, the unit and the time', () => {
  const [title, subtitle, verdict] = texts();
  expect(title).toEqual(['绩效自评勾稽结果']);
  expect(subtitle![0]).toContain('示例区人民政府办公室');
  expect(subtitle![0]).toContain('2024-03-01 09:30');
  expect(verdict).toEqual(['错误 0 处，需说明 13 处，提示 8 处。']);
});

test('an error turns the verdict', () => {
  const style = (workbook: typeof sample) => summarySheet(check(workbook), options).rows[2]![0]!.style;
  expect(style(sample)).toBe('verdictPass');
  expect(style(withCell(sample, '基础数据表', 'B5', 9))).toBe('verdictFail');
});

test('figures are numbers with their decimals, texts are texts', () => {
  const cells = summarySheet(check(sample), options).rows.flat();
  expect(cells).toContainEqual({ value: 63.01, style: 'number', numberFormat: '#,##0.00' });
  expect(cells).toContainEqual({ value: 9.9794, style: 'number', numberFormat: '0.0000' });
});

test('two findings on one cell are one mark, in the colour of the graver', () => {
  const marks = marksFor(check(withCell(sample, '自评表', 'B5', '按收入性质分：734.91')), 'zh-CN');
  const mark = marks.filter(({ cell }) => cell.sheet === '自评表' && cell.row === 4 && cell.column === 1);
  expect(mark).toHaveLength(1);
  expect(mark[0]).toMatchObject({ severity: 'error' });
  expect(mark[0]!.message.split('\n')).toHaveLength(2);
});

test('the text for a terminal names cell, message and arithmetic, in both languages', () => {
  const report = { file: 'a.xlsx', result: check(sample), problem: undefined };
  expect(toText([report], 'zh-CN')).toContain('自评表!F7 项目支出\n');
  expect(toText([report], 'en')).toContain('0 errors, 13 to explain, 8 hints.');
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
