/** What a conditional format gives the cells that it holds for: fill, font, borders, number format. */
import type { ConditionalFont, ConditionalFormat } from '../model/parts';
import { isNumberFormat } from '../model/numberFormat';
import { Fault } from '../protocol/fault';
import type { Scalar } from '../protocol/hostType';
import { color, flag, oneOf, text } from './arguments';
import { touchFormats as touch } from './guard';
import type { ExcelContext, OnSheet } from './objects';
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
