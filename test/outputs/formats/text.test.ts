/** What is said of one file, by how much of it is asked for. */
import { check, fileText } from '../../../src/check';
import type { FileResult } from '../../../src/check';
import { readInPart } from '../../helpers/unread';
import { sampleWorkbook } from '../../helpers/workbook';

const result = check(sampleWorkbook());
const given: FileResult = { file: '自评表.xlsx', result, problem: undefined };

test('of one among many: its verdict in one line', () => {
  expect(fileText(given, 'zh-CN', 'line')).toBe('自评表.xlsx：2 处未填列，无错误，9 处待说明，5 处提示。');
  expect(fileText(given, 'en', 'line')).toBe('自评表.xlsx: 2 to fill in, no errors, 9 to explain, 5 hints.');
});

test('the line says whatever makes the verdict doubtful', () => {
  expect(fileText({ ...given, result: readInPart(result) }, 'zh-CN', 'line')).toMatch(
    /^自评表\.xlsx：没有读全/,
  );
  const notes = [{ code: 'doc-tables', message: '旧 .doc 的表格没有读。' }] as const;
  expect(fileText({ ...given, notes }, 'zh-CN', 'line')).toMatch(/处提示。旧 \.doc 的表格没有读。$/);
  const problem = { code: 'damaged', message: '文件已损坏。' } as const;
  expect(fileText({ file: '乙.xlsx', result: undefined, problem }, 'zh-CN', 'line')).toBe(
    '乙.xlsx：文件已损坏。',
  );
});

test('rules that do not apply are counted, and listed where everything is asked for', () => {
  const brief = fileText(given, 'zh-CN');
  const whole = fileText(given, 'zh-CN', 'everything');
  expect(brief).not.toContain('[不适用]');
  const listed = whole.split('\n').filter((line) => line.includes('[不适用]')).length;
  expect(listed).toBeGreaterThan(0);
  expect(brief).toContain(`这些表用不上的规则 ${listed} 条（--verbose 列出）`);
  // What was not read, or stands blank, is said in both.
  const open = (text: string): readonly string[] =>
    text.split('\n').filter((line) => /\[(?:未填|没读到|无法判断)\]/.test(line));
  expect(open(brief)).toEqual(open(whole));
});
