/** @jest-environment jsdom */
/** What is played to go wrong, as the real library sees it. */
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { settled } from '../../helpers/settled';

const host = createHost();
beforeAll(() => loadOfficeJs(host));
beforeEach(() => {
  host.play({
    apiSet: '1.14',
    editMode: false,
    readOnly: false,
    failNextBatch: false,
    failAt: undefined,
    latencyMs: 0,
  });
  host.reset({ sheets: [{ name: 'Data', cells: [[1, 2, 3, 4]] }] });
});

const codeOf = (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> =>
  Excel.run(batch).then(
    () => 'no error',
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : error),
  );

const write = async (context: Excel.RequestContext): Promise<void> => {
  const sheet = context.workbook.worksheets.getItem('Data');
  for (const address of ['A1', 'B1', 'C1', 'D1']) {
    const cell = sheet.getRange(address);
    cell.load('address');
    cell.values = [[0]];
  }
  await context.sync();
};
const values = (): unknown[] => Object.values(host.snapshot().sheets[0]!.cells).map(({ value }) => value);

// https://learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model: a batch is no
// transaction; the commands before the one that fails have been done.
describe('a batch that fails in its middle', () => {
  test('so many changes are made, and the error points at the one that was not', async () => {
    host.play({ failAt: { batch: 1, after: 2, code: 'AccessDenied' } });
    const error = await Excel.run(write).catch((thrown: unknown) => thrown as OfficeExtension.Error);
    expect(error).toMatchObject({ code: 'AccessDenied', message: 'The batch was made to fail here.' });
    expect((error as OfficeExtension.Error).debugInfo.statement).toContain('.values = ');
    expect(values()).toEqual([0, 0, 3, 4]);
    expect(await codeOf(write)).toBe('no error');
    expect(values()).toEqual([0, 0, 0, 0]);
  });

  test('only the batch that was meant; without a code it is a GeneralException', async () => {
    host.play({ failAt: { batch: 2, after: 0 } });
    expect(await codeOf(write)).toBe('no error');
    host.reset({ sheets: [{ name: 'Data', cells: [[1, 2, 3, 4]] }] });
    expect(await codeOf(write)).toBe('GeneralException');
    expect(values()).toEqual([1, 2, 3, 4]);
  });

  test('a later batch as a whole: nothing of it is done', async () => {
    host.play({ failAt: { batch: 2, code: 'AccessDenied' } });
    expect(await codeOf(async (context) => context.sync())).toBe('no error');
    expect(
      await codeOf(async (context) => {
        context.workbook.load('name');
        await context.sync();
      }),
    ).toBe('no error');
    expect(await codeOf(write)).toBe('AccessDenied');
    expect(values()).toEqual([1, 2, 3, 4]);
    expect(await codeOf(write)).toBe('no error');
  });

  test('reading counts as nothing: loads, getters, and what the library keeps for itself', async () => {
    host.play({ failAt: { batch: 1, after: 0 } });
    expect(
      await codeOf(async (context) => {
        const used = context.workbook.worksheets.getItem('Data').getUsedRange();
        used.load('values');
        const count = context.workbook.worksheets.getCount();
        await context.sync();
        expect([used.values, count.value]).toEqual([[[1, 2, 3, 4]], 1]);
      }),
    ).toBe('no error');
    expect(host.played.failAt).toBeUndefined();
  });

  test('what is added is a change, though the library only mentions it', async () => {
    host.play({ failAt: { batch: 1, after: 1 } });
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.add('First').load('name');
        context.workbook.worksheets.add('Second').load('name');
        await context.sync();
      }),
    ).toBe('GeneralException');
    expect(host.snapshot().sheets.map(({ name }) => name)).toEqual(['Data', 'First']);
  });
});

test('the next batch is the next of the add-in, not the library cleaning up after the one before', async () => {
  host.play({ latencyMs: 10 });
  await Excel.run(write);
  // The references of that run are being given back just now.
  host.play({ latencyMs: 0, failNextBatch: 'AccessDenied' });
  await settled();
  expect(host.played.failNextBatch).toBe('AccessDenied');
  expect(await codeOf(write)).toBe('AccessDenied');
  expect(await codeOf(write)).toBe('no error');
});

// https://learn.microsoft.com/javascript/api/excel/excel.workbook#excel-excel-workbook-readonly-member
test('a workbook opened read-only says so, and can be changed', async () => {
  const isReadOnly = (): Promise<boolean> =>
    Excel.run(async (context) => {
      const workbook = context.workbook.load('readOnly');
      await context.sync();
      return workbook.readOnly;
    });
  expect(await isReadOnly()).toBe(false);
  host.play({ readOnly: true });
  expect(await isReadOnly()).toBe(true);
  expect(await codeOf(write)).toBe('no error');
});

// https://learn.microsoft.com/office/dev/add-ins/excel/co-authoring-in-excel-add-ins: events of a co-author
// come with the source Remote.
test('what a co-author changes is told as remote, what the user changes as local', async () => {
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, source, triggerSource }) => {
      seen.push([address, source, triggerSource]);
    });
    await context.sync();
  });
  host.editRemotely('Data', 'A1', '5%');
  host.edit('Data', 'B1', 1);
  await settled();
  expect(seen).toEqual([
    ['A1', 'Remote', 'Unknown'],
    ['B1', 'Local', 'Unknown'],
  ]);
  expect(host.snapshot().sheets[0]!.cells['A1']!.text).toBe('5%');
  expect(() => host.editRemotely('Nowhere', 'A1', 1)).toThrow('There is no');
  host.edit('Data', 'C1', 1);
  await settled();
  expect(seen[2]).toEqual(['C1', 'Local', 'Unknown']);
});
