/** Charts are kept, not drawn: where they are and what they show. Their looks are bags, read by `chartLook`. */
import { seriesOf } from '../model/chartSeries';
import { extents } from '../model/extents';
import type { Chart } from '../model/parts';
import { emptyBag, newId } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { Fault } from '../protocol/fault';
import type { Scalar } from '../protocol/hostType';
import { integer, number, ofKind, text } from './arguments';
import { bagMembers } from './bags';
import { seriesBy } from './chartParts';
import { mayChange } from './guard';
import type { ExcelContext, ExcelHandle, OnSheet } from './objects';
import { define, object } from './objects';
import { areaOf } from './places';

type Target = OnSheet<Chart>;

const find = (sheet: Sheet, name: unknown): ExcelHandle | null => {
  const part = sheet.charts.find((chart) => chart.name === name || chart.id === name);
  return part ? object('Chart', { sheet, part }) : null;
};

define('ChartCollection', {
  items: (sheet) => sheet.charts.map((part) => object('Chart', { sheet, part })),
  methods: {
    add: {
      call: (sheet, [type, source, by], { workbook }) => {
        mayChange(sheet, 'allowEditObjects');
        const cells = ofKind(source, 'Range');
        if (!cells) throw new Fault('InvalidArgument');
        const part: Chart = {
          id: newId(),
          name: `Chart ${sheet.charts.length + 1}`,
          type: text(type),
          series: seriesOf(workbook, cells.sheet, cells.area, seriesBy(by)),
          top: 0,
          left: 0,
          width: 360,
          height: 216,
          bag: emptyBag(),
        };
        sheet.charts.push(part);
        workbook.emit({ kind: 'layout', sheet });
        return object('Chart', { sheet, part });
      },
    },
    getItem: {
      call: (sheet, [name]) => {
        const found = find(sheet, name);
        if (!found) throw new Fault('ItemNotFound');
        return found;
      },
    },
    getItemAt: {
      call: (sheet, [index]) => {
        const part = sheet.charts[integer(index)];
        if (!part) throw new Fault('InvalidArgument');
        return object('Chart', { sheet, part });
      },
    },
  },
});

function measure(name: 'top' | 'left' | 'width' | 'height'): Scalar<Target, ExcelContext> {
  return {
    get: ({ part }) => part[name],
    set: ({ part }, value) => {
      part[name] = number(value);
    },
  };
}

define('Chart', {
  identity: ['id'],
  scalars: {
    id: { since: '1.7', get: ({ part }) => part.id },
    name: {
      get: ({ part }) => part.name,
      set: ({ part }, value) => {
        part.name = text(value);
      },
    },
    chartType: {
      since: '1.7',
      get: ({ part }) => part.type,
      set: ({ part }, value) => {
        part.type = text(value);
      },
    },
    top: measure('top'),
    left: measure('left'),
    width: measure('width'),
    height: measure('height'),
  },
  navigation: {
    series: { get: (chart) => object('ChartSeriesCollection', chart) },
    worksheet: { since: '1.2', get: ({ sheet }) => object('Worksheet', sheet) },
  },
  methods: {
    delete: {
      call: ({ sheet, part }, _args, { workbook }) => {
        mayChange(sheet, 'allowEditObjects');
        sheet.charts = sheet.charts.filter((each) => each !== part);
        workbook.emit({ kind: 'layout', sheet });
      },
    },
    setPosition: {
      call: ({ sheet, part }, [start, end], { workbook }) => {
        const first = ofKind(start, 'Range')?.area ?? areaOf(workbook, sheet, start).area;
        const last =
          end === null || end === undefined
            ? first
            : (ofKind(end, 'Range')?.area ?? areaOf(workbook, sheet, end).area);
        const from = extents(sheet, first);
        const to = extents(sheet, last);
        part.top = from.top;
        part.left = from.left;
        if (end === null || end === undefined) return;
        part.width = to.left + to.width - from.left;
        part.height = to.top + to.height - from.top;
      },
    },
  },
  open: bagMembers(({ part }) => part.bag),
});
