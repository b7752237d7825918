/** The series of a chart, their points and colours. */
import { absoluteReference } from '../model/address';
import type { SeriesBy } from '../model/chartSeries';
import { cellsOfSeries, seriesName } from '../model/chartSeries';
import type { Chart, ChartSeries } from '../model/parts';
import { emptyBag } from '../model/parts';
import { Fault } from '../protocol/fault';
import type { Method } from '../protocol/hostType';
import { color, integer, ofKind, oneOf, text } from './arguments';
import { bagMembers } from './bags';
import { mayChange } from './guard';
import type { ExcelContext, KindTargets, OnSheet } from './objects';
import { define, object } from './objects';

type Target = KindTargets['ChartSeries'];

export function seriesBy(value: unknown): SeriesBy {
  return value === null || value === undefined ? 'Auto' : oneOf(value, ['Auto', 'Columns', 'Rows']);
}

function changed({ sheet }: OnSheet<Chart>, { workbook }: ExcelContext): void {
  mayChange(sheet, 'allowEditObjects');
  workbook.emit({ kind: 'layout', sheet });
}

define('ChartSeriesCollection', {
  items: (chart) => chart.part.series.map((series) => object('ChartSeries', { ...chart, series })),
  scalars: { count: { get: ({ part }) => part.series.length } },
  methods: {
    getCount: { since: '1.4', call: ({ part }) => part.series.length },
    getItemAt: {
      call: (chart, [index]) => {
        const series = chart.part.series[integer(index)];
        if (!series) throw new Fault('InvalidArgument');
        return object('ChartSeries', { ...chart, series });
      },
    },
    add: {
      since: '1.7',
      call: (chart, [name, index], context) => {
        changed(chart, context);
        const series: ChartSeries = {
          name: name === null || name === undefined ? '' : text(name),
          values: '',
          categories: chart.part.series[0]?.categories ?? '',
          pointColors: new Map(),
          bag: emptyBag(),
        };
        const at = index === null || index === undefined ? chart.part.series.length : integer(index);
        chart.part.series = [...chart.part.series.slice(0, at), series, ...chart.part.series.slice(at)];
        return object('ChartSeries', { ...chart, series });
      },
    },
  },
});

function takes(name: 'values' | 'categories'): Method<Target, ExcelContext> {
  return {
    since: '1.7',
    call: (target, [source], context) => {
      const cells = ofKind(source, 'Range');
      if (!cells) throw new Fault('InvalidArgument');
      changed(target, context);
      target.series[name] = absoluteReference(cells.sheet.name, cells.area);
    },
  };
}

define('ChartSeries', {
  scalars: {
    name: {
      get: ({ part, series }, { workbook }) => seriesName(workbook, series, part.series.indexOf(series)),
      set: (target, value, context) => {
        changed(target, context);
        target.series.name = text(value);
      },
    },
  },
  navigation: {
    format: { get: (target) => object('ChartSeriesFormat', target) },
    points: { get: (target) => object('ChartPointsCollection', target) },
  },
  methods: {
    setValues: takes('values'),
    setXAxisValues: takes('categories'),
    delete: {
      since: '1.7',
      call: (target, _args, context) => {
        changed(target, context);
        target.part.series = target.part.series.filter((each) => each !== target.series);
      },
    },
  },
  open: bagMembers(({ series }) => series.bag),
});

define('ChartSeriesFormat', {
  navigation: {
    fill: { get: (target) => object('ChartFill', target) },
    // The library asks for lines as plain properties: colour, weight, style.
    line: {
      get: ({ series }) => {
        const format = series.bag.below.get('format') ?? emptyBag();
        series.bag.below.set('format', format);
        const line = format.below.get('line') ?? emptyBag();
        format.below.set('line', line);
        return object('Bag', line);
      },
    },
  },
});

define('ChartPointsCollection', {
  items: (target, { workbook }) =>
    cellsOfSeries(workbook, target.series.values).map((_, point) =>
      object('ChartPoint', { ...target, point }),
    ),
  scalars: { count: { get: ({ series }, { workbook }) => cellsOfSeries(workbook, series.values).length } },
  methods: {
    getCount: {
      since: '1.4',
      call: ({ series }, _args, { workbook }) => cellsOfSeries(workbook, series.values).length,
    },
    getItemAt: {
      call: (target, [index], { workbook }) => {
        const point = integer(index);
        if (point < 0 || point >= cellsOfSeries(workbook, target.series.values).length)
          throw new Fault('InvalidArgument');
        return object('ChartPoint', { ...target, point });
      },
    },
  },
});

define('ChartPoint', {
  scalars: {
    value: {
      get: ({ series, point = 0 }, { workbook }) =>
        cellsOfSeries(workbook, series.values)[point]?.value ?? null,
    },
  },
  navigation: { format: { get: (target) => object('ChartPointFormat', target) } },
});

define('ChartPointFormat', { navigation: { fill: { get: (target) => object('ChartFill', target) } } });

define('ChartFill', {
  methods: {
    setSolidColor: {
      call: (target, [value], context) => {
        changed(target, context);
        const given = color(value);
        if (target.point === undefined) target.series.color = given;
        else target.series.pointColors.set(target.point, given);
      },
    },
    // No colour of one's own: Excel chooses again.
    clear: {
      call: (target, _args, context) => {
        changed(target, context);
        if (target.point === undefined) delete target.series.color;
        else target.series.pointColors.delete(target.point);
      },
    },
  },
});
