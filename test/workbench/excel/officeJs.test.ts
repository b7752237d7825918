/** @jest-environment jsdom */
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { BOOK } from './book';

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

describe('reading', () => {
  test('two batches: the sheets, then their used ranges with all that is in them', async () => {
    const sheets = await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.load('items/name,items/visibility,items/protection/protected');
      await context.sync();
      const pending = worksheets.items.map((sheet) => {
        const range = sheet.getUsedRangeOrNullObject(true).getIntersectionOrNullObject('A1:AZ1000');
        range.load('address,values,formulas,text,numberFormat');
        const merged = range.getMergedAreasOrNullObject();
        merged.load('areas/items/address');
        return { sheet, range, merged, rows: range.getRowProperties({ rowHidden: true }) };
      });
      await context.sync();
      return pending.map(({ sheet, range, merged, rows }) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        ...(range.isNullObject
          ? {}
          : { address: range.address, values: range.values, formulas: range.formulas, text: range.text }),
        merged: merged.isNullObject ? [] : merged.areas.items.map(({ address }) => address),
        hidden: range.isNullObject ? [] : rows.value.map(({ rowHidden }) => rowHidden),
      }));
    });
    expect(host.batches).toBe(2);
    expect(sheets[0]).toEqual({
      name: '基本信息',
      visibility: 'Visible',
      address: '基本信息!A1:C4',
      values: [
        ['单位', '某局', ''],
        ['项目', '年初预算', '决算'],
        ['甲', 10.5, 21],
        ['合计', 10.5, 7],
      ],
      formulas: [
        ['单位', '某局', ''],
        ['项目', '年初预算', '决算'],
        ['甲', 10.5, '=B3*2'],
        ['合计', '=SUM(B3:B3)', "='My sheet'!A1"],
      ],
      text: [
        ['单位', '某局', ''],
        ['项目', '年初预算', '决算'],
        ['甲', '10.5', '2100.00%'],
        ['合计', '10.5', '7'],
      ],
      merged: ['基本信息!B1:C1'],
      hidden: [false, false, true, false],
    });
    expect(sheets[1]).toMatchObject({ address: "'My sheet'!A1", merged: [] });
    expect(sheets[2]).toEqual({ name: 'Empty', visibility: 'Visible', merged: [], hidden: [] });
    expect(sheets[3]).toMatchObject({ visibility: 'Hidden' });
  });

  test('a range can be used in later batches and is forgotten when the run ends', async () => {
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('My sheet').getRange('A1');
      range.load('values');
      await context.sync();
      range.values = [[8]];
      range.load('values');
      await context.sync();
      expect(range.values).toEqual([[8]]);
    });
    expect(host.batches).toBe(2);
  });

  test('whole rows and columns have an address but no values', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('My sheet');
      const column = sheet.getRange('B:C').load('address,values,rowCount');
      const all = sheet.getRange().load('address,columnCount');
      await context.sync();
      expect([column.address, column.values, column.rowCount]).toEqual(["'My sheet'!B:C", null, 1_048_576]);
      expect([all.address, all.columnCount]).toEqual(["'My sheet'!A1:XFD1048576", 16_384]);
    });
  });
});

describe('writing', () => {
  test('values by the rules of Excel', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Empty');
      sheet.getRange('C1').numberFormat = [['@']];
      const range = sheet.getRange('A1:H1');
      range.values = [['12', '5%', '=1+1', "'=x", '=A1*2', '2023-1-5', true, null]] as unknown[][];
      range.load('values,text,numberFormat,formulas');
      await context.sync();
      expect(range.values).toEqual([[12, 0.05, '=1+1', '=x', 24, 44931, true, '']]);
      expect(range.numberFormat[0]!.slice(0, 3)).toEqual(['General', '0%', '@']);
      expect(range.text[0]![5]).toBe('2023/1/5');
      range.values = [[null, '', null, null, null, null, null, null]] as unknown[][];
      range.load('values');
      await context.sync();
      expect(range.values[0]!.slice(0, 3)).toEqual([12, '', '=1+1']);
    });
  });

  test('an array that does not fit changes nothing', async () => {
    const before = host.snapshot();
    const code = await codeOf(async (context) => {
      context.workbook.worksheets.getItem('My sheet').getRange('A1:B2').values = [[1]];
      await context.sync();
    });
    expect(code).toBe('InvalidArgument');
    expect(host.snapshot()).toEqual(before);
  });

  test('formulas recalculate what reads them, across sheets', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('My sheet').getRange('A1').formulas = [['=2*21']];
      const reader = context.workbook.worksheets.getItem('基本信息').getRange('C4').load('values');
      await context.sync();
      expect(reader.values).toEqual([[42]]);
    });
  });

  test('merge keeps the first value, unmerge and clear undo it', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('基本信息');
      sheet.getRange('A3:B3').merge();
      await context.sync();
      expect(host.snapshot().sheets[0]!.merges).toEqual(['A3:B3', 'B1:C1']);
      expect(host.snapshot().sheets[0]!.cells['B3']).toBeUndefined();
      sheet.getRange().unmerge();
      sheet.getRange().clear();
      await context.sync();
    });
    expect(host.snapshot().sheets[0]).toMatchObject({ cells: {}, merges: [], conditionalFormats: [] });
  });

  test('formats, sizes, frozen panes, names and settings', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('结果');
      const range = sheet.getRange('A1:B2');
      range.format.fill.color = '#ffccaa';
      range.format.font.bold = true;
      range.format.wrapText = true;
      range.format.horizontalAlignment = 'Center';
      range.format.columnWidth = 120;
      range.format.borders.getItem('EdgeBottom').style = 'Continuous';
      sheet.freezePanes.freezeRows(1);
      sheet.showGridlines = false;
      sheet.pageLayout.orientation = Excel.PageOrientation.landscape;
      context.workbook.names.add('_own', sheet.getRange('A1')).visible = false;
      context.workbook.settings.add('journal', { entries: [1, 2] });
      range.load('format/fill/color,format/columnWidth');
      const below = sheet.getRange('A2').format.borders.getItem('EdgeBottom').load('style');
      const setting = context.workbook.settings.getItemOrNullObject('journal').load('value');
      const none = context.workbook.settings.getItemOrNullObject('other').load('value');
      await context.sync();
      expect(range.format.fill.color).toBe('#FFCCAA');
      expect(range.format.columnWidth).toBe(120);
      expect(below.style).toBe('Continuous');
      expect(setting.value).toEqual({ entries: [1, 2] });
      expect(none.isNullObject).toBe(true);
    });
    const { sheets, names, settings } = host.snapshot();
    expect(sheets.at(-1)).toMatchObject({
      name: '结果',
      freeze: { rows: 1 },
      showGridlines: false,
    });
    expect(names).toEqual([{ name: '_own', formula: '=结果!$A$1', visible: false }]);
    expect(settings).toEqual({ journal: { entries: [1, 2] } });
  });

  test('the two stores of settings are one', async () => {
    Office.context.document.settings.set('k', [1, 2]);
    await new Promise((resolve) => Office.context.document.settings.saveAsync(resolve));
    expect(host.snapshot().settings['k']).toEqual([1, 2]);
  });

  test('a table, and a chart as a bag', async () => {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Empty');
      sheet.getRange('A1:B2').values = [
        ['名称', '得分'],
        ['甲', 9],
      ];
      const table = sheet.tables.add('A1:B2', true);
      table.name = 'Findings';
      const body = table.getDataBodyRange().load('values,address');
      const chart = sheet.charts.add('ColumnClustered', table.getRange());
      chart.title.text = '得分';
      chart.setPosition('D1', 'H10');
      chart.title.load('text');
      await context.sync();
      expect(body.values).toEqual([['甲', 9]]);
      expect(chart.title.text).toBe('得分');
    });
    expect(host.snapshot().sheets[2]).toMatchObject({
      tables: [{ name: 'Findings', area: 'A1:B2' }],
      charts: [{ type: 'ColumnClustered', source: 'Empty!A1:B2' }],
    });
  });

  test('comments are added, found and removed', async () => {
    await Excel.run(async (context) => {
      const comment = context.workbook.comments.add("'My sheet'!A1", '[gouji] 不符');
      comment.replies.add('好');
      await context.sync();
      const { comments } = context.workbook;
      comments.load('items/content');
      const where = comment.getLocation().load('address');
      await context.sync();
      expect(comments.items.map(({ content }) => content)).toEqual(['[gouji] 不符']);
      expect(where.address).toBe("'My sheet'!A1");
      comments.items[0]!.delete();
      await context.sync();
    });
    expect(host.snapshot().sheets[1]!.comments).toEqual([]);
  });

  test('20 000 cells are one batch, though the library sends them in pieces', async () => {
    await Excel.run(async (context) => {
      const values = Array.from({ length: 2000 }, (_, row) => Array.from({ length: 10 }, (__, c) => row * c));
      context.workbook.worksheets.getItem('Empty').getRange('A1:J2000').values = values;
      await context.sync();
    });
    expect(host.batches).toBe(1);
    expect(host.snapshot().sheets[2]!.cells['J2000']!.value).toBe(17991);
  });
});

describe('conditional formats', () => {
  const OURS = '=LEN("gouji:mark:error")>0';

  test('ours are added on top, found by their formula and removed; the rest is as before', async () => {
    const before = host.snapshot();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('基本信息');
      const format = sheet.getRanges('B3,C4').conditionalFormats.add(Excel.ConditionalFormatType.custom);
      format.custom.rule.formula = OURS;
      format.custom.format.fill.color = '#FFB3B3';
      format.custom.format.font.color = 'red';
      format.stopIfTrue = false;
      format.priority = 0;
      await context.sync();
    });
    expect(host.snapshot().sheets[0]!.conditionalFormats).toMatchObject([
      { areas: ['B3', 'C4'], formula: OURS, fill: '#FFB3B3', font: { color: '#FF0000' } },
      { areas: ['B3:C4'], formula: '=B3>1' },
    ]);
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getItem('基本信息').getRange().conditionalFormats;
      formats.load('items/id,items/customOrNullObject/rule/formula');
      await context.sync();
      const ours = formats.items.filter(
        ({ customOrNullObject }) =>
          !customOrNullObject.isNullObject && customOrNullObject.rule.formula.includes('gouji:'),
      );
      const places = ours.map((format) => {
        const ranges = format.getRanges().load('address');
        format.delete();
        return ranges;
      });
      await context.sync();
      expect(places.map(({ address }) => address)).toEqual(['基本信息!B3,基本信息!C4']);
    });
    expect(host.snapshot()).toEqual(before);
  });

  test('clearAll takes a range out of a wider format', async () => {
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem('基本信息').getRange('B3').conditionalFormats.clearAll();
      await context.sync();
    });
    expect(host.snapshot().sheets[0]!.conditionalFormats[0]!.areas).toEqual(['C3', 'B4:C4']);
  });
});
