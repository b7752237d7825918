/** The series of a chart and their colours. */
import { absoluteReference } from '../model/address';
import type { SeriesBy } from '../model/chartSeries';
import { seriesName } from '../model/chartSeries';
import type { Chart } from '../model/parts';
import { Fault } from '../protocol/fault';
import { color, integer, ofKind, oneOf, text } from './arguments';
import { bagMembers } from './bags';
import { mayChange } from './guard';
import type { ExcelContext, OnSheet } from './objects';
import { define, object } from './objects';

export function seriesBy(value: unknown): SeriesBy {
  return value === null || value === undefined ? 'Auto' : oneOf(value, ['Auto', 'Columns', 'Rows']);
}

function changed({ sheet }: OnSheet<Chart>, { workbook }: ExcelContext): void {
  mayChange(sheet, 'allowEditObjects');
  workbook.emit({ kind: 'layout', sheet });
}

define('ChartSeriesCollection', {
  items: (chart) => chart.part.series.map((series) => object('ChartSeries', { ...chart, series })),
  methods: {
    getItemAt: {
      call: (chart, [index]) => {
        const series = chart.part.series[integer(index)];
        if (!series) throw new Fault('InvalidArgument');
        return object('ChartSeries', { ...chart, series });
      },
    },
  },
});

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
  navigation: { format: { get: (target) => object('ChartSeriesFormat', target) } },
  methods: {
    setXAxisValues: {
      since: '1.7',
      call: (target, [source], context) => {
        const cells = ofKind(source, 'Range');
        if (!cells) throw new Fault('InvalidArgument');
        changed(target, context);
        target.series.categories = absoluteReference(cells.sheet.name, cells.area);
      },
    },
  },
  open: bagMembers(({ series }) => series.bag),
});

define('ChartSeriesFormat', { navigation: { fill: { get: (target) => object('ChartFill', target) } } });

define('ChartFill', {
  methods: {
    setSolidColor: {
      call: (target, [value], context) => {
        changed(target, context);
        target.series.color = color(value);
      },
    },
  },
});
