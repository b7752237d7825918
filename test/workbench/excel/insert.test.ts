/**
 * @jest-environment jsdom
 *
 * Rows and columns inserted and deleted by the user, as told at
 * learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-insert-member(1) and `delete`.
 */
import { createHost } from '../../../src/workbench/host';
import { parseArea } from '../../../src/workbench/model/address';
import { newId } from '../../../src/workbench/model/parts';
import type { Shift } from '../../../src/workbench/model/shift';
import { wholeLines } from '../../../src/workbench/model/shift';
import { shiftCells } from '../../../src/workbench/model/structure';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { deleteRows, insertRows } from '../../../src/workbench/userActions';
import { settled } from '../../helpers/settled';

const host = createHost();
beforeAll(() => loadOfficeJs(host));
beforeEach(() => {
  host.play({ apiSet: '1.14', editMode: false, failNextBatch: false, latencyMs: 0 });
  host.reset({
    sheets: [
      {
        name: 'Data',
        cells: {
          A1: '项目',
          A2: { value: 1, fill: '#FF0000' },
          A3: 2,
          A4: 3,
          A5: '=SUM(A2:A4)',
          B5: '=A4*2',
          C5: '=SUM($A$2:A4,Other!A4)',
          D1: 'wide',
        },
        merges: ['C2:D4'],
        hiddenRows: [3],
        conditionalFormats: [{ address: 'A2:A4', formula: '=A2>$A$5', fill: '#FFFF00' }],
      },
      { name: 'Other', cells: { A1: '=Data!A4', A4: 9, B1: '=SUM(Data!A2:A4)', C1: '="A4"&Data!A1' } },
    ],
    names: { 合计: '=Data!$A$5', 全表: '=Data!$1:$1048576' },
  });
  const sheet = host.workbook.sheets[0]!;
  sheet.notes.set('3,0', '注');
  sheet.rows.set(1, { size: 30 });
});

const insert = (axis: Shift['axis'], at: number, count = 1): void =>
  shiftCells(host.workbook, host.workbook.sheets[0]!, wholeLines(axis, at, count));
const remove = (axis: Shift['axis'], at: number, count = 1): void => insert(axis, at, -count);
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : error),
  );
const formulas = (sheet: number): Record<string, string> =>
  Object.fromEntries(
    Object.entries(host.snapshot().sheets[sheet]!.cells).flatMap(([address, { formula }]) =>
      formula === undefined ? [] : [[address, formula]],
    ),
  );

describe('insert', () => {
  test('a row inside: what spans it grows, what is below moves, all formulas follow', () => {
    insert('row', 2);
    const data = host.snapshot().sheets[0]!;
    expect(formulas(0)).toEqual({ A6: '=SUM(A2:A5)', B6: '=A5*2', C6: '=SUM($A$2:A5,Other!A4)' });
    expect(formulas(1)).toEqual({ A1: '=Data!A5', B1: '=SUM(Data!A2:A5)', C1: '="A4"&Data!A1' });
    expect(data).toMatchObject({
      merges: ['C2:D5'],
      rows: { 1: { size: 30 }, 2: { size: 30 }, 4: { hidden: true } },
      notes: { '4,0': '注' },
      conditionalFormats: [{ areas: ['A2:A5'], formula: '=A2>$A$6' }],
    });
    // The new row looks as the one above it.
    expect(data.cells['A3']).toMatchObject({ value: null, fill: '#FF0000' });
    expect(host.snapshot().names).toEqual([
      { name: '合计', formula: '=Data!$A$6', visible: true },
      { name: '全表', formula: '=Data!$1:$1048576', visible: true },
    ]);
    host.edit('Data', 'A3', 10);
    expect(host.snapshot().sheets[0]!.cells['A6']!.value).toBe(16);
  });

  test('before the first row of a reference and after its last one, it does not grow', () => {
    insert('row', 1);
    expect(formulas(0)['A6']).toBe('=SUM(A3:A5)');
    insert('row', 5, 2);
    expect(formulas(0)['A8']).toBe('=SUM(A3:A5)');
    expect(host.snapshot().sheets[0]!.conditionalFormats[0]).toMatchObject({
      areas: ['A3:A5'],
      formula: '=A3>$A$8',
    });
  });

  test('a column', () => {
    insert('column', 1);
    expect(host.snapshot().sheets[0]).toMatchObject({ merges: ['D2:E4'] });
    expect(formulas(0)).toMatchObject({ A5: '=SUM(A2:A4)', C5: '=A4*2' });
  });

  test('a range that is held goes on with its cells', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Data');
      const sum = sheet.getRange('A5');
      const row = sheet.getRange('A3');
      await context.sync();
      insert('row', 1, 2);
      sum.load('address');
      await context.sync();
      expect(sum.address).toBe('Data!A7');
      remove('row', 4);
      row.load('address');
      expect(await codeOf(context.sync())).toBe('InvalidReference');
    });
  });

  test('into a table: it grows; a new column gets a title', async () => {
    host.reset({
      sheets: [
        {
          name: 'Data',
          cells: [
            ['名称', '分'],
            ['甲', 1],
            ['乙', 2],
          ],
        },
      ],
    });
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').tables.add('A1:B3', true);
      await context.sync();
    });
    insert('row', 2);
    insert('column', 1);
    const { tables, cells } = host.snapshot().sheets[0]!;
    expect([tables[0]!.area, cells['B1']!.value]).toEqual(['A1:C4', '列1']);
    expect(() => remove('row', 0)).toThrow('The header of');
  });
});

describe('delete', () => {
  test('rows: references shrink, and #REF! is what is left of a deleted one', () => {
    remove('row', 3);
    expect(formulas(0)).toEqual({
      A4: '=SUM(A2:A3)',
      B4: '=#REF!*2',
      C4: '=SUM($A$2:A3,Other!A4)',
    });
    expect(formulas(1)['A1']).toBe('=Data!#REF!');
    const { cells, merges, notes } = host.snapshot().sheets[0]!;
    expect([cells['A4']!.value, cells['B4']!.value, merges, notes]).toEqual([3, '#REF!', ['C2:D3'], {}]);
    remove('row', 1, 2);
    expect(formulas(0)['A2']).toBe('=SUM(#REF!)');
    expect(host.snapshot().sheets[0]).toMatchObject({ merges: [], conditionalFormats: [] });
  });

  test('the first row of a conditional format: the formula is read from the first that is left', () => {
    remove('row', 1);
    expect(host.snapshot().sheets[0]!.conditionalFormats[0]).toMatchObject({
      areas: ['A2:A3'],
      formula: '=A2>$A$4',
    });
  });

  test('a table goes with all its rows', async () => {
    const table = host.workbook.sheets[0]!;
    host.workbook.sheets[1]!.tables.push({
      id: newId(),
      name: 'T',
      area: parseArea('A1:B4')!,
      showHeaders: true,
      showTotals: false,
      style: '',
      showBandedRows: false,
      showBandedColumns: false,
      showFilterButton: false,
      highlightFirstColumn: false,
      highlightLastColumn: false,
      filters: new Map(),
      sort: [],
    });
    expect(table.tables).toEqual([]);
    deleteRows(host.workbook, 'Other', 1, 3);
    expect(host.snapshot().sheets[1]!.tables[0]!.area).toBe('A1:B2');
    deleteRows(host.workbook, 'Other', 0, 5);
    expect(host.snapshot().sheets[1]!.tables).toEqual([]);
  });
});

describe('by the user', () => {
  test('onChanged says so (excel.datachangetype), and protection refuses', async () => {
    const seen: unknown[] = [];
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Data').onChanged.add(async (event) => {
        seen.push([event.changeType, event.address, event.triggerSource, event.changeDirectionState]);
      });
      await context.sync();
    });
    insertRows(host.workbook, 'Data', 1, 2);
    deleteRows(host.workbook, 'Data', 4);
    await settled();
    insert('column', 5);
    await settled();
    expect(seen).toEqual([
      ['RowInserted', '2:3', 'Unknown', undefined],
      ['RowDeleted', '5:5', 'Unknown', undefined],
      ['ColumnInserted', 'F:F', 'Unknown', undefined],
    ]);
    host.play({ protect: true });
    expect(() => insertRows(host.workbook, 'Data', 1)).toThrow('Data');
    host.play({ protect: false });
  });
});
