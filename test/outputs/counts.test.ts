/** Every face of a result counts the same: sentence, text, JSON, summary sheet, and the list that the pane shows. */
import { check, fileText, fileToJson, summarySheet } from '../../src/check';
import { workIn } from '../../src/model/result/work';
import { verdictOf } from '../../src/model/result/verdict';
import type { WorkbookSnapshot } from '../../src/model/workbook/snapshot';
import { sampleWorkbook, withCell } from '../helpers/workbook';

const blanks = ['B5', 'F11'] as const;
const half = blanks.reduce(
  (workbook, cell) => withCell(workbook, '基础数据表', cell, null),
  withCell(withCell(sampleWorkbook(), '自评表', 'H24', null), '自评表', 'G24', 99),
);

test.each<[string, WorkbookSnapshot]>([
  ['the sample', sampleWorkbook()],
  ['half filled, with an error', half],
])('%s', (_, workbook) => {
  const result = check(workbook);
  const { work } = result;
  const sentence = verdictOf(result, 'zh-CN');
  const told = [...sentence.matchAll(/(\d+) 处(未填列|错误|待说明|提示)/g)].map(
    ([, count, kind]) => [kind, Number(count)] as const,
  );
  const expected = [
    ['未填列', work.blank],
    ['错误', work.error],
    ['待说明', work.explain],
    ['提示', work.hint],
  ] as const;
  expect(told).toEqual(expected.filter(([, count]) => count > 0));

  const given = { file: 'a.xlsx', result, problem: undefined };
  const json = fileToJson(given, 'zh-CN');
  expect(json.work).toEqual(work);
  const alone = workIn(result).filter(({ issue }) => !issue).length;
  for (const kind of ['blank', 'error', 'explain', 'hint', 'explained'] as const)
    expect(json.issues.filter((issue) => issue.work === kind).length + (kind === 'blank' ? alone : 0)).toBe(
      work[kind],
    );
  expect(json.issues.flatMap(({ findings }) => findings).sort((a, b) => a - b)).toEqual(
    result.diagnostics.map((__, index) => index),
  );
  // By severity the same issues are counted.
  for (const severity of ['error', 'explain', 'hint'] as const)
    expect(json.issues.filter((issue) => issue.severity === severity)).toHaveLength(result.counts[severity]);

  const text = fileText(given, 'zh-CN');
  expect(text).toContain(sentence);
  expect(text.match(/^ {2}\[/gm)).toHaveLength(json.issues.length);
  for (const [name, kind] of [
    ['未填列', 'blank'],
    ['错误', 'error'],
    ['需说明', 'explain'],
    ['提示', 'hint'],
  ] as const)
    expect([name, text.split(`\n  [${name}] `).length - 1]).toEqual([
      name,
      work[kind] - (kind === 'blank' ? alone : 0),
    ]);

  const { rows } = summarySheet(result, { locale: 'zh-CN', checkedAt: '' });
  expect(rows.flat().map(({ value }) => value)).toContain(`${sentence}。`);
  const head = rows.findIndex((row) => row.some(({ value }) => value === '不相符与需说明事项'));
  const numbers = rows.slice(head + 2, head + 2 + result.diagnostics.length).map((row) => row[0]!.value);
  expect(new Set(numbers).size).toBe(json.issues.length);
});
