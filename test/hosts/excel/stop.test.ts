/** @jest-environment jsdom */
/**
 * Stopped while Excel does not answer: the caller is free at once, and what Excel answers later is neither used
 * nor followed by a write.
 */
import { createExcelHost } from '../../../src/hosts/excel';
import type { Progress, WorkbookHost } from '../../../src/hosts/host';
import type { Mark } from '../../../src/model/writing/marks';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { templates } from '../../../src/templates';
import { beforeEachBatch } from './beforeEachBatch';
import { summaryOf } from './randomWrites';

const excel = createHost();
const LATE_MS = 150;
const stopped = { code: 'stopped' };

beforeAll(async () => {
  await loadOfficeJs(excel);
});
beforeEach(() => {
  excel.play({ latencyMs: 0 });
  excel.reset({
    sheets: [
      { name: '甲', cells: [[1, 2, 3]] },
      { name: '乙', cells: [['=甲!A1']] },
      { name: '丙', cells: [['备注']] },
    ],
  });
});

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
const valueOf = async (host: WorkbookHost, change?: Parameters<WorkbookHost['read']>[0]): Promise<unknown> =>
  (await host.read(change)).sheets[0]!.cells[0]!.value;

/** Excel has done the batch, and its answer takes its time: what it says is out of date when it comes. */
function answerLate(): () => void {
  const run = Excel.run.bind(Excel) as (...args: readonly unknown[]) => Promise<unknown>;
  const spy = jest.spyOn(Excel, 'run').mockImplementation(((...args: readonly unknown[]) =>
    run(...args.slice(0, -1), (context: Excel.RequestContext) => {
      const sync = context.sync.bind(context);
      context.sync = ((value: unknown) =>
        sync(value as never).then((answer) => pause(LATE_MS).then(() => answer))) as typeof context.sync;
      return (args.at(-1) as (context: Excel.RequestContext) => Promise<unknown>)(context);
    })) as typeof Excel.run);
  return () => spy.mockRestore();
}

/** Starts it on an Excel that is slow, and stops it before there is an answer. */
async function stopSlow(start: (progress: Progress) => Promise<unknown>): Promise<void> {
  const inTime = answerLate();
  const controller = new AbortController();
  const running = start({ signal: controller.signal });
  await pause(LATE_MS / 3);
  controller.abort();
  await expect(running).rejects.toMatchObject(stopped);
  inTime();
}

const NEVER_MS = 1_000_000;

test('an Excel that never answers is not waited for, neither by a read nor by a write', async () => {
  const host = createExcelHost();
  excel.play({ latencyMs: NEVER_MS });
  for (const start of [
    ({ signal }: Progress) => host.read(undefined, signal),
    (progress: Progress) => fill(host, progress),
  ]) {
    const controller = new AbortController();
    const running = start({ signal: controller.signal });
    controller.abort();
    await expect(running).rejects.toMatchObject(stopped);
  }
  excel.play({ latencyMs: 0 });
  expect(await valueOf(host)).toBe(1);
});

test('the late answer to a stopped read does not stand for a later one', async () => {
  const host = createExcelHost();
  expect(await valueOf(host)).toBe(1);
  await stopSlow(({ signal }) => host.read(undefined, signal));
  excel.edit('甲', 'A1', 5);
  expect(await valueOf(host)).toBe(5);
  await pause(2 * LATE_MS);
  // Told of another sheet only, it goes by what it has of the first.
  expect(await valueOf(host, { sheets: [excel.workbook.sheets[2]!.id] })).toBe(5);
});

test('what a stopped read was to read again is read by the next one', async () => {
  const host = createExcelHost();
  await host.read();
  excel.edit('甲', 'A1', 5);
  await stopSlow(({ signal }) => host.read({ sheets: [excel.workbook.sheets[0]!.id] }, signal));
  expect(await valueOf(host, { sheets: [excel.workbook.sheets[2]!.id] })).toBe(5);
});

test('a late answer does not bring a former journal back', async () => {
  const host = createExcelHost();
  await host.read();
  await stopSlow((progress) => host.mark([mark('甲', 1)], {}, progress));
  await host.fill([{ target: { sheet: '甲', row: 0, column: 0 }, before: 1, after: 2 }]);
  await pause(2 * LATE_MS);
  expect(host.lastWrite).toMatchObject({ action: 'fill' });
});

const mark = (sheet: string, column: number): Mark => ({
  cell: { sheet, row: 0, column },
  severity: 'error',
  message: '不符',
});
const fill = (host: WorkbookHost, progress?: Progress): Promise<unknown> =>
  host.fill([{ target: { sheet: '甲', row: 0, column: 0 }, before: 1, after: 2 }], progress);
const marks = (host: WorkbookHost, progress?: Progress): Promise<unknown> =>
  host.mark([mark('甲', 0), mark('乙', 0)], { comments: true }, progress);
const summary = (host: WorkbookHost, progress?: Progress): Promise<unknown> =>
  host.writeSummary(summaryOf(2, excel), progress);
const blank = (host: WorkbookHost, progress?: Progress): Promise<unknown> =>
  host.insertTemplates(templates({ year: 2024, forms: ['basic'] }), progress);
const undo = (host: WorkbookHost, progress?: Progress): Promise<unknown> => host.undo(progress);

type Act = typeof fill;

describe.each<[action: string, before: readonly Act[], act: Act]>([
  ['fill', [], fill],
  ['mark', [], marks],
  ['mark over marks', [marks], (host, progress) => host.mark([mark('甲', 2)], {}, progress)],
  ['clear', [marks], (host, progress) => host.clearMarks(progress)],
  ['summary', [], summary],
  ['summary over a summary', [summary], summary],
  ['blank forms', [], blank],
  ['undo of a fill', [fill], undo],
  ['undo of marks', [marks], undo],
  ['undo of a summary', [summary], undo],
  ['undo of blank forms', [blank], undo],
])('%s', (_, before, act) => {
  /** A host that knows nothing yet, so that every batch there can be is taken. */
  async function prepared(): Promise<WorkbookHost> {
    for (const each of before) await each(createExcelHost());
    return createExcelHost();
  }

  test('stopped in any batch before it writes, nothing is written', async () => {
    let asked = 0;
    let counting = true;
    const end = beforeEachBatch(() => {
      if (counting) asked += 1;
    });
    await act(await prepared().then((host) => ((asked = 0), host)), { writing: () => (counting = false) });
    end();
    expect(asked).toBeGreaterThan(0);
    for (let batch = 1; batch <= asked; batch += 1) {
      excel.reset({
        sheets: [
          { name: '甲', cells: [[1, 2, 3]] },
          { name: '乙', cells: [['=甲!A1']] },
        ],
      });
      const host = await prepared();
      const was = excel.snapshot();
      const controller = new AbortController();
      const writing = jest.fn();
      let left = batch;
      const restore = beforeEachBatch(() => {
        left -= 1;
        if (left === 0) controller.abort();
      });
      await expect(act(host, { signal: controller.signal, writing })).rejects.toMatchObject(stopped);
      await pause(20);
      restore();
      expect(writing).not.toHaveBeenCalled();
      expect(excel.snapshot()).toEqual(was);
    }
  });
});
