/** Funds whose every figure stands behind a label of its own, in rows that go on with one another. */
import { check } from '../../src/check';
import type { Grid } from '../helpers/fieldsOf';
import { fieldsOf, oneSheet } from '../helpers/fieldsOf';

const formWith = (...funds: Grid): Grid => [
  ['2023年度项目支出绩效自评表', '<', '<', '<', '<', '<', '<', '<', '<'],
  ['项目名称', '潮位站房修缮', '<', '<', '实施单位', '青岚县水文站', '<', '<', '<'],
  ...funds,
  ['一级指标', '二级指标', '三级指标', '年度指标值', '<', '实际完成值', '<', '分值', '得分'],
  ['产出指标', '数量指标', '修缮站房', '3处', '<', '3处', '<', 60, 60],
  ['效益指标', '社会效益指标', '观测天数', '≥360天', '<', '365天', '<', 30, 30],
  ['总分', '<', '<', '<', '<', '<', '<', 100, 99.83],
];

const FORMS: Readonly<Record<string, Grid>> = {
  'points below': formWith(
    ['项目资金（万元）', '年初预算数', 100, '全年预算数', 120, '全年执行数', 118, '执行率', '98.33%'],
    ['^', '分值', 10, '得分', 9.83, null, null, null, null],
  ),
  'what was spent below': formWith(
    ['预算执行情况（万元）', '年初预算', 100, '调整后预算', 120, null, null, null, null],
    ['^', '实际执行', 118, '执行率', '98.33%', '分值', 10, '得分', 9.83],
  ),
  'no head over them': formWith(
    ['年初预算（万元）', 100, '调整预算（万元）', 120, '决算数（万元）', 118, '预算执行率', '98.33%', null],
    ['执行率分值', 10, '执行率得分', 9.83, null, null, null, null, null],
  ),
};

test.each(Object.entries(FORMS))('%s', (_, grid) => {
  const fields = Object.entries(fieldsOf(grid)).filter(([id]) => id.startsWith('funds.'));
  expect(Object.fromEntries(fields.map(([id, value]) => [id, value.split(' ')[1]]))).toEqual({
    'funds.total.initial': '100',
    'funds.total.annual': '120',
    'funds.total.executed': '118',
    'funds.total.rate': '0.9833',
    'funds.total.weight': '10',
    'funds.total.score': '9.83',
  });
  const { status, diagnostics } = check(oneSheet(grid));
  expect(status).toBe('checked');
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('a label that says nothing to us before a figure among them is told', () => {
  const grid = formWith(
    ['项目资金（万元）', '年初预算数', 100, '全年预算数', 120, '落实数', 118, null, null],
    ['^', '分值', 10, '得分', 9.83, null, null, null, null],
  );
  const { status, forms } = check(oneSheet(grid));
  expect(status).toBe('partly-read');
  expect(forms[0]!.unread.map(({ text }) => text)).toContain('落实数');
});
