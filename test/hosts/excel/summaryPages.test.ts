/** @jest-environment jsdom */
/** Where the pages of the summary sheet begin: the same in Excel, in its file, and after either has written it anew. */
import { TextDecoder, TextEncoder } from 'node:util';
import { createExcelHost } from '../../../src/hosts/excel';
import { openXlsxHost } from '../../../src/hosts/xlsx';
import { createHost } from '../../../src/workbench/host';
import { openWorkbook } from '../../../src/workbench/file/open';
import { saveWorkbook } from '../../../src/workbench/file/save';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { summaryOf } from './randomWrites';

Object.assign(globalThis, { TextDecoder, TextEncoder });
const excel = createHost();
const NAME = '勾稽结果';

beforeAll(async () => {
  await loadOfficeJs(excel);
});
beforeEach(() => {
  excel.play({ apiSet: '1.14', failAt: undefined });
  excel.reset({ sheets: [{ name: '甲', cells: [[1]] }] });
});

const pagesOf = (breaksBefore: readonly number[]) => ({ ...summaryOf(9, excel), breaksBefore });
const layout = () => excel.snapshot().sheets.find(({ name }) => name === NAME)!.pageLayout;

test('a first page, others, and back', async () => {
  const host = createExcelHost();
  await host.writeSummary(pagesOf([3, 8]));
  expect(layout().rowBreaks).toEqual([3, 8]);
  await host.writeSummary(pagesOf([5]));
  expect(layout().rowBreaks).toEqual([5]);
  await host.undo();
  expect(layout().rowBreaks).toEqual([3, 8]);
  await host.writeSummary(pagesOf([]));
  expect(layout().rowBreaks).toEqual([]);
});

test('what a new sheet is printed on is the same from Excel and in a file', async () => {
  await createExcelHost().writeSummary(pagesOf([4]));
  const inExcel = layout();
  excel.reset({ sheets: [{ name: '甲', cells: [[1]] }] });
  const file = openXlsxHost((await saveWorkbook(excel.workbook)).bytes, 'a.xlsx');
  await file.writeSummary(pagesOf([4]));
  excel.put(await openWorkbook(file.save(), 'a.xlsx'));
  expect(layout()).toEqual(inExcel);
  expect(inExcel).toMatchObject({ orientation: 'Landscape', paperSize: 'A4', rowBreaks: [4] });
});

test('a file that Excel wrote is written anew, with its own pages, and taken back', async () => {
  await createExcelHost().writeSummary(pagesOf([3, 8]));
  const file = openXlsxHost((await saveWorkbook(excel.workbook)).bytes, 'a.xlsx');
  await file.writeSummary(pagesOf([6]));
  excel.put(await openWorkbook(file.save(), 'a.xlsx'));
  expect(layout().rowBreaks).toEqual([6]);
  await file.undo();
  excel.put(await openWorkbook(file.save(), 'a.xlsx'));
  expect(layout().rowBreaks).toEqual([3, 8]);
});

test('without a printer all else is written', async () => {
  excel.play({ failAt: { batch: 3, after: 4 } });
  expect(await createExcelHost().writeSummary(pagesOf([3]))).toEqual({ sheet: NAME });
  expect(layout().rowBreaks).toEqual([]);
});
