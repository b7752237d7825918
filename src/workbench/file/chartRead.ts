/** A chart's part into the model. What is set there stands in the chart's bags, as if an add-in had set it. */
import type { Bag, Chart, ChartSeries } from '../model/parts';
import { emptyBag, newId } from '../model/parts';
import { KINDS, LABEL_PLACES, LEGEND_PLACES, wordOf } from './chartWords';
import type { Xml } from './xml';
import { all, deep, down, isOn } from './xml';

export interface Position {
  readonly top: number;
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

const valOf = (from: Xml | undefined, ...path: readonly string[]): string | undefined =>
  down(from, ...path)?.attributes['val'];

/** Undefined: a chart of a kind, or of several kinds at once, that the model does not hold. */
export function readChart(space: Xml, name: string, position: Position): Chart | undefined {
  const chart = down(space, 'chart');
  const area = down(chart, 'plotArea');
  const plots = area?.children.filter((each) => /Chart$/.test(each.name)) ?? [];
  const [plot, ...others] = plots;
  const type = plot && others.length === 0 ? typeOf(plot) : undefined;
  if (!plot || type === undefined) return undefined;
  const bag = emptyBag();
  readTitle(chart, bag);
  readLegend(chart, bag);
  const axes = [down(area, 'catAx') ?? down(area, 'dateAx'), down(area, 'valAx')] as const;
  for (const [index, axis] of axes.entries())
    if (axis) readAxis(axis, bagAt(bag, 'axes', index === 0 ? 'categoryAxis' : 'valueAxis'), index === 1);
  const gap = valOf(plot, 'gapWidth');
  const series = all(plot, 'ser').map((each) => readSeries(each, type));
  if (gap !== undefined && gap !== '150')
    for (const each of series.slice(0, 1)) each.bag.values.set('gapWidth', Number(gap));
  return { id: newId(), name, type, series, ...position, bag };
}

function typeOf(plot: Xml): string | undefined {
  const series = all(plot, 'ser');
  const markers =
    plot.name === 'lineChart'
      ? series.some((each) => (valOf(each, 'marker', 'symbol') ?? 'auto') !== 'none')
      : undefined;
  return Object.keys(KINDS).find((name) => {
    const kind = KINDS[name]!;
    return (
      kind.plot === plot.name &&
      kind.direction === valOf(plot, 'barDir') &&
      kind.grouping === valOf(plot, 'grouping') &&
      kind.markers === markers
    );
  });
}

function bagAt(bag: Bag, ...path: readonly string[]): Bag {
  let found = bag;
  for (const name of path) {
    const next = found.below.get(name) ?? emptyBag();
    found.below.set(name, next);
    found = next;
  }
  return found;
}

/** The text of a title that somebody wrote; one that comes from a cell is its text at that time. */
function textOfTitle(title: Xml | undefined): string | undefined {
  const lines = deep(down(title, 'tx'), 'p').map((line) =>
    deep(line, 't')
      .map(({ text }) => text)
      .join(''),
  );
  if (lines.length > 0) return lines.join('\n');
  return deep(down(title, 'tx'), 'v')[0]?.text;
}

function readTitle(chart: Xml | undefined, bag: Bag): void {
  const title = down(chart, 'title');
  const text = textOfTitle(title);
  if (text !== undefined) bagAt(bag, 'title').values.set('text', text);
  else if (!title && isOn(valOf(chart, 'autoTitleDeleted'))) bagAt(bag, 'title').values.set('visible', false);
}

function readLegend(chart: Xml | undefined, bag: Bag): void {
  const legend = down(chart, 'legend');
  const values = bagAt(bag, 'legend').values;
  values.set('visible', legend !== undefined);
  const place = wordOf(LEGEND_PLACES, valOf(legend, 'legendPos'));
  if (place !== undefined) values.set('position', place);
}

function readAxis(axis: Xml, bag: Bag, isValues: boolean): void {
  const numbers = {
    minimum: valOf(axis, 'scaling', 'min'),
    maximum: valOf(axis, 'scaling', 'max'),
    majorUnit: valOf(axis, 'majorUnit'),
  };
  for (const [name, value] of Object.entries(numbers))
    if (value !== undefined) bag.values.set(name, Number(value));
  if (isOn(valOf(axis, 'delete'))) bag.values.set('visible', false);
  if (valOf(axis, 'scaling', 'orientation') === 'maxMin') bag.values.set('reversePlotOrder', true);
  const format = down(axis, 'numFmt')?.attributes;
  if (format && !isOn(format['sourceLinked']) && format['formatCode'])
    bag.values.set('numberFormat', format['formatCode']);
  const gridlines = down(axis, 'majorGridlines') !== undefined;
  if (gridlines !== isValues) bagAt(bag, 'majorGridlines').values.set('visible', gridlines);
  const title = textOfTitle(down(axis, 'title'));
  if (title !== undefined) bagAt(bag, 'title').values.set('text', title);
}

function readSeries(given: Xml, type: string): ChartSeries {
  const formulaIn = (name: string): string => {
    const formula = deep(down(given, name), 'f')[0]?.text;
    return formula === undefined ? '' : `=${formula}`;
  };
  const literal = down(given, 'tx', 'v')?.text ?? '';
  const shape = down(given, 'spPr');
  const color = colorOf(shape);
  const line = colorOf(down(shape, 'ln'));
  const series: ChartSeries = {
    name: formulaIn('tx') || literal,
    values: formulaIn('val'),
    categories: formulaIn('cat'),
    ...(color !== undefined && { color }),
    pointColors: new Map(
      all(given, 'dPt').flatMap((point) => {
        const own = colorOf(down(point, 'spPr'));
        return own === undefined ? [] : [[Number(valOf(point, 'idx')), own] as const];
      }),
    ),
    bag: emptyBag(),
  };
  // The colour of a line series is that of its line; only another one is a setting of its own.
  const own = KINDS[type]?.plot === 'lineChart' && line === color ? undefined : line;
  if (own !== undefined) bagAt(series.bag, 'format', 'line').values.set('color', own);
  readLabels(down(given, 'dLbls'), series.bag);
  return series;
}

function colorOf(shape: Xml | undefined): string | undefined {
  const color = valOf(shape, 'solidFill', 'srgbClr');
  return color === undefined ? undefined : `#${color.toUpperCase()}`;
}

function readLabels(labels: Xml | undefined, bag: Bag): void {
  if (!labels || isOn(valOf(labels, 'delete'))) return;
  const shown = {
    showValue: isOn(valOf(labels, 'showVal')),
    showCategoryName: isOn(valOf(labels, 'showCatName')),
    showSeriesName: isOn(valOf(labels, 'showSerName')),
    showPercentage: isOn(valOf(labels, 'showPercent')),
  };
  if (!Object.values(shown).some(Boolean)) return;
  bag.values.set('hasDataLabels', true);
  const { values } = bagAt(bag, 'dataLabels');
  for (const [name, value] of Object.entries(shown)) values.set(name, value);
  const place = wordOf(LABEL_PLACES, valOf(labels, 'dLblPos'));
  if (place !== undefined) values.set('position', place);
  const format = down(labels, 'numFmt')?.attributes;
  if (format && !isOn(format['sourceLinked']) && format['formatCode'])
    values.set('numberFormat', format['formatCode']);
}
