/** Conditional formats. Those with a formula of their own are understood, the other kinds are kept. */
import { intersect } from '../model/address';
import type { ConditionalFormat } from '../model/parts';
import { newId } from '../model/parts';
import type { Sheet } from '../model/sheet';
import { Fault } from '../protocol/fault';
import { flag, integer, oneOf, text } from './arguments';
import { touchFormats as touch } from './guard';
import { lookups } from './lookups';
import type { ExcelContext, ExcelHandle, OnSheet, Place } from './objects';
import { define, object } from './objects';
import { removeConditionalFormats } from './rangeActions';

type Target = OnSheet<ConditionalFormat>;

const TYPES = [
  'Custom',
  'DataBar',
  'ColorScale',
  'IconSet',
  'TopBottom',
  'PresetCriteria',
  'ContainsText',
  'CellValue',
] as const;

function on({ sheet, areas }: Place): readonly ConditionalFormat[] {
  if (!sheet.formatsAreReadable) throw new Fault('GeneralException');
  return sheet.conditionalFormats.filter((format) =>
    format.areas.some((area) => areas.some((each) => intersect(each, area))),
  );
}

const formatHandle = (sheet: Sheet, part: ConditionalFormat): ExcelHandle =>
  object('ConditionalFormat', { sheet, part });

define('ConditionalFormatCollection', {
  items: (place) => on(place).map((format) => formatHandle(place.sheet, format)),
  methods: {
    add: {
      since: '1.6',
      call: (place, [type], { workbook }) => {
        const kind = oneOf(type, TYPES);
        if (kind !== 'Custom') throw new Fault('NotImplemented', `A conditional format of type ${kind}.`);
        touch(place.sheet, workbook);
        const format: ConditionalFormat = {
          id: newId(),
          type: kind,
          areas: place.areas,
          stopIfTrue: false,
          formula: '',
          fill: null,
          font: {},
          borders: {},
          numberFormat: null,
        };
        // A new one comes on top.
        place.sheet.conditionalFormats.unshift(format);
        return formatHandle(place.sheet, format);
      },
    },
    getCount: { since: '1.6', call: (place) => on(place).length },
    ...lookups<Place>('getItem', ['1.6', '1.14'], (place, [id]) => {
      const found = on(place).find((format) => format.id === id);
      return found ? formatHandle(place.sheet, found) : null;
    }),
    getItemAt: {
      since: '1.6',
      call: (place, [index]) => {
        const found = on(place)[integer(index)];
        if (!found) throw new Fault('InvalidArgument');
        return formatHandle(place.sheet, found);
      },
    },
    clearAll: {
      since: '1.6',
      call: ({ sheet, areas }, _args, { workbook }) => {
        touch(sheet, workbook);
        for (const area of areas) removeConditionalFormats(sheet, area);
      },
    },
  },
});

const custom = ({ sheet, part }: Target): ExcelHandle | null =>
  part.type === 'Custom' ? object('CustomConditionalFormat', { sheet, part }) : null;

define('ConditionalFormat', {
  identity: ['id'],
  scalars: {
    id: { since: '1.6', get: ({ part }) => part.id },
    type: { since: '1.6', get: ({ part }) => part.type },
    stopIfTrue: {
      since: '1.6',
      get: ({ part }) => part.stopIfTrue,
      set: ({ sheet, part }, value, { workbook }) => {
        touch(sheet, workbook);
        part.stopIfTrue = flag(value);
      },
    },
    priority: {
      since: '1.6',
      get: ({ sheet, part }) => sheet.conditionalFormats.indexOf(part),
      set: ({ sheet, part }, value, { workbook }) => {
        touch(sheet, workbook);
        const others = sheet.conditionalFormats.filter((each) => each !== part);
        // Negative numbers count from the end.
        const wanted = integer(value);
        others.splice(wanted < 0 ? others.length + wanted + 1 : wanted, 0, part);
        sheet.conditionalFormats = others;
      },
    },
  },
  navigation: {
    custom: {
      since: '1.6',
      get: (target) => {
        const found = custom(target);
        if (!found) throw new Fault('InvalidOperation', `The format is of type ${target.part.type}.`);
        return found;
      },
    },
    customOrNullObject: { since: '1.6', get: custom },
  },
  methods: {
    delete: {
      since: '1.6',
      call: ({ sheet, part }, _args, { workbook }) => {
        touch(sheet, workbook);
        sheet.conditionalFormats = sheet.conditionalFormats.filter((each) => each !== part);
      },
    },
    getRanges: {
      since: '1.9',
      call: ({ sheet, part }) => object('RangeAreas', { sheet, areas: part.areas }),
    },
  },
});

define('CustomConditionalFormat', {
  navigation: {
    rule: { since: '1.6', get: (target) => object('ConditionalFormatRule', target) },
    format: { since: '1.6', get: (target) => object('ConditionalRangeFormat', target) },
  },
});

define('ConditionalFormatRule', {
  scalars: {
    formula: { since: '1.6', get: ({ part }) => part.formula, set: setFormula },
  },
});

function setFormula({ sheet, part }: Target, value: unknown, { workbook }: ExcelContext): void {
  touch(sheet, workbook);
  const formula = text(value);
  const written = formula.startsWith('=') ? formula : `=${formula}`;
  if (!workbook.calculator.parse(written)) throw new Fault('InvalidArgument', `${formula} is no formula.`);
  part.formula = written;
}
