/** What is told of sheets that were looked at and hold no form that is known, beside those that do. */
import { check, fileText, fileToJson, read } from '../../src/check';
import { otherSheetsText } from '../../src/model/result/skipped';
import type { SheetSnapshot } from '../../src/model/workbook/snapshot';
import { sampleWorkbook, sheetOf } from '../helpers/workbook';

const NOTES = sheetOf('填表说明', [['一、金额以万元为单位'], ['二、逐项填写']]);
const OPEN = sheetOf('公开01表', [['收入支出决算总表'], ['项目', '行次', '金额'], ['一、收入', 1, 35.2]]);

const withSheets = (...sheets: readonly SheetSnapshot[]) => {
  const sample = sampleWorkbook();
  return { ...sample, sheets: [...sample.sheets, ...sheets] };
};

test('they are named in the order of the workbook, and nothing else is said of them', () => {
  const book = withSheets(NOTES, sheetOf('Sheet3', []), OPEN);
  const result = check(book);
  expect(result.otherSheets).toEqual(['填表说明', '公开01表']);
  expect(read(book).otherSheets).toEqual(['填表说明', '公开01表']);
  const before = check(sampleWorkbook());
  expect(result.status).toBe(before.status);
  expect(result.diagnostics).toEqual(before.diagnostics);
});

test('none where every sheet holds a form, and none where no sheet does', () => {
  expect(check(sampleWorkbook()).otherSheets).toEqual([]);
  expect(check({ ...sampleWorkbook(), sheets: [NOTES] }).otherSheets).toEqual([]);
});

test('not those that are told of otherwise', () => {
  const deep = { ...NOTES, name: '深藏', visibility: 'veryHidden' as const };
  const result = check({ ...withSheets(deep, { ...NOTES, name: '勾稽结果' }), summarySheet: '勾稽结果' });
  expect(result.otherSheets).toEqual([]);
});

test('the text names them once, at the end, and of many some and their number', () => {
  const given = { file: '甲.xlsx', result: check(withSheets(NOTES, OPEN)), problem: undefined };
  const lines = fileText(given, 'zh-CN').split('\n');
  const told = lines.filter((line) => line.includes('填表说明'));
  expect(told).toEqual(['  没有认出表、不在校验之内的工作表：“填表说明”、“公开01表”。']);
  expect(fileText(given, 'zh-CN', 'line')).not.toContain('填表说明');
  expect(fileToJson(given, 'zh-CN').otherSheets).toEqual(['填表说明', '公开01表']);
  const many = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
  expect(otherSheetsText(many, 'zh-CN')).toMatch(/“a”、“b”、“c”、“d”、“e” 等 7 张$/);
  expect(otherSheetsText(many, 'en')).toMatch(/“e” and 2 more$/);
});
