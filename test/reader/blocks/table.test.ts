/** Rows whose label is not quite one that the layout knows: taken where it can mean one row only, else listed. */
import { LAYOUTS } from '../../../src/forms';
import { readForms } from '../../../src/reader/readForms';
import type { GridValue } from '../../helpers/workbook';
import { sheetOf, workbookOf } from '../../helpers/workbook';

function basicOf(...rows: readonly (readonly GridValue[])[]) {
  const sheet = sheetOf('S', [
    ['2024年度基础数据表'],
    ['人员情况', '编制数', '实际在职人数'],
    [null, 12, 11],
    ['经费控制情况（万元）', '上年决算数', '本年预算数', '本年决算数'],
    ...rows,
  ]);
  return readForms(workbookOf(sheet), LAYOUTS)[0]!;
}

const THREE_PUBLIC = ['三公经费', 5.5, 7.5, 6.5];

test.each<[string, readonly (readonly GridValue[])[], string]>([
  ['something added', [THREE_PUBLIC, ['公务接待费用开支', 1, 2, 1.5]], 'threePublic.hospitality.final'],
  ['something left off', [THREE_PUBLIC, ['公车运行', 1, 2, 1.5]], 'threePublic.vehicleOperation.final'],
])('%s: taken, and said', (_, rows, field) => {
  const form = basicOf(...rows);
  expect(form.fields.get(field as 'threePublic.hospitality.final')?.cell).toMatchObject({
    row: 5,
    column: 3,
  });
  expect(form.readingNotes.map(({ text }) => text)).toEqual([rows[1]![0]]);
  expect(form.unrecognized).toEqual([]);
});

test.each<[string, readonly (readonly GridValue[])[]]>([
  ['two rows that it may be', [THREE_PUBLIC, ['公务用车购置及运行维护费用支出', 1, 2, 1.5]]],
  [
    'two characters are in too many labels',
    [
      ['公用经费', 9, 9, 9],
      ['办公', 1, 2, 1.5],
    ],
  ],
  [
    'a row of that name is there already',
    [THREE_PUBLIC, ['公务接待', 1, 2, 1], ['公务接待费用开支', 1, 2, 1.5]],
  ],
  [
    'a row of another section',
    [
      ['公用经费', 9, 9, 9],
      ['公务接待费用开支', 1, 2, 1.5],
    ],
  ],
  [
    'a row that is none of ours',
    [
      ['公用经费', 9, 9, 9],
      ['人员经费等支出', 1, 2, 1.5],
    ],
  ],
])('%s: listed, not taken', (_, rows) => {
  const form = basicOf(...rows);
  expect(form.readingNotes).toEqual([]);
  expect(form.unrecognized.map(({ text }) => text)).toEqual([rows.at(-1)![0]]);
});

test('其中 below a project ends with the next number, also one in brackets or in characters', () => {
  const names = (...labels: readonly string[]) =>
    basicOf(['项目支出', 6, 6, 6], ...labels.map((label) => [label, 1, 1, 1])).lists.get('projects.items')
      ?.length;
  expect(names('1、清淤', '其中：一期', '二期', '2、巡查')).toBe(2);
  expect(names('（一）清淤', '其中：一期', '二期', '（二）巡查')).toBe(2);
  expect(names('一、清淤', '其中：一期', '二、巡查', '三、堤防')).toBe(3);
});
