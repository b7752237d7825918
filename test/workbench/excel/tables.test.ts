/**
 * @jest-environment jsdom
 *
 * Tables sorted and filtered, as told at learn.microsoft.com/javascript/api/excel/excel.tablesort,
 * excel.filter, excel.autofilter and excel.table of the same place.
 */
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { deleteRows, filterTable, sortTable } from '../../../src/workbench/userActions';

const host = createHost();
beforeAll(() => loadOfficeJs(host));
beforeEach(async () => {
  host.play({ apiSet: '1.14', editMode: false, failNextBatch: false, latencyMs: 0 });
  host.reset({
    sheets: [
      {
        name: 'Data',
        cells: [
          ['名称', '级别', '分'],
          [{ value: '丙', fill: '#FF0000' }, '高', 3],
          ['甲', '低', '=1+1'],
          ['', '高', null],
          ['乙', '中', '=C3*10'],
        ],
      },
    ],
  });
  const sheet = host.workbook.sheets[0]!;
  const cell = sheet.cell(1, 0);
  sheet.put(1, 0, { ...cell, hyperlink: { documentReference: 'Data!C2' } });
  sheet.notes.set('1,0', '注');
  await withTable(async (_table, context) => context.sync());
});

const withTable = <Result>(
  work: (table: Excel.Table, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    const found = sheet.tables.getItemOrNullObject('T');
    await context.sync();
    if (!found.isNullObject) return work(found, context);
    const table = sheet.tables.add('A1:C5', true);
    table.name = 'T';
    return work(table, context);
  });
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : error),
  );
const column = (letter: string): unknown[] =>
  [2, 3, 4, 5].map((row) => host.snapshot().sheets[0]!.cells[`${letter}${row}`]?.value ?? null);
const hiddenRows = (): number[] =>
  Object.entries(host.snapshot().sheets[0]!.rows).flatMap(([row, line]) =>
    (line as { hidden?: boolean }).hidden ? [Number(row)] : [],
  );

test('sort.apply moves whole rows; blanks come last either way; clear keeps the order', async () => {
  const fields = await withTable(async (table, context) => {
    table.sort.apply([{ key: 0, ascending: true }]);
    table.sort.load('fields,matchCase,method');
    await context.sync();
    return table.sort.toJSON();
  });
  expect(fields).toMatchObject({ fields: [{ key: 0, ascending: true }], matchCase: false, method: 'PinYin' });
  expect(column('A')).toEqual(['丙', '甲', '乙', null]);
  const { cells, notes, tables } = host.snapshot().sheets[0]!;
  expect(cells['A2']).toMatchObject({ fill: '#FF0000', hyperlink: { documentReference: 'Data!C2' } });
  expect([notes, tables[0]!.sort]).toEqual([{ '1,0': '注' }, [{ key: 0, ascending: true }]]);
  await withTable(async (table, context) => {
    table.sort.apply([
      { key: 1, ascending: false },
      { key: 2, ascending: true },
    ]);
    await context.sync();
  });
  expect(column('B')).toEqual(['中', '高', '高', '低']);
  expect(column('A')).toEqual(['乙', '丙', null, '甲']);
  await withTable(async (table, context) => {
    table.sort.clear();
    await context.sync();
  });
  expect(host.snapshot().sheets[0]!.tables[0]!.sort).toEqual([]);
  expect(column('A')).toEqual(['乙', '丙', null, '甲']);
});

test('by the user: a note goes with its row, a formula keeps its distance', () => {
  sortTable(host.workbook, 'T', '分', false);
  // Excel copies formulas when it sorts: one that looks two rows up has nothing above the first row.
  expect(column('C')).toEqual(['#REF!', 3, 2, null]);
  expect(host.snapshot().sheets[0]!.cells['C2']!.formula).toBe('=#REF!*10');
  expect(host.snapshot().sheets[0]!.notes).toEqual({ '2,0': '注' });
});

test('applyValuesFilter hides the other rows, clearFilters shows them again', async () => {
  await withTable(async (table, context) => {
    table.columns.getItem('级别').filter.applyValuesFilter(['高']);
    const { filter } = table.columns.getItem('级别');
    filter.load('criteria');
    table.autoFilter.load('isDataFiltered,enabled,criteria');
    const row = table.getDataBodyRange().getRow(1).load('rowHidden');
    await context.sync();
    expect(filter.criteria).toEqual({ filterOn: 'Values', values: ['高'] });
    expect(table.autoFilter.isDataFiltered).toBe(true);
    expect(table.autoFilter.criteria).toEqual([null, { filterOn: 'Values', values: ['高'] }, null]);
    expect(row.rowHidden).toBe(true);
  });
  expect(hiddenRows()).toEqual([2, 4]);
  expect(host.snapshot().sheets[0]!.tables[0]!.filters).toEqual({ 1: ['高'] });
  // Sorting leaves hidden rows where they are.
  sortTable(host.workbook, 'T', '分', false);
  expect(column('A')).toEqual(['丙', '甲', null, '乙']);
  await withTable(async (table, context) => {
    table.clearFilters();
    await context.sync();
  });
  expect(hiddenRows()).toEqual([]);
});

test('a filtered table is rewritten as a whole, and the filter applied again', async () => {
  filterTable(host.workbook, 'T', '级别', ['高', '中']);
  filterTable(host.workbook, 'T', '名称', ['丙', '乙']);
  expect(hiddenRows()).toEqual([2, 3]);
  await withTable(async (table, context) => {
    table.getDataBodyRange().values = [1, 2, 3, 4].map((n) => [`行${n}`, n === 2 ? '高' : '低', n]);
    table.autoFilter.clearColumnCriteria(0);
    table.reapplyFilters();
    await context.sync();
  });
  expect(hiddenRows()).toEqual([1, 3, 4]);
  filterTable(host.workbook, 'T', '级别', undefined);
  expect(hiddenRows()).toEqual([]);
});

test('rows that are deleted or a table that is converted leave no filter behind', async () => {
  filterTable(host.workbook, 'T', '级别', ['低']);
  deleteRows(host.workbook, 'Data', 1);
  expect(hiddenRows()).toEqual([2, 3]);
  await withTable(async (table, context) => {
    table.convertToRange();
    await context.sync();
  });
  expect(hiddenRows()).toEqual([]);
});

test('rows are added inside and above other cells, filled and deleted (excel.tablerowcollection)', async () => {
  host.edit('Data', 'B6', 'below');
  await withTable(async (table, context) => {
    table.rows.add(1, [['新', '低', 7]]);
    const last = table.rows.add(undefined, [['末', '高', 8]]);
    table.rows.add(0);
    table.rows.load('count,items/index,items/values');
    last.load('index,values');
    await context.sync();
    // A row object stays where it was made; what stood there has gone on (excel.tablerow).
    expect([last.index, last.values]).toEqual([5, [['乙', '中', 20]]]);
    expect(table.rows.items[6]!.values).toEqual([['末', '高', 8]]);
    expect(table.rows.items[2]!.values).toEqual([['新', '低', 7]]);
    expect(table.rows.count).toBe(7);
    table.rows.getItemAt(0).delete();
    table.rows.getItemAt(0).values = [['首', '中', 1]];
    await context.sync();
  });
  const { tables, cells } = host.snapshot().sheets[0]!;
  expect([tables[0]!.area, cells['A2']!.value, cells['B8']!.value]).toEqual(['A1:C7', '首', 'below']);
  expect(
    await codeOf(
      withTable(async (table, context) => {
        table.rows.add(undefined, [['zu', 'kurz']]);
        await context.sync();
      }),
    ),
  ).toBe('InvalidArgument');
});

test('what is not offered is said, and protection refuses', async () => {
  expect(
    await codeOf(
      withTable(async (table, context) => {
        table.sort.apply([{ key: 0, sortOn: 'CellColor', color: '#FF0000' }]);
        await context.sync();
      }),
    ),
  ).toBe('NotImplemented');
  expect(
    await codeOf(
      withTable(async (table, context) => {
        table.columns.getItem('分').filter.applyTopItemsFilter(2);
        await context.sync();
      }),
    ),
  ).toBe('NotImplemented');
  host.play({ protect: true });
  expect(() => sortTable(host.workbook, 'T', '分')).toThrow('Data');
  expect(() => filterTable(host.workbook, 'T', '分', ['3'])).toThrow('Data');
  host.play({ protect: false });
  expect(() => filterTable(host.workbook, 'T', '没有', ['3'])).toThrow('没有');
});
