/** @jest-environment jsdom */
/** The adapter through the real office.js, on the workbench's host. */
import { createExcelHost } from '../../../src/hosts/excel';
import { HostError } from '../../../src/hosts/host';
import type { CellAddress } from '../../../src/model/workbook/cell';
import type { Severity } from '../../../src/model/result/severity';
import type { Mark, SummarySheet } from '../../../src/model/writing/marks';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';

const excel = createHost();
const host = createExcelHost();

beforeAll(async () => {
  await loadOfficeJs(excel);
});

beforeEach(() => {
  excel.play({ apiSet: '1.14', editMode: false, failNextBatch: false });
});

const at = (sheet: string, row: number, column: number): CellAddress => ({ sheet, row, column });
const mark = (cell: CellAddress, severity: Severity = 'error'): Mark => ({ cell, severity, message: '' });
const sheetOf = (name: string) => excel.snapshot().sheets.find((sheet) => sheet.name === name)!;
/** In the next run the second batch fails. */
function failSecondBatch(): void {
  const run = Excel.run.bind(Excel) as (
    batch: (context: Excel.RequestContext) => Promise<unknown>,
  ) => Promise<unknown>;
  const failing = (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> =>
    run((context) => {
      const sync = context.sync.bind(context);
      let batches = 0;
      context.sync = (value) => {
        batches += 1;
        if (batches === 2) excel.play({ failNextBatch: true });
        return sync(value) as never;
      };
      return batch(context);
    });
  jest.spyOn(Excel, 'run').mockImplementationOnce(failing as typeof Excel.run);
}

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof HostError ? [error.code, error.detail] : error),
  );

describe('reading', () => {
  test('values, texts, formulas, formats, merges, hidden lines: where they stand, in two batches', async () => {
    excel.reset({
      name: '自评.xlsx',
      sheets: [
        {
          name: '自评表',
          cells: {
            C3: '得分',
            D3: 10,
            C5: '=D3*2',
            D5: { value: 0.9979, numberFormat: '0.00%' },
            C6: true,
            D6: '=1/0',
            C7: '　',
            D8: 'end',
          },
          merges: ['C3:C4', 'A9:B9'],
          hiddenRows: [5],
          hiddenColumns: [3],
        },
        { name: '空表' },
      ],
    });
    const workbook = await host.read();
    expect(excel.batches).toBe(2);
    expect(workbook.name).toBe('自评.xlsx');
    expect(workbook.sheets[0]).toEqual({
      name: '自评表',
      visibility: 'visible',
      protected: false,
      cells: [
        { row: 2, column: 2, value: '得分', text: '得分', numberFormat: 'General' },
        { row: 2, column: 3, value: 10, text: '10', numberFormat: 'General' },
        { row: 4, column: 2, value: 20, text: '20', formula: '=D3*2', numberFormat: 'General' },
        { row: 4, column: 3, value: 0.9979, text: '99.79%', numberFormat: '0.00%' },
        { row: 5, column: 2, value: true, text: 'TRUE', numberFormat: 'General' },
        {
          row: 5,
          column: 3,
          value: { error: '#DIV/0!' },
          text: '#DIV/0!',
          formula: '=1/0',
          numberFormat: 'General',
        },
        { row: 6, column: 2, value: '　', text: '　', numberFormat: 'General' },
        { row: 7, column: 3, value: 'end', text: 'end', numberFormat: 'General' },
      ],
      merges: [{ top: 2, left: 2, bottom: 3, right: 2 }],
      hiddenRows: [5],
      hiddenColumns: [3],
    });
    expect(workbook.sheets[1]).toMatchObject({ name: '空表', cells: [], merges: [] });
  });

  test('hidden, very hidden and protected sheets are read, and said', async () => {
    excel.reset({
      sheets: [
        { name: '甲', cells: [[1]] },
        { name: '乙', cells: [[2]], visibility: 'Hidden', protected: true },
        { name: '丙', cells: [[3]], visibility: 'VeryHidden' },
      ],
    });
    const { sheets } = await host.read();
    expect(sheets.map(({ name, visibility, protected: shut }) => [name, visibility, shut])).toEqual([
      ['甲', 'visible', false],
      ['乙', 'hidden', true],
      ['丙', 'veryHidden', false],
    ]);
  });

  test('of a ledger beside the forms only the window is read', async () => {
    excel.reset({ sheets: [{ name: '台账', cells: { B2: 1, A1000: 2, A1001: 3, AZ3: 4, BA3: 5 } }] });
    const { sheets } = await host.read();
    expect(sheets[0]!.cells.map(({ value }) => value)).toEqual([1, 4, 2]);
    expect(sheets[0]!.partial).toBe(true);
  });

  test('a sheet that begins beyond the window has nothing in it', async () => {
    excel.reset({ sheets: [{ name: '远', cells: { BA2000: 1 } }] });
    expect((await host.read()).sheets[0]).toMatchObject({ cells: [], hiddenRows: [] });
  });

  test('where one batch is too much, it goes sheet by sheet and gives the same', async () => {
    excel.reset({
      sheets: [
        {
          name: '甲',
          cells: [
            ['一', '二'],
            [3, 4],
          ],
          merges: ['A49:B52', 'A1:B1'],
        },
        { name: '乙', cells: { A60: 5 }, merges: ['A60:C61'] },
      ],
    });
    const whole = await host.read();
    const fresh = createExcelHost();
    failSecondBatch();
    const batches = excel.batches;
    expect(await fresh.read()).toEqual(whole);
    // The names, the attempt, the names again, one a sheet.
    expect(excel.batches - batches).toBe(5);
    // It is not tried in vain again.
    expect(await fresh.read()).toEqual(whole);
    expect(excel.batches - batches).toBe(8);
  });

  test('a hundred sheets are two batches, too', async () => {
    excel.reset({
      sheets: Array.from({ length: 100 }, (_, index) => ({ name: `表${index}`, cells: [[index]] })),
    });
    expect((await host.read()).sheets).toHaveLength(100);
    expect(excel.batches).toBe(2);
  });
});

describe('going to a cell', () => {
  test('shows the sheet and selects, in one batch', async () => {
    excel.reset({ sheets: [{ name: '甲' }, { name: "it's 乙" }] });
    await host.select(at("it's 乙", 6, 5));
    expect(excel.selection).toEqual({ sheet: "it's 乙", address: 'F7' });
    expect(excel.batches).toBe(1);
  });

  test('a sheet that is gone is said by its name', async () => {
    excel.reset({ sheets: [{ name: '甲' }] });
    expect(await codeOf(host.select(at('乙', 0, 0)))).toEqual(['not-found', '乙']);
  });
});

describe('marks', () => {
  const user = { address: 'A1:B2', formula: '=A1>5', fill: '#00FF00' };
  const twoSheets = {
    sheets: [
      {
        name: '甲',
        cells: [
          [1, 2],
          [3, 4],
        ],
        conditionalFormats: [user],
      },
      { name: '乙', cells: [[5]] },
    ],
  };

  test('are conditional formats of ours on top of the user’s, one a sheet and severity', async () => {
    excel.reset(twoSheets);
    const before = excel.snapshot();
    const report = await host.mark([
      mark(at('甲', 0, 0)),
      mark(at('甲', 1, 1)),
      mark(at('甲', 0, 1), 'hint'),
      mark(at('乙', 0, 0), 'explain'),
    ]);
    expect(report).toEqual({ marked: 4, protectedSheets: [], withoutComment: 0 });
    expect(excel.batches).toBe(3);
    const formats = sheetOf('甲').conditionalFormats;
    expect(formats.map(({ areas }) => areas)).toEqual([['A1', 'B2'], ['B1'], ['A1:B2']]);
    expect(formats.every(({ stopIfTrue }) => !stopIfTrue)).toBe(true);
    expect(formats[0]!.fill).toMatch(/^#/);
    expect(formats[2]).toMatchObject({ formula: user.formula, fill: user.fill });
    expect(sheetOf('甲').cells).toEqual(before.sheets[0]!.cells);
  });

  test('new ones replace the old, also on sheets that have none any more', async () => {
    excel.reset(twoSheets);
    await host.mark([mark(at('甲', 0, 0)), mark(at('乙', 0, 0))]);
    await host.mark([mark(at('甲', 1, 1), 'explain')]);
    expect(sheetOf('甲').conditionalFormats.map(({ areas }) => areas)).toEqual([['B2'], ['A1:B2']]);
    expect(sheetOf('乙').conditionalFormats).toEqual([]);
  });

  test('clearing removes ours, counts the cells, and leaves the workbook as it was', async () => {
    excel.reset(twoSheets);
    const before = excel.snapshot();
    await host.mark([mark(at('甲', 0, 0)), mark(at('甲', 1, 1)), mark(at('乙', 0, 0), 'hint')]);
    const batches = excel.batches;
    expect(await host.clearMarks()).toBe(3);
    expect(excel.batches - batches).toBe(3);
    expect(excel.snapshot()).toEqual(before);
    expect(await host.clearMarks()).toBe(0);
  });

  test('many cells are marked, though an address has its limit', async () => {
    excel.reset({ sheets: [{ name: '甲' }] });
    const cells = Array.from({ length: 900 }, (_, row) => mark(at('甲', row * 2, 30)));
    expect(await host.mark(cells)).toMatchObject({ marked: 900 });
    expect(await host.clearMarks()).toBe(900);
  });

  test('a protected sheet is left alone and said', async () => {
    excel.reset(twoSheets);
    excel.play({ protect: ['乙'] });
    expect(await host.mark([mark(at('甲', 0, 0)), mark(at('乙', 0, 0))])).toEqual({
      marked: 1,
      protectedSheets: ['乙'],
      withoutComment: 0,
    });
    expect(sheetOf('乙').conditionalFormats).toEqual([]);
  });

  test('marks on a sheet that was protected since stay, and that is said', async () => {
    excel.reset(twoSheets);
    await host.mark([mark(at('甲', 0, 0)), mark(at('乙', 0, 0))]);
    excel.play({ protect: ['乙'] });
    expect(await codeOf(host.clearMarks())).toEqual(['protected', '乙']);
    expect(sheetOf('甲').conditionalFormats).toHaveLength(1);
    expect(sheetOf('乙').conditionalFormats).toHaveLength(1);
  });

  test('for a sheet that is gone nothing is done', async () => {
    excel.reset(twoSheets);
    const before = excel.snapshot();
    expect(await codeOf(host.mark([mark(at('甲', 0, 0)), mark(at('丙', 0, 0))]))).toEqual([
      'not-found',
      '丙',
    ]);
    expect(excel.snapshot()).toEqual(before);
  });
});

describe('the summary sheet', () => {
  const summary: SummarySheet = {
    name: '勾稽结果',
    columnWidths: [6, 20, 60],
    rows: [
      [{ value: '绩效自评勾稽结果', style: 'title', span: 3 }],
      [],
      [
        { value: 1, style: 'number', numberFormat: '0' },
        { value: '自评表!F7', style: 'link', link: at("it's 自评表", 6, 5) },
        { value: '=HYPERLINK("http://x")', style: 'text' },
      ],
      [
        { value: 1.5, style: 'number', numberFormat: '0.00' },
        { value: '2023', style: 'text' },
        { value: '1/2', style: 'text', span: 1 },
      ],
    ],
  };
  const start = { sheets: [{ name: '甲', cells: [[1]] }] };

  test('comes last, in two batches and one for its page; texts stay texts, numbers numbers, links lead to cells', async () => {
    excel.reset(start);
    expect(await host.writeSummary(summary)).toEqual({ sheet: '勾稽结果' });
    expect(excel.batches).toBe(3);
    expect(excel.snapshot().sheets.map(({ name }) => name)).toEqual(['甲', '勾稽结果']);
    const { cells, merges } = sheetOf('勾稽结果');
    expect(cells['A1']).toMatchObject({ value: '绩效自评勾稽结果', style: { font: { bold: true } } });
    expect(merges).toEqual(['A1:C1']);
    expect(cells['A3']).toMatchObject({ value: 1, text: '1' });
    expect(cells['A4']).toMatchObject({ value: 1.5, text: '1.50' });
    expect(cells['B3']).toMatchObject({
      value: '自评表!F7',
      formula: `=HYPERLINK("#'it''s 自评表'!F7","自评表!F7")`,
    });
    expect(cells['C3']).toMatchObject({ value: '=HYPERLINK("http://x")' });
    expect(cells['C3']).not.toHaveProperty('formula');
    expect(cells['B4']).toMatchObject({ value: '2023' });
    expect(cells['C4']).toMatchObject({ value: '1/2' });
  });

  test('is written again in place, shorter or longer, and keeps the name the user gave it', async () => {
    excel.reset(start);
    await host.writeSummary(summary);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('勾稽结果').name = '我的结果';
      await context.sync();
    });
    const batches = excel.batches;
    expect(await host.writeSummary({ ...summary, rows: [[{ value: '短', style: 'text' }]] })).toEqual({
      sheet: '我的结果',
    });
    expect(excel.batches - batches).toBe(2);
    expect(excel.snapshot().sheets.map(({ name }) => name)).toEqual(['甲', '我的结果']);
    expect(
      Object.values(sheetOf('我的结果').cells)
        .map(({ value }) => value)
        .filter((value) => value !== null),
    ).toEqual(['短']);
    expect(sheetOf('我的结果').merges).toEqual([]);
  });

  test('a sheet of the user’s with that name is left alone', async () => {
    excel.reset({ sheets: [{ name: '勾稽结果', cells: [['我的']] }, { name: '勾稽结果 (2)' }] });
    expect(await host.writeSummary(summary)).toEqual({ sheet: '勾稽结果 (3)' });
    expect(sheetOf('勾稽结果').cells['A1']).toMatchObject({ value: '我的' });
  });

  test('is made anew where the user deleted it', async () => {
    excel.reset(start);
    await host.writeSummary(summary);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('勾稽结果').delete();
      await context.sync();
    });
    expect(await host.writeSummary(summary)).toEqual({ sheet: '勾稽结果' });
    expect(excel.snapshot().names).toHaveLength(1);
    expect((await host.writeSummary(summary)).sheet).toBe('勾稽结果');
  });

  test('is read like any sheet, and told to be one that is called our summary', async () => {
    excel.reset(start);
    await host.read();
    await host.writeSummary(summary);
    const { sheets, summarySheet } = await host.read();
    expect(sheets.map(({ name }) => name)).toContain(summarySheet);
    await host.writeSummary({ ...summary, rows: [[{ value: '重写', style: 'text' }]] });
    const again = (await host.read()).sheets.find(({ name }) => name === summarySheet);
    expect(again?.cells.map(({ value }) => value)).toEqual(['重写']);
  });

  test('its name is hidden from the user’s list of names', async () => {
    excel.reset(start);
    await host.writeSummary(summary);
    expect(excel.snapshot().names).toEqual([expect.objectContaining({ visible: false })]);
  });

  test('a protected workbook, a protected summary: said, nothing done', async () => {
    excel.reset({ ...start, protected: true });
    expect(await codeOf(host.writeSummary(summary))).toEqual(['protected', '']);
    excel.reset(start);
    await host.writeSummary(summary);
    excel.play({ protect: ['勾稽结果'] });
    expect(await codeOf(host.writeSummary(summary))).toEqual(['protected', '勾稽结果']);
  });

  test('a result without rows leaves an empty sheet', async () => {
    excel.reset(start);
    expect(await host.writeSummary({ ...summary, rows: [] })).toEqual({ sheet: '勾稽结果' });
  });
});

describe('errors', () => {
  const actions: readonly (readonly [string, () => Promise<unknown>])[] = [
    // One that knows the workbook would try again in smaller pieces.
    ['read', () => createExcelHost().read()],
    ['select', () => host.select(at('甲', 0, 0))],
    ['mark', () => host.mark([mark(at('甲', 0, 0))])],
    ['clearMarks', () => host.clearMarks()],
    [
      'writeSummary',
      () => host.writeSummary({ name: '果', columnWidths: [9], rows: [[{ value: 'a', style: 'text' }]] }),
    ],
  ];

  test.each(actions)('%s: while a cell is edited it fails at once, and changes nothing', async (_, act) => {
    excel.reset({ sheets: [{ name: '甲', cells: [[1]] }] });
    const before = excel.snapshot();
    excel.play({ editMode: true });
    expect(await codeOf(act())).toEqual(['cell-edit', expect.any(String)]);
    expect(excel.snapshot()).toEqual(before);
    excel.play({ editMode: false });
    await act();
  });

  // Marking asks again, piece by piece, where its first question fails: here it is the write that does.
  const failures = actions.map(([name, act]) => [name, name === 'mark' ? 2 : 1, act] as const);
  test.each(failures.filter(([name]) => name !== 'clearMarks'))(
    '%s: a failure of Excel’s keeps its code for the details',
    async (_, batch, act) => {
      excel.reset({ sheets: [{ name: '甲', cells: [[1]] }] });
      await host.read();
      excel.play({ failAt: { batch } });
      expect(await codeOf(act())).toEqual(['failed', expect.stringMatching(/^GeneralException/)]);
    },
  );

  test.each(actions)('%s needs no more than the promised set', async (_, act) => {
    excel.reset({ sheets: [{ name: '甲', cells: [[1]] }] });
    excel.play({ apiSet: '1.14' });
    await act();
  });

  test('a member that is not there is unsupported', async () => {
    excel.reset({ sheets: [{ name: '甲', cells: [[1]] }] });
    excel.play({ apiSet: '1.8' });
    expect(await codeOf(host.read())).toEqual(['unsupported', expect.stringMatching(/^ApiNotFound/)]);
  });

  test('what is no error of Excel’s is failed, too', async () => {
    const run = jest.spyOn(Excel, 'run').mockRejectedValueOnce(new TypeError('boom'));
    expect(await codeOf(host.read())).toEqual(['failed', 'TypeError: boom']);
    run.mockRestore();
  });
});
