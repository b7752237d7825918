/** @jest-environment jsdom */
/** Writes as one step of Excel's own undo list, on Excels that can do that only in part, or not at all. */
import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/host';
import { templates } from '../../../src/templates';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';

const excel = createHost({ play: { apiSet: '1.20' } });
let host: WorkbookHost;
/** What `Excel.run` was asked for, in turn: whether as a group. */
let groups: boolean[] = [];

beforeAll(async () => {
  await loadOfficeJs(excel);
  const run = Excel.run.bind(Excel) as (...args: readonly unknown[]) => Promise<unknown>;
  jest.spyOn(Excel, 'run').mockImplementation(((...args: readonly unknown[]) => {
    groups.push((args[0] as { mergeUndoGroup?: boolean }).mergeUndoGroup === true);
    return run(...args);
  }) as typeof Excel.run);
});

beforeEach(() => {
  excel.play({ apiSet: '1.20', undoGroups: 'as documented', failAt: undefined });
  excel.reset({ sheets: [{ name: '甲', cells: [[1]] }] });
  host = createExcelHost();
  groups = [];
});

const cell = { sheet: '甲', row: 0, column: 0 };
const fill = (before: number, after: number) => host.fill([{ target: cell, before, after }]);
const summary = { name: '勾稽结果', columnWidths: [9], rows: [[{ value: '一', style: 'text' as const }]] };
const sheets = () => excel.snapshot().sheets.map(({ name }) => name);
const value = () => excel.snapshot().sheets[0]!.cells['A1']!.value;

test.each([
  ['blank forms', () => host.insertTemplates(templates({ year: 2024, forms: ['basic'] }))],
  ['a first summary', () => host.writeSummary(summary)],
])('%s are taken away by undo, though Excel cannot undo that', async (_, insert) => {
  await insert();
  expect(sheets()).toHaveLength(2);
  await host.undo();
  expect(sheets()).toEqual(['甲']);
  expect(host.lastWrite).toBeUndefined();
  // The write was one step; what took it back never tried to be.
  expect(groups).toEqual([true, false]);
});

test('what can be undone is one step, taking it back, too', async () => {
  await fill(1, 2);
  await host.undo();
  await host.mark([{ cell, severity: 'error', message: '' }]);
  await host.clearMarks();
  expect(groups).toEqual([true, true, true, true]);
});

describe.each(['GeneralException', 'UndoNotSupported'] as const)('groups that fail with %s', (code) => {
  beforeEach(() => excel.play({ undoGroups: code }));

  test('the write is done without one, and no other is tried in this session', async () => {
    expect(await fill(1, 2)).toEqual({ written: 1, refused: [] });
    expect(groups).toEqual([true, false]);
    await fill(2, 3);
    await host.writeSummary(summary);
    expect(groups.slice(2)).toEqual([false, false]);
    expect(value()).toBe(3);
    for (const action of ['write-summary', 'fill', 'fill'])
      expect(await host.undo()).toMatchObject({ action });
    expect(value()).toBe(1);
  });

  test('another session tries again', async () => {
    await fill(1, 2);
    host = createExcelHost();
    excel.play({ undoGroups: 'as documented' });
    await fill(2, 3);
    expect(groups).toEqual([true, false, true]);
  });
});

test('a write that fails for another reason is tried once more, and its failure is no reason to give up groups', async () => {
  excel.play({ protect: ['甲'] });
  await expect(host.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
  expect(await fill(1, 2)).toMatchObject({ written: 0 });
  excel.play({ protect: false, failAt: { batch: 2, code: 'AccessDenied' } });
  await expect(fill(1, 2)).rejects.toMatchObject({ code: 'protected' });
  await fill(1, 2);
  expect(groups.at(-1)).toBe(true);
});

test('what failed in the middle is taken back after the group has ended', async () => {
  const order: string[] = [];
  const run = Excel.run as unknown as jest.Mock<Promise<unknown>, unknown[]>;
  const through = run.getMockImplementation()!;
  run.mockImplementation((...args) => {
    const number = groups.length;
    order.push(`begins ${number}`);
    return through(...args).finally(() => order.push(`ends ${number}`));
  });
  excel.play({ failAt: { batch: 2, after: 30, code: 'AccessDenied' } });
  await expect(host.insertTemplates(templates({ year: 2024, forms: ['basic'] }))).rejects.toMatchObject({
    code: 'protected',
  });
  run.mockImplementation(through);
  expect(sheets()).toEqual(['甲']);
  expect(order).toEqual(['begins 0', 'ends 0', 'begins 1', 'ends 1']);
});
