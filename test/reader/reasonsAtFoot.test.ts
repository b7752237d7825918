/** Reasons for the whole form, in rows below the indicators, by the words that places have for them. */
import { read } from '../../src/check';
import { sheetOf, workbookOf } from '../helpers/workbook';

const REASON = '两户迁出本乡，按规定停发补助。';

test.each([
  '未完成绩效目标或偏离绩效目标的原因',
  '偏离绩效目标的原因及改进措施',
  '绩效目标未完成原因分析：',
  '未完成原因分析及改进措施',
])('%s', (label) => {
  const [form] = read(
    workbookOf(
      sheetOf('补助', [
        ['项目支出绩效自评表'],
        ['（2023年度）'],
        ['项目名称', '', '高龄补助'],
        ['', '', '年初预算数', '全年预算数', '全年执行数', '分值', '执行率', '得分'],
        ['项目资金', '年度资金总额', 36, 36, 36, 10, '100%', 10],
        ['一级指标', '二级指标', '三级指标', '年度指标值', '实际完成值', '分值', '得分'],
        ['产出指标', '数量指标', '补助老人', '≥300人', '298人', 90, 88],
        ['总分', '', '', '', '', 100, 98],
        [label, REASON],
      ]),
    ),
  ).forms;
  expect(form!.fields.get('deviation.reason')?.text).toBe(REASON);
});
