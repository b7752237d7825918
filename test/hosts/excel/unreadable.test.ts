/** @jest-environment jsdom */
/** One thing in the workbook that Excel does not give: the rest is done all the same, and it is said. */
import { createExcelHost } from '../../../src/hosts/excel';
import type { WorkbookHost } from '../../../src/hosts/host';
import type { Mark } from '../../../src/model/writing/marks';
import { templates } from '../../../src/templates';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';

const excel = createHost();
let host: WorkbookHost;
const user = { address: 'A1:B2', formula: '=A1>5', fill: '#00FF00' };
const cell = (sheet: string): Mark['cell'] => ({ sheet, row: 0, column: 0 });
const marks: readonly Mark[] = ['甲', '乙'].map((sheet) => ({
  cell: cell(sheet),
  severity: 'error',
  message: '不符',
}));
const formats = () => excel.snapshot().sheets.map(({ conditionalFormats }) => conditionalFormats.length);
const comments = () => excel.snapshot().sheets.map((sheet) => sheet.comments.length);

beforeAll(async () => {
  await loadOfficeJs(excel);
});
beforeEach(() => {
  excel.reset({
    sheets: [
      { name: '甲', cells: [[1]] },
      { name: '乙', cells: [[2]], conditionalFormats: [user] },
    ],
  });
  host = createExcelHost();
});

describe('conditional formats of one sheet', () => {
  test('the other sheets are marked; this one is left alone, and named', async () => {
    excel.play({ unreadable: { formats: ['乙'] } });
    expect(await host.mark(marks)).toEqual({
      marked: 1,
      protectedSheets: [],
      unreadableSheets: ['乙'],
      withoutComment: 0,
    });
    expect(formats()).toEqual([1, 1]);
    await host.undo();
    expect(formats()).toEqual([0, 1]);
  });

  test('marks elsewhere are cleared, and that the sheet’s are not is said', async () => {
    await host.mark(marks);
    excel.play({ unreadable: { formats: ['乙'] } });
    await expect(host.clearMarks()).rejects.toMatchObject({ code: 'unreadable', detail: '乙' });
    expect(formats()).toEqual([0, 2]);
    excel.play({ unreadable: {} });
    expect(await host.clearMarks()).toBe(1);
    expect(formats()).toEqual([0, 1]);
  });

  test('marks that were made there are not taken back in part', async () => {
    await host.mark(marks);
    excel.play({ unreadable: { formats: ['乙'] } });
    await expect(host.undo()).rejects.toMatchObject({ code: 'unreadable', detail: '乙' });
    expect(formats()).toEqual([1, 2]);
  });

  test('while a cell is edited nothing is tried piece by piece', async () => {
    excel.play({ editMode: true });
    await expect(host.mark(marks)).rejects.toMatchObject({ code: 'cell-edit' });
    expect(excel.batches).toBe(1);
    excel.play({ editMode: false });
  });
});

describe('comments', () => {
  beforeEach(() => excel.play({ unreadable: { comments: true } }));

  test('marks come and go without them', async () => {
    expect(await host.mark(marks, { comments: true })).toMatchObject({ marked: 2, withoutComment: 2 });
    expect([formats(), comments()]).toEqual([
      [1, 2],
      [0, 0],
    ]);
    await host.undo();
    expect(formats()).toEqual([0, 1]);
    await host.mark(marks);
    expect(await host.clearMarks()).toBe(2);
    expect(formats()).toEqual([0, 1]);
  });

  test('sheets of ours are written, and taken back', async () => {
    const before = excel.snapshot().sheets;
    await host.writeSummary({ name: '果', columnWidths: [9], rows: [[{ value: '一', style: 'text' }]] });
    await host.insertTemplates(templates({ year: 2024, forms: ['basic'] }));
    excel.play({ unreadable: { comments: true } });
    expect(excel.snapshot().sheets).toHaveLength(4);
    await host.undo();
    await host.undo();
    expect(excel.snapshot().sheets).toEqual(before);
  });
});
