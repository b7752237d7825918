/** Cells that say more than a figure, or none where one should stand. */
import { check, read } from '../../src/check';
import { toA1 } from '../../src/model/workbook/cell';
import type { Grid } from '../helpers/fieldsOf';
import { fieldsOf, oneSheet } from '../helpers/fieldsOf';
import { splitTarget } from '../helpers/provinces';

/** The form with other words in a cell of column `ABC…`, counted from 1. */
const formWith = (row: number, column: string, value: string): Grid =>
  splitTarget.map((cells, r) =>
    r === row - 1 ? cells.map((cell, c) => (c === column.charCodeAt(0) - 65 ? value : cell)) : cells,
  );

const found = (grid: Grid): readonly string[] =>
  check(oneSheet(grid))
    .diagnostics.filter(({ severity }) => severity !== 'hint')
    .map(({ ruleId, severity, cells: [first] }) => `${severity} ${ruleId} ${toA1(first!.address)}`);

test('a remark in brackets behind a figure is none of it: the figure is read and checked, and that is said', () => {
  const score = formWith(5, 'J', '9.8（按执行率）');
  expect(fieldsOf(score)['funds.total.score']).toBe('J5 9.8');
  expect(found(score)).toEqual([]);
  const [form] = read(oneSheet(score)).forms;
  expect(form!.readingNotes.map(({ text, note }) => `${text}：${note['zh-CN']}`)).toEqual([
    '9.8（按执行率）：按 9.8 读取，括号里的说明没有读',
  ]);
  expect(found(formWith(5, 'J', '8.9（按执行率）'))).toContain('error evaluation/execution-score J5');
});

test('nobody is asked to write over the remark', () => {
  const { diagnostics } = check(oneSheet(formWith(5, 'J', '8.9（按执行率）')));
  const corrections = diagnostics.flatMap(({ cause }) => cause?.corrections ?? []);
  expect(corrections.filter(({ cell }) => toA1(cell) === 'J5').flatMap(({ edit }) => edit ?? [])).toEqual([]);
});

test.each([
  [5, 'G', '约34.3', 'error'],
  [5, 'G', '#REF!', 'error'],
  [5, 'G', '34.3（35）', 'error'],
  [9, 'J', '40/40', 'error'],
  [9, 'J', '满分', 'explain'],
  [12, 'J', '待定', 'explain'],
])('row %i %s %s: nothing is checked with it, and that is said', (row, column, value, severity) => {
  expect(found(formWith(row, column, value))).toEqual([
    `${severity} evaluation/figure-valid ${column}${row}`,
  ]);
});

test.each(['/', '——', '不计分'])('%s says that there is none', (value) => {
  expect(found(formWith(6, 'J', value))).toEqual([]);
});
