/** @jest-environment jsdom */
/** The live check: who is told of what, and that reading only what may have changed gives all that there is. */
import { TextDecoder } from 'node:util';
import fc from 'fast-check';
import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookChange, WorkbookHost } from '../../../src/hosts/host';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { deleteRows, insertRows } from '../../../src/workbench/userActions';
import { runs } from '../../helpers/properties';
import { cell, NAMES, workbook } from './randomWorkbook';
import { anyWrite, perform, summaryOf } from './randomWrites';
import { settled } from '../../helpers/settled';

Object.assign(globalThis, { TextDecoder });
const excel = createHost({ play: { apiSet: '1.17' } });
let stop: (() => Promise<void>) | undefined;
let changes: WorkbookChange[] = [];

beforeAll(async () => {
  await loadOfficeJs(excel);
});

afterEach(async () => {
  await stop?.();
  stop = undefined;
  jest.restoreAllMocks();
});

async function watching(host: WorkbookHost): Promise<void> {
  await stop?.();
  changes = [];
  stop = await host.watch((change) => changes.push(change));
}

/** All that was reported since the last time, as one change. */
async function reported(): Promise<WorkbookChange | undefined> {
  // Events come after the batch, or the edit, that they are about.
  await settled(5);
  const taken = changes.splice(0);
  if (taken.length === 0) return undefined;
  const sheets = taken.map((change) => change.sheets);
  return { sheets: sheets.includes('structure') ? 'structure' : [...new Set(sheets.flat())] };
}

type Step = (pick: number, address: string) => void | Promise<unknown>;
const sheetAt = (pick: number) => excel.workbook.sheets[pick % excel.workbook.sheets.length]!;
/** Without what would keep the user from changing it. */
function openSheet(pick: number) {
  const sheet = sheetAt(pick);
  sheet.protection.on = false;
  sheet.validations = [];
  sheet.tables = [];
  return sheet;
}
const asOther = (work: (context: Excel.RequestContext) => void): Promise<void> =>
  Excel.run(async (context) => {
    work(context);
    await context.sync();
  });

const VALUES = [null, 7, '合计', '5%', '=A1', "='it''s'!A1+1", '=SUM(A1:E6)', '=自评表!B2', true];
const STEPS: Readonly<Record<string, Step>> = {
  edit: (pick, address) => {
    const sheet = openSheet(pick);
    excel.edit(sheet.name, address, VALUES[pick % VALUES.length]!);
  },
  editRemotely: (pick, address) => {
    const sheet = openSheet(pick);
    excel.editRemotely(sheet.name, address, pick);
  },
  format: (pick, address) =>
    asOther(({ workbook: { worksheets } }) => {
      const sheet = openSheet(pick);
      worksheets.getItem(sheet.name).getRange(address).numberFormat = [[['0.0', '0%', '@'][pick % 3]!]];
    }),
  insertRows: (pick) => {
    const sheet = openSheet(pick);
    insertRows(excel.workbook, sheet.name, pick % 4);
  },
  deleteRows: (pick) => {
    const sheet = openSheet(pick);
    deleteRows(excel.workbook, sheet.name, pick % 4);
  },
  protect: (pick) => void (sheetAt(pick).protection.on = pick % 2 === 0),
  rename: (pick) => {
    const name = NAMES.find((each) => !excel.workbook.findSheet(each));
    return asOther(({ workbook: { worksheets } }) => {
      worksheets.getItem(sheetAt(pick).name).name = name ?? `表${pick}`;
    });
  },
  add: (pick) =>
    asOther(({ workbook: { worksheets } }) => {
      const name = `新${pick}`;
      if (excel.workbook.findSheet(name)) return;
      worksheets.add(name).getRange('B2').values = [[pick]];
    }),
  remove: (pick) => {
    const shown = excel.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    const sheet = sheetAt(pick);
    if (shown.length < 2 || sheet.visibility !== 'Visible') return;
    return asOther(({ workbook: { worksheets } }) => worksheets.getItem(sheet.name).delete());
  },
  hide: (pick) => {
    const shown = excel.workbook.sheets.filter(({ visibility }) => visibility === 'Visible');
    if (shown.length < 2) return;
    return asOther(({ workbook: { worksheets } }) => {
      worksheets.getItem(shown[0]!.name).visibility = pick % 2 ? 'Hidden' : 'VeryHidden';
    });
  },
};

const minor = (set: string | number): number => Number(String(set).split('.')[1]);

const steps = fc.array(
  fc.oneof(
    fc.tuple(fc.constantFrom(...Object.keys(STEPS), 'edit', 'edit'), fc.nat({ max: 40 }), cell),
    fc.tuple(anyWrite, fc.nat({ max: 1 }), cell),
    fc.constant(['undo', 0, 'A1'] as const),
    fc.constant(['read', 0, 'A1'] as const),
  ),
  { minLength: 1, maxLength: 8 },
);

test.each([['1.14'], ['1.17']])(
  'ExcelApi %s: what is read after a change is all that there is',
  async (apiSet) => {
    jest
      .spyOn(Office.context.requirements, 'isSetSupported')
      .mockImplementation((_, version) => minor(version ?? '1.1') <= minor(apiSet));
    await fc.assert(
      fc.asyncProperty(workbook, steps, async (make, taken) => {
        excel.put(make());
        const host = createExcelHost();
        await watching(host);
        await host.read();
        for (const [step, pick, address] of taken) {
          if (step === 'undo') await host.undo().catch(() => undefined);
          else if (typeof step !== 'string') await perform(step, host, excel).catch(() => undefined);
          else if (step !== 'read') await STEPS[step]!(pick, address);
          else {
            const change = await reported();
            if (change) expect(await host.read(change)).toEqual(await createExcelHost().read());
          }
        }
        // Below 1.17 a sheet that is renamed is seen only with the next edit.
        await STEPS['editRemotely']!(3, 'E6');
        const change = await reported();
        expect(change).toBeDefined();
        expect(await host.read(change)).toEqual(await createExcelHost().read());
      }),
      runs(40),
    );
  },
);

test.each<[string, () => void | Promise<unknown>, boolean]>([
  ['a value', () => excel.edit('甲', 'A1', 7), true],
  ['a co-author’s value', () => excel.editRemotely('甲', 'A1', 7), true],
  ['a cell emptied', () => excel.edit('甲', 'B2', null), true],
  ['a value beyond what was used', () => excel.edit('甲', 'A9', 7), false],
  ['a format', () => STEPS['format']!(0, 'A1'), false],
  ['rows inserted', () => insertRows(excel.workbook, '甲', 0), false],
  ['rows deleted', () => deleteRows(excel.workbook, '甲', 0), false],
])(
  'after %s what is read is all that there is, and the user’s steps stay where they can',
  async (_, act, stay) => {
    excel.play({ apiSet: '1.20' });
    excel.reset({
      sheets: [{ name: '甲', cells: { A1: 1, B2: 2, C3: '=A1' }, merges: ['C3:C4', 'A9:B10', 'B2:B3'] }],
    });
    const host = createExcelHost();
    await host.read();
    await watching(host);
    await act();
    excel.edit('甲', 'C1', 5);
    const { steps } = excel.undoList;
    expect(steps).toBeGreaterThan(0);
    const read = await host.read(await reported());
    expect(excel.undoList.steps).toBe(stay ? steps : 0);
    expect(read).toEqual(await createExcelHost().read());
    excel.play({ apiSet: '1.17' });
  },
);

describe('who is told', () => {
  let host: WorkbookHost;
  beforeEach(async () => {
    excel.play({ failAt: undefined, failNextBatch: false });
    excel.reset({
      sheets: [
        { name: '甲', cells: [[1]] },
        { name: '乙', cells: [['=甲!A1']] },
        { name: '丙', cells: [[5]] },
      ],
    });
    host = createExcelHost();
    await host.read();
    await watching(host);
  });
  const fill = () => host.fill([{ target: { sheet: '丙', row: 0, column: 0 }, before: 5, after: 6 }]);
  const mark = () =>
    host.mark([{ cell: { sheet: '甲', row: 0, column: 0 }, severity: 'error', message: '' }], {
      comments: true,
    });

  test('not of our own fills, marks, clearing and undoing', async () => {
    await fill();
    await mark();
    await host.clearMarks();
    await host.undo();
    expect(await reported()).toBeUndefined();
  });

  test('of the user’s edits and a co-author’s, by the sheet', async () => {
    excel.edit('甲', 'A1', 2);
    excel.editRemotely('丙', 'A1', 3);
    const { id } = excel.workbook.findSheet('甲')!;
    expect(await reported()).toEqual({ sheets: [id, excel.workbook.findSheet('丙')!.id] });
  });

  test('of sheets that come and go: a summary of ours costs one check', async () => {
    await host.writeSummary(summaryOf(1, excel));
    expect(await reported()).toEqual({ sheets: 'structure' });
    await host.writeSummary(summaryOf(2, excel));
    expect(await reported()).toBeUndefined();
  });

  test('of nothing any more, once it was stopped; another that watches still is', async () => {
    const others: WorkbookChange[] = [];
    const end = await createExcelHost().watch((change) => others.push(change));
    await stop!();
    stop = undefined;
    excel.edit('甲', 'A1', 2);
    expect(await reported()).toBeUndefined();
    expect(others).toHaveLength(1);
    await end();
    excel.edit('甲', 'A1', 3);
    await settled();
    expect(others).toHaveLength(1);
  });

  test('what we wrote ourselves is seen with the next change elsewhere, in one batch', async () => {
    await fill();
    excel.edit('甲', 'A1', 2);
    const change = await reported();
    const start = excel.batches;
    const { sheets } = await host.read(change);
    expect(excel.batches - start).toBe(1);
    expect(sheets.map(({ cells }) => cells[0]!.value)).toEqual([2, 2, 6]);
  });

  test('what a reading that failed was to show is shown by the next one', async () => {
    excel.edit('丙', 'A1', 9);
    const missed = await reported();
    excel.play({ editMode: true });
    await expect(host.read(missed)).rejects.toMatchObject({ code: 'cell-edit' });
    excel.play({ editMode: false });
    excel.edit('甲', 'A1', 2);
    expect((await host.read(await reported())).sheets.map(({ cells }) => cells[0]!.value)).toEqual([2, 2, 9]);
  });

  test('a workbook that has become too large for one batch is read in pieces, edits included', async () => {
    excel.edit('丙', 'A1', 9);
    const change = await reported();
    excel.play({ failNextBatch: true });
    expect(await host.read(change)).toEqual(await createExcelHost().read());
    excel.edit('丙', 'A1', 10);
    expect(await host.read(await reported())).toEqual(await createExcelHost().read());
  });
});
