/** The Word file of a workbook's forms: by the standard, and by our own reader. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { check, wordReport } from '../../../../src/check';
import { readDocx } from '../../../../src/hosts/docx';
import { writeWordReport } from '../../../../src/hosts/docx/write';
import { readXlsx } from '../../../../src/hosts/xlsx';
import type { WorkbookSnapshot } from '../../../../src/model/workbook/snapshot';
import { judge } from '../../../helpers/judge';

let snapshot: WorkbookSnapshot;
let bytes: Uint8Array;

beforeAll(async () => {
  snapshot = readXlsx(await readFile(path.resolve('assets/samples/fy2023.xlsx')), 'fy2023.xlsx');
  bytes = await writeWordReport(wordReport(snapshot));
});

test('the file is what the Open XML standard asks for', async () => {
  expect(await judge(bytes, 'docx')).toEqual({ ok: true, errors: [] });
});

test('our reader finds the same in its tables as in the workbook', () => {
  const found = (read: WorkbookSnapshot) =>
    check(read).diagnostics.map(({ ruleId, messageId, severity, data }) => [
      ruleId,
      messageId,
      severity,
      data,
    ]);
  const { tables } = readDocx(bytes);
  expect(tables.sheets).toHaveLength(2);
  expect(found(tables)).toEqual(found(snapshot));
});

test('figures come from the forms as they stand; what no form states is a blank', () => {
  const { sections, notes } = wordReport(snapshot);
  const text = sections.flatMap(({ paragraphs }) => paragraphs).join('\n');
  expect(text).toContain('2023年度财政拨款支出742.38万元，其中：项目支出61.48万元，基本支出680.90万元');
  expect(text).toContain('人员经费____万元，公用经费102.77万元');
  expect(text).toContain('预算支出38.50万元，年中执行调整____万元，实际支出56.48万元');
  expect(notes.join('')).toContain('人员经费');
});

test('checked with its workbook, the draft adds nothing but the lines that are still to be filled in', () => {
  const found = ({ diagnostics }: ReturnType<typeof check>) =>
    diagnostics.map(({ ruleId, messageId, severity, data }) => [ruleId, messageId, severity, data]);
  const result = check(snapshot, undefined, readDocx(bytes, '草稿.docx'));
  expect(result.forms.map(({ form }) => form)).toEqual(['basic', 'evaluation', 'report']);
  const isLeft = ([ruleId]: readonly unknown[]): boolean => ruleId === 'report/placeholders';
  expect(found(result).filter((each) => !isLeft(each))).toEqual(found(check(snapshot)));
  expect(found(result).filter(isLeft).length).toBeGreaterThan(0);
  // The sentences were read: their sum was held, and a blank is no figure.
  const statusOf = (id: string) =>
    result.outcomes.filter(({ ruleId }) => ruleId === id).map(({ status }) => status);
  expect(statusOf('report/basic-plus-project')).toEqual(['passed']);
  expect(statusOf('report/personnel-plus-operating')).toEqual(['notChecked']);
});

test('a figure that someone changes in the draft afterwards is found', async () => {
  const draft = wordReport(snapshot);
  const changed = draft.sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((text) => text.replace('基本支出680.90万元', '基本支出690.90万元')),
  }));
  const report = readDocx(await writeWordReport({ ...draft, sections: changed }), '草稿.docx');
  const ids = check(snapshot, undefined, report).diagnostics.map(({ ruleId, severity }) => [
    ruleId,
    severity,
  ]);
  expect(ids).toContainEqual(['report/basic-plus-project', 'error']);
});
