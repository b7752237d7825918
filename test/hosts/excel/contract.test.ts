/** @jest-environment jsdom */
/** Excel as a host like the others, and the sample read through it: the same findings as from the file. */
import { setImmediate } from 'node:timers';
import { TextDecoder, TextEncoder } from 'node:util';
import { check, marksFor } from '../../../src/check';
import { dataOf } from '../../../src/model/result/resultData';
import { createExcelHost } from '../../../src/hosts/excel';
import { createHost } from '../../../src/workbench/host';
import { openWorkbook } from '../../../src/workbench/file/open';
import { saveWorkbook } from '../../../src/workbench/file/save';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { describeHost } from '../../contract/host.contract';
import { sampleWorkbook } from '../../helpers/workbook';
import { workbenchData } from './workbenchData';

// Browsers have them or their like; jsdom has not.
Object.assign(globalThis, { TextDecoder, TextEncoder, setImmediate });
const excel = createHost();
const sample = sampleWorkbook();

beforeAll(async () => {
  await loadOfficeJs(excel);
});

describeHost(
  'Excel',
  async (workbook) => {
    excel.reset(workbenchData(workbook));
    return createExcelHost();
  },
  sample,
);

test('marks and summary are ours also in a file that was saved and opened again', async () => {
  excel.reset(workbenchData(sample));
  const host = createExcelHost();
  const marks = marksFor(check(await host.read()), 'zh-CN');
  await host.mark(marks);
  await host.writeSummary({ name: '勾稽结果', columnWidths: [9], rows: [[{ value: '一', style: 'text' }]] });
  const { bytes } = await saveWorkbook(excel.workbook);
  excel.put(await openWorkbook(bytes, 'again.xlsx'));
  expect(await host.clearMarks()).toBe(marks.length);
  expect(excel.snapshot().sheets.flatMap(({ conditionalFormats }) => conditionalFormats)).toEqual([]);
  expect((await host.read()).summarySheet).toBe('勾稽结果');
});

test('a check of the sample through Excel finds what a check of the file finds', async () => {
  excel.reset(workbenchData(sample));
  const read = await createExcelHost().read();
  expect(read.name).toBe(sample.name);
  expect(dataOf(check(read))).toEqual(dataOf(check(sample)));
});
