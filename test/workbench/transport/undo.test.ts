/** @jest-environment jsdom */
/** What an add-in does to the user's own list of steps, and groups of steps, through the real library. */
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';

const host = createHost({ play: { apiSet: '1.20' } });
beforeAll(() => loadOfficeJs(host));
beforeEach(() => {
  host.play({ apiSet: '1.20', undoGroups: 'as documented' });
  host.reset({ sheets: [{ name: '甲', cells: [[1]] }, { name: '乙' }] });
});

type Work = (workbook: Excel.Workbook) => void;
const run = (options: object, ...batches: readonly Work[]): Promise<void> =>
  Excel.run(options as Excel.RunOptions, async (context) => {
    for (const work of batches) {
      work(context.workbook);
      await context.sync();
    }
  });
const group = { mergeUndoGroup: true };
const put: Work = ({ worksheets }) => void (worksheets.getItem('甲').getRange('A1').values = [[2]]);
const remove: Work = ({ worksheets }) => worksheets.getItem('乙').delete();
const merges: Work = ({ worksheets }) =>
  void worksheets.getItem('甲').getRange('A1:B2').getMergedAreasOrNullObject().load('address');

// https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities
test('deleting a sheet in a group fails, and what came before stays done', async () => {
  await expect(run(group, put, remove)).rejects.toMatchObject({ code: 'UndoNotSupported' });
  expect(host.snapshot().sheets).toHaveLength(2);
  expect(host.snapshot().sheets[0]!.cells['A1']!.value).toBe(2);
});

test('without a group, or on an Excel that knows no groups, it is deleted', async () => {
  await run({}, put, remove);
  expect(host.snapshot().sheets).toHaveLength(1);
  host.reset({ sheets: [{ name: '甲' }, { name: '乙' }] });
  host.play({ apiSet: '1.19' });
  await run(group, put, remove);
  expect(host.snapshot().sheets).toHaveLength(1);
});

test('groups that fail as a whole change nothing, and nothing else fails', async () => {
  host.play({ undoGroups: 'GeneralException' });
  await expect(run(group, put)).rejects.toMatchObject({ code: 'GeneralException' });
  expect(host.snapshot().sheets[0]!.cells['A1']!.value).toBe(1);
  await run({}, put);
  expect(host.snapshot().sheets[0]!.cells['A1']!.value).toBe(2);
});

test.each<[string, string, Work, number]>([
  ['1.20', 'a write', put, 1],
  ['1.18', 'a write', put, 0],
  ['1.20', 'deleting a sheet', remove, 0],
  ['1.20', 'asking for merged areas', merges, 0],
  ['1.18', 'reading', ({ worksheets }) => void worksheets.load('items/name'), 1],
])('ExcelApi %s: after %s the user has %#', async (apiSet, _, work, left) => {
  host.play({ apiSet });
  host.edit('甲', 'A1', 5);
  await run({}, work);
  expect(host.undoList.steps).toBe(left);
});
