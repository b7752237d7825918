/** The figures of the real FY2023 report, in the sentences that such reports write them in. */
import type { FieldId } from '../../src/model/form/fields';
import type { FormModel } from '../../src/model/form/form';
import { formatDecimal } from '../../src/model/number/quantity';
import { REPORT_SHEET } from '../../src/model/report/reportText';
import { factsOf, reportForm } from '../../src/narrative';
import { LINES } from './lines';
import { report } from './report';

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
  expect(wholeOf('车辆经费项目支出')).toBe('项目支出合计 61.48');
});

test('a field stands where its sentence stands', () => {
  const { cell, content, text, label } = form.fields.get('report.basic')!;
  expect(cell).toEqual({ sheet: REPORT_SHEET, row: 7, column: 0 });
  expect(content).toBe(LINES[7]);
  expect(text).toBe('基本支出680.9万元');
  expect(label['zh-CN']).toBe('报告·基本支出');
});
