/** Which sentence gives which field of the report form, and which gives none. */
import type { FieldId } from '../../../src/model/form/fields';
import { formatDecimal } from '../../../src/model/number/quantity';
import { reportForm } from '../../../src/narrative';
import { report } from '../report';

const TITLE = '2023年度示例区水利站整体支出绩效自评报告';

/** The fields but for those of the title, money in 万元. */
function fieldsOf(...lines: readonly string[]): Record<string, string> {
  const { fields } = reportForm(report(TITLE, ...lines))!;
  const shown = [...fields]
    .filter(([id]) => id !== 'report.unitName' && id !== 'report.titleYear')
    .map(([id, { value }]) => [
      id,
      value.kind === 'quantity'
        ? formatDecimal(value.quantity.value)
        : value.kind === 'text'
          ? value.text
          : '',
    ]);
  return Object.fromEntries(shown) as Record<string, string>;
}

test.each<[FieldId, string, string]>([
  ['report.initialBudget', '2023年年初部门预算480万元。', '480'],
  ['report.initialBudget', '年初预算数480万元。', '480'],
  ['report.annualBudget', '全年预算数512.3万元。', '512.3'],
  ['report.annualBudget', '调整后预算512.3万元。', '512.3'],
  ['report.income', '财政拨款收入505万元。', '505'],
  ['report.expenditure', '财政拨款支出505万元。', '505'],
  ['report.expenditure', '支出决算505万元。', '505'],
  ['report.expenditure', '全年执行数505万元。', '505'],
  ['report.carryOver', '年末结转结余7.3万元。', '7.3'],
  ['report.basic', '基本支出决算数390万元。', '390'],
  ['report.project', '项目支出115万元。', '115'],
  ['report.staff', '年末实有在职人员20人。', '20'],
  ['report.quotaTotal', '核定编制22名。', '22'],
  ['report.selfScore', '自评得分96.5分。', '96.5'],
  ['report.selfScore', '综合评分为96.5分。', '96.5'],
  ['report.grade', '自评等级为“优”。', '优'],
  ['report.grade', '综合评价结果：良好。', '良好'],
])('%s: %s', (field, line, value) => {
  expect(fieldsOf(line)).toEqual({ [field]: value });
});

test.each([
  // Of another year, brought forward, or about so much.
  '2022年财政拨款支出505万元。',
  '上年财政拨款支出505万元。',
  '年初结转结余7.3万元。',
  '上年结转7.3万元。',
  '财政拨款支出约505万元。',
  // Of a project or of one indicator.
  '河道清淤项目预算80万元，实际支出78万元。',
  '业务经费26.5万元，实际支出24万元。',
  '产出指标得分48.5分。',
  '自评满分100分。',
  // Not on post.
  '离退休人员6人。',
  // No grade of the evaluation.
  '水质等级为优。',
  '自评发现个别项目进度较差。',
])('no field: %s', (line) => {
  expect(fieldsOf(line)).toEqual({});
});

test('the parts are those of what was spent, not of the budget', () => {
  expect(
    fieldsOf(
      '年初预算480万元，其中：基本支出380万元，项目支出100万元。',
      '财政拨款支出505万元，其中：基本支出390万元，其中：人员经费320万元，公用经费70万元；项目支出115万元。',
    ),
  ).toEqual({
    'report.initialBudget': '480',
    'report.expenditure': '505',
    'report.basic': '390',
    'report.personnel': '320',
    'report.operating': '70',
    'report.project': '115',
  });
});

test('said twice, the first counts', () => {
  expect(fieldsOf('财政拨款支出505万元。', '财政拨款支出506万元。')).toEqual({ 'report.expenditure': '505' });
});
