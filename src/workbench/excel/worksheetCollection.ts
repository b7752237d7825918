/** `WorksheetCollection`. */
import type { Workbook } from '../model/workbook';
import { text } from './arguments';
import { eventMethods, workbookTarget } from './events';
import { mayRestructure } from './guard';
import { lookups } from './lookups';
import { define, object } from './objects';
import { findSheet } from './places';
import { checkName, nextName, siblings } from './sheetNames';

define('WorksheetCollection', {
  items: (workbook) => workbook.sheets.map((sheet) => object('Worksheet', sheet)),
  methods: {
    ...lookups<Workbook>('getItem', ['1.1', '1.4'], (workbook, [key]) => {
      const sheet = findSheet(workbook, key);
      return sheet ? object('Worksheet', sheet) : null;
    }),
    add: {
      call: (workbook, [name]) => {
        mayRestructure(workbook);
        const wanted = name === null || name === undefined ? nextName(workbook) : text(name);
        checkName(workbook, wanted);
        return object('Worksheet', workbook.addSheet(wanted));
      },
    },
    getCount: {
      since: '1.4',
      call: (workbook, [visibleOnly]) => siblings(workbook, visibleOnly).length,
    },
    ...eventMethods(
      {
        _RegisterDataChangedEvent: '1.9',
        _RegisterActivatedEvent: '1.7',
        _RegisterDeactivatedEvent: '1.7',
        _RegisterAddedEvent: '1.7',
        _RegisterDeletedEvent: '1.7',
        _RegisterSelectionChangedEvent: '1.9',
        _RegisterCalculatedEvent: '1.8',
        _RegisterFormatChangedEvent: '1.9',
        _RegisterEventNameChanged: '1.17',
        _RegisterEventVisibilityChanged: '1.17',
        _RegisterEventMoved: '1.17',
      },
      workbookTarget,
    ),
  },
});
