/** @jest-environment jsdom */
/** What others do between two batches of ours, a way back that fails as well, and settings that are not as we left them. */
import { TextDecoder } from 'node:util';
import fc from 'fast-check';
import { createExcelHost } from '../../../src/hosts/excel';
import { HostError } from '../../../src/hosts/host';
import type { CellAddress } from '../../../src/model/workbook/cell';
import { parseA1 } from '../../../src/model/workbook/cell';
import type { CellContent, Edit } from '../../../src/model/workbook/edits';
import { MAX_ENTRIES, MAX_LENGTH } from '../../../src/model/writing/journal';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { runs } from '../../helpers/properties';
import { beforeEachBatch } from './beforeEachBatch';
import { workbook } from './randomWorkbook';
import { anyWrite, perform, summaryOf } from './randomWrites';

Object.assign(globalThis, { TextDecoder });
const excel = createHost();
let host = createExcelHost();

beforeAll(async () => {
  await loadOfficeJs(excel);
});

beforeEach(() => {
  host = createExcelHost();
  excel.play({ apiSet: '1.14', editMode: false, failNextBatch: false, failAt: undefined });
  excel.reset({
    sheets: [
      { name: '甲', cells: [[1, 2], [3]] },
      { name: '乙', cells: [[4]] },
    ],
  });
});

const at = (sheet: string, address: string): CellAddress => ({ sheet, ...parseA1(address)! });
const edit = (sheet: string, address: string, before: CellContent, after: CellContent): Edit => ({
  target: at(sheet, address),
  before,
  after,
});
const mark = (sheet: string, address: string) =>
  ({ cell: at(sheet, address), severity: 'error', message: '不符' }) as const;
const cellsOf = (name: string) => excel.workbook.findSheet(name)!;
const valueAt = (sheet: string, address: string) => {
  const { row, column } = parseA1(address)!;
  return cellsOf(sheet).cell(row, column).value;
};

/** Before the batch of that number, counted from now. */
async function before<Result>(
  wanted: number,
  happen: () => void,
  act: () => Promise<Result>,
): Promise<Result> {
  let batches = 0;
  const restore = beforeEachBatch(() => {
    batches += 1;
    if (batches === wanted) happen();
  });
  try {
    return await act();
  } finally {
    restore();
  }
}
const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'done',
    (error: unknown) => (error instanceof HostError ? error.code : error),
  );
const sheetDeleted = (name: string) => (): void => excel.workbook.deleteSheet(cellsOf(name));

describe('between looking and writing', () => {
  test.each<[string, () => void, string]>([
    ['deleted', sheetDeleted('乙'), 'torn'],
    ['renamed', () => void (cellsOf('乙').name = '丙'), 'torn'],
    ['protected', () => excel.play({ protect: ['乙'] }), 'protected'],
  ])('its sheet is %s: a fill of two sheets is taken back where it can be', async (_, happen, code) => {
    const fills = [edit('甲', 'A1', 1, 7), edit('乙', 'A1', 4, 8)];
    const result = await codeOf(before(2, happen, () => host.fill(fills)));
    expect([code, 'done', 'not-found']).toContain(result);
    if (result !== 'done') expect([valueAt('甲', 'A1'), excel.snapshot().settings]).toEqual([1, {}]);
  });

  test.each<[string, () => void]>([
    ['deleted', sheetDeleted('乙')],
    ['renamed', () => void (cellsOf('乙').name = '丙')],
    ['protected', () => excel.play({ protect: ['乙'] })],
  ])('its sheet is %s: no half of the marks stays', async (_, happen) => {
    const result = await codeOf(before(2, happen, () => host.mark([mark('甲', 'A1'), mark('乙', 'A1')])));
    const counts = excel.snapshot().sheets.map(({ conditionalFormats }) => conditionalFormats.length);
    expect(counts).toEqual(result === 'done' ? [1, 1] : counts.map(() => 0));
    expect(Object.keys(excel.snapshot().settings)).toHaveLength(result === 'done' ? 1 : 0);
  });

  test('a co-author writes into the cell: Excel’s last writer wins, and undo gives back what we had seen', async () => {
    await before(
      2,
      () => excel.editRemotely('甲', 'A1', 9),
      () => host.fill([edit('甲', 'A1', 1, 7)]),
    );
    expect(valueAt('甲', 'A1')).toBe(7);
    await host.undo();
    expect(valueAt('甲', 'A1')).toBe(1);
  });

  test('a co-author writes elsewhere: both stand, also after undo', async () => {
    await before(
      2,
      () => excel.editRemotely('甲', 'B1', 9),
      () => host.fill([edit('甲', 'A1', 1, 7)]),
    );
    expect([valueAt('甲', 'A1'), valueAt('甲', 'B1')]).toEqual([7, 9]);
    await host.undo();
    expect([valueAt('甲', 'A1'), valueAt('甲', 'B1')]).toEqual([1, 9]);
  });

  test('a sheet takes the name of the new summary: refused, and that sheet stays', async () => {
    const add = (): void => void excel.workbook.addSheet('勾稽结果').put(0, 0, { value: '我的' });
    expect(await codeOf(before(2, add, () => host.writeSummary(summaryOf(2, excel))))).not.toBe('done');
    expect(excel.snapshot().sheets.map(({ name }) => name)).toEqual(['甲', '乙', '勾稽结果']);
    expect(valueAt('勾稽结果', 'A1')).toBe('我的');
  });

  test('another pane writes the summary: refused, and the other’s stays with its entry', async () => {
    const other = createExcelHost();
    let written: Promise<unknown> | undefined;
    const act = async (): Promise<unknown> => {
      const first = host.writeSummary(summaryOf(2, excel));
      written = other.writeSummary(summaryOf(3, excel));
      return first;
    };
    const codes = [await codeOf(act()), await codeOf(written!)];
    expect(codes.filter((code) => code === 'done')).toHaveLength(1);
    expect(excel.snapshot().sheets.map(({ name }) => name)).toEqual(['甲', '乙', '勾稽结果']);
    expect(excel.snapshot().names).toHaveLength(1);
    await createExcelHost().undo();
    expect(excel.snapshot().sheets.map(({ name }) => name)).toEqual(['甲', '乙']);
  });

  test('a sheet takes the name of a blank form: refused, and that sheet stays', async () => {
    const add = (): void => void excel.workbook.addSheet('基础数据表').put(0, 0, { value: '我的' });
    const insert = () => perform({ kind: 'templates', count: 2 }, host, excel);
    expect(await codeOf(before(2, add, insert))).not.toBe('done');
    expect(excel.snapshot().sheets.map(({ name }) => name)).toEqual(['甲', '乙', '基础数据表']);
  });
});

test('the user begins to type before comments or a new page: the write is done, and said to be', async () => {
  const typing = (): void => excel.play({ editMode: true });
  await host.read();
  const report = await before(3, typing, () => host.mark([mark('甲', 'A1')], { comments: true }));
  expect(report).toEqual({ marked: 1, protectedSheets: [], withoutComment: 1 });
  excel.play({ editMode: false });
  expect(await before(3, typing, () => host.writeSummary(summaryOf(1, excel)))).toEqual({
    sheet: '勾稽结果',
  });
  excel.play({ editMode: false });
});

describe('where taking back fails as well, the write is torn', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['fill', () => host.fill([edit('甲', 'A1', 1, 7), edit('乙', 'A1', 4, 8)])],
    ['mark', () => host.mark([mark('甲', 'A1'), mark('乙', 'A1')])],
    ['summary', () => host.writeSummary(summaryOf(2, excel))],
    ['templates', () => perform({ kind: 'templates', count: 1 }, host, excel)],
  ])('%s', async (_, act) => {
    await host.read();
    let batches = 0;
    const restore = beforeEachBatch(() => {
      batches += 1;
      excel.play({
        failAt: batches === 2 ? { batch: 1, after: 1 } : undefined,
        failNextBatch: batches === 3,
      });
    });
    const code = await codeOf(act());
    restore();
    expect(code).toBe('torn');
  });
});

test('comments where some cells have one already: the rest get theirs, in three more batches', async () => {
  await Excel.run(async (context) => {
    context.workbook.comments.add('甲!A1', '请复核');
    await context.sync();
  });
  const cells = ['A1', 'A2', 'B1', 'B2'].map((address) => mark('甲', address));
  await host.read();
  const start = excel.batches;
  expect(await host.mark(cells, { comments: true })).toMatchObject({ marked: 4, withoutComment: 1 });
  expect(excel.batches - start).toBe(6);
  await host.clearMarks();
  expect(excel.snapshot().sheets[0]!.comments.map(({ content }) => content)).toEqual(['请复核']);
});

test('our comments on a protected sheet stay, and do not keep others from theirs', async () => {
  await host.mark([mark('甲', 'A1'), mark('乙', 'A1')], { comments: true });
  excel.play({ protect: ['乙'] });
  const report = await host.mark([mark('甲', 'B1'), mark('乙', 'A1')], { comments: true });
  expect(report).toEqual({ marked: 1, protectedSheets: ['乙'], withoutComment: 0 });
  expect(excel.snapshot().sheets.map(({ comments }) => comments.map(({ cell }) => cell))).toEqual([
    ['B1'],
    ['A1'],
  ]);
  await host.undo();
  expect(excel.snapshot().sheets.map(({ comments }) => comments.map(({ cell }) => cell))).toEqual([
    ['A1'],
    ['A1'],
  ]);
});

test('marks that the user has copied onto a whole sheet are cleared, and counted without end', async () => {
  await host.mark([mark('甲', 'A1')]);
  cellsOf('甲').conditionalFormats[0]!.areas = [{ top: 0, left: 0, bottom: 1_048_575, right: 16_383 }];
  expect(await host.clearMarks()).toBe(1);
  expect(cellsOf('甲').conditionalFormats).toEqual([]);
});

test('undo of clearing, where a marked sheet is gone: refused by its name', async () => {
  await host.mark([mark('甲', 'A1'), mark('乙', 'A1')]);
  await host.fill([edit('甲', 'A1', 1, 7)]);
  await host.clearMarks();
  sheetDeleted('乙')();
  await expect(host.undo()).rejects.toMatchObject({ code: 'changed', detail: '乙' });
});

test('two panes, writing and undoing by turns: nothing is undone but a last write', async () => {
  await fc.assert(
    fc.asyncProperty(
      workbook,
      fc.array(fc.tuple(fc.boolean(), fc.option(anyWrite, { freq: 3 })), { maxLength: 10 }),
      async (make, steps) => {
        excel.put(make());
        const panes = [createExcelHost(), createExcelHost()] as const;
        const first = excel.snapshot();
        const journal = (): readonly { id: string }[] => {
          const text = excel.snapshot().settings['gouji.journal'];
          return typeof text === 'string' ? (JSON.parse(text) as { entries: { id: string }[] }).entries : [];
        };
        for (const [left, write] of steps) {
          const pane = panes[left ? 0 : 1];
          const known = journal();
          const stood = excel.snapshot();
          if (write)
            await perform(write, pane, excel).catch((error: unknown) =>
              expect(error).toBeInstanceOf(HostError),
            );
          else if ((await codeOf(pane.undo())) === 'done') expect(journal()).toEqual(known.slice(1));
          else expect(excel.snapshot()).toEqual(stood);
        }
        while (journal().length > 0) await createExcelHost().undo();
        if (steps.length < MAX_ENTRIES) expect(excel.snapshot()).toEqual(first);
      },
    ),
    runs(30),
  );
});

test('two panes whose batches interleave: each undo is right or refused', async () => {
  const other = createExcelHost();
  const reports = await Promise.all([
    host.fill([edit('甲', 'A1', 1, 7)]),
    other.fill([edit('甲', 'B1', 2, 8)]),
    host.mark([mark('甲', 'A1')]),
  ]);
  expect(reports.map((report) => 'written' in report && report.written)).toEqual([1, 1, false]);
  const codes = [];
  for (let count = 0; count < 4; count += 1) codes.push(await codeOf(createExcelHost().undo()));
  expect(codes.at(-1)).toBe('nothing-to-undo');
  expect([1, 7]).toContain(valueAt('甲', 'A1'));
});

describe('the journal', () => {
  const kept = (): string | undefined => {
    const text = excel.workbook.settings.get('gouji.journal');
    return text === undefined ? undefined : (JSON.parse(text) as string);
  };

  test('forgets the oldest writes, and says so the same in the pane that wrote them', async () => {
    for (let count = 0; count < MAX_ENTRIES + 3; count += 1)
      await host.fill([edit('甲', 'A1', count === 0 ? 1 : count + 100, count + 101)]);
    for (let count = 0; count < MAX_ENTRIES; count += 1) await host.undo();
    expect(host.lastWrite).toBeUndefined();
    expect(await codeOf(host.undo())).toBe('nothing-to-undo');
    expect(valueAt('甲', 'A1')).toBe(103);
  });

  test('a write that is too long for it cannot be taken back, nor can those before it', async () => {
    await host.fill([edit('甲', 'A2', 3, 5)]);
    await host.fill([edit('甲', 'A1', 1, '长'.repeat(MAX_LENGTH))]);
    expect(kept()).toBeUndefined();
    expect(host.lastWrite).toBeUndefined();
    expect(await codeOf(host.undo())).toBe('nothing-to-undo');
    await host.fill([edit('甲', 'A2', 5, 6)]);
    await host.undo();
    expect(valueAt('甲', 'A2')).toBe(5);
  });

  const head = '"id":"x","at":"2024-03-05T14:07:00.000Z"';
  const fill = (change: string): string =>
    `{"version":1,"entries":[{${head},"action":"fill","changes":[${change}]}]}`;
  const state = '{"content":1,"numberFormat":"General"}';
  test.each<[string, string]>([
    ['cut off', '{"version":1,"entries":[{"id"'],
    ['with a prototype', `{"version":1,"__proto__":{"entries":[]},"entries":[{"__proto__":{${head}}}]}`],
    [
      'with a prototype in a state',
      fill(`{"sheet":"甲","address":"A1","before":{"__proto__":{},"content":1},"after":${state}}`),
    ],
    ['about no cell', fill(`{"sheet":"甲","address":"A1:B2","before":${state},"after":${state}}`)],
    [
      'about an endless number',
      fill(
        `{"sheet":"甲","address":"A1","before":{"content":1e999,"numberFormat":"General"},"after":${state}}`,
      ),
    ],
    ['of no time', `{"version":1,"entries":[{"id":"x","at":"gestern","action":"fill","changes":[]}]}`],
    ['longer than any of ours', `{"version":1,"entries":[],"filler":"${'x'.repeat(MAX_LENGTH)}"}`],
  ])('%s is none: nothing is taken back, and the next write starts anew', async (_, text) => {
    excel.workbook.settings.set('gouji.journal', JSON.stringify(text));
    const stood = excel.snapshot();
    await host.read();
    expect(host.lastWrite).toBeUndefined();
    expect(await codeOf(host.undo())).toBe('nothing-to-undo');
    expect(excel.snapshot()).toEqual(stood);
    await host.fill([edit('甲', 'A1', 1, 7)]);
    await host.undo();
    expect(valueAt('甲', 'A1')).toBe(1);
    expect(({} as Record<string, unknown>)['entries']).toBeUndefined();
  });

  test('about a sheet called like a member of every object', async () => {
    excel.workbook.addSheet('__proto__');
    excel.workbook.addSheet('constructor');
    const stood = excel.snapshot();
    await host.mark([mark('__proto__', 'A1'), mark('constructor', 'A1')], { comments: true });
    await host.fill([edit('__proto__', 'A1', null, 1)]);
    await host.undo();
    await host.undo();
    expect(excel.snapshot()).toEqual(stood);
  });

  test('with more writes than ours has: the last ones count', async () => {
    const change = `{"sheet":"甲","address":"A1","before":${state},"after":${state}}`;
    const entry = `{${head},"action":"fill","changes":[${change}]}`;
    const text = `{"version":1,"entries":[${Array.from({ length: 30 }, () => entry).join(',')}]}`;
    excel.workbook.settings.set('gouji.journal', JSON.stringify(text));
    for (let count = 0; count < MAX_ENTRIES; count += 1) await host.undo();
    expect(await codeOf(host.undo())).toBe('nothing-to-undo');
  });
});

describe('what the summary sheet held', () => {
  test.each<[string, unknown]>([
    ['missing', undefined],
    ['no text', 7],
    ['damaged', '{"name":"勾稽结果","columnWidths":["x"]}'],
    ['foreign', '{"name":"勾稽结果","columnWidths":[],"rows":[],"tables":5}'],
    [
      'of an endless span',
      '{"name":"x","columnWidths":[],"rows":[[{"value":"a","style":"text","span":1e9}]]}',
    ],
    ['of no style', '{"name":"x","columnWidths":[],"rows":[[{"value":"a","style":"__proto__"}]]}'],
  ])('is %s: it is written again, and that cannot be taken back', async (_, value) => {
    await host.writeSummary(summaryOf(2, excel));
    if (value === undefined) excel.workbook.settings.delete('gouji.summary');
    else excel.workbook.settings.set('gouji.summary', JSON.stringify(value));
    const stood = excel.snapshot();
    await expect(host.undo()).rejects.toMatchObject({ code: 'changed', detail: '勾稽结果' });
    expect(excel.snapshot()).toEqual(stood);
    await host.writeSummary(summaryOf(3, excel));
    const rewritten = excel.snapshot();
    await expect(host.undo()).rejects.toMatchObject({ code: 'changed', detail: '勾稽结果' });
    expect(excel.snapshot()).toEqual(rewritten);
    // A failure in its middle cannot be taken back either, and that is said.
    excel.workbook.settings.delete('gouji.summary');
    excel.play({ failAt: { batch: 2, after: 30 } });
    expect(await codeOf(host.writeSummary(summaryOf(1, excel)))).toBe('torn');
  });
});
