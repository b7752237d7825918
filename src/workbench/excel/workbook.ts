/** `Workbook` itself and what hangs on it. */
import { Fault } from '../protocol/fault';
import { flag, text } from './arguments';
import { requireEventRange } from './events';
import { define, object } from './objects';
import { areaOf } from './places';

define('Workbook', {
  scalars: {
    name: { since: '1.7', get: ({ name }) => name },
    readOnly: { since: '1.8', get: () => false },
  },
  navigation: {
    worksheets: { get: (workbook) => object('WorksheetCollection', workbook) },
    tables: { get: ({ sheets }) => object('TableCollection', sheets) },
    names: { get: () => object('NamedItemCollection', {}) },
    comments: { since: '1.10', get: ({ sheets }) => object('CommentCollection', sheets) },
    customXmlParts: { since: '1.5', get: (workbook) => object('CustomXmlPartCollection', workbook) },
    settings: { since: '1.4', get: (workbook) => object('SettingCollection', workbook) },
    protection: { since: '1.7', get: (workbook) => object('WorkbookProtection', workbook) },
    _Runtime: { since: '1.5', get: (_workbook, { events }) => object('Runtime', events) },
  },
  methods: {
    getSelectedRange: {
      call: (workbook) => object('Range', { sheet: workbook.active, area: workbook.selection() }),
    },
    _GetRangeForEventByReferenceId: {
      since: '1.8',
      call: (workbook, [reference], { events }) => {
        const { sheet, address } = requireEventRange(events, reference);
        return object('Range', areaOf(workbook, sheet, address));
      },
    },
    _GetRangeOrNullObjectForEventByReferenceId: {
      since: '1.8',
      call: (workbook, [reference], { events }) => {
        const found = events.rangeOfEvent(String(reference));
        return found ? object('Range', areaOf(workbook, found.sheet, found.address)) : null;
      },
    },
  },
});

define('Runtime', {
  scalars: {
    enableEvents: {
      since: '1.8',
      get: ({ enabled }) => enabled,
      set: (events, value) => {
        events.enabled = flag(value);
      },
    },
  },
});

define('WorkbookProtection', {
  scalars: { protected: { since: '1.7', get: ({ protection }) => protection.on } },
  methods: {
    protect: {
      since: '1.7',
      call: ({ protection }, [password]) => {
        if (protection.on) throw new Fault('InvalidOperation');
        protection.on = true;
        protection.password = password === null || password === undefined ? undefined : text(password);
      },
    },
    unprotect: {
      since: '1.7',
      call: ({ protection }, [password]) => {
        if (protection.password !== undefined && protection.password !== password)
          throw new Fault('AccessDenied');
        protection.on = false;
        protection.password = undefined;
      },
    },
  },
});
