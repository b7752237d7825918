/** @jest-environment jsdom */
/** How many batches each action takes: each is a way to Excel and back, which on the web is one over the network. */
import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/host';
import type { Mark } from '../../../src/model/writing/marks';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { perform, summaryOf } from './randomWrites';

const excel = createHost();

beforeAll(async () => {
  await loadOfficeJs(excel);
});

const mark = (column: number): Mark => ({
  cell: { sheet: '甲', row: 0, column },
  severity: 'error',
  message: '不符',
});
const fill = (host: WorkbookHost) =>
  host.fill([{ target: { sheet: '甲', row: 0, column: 0 }, before: 1, after: 2 }]);
const check = (host: WorkbookHost) => host.read();
const marks = (host: WorkbookHost) => host.mark([mark(0), mark(1)]);
const others = (host: WorkbookHost) => host.mark([mark(2)]);
const commented = (host: WorkbookHost) => host.mark([mark(0), mark(1)], { comments: true });
const summary = (host: WorkbookHost) => host.writeSummary(summaryOf(2, excel));
const pages = (host: WorkbookHost) => host.writeSummary(summaryOf(3, excel));
const templates = (host: WorkbookHost) => perform({ kind: 'templates', count: 2 }, host, excel);
const undo = (host: WorkbookHost) => host.undo();
const edited = (host: WorkbookHost) => {
  excel.edit('甲', 'A1', 3);
  return host.read({ sheets: [excel.workbook.sheets[0]!.id] });
};
const added = (host: WorkbookHost) => {
  excel.workbook.addSheet('丁').put(0, 0, { value: 1 });
  return host.read({ sheets: 'structure' });
};

type Act = (host: WorkbookHost) => Promise<unknown>;

test.each<[action: string, batches: number, why: string, before: readonly Act[], act: Act]>([
  ['first check', 2, 'Excel gives cells by sheet: the sheets first, then what is on them', [], check],
  ['later check', 1, 'the sheets are known', [check], check],
  ['check after an edit', 1, 'the sheets are known', [check], edited],
  ['check after a sheet came', 2, 'the new one is asked for once it is known', [check], added],
  ['going to a cell', 1, '', [], (host) => host.select(mark(0).cell)],
  ['fill', 2, 'what stands there now', [check], fill],
  ['mark', 2, 'whose formats stand there now', [check], marks],
  ['mark before any check', 3, 'the sheets first', [], marks],
  ['mark over marks', 3, 'where ours stand, for undo; known only once they are', [check, marks], others],
  ['mark with comments', 3, 'a cell that takes none must not fail the marks', [check], commented],
  ['clear', 3, 'where ours stand, for undo', [check, marks], (host) => host.clearMarks()],
  ['clear where there is nothing', 1, '', [check], (host) => host.clearMarks()],
  ['summary, new', 3, 'which names are taken; without a printer Excel refuses the page', [check], summary],
  ['summary, again', 2, 'what stands on it', [check, summary], summary],
  ['summary with pages, again', 3, 'without a printer Excel refuses them', [check, summary], pages],
  ['summary without pages over one with', 3, 'they go', [check, pages], summary],
  ['blank forms', 3, 'which names are taken; without a printer Excel refuses the pages', [check], templates],
  ['undo of a fill', 2, 'whether it still stands', [check, fill], undo],
  ['undo of marks', 3, 'where ours stand, to put them back where this fails', [check, marks], undo],
  ['undo of comments', 3, 'the same; taking comments away is part of it', [check, commented], undo],
  ['undo of marks over marks with comments', 4, 'the former comments', [check, commented, others], undo],
  ['undo of a summary', 2, 'whether it still stands', [check, summary], undo],
  ['undo of a summary over one', 2, 'whether it still stands', [check, summary, summary], undo],
  ['undo of a summary over one with pages', 3, 'they come back', [check, pages, summary], undo],
  ['undo of blank forms', 2, 'whether they still stand', [check, templates], undo],
  ['forgetting all that is kept', 1, '', [check, fill], (host) => host.forget()],
  ['keeping an explanation', 1, '', [check], (host) => host.keep('gouji.x', '1')],
])('%s: %d (%s)', async (_, batches, __, before, act) => {
  excel.reset({
    sheets: [
      { name: '甲', cells: [[1, 2, 3]] },
      { name: '乙', cells: [['=甲!A1']] },
    ],
  });
  const host = createExcelHost();
  for (const each of before) await each(host);
  const start = excel.batches;
  await act(host);
  expect(excel.batches - start).toBe(batches);
});

test('undo in a pane that has just been opened: one more, for the journal', async () => {
  excel.reset({ sheets: [{ name: '甲', cells: [[1, 2, 3]] }] });
  await fill(createExcelHost());
  const start = excel.batches;
  await undo(createExcelHost());
  expect(excel.batches - start).toBe(3);
});
