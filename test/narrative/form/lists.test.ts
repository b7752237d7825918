/** The report form's lists: posts, projects line by line, the short list. */
import { formatDecimal } from '../../../src/model/number/quantity';
import { reportForm } from '../../../src/narrative';
import { REPORT_LISTS } from '../../../src/narrative/form/fields';
import { report } from '../report';

const TITLE = '2023年度示例区水利站整体支出绩效自评报告';

/** `业务经费 budget 26.5 spent 30.31`: a row with its columns that are there. */
function rowsOf(list: string, ...lines: readonly string[]): readonly string[] {
  const { fields, lists } = reportForm(report(TITLE, ...lines))!;
  return (lists.get(list) ?? []).map(({ index }) =>
    Object.keys(REPORT_LISTS[list]!.columns)
      .flatMap((column) => {
        const value = fields.get(`${list}[${index}].${column}`)?.value;
        if (value?.kind === 'text') return [value.text];
        return value?.kind === 'quantity' ? [`${column} ${formatDecimal(value.quantity.value)}`] : [];
      })
      .join(' '),
  );
}

test('posts, where they add up to their total', () => {
  expect(rowsOf('report.quotas', '行政编制8名，事业编制14名，共22名。')).toEqual([
    '行政编制 count 8',
    '事业编制 count 14',
  ]);
  expect(rowsOf('report.quotas', '核定编制22名，其中：行政编制8名，事业编制14名。')).toHaveLength(2);
});

test.each([
  // One kind alone is no list; heads are no posts; one of the parts is none.
  '核定编制22名，其中：行政编制8名。',
  '在职20人，退休6人，共26人。',
  '行政编制8名，临聘人员14名，共22名。',
])('no list of posts: %s', (line) => {
  expect(rowsOf('report.quotas', line)).toEqual([]);
});

test('a project’s line: budget, adjustment, expenditure, what is left', () => {
  expect(
    rowsOf(
      'report.projects',
      '1.河道清淤，预算支出80万元，年中执行调减2万元，实际支出75.5万元，结余结转2.5万元。',
      '2.堤防巡查，预算支出12万元，实际支出12万元。',
    ),
  ).toEqual(['河道清淤 budget 80 adjustment -2 spent 75.5 carryOver 2.5', '堤防巡查 budget 12 spent 12']);
});

test.each([
  // What was budgeted or what was spent is not said; it is about no project.
  '1.河道清淤，预算支出80万元。',
  '1.河道清淤，实际支出75.5万元。',
  '1.预算执行情况，预算支出80万元，实际支出75.5万元。',
])('no line of a project: %s', (line) => {
  expect(rowsOf('report.projects', line)).toEqual([]);
});

test('the short list under its total', () => {
  const line = '项目支出合计87.5万元，其中：1.河道清淤项目支出75.5万元；2.堤防巡查12万元。';
  expect(rowsOf('report.projectList', line)).toEqual(['河道清淤 spent 75.5', '堤防巡查 spent 12']);
  expect(rowsOf('report.projectList', '项目支出合计75.5万元，其中：河道清淤75.5万元。')).toEqual([]);
});
