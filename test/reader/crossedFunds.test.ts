/** What was planned and what was spent side by side, each by what it is for: 预算安排 and 预算执行 over 基本支出 and 项目支出. */
import { read } from '../../src/check';
import { fieldsOf, oneSheet } from '../helpers/fieldsOf';

const grid: Parameters<typeof oneSheet>[0] = [
  ['部门整体支出绩效自评表', '<', '<', '<', '<', '<', '<', '<', '<'],
  ['（2023年度）', '<', '<', '<', '<', '<', '<', '<', '<'],
  ['实施单位及编码', '308-林溪县苗圃', '<', '<', '<', '<', '<', '<', '<'],
  ['预算执行情况', '预算安排（万元）', '<', '<', '预算执行（万元）', '<', '<', '执行率', '得分'],
  ['^', '总额', '基本支出', '项目支出', '总额', '基本支出', '项目支出', '^', '^'],
  ['^', 640, 380, 260, 608, 378, 230, '95%', 9.5],
  ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分', '偏差原因分析', '<'],
  ['产出指标', '数量指标', '育苗株数', '≥12万株', '13万株', 90, 90, null, '<'],
  ['总分', '<', '<', '<', '<', 100, 99.5, null, '<'],
];

test('both with their parts, and nothing left', () => {
  const fields = fieldsOf(grid);
  expect(fields).toMatchObject({
    unitName: 'B3 308-林溪县苗圃',
    'funds.total.annual': 'B6 640',
    'funds.basic.annual': 'C6 380',
    'funds.project.annual': 'D6 260',
    'funds.total.executed': 'E6 608',
    'funds.basic.executed': 'F6 378',
    'funds.project.executed': 'G6 230',
    'funds.total.rate': 'H6 0.95',
  });
  expect(read(oneSheet(grid)).forms[0]!.unread).toEqual([]);
});
