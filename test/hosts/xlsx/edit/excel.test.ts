/** @jest-environment jsdom */
/** What Excel has written of ours is known in the file, and what a file's editor has written is known in Excel. */
import { setImmediate } from 'node:timers';
import { TextDecoder, TextEncoder } from 'node:util';
import { check, marksFor } from '../../../../src/check';
import { createExcelHost } from '../../../../src/hosts/excel';
import { openXlsxHost } from '../../../../src/hosts/xlsx';
import { openWorkbook } from '../../../../src/workbench/file/open';
import { saveWorkbook } from '../../../../src/workbench/file/save';
import { createHost } from '../../../../src/workbench/host';
import { loadOfficeJs } from '../../../../src/workbench/transport/jsdom';
import { sampleWorkbook } from '../../../helpers/workbook';
import { xlsxOf } from '../../../helpers/xlsxOf';
import { workbenchData } from '../../excel/workbenchData';

// Browsers have them or their like; jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder, setImmediate });
const excel = createHost();
const sample = sampleWorkbook();
const marks = marksFor(check(sample), 'zh-CN');
const summary = {
  name: '勾稽结果',
  columnWidths: [9],
  titleRows: 1,
  rows: [[{ value: '一', style: 'text' as const }]],
};

/** The rows that stand on every printed page. */
const titleRowsOf = (sheet: string): Promise<string> =>
  Excel.run(async (context) => {
    const rows = context.workbook.worksheets.getItem(sheet).pageLayout.getPrintTitleRows();
    rows.load('address');
    await context.sync();
    return rows.address;
  });

beforeAll(async () => {
  await loadOfficeJs(excel);
});

test('marks, comments and summary of Excel’s are taken out of the file', async () => {
  excel.reset(workbenchData(sample));
  const host = createExcelHost();
  await host.mark(marks, { comments: true });
  await host.writeSummary(summary);
  expect(await titleRowsOf('勾稽结果')).toMatch(/1:\$?1$/);
  const { bytes } = await saveWorkbook(excel.workbook);
  const file = openXlsxHost(bytes, 'fy2023.xlsx');
  expect(await file.writeSummary({ ...summary, rows: [[{ value: '二', style: 'text' }]] })).toEqual({
    sheet: '勾稽结果',
  });
  expect((await file.read()).summarySheet).toBe('勾稽结果');
  expect(await file.clearMarks()).toBe(marks.length);
  expect(await file.clearMarks()).toBe(0);
  excel.put(await openWorkbook(file.save(), 'again.xlsx'));
  const after = excel.snapshot();
  expect(after.sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
  expect(after.sheets.flatMap(({ comments }) => comments ?? [])).toEqual([]);
});

test('marks and summary that were written into the file are ours in Excel', async () => {
  const file = openXlsxHost(xlsxOf(sample), 'fy2023.xlsx');
  await file.mark(marks);
  await file.writeSummary(summary);
  excel.put(await openWorkbook(file.save(), 'fy2023.xlsx'));
  expect(await titleRowsOf('勾稽结果')).toMatch(/1:\$?1$/);
  const host = createExcelHost();
  expect((await host.read()).summarySheet).toBe('勾稽结果');
  expect(await host.writeSummary(summary)).toEqual({ sheet: '勾稽结果' });
  expect(await host.clearMarks()).toBe(marks.length);
});
