/**
 * @jest-environment jsdom
 *
 * Tables sorted and filtered by the user, as told at learn.microsoft.com/javascript/api/excel/excel.table,
 * excel.tablesort and excel.filter of the same place.
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

test('sorting moves whole rows; blanks come last either way', () => {
  sortTable(host.workbook, 'T', '名称');
  expect(column('A')).toEqual(['丙', '甲', '乙', null]);
  const { cells, notes, tables } = host.snapshot().sheets[0]!;
  expect(cells['A2']).toMatchObject({ fill: '#FF0000', hyperlink: { documentReference: 'Data!C2' } });
  expect([notes, tables[0]!.sort]).toEqual([{ '1,0': '注' }, [{ key: 0, ascending: true }]]);
  sortTable(host.workbook, 'T', '级别', false);
  expect(column('B')).toEqual(['中', '高', '高', '低']);
  expect(column('A')).toEqual(['乙', '丙', null, '甲']);
});

test('a note goes with its row, a formula keeps its distance', () => {
  sortTable(host.workbook, 'T', '分', false);
  // Excel copies formulas when it sorts: one that looks two rows up has nothing above the first row.
  expect(column('C')).toEqual(['#REF!', 3, 2, null]);
  expect(host.snapshot().sheets[0]!.cells['C2']!.formula).toBe('=#REF!*10');
  expect(host.snapshot().sheets[0]!.notes).toEqual({ '2,0': '注' });
});

test('a filter hides the other rows, clearFilters shows them again', async () => {
  filterTable(host.workbook, 'T', '级别', ['高']);
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

test('a filtered table is rewritten as a whole, and its filters set anew', async () => {
  filterTable(host.workbook, 'T', '级别', ['高', '中']);
  filterTable(host.workbook, 'T', '名称', ['丙', '乙']);
  expect(hiddenRows()).toEqual([2, 3]);
  await withTable(async (table, context) => {
    table.getDataBodyRange().values = [1, 2, 3, 4].map((n) => [`行${n}`, n === 2 ? '高' : '低', n]);
    await context.sync();
  });
  filterTable(host.workbook, 'T', '名称', undefined);
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

test('what is not offered is said, and protection refuses', async () => {
  expect(
    await codeOf(
      withTable(async (table, context) => {
        table.sort.apply([{ key: 0, ascending: true }]);
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
