/** @jest-environment jsdom */
/** Filling cells through the real office.js: what is written, what is refused, and that it can be taken back. */
import { TextDecoder } from 'node:util';
import { check } from '../../../src/check';
import { createExcelHost } from '../../../src/hosts/excel';
import { parseA1 } from '../../../src/model/workbook/cell';
import type { CellContent, Edit } from '../../../src/model/workbook/edits';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { sampleWorkbook, withCell } from '../../helpers/workbook';
import { workbenchData } from './workbenchData';

Object.assign(globalThis, { TextDecoder });
const excel = createHost();
let host = createExcelHost();

beforeAll(async () => {
  await loadOfficeJs(excel);
});

beforeEach(() => {
  host = createExcelHost();
  excel.play({ apiSet: '1.14', editMode: false, failNextBatch: false });
  excel.reset({
    sheets: [
      {
        name: '甲',
        cells: {
          A1: 1,
          A2: 2.5,
          A4: { value: '按收入性质分：1', fill: '#FFFF00', bold: true },
          B1: { value: '5', numberFormat: '@' },
          B2: { value: 7, locked: false },
          C1: '=A1+A2',
        },
      },
      { name: "it's", cells: [[3]] },
    ],
  });
});

const edit = (
  sheet: string,
  address: string,
  before: CellContent,
  after: CellContent,
  numberFormat?: string,
): Edit => ({
  target: { sheet, ...parseA1(address)! },
  before,
  after,
  ...(numberFormat !== undefined && { numberFormat }),
});
const cellsOf = (name: string) => excel.snapshot().sheets.find((sheet) => sheet.name === name)!.cells;

test('formulas, figures and texts, on two sheets: one batch to look, one to write', async () => {
  const report = await host.fill([
    edit('甲', 'A3', null, { formula: '=SUM(A1,A2)' }),
    edit('甲', 'A4', '按收入性质分：1', '按收入性质分：3.5'),
    edit("it's", 'B1', null, 0.5, '0.00%'),
  ]);
  expect(report).toEqual({ written: 3, refused: [] });
  expect(excel.batches).toBe(2);
  expect(cellsOf('甲')['A3']).toMatchObject({ formula: '=SUM(A1,A2)', value: 3.5 });
  expect(cellsOf('甲')['A4']).toMatchObject({
    value: '按收入性质分：3.5',
    fill: '#FFFF00',
    style: { font: { bold: true } },
  });
  expect(cellsOf("it's")['B1']).toMatchObject({ value: 0.5, text: '50.00%' });
});

test('a formula in a cell of the format “text” computes', async () => {
  await host.fill([edit('甲', 'B1', '5', { formula: '=A1*2' }, 'General')]);
  expect(cellsOf('甲')['B1']).toMatchObject({ formula: '=A1*2', value: 2, numberFormat: 'General' });
});

test('a cell’s own number format stays', async () => {
  await host.fill([edit('甲', 'A3', null, 0.5, '0.0%')]);
  await host.fill([edit('甲', 'A3', 0.5, { formula: '=1/3' }, '0.00%')]);
  expect(cellsOf('甲')['A3']).toMatchObject({ numberFormat: '0.0%' });
});

test('an edit whose before no longer matches is refused, by itself', async () => {
  excel.editRemotely('甲', 'A1', 9);
  const report = await host.fill([edit('甲', 'A1', 1, 2), edit('甲', 'A2', 2.5, 3)]);
  expect(report).toEqual({
    written: 1,
    refused: [{ cell: { sheet: '甲', row: 0, column: 0 }, reason: 'changed' }],
  });
  expect(cellsOf('甲')).toMatchObject({ A1: { value: 9 }, A2: { value: 3 } });
});

test('a formula that Excel reads back without the quotes that its sheet’s name can do without', async () => {
  await host.fill([edit('甲', 'A3', null, { formula: "='甲'!A1+'it''s'!A1" })]);
  const sheet = excel.workbook.findSheet('甲')!;
  sheet.put(2, 0, { ...sheet.cell(2, 0), formula: "=甲!A1+'it''s'!A1" });
  await host.undo();
  expect(cellsOf('甲')['A3']?.value ?? null).toBeNull();
});

test('a figure that became a formula of the same value has changed', async () => {
  excel.edit('甲', 'A1', '=0+1');
  expect((await host.fill([edit('甲', 'A1', 1, 2)])).refused).toHaveLength(1);
});

test('on a protected sheet only what is not locked is written', async () => {
  excel.play({ protect: ['甲'] });
  const report = await host.fill([edit('甲', 'A1', 1, 2), edit('甲', 'B2', 7, 8)]);
  expect(report).toMatchObject({ written: 1, refused: [{ reason: 'protected' }] });
  expect(cellsOf('甲')).toMatchObject({ A1: { value: 1 }, B2: { value: 8 } });
  await host.undo();
  expect(cellsOf('甲')['B2']).toMatchObject({ value: 7 });
});

test('on a protected sheet a format is left, and a cell of the format “text” that needs another is refused', async () => {
  excel.reset({
    sheets: [
      {
        name: '甲',
        protected: true,
        cells: { A1: { value: 7, locked: false }, A2: { value: '5', numberFormat: '@', locked: false } },
      },
    ],
  });
  const before = excel.snapshot();
  const edits = [edit('甲', 'A1', 7, { formula: '=1/3' }, '0.00%'), edit('甲', 'A2', '5', 5, '0.00')];
  expect(await host.fill(edits)).toMatchObject({ written: 1, refused: [{ reason: 'protected' }] });
  expect(cellsOf('甲')['A1']).toMatchObject({ formula: '=1/3', numberFormat: 'General' });
  await host.undo();
  expect(excel.snapshot()).toEqual(before);
});

test('a sheet that is gone: said by name, and nothing is written', async () => {
  await expect(host.fill([edit('甲', 'A1', 1, 2), edit('乙', 'A1', null, 1)])).rejects.toMatchObject({
    code: 'not-found',
    detail: '乙',
  });
  expect(cellsOf('甲')['A1']).toMatchObject({ value: 1 });
});

describe('undo', () => {
  test.each<[string, Edit]>([
    ['a blank', edit('甲', 'A3', null, { formula: '=A1' }, '0.00%')],
    ['a figure', edit('甲', 'A1', 1, { formula: '=2' })],
    ['a formula', edit('甲', 'C1', { formula: '=A1+A2' }, 3)],
    ['a number kept as a text', edit('甲', 'B1', '5', { formula: '=A1' }, 'General')],
    ['a label with its figure', edit('甲', 'A4', '按收入性质分：1', '按收入性质分：2')],
  ])('%s comes back exactly, and nothing is left behind', async (_, each) => {
    const before = excel.snapshot();
    await host.fill([each]);
    expect(host.lastWrite).toMatchObject({ action: 'fill', count: 1 });
    expect(excel.snapshot()).not.toEqual(before);
    const batches = excel.batches;
    expect(await host.undo()).toMatchObject({ action: 'fill' });
    expect(excel.batches - batches).toBe(2);
    expect(excel.snapshot()).toEqual(before);
    expect(host.lastWrite).toBeUndefined();
  });

  test('one after another, the last first, also by a pane that has just been opened', async () => {
    const before = excel.snapshot();
    await host.fill([edit('甲', 'A1', 1, 2)]);
    const between = excel.snapshot().sheets;
    await host.fill([edit('甲', 'A1', 2, 3)]);
    const again = createExcelHost();
    await again.undo();
    expect(excel.snapshot().sheets).toEqual(between);
    await again.undo();
    expect(excel.snapshot()).toEqual(before);
    await expect(again.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
  });

  test('where the user has edited since, it is refused with the places, and nothing changes', async () => {
    await host.fill([edit('甲', 'A1', 1, 2), edit('甲', 'A2', 2.5, 3)]);
    excel.edit('甲', 'A2', 4);
    const edited = excel.snapshot();
    await expect(host.undo()).rejects.toMatchObject({ code: 'changed', detail: '甲!A2' });
    expect(excel.snapshot()).toEqual(edited);
  });

  test('another pane has written meanwhile: not its write is taken back unasked', async () => {
    await host.fill([edit('甲', 'A1', 1, 2)]);
    await createExcelHost().fill([edit('甲', 'A2', 2.5, 3)]);
    const before = excel.snapshot();
    await expect(host.undo()).rejects.toMatchObject({ code: 'changed' });
    expect(excel.snapshot()).toEqual(before);
  });

  test.each([
    ['no JSON'],
    ['{"version":2,"entries":[]}'],
    ['{"version":1,"entries":[{"action":"fill"}]}'],
    [7],
  ])(
    'a journal that is damaged or foreign (%s) takes nothing back, and the next write starts anew',
    async (text) => {
      excel.workbook.settings.set('gouji.journal', JSON.stringify(text));
      await expect(host.undo()).rejects.toMatchObject({ code: 'nothing-to-undo' });
      await host.fill([edit('甲', 'A1', 1, 2)]);
      await host.undo();
      expect(cellsOf('甲')['A1']).toMatchObject({ value: 1 });
    },
  );
});

test('every fill of a half-empty sample is written; the check then finds it right, and undo gives all back', async () => {
  const blanks = ['F3', 'B5', 'D6', 'F11'].reduce(
    (workbook, address) => withCell(workbook, '基础数据表', address, null),
    ['H4', 'I4', 'G24', 'H24'].reduce(
      (workbook, address) => withCell(workbook, '自评表', address, null),
      sampleWorkbook(),
    ),
  );
  excel.reset(workbenchData(blanks));
  const before = excel.snapshot();
  const { fills } = check(await host.read());
  const safe = fills().filter(({ applicability }) => applicability === 'safe');
  expect(safe.map(({ cell }) => cell.sheet)).toHaveLength(8);
  expect(await host.fill(safe.map(({ edit: each }) => each))).toEqual({ written: 8, refused: [] });
  const { fills: open, diagnostics } = check(await host.read());
  expect(open().filter(({ kind }) => kind === 'blank')).toEqual([]);
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const texts = cellsOf('自评表');
  expect([texts['H4']!.text, texts['I4']!.value, texts['G24']!.value, texts['H24']!.value]).toEqual([
    '99.79%',
    9.98,
    100,
    97.98,
  ]);
  await host.undo();
  expect(excel.snapshot()).toEqual(before);
});
