/**
 * @jest-environment jsdom
 *
 * Page layout, as told at learn.microsoft.com/javascript/api/excel/excel.pagelayout,
 * excel.pagelayoutzoomoptions, excel.pagelayoutmarginoptions and excel.headerfootergroup of the same place.
 */
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { insertRows } from '../../../src/workbench/userActions';

const host = createHost();
beforeAll(() => loadOfficeJs(host));
beforeEach(() => {
  host.play({ apiSet: '1.14', editMode: false, failNextBatch: false, latencyMs: 0 });
  host.reset({ sheets: [{ name: 'Data', cells: [[1]] }, { name: 'Other' }] });
});

const withPage = <Result>(
  work: (page: Excel.PageLayout, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
): Promise<Result> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Data');
    return work(sheet.pageLayout, sheet, context);
  });
const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => 'no error',
    (error: unknown) => (error instanceof OfficeExtension.Error ? error.code : error),
  );
const pageNow = () => host.snapshot().sheets[0]!.pageLayout;

test('settings, margins in any unit, heads and feet', async () => {
  await withPage(async (page, _sheet, context) => {
    page.orientation = Excel.PageOrientation.landscape;
    page.paperSize = Excel.PaperType.a3;
    page.centerHorizontally = true;
    page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 };
    page.setPrintMargins('Centimeters', { left: 2.54, header: 1.27 });
    page.bottomMargin = 40;
    page.headersFooters.defaultForAllPages.centerFooter = '第&P页';
    page.headersFooters.oddPages.load('centerFooter');
    page.load('orientation,paperSize,leftMargin,headerMargin,bottomMargin,zoom');
    await context.sync();
    expect(page.toJSON()).toMatchObject({
      orientation: 'Landscape',
      paperSize: 'A3',
      leftMargin: 72,
      headerMargin: 36,
      bottomMargin: 40,
      zoom: { horizontalFitToPages: 1, verticalFitToPages: 2 },
    });
    expect(page.headersFooters.oddPages.centerFooter).toBe('第&P页');
  });
  expect(pageNow()).toMatchObject({ orientation: 'Landscape', centerHorizontally: true });
});

test('what is printed, and which rows and columns on every page; they follow inserted rows', async () => {
  await withPage(async (page, sheet, context) => {
    const none = page.getPrintAreaOrNullObject().load('address');
    page.setPrintArea('A1:C9');
    page.setPrintTitleRows('$2:$3');
    page.setPrintTitleColumns(sheet.getRange('A:A'));
    const area = page.getPrintArea().load('address');
    const rows = page.getPrintTitleRows().load('address');
    const columns = page.getPrintTitleColumnsOrNullObject().load('address');
    await context.sync();
    expect(none.isNullObject).toBe(true);
    expect([area.address, rows.address, columns.address]).toEqual(['Data!A1:C9', 'Data!2:3', 'Data!A:A']);
  });
  insertRows(host.workbook, 'Data', 2);
  expect(pageNow()).toMatchObject({ printArea: ['A1:C10'], titleRows: { first: 1, last: 3 } });
});

test('pages begin where they are told to, each once and in order; they follow inserted rows', async () => {
  const rows = await withPage(async (_page, sheet, context) => {
    const breaks = sheet.horizontalPageBreaks;
    breaks.add('B9');
    const first = breaks.add(sheet.getRange('A4'));
    breaks.add('A9');
    const count = breaks.getCount();
    const cell = first.getCellAfterBreak().load('address');
    breaks.load('items/rowIndex,items/columnIndex');
    await context.sync();
    expect([count.value, cell.address]).toEqual([2, 'Data!A4']);
    return breaks.items.map(({ rowIndex, columnIndex }) => [rowIndex, columnIndex]);
  });
  expect(rows).toEqual([
    [3, 0],
    [8, 0],
  ]);
  insertRows(host.workbook, 'Data', 5, 2);
  expect(pageNow().rowBreaks).toEqual([3, 10]);
  await withPage(async (_page, { horizontalPageBreaks }, context) => {
    horizontalPageBreaks.load('items/rowIndex');
    await context.sync();
    horizontalPageBreaks.items[0]!.delete();
    await context.sync();
    expect(pageNow().rowBreaks).toEqual([10]);
    expect(horizontalPageBreaks.getItem(0).load('rowIndex')).toBeDefined();
    horizontalPageBreaks.removePageBreaks();
    await context.sync();
  });
  expect(pageNow().rowBreaks).toEqual([]);
});

test('what cannot be is refused', async () => {
  const zoom = (given: Excel.PageLayoutZoomOptions): Promise<unknown> =>
    codeOf(
      withPage(async (page, _sheet, context) => {
        page.zoom = given;
        await context.sync();
      }),
    );
  expect(await zoom({ scale: 401 })).toBe('InvalidArgument');
  expect(await zoom({ scale: 80, horizontalFitToPages: 1 })).toBe('InvalidArgument');
  expect(await zoom({ scale: 80 })).toBe('no error');
  const breakAt = (place: string): Promise<unknown> =>
    codeOf(
      withPage(async (_page, sheet, context) => {
        sheet.horizontalPageBreaks.add(place);
        await context.sync();
      }),
    );
  expect([await breakAt('A1'), await breakAt('Other!A5')]).toEqual(['InvalidArgument', 'InvalidArgument']);
  expect(
    await codeOf(
      withPage(async (page, _sheet, context) => {
        page.getPrintTitleRows().load('address');
        await context.sync();
      }),
    ),
  ).toBe('ItemNotFound');
  expect(
    await codeOf(
      withPage(async (page, _sheet, context) => {
        page.setPrintArea('Other!A1');
        await context.sync();
      }),
    ),
  ).toBe('InvalidArgument');
});
