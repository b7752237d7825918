/**
 * What is understood of the bags of a chart: that is saved, and compared. Where nothing was set, it is as
 * Excel makes a new chart.
 */
import type { Bag, Chart, ChartSeries } from './parts';

export interface ChartLook {
  readonly title: { readonly text: string | null; readonly visible: boolean };
  readonly legend: { readonly visible: boolean; readonly position: string };
  readonly valueAxis: AxisLook;
  readonly categoryAxis: AxisLook;
  /** Of bars, in percent of their width: of all series together, whichever it is set on. */
  readonly gapWidth?: number;
  readonly series: readonly SeriesLook[];
}

export interface AxisLook {
  readonly visible: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly majorUnit?: number;
  readonly numberFormat?: string;
  readonly title?: string;
  readonly gridlines: boolean;
  readonly reversed: boolean;
}

export interface SeriesLook {
  readonly color?: string;
  readonly lineColor?: string;
  readonly labels?: LabelLook;
}

export interface LabelLook {
  readonly showValue: boolean;
  readonly showCategoryName: boolean;
  readonly showSeriesName: boolean;
  readonly showPercentage: boolean;
  readonly position?: string;
  readonly numberFormat?: string;
}

/** The bag at the end of the path; nothing is made on the way. */
function below(bag: Bag, ...path: readonly string[]): Bag | undefined {
  let found: Bag | undefined = bag;
  for (const name of path) found = found?.below.get(name);
  return found;
}

const textIn = (bag: Bag | undefined, name: string): string | undefined => {
  const value = bag?.values.get(name);
  return typeof value === 'string' && value !== '' ? value : undefined;
};
const numberIn = (bag: Bag | undefined, name: string): number | undefined => {
  const value = bag?.values.get(name);
  return typeof value === 'number' ? value : undefined;
};
const flagIn = (bag: Bag | undefined, name: string): boolean | undefined => {
  const value = bag?.values.get(name);
  return typeof value === 'boolean' ? value : undefined;
};

const isRound = (chart: Chart): boolean => /Pie|Doughnut/.test(chart.type);

export function chartLook(chart: Chart): ChartLook {
  const title = below(chart.bag, 'title');
  const legend = below(chart.bag, 'legend');
  const gapWidth = chart.series
    .map(({ bag }) => numberIn(bag, 'gapWidth'))
    .find((each) => each !== undefined);
  const titled = flagIn(title, 'visible') ?? true;
  return {
    title: { text: titled ? (textIn(title, 'text') ?? null) : null, visible: titled },
    legend: {
      visible: flagIn(legend, 'visible') ?? (chart.series.length > 1 || isRound(chart)),
      position: textIn(legend, 'position') ?? 'Bottom',
    },
    valueAxis: axisLook(below(chart.bag, 'axes', 'valueAxis'), true),
    categoryAxis: axisLook(below(chart.bag, 'axes', 'categoryAxis'), false),
    ...(gapWidth !== undefined && { gapWidth }),
    series: chart.series.map((series) => seriesLook(chart, series)),
  };
}

function axisLook(axis: Bag | undefined, gridlines: boolean): AxisLook {
  const title = axis && below(axis, 'title');
  const grid = axis && below(axis, 'majorGridlines');
  const shown = flagIn(title, 'visible') !== false;
  return defined({
    visible: flagIn(axis, 'visible') ?? true,
    minimum: numberIn(axis, 'minimum'),
    maximum: numberIn(axis, 'maximum'),
    majorUnit: numberIn(axis, 'majorUnit'),
    numberFormat: textIn(axis, 'numberFormat'),
    title: shown ? textIn(title, 'text') : undefined,
    gridlines: flagIn(grid, 'visible') ?? gridlines,
    reversed: flagIn(axis, 'reversePlotOrder') ?? false,
  });
}

function seriesLook(chart: Chart, series: ChartSeries): SeriesLook {
  return defined({
    color: series.color,
    lineColor: textIn(below(series.bag, 'format', 'line'), 'color'),
    labels: labelLook(series.bag, below(chart.bag, 'dataLabels')),
  });
}

/** Labels are set for the chart or for a series; the series has the last word. */
function labelLook(series: Bag, ofChart: Bag | undefined): LabelLook | undefined {
  const own = below(series, 'dataLabels');
  const has = flagIn(series, 'hasDataLabels');
  const shows = (name: string): boolean => flagIn(own, name) ?? flagIn(ofChart, name) ?? false;
  const names = ['showValue', 'showCategoryName', 'showSeriesName', 'showPercentage'] as const;
  const any = names.some(shows);
  if (has === false || (!any && !has)) return undefined;
  return defined({
    // Labels that are merely switched on show the value.
    showValue: any ? shows('showValue') : true,
    showCategoryName: shows('showCategoryName'),
    showSeriesName: shows('showSeriesName'),
    showPercentage: shows('showPercentage'),
    position: textIn(own, 'position') ?? textIn(ofChart, 'position'),
    numberFormat: textIn(own, 'numberFormat') ?? textIn(ofChart, 'numberFormat'),
  });
}

type Defined<From> = { [Key in keyof From]: Exclude<From[Key], undefined> };

/** Without the members that are undefined, which plain data does not have. */
function defined<From extends object>(from: From): Defined<From> {
  return Object.fromEntries(Object.entries(from).filter(([, value]) => value !== undefined)) as Defined<From>;
}
