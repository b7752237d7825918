/**
 * @jest-environment jsdom
 *
 * Charts and what they show, as told at learn.microsoft.com/javascript/api/excel/excel.chart,
 * excel.chartcollection, excel.chartseries and excel.chartfill of the same place.
 */
import { createHost } from '../../../src/workbench/host';
import { loadOfficeJs } from '../../../src/workbench/transport/jsdom';
import { insertRows } from '../../../src/workbench/userActions';

const host = createHost();
beforeAll(() => loadOfficeJs(host));
beforeEach(() => {
  host.play({ apiSet: '1.14', editMode: false, failNextBatch: false, latencyMs: 0 });
  host.reset({
    sheets: [
      {
        name: 'My data',
        cells: [
          ['部门', '2022', '2023'],
          ['甲', 8, 9],
          ['乙', 6, 7],
        ],
      },
    ],
  });
});

const withChart = <Result>(
  work: (chart: Excel.Chart, sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<Result>,
  seriesBy?: Excel.ChartSeriesBy,
): Promise<Result> =>
  Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('My data');
    const chart = sheet.charts.add(Excel.ChartType.barClustered, sheet.getRange('A1:C3'), seriesBy);
    return work(chart, sheet, context);
  });
const chartNow = () => host.snapshot().sheets[0]!.charts[0]!;

test('series come from the range, by columns or rows (excel.chartseriesby)', async () => {
  await withChart(async (chart, _sheet, context) => {
    chart.series.load('items/name');
    await context.sync();
    expect(chart.series.items.map(({ name }) => name)).toEqual(['2022', '2023']);
  });
  expect(chartNow()).toMatchObject({
    type: 'BarClustered',
    source: "'My data'!A1:C3",
    series: [
      { name: "='My data'!$B$1", values: "='My data'!$B$2:$B$3", categories: "='My data'!$A$2:$A$3" },
      { values: "='My data'!$C$2:$C$3" },
    ],
  });
  await withChart(async (chart, _sheet, context) => {
    chart.name = 'rows';
    await context.sync();
  }, Excel.ChartSeriesBy.rows);
  expect(host.snapshot().sheets[0]!.charts[1]!.series).toMatchObject([
    { name: "='My data'!$A$2", values: "='My data'!$B$2:$C$2", categories: "='My data'!$B$1:$C$1" },
    { name: "='My data'!$A$3" },
  ]);
});

test('series are named, labelled and coloured', async () => {
  await withChart(async (chart, sheet, context) => {
    const first = chart.series.getItemAt(0);
    const second = chart.series.getItemAt(1);
    first.name = '去年';
    first.format.fill.setSolidColor('#4472c4');
    second.setXAxisValues(sheet.getRange('A3'));
    second.hasDataLabels = true;
    first.load('name');
    await context.sync();
    expect(first.name).toBe('去年');
  });
  expect(chartNow()).toMatchObject({
    series: [{ name: '去年' }, { categories: "='My data'!$A$3" }],
    look: { series: [{ color: '#4472C4' }, { labels: { showValue: true } }] },
  });
});

test('title, legend, labels and axes are given back, and what of them is understood', async () => {
  await withChart(async (chart, _sheet, context) => {
    chart.title.text = '得分';
    chart.legend.position = 'Right';
    chart.legend.visible = false;
    chart.dataLabels.showValue = true;
    chart.axes.valueAxis.minimum = 0;
    chart.axes.valueAxis.maximum = 10;
    chart.axes.categoryAxis.title.text = '部门';
    chart.title.load('text');
    chart.axes.valueAxis.load('maximum');
    await context.sync();
    expect([chart.title.text, chart.axes.valueAxis.maximum]).toEqual(['得分', 10]);
  });
  expect(chartNow().look).toMatchObject({
    title: { text: '得分', visible: true },
    legend: { visible: false, position: 'Right' },
    valueAxis: { minimum: 0, maximum: 10 },
    categoryAxis: { title: '部门' },
    series: [{ labels: { showValue: true } }, { labels: { showValue: true } }],
  });
});

test('a chart goes with the cells under it and with those that it shows', async () => {
  await withChart(async (chart, _sheet, context) => {
    chart.setPosition('E3', 'H8');
    await context.sync();
  });
  expect(chartNow().position).toEqual({ top: 30, left: 192, width: 192, height: 90 });
  insertRows(host.workbook, 'My data', 0);
  insertRows(host.workbook, 'My data', 5, 2);
  expect(chartNow()).toMatchObject({
    source: "'My data'!A2:C4",
    position: { top: 45, left: 192, width: 192, height: 120 },
  });
});
