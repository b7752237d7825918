/** `Workbook` itself and what hangs on it. */
import type { Workbook } from '../model/workbook';
import { Fault } from '../protocol/fault';
import type { Scalar } from '../protocol/hostType';
import { flag, oneOf, text } from './arguments';
import { requireEventRange } from './events';
import { mayRestructure } from './guard';
import type { ExcelContext } from './objects';
import { define, object } from './objects';
import { areaOf } from './places';

const CALCULATIONS = ['Recalculate', 'Full', 'FullRebuild'] as const;

define('Workbook', {
  scalars: {
    name: { since: '1.7', get: ({ name }) => name },
    readOnly: { since: '1.8', get: () => false },
    isDirty: { since: '1.9', onlyByName: true, get: () => true },
  },
  navigation: {
    application: { get: (workbook) => object('Application', workbook) },
    worksheets: { get: (workbook) => object('WorksheetCollection', workbook) },
    tables: { get: ({ sheets }) => object('TableCollection', sheets) },
    names: { get: () => object('NamedItemCollection', {}) },
    comments: { since: '1.10', get: ({ sheets }) => object('CommentCollection', sheets) },
    settings: { since: '1.4', get: (workbook) => object('SettingCollection', workbook) },
    protection: { since: '1.7', get: (workbook) => object('WorkbookProtection', workbook) },
    properties: { since: '1.7', get: (workbook) => object('DocumentProperties', workbook) },
    _Runtime: { since: '1.5', get: (_workbook, { events }) => object('Runtime', events) },
  },
  methods: {
    getSelectedRange: {
      call: (workbook) => object('Range', { sheet: workbook.active, area: workbook.selection() }),
    },
    getSelectedRanges: {
      since: '1.9',
      call: (workbook) => object('RangeAreas', { sheet: workbook.active, areas: [workbook.selection()] }),
    },
    getActiveCell: {
      since: '1.7',
      call: (workbook) => {
        const { top, left } = workbook.selection();
        return object('Range', { sheet: workbook.active, area: { top, left, bottom: top, right: left } });
      },
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

define('Application', {
  scalars: {
    calculationMode: { since: '1.1', get: () => 'Automatic' },
    calculationState: { since: '1.9', get: () => 'Done' },
    calculationEngineVersion: { since: '1.9', get: () => 191_029 },
    decimalSeparator: { since: '1.11', get: () => '.' },
    thousandsSeparator: { since: '1.11', get: () => ',' },
    useSystemSeparators: { since: '1.11', get: () => true },
  },
  methods: {
    calculate: {
      call: (workbook, [type]) => workbook.calculate(oneOf(type, CALCULATIONS) !== 'Recalculate'),
    },
    // Nothing is painted before the batch has ended, so there is nothing to hold back.
    suspendScreenUpdatingUntilNextSync: { since: '1.9', call: () => null },
    suspendApiCalculationUntilNextSync: { since: '1.6', call: () => null },
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

function property(name: string): Scalar<Workbook, ExcelContext> {
  return {
    since: '1.7',
    get: ({ properties }) => properties[name] ?? '',
    set: (workbook, value) => {
      mayRestructure(workbook);
      workbook.properties[name] = text(value);
    },
  };
}

define('DocumentProperties', {
  scalars: {
    title: property('title'),
    subject: property('subject'),
    author: property('author'),
    keywords: property('keywords'),
    comments: property('comments'),
    category: property('category'),
    manager: property('manager'),
    company: property('company'),
    lastAuthor: { since: '1.7', get: ({ properties }) => properties['lastAuthor'] ?? '' },
  },
  navigation: {
    custom: { since: '1.7', get: (workbook) => object('CustomPropertyCollection', workbook) },
  },
});

const CUSTOM = 'custom:';

define('CustomPropertyCollection', {
  items: ({ properties }) =>
    Object.keys(properties)
      .filter((key) => key.startsWith(CUSTOM))
      .map((key) => object('CustomProperty', key.slice(CUSTOM.length))),
  methods: {
    add: {
      since: '1.7',
      call: ({ properties }, [key, value]) => {
        properties[CUSTOM + text(key)] = value;
        return object('CustomProperty', text(key));
      },
    },
    getCount: {
      since: '1.7',
      call: ({ properties }) => Object.keys(properties).filter((key) => key.startsWith(CUSTOM)).length,
    },
    getItem: {
      since: '1.7',
      call: ({ properties }, [key]) => {
        if (!(CUSTOM + text(key) in properties)) throw new Fault('ItemNotFound');
        return object('CustomProperty', text(key));
      },
    },
    getItemOrNullObject: {
      since: '1.7',
      call: ({ properties }, [key]) =>
        CUSTOM + text(key) in properties ? object('CustomProperty', text(key)) : null,
    },
  },
});

define('CustomProperty', {
  identity: ['key'],
  scalars: {
    key: { since: '1.7', get: (key) => key },
    value: {
      since: '1.7',
      get: (key, { workbook }) => workbook.properties[CUSTOM + key],
      set: (key, value, { workbook }) => {
        workbook.properties[CUSTOM + key] = value;
      },
    },
  },
  methods: {
    delete: {
      since: '1.7',
      call: (key, _args, { workbook }) => {
        delete workbook.properties[CUSTOM + key];
      },
    },
  },
});
