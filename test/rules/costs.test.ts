/** A cost that is the money total, in forms that state their money in another unit. */
import { check } from '../../src/check';
import { sheetOf, workbookOf } from '../helpers/workbook';

const formIn = (unit: string, [annual, executed]: readonly number[], actual: string) =>
  workbookOf(
    sheetOf('防汛', [
      ['项目支出绩效自评表'],
      ['（2023年度）', '', '', '', '', '', `单位：${unit}`],
      ['项目名称', '', '泵站更新'],
      ['', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
      ['项目资金', '年度资金总额', annual!, annual!, executed!, 10, '95%', 9.5],
      ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
      ['成本指标', '经济成本指标', '项目总成本', '≤2400万元', actual, 40, 40],
      ['产出指标', '数量指标', '更新泵站', '≥3座', '3座', 50, 50],
      ['总分', '', '', '', '', 100, 99.5],
    ]),
  );

const told = (...form: Parameters<typeof formIn>) =>
  check(formIn(...form))
    .diagnostics.filter(({ ruleId }) => ruleId === 'evaluation/cost-matches-funds')
    .map(({ severity }) => severity);

test.each([
  ['万元', [2400, 2280]],
  ['千元', [24000, 22800]],
  ['元', [24000000, 22800000]],
] as const)('in %s', (unit, funds) => {
  expect(told(unit, funds, '2280万元')).toEqual([]);
  expect(told(unit, funds, '2208万元')).toEqual(['error']);
});

test('a cost of the whole budget, of which less was paid, is asked about', () => {
  expect(told('万元', [2400, 2280], '2400万元')).toEqual(['explain']);
});
