/** The figures of the real FY2023 report, in the sentences that such reports write them in. */
import type { FieldId } from '../../src/model/fields';
import type { FormModel } from '../../src/model/form';
import { formatDecimal } from '../../src/model/quantity';
import { REPORT_SHEET } from '../../src/model/report';
import { factsOf, reportForm } from '../../src/narrative';
import { report } from './report';

export const LINES = [
  '部门（单位）名称：示例市示例区人民政府办公室（盖章）',
  '2023年度示例市示例区人民政府办公室整体支出',
  '绩效自评报告',
  '一、单位概况',
  '截至2023年12月底，示例市示例区人民政府办公室行政编制19名，工勤编3名，周转编1人，区研究中心事业编制11名，共34人，年末实有在编在职人员32人（包含区研究中心11人）,退休14人。',
  '1.2023年预算资金617.73万元。',
  '2.2023年度单位一般公共预算财政拨款收入742.38万元。',
  '3.2023年度单位一般公共预算财政拨款支出742.38万元，其中：项目支出61.48万元，基本支出680.9万元，其中：人员经费578.13万元，公用经费102.77万元。',
  '2023年度项目支出合计61.48万元，其中：1.车辆经费项目支出5.00万元；2.保密专项1.83万元；3.挂职干部经费4.67万元；4.任职领导经费1.87万元；5.业务经费46.31万元；6.防疫项目1.8万元。',
  '实行24小时值班，共办理市长热线、市长信箱16867件，办结16753件，办结率99.3%，12345热线工作靠前。',
  '本部门2023年专项资金共6个，情况如下：',
  '1.业务经费，预算支出26.5万元，年中执行调增19.81万元，实际支出46.31万元，结余结转0万元。用于办公和印刷。',
  '2.挂职领导经费，预算支出5万元，年中执行调减0.33万元，实际支出4.67万元，结余结转0万元。用于加班用餐。',
];

function values(form: FormModel, ids: readonly FieldId[]): Record<string, string | undefined> {
  return Object.fromEntries(ids.map((id) => [id, shown(form, id)]));
}

function shown(form: FormModel, id: FieldId): string | undefined {
  const value = form.fields.get(id)?.value;
  if (value?.kind === 'quantity') return formatDecimal(value.quantity.value);
  return value?.kind === 'text' ? value.text : undefined;
}

const form = reportForm(report(...LINES))!;

test('the figures of the unit as a whole', () => {
  expect(form).toMatchObject({
    kind: 'report',
    sheet: REPORT_SHEET,
    year: 2023,
    unit: '万元',
    name: '示例市示例区人民政府办公室',
  });
  const expected = {
    'report.initialBudget': '617.73',
    'report.income': '742.38',
    'report.expenditure': '742.38',
    'report.project': '61.48',
    'report.basic': '680.9',
    'report.personnel': '578.13',
    'report.operating': '102.77',
    'report.projectListTotal': '61.48',
    'report.projectCount': '6',
    'report.quotaTotal': '34',
    'report.staff': '32',
    'report.titleYear': '2023',
    'report.carryOver': undefined,
    'report.annualBudget': undefined,
  };
  expect(values(form, Object.keys(expected) as FieldId[])).toEqual(expected);
});

test('the lists, row by row', () => {
  const row = (list: string, index: number, columns: readonly string[]): (string | undefined)[] =>
    columns.map((column) => shown(form, `${list}[${index}].${column}` as FieldId));
  expect(form.lists.get('report.quotas')).toHaveLength(4);
  expect(row('report.quotas', 0, ['name', 'count'])).toEqual(['行政编制', '19']);
  expect(row('report.quotas', 3, ['name', 'count'])).toEqual(['区研究中心事业编制', '11']);
  expect(form.lists.get('report.projectList')).toHaveLength(6);
  expect(row('report.projectList', 0, ['name', 'spent'])).toEqual(['车辆经费', '5']);
  expect(row('report.projectList', 5, ['name', 'spent'])).toEqual(['防疫项目', '1.8']);
  const line = ['name', 'budget', 'adjustment', 'spent', 'carryOver'];
  expect(form.lists.get('report.projects')).toHaveLength(2);
  expect(row('report.projects', 0, line)).toEqual(['业务经费', '26.5', '19.81', '46.31', '0']);
  expect(row('report.projects', 1, line)).toEqual(['挂职领导经费', '5', '-0.33', '4.67', '0']);
  expect(form.lists.get('report.rates')).toHaveLength(1);
  expect(row('report.rates', 0, ['name', 'part', 'whole', 'rate'])).toEqual([
    '办结率',
    '16753',
    '16867',
    '0.993',
  ]);
});

test('其中 within 其中, and what a total sums up', () => {
  const { facts, unplaced } = factsOf(report(...LINES));
  const wholeOf = (item: string): string | undefined => {
    const part = facts.find((fact) => fact.item === item)!.partOf;
    return part === undefined ? undefined : `${facts[part]!.item} ${facts[part]!.value}`;
  };
  expect(unplaced).toEqual([]);
  expect(wholeOf('人员经费')).toBe('基本支出 680.9');
  expect(wholeOf('公用经费')).toBe('基本支出 680.9');
  expect(wholeOf('基本支出')).toBe('一般公共预算财政拨款支出 742.38');
  expect(wholeOf('工勤编')).toBe('合计 34');
  expect(wholeOf('区研究中心')).toBe('在编在职人员 32');
  expect(wholeOf('退休')).toBeUndefined();
  expect(wholeOf('车辆经费项目支出')).toBe('项目支出 61.48');
});

test('a field stands where its sentence stands', () => {
  const { cell, content, text, label } = form.fields.get('report.basic')!;
  expect(cell).toEqual({ sheet: REPORT_SHEET, row: 7, column: 0 });
  expect(content).toBe(LINES[7]);
  expect(text).toBe('基本支出680.9万元');
  expect(label['zh-CN']).toBe('报告 基本支出');
});
