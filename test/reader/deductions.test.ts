/** What was taken off stands in a column of its own, with scores beside it or without. */
import { check } from '../../src/check';
import type { Grid } from '../helpers/fieldsOf';
import { fieldsOf, oneSheet } from '../helpers/fieldsOf';

const HEAD: Grid = [
  ['2023年度项目支出绩效自评表', '<', '<', '<', '<', '<', '<', '<', '<'],
  ['项目名称', '潮位站房修缮', '<', '<', '实施单位', '青岚县水文站', '<', '<', '<'],
  ['项目资金（万元）', null, '年初预算数', '全年预算数', '全年执行数', '<', '分值', '执行率', '得分'],
  ['^', '年度资金总额', 120, 120, 120, '<', 10, '100%', 10],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '扣分', '得分', '扣分原因'],
];
const REASON = '一处因汛情推迟到次年一月';

/** @param scores what stands in the column of scores, if there is one */
const formWith = (off: readonly number[], scores?: readonly number[]): Grid => {
  const rows: Grid = [
    ['产出指标', '数量指标', '修缮站房', '4处', '3处', 60, off[0]!, scores?.[0] ?? null, REASON],
    ['效益指标', '社会效益指标', '观测天数', '≥360天', '365天', 30, off[1]!, scores?.[1] ?? null, null],
    ['总分', '<', '<', '<', '<', 100, off[2]!, scores?.[2] ?? null, null],
  ];
  const all = [...HEAD, ...rows];
  return scores ? all : all.map((row, at) => (at < 4 ? row : [...row.slice(0, 7), row[8]!, '<']));
};

const errors = (grid: Grid): readonly string[] =>
  check(oneSheet(grid))
    .diagnostics.filter(({ severity }) => severity === 'error')
    .map(({ ruleId }) => ruleId);

test.each([
  ['with', [-15, 0, -15]],
  ['without', [15, 0, 15]],
] as const)('%s a minus sign it is the same', (_, off) => {
  expect(errors(formWith(off, [45, 30, 85]))).toEqual([]);
  expect(errors(formWith(off, [48, 30, 88]))).toContain('evaluation/indicator-score');
});

test('what was taken off in all is no total of scores', () => {
  const fields = fieldsOf(formWith([15, 0, 15]));
  expect(fields['indicators[0].deducted']).toBe('G6 15');
  expect(fields['total.weight']).toBe('F8 100');
  expect(fields['total.score']).toBeUndefined();
});
