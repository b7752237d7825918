/** The same matters as other provinces write them. The units and figures are made up. */
import type { FieldId } from '../../src/model/form/fields';
import type { StatedFact } from '../../src/model/report/reportText';
import { formatDecimal } from '../../src/model/number/quantity';
import { factsOf, reportForm } from '../../src/narrative';
import { report } from './report';

function fieldsOf(lines: readonly string[]): Record<string, string> {
  const form = reportForm(report(...lines))!;
  const shown = [...form.fields].map(([id, { value }]): [FieldId, string] => [
    id,
    value.kind === 'quantity'
      ? formatDecimal(value.quantity.value)
      : value.kind === 'text'
        ? value.text
        : value.kind,
  ]);
  return Object.fromEntries(shown);
}

/** `item value unit`, with the item of the whole behind `<`, and those of what it is said of behind `/`. */
function told(line: string): string[] {
  const { facts, unplaced } = factsOf(report(line));
  expect(unplaced).toEqual([]);
  const item = (at: number): string => facts[at]!.item;
  return facts.map(
    ({ item: own, value, unit, partOf, of }: StatedFact) =>
      `${own} ${value}${unit}${partOf === undefined ? '' : ` < ${item(partOf)}`}${of ? ` / ${of.map(item).join(' / ')}` : ''}`,
  );
}

test('全年预算数 … 全年执行数 … 执行率 … 得分 … 等级', () => {
  expect(
    fieldsOf([
      '示例县档案馆2022年度部门整体支出绩效自评报告',
      '部门整体支出年初预算数517.20万元，全年预算数602.55万元，全年执行数598.10万元，执行率99.26%，得分9.93分。',
      '年末结转结余4.45万元。我馆综合得分96.5分，评价等级为“优”。',
    ]),
  ).toEqual({
    'report.unitName': '示例县档案馆',
    'report.titleYear': '2022',
    'report.initialBudget': '517.2',
    'report.annualBudget': '602.55',
    'report.expenditure': '598.1',
    'report.carryOver': '4.45',
    'report.selfScore': '96.5',
    'report.grade': '优',
  });
});

test('年初预算 … 调整后预算 … 支出决算, in 元', () => {
  expect(
    fieldsOf([
      '关于2022年度示例镇人民政府整体支出绩效自评报告',
      '2022年年初预算5,172,000元，调整后预算6,025,500元，支出决算5,981,000元。其中：基本支出4,301,000元、项目支出1,680,000元。',
      '基本支出中，人员经费支出350.10万元，公用经费支出80.00万元。',
    ]),
  ).toMatchObject({
    'report.unitName': '示例镇人民政府',
    'report.initialBudget': '517.2',
    'report.annualBudget': '602.55',
    'report.expenditure': '598.1',
    'report.basic': '430.1',
    'report.project': '168',
    'report.personnel': '350.1',
    'report.operating': '80',
  });
});

test('what is a budget is no expenditure, and last year is not this year', () => {
  const fields = fieldsOf([
    '2022年度示例局部门整体支出绩效自评报告',
    '2022年年初预算600万元，其中基本支出450万元、项目支出150万元。预算600万元（基本支出450万元，项目支出150万元）。',
    '2021年财政拨款支出580万元，基本支出440万元。上年项目支出140万元。',
    '2022年预算600万元，基本支出451万元。',
    '累计节约资金约12万元，财政拨款收入约590万元。',
  ]);
  expect(fields).toEqual({
    'report.unitName': '示例局',
    'report.titleYear': '2022',
    'report.initialBudget': '600',
  });
});

test.each([
  '业务经费，预算支出26.5万元，实际支出46.31万元，结余结转0万元。',
  '业务经费26.5万元，实际支出46.31万元，结余0万元。',
  '档案数字化项目预算26.5万元，实际支出26.5万元。',
  '1.档案数字化，预算支出26.5万元，实际支出26.5万元。',
])('what is said of a project is not said of the unit: %s', (line) => {
  const { fields } = reportForm(report('2022年度示例局部门整体支出绩效自评报告', line))!;
  for (const id of ['report.initialBudget', 'report.expenditure', 'report.carryOver'] as const)
    expect(fields.has(id)).toBe(false);
});

test('a year that a figure is compared with is not its year', () => {
  const { facts } = factsOf(
    report('2022年公用经费支出80万元，较2021年减少5万元，2021年公用经费支出85万元。'),
  );
  expect(facts.map(({ value, year }) => [value, year])).toEqual([
    ['80', 2022],
    ['-5', 2022],
    ['85', 2021],
  ]);
});

test('posts with a total first, and their own parts in brackets', () => {
  expect(
    fieldsOf([
      '单位核定编制22名，其中行政编制10名（含工勤编制2名），事业编制12名。年末在职人员20人，离退休人员8人。',
    ]),
  ).toEqual({
    'report.quotaTotal': '22',
    'report.quotas[0].name': '行政编制',
    'report.quotas[0].count': '10',
    'report.quotas[1].name': '事业编制',
    'report.quotas[1].count': '12',
    'report.staff': '20',
  });
});

test.each([
  [
    '“三公”经费支出决算8.20万元，比上年减少0.80万元，下降8.89%，其中：公务接待费1.20万元，公务用车运行维护费7.00万元，因公出国（境）费0万元，与上年持平。',
    [
      '“三公”经费支出决算 8.20万元',
      '“三公”经费支出决算 -0.80万元 / “三公”经费支出决算',
      '“三公”经费支出决算 -8.89% / “三公”经费支出决算',
      '公务接待费 1.20万元 < “三公”经费支出决算',
      '公务用车运行维护费 7.00万元 < “三公”经费支出决算',
      '因公出国(境)费 0万元 < “三公”经费支出决算',
      '因公出国(境)费 0 / 因公出国(境)费',
    ],
  ],
  [
    '支出100万元，其中：基本支出60万元，其中：人员经费50万元、公用经费10万元；项目支出40万元，其中：专项A 30万元，专项B 10万元。',
    [
      '支出 100万元',
      '基本支出 60万元 < 支出',
      '人员经费 50万元 < 基本支出',
      '公用经费 10万元 < 基本支出',
      '项目支出 40万元 < 支出',
      '专项A 30万元 < 项目支出',
      '专项B 10万元 < 项目支出',
    ],
  ],
  ['基本支出、项目支出分别为680.9万元、61.48万元。', ['基本支出 680.9万元', '项目支出 61.48万元']],
  [
    '共撰写各类综合材料160余篇120多万字，较上年增长35.9%。',
    ['综合材料 160篇', '综合材料 120万字', '综合材料 35.9% / 综合材料'],
  ],
  [
    '区人大建议的见面率、满意率均达到100%，满意度为98%。',
    ['区人大建议的见面率 100%', '满意率 100%', '满意度 98%'],
  ],
  ['项目支出（61.48万元）用于业务。', ['项目支出 61.48万元']],
  ['产出指标50分，得48.5分。', ['产出指标 50分', '产出指标得分 48.5分 / 产出指标']],
  [
    '承办建议18件、提案12件，办结30件，办结率100%。',
    ['建议 18件', '提案 12件', '办结 30件', '办结率 100% / 办结'],
  ],
])('%s', (line, facts) => {
  expect(told(line)).toEqual(facts);
});

test.each(['', '今天天气很好，去了3个地方。', '会议纪要\n2023年5月6日，研究了5个议题。'])(
  'no report: %j',
  (text) => {
    expect(reportForm(report(...text.split('\n')))).toBeUndefined();
  },
);
