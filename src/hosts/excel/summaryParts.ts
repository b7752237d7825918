/** What lies on the cells of the summary sheet: tables to sort and filter, and the chart of the scores. */
import { areaToA1 } from '../../model/workbook/cell';
import { CHART_NAME } from '../../model/writing/own';
import type { SummarySheet } from '../../model/writing/marks';

/** After the cells: a formula written into a table would be taken for one of the whole column. */
export function writeTables(sheet: Excel.Worksheet, { tables = [] }: SummarySheet): void {
  for (const area of tables) {
    const table = sheet.tables.add(areaToA1(area), true);
    table.style = 'TableStyleLight1';
    table.showBandedRows = false;
  }
}

export function writeChart(sheet: Excel.Worksheet, { chart }: SummarySheet): void {
  if (!chart) return;
  const { title, at, source, categories, colors } = chart;
  const drawn = sheet.charts.add(
    Excel.ChartType.columnClustered,
    sheet.getRange(areaToA1(source)),
    Excel.ChartSeriesBy.columns,
  );
  drawn.name = CHART_NAME;
  drawn.title.text = title;
  drawn.legend.position = Excel.ChartLegendPosition.top;
  colors.forEach((color, index) => {
    const series = drawn.series.getItemAt(index);
    series.setXAxisValues(sheet.getRange(areaToA1(categories)));
    series.format.fill.setSolidColor(color);
  });
  const [first, last] = areaToA1(at).split(':');
  drawn.setPosition(first!, last);
}
