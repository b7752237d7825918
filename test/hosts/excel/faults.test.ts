/** @jest-environment jsdom */
/**
 * Whatever fails on the way of a write: the workbook is as before it, or holds all of it. Each batch fails as
 * a whole and after any number of its changes; taking back fails; the workbook changes between two batches.
 */
import { TextDecoder } from 'node:util';
import { createExcelHost } from '../../../src/hosts/excel';
import { HostError } from '../../../src/hosts/host';
import type { WorkbookHost } from '../../../src/hosts/host';
import type { CellAddress } from '../../../src/model/workbook/cell';
import { parseA1 } from '../../../src/model/workbook/cell';
import type { Edit } from '../../../src/model/workbook/edits';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { beforeEachBatch } from './beforeEachBatch';
import { perform, summaryOf } from './randomWrites';

Object.assign(globalThis, { TextDecoder });
const excel = createHost();

beforeAll(async () => {
  await loadOfficeJs(excel);
});

beforeEach(() => {
  excel.play({ apiSet: '1.14', editMode: false, failNextBatch: false, failAt: undefined });
  open();
});

const at = (sheet: string, address: string): CellAddress => ({ sheet, ...parseA1(address)! });
const mark = (sheet: string, address: string, severity: 'error' | 'hint' = 'error') => ({
  cell: at(sheet, address),
  severity,
  message: '不符',
});
const edits: readonly Edit[] = [
  { target: at('甲', 'A1'), before: 1, after: { formula: '=B1' }, numberFormat: '0.00' },
  { target: at('甲', 'A2'), before: '5', after: { formula: '=A1*2' }, numberFormat: 'General' },
  { target: at("it's", 'B1'), before: null, after: '合计：3' },
];
const marks = [mark('甲', 'A1'), mark('甲', 'B2', 'hint'), mark("it's", 'A1')];

function open(): void {
  excel.reset({
    sheets: [
      {
        name: '甲',
        cells: { A1: 1, A2: { value: '5', numberFormat: '@' }, B1: 2, B2: '=B1+1' },
        conditionalFormats: [{ address: 'A1:B2', formula: '=A1>5', fill: '#00FF00' }],
      },
      { name: "it's", cells: [[3]] },
    ],
  });
}

interface Action {
  readonly name: string;
  /** What comes before it. */
  readonly first?: (host: WorkbookHost) => Promise<unknown>;
  readonly act: (host: WorkbookHost) => Promise<unknown>;
}

const template = (host: WorkbookHost): Promise<unknown> =>
  perform({ kind: 'templates', count: 2 }, host, excel);
const ACTIONS: readonly Action[] = [
  { name: 'fill', act: (host) => host.fill(edits) },
  { name: 'mark', act: (host) => host.mark(marks) },
  { name: 'mark with comments', act: (host) => host.mark(marks, { comments: true }) },
  {
    name: 'mark over marks',
    first: (host) => host.mark(marks, { comments: true }),
    act: (host) => host.mark([mark('甲', 'B1'), mark("it's", 'B2', 'hint')], { comments: true }),
  },
  { name: 'clear', first: (host) => host.mark(marks, { comments: true }), act: (host) => host.clearMarks() },
  { name: 'summary', act: (host) => host.writeSummary(summaryOf(3, excel)) },
  {
    name: 'summary over summary',
    first: (host) => host.writeSummary(summaryOf(3, excel)),
    act: (host) => host.writeSummary(summaryOf(2, excel)),
  },
  { name: 'templates', act: template },
  { name: 'undo of a fill', first: (host) => host.fill(edits), act: (host) => host.undo() },
  {
    name: 'undo of marks',
    first: (host) => host.mark(marks, { comments: true }),
    act: (host) => host.undo(),
  },
  {
    name: 'undo of clearing',
    first: async (host) => {
      await host.mark(marks, { comments: true });
      await host.fill(edits);
      await host.clearMarks();
    },
    act: (host) => host.undo(),
  },
  {
    name: 'undo of a summary',
    first: (host) => host.writeSummary(summaryOf(3, excel)),
    act: (host) => host.undo(),
  },
  {
    name: 'undo of a summary over a summary',
    first: async (host) => {
      await host.writeSummary(summaryOf(3, excel));
      await host.writeSummary(summaryOf(2, excel));
    },
    act: (host) => host.undo(),
  },
];

/** Batches of the action, and what it gives where nothing fails. Journal entries differ by their ids and times. */
async function run({ first, act }: Action, fault?: { batch: number; after?: number }) {
  open();
  const host = createExcelHost();
  await first?.(host);
  await host.read();
  const before = excel.snapshot();
  const start = excel.batches;
  if (fault) excel.play({ failAt: fault });
  const error: unknown = await act(host).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  const unused = excel.played.failAt !== undefined;
  excel.play({ failAt: undefined });
  return { host, before, after: excel.snapshot(), batches: excel.batches - start, error, unused };
}

type Snapshot = ReturnType<typeof excel.snapshot>;
const bare = ({ sheets, names, settings }: Snapshot): unknown => ({
  sheets,
  names,
  settings: JSON.stringify(settings).replace(/\\"(?:id|at)\\":\\"[^"]*\\"/g, ''),
});
/** Without what comes in a later batch of its own: comments, the page of a new sheet. */
const essential = (snapshot: Snapshot): unknown => {
  const { sheets, ...rest } = bare(snapshot) as Snapshot;
  return {
    ...rest,
    sheets: sheets.map((sheet) => ({ ...sheet, comments: 0, pageLayout: 0, showGridlines: 0 })),
  };
};

describe.each(ACTIONS.map((action) => [action.name, action] as const))('%s', (_, action) => {
  test('each batch failing in turn, as a whole and after every change: nothing in between', async () => {
    const whole = await run(action);
    expect(whole.error).toBeUndefined();
    let failures = 0;
    for (let batch = 1; batch <= whole.batches; batch += 1) {
      for (let after = -1; ; after += after < 40 ? 1 : 7) {
        const result = await run(action, after < 0 ? { batch } : { batch, after });
        if (result.error) {
          failures += 1;
          expect(result.error).toBeInstanceOf(HostError);
          expect((result.error as HostError).code).toBe('failed');
          expect(bare(result.after)).toEqual(bare(result.before));
        } else expect(essential(result.after)).toEqual(essential(whole.after));
        // A batch with fewer changes than that has ended well.
        if (after >= 0 && !result.error && bareEqual(result.after, whole.after)) break;
        if (after > 2000) throw new Error('never ends');
      }
    }
    expect(failures).toBeGreaterThan(1);
  });

  test('typing in a cell, and protecting the sheets, right before any batch: refused, or all of it', async () => {
    const whole = await run(action);
    for (let batch = 1; batch <= whole.batches; batch += 1) {
      const { before, after, error } = await runWith(action, batch, () => excel.play({ editMode: true }));
      if (error) {
        expect(error).toMatchObject({ code: 'cell-edit' });
        expect(bare(after)).toEqual(bare(before));
      } else expect(essential(after)).toEqual(essential(whole.after));
      const shut = await runWith(action, batch, () => excel.play({ protect: true }));
      if (shut.error)
        expect(shut.error).toMatchObject({ code: expect.stringMatching(/^(?:protected|torn)$/) });
    }
  });
});

const bareEqual = (one: Snapshot, other: Snapshot): boolean =>
  JSON.stringify(bare(one)) === JSON.stringify(bare(other));

/** Something happens right before the batch of that number. */
async function runWith({ first, act }: Action, wanted: number, happen: () => void) {
  excel.play({ editMode: false });
  open();
  const host = createExcelHost();
  await first?.(host);
  await host.read();
  const before = excel.snapshot();
  let batches = 0;
  const restore = beforeEachBatch(() => {
    batches += 1;
    if (batches === wanted) happen();
  });
  const error: unknown = await act(host).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  restore();
  excel.play({ editMode: false });
  return { host, before, after: excel.snapshot(), error };
}
