/** What a chart shows: the series that a range of cells makes, and back. */
import type { Area } from './address';
import {
  absoluteReference,
  areaToA1,
  bound,
  columnCount,
  parseArea,
  quoteSheet,
  rowCount,
  splitReference,
} from './address';
import type { Chart, ChartSeries } from './parts';
import { emptyBag } from './parts';
import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/**
 * The longer side counts the points, and texts at the upper or left edge are names and labels, as Excel
 * decides it where nobody says.
 */
export function seriesOf(
  workbook: Workbook,
  sheet: Sheet,
  area: Area,
  by: SeriesBy = 'Auto',
): readonly ChartSeries[] {
  workbook.calculate();
  const inColumns = by === 'Auto' ? rowCount(area) >= columnCount(area) : by === 'Columns';
  const blankCorner = sheet.cell(area.top, area.left).value === null;
  const topNames = rowCount(area) > 1 && (blankCorner || isText(sheet, { ...area, bottom: area.top }, area));
  const leftNames =
    columnCount(area) > 1 && (blankCorner || isText(sheet, { ...area, right: area.left }, area));
  const body = { ...area, top: area.top + (topNames ? 1 : 0), left: area.left + (leftNames ? 1 : 0) };
  const place = (cells: Area): string => absoluteReference(sheet.name, cells);
  const named = inColumns ? topNames : leftNames;
  const labelled = inColumns ? leftNames : topNames;
  const labels: Area = inColumns
    ? { ...body, left: area.left, right: area.left }
    : { ...body, top: area.top, bottom: area.top };
  const first = inColumns ? body.left : body.top;
  const last = inColumns ? body.right : body.bottom;
  return Array.from({ length: last - first + 1 }, (_, index): ChartSeries => {
    const at = first + index;
    const values: Area = inColumns ? { ...body, left: at, right: at } : { ...body, top: at, bottom: at };
    const name: Area = inColumns
      ? { ...values, top: area.top, bottom: area.top }
      : { ...values, left: area.left, right: area.left };
    return {
      name: named ? place(name) : '',
      values: place(values),
      categories: labelled ? place(labels) : '',
      pointColors: new Map(),
      bag: emptyBag(),
    };
  });
}

/** Whether the edge of the area, without its corner, holds texts. */
function isText(sheet: Sheet, edge: Area, area: Area): boolean {
  const cells = [...sheet.cells(edge)].filter(({ row, column }) => row !== area.top || column !== area.left);
  return cells.some(({ cell }) => typeof cell.value === 'string');
}

/** The cells that the chart draws on, as one area where they lie on one sheet; `''` where they do not. */
export function sourceOf(chart: Chart): string {
  const places = chart.series
    .flatMap(({ name, values, categories }) => [name, values, categories])
    .filter((each) => each.startsWith('='))
    .map(splitReference);
  const areas = places.flatMap(({ cells }) => parseArea(cells) ?? []);
  const [sheet, ...others] = new Set(places.map((each) => each.sheet));
  const whole = bound(areas);
  if (sheet === undefined || others.length > 0 || !whole) return '';
  return `${quoteSheet(sheet)}!${areaToA1(whole)}`;
}

/** What the legend calls the series. */
export function seriesName(workbook: Workbook, { name }: ChartSeries, index: number): string {
  if (name === '') return `系列${index + 1}`;
  if (!name.startsWith('=')) return name;
  const { sheet: sheetName, cells } = splitReference(name);
  const sheet = sheetName === undefined ? undefined : workbook.findSheet(sheetName);
  const area = parseArea(cells);
  return sheet && area ? workbook.text(sheet, area.top, area.left) : '';
}

/** The texts, or the values, of the cells that a series refers to. */
export function cellsOfSeries(
  workbook: Workbook,
  reference: string,
): readonly { readonly value: unknown; readonly text: string }[] {
  const { sheet: sheetName, cells } = splitReference(reference);
  const sheet = sheetName === undefined ? undefined : workbook.findSheet(sheetName);
  const area = parseArea(cells);
  if (!sheet || !area) return [];
  return Array.from({ length: rowCount(area) * columnCount(area) }, (_, index) => {
    const row = area.top + Math.floor(index / columnCount(area));
    const column = area.left + (index % columnCount(area));
    return { value: workbook.value(sheet, row, column), text: workbook.text(sheet, row, column) };
  });
}
