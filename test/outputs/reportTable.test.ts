/** A report's figures beside the cells that the rules have compared them with. */
import { check } from '../../src/check';
import { readDocx } from '../../src/hosts/docx';
import type { ReportRow } from '../../src/model/report/reportTable';
import { sampleReport } from '../helpers/sampleReport';
import { sampleWorkbook } from '../helpers/workbook';

const rowsOf = (workbook = sampleWorkbook(), text?: readonly string[]): readonly ReportRow[] =>
  check(workbook, undefined, readDocx(sampleReport(workbook, text))).report!.rows;

const shown = ({ item, stated, basic, evaluation, agreement }: ReportRow): readonly string[] => [
  item['zh-CN'],
  stated.text,
  basic.map(({ text }) => text).join(),
  evaluation.map(({ text }) => text).join(),
  agreement,
];

test('what agrees stands beside its cell, whatever kind of rule has compared it', () => {
  expect(rowsOf().map(shown)).toEqual([
    ['预算资金', '617.73万元', '', '617.73', 'agrees'],
    ['财政拨款支出', '742.38万元', '', '742.38', 'agrees'],
    ['项目支出', '61.48万元', '61.48', '', 'agrees'],
    ['基本支出', '680.9万元', '', '', 'agrees'],
  ]);
});

test('what differs goes first, with what it differs from', () => {
  const text = [
    '2023年度部门整体支出绩效自评报告',
    '2023年度预算资金617.73万元。',
    '2023年度一般公共预算财政拨款支出743.91万元。年末结余1.53万元。',
  ];
  const rows = rowsOf(sampleWorkbook(), text);
  expect(rows.map(shown).slice(0, 1)).toEqual([['财政拨款支出', '743.91万元', '', '742.38', 'differs']]);
  // The carry-over is 743.91 − 742.38.
  expect(rows.find(({ stated }) => stated.text === '1.53万元')?.evaluation.map((cell) => cell.text)).toEqual([
    '743.91',
    '742.38',
  ]);
});

test('what a report leaves unsaid is not looked for in a form', () => {
  const { outcomes } = check(
    sampleWorkbook(),
    undefined,
    readDocx(sampleReport(sampleWorkbook(), ['2023年度部门整体支出绩效自评报告'])),
  );
  const reasons = outcomes.flatMap((each) =>
    each.status === 'notChecked' && each.ruleId.startsWith('report/') ? each.reason.text['zh-CN'] : [],
  );
  expect(reasons.filter((reason) => reason.startsWith('报告没有写')).length).toBeGreaterThan(3);
  expect(reasons.filter((reason) => /表中没有找到报告|报告没有写报告/.test(reason))).toEqual([]);
});

test('items are called by what they are of: that all of them are the report’s goes without saying', () => {
  const text = [
    '2023年度部门整体支出绩效自评报告',
    '2023年度项目支出合计61.48万元，其中：1.业务工作经费56.48万元；2.运行维护经费5万元。',
    '1.业务工作经费，预算支出38.5万元，年中执行调整17.98万元，实际支出56.48万元，结余结转0万元。',
  ];
  const items = rowsOf(sampleWorkbook(), text).map(({ item }) => item);
  expect(items.map((item) => item['zh-CN'])).toContain('业务工作经费 预算支出');
  expect(items.filter((item) => /报告|in the report/.test(`${item['zh-CN']} ${item.en}`))).toEqual([]);
});
