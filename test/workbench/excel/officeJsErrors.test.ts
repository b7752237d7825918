/** @jest-environment jsdom */
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { BOOK } from './book';
import { settled } from '../../helpers/settled';

const host = createHost();
beforeAll(() => loadOfficeJs(host));
beforeEach(() => {
  host.play({ apiSet: '1.14', editMode: false, failNextBatch: false, latencyMs: 0 });
  host.reset(BOOK);
});

const codeOf = (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> =>
  Excel.run(batch).then(
    () => 'no error',
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : error),
  );

describe('errors', () => {
  test('a missing sheet, with the statement that asked for it', async () => {
    const error = await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('没有').load('name');
      await context.sync();
    }).catch((thrown: unknown) => thrown as OfficeExtension.Error);
    expect(error).toMatchObject({ code: 'ItemNotFound' });
    expect((error as OfficeExtension.Error).debugInfo.errorLocation).toBe('WorksheetCollection.getItem');
    expect((error as OfficeExtension.Error).debugInfo.statement).toContain('worksheets.getItem');
  });

  test('what came before the error stays done', async () => {
    await codeOf(async (context) => {
      context.workbook.worksheets.getItem('My sheet').getRange('A1').values = [[1]];
      context.workbook.worksheets.getItem('没有').activate();
      await context.sync();
    });
    expect(host.snapshot().sheets[1]!.cells['A1']!.value).toBe(1);
  });

  test('cell-edit mode, a failed batch, a protected sheet, a protected workbook', async () => {
    const write = async (context: Excel.RequestContext): Promise<void> => {
      context.workbook.worksheets.getItem('My sheet').getRange('A1').values = [[1]];
      await context.sync();
    };
    host.play({ editMode: true });
    expect(await codeOf(write)).toBe('InvalidOperationInCellEditMode');
    host.play({ editMode: false, failNextBatch: true });
    expect(await codeOf(write)).toBe('GeneralException');
    host.play({ protect: ['My sheet'] });
    expect(await codeOf(write)).toBe('AccessDenied');
    expect(host.snapshot().sheets[1]!.cells['A1']!.value).toBe(7);
    host.play({ protect: false });
    expect(await codeOf(write)).toBe('no error');
    host.reset({ sheets: [{ name: 'A' }], protected: true });
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets.add('B');
        await context.sync();
      }),
    ).toBe('AccessDenied');
  });

  test('members above the played set, and members that are not written, each by its name', async () => {
    host.play({ apiSet: '1.12' });
    expect(
      await codeOf(async (context) => {
        context.workbook.worksheets
          .getItem('My sheet')
          .getRange('A1')
          .getMergedAreasOrNullObject()
          .load('address');
        await context.sync();
      }),
    ).toBe('ApiNotFound');
    const unwritten: Readonly<Record<string, (sheet: Excel.Worksheet) => void>> = {
      'Range.insert': (sheet) => void sheet.getRange('A1').insert('Down'),
      'Range.hyperlink': (sheet) =>
        void (sheet.getRange('A1').hyperlink = { address: 'https://example.com' }),
      'Worksheet.tabColor': (sheet) => void (sheet.tabColor = '#FF0000'),
      'Worksheet.customProperties': (sheet) => void sheet.customProperties.add('key', 'value'),
      'RowProperties.rowIndex': (sheet) =>
        void sheet.getRange('A1').getRowProperties({ rowIndex: true, rowHidden: true }),
      'RangeFormat.autofitColumns': (sheet) => sheet.getRange('A:A').format.autofitColumns(),
    };
    const before = host.snapshot();
    for (const [name, ask] of Object.entries(unwritten)) {
      const error = await Excel.run(async (context) => {
        ask(context.workbook.worksheets.getItem('My sheet'));
        await context.sync();
      }).catch((thrown: unknown) => thrown as OfficeExtension.Error);
      expect(error).toMatchObject({ code: 'NotImplemented', debugInfo: { errorLocation: name } });
    }
    expect(host.snapshot()).toEqual(before);
  });

  test('a name that is taken, and one that cannot be', async () => {
    const add = (name: string) =>
      codeOf(async (context) => {
        context.workbook.worksheets.add(name);
        await context.sync();
      });
    expect(await add('my SHEET')).toBe('ItemAlreadyExists');
    expect(await add('a/b')).toBe('InvalidArgument');
  });
});

describe('selection and events', () => {
  test('select activates and selects', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('My sheet');
      sheet.activate();
      sheet.getRange('B2:C3').select();
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      expect(selected.address).toBe("'My sheet'!B2:C3");
    });
    expect(host.selection).toEqual({ sheet: 'My sheet', address: 'B2:C3' });
  });

  test('onChanged tells what the user and what the add-in changed, until it is removed', async () => {
    const seen: Excel.WorksheetChangedEventArgs[] = [];
    const registration = await Excel.run(async (context) => {
      const result = context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push(event);
      });
      await context.sync();
      return result;
    });
    host.edit('My sheet', 'A1', '5%');
    await settled();
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('My sheet').getRange('A2:B2').values = [[1, 2]];
      await context.sync();
    });
    await settled();
    expect(seen.map(({ address, triggerSource }) => [address, triggerSource])).toEqual([
      ['A1', 'Unknown'],
      ['A2:B2', 'ThisLocalAddin'],
    ]);
    expect(seen[0]!.details).toMatchObject({ valueBefore: 7, valueAfter: 0.05 });
    await Excel.run(registration.context, async (context) => {
      registration.remove();
      await context.sync();
    });
    host.edit('My sheet', 'A1', 1);
    await settled();
    expect(seen).toHaveLength(2);
  });

  test('onChanged of a sheet; its range can be asked for; enableEvents holds it back', async () => {
    const addresses: string[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('My sheet').onChanged.add((event) =>
        Excel.run(async (inner) => {
          const range = event.getRange(inner).load('address');
          await inner.sync();
          addresses.push(range.address);
        }),
      );
      await context.sync();
    });
    host.edit('Empty', 'A1', 1);
    host.edit('My sheet', 'C3', 1);
    await settled();
    await Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      await context.sync();
    });
    host.edit('My sheet', 'C4', 1);
    await settled();
    expect(addresses).toEqual(["'My sheet'!C3"]);
  });

  test('selection, activation, adding and deleting', async () => {
    const seen: string[] = [];
    await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const note = (name: string) => async (): Promise<void> => void seen.push(name);
      worksheets.onSelectionChanged.add(note('selection'));
      worksheets.onActivated.add(note('activated'));
      worksheets.onAdded.add(note('added'));
      worksheets.onDeleted.add(note('deleted'));
      context.workbook.onSelectionChanged.add(note('workbook selection'));
      await context.sync();
    });
    host.select('My sheet', 'B2');
    await settled();
    expect(seen.splice(0).sort()).toEqual(['activated', 'selection', 'workbook selection']);
    await Excel.run(async (context) => {
      context.workbook.worksheets.add('New').delete();
      await context.sync();
    });
    await settled();
    expect(seen.splice(0)).toEqual(['added', 'deleted']);
  });
});

test('Office says what it runs on', () => {
  expect(Office.context.diagnostics).toMatchObject({ host: 'Excel', platform: 'PC' });
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
  expect(Office.context.requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
});
