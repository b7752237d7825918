/** What a conditional format gives the cells that it holds for: fill, font, borders, number format. */
import type { ConditionalFont, ConditionalFormat } from '../model/parts';
import { isNumberFormat } from '../model/numberFormat';
import { NO_BORDER } from '../model/style';
import { Fault } from '../protocol/fault';
import type { Scalar } from '../protocol/hostType';
import { color, flag, oneOf, text } from './arguments';
import { LINE_STYLES } from './borders';
import { touchFormats as touch } from './guard';
import type { ExcelContext, ExcelHandle, KindTargets, OnSheet } from './objects';
import { define, object } from './objects';

type Target = OnSheet<ConditionalFormat>;

define('ConditionalRangeFormat', {
  scalars: {
    numberFormat: {
      since: '1.6',
      get: ({ part }) => part.numberFormat,
      set: ({ sheet, part }, value, { workbook }) => {
        touch(sheet, workbook);
        const code = text(value);
        if (!isNumberFormat(code)) throw new Fault('InvalidArgument');
        part.numberFormat = code;
      },
    },
  },
  navigation: {
    fill: { since: '1.6', get: (target) => object('ConditionalRangeFill', target) },
    font: { since: '1.6', get: (target) => object('ConditionalRangeFont', target) },
    borders: { since: '1.6', get: (target) => object('ConditionalRangeBorderCollection', target) },
  },
});

define('ConditionalRangeFill', {
  scalars: {
    color: {
      since: '1.6',
      get: ({ part }) => part.fill ?? '',
      set: ({ sheet, part }, value, { workbook }) => {
        touch(sheet, workbook);
        part.fill = color(value);
      },
    },
  },
  methods: {
    clear: {
      since: '1.6',
      call: ({ sheet, part }, _args, { workbook }) => {
        touch(sheet, workbook);
        part.fill = null;
      },
    },
  },
});

function fontScalar<Name extends keyof ConditionalFont>(
  name: Name,
  parse: (value: unknown) => NonNullable<ConditionalFont[Name]>,
): Scalar<Target, ExcelContext> {
  return {
    since: '1.6',
    get: ({ part }) => part.font[name] ?? null,
    set: ({ sheet, part }, value, { workbook }) => {
      touch(sheet, workbook);
      part.font = { ...part.font, [name]: parse(value) };
    },
  };
}

define('ConditionalRangeFont', {
  scalars: {
    color: fontScalar('color', color),
    bold: fontScalar('bold', flag),
    italic: fontScalar('italic', flag),
    strikethrough: fontScalar('strikethrough', flag),
    underline: fontScalar('underline', (value) => oneOf(value, ['None', 'Single', 'Double'])),
  },
  methods: {
    clear: {
      since: '1.6',
      call: ({ sheet, part }, _args, { workbook }) => {
        touch(sheet, workbook);
        part.font = {};
      },
    },
  },
});

const EDGES = { EdgeTop: 'top', EdgeBottom: 'bottom', EdgeLeft: 'left', EdgeRight: 'right' } as const;
const EDGE_NAMES = Object.keys(EDGES) as (keyof typeof EDGES)[];
type BorderTarget = KindTargets['ConditionalRangeBorder'];

const border = (target: Target, name: keyof typeof EDGES): ExcelHandle =>
  object('ConditionalRangeBorder', { ...target, edge: EDGES[name] });

define('ConditionalRangeBorderCollection', {
  items: (target) => EDGE_NAMES.map((name) => border(target, name)),
  scalars: { count: { since: '1.6', get: () => EDGE_NAMES.length } },
  navigation: {
    top: { since: '1.6', get: (target) => border(target, 'EdgeTop') },
    bottom: { since: '1.6', get: (target) => border(target, 'EdgeBottom') },
    left: { since: '1.6', get: (target) => border(target, 'EdgeLeft') },
    right: { since: '1.6', get: (target) => border(target, 'EdgeRight') },
  },
  methods: {
    getItem: { since: '1.6', call: (target, [name]) => border(target, oneOf(name, EDGE_NAMES)) },
  },
});

function setBorder({ part, edge }: BorderTarget, change: { style?: string; color?: string }): void {
  const before = part.borders[edge] ?? { ...NO_BORDER, style: 'Continuous' };
  part.borders = { ...part.borders, [edge]: { ...before, ...change } };
}

define('ConditionalRangeBorder', {
  identity: ['sideIndex'],
  scalars: {
    sideIndex: {
      since: '1.6',
      get: ({ edge }) => EDGE_NAMES.find((name) => EDGES[name] === edge) ?? 'EdgeTop',
    },
    style: {
      since: '1.6',
      get: ({ part, edge }) => part.borders[edge]?.style ?? 'None',
      set: (target, value, { workbook }) => {
        touch(target.sheet, workbook);
        setBorder(target, { style: oneOf(value, LINE_STYLES) });
      },
    },
    color: {
      since: '1.6',
      get: ({ part, edge }) => part.borders[edge]?.color ?? '',
      set: (target, value, { workbook }) => {
        touch(target.sheet, workbook);
        setBorder(target, { color: color(value) });
      },
    },
  },
});
