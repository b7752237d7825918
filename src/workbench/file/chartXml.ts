/** A chart's part. What is not set is left to Excel, as in a chart that Excel makes new. */
import type { AxisLook, ChartLook, LabelLook, SeriesLook } from '../model/chartLook';
import { chartLook } from '../model/chartLook';
import { cellsOfSeries, seriesName } from '../model/chartSeries';
import type { Chart, ChartSeries } from '../model/parts';
import type { Workbook } from '../model/workbook';
import type { Kind } from './chartWords';
import { KINDS, LABEL_PLACES, LEGEND_PLACES, labelPlaces } from './chartWords';
import { DECLARATION, element, escape } from './xml';

const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const CATEGORY_AXIS = 1;
const VALUE_AXIS = 2;

const val = (name: string, value: string | number | boolean): string => element(`c:${name}`, { val: value });

/** Undefined: a kind of chart that is not written. */
export function chartXml(workbook: Workbook, chart: Chart): string | undefined {
  const kind = KINDS[chart.type];
  if (!kind) return undefined;
  const look = chartLook(chart);
  const { title, legend } = look;
  const plot = element(
    'c:plotArea',
    {},
    element('c:layout'),
    plotXml(workbook, chart, kind, look),
    ...(hasAxes(kind) ? axesXml(kind, look) : []),
  );
  const body = element(
    'c:chart',
    {},
    title.visible && title.text !== null ? titleXml(title.text) : '',
    val('autoTitleDeleted', !title.visible),
    plot,
    legend.visible
      ? element(
          'c:legend',
          {},
          val('legendPos', LEGEND_PLACES[legend.position] ?? 'b'),
          val('overlay', false),
        )
      : '',
    val('plotVisOnly', true),
    val('dispBlanksAs', 'gap'),
  );
  const spaces = { 'xmlns:c': CHART, 'xmlns:a': MAIN };
  return DECLARATION + element('c:chartSpace', spaces, val('roundedCorners', false), body);
}

const hasAxes = ({ plot }: Kind): boolean => plot !== 'pieChart' && plot !== 'doughnutChart';

function titleXml(text: string): string {
  const paragraphs = text
    .split(/\r?\n/)
    .map((line) =>
      element(
        'a:p',
        {},
        element('a:r', {}, element('a:rPr', { lang: 'zh-CN' }), element('a:t', {}, escape(line))),
      ),
    );
  const rich = element('c:rich', {}, element('a:bodyPr'), element('a:lstStyle'), ...paragraphs);
  return element('c:title', {}, element('c:tx', {}, rich), val('overlay', false));
}

function plotXml(workbook: Workbook, chart: Chart, kind: Kind, look: ChartLook): string {
  const { plot, direction, grouping, markers } = kind;
  const series = chart.series.map((each, index) =>
    seriesXml(workbook, each, index, kind, look.series[index]!),
  );
  const stacked = grouping === 'stacked' || grouping === 'percentStacked';
  return element(
    `c:${plot}`,
    {},
    direction ? val('barDir', direction) : '',
    grouping ? val('grouping', grouping) : '',
    val('varyColors', !hasAxes(kind)),
    ...series,
    direction ? val('gapWidth', look.gapWidth ?? 150) : '',
    direction && stacked ? val('overlap', 100) : '',
    markers === undefined ? '' : val('marker', true),
    hasAxes(kind) ? val('axId', CATEGORY_AXIS) + val('axId', VALUE_AXIS) : val('firstSliceAng', 0),
    plot === 'doughnutChart' ? val('holeSize', 50) : '',
  );
}

function seriesXml(
  workbook: Workbook,
  series: ChartSeries,
  index: number,
  kind: Kind,
  look: SeriesLook,
): string {
  const { plot } = kind;
  const points = [...series.pointColors]
    .sort(([one], [other]) => one - other)
    .map(([at, color]) =>
      element(
        'c:dPt',
        {},
        val('idx', at),
        plot === 'barChart' ? val('invertIfNegative', false) : '',
        shape(color),
      ),
    );
  return element(
    'c:ser',
    {},
    val('idx', index),
    val('order', index),
    nameXml(workbook, series, index),
    shape(look.color, plot === 'lineChart' ? (look.lineColor ?? look.color) : look.lineColor),
    plot === 'barChart' ? val('invertIfNegative', false) : '',
    kind.markers === false ? element('c:marker', {}, val('symbol', 'none')) : '',
    ...points,
    look.labels ? labelsXml(look.labels, kind) : '',
    series.categories === '' ? '' : element('c:cat', {}, textsXml(workbook, series.categories)),
    series.values === '' ? '' : element('c:val', {}, numbersXml(workbook, series.values)),
    plot === 'lineChart' ? val('smooth', false) : '',
  );
}

function nameXml(workbook: Workbook, series: ChartSeries, index: number): string {
  if (series.name === '') return '';
  const text = seriesName(workbook, series, index);
  if (!series.name.startsWith('=')) return element('c:tx', {}, element('c:v', {}, escape(text)));
  const cache = element('c:strCache', {}, val('ptCount', 1), pointXml(0, text));
  return element('c:tx', {}, element('c:strRef', {}, reference(series.name), cache));
}

const reference = (formula: string): string => element('c:f', {}, escape(formula.replace(/^=/, '')));
const pointXml = (index: number, text: string): string =>
  element('c:pt', { idx: index }, element('c:v', {}, escape(text)));

function textsXml(workbook: Workbook, formula: string): string {
  const cells = cellsOfSeries(workbook, formula);
  const points = cells.flatMap(({ text }, index) => (text === '' ? [] : pointXml(index, text)));
  const cache = element('c:strCache', {}, val('ptCount', cells.length), ...points);
  return element('c:strRef', {}, reference(formula), cache);
}

function numbersXml(workbook: Workbook, formula: string): string {
  const cells = cellsOfSeries(workbook, formula);
  const points = cells.flatMap(({ value }, index) =>
    typeof value === 'number' ? pointXml(index, String(value)) : [],
  );
  const format = element('c:formatCode', {}, 'General');
  const cache = element('c:numCache', {}, format, val('ptCount', cells.length), ...points);
  return element('c:numRef', {}, reference(formula), cache);
}

const paint = (color: string): string =>
  element('a:solidFill', {}, element('a:srgbClr', { val: color.slice(1) }));

function shape(fill?: string, line?: string): string {
  if (fill === undefined && line === undefined) return '';
  return element(
    'c:spPr',
    {},
    fill === undefined ? '' : paint(fill),
    line === undefined ? '' : element('a:ln', {}, paint(line)),
  );
}

function labelsXml(labels: LabelLook, kind: Kind): string {
  const place = labels.position === undefined ? undefined : LABEL_PLACES[labels.position];
  return element(
    'c:dLbls',
    {},
    labels.numberFormat === undefined
      ? ''
      : element('c:numFmt', { formatCode: labels.numberFormat, sourceLinked: false }),
    place !== undefined && labelPlaces(kind).includes(place) ? val('dLblPos', place) : '',
    val('showLegendKey', false),
    val('showVal', labels.showValue),
    val('showCatName', labels.showCategoryName),
    val('showSerName', labels.showSeriesName),
    val('showPercent', labels.showPercentage),
    val('showBubbleSize', false),
  );
}

/** Bars that lie have their categories at the left. */
function axesXml({ direction, grouping }: Kind, look: ChartLook): readonly string[] {
  const shares = grouping === 'percentStacked' ? '0%' : 'General';
  const lying = direction === 'bar';
  return [
    element(
      'c:catAx',
      {},
      ...axisHead(CATEGORY_AXIS, lying ? 'l' : 'b', look.categoryAxis, 'General'),
      val('crossAx', VALUE_AXIS),
      val('crosses', 'autoZero'),
      val('auto', true),
      val('lblAlgn', 'ctr'),
      val('lblOffset', 100),
      val('noMultiLvlLbl', false),
    ),
    element(
      'c:valAx',
      {},
      ...axisHead(VALUE_AXIS, lying ? 'b' : 'l', look.valueAxis, shares),
      val('crossAx', CATEGORY_AXIS),
      val('crosses', look.categoryAxis.reversed ? 'max' : 'autoZero'),
      val('crossBetween', 'between'),
      look.valueAxis.majorUnit === undefined ? '' : val('majorUnit', look.valueAxis.majorUnit),
    ),
  ];
}

function axisHead(id: number, place: string, look: AxisLook, missing: string): readonly string[] {
  const format = look.numberFormat ?? missing;
  return [
    val('axId', id),
    element(
      'c:scaling',
      {},
      val('orientation', look.reversed ? 'maxMin' : 'minMax'),
      look.maximum === undefined ? '' : val('max', look.maximum),
      look.minimum === undefined ? '' : val('min', look.minimum),
    ),
    val('delete', !look.visible),
    val('axPos', place),
    look.gridlines ? element('c:majorGridlines') : '',
    look.title === undefined ? '' : titleXml(look.title),
    element('c:numFmt', { formatCode: format, sourceLinked: look.numberFormat === undefined }),
    val('majorTickMark', 'none'),
    val('minorTickMark', 'none'),
    val('tickLblPos', 'nextTo'),
  ];
}
