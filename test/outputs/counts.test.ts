/** Every face of a result counts the same: sentence, text, JSON, summary sheet, and the list that the pane shows. */
import { check, fileText, fileToJson, reviewPart, summarySheet } from '../../src/check';
import { returnedOf } from '../../src/outputs/desk/returnItems';
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
  const told = [...sentence.matchAll(/(\d+) 处(未填列|须改正|待说明|提示)/g)].map(
    ([, count, kind]) => [kind, Number(count)] as const,
  );
  const expected = [
    ['未填列', work.blank],
    ['须改正', work.error],
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
  expect(text.match(/^ {2}\[/gm)).toHaveLength(json.issues.length + alone);
  for (const [name, kind] of [
    ['未填列', 'blank'],
    ['须改正', 'error'],
    ['待说明', 'explain'],
    ['提示', 'hint'],
  ] as const)
    expect([name, text.split(`\n  [${name}] `).length - 1]).toEqual([name, work[kind]]);

  const { rows } = summarySheet(result, { locale: 'zh-CN', checkedAt: '' });
  expect(rows.flat().map(({ value }) => value)).toContain(`${sentence}。`);
  const head = rows.findIndex((row) => row.some(({ value }) => value === '未填列、须改正与待说明事项'));
  const lines = rows.slice(head + 2, head + 2 + result.diagnostics.length + alone);
  const numbers = lines.map((row) => row[0]!.value);
  expect(new Set(numbers).size).toBe(json.issues.length + alone);

  const kinds = ['blank', 'error', 'explain', 'hint', 'explained'] as const;
  expect(
    reviewPart(given, 'zh-CN')
      .file.slice(5, 10)
      .map(({ value }) => value),
  ).toEqual(kinds.map((kind) => work[kind]));
  const asked = returnedOf(given, 'zh-CN').items.map(({ counts }) => counts);
  for (const kind of ['blank', 'error', 'explain'] as const)
    expect([kind, asked.filter((each) => each === kind).length]).toEqual([kind, work[kind]]);
});
