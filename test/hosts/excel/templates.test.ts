/** @jest-environment jsdom */
/** Blank forms put into the open workbook, through the real office.js on the workbench's host. */
import { check } from '../../../src/check';
import { createExcelHost } from '../../../src/hosts/excel';
import { HostError } from '../../../src/hosts/host';
import { toA1 } from '../../../src/model/workbook/cell';
import { snapshotOf } from '../../../src/model/writing/template';
import { templates } from '../../../src/templates';
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { ALL_FORMS } from '../../helpers/templates';

const excel = createHost();
const host = createExcelHost();
const FORMS = ALL_FORMS.filter((form) => form !== 'scorecard');
const sheets = templates({ year: 2024, unitName: '=示例区档案馆', forms: FORMS });
const start = { sheets: [{ name: '甲', cells: [[1]] }] };

beforeAll(async () => {
  await loadOfficeJs(excel);
});

beforeEach(() => {
  excel.play({ apiSet: '1.14', editMode: false, failNextBatch: false });
  excel.reset(start);
});

const codeOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => 'no error',
    (error: unknown) => (error instanceof HostError ? [error.code, error.detail] : error),
  );
const sheetOf = (name: string) => excel.snapshot().sheets.find((sheet) => sheet.name === name)!;

test('come behind the others, the first of them is shown; what was there stays', async () => {
  const before = excel.snapshot().sheets[0];
  expect(await host.insertTemplates(sheets)).toEqual({ sheets: ['基础数据表', '自评表', '项目自评表'] });
  // The names, the forms, their pages.
  expect(excel.batches).toBe(3);
  expect(excel.snapshot().sheets.map(({ name }) => name)).toEqual([
    '甲',
    '基础数据表',
    '自评表',
    '项目自评表',
  ]);
  expect(excel.selection?.sheet).toBe('基础数据表');
  expect(excel.snapshot().sheets[0]).toEqual(before);
});

test('are read as they were drawn, and checked as a blank form is', async () => {
  await host.insertTemplates(sheets);
  const read = await host.read();
  const drawn = snapshotOf(sheets);
  drawn.sheets.forEach(({ cells, merges }, at) => {
    const found = read.sheets[at + 1]!;
    const plain = ({ row, column, value, formula, numberFormat }: (typeof cells)[number]) => ({
      at: toA1({ row, column }),
      value,
      formula,
      numberFormat,
    });
    expect(found.cells.map(plain)).toEqual(cells.map(plain));
    expect(new Set(found.merges.map((area) => JSON.stringify(area)))).toEqual(
      new Set(merges.map((area) => JSON.stringify(area))),
    );
  });
  expect(check(read).counts).toMatchObject({ error: 0, explain: 0, crashed: 0 });
});

test('compute as soon as they are filled in', async () => {
  await host.insertTemplates(sheets);
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    sheet.getRange('D4:F4').values = [[617.73, 743.91, 742.38]];
    const basic = context.workbook.worksheets.getItem('基础数据表');
    basic.getRange('F12:F13').values = [[56.48], [5]];
    await context.sync();
  });
  const { cells } = sheetOf('自评表');
  expect([cells['H4']!.text, cells['I4']!.value, cells['G24']!.value]).toEqual(['99.79%', 9.98, 100]);
  expect(sheetOf('基础数据表').cells['F11']!.value).toBeCloseTo(61.48);
});

test('look like forms: framed, tinted where they compute, wide enough', async () => {
  await host.insertTemplates(sheets);
  const { cells, columns, rows, showGridlines } = sheetOf('基础数据表');
  expect(cells['A1']!.style).toMatchObject({ font: { bold: true, size: 16, name: '宋体' } });
  expect(cells['A1']!.style).not.toHaveProperty('borders.top');
  expect([cells['B5']!.fill, cells['A5']!.fill]).toEqual(['#E8EEF4', undefined]);
  const line = { style: 'Continuous', color: '#7F7F7F' };
  expect(cells['B5']!.style?.borders).toMatchObject({ top: line, bottom: line, left: line });
  expect(cells['B5']!.style?.alignment).toMatchObject({ horizontal: 'Right', indentLevel: 1 });
  // 32 characters of 7 pixels, and 5 between.
  expect([columns['0'], rows['0']]).toEqual([{ size: 171.75 }, { size: 36 }]);
  expect(showGridlines).toBe(false);
});

test('hold the user to what a cell is for', async () => {
  await host.insertTemplates(sheets);
  const result = await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('自评表');
    const score = sheet.getRange('H13').dataValidation;
    const target = sheet.getRange('E13:E23').dataValidation;
    const total = sheet.getRange('G24').dataValidation;
    score.load('rule,errorAlert,prompt,ignoreBlanks');
    target.load('rule,prompt');
    total.load('type');
    await context.sync();
    return {
      score: { rule: score.rule, alert: score.errorAlert, prompt: score.prompt.showPrompt },
      target: { rule: target.rule, prompt: target.prompt.showPrompt },
      total: total.type,
    };
  });
  expect(result.score.rule.decimal).toMatchObject({ operator: 'Between', formula2: '=$G$13' });
  expect(result.score.alert).toMatchObject({ style: 'Stop', title: '得分' });
  expect(result.target.rule.textLength).toMatchObject({ operator: 'LessThanOrEqualTo' });
  expect([result.score.prompt, result.target.prompt, result.total]).toEqual([false, true, 'None']);
});

test('print on one page’s width, the table’s header on every page', async () => {
  await host.insertTemplates(sheets);
  const found = await Excel.run(async (context) => {
    const { pageLayout } = context.workbook.worksheets.getItem('自评表');
    pageLayout.load('zoom,orientation,paperSize,centerHorizontally');
    const rows = pageLayout.getPrintTitleRows();
    rows.load('address');
    await context.sync();
    const { zoom, orientation, paperSize, centerHorizontally } = pageLayout;
    return { zoom, orientation, paperSize, centerHorizontally, rows: rows.address };
  });
  expect(found).toMatchObject({ orientation: 'Portrait', paperSize: 'A4', centerHorizontally: true });
  expect(found.zoom).toMatchObject({ horizontalFitToPages: 1 });
  expect(found.rows).toMatch(/12:\$?12$/);
});

test('a name that is taken is left to its sheet', async () => {
  excel.reset({ sheets: [{ name: '自评表', cells: [['我的']] }, { name: '自评表 (2)' }] });
  expect(await host.insertTemplates(sheets)).toEqual({
    sheets: ['基础数据表', '自评表 (3)', '项目自评表'],
  });
  expect((await host.insertTemplates(sheets)).sheets).toEqual([
    '基础数据表 (2)',
    '自评表 (4)',
    '项目自评表 (2)',
  ]);
  expect(sheetOf('自评表').cells['A1']).toMatchObject({ value: '我的' });
});

test('a protected workbook: said, nothing done', async () => {
  excel.reset({ ...start, protected: true });
  expect(await codeOf(host.insertTemplates(sheets))).toEqual(['protected', '']);
  expect(excel.snapshot().sheets).toHaveLength(1);
});

/** In the next run the batch with that number fails. */
function failBatch(wanted: number): void {
  const run = Excel.run.bind(Excel) as (
    batch: (context: Excel.RequestContext) => Promise<unknown>,
  ) => Promise<unknown>;
  const failing = (batch: (context: Excel.RequestContext) => Promise<unknown>): Promise<unknown> =>
    run((context) => {
      const sync = context.sync.bind(context);
      let batches = 0;
      context.sync = (value) => {
        batches += 1;
        if (batches === wanted) excel.play({ failNextBatch: true });
        return sync(value) as never;
      };
      return batch(context);
    });
  jest.spyOn(Excel, 'run').mockImplementationOnce(failing as typeof Excel.run);
}

test('a batch that fails leaves no sheet behind', async () => {
  const before = excel.snapshot();
  failBatch(2);
  expect(await codeOf(host.insertTemplates(sheets))).toEqual(['failed', expect.stringMatching(/General/)]);
  expect(excel.snapshot()).toEqual(before);
});

test('a page that cannot be set up, as without a printer, is no failure', async () => {
  failBatch(3);
  expect((await host.insertTemplates(sheets)).sheets).toHaveLength(3);
  expect(excel.snapshot().sheets).toHaveLength(4);
});

describe('taking it back', () => {
  test('removes the sheets as long as nobody has written on them', async () => {
    await host.insertTemplates(sheets);
    expect(await host.undo()).toMatchObject({ action: 'insert-template' });
    expect(excel.snapshot().sheets.map(({ name }) => name)).toEqual(['甲']);
  });

  test('leaves them where somebody has', async () => {
    await host.insertTemplates(sheets);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('自评表').getRange('D4').values = [[617.73]];
      await context.sync();
    });
    expect(await codeOf(host.undo())).toEqual(['changed', '自评表']);
    expect(excel.snapshot().sheets).toHaveLength(4);
  });
});
