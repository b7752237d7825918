/** @jest-environment jsdom */
/** What gouji has left in a workbook is known again in the file, by another pane, in another session. */
import { setImmediate } from 'node:timers';
import { TextDecoder, TextEncoder } from 'node:util';
import { check, marksFor, summarySheet } from '../../../src/check';
import { createExcelHost } from '../../../src/hosts/excel';
import { readXlsx } from '../../../src/hosts/xlsx';
import { EXPLANATIONS_KEY } from '../../../src/model/reason/explanation';
import { openWorkbook } from '../../../src/workbench/file/open';
import { saveWorkbook } from '../../../src/workbench/file/save';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { sampleWorkbook, withCell } from '../../helpers/workbook';
import { workbenchData } from './workbenchData';

Object.assign(globalThis, { TextDecoder, TextEncoder, setImmediate });
const excel = createHost();
const sample = withCell(withCell(sampleWorkbook(), '基础数据表', 'F3', null), '自评表', 'H4', null);

beforeAll(async () => {
  await loadOfficeJs(excel);
});

/** Saved and opened: a new session. */
async function reopen(): Promise<Uint8Array> {
  const { bytes } = await saveWorkbook(excel.workbook);
  excel.put(await openWorkbook(bytes, 'fy2023.xlsx'));
  return bytes;
}

/** As the file has it, so that only what gouji left makes a difference. */
let before: ReturnType<typeof excel.snapshot>;
beforeEach(async () => {
  excel.reset(workbenchData(sample));
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.getRange('D4:H8').conditionalFormats.add('Custom').custom.rule.formula = '=D4>700';
    context.workbook.comments.add(sheet.getRange('B2'), '单位全称');
    await context.sync();
  });
  await reopen();
  before = excel.snapshot();
});

const sheetsNow = () => excel.snapshot().sheets;
const options = { locale: 'zh-CN', checkedAt: '2024-03-05 14:07' } as const;

test.each([[false], [true]])('marks (comments: %s): saved, opened, cleared: as it was', async (comments) => {
  const host = createExcelHost();
  const marks = marksFor(check(await host.read()), 'zh-CN');
  expect(marks.length).toBeGreaterThanOrEqual(18);
  await host.mark(marks, { comments });
  await reopen();
  expect(await createExcelHost().clearMarks()).toBe(marks.length);
  await reopen();
  expect(sheetsNow()).toEqual(before.sheets);
});

test('marks with comments, a fill, a summary: saved, opened, undone one by one: as it was', async () => {
  const host = createExcelHost();
  const result = check(await host.read());
  await host.mark(marksFor(result, 'zh-CN'), { comments: true });
  await host.fill(result.fills().map(({ edit }) => edit));
  await host.writeSummary(summarySheet(result, options));
  await reopen();
  const again = createExcelHost();
  await again.read();
  expect(again.lastWrite).toMatchObject({ action: 'write-summary' });
  for (const action of ['write-summary', 'fill', 'mark'])
    expect(await again.undo()).toMatchObject({ action });
  await expect(again.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
  await reopen();
  expect(excel.snapshot()).toEqual(before);
});

test('the summary is ours in the file, for a reader of files, too, and is written again in place', async () => {
  const host = createExcelHost();
  const result = check(await host.read());
  await host.writeSummary(summarySheet(result, options));
  const bytes = await reopen();
  const file = readXlsx(bytes, 'fy2023.xlsx');
  expect(file.summarySheet).toBe('勾稽结果');
  expect(check(file).skipped).toEqual([{ sheet: '勾稽结果', why: 'summary' }]);
  const again = createExcelHost();
  const read = await again.read();
  expect([read.sheets.length, read.summarySheet]).toEqual([3, '勾稽结果']);
  expect(check(read).skipped).toEqual([{ sheet: '勾稽结果', why: 'summary' }]);
  expect(await again.writeSummary(summarySheet(result, options))).toEqual({ sheet: '勾稽结果' });
  expect(sheetsNow()).toHaveLength(3);
  await again.undo();
  await again.undo();
  await reopen();
  expect(excel.snapshot()).toEqual(before);
});

test('explanations are read again, by the pane and from the file', async () => {
  await createExcelHost().keep(EXPLANATIONS_KEY, '{"version":1}');
  const bytes = await reopen();
  const settings = { [EXPLANATIONS_KEY]: '{"version":1}' };
  expect((await createExcelHost().read()).settings).toEqual(settings);
  expect(readXlsx(bytes, 'fy2023.xlsx').settings).toEqual(settings);
});
