/** `RangeAreas` and `RangeCollection`: several areas of one sheet as one object. */
import { areaToA1, columnCount, rowCount } from '../model/address';
import { Fault } from '../protocol/fault';
import { integer } from './arguments';
import { define, object } from './objects';
import { fullAddress } from './places';
import { clear } from './rangeActions';

define('RangeAreas', {
  referenced: true,
  scalars: {
    address: {
      since: '1.9',
      get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(','),
    },
    addressLocal: {
      since: '1.9',
      get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(','),
    },
    areaCount: { since: '1.9', get: ({ areas }) => areas.length },
    cellCount: {
      since: '1.9',
      get: ({ areas }) => {
        const count = areas.reduce((sum, area) => sum + rowCount(area) * columnCount(area), 0);
        return count > 2_147_483_647 ? -1 : count;
      },
    },
    isEntireColumn: {
      since: '1.9',
      get: ({ areas }) => areas.every((area) => /^[A-Z]+:/.test(areaToA1(area))),
    },
    isEntireRow: { since: '1.9', get: ({ areas }) => areas.every((area) => /^[0-9]+:/.test(areaToA1(area))) },
  },
  navigation: {
    areas: { since: '1.9', get: (place) => object('RangeCollection', place) },
    format: { since: '1.9', get: (place) => object('RangeFormat', place) },
    worksheet: { since: '1.9', get: ({ sheet }) => object('Worksheet', sheet) },
    dataValidation: { since: '1.9', get: (place) => object('DataValidation', place) },
    conditionalFormats: { since: '1.9', get: (place) => object('ConditionalFormatCollection', place) },
  },
  methods: {
    clear: {
      since: '1.9',
      call: ({ sheet, areas }, [applyTo], { workbook }) => {
        for (const area of areas) clear(workbook, sheet, area, applyTo);
      },
    },
    calculate: { since: '1.9', call: (_place, _args, { workbook }) => workbook.calculate(true) },
  },
});

define('RangeCollection', {
  items: ({ sheet, areas }) => areas.map((area) => object('Range', { sheet, area })),
  methods: {
    getCount: { since: '1.9', call: ({ areas }) => areas.length },
    getItemAt: {
      since: '1.9',
      call: ({ sheet, areas }, [index]) => {
        const area = areas[integer(index)];
        if (!area) throw new Fault('InvalidArgument');
        return object('Range', { sheet, area });
      },
    },
  },
});
