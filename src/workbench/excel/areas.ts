/** `RangeAreas` and `RangeCollection`: several areas of one sheet as one object. */
import { define, object } from './objects';
import { fullAddress } from './places';

define('RangeAreas', {
  referenced: true,
  scalars: {
    address: {
      since: '1.9',
      get: ({ sheet, areas }) => areas.map((area) => fullAddress(sheet.name, area)).join(','),
    },
  },
  navigation: {
    areas: { since: '1.9', get: (place) => object('RangeCollection', place) },
    format: { since: '1.9', get: (place) => object('RangeFormat', place) },
    dataValidation: { since: '1.9', get: (place) => object('DataValidation', place) },
    conditionalFormats: { since: '1.9', get: (place) => object('ConditionalFormatCollection', place) },
  },
});

define('RangeCollection', {
  items: ({ sheet, areas }) => areas.map((area) => object('Range', { sheet, area })),
});
